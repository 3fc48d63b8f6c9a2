import Foundation
import SitusGround
import Testing

@testable import SitusCore

/// Two reports of one small inventory, of which one input at a time is another.
struct CompareScansTests {
  private static let yaml = """
    organisation: {id: o, name: O, country: GB, public_authority: true, regimes: [UK, EU]}
    promises:
    - {id: p, quote: Q, quantifier: never, subject: sent}
    services:
    - id: s
      name: S
      owner: Head of S
      data_categories: [{name: Names, class: ordinary}]
      data_subjects: [{name: Residents}]
      volume: 1000
      traits: []
      systems:
      - id: app
        name: App
        processor: vendor
        endpoints: [{host: bucket.s3.eu-west-2.amazonaws.com, role: storage}]
    processors:
    - id: vendor
      name: Vendor
      legal_entity: Vendor Inc.
      country: US
      sector: private
      places: {storage: GB, backup: none, processing: none, support_access: none}
      dpf: {status: active, uk_extension: true, human_resources: false, sensitive_flagged: true, checked_on: 2026-10-01}
      agreement: {reference: C, signed: 2026-03-01, expires: 2027-01-31}

    """

  private struct Setting {
    var yaml = CompareScansTests.yaml
    var region: String? = "eu-west-2"
    var at = "2026-11-23"
    var asOf = "2026-11-24"
    var register: AdequacyRegister?
    var waivers: [Waiver] = []
    var digest = String(repeating: "a", count: 64)
  }

  private func report(_ change: (inout Setting) -> Void = { _ in }) throws -> RecordedReport {
    var setting = Setting()
    change(&setting)
    let example = try ExampleInventory.judged()
    let host = "bucket.s3.eu-west-2.amazonaws.com"
    let log: [Observation] =
      setting.region.map { region in
        [
          .http(
            HTTPObservation(
              at: "\(setting.at)T10:00:00Z", vantage: "lon", subject: host,
              request: .init(method: "HEAD", url: "https://\(host)/"), outcome: .ok,
              address: "52.95.148.1", status: 200, version: "1.1",
              headers: [["server", "AmazonS3"], ["x-amz-bucket-region", region]], redirects: [],
              elapsed: nil, certificate: nil)),
          .dns(
            DNSObservation(
              at: "\(setting.at)T10:00:00Z", vantage: "lon", subject: host,
              question: DNSQuestion(name: host, type: "A"), resolver: "udp:192.0.2.53:53",
              outcome: .noError,
              answers: [DNSRecord(name: host, type: "A", ttl: 5, data: "52.95.148.1")],
              elapsedMilliseconds: 1)),
        ]
      } ?? []
    let analysed = analyse(
      AnalysisInput(
        inventory: try parsed(setting.yaml),
        digest: InventoryDigest(path: "inventory", sha256: setting.digest),
        log: ObservationLog(observations: log), reference: EvidenceFixture.reference,
        register: setting.register ?? example.register, waivers: setting.waivers,
        placeNames: example.places, asOf: Sample.day(setting.asOf)))
    return try RecordedReport(json: Array(render(analysed, as: .json).utf8), path: "r.json")
  }

  private func causes(_ drift: Drift, _ kind: DriftChange.Kind) -> Set<[DriftCause]> {
    Set(drift.changes.filter { $0.kind == kind }.map(\.causes))
  }

  @Test("The same input gives no difference")
  func nothing() throws {
    let drift = compareScans(try report(), try report())
    #expect(drift.inputs.isEmpty && drift.changes.isEmpty)
    #expect(renderDrift(drift, as: .text).contains("Nothing came out differently."))
  }

  @Test("A place that is spelled in another way, or listed in another order, is the same place")
  func respelled() throws {
    let drift = compareScans(
      try report { $0.yaml.replace("storage: GB,", with: "storage: [UK, India],") },
      try report { $0.yaml.replace("storage: GB,", with: "storage: [IN, United Kingdom],") })
    #expect(drift.changes == [])
    let moved = compareScans(
      try report(), try report { $0.yaml.replace("storage: GB,", with: "storage: IE,") })
    #expect(causes(moved, .place) == [[.declarationEdited]])
  }

  @Test("Another register, and nothing else: law changed")
  func law() throws {
    var register = try ExampleInventory.judged().register
    register.instruments.removeAll { $0.regime == .uk && $0.id.hasPrefix("UK:SI-2023/1028") }
    register.version = Sample.day("2026-11-25")
    let drift = compareScans(try report(), try report { $0.register = register })
    #expect(drift.inputs.map(\.name) == ["adequacy register"])
    #expect(causes(drift, .transfer) == [[.lawChanged]])
    #expect(causes(drift, .finding) == [[.lawChanged]])
    #expect(causes(drift, .place) == [])
  }

