import Foundation
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
    let run = try World(directory: Repository.root + "/Tests/EndToEndTests/World").run(
      """
      exec "$SITUS" scan inventory --as-of 2026-11-24 --resolver udp:127.0.0.1:53 \
        --ca-file "$SITUS_WORLD_CA" --record \(log) --format json --output \(live)
      """)
    #expect(run.status == 0, "\(run.errors)")
    let report = try readReport(live)
    #expect(
      (report["run"] as? [String: Any])?["vantage"] as? String == "lon",
      "the vantage is the one that the inventory names")
    let expected = try ExpectedFindings.rows(withEvidence: true)
    let found = ExpectedFindings.found(in: report)
    #expect(Set(found).subtracting(expected).sorted() == [], "found and not expected")
    #expect(Set(expected).subtracting(found).sorted() == [], "expected and not found")

    let records = try String(contentsOfFile: log, encoding: .utf8).split(separator: "\n").filter {
      $0.contains(#""subject":"northmere.example""#) && $0.contains(#""type":"TXT"},"resolver""#)
    }
    #expect(records.count == 1)
    #expect(
      records.first?.components(separatedBy: "situs-world-large-").count == 13,
      "an answer too large for UDP is fetched whole over TCP")

    let replayed = folder.path + "/replayed.json"
    let replay = try Program.run(
      ["scan", "inventory", "--from", log, "--format", "json", "--output", replayed] + Self.day)
    #expect(replay.status == 0, "\(replay.errors)")
    #expect(
      try Data(contentsOf: URL(filePath: replayed)) == Data(contentsOf: URL(filePath: live)),
      "the replay differs from the live run")
  }
}
