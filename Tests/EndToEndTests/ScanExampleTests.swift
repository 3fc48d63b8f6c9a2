import Foundation
import SitusGround
import TestSupport
import Testing

/// Drives the built program over the example inventory.
struct ScanExampleTests {
  private static let day = ["--as-of", "2026-11-24"]

  @Test("Offline, the example gives the findings that its declarations deserve and no other")
  func offline() throws {
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    let path = folder.path + "/report.json"
    let run = try Program.run(
      ["scan", "inventory", "--offline", "--format", "json", "--output", path] + Self.day)
    #expect(run.status == 0, "\(run.errors)")
    let report = try readReport(path)
    #expect(report["schema"] as? String == "situs.report/1")
    #expect((report["services"] as? [Any])?.count == 43)
    #expect(report["regimes"] as? [String] == ["UK", "EU"])
    let expected = try ExpectedFindings.rows(withEvidence: false)
    let found = ExpectedFindings.found(in: report)
    #expect(Set(found).subtracting(expected).sorted() == [], "found and not expected")
    #expect(Set(expected).subtracting(found).sorted() == [], "expected and not found")
    let notObserved = report["not_observed"] as? [[String: Any]] ?? []
    #expect(notObserved.allSatisfy { $0["outcome"] as? String == "not_asked" })
  }

  @Test(
    "In a world of real servers the evidence shows the rest, and a replay gives the same bytes")
  func liveAndReplay() throws {
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    let log = folder.path + "/observations.jsonl"
    let live = folder.path + "/live.json"
    // A day on which everything that is observed now lies in the past, even at midnight.
    let tomorrow = Date(timeIntervalSinceNow: 86_400).formatted(.iso8601.year().month().day())
    let run = try World(directory: Repository.root + "/Tests/EndToEndTests/World").run(
      """
      exec "$SITUS" scan inventory --as-of \(tomorrow) --resolver udp:127.0.0.1:53 --timeout 60 \
        --ca-file "$SITUS_WORLD_CA" --record \(log) --format json --output \(live)
      """)
    #expect(run.status == 0, "\(run.errors)")
    #expect(
      (try readReport(live)["run"] as? [String: Any])?["vantage"] as? String == "lon",
      "the vantage is the one that the inventory names")

    let text = try String(contentsOfFile: log, encoding: .utf8)
    let records = text.split(separator: "\n").filter {
      $0.contains(#""question":{"name":"northmere.example","type":"TXT"}"#)
    }
    #expect(records.count == 1)
    #expect(
      records.first?.components(separatedBy: "situs-world-large-").count == 13,
      "an answer too large for UDP is fetched whole over TCP")

    let schema = try SchemaValidator(published: "observation-1.1")
    for line in text.split(separator: "\n") { #expect(try schema.problems(in: String(line)) == []) }

    let replayed = folder.path + "/replayed.json"
    try scan(from: log, asOf: tomorrow, to: replayed)
    #expect(
      try Data(contentsOf: URL(filePath: replayed)) == Data(contentsOf: URL(filePath: live)),
      "the replay differs from the live run")

    let dated = RecordedDay.dated(text)
    if RecordedDay.isToBeWritten {
      try Data(dated.utf8).write(to: URL(filePath: RecordedDay.path))
      Issue.record("the recorded day was written anew: look at its difference")
    }
    let recorded = try String(contentsOfFile: RecordedDay.path, encoding: .utf8)
    #expect(
      RecordedDay.differences(recorded, dated) == [],
      "the recorded day is not what the world answers: make record-example writes it anew")
  }

  @Test("The first run replays the recorded day and shows what its evidence shows")
  func firstRun() throws {
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    let makefile = try String(contentsOfFile: Repository.root + "/Makefile", encoding: .utf8)
    let recipe = try #require(
      makefile.firstMatch(of: /\nrun: .*\n(?:\t.*\n)*?\t\$\(SITUS\) (scan (?:.*\\\n)*.*)\n/))
    var arguments = recipe.output.1.replacing("\\\n", with: " ").split { $0.isWhitespace }
      .map(String.init)
    let formats = try #require(arguments.firstIndex(of: "--format"))
    #expect(
      Array(arguments[formats...]) == [
        "--format", "html", "--output", "reports/report.html", "--format", "json", "--output",
        "reports/report.json",
      ])
    arguments.removeSubrange(formats...)
    let judged = folder.path + "/judged.json"
    let run = try Program.run(arguments + ["--format", "json", "--output", judged])
    #expect(run.status == 0, "\(run.errors)")
    #expect(
      run.output.hasPrefix("Northmere Borough Council, as of \(RecordedDay.day)"),
      "the first line says which day it is about")
    let report = try readReport(judged)
    let expected = try ExpectedFindings.rows(withEvidence: true)
    let found = ExpectedFindings.found(in: report)
    #expect(Set(found).subtracting(expected).sorted() == [], "found and not expected")
    #expect(Set(expected).subtracting(found).sorted() == [], "expected and not found")
  }

  private func scan(from log: String, asOf day: String, to report: String) throws {
    let run = try Program.run([
      "scan", "inventory", "--from", log, "--as-of", day, "--format", "json", "--output", report,
    ])
    #expect(run.status == 0, "\(run.errors)")
  }
}
