import SitusGround

/// A record of processing turned into an inventory file.
package struct ImportedRecord: Hashable, Sendable {
  /// One YAML file with the services, and with whoever may hold or receive their data; ends with a
  /// newline.
  package var yaml: String
  /// What the record says and the file does not, and what somebody must decide, one sentence each.
  package var notes: [String]
  /// Why it must not be used: what speaks of places or transfers and is not understood.
  package var errors: [InputError]
  package var serviceCount: Int
  package var count: RecordCount
}

/// Turns a record of processing in the ICO's template, or one like it, saved as CSV, into an
/// inventory file.
///
/// Rows with the same business function and purpose make one service; a row with neither goes with
/// the one above it, as merged cells do. Nothing is filled in that the record does not say, and
/// nothing that it says is left out: each cell is read, kept as a comment and named, or refused. What
/// it says of places and transfers becomes a party of which is known only that, so that a scan asks
/// who it is.
///
/// - Parameters:
///   - csv: The file as it is.
///   - path: Only for errors and notes.
///   - places: What the words for places mean.
///   - options: What the user says about columns.
/// - Returns: A file that `parseInventory` reads without an error beside an organisation, unless it
///   has errors of its own.
/// - Throws: What is not text or CSV; `schema` when no row has headings that are understood.
package func importRecord(
  _ csv: [UInt8], path: String, places: PlaceNames, options: RecordOptions = RecordOptions()
) throws(InputErrors) -> ImportedRecord {
  let text: RecordText
  let table: CSVTable
  do {
    text = try RecordText(csv, path: path)
    table = try CSVTable(text: text.bytes, path: path, headings: RecordHeadings.understood)
  } catch {
    throw InputErrors([error])
  }
  var reader = RecordReader(
    table: table, headings: try RecordHeadings(table, options), places: RecordPlaces(names: places))
  if let note = text.note { reader.notes.append("\(path): \(note)") }
  return reader.read()
}

/// Reads the rows of a record.
struct RecordReader {
  let table: CSVTable
  let headings: RecordHeadings
  let places: RecordPlaces
  var notes: [String] = []
  private var errors: [InputError] = []
  private var ledger: RecordLedger
  private var activities: [RecordActivity] = []
  private var indexByKey: [String: Int] = [:]
  /// Cells that belong to no service.
  private var loose: [RecordCell] = []

  init(table: CSVTable, headings: RecordHeadings, places: RecordPlaces) {
    self.table = table
    self.headings = headings
    self.places = places
    ledger = RecordLedger(table)
  }

  mutating func read() -> ImportedRecord {
    judgeColumns()
    for row in table.rows.indices { read(row) }
    var writer = RecordWriter(table.path, places, ledger)
    for activity in activities { writer.write(activity) }
    ledger = writer.ledger
    for cell in ledger.unaccounted {
      ledger.enter(.refused, cell)
      errors.append(
        InputError(
          .schema, at: cell.site, expected: "a cell that is read or kept (\(cell.place))",
          found: shown(cell)))
    }
    return ImportedRecord(
      yaml: file(services: writer.yaml, parties: writer.partiesYAML),
      notes: notes + writer.notes, errors: InputErrors.sorted(errors),
      serviceCount: activities.count, count: ledger.count)
  }

  private func file(services: String, parties: String) -> String {
    var yaml =
      "# From \(yamlQuoted(table.path)): each cell is read, or kept as a comment with its line and "
      + "column.\n"
    for cell in loose { yaml += "# \(cell.place): \(yamlQuoted(cell.text))\n" }
    yaml += activities.isEmpty ? "services: []\n" : "services:\n" + services
    return parties.isEmpty ? yaml : yaml + "processors:\n" + parties
  }

  /// Says once what becomes of each column, and refuses those that may speak of places or
  /// transfers.
  private mutating func judgeColumns() {
    for column in headings.columns {
      let cells = bodyCells(of: column)
      let kept =
        cells.count == 1
        ? "its cell is kept as a comment" : "its \(cells.count) cells are kept as comments"
      if let meaning = column.meaning {
        guard !meaning.isRead, meaning != .transferSafeguards, !cells.isEmpty else { continue }
        notes.append("\(table.path): \(column.title): an inventory has no place for it; \(kept)")
        continue
      }
      guard !column.isIgnored else {
        notes.append("\(table.path): \(column.title): ignored as asked; \(kept)")
        continue
      }
      guard !cells.isEmpty || !column.heading.isEmpty else { continue }
      let inHeading = RecordPlaces.placeWord(inHeading: column.heading)
      guard let word = inHeading ?? places.placeWords(inCells: cells.map(\.text)) else {
        notes.append("\(table.path): \(column.title): not understood; \(kept)")
        continue
      }
      errors.append(
        InputError(
          .unknownKey, at: column.site, expected: advice(column),
          found: "\(column.title), which is not understood and speaks of places or transfers "
            + "(“\(word)”)"))
      for cell in cells { ledger.enter(.refused, cell) }
    }
  }

