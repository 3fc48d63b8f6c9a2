import Foundation
import TestSupport

/// The recorded day of the example: what its small internet answered, kept beside the inventory, so
/// that the first run shows evidence without asking anybody.
enum RecordedDay {
  static let day = "2026-11-24"
  static let path = Repository.root + "/inventory/observed/\(day).jsonl"

  /// Whether the file is to be written anew; the test that would compare it then fails.
  static var isToBeWritten: Bool { ProcessInfo.processInfo.environment["RECORD_EXAMPLE"] == "1" }

  /// A log as if it had been made at one moment of the recorded day by servers that take no time,
  /// in an order of its own: what is left differs only when somebody answered otherwise.
  static func dated(_ log: String) -> String {
    let lines = log.split(separator: "\n").map { line in
      String(line)
        .replacing(/"at":"[^"]*"/, with: #""at":"\#(day)T10:00:00Z""#)
        .replacing(/"not_before":"[^"]*"/, with: #""not_before":"2026-11-01T00:00:00Z""#)
        .replacing(/"not_after":"[^"]*"/, with: #""not_after":"2026-12-01T00:00:00Z""#)
        .replacing(/\["date","[^"]*"\]/, with: #"["date","Tue, 24 Nov 2026 10:00:00 GMT"]"#)
        .replacing(/,"elapsed_ms":(\{[^}]*\}|[0-9.eE+-]+)/, with: "")
    }
    return lines.sorted().joined(separator: "\n") + "\n"
  }

  /// Lines that only one of two logs has, each with a sign in front.
  static func differences(_ old: String, _ new: String) -> [String] {
    let (old, new) = (Set(old.split(separator: "\n")), Set(new.split(separator: "\n")))
    return old.subtracting(new).map { "- \($0)" }.sorted()
      + new.subtracting(old).map { "+ \($0)" }.sorted()
  }
}
