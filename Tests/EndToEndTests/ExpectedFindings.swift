import Foundation
import TestSupport

/// One row of `inventory/EXPECTED.tsv`, or one finding of a report, by what identifies it.
struct FindingKey: Hashable, Comparable, CustomStringConvertible {
  var rule: String
  /// `-` for a finding of no service.
  var service: String
  var subject: String

  var description: String { "\(rule) \(service) \(subject)" }

  static func < (left: FindingKey, right: FindingKey) -> Bool {
    left.description < right.description
  }
}

/// What the example inventory must give, and nothing else.
enum ExpectedFindings {
  /// The rows that need no more than the given knowledge: `declarations`, or `evidence` as well.
  static func rows(withEvidence: Bool) throws -> [FindingKey] {
    let text = try String(
      contentsOfFile: Repository.root + "/inventory/EXPECTED.tsv", encoding: .utf8)
    let lines = text.split(separator: "\n").filter { !$0.hasPrefix("#") }.dropFirst()
    return lines.compactMap { line in
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      guard cells.count >= 5, withEvidence || cells[3] == "declarations" else { return nil }
      return FindingKey(rule: cells[0], service: cells[1], subject: cells[2])
    }.sorted()
  }

  /// The findings of a report in JSON.
  static func found(in report: [String: Any]) -> [FindingKey] {
    let findings = report["findings"] as? [[String: Any]] ?? []
    return findings.map {
      FindingKey(
        rule: $0["rule"] as? String ?? "?", service: $0["service"] as? String ?? "-",
        subject: $0["subject"] as? String ?? "?")
    }.sorted()
  }
}

/// The report that a file holds.
func readReport(_ path: String) throws -> [String: Any] {
  let object = try JSONSerialization.jsonObject(with: Data(contentsOf: URL(filePath: path)))
  return object as? [String: Any] ?? [:]
}
