import Foundation
import TestSupport
import Testing

@testable import SitusCore

/// Spellings with what they are to be read as, one a line: the cell, its reading, and where it is from.
///
/// A reading is the codes of the places in their order, `EU`, `EEA`, `anywhere`, `unknown`, `own` for
/// own premises, or `!` for a text that is refused. `\n` in a cell stands for a line break.
struct PlaceGrammarTests {
  struct Cell {
    var text: String
    var reading: String
    var source: String
    var site: String
  }

  static func cells(_ prefix: String) throws -> [Cell] {
    let folder = Repository.root + "/Tests/CoreTests/Model/"
    let names = try FileManager.default.contentsOfDirectory(atPath: folder)
      .filter { $0.hasPrefix(prefix) && $0.hasSuffix(".tsv") }.sorted()
    return try names.flatMap { name in
      try String(contentsOfFile: folder + name, encoding: .utf8)
        .split(separator: "\n", omittingEmptySubsequences: false).enumerated()
        .filter { !$0.element.isEmpty && !$0.element.hasPrefix("#") }
        .map { line, row in
          let fields = row.split(separator: "\t", omittingEmptySubsequences: false)
            .map(String.init)
          return Cell(
            text: fields[0].replacing("\\n", with: "\n"), reading: fields.dropFirst().first ?? "",
            source: fields.dropFirst(2).first ?? "", site: "\(name):\(line + 1)")
        }
    }
  }

  static func shown(_ reading: PlaceReading) -> String {
    switch reading {
    case .unreadable: "!"
    case .places(let places):
      places.map {
        switch $0.place {
        case .means(let meaning): meaning.token
        case .ownPremises: "own"
        }
      }.joined(separator: " ")
    }
  }

  @Test("Every spelling of the lists is read as it says there, or refused with the words quoted")
  func spellings() throws {
    let names = try PlaceNamesTests.published()
    var count = 0
    for cell in try Self.cells("Place") + Self.cells("Everyday") {
      let reading = names.reading(of: cell.text)
      #expect(Self.shown(reading) == cell.reading, "\(cell.site): \(cell.text.debugDescription)")
      if case .unreadable(let problem) = reading {
        #expect(!problem.words.isEmpty && !problem.hint.isEmpty, "\(cell.site)")
      }
      count += 1
    }
    #expect(count >= 700)
  }

  @Test("Real cells are kept with where and when they were read")
  func sources() throws {
    let cells = try Self.cells("PlaceCells")
    #expect(cells.count >= 240)
    for cell in cells { #expect(!cell.source.isEmpty, "\(cell.site)") }
  }

  @Test("The words that were not understood are quoted as they were written")
  func quoted() throws {
    let names = try PlaceNamesTests.published()
    let texts: [(String, [String])] = [
      ("UK (backup: USA)", ["backup"]), ("Phillipines, UK", ["Phillipines"]),
      ("Not in the USA, UK", ["Not"]), ("us-east-1, UK", ["us-east-1"]),
      ("Outside the UK, EEA", ["Outside"]), ("Wokingham", ["Wokingham"]), ("UK and", ["and"]),
      ("mostly UK, partly Xanadu", ["mostly", "partly", "Xanadu"]),
    ]
    for (text, words) in texts {
      guard case .unreadable(let problem) = names.reading(of: text) else {
        Issue.record("\(text) is read")
        continue
      }
      #expect(problem.words == words, "\(text)")
    }
  }

  @Test("Of several places each keeps the words that name it")
  func words() throws {
    let names = try PlaceNamesTests.published()
    guard case .places(let places) = names.reading(of: "London, UK; France (EU) and the USA")
    else {
      Issue.record("refused")
      return
    }
    #expect(places.map(\.words) == ["London, UK", "France (EU)", "USA"])
  }

  @Test("A letter of another alphabet is named, and never read as the one that it looks like")
  func lookalikes() throws {
    let names = try PlaceNamesTests.published()
    for text in ["UК", "Еngland", "Іreland", "GΒ", "ＵＫ, Сhina"] {
      #expect(names.meaning(of: text) == nil, "\(text)")
    }
    #expect(try #require(names.hint(for: "UК")).contains("cyrillic"))
  }

  @Test("No word that says nothing is also the name of a place, codes alone excepted")
  func fillers() throws {
    let lexicon = try PlaceNamesTests.published().lexicon
    for (key, word) in lexicon.words where word.kind == .filler || word.kind == .provider {
      let isCode = key.utf8.count <= 3
      #expect(lexicon.places[key] == nil || isCode, "\(key)")
      #expect(lexicon.places[key]?.contains { $0.kind == .town } != true, "\(key)")
    }
    for town in ["Of", "Most", "Same", "Bar", "Sale", "Deal"] {
      #expect(lexicon.words[PlaceText.key(town)]?.kind != .filler)
    }
  }
}
