import SitusGround
import Testing

@testable import SitusCore

struct SupposeOtherwiseTests {
  private func input(
    _ yaml: String? = nil, log: [Observation] = [], asOf: String = "2026-11-24"
  ) throws -> AnalysisInput {
    let example = try ExampleInventory.judged()
    return AnalysisInput(
      inventory: try yaml.map { try parsed($0) } ?? example.inventory,
      digest: InventoryDigest(path: "inventory", sha256: nil),
      log: ObservationLog(observations: log), reference: EvidenceFixture.reference,
      register: example.register, waivers: [], placeNames: example.places,
      asOf: Sample.day(asOf))
  }

  /// A supplier in the United States on the list, with clauses as a fallback under EU law only.
  private static let american = """
    organisation: {id: o, name: O, country: GB, public_authority: true, regimes: [UK, EU]}
    promises:
    - {id: p, quote: Q, quantifier: never, subject: sent, reading: all}
    services:
    - id: s
      name: S
      owner: Head of S
      data_categories: [{name: Names, class: ordinary}]
      data_subjects: [{name: Residents}]
      volume: 1000
      traits: []
      processors: [vendor]
    processors:
    - id: vendor
      name: Vendor
      legal_entity: Vendor Inc.
      country: US
      sector: private
      places: {storage: US, backup: none, processing: US, support_access: none}
      dpf: {status: active, uk_extension: true, human_resources: false, sensitive_flagged: true, checked_on: 2026-11-01}
      agreement: {reference: C, signed: 2026-03-01}
      mechanisms:
      - kind: eu_scc
        version: 2021/914
        module: 2
        signed: 2026-03-01
        tra: {date: 2026-03-01, outcome: sufficient, review: 2028-03-01}

    """

  @Test("Without the EU decision the EU clauses carry it; UK law keeps its own text and says so")
  func withoutEUDecision() throws {
    let input = try input(Self.american)
    let result = suppose([try instruments(named: "EU:2023/1795", in: input.register)], of: input)
    #expect(result.transfers.count == 3)
    for row in result.transfers {
      let change = try #require(row.changes.first)
      #expect(row.changes.count == 1)
      #expect(change.regime == .eu && !change.isBinding)
      #expect(change.old?.verdict == .approved)
      #expect(change.new?.verdict == .safeguarded)
      #expect(change.carrier?.contains("2021/914") == true)
    }
    #expect(result.notes.contains { $0.hasPrefix("UK:SI-2023/1028 stands on its own text") })
    #expect(result.promises.map(\.new.verdict) == [.broken])
    #expect(result.services.map(\.id) == ["s"])
    #expect(!result.isNothing)
  }

  @Test("Without the UK regulations nothing on file carries it, and a finding appears")
  func withoutUKRegulations() throws {
    let input = try input(Self.american)
    let result = suppose([try instruments(named: "2023/1028", in: input.register)], of: input)
    let changes = result.transfers.flatMap(\.changes)
    #expect(changes.allSatisfy { $0.regime == .uk && $0.isBinding && $0.new?.verdict == .noBasis })
    #expect(changes.allSatisfy { $0.carrier == nil })
    #expect(result.appearing.contains { $0.rule == .transferNoBasis })
    #expect(result.vanishing.isEmpty)
  }

