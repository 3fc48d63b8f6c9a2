import Foundation
import SitusGround
import Testing

@testable import SitusCore

struct SARIFTests {
  private func run(
    _ report: Report, files: RepositoryFiles = RepositoryFiles(), includesWaived: Bool = false
  ) throws -> [String: Any] {
    let text = render(report, as: .sarif, files: files, includesWaived: includesWaived)
    let root = try #require(
      try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    #expect(root["version"] as? String == "2.1.0")
    return try #require((root["runs"] as? [[String: Any]])?.first)
  }

  private func results(
    _ report: Report, files: RepositoryFiles = RepositoryFiles(), includesWaived: Bool = false
  ) throws -> [[String: Any]] {
    let run = try run(report, files: files, includesWaived: includesWaived)
    return try #require(run["results"] as? [[String: Any]])
  }

  @Test("A waived finding is no result, which would open an alert, and the waiver is told")
  func waivedFindings() throws {
    let report = Sample.smallReport()
    #expect(
      try results(report).map { $0["ruleId"] as? String } == [
        "transfer.no-basis", "record.incomplete",
      ])
    let invocation = try #require((try run(report)["invocations"] as? [[String: Any]])?.first)
    let told = try #require(invocation["toolExecutionNotifications"] as? [[String: Any]])
    #expect(told.count == 1)
    #expect(told.first?["level"] as? String == "note")
    #expect(
      (told.first?["message"] as? [String: String])?["text"]
        == "agreement.missing/tax/helpdesk: Accepted by Head of Procurement until 2026-12-31 "
        + "(Being signed), and it stands: Helpdesk receives data in India.")
  }

  @Test("Asked for, waived findings are results that are suppressed")
  func everyFinding() throws {
    let results = try results(Sample.smallReport(), includesWaived: true)
    #expect(
      results.map { $0["ruleId"] as? String } == [
        "transfer.no-basis", "record.incomplete", "agreement.missing",
      ])
    #expect(results.map { $0["level"] as? String } == ["error", "note", "error"])
    #expect(results.map { ($0["suppressions"] as? [Any])?.count } == [0, 0, 1])
    let message = try #require(results[0]["message"] as? [String: Any])
    #expect(
      message["text"] as? String
        == "Helpdesk receives data in India. To clear it: Sign an IDTA with Helpdesk. "
        + "(Head of Revenues)")
  }

  @Test("A result points at its rule, and its fingerprint holds no line")
  func rules() throws {
    let report = Sample.smallReport()
    let result = try #require(try results(report).first)
    let driver = try #require(
      (try run(report)["tool"] as? [String: Any])?["driver"] as? [String: Any])
    let rules = try #require(driver["rules"] as? [[String: Any]])
    let index = try #require(result["ruleIndex"] as? Int)
    #expect(rules[index]["id"] as? String == "transfer.no-basis")
    #expect(rules.count == FindingRule.allCases.count)
    #expect(
      result["partialFingerprints"] as? [String: String]
        == [
          "primaryLocationLineHash": "transfer.no-basis/tax/helpdesk:IN",
          "situsFinding/v1": "transfer.no-basis/tax/helpdesk:IN",
        ])
  }

  @Test("Two findings of one rule on one line stay two, and a line that moves or is respelled one")
  func identities() throws {
    func identities(_ findings: [Finding]) throws -> [String?] {
      try results(Sample.report(inventory: Sample.inventory(), findings: findings)).map {
        ($0["partialFingerprints"] as? [String: String])?["primaryLocationLineHash"]
      }
    }
    var there = Sample.finding(.noticeSilent, subject: "IE")
    var here = Sample.finding(.noticeSilent, subject: "IN")
    let before = try identities([there, here])
    #expect(Set(before).count == 2)
    there.site = SourceSite(file: "inventory/a.yaml", line: 99, column: 7)
    here.site = nil
    #expect(try identities([there, here]) == before)
  }

  @Test("Paths begin at the root of the repository, whatever was typed")
  func repositoryPaths() throws {
    let files = RepositoryFiles(root: "/r", workingDirectory: "/r/sub")
    var finding = Sample.finding()
    for (typed, path) in [
      ("./a.yaml", "sub/a.yaml"), ("../a.yaml", "a.yaml"), ("/r/b//c.yaml", "b/c.yaml"),
      ("/elsewhere/a.yaml", "file:///elsewhere/a.yaml"),
    ] {
      finding.site = SourceSite(file: typed, line: 1, column: 1)
      let result = try #require(
        try results(
          Sample.report(inventory: Sample.inventory(), findings: [finding]), files: files
        ).first)
      let location = (result["locations"] as? [[String: Any]])?.first?["physicalLocation"]
      let artifact = (location as? [String: Any])?["artifactLocation"] as? [String: String]
      #expect(artifact?["uri"] == path, "\(typed)")
    }
  }

  @Test("Paths are relative references, and a finding without a place has one all the same")
  func places() throws {
    var odd = Sample.finding()
    odd.site = SourceSite(file: "my inventory/é#1.yaml", line: 3, column: 4)
    var none = Sample.finding(.promiseBroken, service: nil)
    none.site = nil
    let results = try results(
      Sample.report(inventory: Sample.inventory(), findings: [odd, none]))
    let places = try results.map { result -> [String: Any] in
      let location = try #require((result["locations"] as? [[String: Any]])?.first)
      return try #require(location["physicalLocation"] as? [String: Any])
    }
    #expect(
      places.map { ($0["artifactLocation"] as? [String: String])?["uri"] }
        == ["inventory", "my%20inventory/%C3%A9%231.yaml"])
    #expect(
      places.map { $0["region"] as? [String: Int] } == [
        ["startColumn": 1, "startLine": 1], ["startColumn": 4, "startLine": 3],
      ])
  }
}
