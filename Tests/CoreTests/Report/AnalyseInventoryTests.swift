import SitusGround
import Testing

@testable import SitusCore

struct AnalyseInventoryTests {
  private func analysed(_ log: ObservationLog) throws -> Report {
    let example = try ExampleInventory()
    return analyse(
      AnalysisInput(
        inventory: example.inventory, digest: InventoryDigest(path: "inventory", sha256: nil),
        log: log, reference: try ReferenceData([]), register: example.register, waivers: [],
        placeNames: example.places, asOf: example.asOf))
  }

  private func dns(_ host: String, resolver: String, vantage: String) -> Observation {
    .dns(
      DNSObservation(
        at: "2026-11-23T10:00:00Z", vantage: vantage, subject: host,
        question: DNSQuestion(name: host, type: "A"), resolver: resolver, outcome: .noError,
        answers: [DNSRecord(name: host, type: "A", ttl: 60, data: "25.40.8.9")],
        elapsedMilliseconds: 1))
  }

  private func http(_ host: String, address: String) -> Observation {
    .http(
      HTTPObservation(
        at: "2026-11-23T10:00:01Z", vantage: "lon", subject: host,
        request: .init(method: "HEAD", url: "https://\(host)/"), outcome: .ok, address: address,
        status: 200, version: "2", headers: [], redirects: [], elapsed: nil, certificate: nil))
  }

  @Test("That no database of countries is there is said in every form, and beside the other data")
  func noDatabase() throws {
    let report = try analysed(ObservationLog(observations: []))
    for format in [ReportFormat.html, .markdown, .terminal] {
      let words = render(report, as: format).split(whereSeparator: \.isWhitespace)
        .joined(separator: " ")
      #expect(words.contains("No database of countries is kept"), "\(format)")
    }
    #expect(
      report.run.data.contains {
        $0.name == "database of countries" && $0.version == DataVersion.missing
      })
    let check = try CheckSample.report([CheckSample.unseen])
    #expect((check.missingDatabase == nil) == !EvidenceFixture.reference.countrySources.isEmpty)
  }

  @Test("The order of the log does not change a byte of the report")
  func orderIsIrrelevant() throws {
    let observations = [
      dns("www.northmere.example", resolver: "udp:192.0.2.53:53", vantage: "lon"),
      dns("forms.northmere.example", resolver: "udp:192.0.2.54:53", vantage: "man"),
      http("www.northmere.example", address: "25.40.8.9"),
    ]
    let forwards = try analysed(ObservationLog(observations: observations))
    let backwards = try analysed(ObservationLog(observations: observations.reversed()))
    #expect(render(forwards, as: .json) == render(backwards, as: .json))
    #expect(forwards.run.vantage == "lon, man")
    #expect(forwards.run.resolvers == ["udp:192.0.2.53:53", "udp:192.0.2.54:53"])
  }

  @Test("A report without observations says that it was made offline")
  func offline() throws {
    let report = try analysed(ObservationLog(observations: []))
    #expect(report.run.offline)
    #expect(report.run.vantage == nil)
    #expect(!report.run.allowPrivate)
    #expect(report.notObserved.allSatisfy { $0.outcome == "not_asked" })
  }

  @Test("A report tells from its log whether a closed address was reached")
  func closedAddress() throws {
    func allows(_ address: String) throws -> Bool {
      try analysed(
        ObservationLog(observations: [http("www.northmere.example", address: address)])
      ).run.allowPrivate
    }
    #expect(try allows("10.0.0.1"))
    #expect(try !allows("25.40.8.9"))
  }
}
