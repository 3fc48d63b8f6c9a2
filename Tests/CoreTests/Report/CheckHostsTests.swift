import SitusGround
import Testing

@testable import SitusCore

struct CheckHostsTests {
  @Test(
    "A way whose evidence disagrees is not said to show no place beside the conflict that names two"
  )
  func contestedWay() throws {
    let ways = [
      SeenHost(chain: ["f.example", "x.eu-west-2.elb.amazonaws.com"], addresses: ["198.51.100.1"]),
      SeenHost(
        chain: ["f.example", "tenant.uk.auth0.com", "x.eu-west-1.elb.amazonaws.com"],
        addresses: ["198.51.100.2"], vantage: "fra"),
    ]
    let names = try ExampleInventory.judged().places
    let report = checkHosts(
      CheckInput(
        hosts: ["f.example"], declared: nil,
        log: ObservationLog(observations: ways.flatMap(\.observations)),
        reference: EvidenceFixture.reference, register: try ShippedRegister.parsed.get(),
        placeNames: names, asOf: EvidenceFixture.day))
    let check = try #require(report.hosts.first)
    #expect(check.inference.conflicts.contains { $0.text.contains("Ireland") })
    let words = check.inference.branches.map(report.words)
    #expect(words.count == 2)
    #expect(words.contains { $0.contains("runs in United Kingdom") })
    #expect(words.contains { $0.contains("disagrees") })
    #expect(words.allSatisfy { !$0.contains("no place shows") })
  }

  @Test("Each kind of fact has its place, its strength and the evidence that gave it")
  func facts() throws {
    let check = try CheckSample.report([CheckSample.bucket]).hosts[0]
    #expect(check.facts.map(\.fact) == [.edge, .compute, .storage, .network])
    #expect(
      check.facts.map { $0.place?.summary } == [
        nil, "US aws:us-east-1 established", "US aws:us-east-1 established", nil,
      ])
    #expect(check.facts[2].evidence?.value == "bucket.s3.us-east-1.amazonaws.com")
    #expect(check.facts[2].evidence?.fact == .storage)
  }

  @Test("A declaration is judged kind by kind, and what never shows is never confirmed")
  func verdicts() throws {
    func verdicts(_ host: SeenHost, _ declared: String) throws -> [PlaceVerdict] {
      try CheckSample.report([host], declared: declared).hosts[0].verdicts.map(\.verdict)
    }
    // Storage, backup, processing, support access.
    #expect(
      try verdicts(CheckSample.balanced, "GB")
        == [.consistent, .unverifiable, .confirmed, .unverifiable])
    #expect(
      try verdicts(CheckSample.balanced, "France")
        == [.unverifiable, .unverifiable, .contradicted, .unverifiable])
    #expect(
      try verdicts(CheckSample.bucket, "EEA")
        == [.contradicted, .unverifiable, .contradicted, .unverifiable])
    #expect(
      try verdicts(CheckSample.hidden, "GB")
        == [.unverifiable, .unverifiable, .unverifiable, .unverifiable])
    #expect(try CheckSample.report([CheckSample.balanced]).hosts[0].verdicts == [])
  }

  @Test("An edge in the declared country neither confirms nor contradicts")
  func edge() throws {
    for declared in ["GB", "FR"] {
      let check = try CheckSample.report([CheckSample.hidden], declared: declared).hosts[0]
      #expect(check.facts[0].place?.country == "GB")
      #expect(check.decidingVerdict == .unverifiable)
    }
  }

  @Test("Only storage and processing decide, and the worse of them")
  func deciding() throws {
    let report = try CheckSample.report(CheckSample.all, declared: "GB")
    #expect(
      report.hosts.map(\.decidingVerdict)
        == [.unverifiable, .consistent, .contradicted, .unverifiable])
  }

  @Test("Stale evidence no longer judges")
  func stale() throws {
    let later = try #require(Day(iso: "2027-09-01"))
    let check = try CheckSample.report([CheckSample.bucket], declared: "GB", asOf: later).hosts[0]
    #expect(check.decidingVerdict == .unverifiable)
  }

  @Test("Both lists answer for every country that occurs, places of data first")
  func laws() throws {
    let check = try CheckSample.report([CheckSample.bucket], declared: "GB").hosts[0]
    #expect(check.laws.map(\.place) == ["US", "GB"])
    #expect(check.laws[0].occurrences == [.storage, .compute, .entity, .parent])
    #expect(check.laws[1].occurrences == [.declared])
    #expect(check.laws[0].answers.map(\.regime) == [.uk, .eu])
    #expect(check.laws[0].answers.map(\.status) == [.partial, .partial])
    #expect(check.laws[1].answers[0].isDomestic)
  }

  @Test("A check measures from where the log says that its vantage stands")
  func positions() throws {
    let register = try ShippedRegister.parsed.get()
    let places = try ExampleInventory.judged().places
    var log = ObservationLog(observations: [
      .http(
        HTTPObservation(
          at: "2026-11-23T10:00:00Z", vantage: "desk", subject: "f.example",
          request: .init(method: "HEAD", url: "https://f.example/"), outcome: .ok,
          address: "45.33.32.156", status: 200, version: "2", headers: [], redirects: [],
          elapsed: nil, certificate: nil, connects: [2, 2, 2]))
    ])
    func bounds() -> [RoundTripBound] {
      checkHosts(
        CheckInput(
          hosts: ["f.example"], declared: nil, log: log, reference: EvidenceFixture.reference,
          register: register, placeNames: places, asOf: EvidenceFixture.day)
      ).hosts[0].inference.bounds
    }
    #expect(bounds().isEmpty)
    let at = try #require(
      VantagePosition(
        at: "2026-11-23T09:00:00Z", vantage: "desk", latitude: 51.5, longitude: -0.1))
    log.positions = [at]
    #expect(bounds().map(\.address) == ["45.33.32.156"])
  }

  @Test("Hosts stand in the order asked for, and one without an answer makes the check incomplete")
  func order() throws {
    let report = try CheckSample.report(CheckSample.all)
    #expect(report.hosts.map(\.host) == CheckSample.all.map(\.subject))
    #expect(!report.isComplete)
    #expect(try CheckSample.report([CheckSample.balanced]).isComplete)
  }
}
