import SitusGround
import Testing

@testable import SitusCore

struct ReportTests {
  @Test("Places are named in words")
  func placeNames() {
    let report = Sample.smallReport()
    #expect(report.name(of: PlaceMeaning.place(PlaceCode("IN"))) == "India")
    #expect(report.name(of: PlaceCode("ZZ")) == "ZZ")
    #expect(
      report.name(of: PlaceMeaning.group(.europeanUnion)) == "somewhere in the European Union")
    #expect(report.name(of: PlaceMeaning.anywhere) == "anywhere in the world")
    #expect(report.name(of: PlaceMeaning.unknown) == "an unknown place")
  }

  @Test("The data of a run are sorted by name and the resolvers by address")
  func runIsSorted() {
    let run = ReportRun(
      asOf: Sample.asOf, vantage: nil, resolvers: ["udp:b", "udp:a"], offline: true,
      allowPrivate: false,
      data: [
        DataVersion(name: "places", version: nil, date: nil),
        DataVersion(name: "adequacy register", version: nil, date: nil),
      ])
    #expect(run.resolvers == ["udp:a", "udp:b"])
    #expect(run.data.map(\.name) == ["adequacy register", "places"])
  }
}