  @Test("What changes nothing says so, and an instrument that is not in force is named")
  func nothing() throws {
    let input = try input(Self.american)
    let result = suppose([try instruments(named: "EU:2016/1250", in: input.register)], of: input)
    #expect(result.isNothing)
    #expect(
      result.notes.first
        == "EU:2016/1250 is not in force on 2026-11-24, so it carries nothing then.")
    #expect(
      renderConsequences(result, as: .text).contains(
        "Nothing changes: no transfer, promise or finding comes out differently."))
  }

  @Test("Without a processor its transfers are gone, and those of its own suppliers")
  func withoutProcessor() throws {
    let input = try input()
    let result = suppose([.withoutProcessor("skyhold-emea")], of: input)
    let gone = result.transfers.filter { $0.transfer.path.contains("skyhold-emea") }
    #expect(input.inventory.processor("skyhold-emea") != nil)
    #expect(!gone.isEmpty)
    #expect(gone.allSatisfy { $0.changes.allSatisfy { $0.new == nil } })
    #expect(result.appearing.allSatisfy { $0.subject != "skyhold-emea" })
  }

  @Test("Without a place, what is kept there has the other places of the record or none")
  func withoutPlace() throws {
    let yaml = Self.american.replacing(
      "storage: US, backup: none", with: "storage: [US, Ireland], backup: US")
    let result = suppose([.withoutPlace(PlaceCode("US"))], of: try input(yaml))
    let losses = result.losses.map { "\($0.kind.rawValue) \($0.place) \($0.left)" }
    #expect(losses == [#"storage US ["Ireland"]"#, "backup US []", "processing US []"])
    let gone = result.transfers.map(\.transfer.id).sorted()
    #expect(gone == ["s/o>vendor/backup/US", "s/o>vendor/processing/US", "s/o>vendor/storage/US"])
  }

  @Test("Without a region, only what evidence puts there is lost, and it is seen there no longer")
  func withoutRegion() throws {
    let yaml = """
      organisation: {id: o, name: O, country: GB, public_authority: true, regimes: [UK]}
      services:
      - id: s
        name: S
        systems:
        - id: app
          name: App
          processor: vendor
          endpoints: [{host: bucket.s3.eu-west-2.amazonaws.com, role: storage}]
        processors: [other]
      processors:
      - {id: vendor, name: Vendor, legal_entity: Vendor Ltd, country: GB, places: {storage: UK, backup: none, processing: none, support_access: none}}
      - {id: other, name: Other, legal_entity: Other Ltd, country: GB, places: {storage: UK, backup: none, processing: none, support_access: none}}

      """
    let seen: Observation = .dns(
      DNSObservation(
        at: "2026-11-23T10:00:00Z", vantage: "lon", subject: "bucket.s3.eu-west-2.amazonaws.com",
        question: DNSQuestion(name: "bucket.s3.eu-west-2.amazonaws.com", type: "A"),
        resolver: "udp:192.0.2.53:53", outcome: .noError,
        answers: [
          DNSRecord(
            name: "bucket.s3.eu-west-2.amazonaws.com", type: "A", ttl: 5, data: "203.0.113.7")
        ], elapsedMilliseconds: 1))
    let result = suppose([.withoutRegion("aws:eu-west-2")], of: try input(yaml, log: [seen]))
    #expect(result.before.services[0].places.contains { $0.verdict == .confirmed })
    #expect(result.losses.map(\.holder) == ["vendor"])
    #expect(result.after.services[0].places.allSatisfy { $0.verdict != .undeclared })
    #expect(suppose([.withoutRegion("aws:eu-west-1")], of: try input(yaml, log: [seen])).isNothing)
  }

  @Test("On another day the law is that day's")
  func otherDay() throws {
    let input = try input(Self.american, asOf: "2023-10-11")
    let result = suppose([.onDay(Sample.day("2023-10-12"))], of: input)
    let changes = result.transfers.flatMap(\.changes)
    #expect(changes.contains { $0.regime == .uk })
    #expect(result.before.run.asOf.iso == "2023-10-11")
    #expect(result.after.run.asOf.iso == "2023-10-12")
  }

  @Test("Suppositions hold together")
  func combined() throws {
    let input = try input(Self.american)
    let both = [
      try instruments(named: "EU:2023/1795", in: input.register),
      try instruments(named: "UK:SI 2023/1028", in: input.register),
    ]
    let result = suppose(both, of: input)
    #expect(result.transfers.allSatisfy { $0.changes.map(\.regime) == [.uk, .eu] })
    #expect(!result.notes.contains { $0.contains("stands on its own text") })
  }
}
