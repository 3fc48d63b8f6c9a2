import SitusGround

/// Writes the activities of a record as services in YAML.
struct RecordWriter {
  let path: String
  private(set) var yaml = ""
  private(set) var notes: [String] = []
  private(set) var ledger: RecordLedger
  private var parties: RecordParties
  private var usedIDs: Set<String> = []
  /// Comments of the service that is being written, and the cells that they keep.
  private var comments = ""
  private var kept: Set<RecordCell> = []

  /// Whoever holds or receives the data, as entries of `processors`.
  var partiesYAML: String { parties.yaml }

  init(_ path: String, _ places: RecordPlaces, _ ledger: RecordLedger) {
    self.path = path
    self.ledger = ledger
    parties = RecordParties(places: places)
  }

  mutating func write(_ activity: RecordActivity) {
    comments = ""
    kept = []
    let words = [activity.function, activity.purpose].compactMap { $0 }.joined(separator: " ")
    let id = RecordValues.unused(RecordValues.slug(words, otherwise: "activity"), &usedIDs)
    let name = activity.purpose ?? activity.function ?? id
    writeLine("  - id: \(id)")
    writeLine("    name: \(yamlQuoted(name))")
    if let function = activity.function { writeLine("    owner: \(yamlQuoted(function))") }
    if let purpose = activity.purpose { writeLine("    purposes: [\(yamlQuoted(purpose))]") }
    for column in [RecordColumn.businessFunction, .purpose, .processingCategories] {
      for cell in activity.cells(column) { readName(cell, column, name: name, of: activity) }
    }
    writeBasis(activity, id)
    writeJoined(
      "condition", entries(activity, .specialCondition) + entries(activity, .scheduleCondition))
    writeData(activity, id)
    writeList("recipients", entries(activity, .recipients).map(\.text))
    writeRetention(activity)
    writeList("security_measures", entries(activity, .securityMeasures).map(\.text))
    writeParties(activity, id, name)
    for column in RecordColumn.allCases where !column.isRead {
      for cell in activity.cells(column) { comment(cell, column.heading) }
    }
    for (heading, cell) in activity.others { comment(cell, heading) }
    yaml += comments
  }

  private mutating func note(_ id: String, _ text: String) {
    notes.append("\(path): \(id): \(text)")
  }

  private mutating func writeLine(_ text: String) { yaml += text + "\n" }

  /// Keeps a cell as a comment with its place, its heading and exactly its text.
  private mutating func comment(_ cell: RecordCell, _ heading: String) {
    guard kept.insert(cell).inserted else { return }
    let title = isBlank(heading) ? "" : ", " + yamlQuoted(plainLine(heading))
    comments += "    # \(cell.place)\(title): \(yamlQuoted(cell.text))\n"
    ledger.enter(.noted, cell)
  }

  /// Enters a cell of the name; one that the name does not say in full is kept besides.
  private mutating func readName(
    _ cell: RecordCell, _ column: RecordColumn, name: String, of activity: RecordActivity
  ) {
    let text = plainLine(cell.text)
    if saysNothing(cell.text) || text == activity.function || text == activity.purpose {
      ledger.enter(.read, cell)
    } else {
      comment(cell, column.heading)
    }
  }

  private struct Entry {
    var text: String
    var cell: RecordCell
  }

  /// The different entries of a column, cells with several of them taken apart. A cell that is no
  /// value is kept as a comment.
  private mutating func entries(_ activity: RecordActivity, _ column: RecordColumn) -> [Entry] {
    var seen: Set<String> = []
    var entries: [Entry] = []
    for cell in activity.cells(column) {
      ledger.enter(.read, cell)
      if saysNothing(cell.text) { continue }
      let text = withoutControls(cell.text)
      let found = pieces(text)
      if found.isEmpty || isSpreadsheetError(cell.text) {
        comment(cell, column.heading)
        continue
      }
      if hasControls(cell.text) {
        comment(cell, column.heading)
        notes.append("\(path):\(cell.site.line): \(cell.place): control characters left out")
      }
      for piece in found where seen.insert(piece).inserted {
        entries.append(Entry(text: piece, cell: cell))
      }
    }
    return entries
  }

