import Testing

@testable import SitusCore

struct HTMLServiceTests {
  @Test("Rows that differ in one cell only become one row")
  func merged() throws {
    let transfers = PlaceKind.allCases.map { Sample.transfer("tax", .place($0)) }
    let report = Sample.report(
      inventory: Sample.inventory(
        services: [Sample.service("tax")], processors: [Sample.processor("capstone")]),
      transfers: transfers,
      assessments: transfers.map {
        Sample.assessment($0, .uk, $0.aspect == .place(.backup) ? .noBasis : .approved)
      })
    let service = HTMLService(try #require(report.services.first), page: HTMLPage(report))
    #expect(
      service.transfers.map(\.aspect) == ["backup", "processing, storage and support access"])
    #expect(service.transfers.map { $0.laws[0].words } == ["No basis on file", "Approved"])
  }

  @Test("A transfer that was not assessed says so and shows no verdict")
  func unassessed() throws {
    let report = Sample.report(
      inventory: Sample.inventory(services: [Sample.service("tax")]),
      transfers: [Sample.transfer("tax")])
    let service = HTMLService(try #require(report.services.first), page: HTMLPage(report))
    #expect(service.transfers[0].laws.map(\.words) == [nil])
    #expect(render(report, as: .html).contains("not assessed"))
  }

  @Test("Words that say no more than the place's name or code are not repeated")
  func placeWords() {
    let report = Sample.smallReport()
    #expect(report.words(of: Sample.declared("GB")) == "United Kingdom")
    #expect(
      report.words(of: Sample.declared("UK", .place(PlaceCode("GB")))) == "UK (United Kingdom)")
    let seen = Sample.transfer("tax", basis: .observed)
    #expect(report.words(of: seen) == "India, seen and not declared")
  }
}
