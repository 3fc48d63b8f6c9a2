import Foundation
import TestSupport
import Testing

struct DiffCommandTests {
  @Test("The example on two days: a law that ended is told from what else happened")
  func example() throws {
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    func scan(_ day: String) throws -> String {
      let path = "\(folder.path)/\(day).json"
      let run = try Program.run([
        "scan", "inventory", "--offline", "--as-of", day, "--format", "json", "--output", path,
      ])
      #expect(run.status == 0, "\(run.errors)")
      return path
    }
    let run = try Program.run([
      "diff", try scan("2031-12-27"), try scan("2031-12-28"), "--format", "json",
    ])
    #expect(run.status == 0, "\(run.errors)")
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
    let changes = try #require(object["changes"] as? [[String: Any]])
    let transfers = changes.filter { $0["kind"] as? String == "transfer" }
    #expect(!transfers.isEmpty)
    #expect(transfers.allSatisfy { $0["causes"] as? [String] == ["law_changed"] })
    #expect(
      transfers.allSatisfy { $0["regime"] as? String == "EU" }, "the EU decision on the UK ends")
  }

  @Test("A file that is no report is an input error with its place")
  func wrongFile() throws {
    let run = try Program.run(["diff", "README.md", "README.md"])
    #expect(run.status == 2)
    #expect(run.errors.contains("README.md:1:1: error: expected a report in JSON"))
  }
}
