import Foundation
import Testing

@testable import SitusCore

struct SARIFTests {
  private func run(_ report: Report) throws -> [String: Any] {
    let text = render(report, as: .sarif)
    let root = try #require(
      try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    #expect(root["version"] as? String == "2.1.0")
    return try #require((root["runs"] as? [[String: Any]])?.first)
  }

  private func results(_ report: Report) throws -> [[String: Any]] {
    try #require(try run(report)["results"] as? [[String: Any]])
  }

  @Test("Findings and waived findings are results, the latter suppressed")
  func everyFinding() throws {
    let results = try results(Sample.smallReport())
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
        == ["situsFinding/v1": "transfer.no-basis/tax/helpdesk:IN"])
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
