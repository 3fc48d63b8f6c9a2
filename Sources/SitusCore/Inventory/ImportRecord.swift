/// A record of processing turned into an inventory file.
package struct ImportedRecord: Hashable, Sendable {
  /// One YAML file with the services; ends with a newline.
  package var yaml: String
  /// What the record says and the file does not, one sentence each, in the order of the record.
  package var notes: [String]
  package var serviceCount: Int
}

/// Turns a record of processing in the ICO's template, saved as CSV, into an inventory file.
///
/// Rows with the same business function and purpose make one service; a row with neither goes with
/// the one above it, as merged cells do. Nothing is filled in that the record does not say: data whose
/// class is not given, countries that are nobody's, contracts with unnamed processors become notes
/// and comments.
///
/// - Parameters:
///   - csv: The file as it is.
///   - path: Only for errors and notes.
///   - places: What the words for places mean.
/// - Returns: A file that `parseInventory` reads without an error beside an organisation.
/// - Throws: What is not text or CSV; `schema` when no row holds the heading "Purpose of
///   processing".
package func importRecord(
  _ csv: [UInt8], path: String, places: PlaceNames
) throws(InputErrors) -> ImportedRecord {
  let table: CSVTable
  do {
    table = try CSVTable(csv, path: path)
  } catch {
    throw InputErrors([error])
  }
  let start = SourceSite(file: path, line: 1, column: 1)
  let headerIndex = table.rows.firstIndex { row in
    row.cells.contains { RecordColumn(heading: $0) == .purpose }
  }
  guard let headerIndex else {
    throw InputErrors([
      InputError(
        .schema, at: start, expected: "a row of headings with “\(RecordColumn.purpose.rawValue)”")
    ])
  }
  let columns = table.rows[headerIndex].cells.map { RecordColumn(heading: $0) }
  var activities: [RecordActivity] = []
  var indexByKey: [String: Int] = [:]
  var notes: [String] = []
  for row in table.rows[(headerIndex + 1)...] {
    var cells: [RecordColumn: String] = [:]
    for (column, cell) in zip(columns, row.cells) {
      if let column, let text = meaningful(cell) { cells[column] = text }
    }
    if cells.isEmpty { continue }
    let (function, purpose) = (cells[.businessFunction], cells[.purpose])
    if function == nil, purpose == nil {
      guard !activities.isEmpty else {
        notes.append("\(path):\(row.line): a row without a purpose was left out")
        continue
      }
      notes.append("\(path):\(row.line): no purpose; taken with the row above")
      activities[activities.count - 1].add(cells, line: row.line)
      continue
    }
    let key = "\(function ?? "")\u{0}\(purpose ?? "")"
    if let index = indexByKey[key] {
      activities[index].add(cells, line: row.line)
    } else {
      indexByKey[key] = activities.count
      activities.append(RecordActivity(function: function, purpose: purpose))
      activities[activities.count - 1].add(cells, line: row.line)
    }
  }
  var writer = RecordWriter(path: path, places: places)
  for activity in activities { writer.write(activity) }
  let heading = "# From \(plainLine(path)); what is not said there is left out.\n"
  return ImportedRecord(
    yaml: heading + (activities.isEmpty ? "services: []\n" : "services:\n" + writer.yaml),
    notes: notes + writer.notes, serviceCount: activities.count)
}

/// One activity of the record, gathered from its rows.
struct RecordActivity {
  var function: String?
  var purpose: String?
  /// Different cells of each column, in the order of the rows, with the line of the first.
  private(set) var cells: [RecordColumn: [(text: String, line: Int)]] = [:]
  /// Data categories, and whether their row names a condition for special category data.
  private(set) var data: [(name: String, isSpecial: Bool)] = []

  init(function: String?, purpose: String?) {
    self.function = function
    self.purpose = purpose
  }

  mutating func add(_ row: [RecordColumn: String], line: Int) {
    for column in RecordColumn.allCases {
      guard let text = row[column] else { continue }
      if !(cells[column] ?? []).contains(where: { $0.text == text }) {
        cells[column, default: []].append((text, line))
      }
    }
    for name in pieces(row[.dataCategories] ?? "") {
      let isSpecial = row[.specialCondition] != nil
      if let index = data.firstIndex(where: { $0.name == name }) {
        data[index].isSpecial = data[index].isSpecial || isSpecial
      } else {
        data.append((name, isSpecial))
      }
    }
  }

  /// The different entries of a column, cells with several of them taken apart.
  func entries(_ column: RecordColumn) -> [String] {
    var seen: Set<String> = []
    return (cells[column] ?? []).flatMap { pieces($0.text) }.filter { seen.insert($0).inserted }
  }
}

/// The text of a cell in one line; `nil` when it is empty or says that nothing applies.
private func meaningful(_ cell: String) -> String? {
  let text = cell.split { $0.isWhitespace && !$0.isNewline }.joined(separator: " ")
  let plain = text.lowercased().filter { $0 != "." && !$0.isWhitespace }
  return ["", "n/a", "na", "none", "notapplicable", "-", "tbc"].contains(plain) ? nil : text
}

/// The entries of a cell, which people separate by lines or semicolons.
private func pieces(_ cell: String) -> [String] {
  cell.split { $0.isNewline || $0 == ";" }
    .map { $0.split { $0.isWhitespace }.joined(separator: " ") }
    .filter { !$0.isEmpty }
}

/// The text with every line break made a blank.
func plainLine(_ text: String) -> String {
  text.split { $0.isWhitespace }.joined(separator: " ")
}
