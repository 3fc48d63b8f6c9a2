import Foundation
import TestSupport
import Testing

/// What the README says is what the program does.
struct ReadmeTests {
  private static func readme() throws -> String {
    try String(contentsOfFile: Repository.root + "/README.md", encoding: .utf8)
  }

  @Test("The first inventory of the README is valid and gives a report")
  func firstInventory() throws {
    let text = try Self.readme()
    let start = try #require(text.range(of: "   ```yaml\n"))
    let end = try #require(text.range(of: "   ```\n", range: start.upperBound..<text.endIndex))
    let yaml = text[start.upperBound..<end.lowerBound].split(
      separator: "\n", omittingEmptySubsequences: false
    ).map { $0.dropFirst(3) }.joined(separator: "\n")
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    let path = folder.path + "/start.yaml"
    try Data(yaml.utf8).write(to: URL(filePath: path))
    let validation = try Program.run(["inventory", "validate", path])
    #expect(validation.status == 0, "\(validation.errors)")
    let report = folder.path + "/report.json"
    let scan = try Program.run([
      "scan", path, "--offline", "--as-of", "2026-11-24", "--format", "json", "--output", report,
    ])
    #expect(scan.status == 0, "\(scan.errors)")
    let found = ExpectedFindings.found(in: try readReport(report))
    #expect(
      found.contains(
        FindingKey(rule: "transfer.undetermined", service: "parking", subject: "permitco")),
      "support from India by nobody knows whom: \(found)")
  }

  @Test("The README lists every command")
  func commands() throws {
    let help = try Program.run(["--help"])
    #expect(help.status == 0)
    let lines = help.output.split(separator: "\n", omittingEmptySubsequences: false)
    let first = try #require(lines.firstIndex(of: "SUBCOMMANDS:"))
    let names = lines[(first + 1)...].prefix { !$0.isEmpty }
      .filter { $0.hasPrefix("  ") && !$0.hasPrefix("   ") }
      .compactMap { $0.split(separator: " ").first.map(String.init) }
    #expect(names.count >= 5)
    let text = try Self.readme()
    for name in names { #expect(text.contains("| `situs \(name)` |"), "situs \(name)") }
  }

  @Test(
    "Each exit status of the README is the one of the program",
    arguments: [
      (["scan", "--offline", "--as-of", "2026-11-24", "--quiet"], 0),
      (["scan", "--offline", "--as-of", "2026-11-24", "--quiet", "--fail-on", "error"], 1),
      (["scan", "--offline", "--as-of", "yesterday"], 2),
      (["scan", "no-such-folder", "--offline"], 2),
      (["scan", "--offline", "--from", "x"], 2),
      (["observe", "--rate", "fast"], 2),
      (["scan", "--offline", "--as-of", "2026-11-24", "--quiet", "--require-complete"], 4),
    ])
  func exitStatus(arguments: [String], status: Int) throws {
    let run = try Program.run(arguments)
    #expect(Int(run.status) == status, "\(run.errors)")
    #expect((status == 2) == !run.complaints.isEmpty)
  }

  @Test("An inventory without a service has nothing to check")
  func nothingToCheck() throws {
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    let path = folder.path + "/empty.yaml"
    let text =
      "organisation: {id: o, name: O, country: GB, public_authority: true, regimes: [UK]}\n"
    try Data(text.utf8).write(to: URL(filePath: path))
    #expect(try Program.run(["scan", path, "--offline"]).status == 3)
  }

  @Test("The table of exit statuses in the README is that of the source")
  func exitTable() throws {
    let source = try String(
      contentsOfFile: Repository.root + "/Sources/situs/ExitStatus.swift", encoding: .utf8)
    let cases = source.matches(of: /case (\w+) = (\d+)/)
    #expect(cases.count == 10)
    let text = try Self.readme()
    for match in cases {
      let meaning = try #require(
        source.firstMatch(of: try Regex("case \\.\(match.1): \"([^\"]+)\"")))
      let words = try #require(meaning.output[1].substring)
      #expect(text.contains("| \(match.2) | \(words) |"), "\(match.1)")
    }
  }
}