  private func hasControls(_ text: String) -> Bool {
    text.unicodeScalars.contains { isControl($0) && $0 != "\r" }
  }

  private mutating func writeBasis(_ activity: RecordActivity, _ id: String) {
    let entries = entries(activity, .lawfulBasis) + entries(activity, .scheduleBasis)
    let bases = Set(entries.compactMap { RecordValues.lawfulBasis($0.text) })
    let isWhole = entries.allSatisfy { RecordValues.lawfulBasis($0.text) != nil }
    if bases.count == 1, isWhole, let basis = bases.first {
      writeLine("    lawful_basis: \(basis.rawValue)")
      return
    }
    for entry in entries { comment(entry.cell, RecordColumn.lawfulBasis.heading) }
    if !entries.isEmpty {
      let text = entries.map(\.text).joined(separator: "; ")
      note(id, "lawful basis not read as one of the law's: \(text)")
    }
  }

  private mutating func writeData(_ activity: RecordActivity, _ id: String) {
    var lines = ""
    for entry in entries(activity, .dataCategories) {
      if activity.special.contains(entry.cell) {
        lines += "      - {name: \(yamlQuoted(entry.text)), class: special_category}\n"
      } else {
        comment(entry.cell, "Data category without a class")
        note(id, "say whether “\(entry.text)” is ordinary, special_category or criminal_offence")
      }
    }
    if !lines.isEmpty { yaml += "    data_categories:\n" + lines }
    let people = entries(activity, .individuals).map { "{name: \(yamlQuoted($0.text))}" }
    if !people.isEmpty { writeLine("    data_subjects: [\(people.joined(separator: ", "))]") }
  }

  private mutating func writeRetention(_ activity: RecordActivity) {
    let rules = entries(activity, .retention)
    guard let text = joined(rules) else { return }
    let periods = Set(rules.map { RecordValues.period($0.text) })
    var keys: [String] = []
    if periods.count == 1, let period = periods.first ?? nil { keys.append("period: \(period)") }
    keys.append("rule: \(yamlQuoted(text))")
    writeLine("    retention: {\(keys.joined(separator: ", "))}")
  }

  private mutating func writeJoined(_ key: String, _ entries: [Entry]) {
    guard let text = joined(entries) else { return }
    writeLine("    \(key): \(yamlQuoted(text))")
  }

  /// The entries as one text; `nil` when there are none, or they are longer than one may be and are
  /// kept as comments.
  private mutating func joined(_ entries: [Entry]) -> String? {
    let text = entries.map(\.text).joined(separator: "; ")
    if text.utf8.count > longestYAMLText {
      for entry in entries { comment(entry.cell, "") }
      return nil
    }
    return entries.isEmpty ? nil : text
  }

  private mutating func writeList(_ key: String, _ texts: [String]) {
    guard !texts.isEmpty else { return }
    writeLine("    \(key): [\(texts.map(yamlQuoted).joined(separator: ", "))]")
  }

  private mutating func writeParties(_ activity: RecordActivity, _ id: String, _ name: String) {
    let found = parties.read(activity, service: id, name: name)
    for cell in activity.cells(.location) + activity.cells(.thirdCountries) {
      ledger.enter(.read, cell)
      // What the name of a party does not say in full.
      if hasControls(cell.text) || cell.text.utf8.count > RecordParties.longestName {
        comment(cell, "")
      }
    }
    if !found.ownPlaces.isEmpty {
      writeLine("    systems:")
      for place in found.ownPlaces {
        let own = RecordValues.unused("\(id)-own", &usedIDs)
        writeLine("      - id: \(own)")
        writeLine("        name: \(yamlQuoted(place))")
        writeLine(
          "        places: {storage: \(yamlQuoted(place)), backup: unknown, processing: unknown,"
            + " support_access: unknown}")
      }
      note(
        id, "say what it is that you run yourselves, and where your own sites are (own_premises)")
    }
    if !found.ids.isEmpty { writeLine("    processors: [\(found.ids.joined(separator: ", "))]") }
    for text in found.notes { note(id, text) }
    for cell in activity.cells(.transferSafeguards) where !saysNothing(cell.text) {
      note(id, "enter the document under mechanisms of the recipient: “\(plainLine(cell.text))”")
    }
  }
}