  @Test("Last year's log under this year's law: the law changed, the evidence went stale")
  func replayedLater() throws {
    var register = try ExampleInventory.judged().register
    register.instruments.removeAll { $0.regime == .uk && $0.id.hasPrefix("UK:SI-2023/1028") }
    register.version = Sample.day("2027-11-20")
    register.readOn = Sample.day("2027-11-20")
    let drift = compareScans(
      try report(),
      try report {
        $0.register = register
        $0.asOf = "2027-11-24"
      })
    let uk = drift.changes.filter { $0.kind == .transfer && $0.regime == "UK" }
    #expect(Set(uk.map(\.causes)) == [[.lawChanged]])
    #expect(causes(drift, .place) == [[.evidenceStale]])
    let expired = drift.changes.filter { $0.id.hasPrefix("agreement.expired") }
    #expect(expired.map(\.causes) == [[.datePassed]])
  }

  @Test("Another region seen, and nothing else: place moved")
  func moved() throws {
    let drift = compareScans(
      try report(), try report { $0.region = "eu-west-1" })
    #expect(drift.inputs.isEmpty)
    #expect(!causes(drift, .place).isEmpty)
    #expect(
      drift.changes.allSatisfy {
        $0.causes.allSatisfy { $0 != .lawChanged && $0 != .declarationEdited }
      })
  }

  @Test("No answer any longer: evidence weakened; a first answer: evidence gained")
  func weakened() throws {
    let weaker = compareScans(try report(), try report { $0.region = nil })
    #expect(causes(weaker, .place) == [[.evidenceWeakened]])
    let stronger = compareScans(try report { $0.region = nil }, try report())
    #expect(causes(stronger, .place) == [[.evidenceGained]])
  }

  @Test("The record edited, and nothing else: declaration edited")
  func edited() throws {
    let drift = compareScans(
      try report(),
      try report {
        $0.yaml = $0.yaml.replacing("storage: GB", with: "storage: India")
        $0.digest = String(repeating: "b", count: 64)
      })
    #expect(causes(drift, .place).allSatisfy { $0.contains(.declarationEdited) })
    #expect(causes(drift, .transfer).allSatisfy { $0.contains(.declarationEdited) })
    #expect(drift.changes.allSatisfy { !$0.causes.contains(.lawChanged) })
  }

  @Test("A day on which an agreement has run out: a date on file passed")
  func datePassed() throws {
    let drift = compareScans(try report(), try report { $0.asOf = "2027-02-01" })
    let expired = drift.changes.filter { $0.id.hasPrefix("agreement.expired") }
    #expect(expired.map(\.causes) == [[.datePassed]])
  }

  @Test("A waiver that moves a finding: policy changed")
  func waived() throws {
    let before = try report()
    let finding = try #require(before.findings.first { $0.service != nil })
    let waiver = Waiver(
      rule: try #require(FindingRule(rawValue: finding.rule)), service: finding.service,
      subject: finding.subject, reason: "R", owner: "O", expires: Sample.day("2027-01-01"),
      site: Sample.site(1))
    let drift = compareScans(before, try report { $0.waivers = [waiver] })
    #expect(drift.changes.map(\.causes) == [[.policyChanged]])
    #expect(drift.changes.map(\.id) == [finding.id])
  }

  @Test("Where two inputs differ and either may have done it, both are named")
  func several() throws {
    let drift = compareScans(
      try report(),
      try report {
        $0.asOf = "2027-02-01"
        $0.digest = String(repeating: "b", count: 64)
      })
    let expired = drift.changes.filter { $0.id.hasPrefix("agreement.expired") }
    #expect(expired.map(\.causes) == [[.declarationEdited, .datePassed]])
  }

  @Test("Every difference has a cause that the inputs or the evidence allow")
  func neverWithoutCause() throws {
    let settings: [(inout Setting) -> Void] = [
      { $0.asOf = "2023-10-11" }, { $0.region = nil }, { $0.region = "us-east-1" },
      { $0.digest = String(repeating: "c", count: 64) }, { $0.asOf = "2028-01-01" },
    ]
    for left in settings {
      for right in settings {
        let drift = compareScans(try report(left), try report(right))
        #expect(drift.changes.allSatisfy { !$0.causes.isEmpty && $0.causes == $0.causes.sorted() })
        for cause in Set(drift.changes.flatMap(\.causes)) {
          let isOfEvidence: Bool =
            switch cause {
            case .placeMoved, .evidenceGained, .evidenceWeakened, .evidenceStale: true
            case .declarationEdited, .lawChanged, .datePassed, .listUpdated, .policyChanged: false
            }
          #expect(isOfEvidence || drift.inputs.contains { $0.cause == cause }, "\(cause)")
        }
      }
    }
  }

  @Test("A file that is no report is an error that names what it lacks")
  func wrongFile() {
    func message(_ json: String) -> String {
      do throws(InputErrors) {
        _ = try RecordedReport(json: Array(json.utf8), path: "r.json")
        return ""
      } catch {
        let first = error.errors[0]
        return "\(first.code.rawValue): \(first.expected) | \(first.found ?? "")"
      }
    }
    #expect(message("{") == "syntax: a report in JSON, with its schema | ")
    #expect(
      message(#"{"schema": "situs.location/1"}"#)
        == "bad_value: the schema situs.report/1 | situs.location/1")
    #expect(
      message(#"{"schema": "situs.report/1"}"#).hasPrefix(
        "schema: a report as situs.report/1 has it | $ without"))
  }
}
