/// The places that law tells apart, and the words that people use for them.
///
/// Built from `reference/places.tsv`. Words that more than one place answers to ("Korea", "Channel
/// Islands") are refused, with a hint, rather than guessed.
package struct PlaceNames: Hashable, Sendable {
  /// What the words of one row stand for.
  enum Entry: Hashable {
    case means(PlaceMeaning)
    /// Not understood; the hint says what to write instead.
    case refused(hint: String)
  }

  /// Entries by their words, as `normalised` gives them.
  private(set) var entries: [String: Entry] = [:]
  /// Hints for words that are refused only in exactly this spelling.
  private(set) var refusedSpellings: [String: String] = [:]
  /// Countries with a part that is called so in full ("Georgia") or, after a comma, by its letters
  /// ("TX").
  private(set) var countriesOfParts: [String: Set<PlaceCode>] = [:]
  private var names: [PlaceCode: String] = [:]

  /// Reads the table; `path` is only for the errors.
  ///
  /// - Throws: Every row with a wrong number of cells, an unknown kind, a code of an earlier row, or
  ///   words that mean something else in another row.
  package init(tsv: [UInt8], path: String) throws(InputErrors) {
    var errors: [InputError] = []
    let rows = PlaceNames.rows(of: tsv, path: path, &errors)
    for row in rows where row.kind == .refused {
      for words in row.aliases {
        if words.hasPrefix("="), words.count > 1 {
          refusedSpellings[String(words.dropFirst())] = row.note
        } else {
          entries[PlaceNames.normalised(words)] = .refused(hint: row.note)
        }
      }
    }
    for row in rows where row.kind != .refused { add(row, &errors) }
    if !errors.isEmpty { throw InputErrors(errors) }
  }

  /// The English short name; the code itself when the table does not know it.
  package func name(of code: PlaceCode) -> String { names[code] ?? code.rawValue }

  /// Whether the table has a row for exactly this code.
  package func knows(_ code: PlaceCode) -> Bool { names[code] != nil }

  private mutating func add(_ row: Row, _ errors: inout [InputError]) {
    let code = PlaceCode(row.code)
    let meaning: PlaceMeaning
    switch row.kind {
    case .country, .subdivision, .organisation, .area: meaning = .place(code)
    case .part: meaning = .place(code.country)
    case .group:
      guard let group = PlaceGroup(rawValue: row.code) else {
        errors.append(
          InputError(.badValue, at: row.site, expected: "EU or EEA", found: row.code))
        return
      }
      meaning = .group(group)
    case .anywhere: meaning = .anywhere
    case .unknown: meaning = .unknown
    case .refused: return
    }
    if case .place = meaning, names.updateValue(row.name, forKey: code) != nil {
      errors.append(
        InputError(.duplicateID, at: row.site, expected: "a code used once", found: row.code))
    }
    for words in [row.code, row.alpha3, row.name] + row.aliases where !words.isEmpty {
      let key = PlaceNames.normalised(words)
      if row.kind == .part, words != row.code {
        countriesOfParts[key, default: []].insert(code.country)
        if words.count <= PlaceNames.longestPartLetters { continue }
      }
      switch entries[key] {
      case nil: entries[key] = .means(meaning)
      case .means(meaning), .refused: break
      case .means:
        errors.append(
          InputError(
            .duplicateKey, at: row.site, expected: "words that mean one thing", found: words))
      }
    }
  }

  /// Aliases of a part that are no longer than this are letters that count only after a comma.
  private static let longestPartLetters = 3
}

extension PlaceNames {
  private enum Kind: String, CaseIterable {
    case country, subdivision, part, organisation, area, group, anywhere, unknown, refused
  }

  private struct Row {
    var code: String
    var alpha3: String
    var name: String
    var aliases: [String]
    var kind: Kind
    var note: String
    var site: SourceSite
  }

  private static let columns = [
    "code", "alpha3", "name", "aliases", "kind", "source", "confidence", "note",
  ]

  private static func rows(
    of tsv: [UInt8], path: String, _ errors: inout [InputError]
  ) -> [Row] {
    let start = SourceSite(file: path, line: 1, column: 1)
    guard let text = String(validating: tsv, as: UTF8.self) else {
      errors.append(InputError(.encoding, at: start, expected: "text in UTF-8"))
      return []
    }
    var rows: [Row] = []
    var hasHeader = false
    var line = 0
    for text in text.split(separator: "\n", omittingEmptySubsequences: false) {
      line += 1
      guard !text.isEmpty, !text.hasPrefix("#") else { continue }
      let site = SourceSite(file: path, line: line, column: 1)
      let cells = text.split(separator: "\t", omittingEmptySubsequences: false).map {
        $0 == "-" ? "" : String($0)
      }
      guard hasHeader else {
        guard cells == columns else {
          errors.append(
            InputError(
              .schema, at: site, expected: "the columns \(columns.joined(separator: ", "))",
              found: cells.joined(separator: ", ")))
          return []
        }
        hasHeader = true
        continue
      }
      guard cells.count == columns.count else {
        errors.append(
          InputError(
            .schema, at: site, expected: "\(columns.count) cells", found: String(cells.count)))
        continue
      }
      guard let kind = Kind(rawValue: cells[4]) else {
        let kinds = Kind.allCases.map(\.rawValue).joined(separator: ", ")
        errors.append(
          InputError(.badValue, at: site, expected: "one of \(kinds)", found: cells[4]))
        continue
      }
      rows.append(
        Row(
          code: cells[0], alpha3: cells[1], name: cells[2],
          aliases: cells[3].split(separator: ";").map(String.init), kind: kind, note: cells[7],
          site: site))
    }
    if !hasHeader {
      errors.append(InputError(.schema, at: start, expected: "a table of places"))
    }
    return rows
  }
}
