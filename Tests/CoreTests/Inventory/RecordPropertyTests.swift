import SitusGround
import TestSupport
import Testing

@testable import SitusCore

/// No cell of a record is lost.
struct RecordPropertyTests {
  private static let places = Result { try PlaceNamesTests.published() }

  /// Words with everything in them that YAML, CSV and spreadsheets give a meaning.
  private static let words = [
    "India", "N/A", "", " ", "None", "6 years", "a: b", "# c", "- d", "\"", "'", "\\", "{e}", "[f]",
    "&g", "*h", "!i", "%j", "@k", "`l", "|", ">", "=1+1", "+44", "#REF!", "é – ü", "日本", "\u{2028}",
    "\u{85}", "\u{202E}x", "true", "null", "~", "2026-01-01", "line\nbreak",
    "tab\there",
    "\r\n", "UK", "United States; Kenya", "6(1)(e)", "Total", "---", "...", "<<", "?",
  ]

  private func quoted(_ text: String, _ separator: String) -> String {
    text.contains(where: { "\"\n\r\r\n".contains($0) }) || text.contains(separator)
      || text.contains("\n") || text.contains("\r")
      ? "\"" + text.replacing("\"", with: "\"\"") + "\"" : text
  }

  @Test(
    "Each cell has one fate, the file is valid, and comments keep their cells exactly",
    arguments: UInt64(0)..<200)
  func nothingLost(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    let separator = [",", ";", "\t"].randomElement(using: &random) ?? ","
    let columns = RecordColumn.allCases.shuffled(using: &random).prefix(
      Int.random(in: 1...10, using: &random))
    let headings = ["Purpose of processing"] + columns.map(\.heading) + ["Ref", "Zz"]
    var rows = [headings]
    for _ in 0..<Int.random(in: 1...6, using: &random) {
      rows.append(
        headings.map { _ in
          (0..<Int.random(in: 0...3, using: &random))
            .map { _ in Self.words.randomElement(using: &random) ?? "" }.joined(separator: " ")
        })
    }
    let text = rows.map { $0.map { quoted($0, separator) }.joined(separator: separator) }
      .joined(separator: "\r\n")
    let options = RecordOptions(ignored: ["Ref", "Zz"])
    let result = try importRecord(
      Array(text.utf8), path: "r.csv", places: Self.places.get(), options: options)
    #expect(result.errors == [], "seed \(seed)")
    let cells = rows.flatMap { $0 }.filter { !$0.allSatisfy(\.isWhitespace) }
    #expect(result.count.cells == cells.count, "seed \(seed)")
    #expect(result.count.read + result.count.noted + result.count.refused == cells.count)
    #expect(result.count.refused == 0)
    #expect(try errorLines(anOrganisation, result.yaml) == [], "seed \(seed): \(result.yaml)")
    for (index, heading) in headings.enumerated() where ["Ref", "Zz"].contains(heading) {
      for row in rows.dropFirst() where !row[index].allSatisfy(\.isWhitespace) {
        #expect(result.yaml.contains(yamlQuoted(row[index])), "seed \(seed)")
      }
    }
  }

  @Test("Text in quotation marks is read again exactly", arguments: words)
  func roundTrip(text: String) throws {
    let yaml = "service: {id: s, name: N, owner: \(yamlQuoted("x" + text + "y"))}\n"
    #expect(!yaml.dropLast().contains("\n"))
    guard !text.unicodeScalars.contains(where: { isControl($0) }) else { return }
    let inventory = try parsed(anOrganisation, yaml)
    #expect(inventory.services.first?.owner == "x" + text + "y")
  }
}