  private func advice(_ column: RecordHeadings.Column) -> String {
    guard !column.heading.isEmpty else {
      return
        "a heading above the cells: write one, such as “\(RecordColumn.thirdCountries.heading)”"
    }
    let name = plainLine(column.heading).replacing("\"", with: "\\\"")
    return "a column that is understood: give --map \"\(name)=third_countries\" or another word of "
      + "--help, or go on without it, its cells kept as comments, with --ignore-column \"\(name)\""
  }

  private func bodyCells(of column: RecordHeadings.Column) -> [RecordCell] {
    table.rows.indices.dropFirst(headings.rows.upperBound)
      .filter { column.index < table.rows[$0].cells.count }
      .map { table.cell($0, column.index) }.filter { !isBlank($0.text) }
  }

  private mutating func read(_ row: Int) {
    let cells = table.rows[row].cells.indices.map { table.cell(row, $0) }
      .filter { !isBlank($0.text) }
    guard let first = cells.first else { return }
    if headings.rows.contains(row) {
      for cell in cells where isUnderstood(cell) { ledger.enter(.read, cell) }
      keep(cells.filter { !isUnderstood($0) })
      return
    }
    let title = row < headings.rows.lowerBound ? "above the headings" : nil
    if let reason = title ?? reasonToLeaveOut(row, cells) {
      notes.append("\(table.path):\(first.site.line): \(reason); kept as comments")
      keep(cells)
      return
    }
    if refuseShifted(row, cells) { return }
    add(row, cells)
  }

  private func isUnderstood(_ cell: RecordCell) -> Bool {
    guard cell.column < headings.columns.count else { return false }
    return headings.columns[cell.column].meaning?.isRead ?? false
  }

  /// Why a row is no activity: headings once more, or a total.
  private func reasonToLeaveOut(_ row: Int, _ cells: [RecordCell]) -> String? {
    let top = table.rows[headings.rows.lowerBound].cells
    if cells.allSatisfy({ $0.column < top.count && plainLine(top[$0.column]) == plainLine($0.text) }
    ) {
      return "the headings once more"
    }
    let words = cells.map { RecordColumn.plain($0.text) }
    let isTotal =
      ["total", "totals", "grand total"].contains(words[0])
      && words.dropFirst().allSatisfy { $0.allSatisfy { $0.isNumber || " .,%".contains($0) } }
    return isTotal ? "a row of totals" : nil
  }

  /// Refuses a row with words beyond the headings: a separator inside a cell that is not in quotation
  /// marks has moved all that follows it into other columns.
  private mutating func refuseShifted(_ row: Int, _ cells: [RecordCell]) -> Bool {
    let width = headings.rows.map { table.rows[$0].cells.count }.max() ?? 0
    guard let beyond = cells.first(where: { $0.column >= width }) else { return false }
    errors.append(
      InputError(
        .syntax, at: beyond.site,
        expected: "at most \(width) cells, as the headings have; a cell with a separator in it "
          + "stands in quotation marks",
        found: "\(table.rows[row].cells.count) cells, \(shown(beyond)) in \(beyond.place)"))
    for cell in cells { ledger.enter(.refused, cell) }
    return true
  }

  private mutating func add(_ row: Int, _ cells: [RecordCell]) {
    var known: [(RecordColumn, RecordCell)] = []
    var unknown: [(String, RecordCell)] = []
    for cell in cells {
      let column = headings.columns[cell.column]
      if cell.text.utf8.count > longestYAMLText {
        ledger.enter(.refused, cell)
        errors.append(
          InputError(
            .tooLarge, at: cell.site,
            expected: "at most \(longestYAMLText) bytes in a cell",
            found: "\(cell.text.utf8.count) bytes in \(cell.place)"))
      } else if let meaning = column.meaning, !column.isIgnored {
        known.append((meaning, cell))
      } else {
        unknown.append((column.heading, cell))
      }
    }
    func name(_ column: RecordColumn) -> String? {
      known.lazy.filter { $0.0 == column && !saysNothing($0.1.text) }
        .map { plainLine(withoutControls($0.1.text)) }.first { !$0.isEmpty }
    }
    let function = name(.businessFunction)
    let purpose = name(.purpose) ?? name(.processingCategories)
    if function == nil, purpose == nil {
      let line = table.rows[row].line
      guard !activities.isEmpty else {
        notes.append("\(table.path):\(line): a row without a purpose; kept as comments")
        keep(cells)
        return
      }
      notes.append("\(table.path):\(line): no purpose; taken with the row above")
      activities[activities.count - 1].add(known, unknown)
      return
    }
    let key = "\(function ?? "")\u{0}\(purpose ?? "")"
    let index = indexByKey[key] ?? activities.count
    if index == activities.count {
      indexByKey[key] = index
      activities.append(RecordActivity(function: function, purpose: purpose))
    }
    activities[index].add(known, unknown)
  }

  private mutating func keep(_ cells: [RecordCell]) {
    loose += cells
    for cell in cells { ledger.enter(.noted, cell) }
  }

  private func shown(_ cell: RecordCell) -> String {
    "“\(YAMLNode.shortened(plainLine(cell.text)))”"
  }
}

extension InputErrors {
  /// In file, line and column order.
  fileprivate static func sorted(_ errors: [InputError]) -> [InputError] {
    errors.isEmpty ? [] : InputErrors(errors).errors
  }
}
