import SitusGround

/// What became of each cell of a record that is not blank: none is lost without a word.
struct RecordLedger {
  /// From the best to the worst; of several the worst counts.
  enum Fate: Int, Comparable {
    /// The inventory says what it says.
    case read
    /// Kept as a comment, and named.
    case noted
    /// The import stops at it.
    case refused

    static func < (left: Fate, right: Fate) -> Bool { left.rawValue < right.rawValue }
  }

  private let table: CSVTable
  private var fates: [[Fate?]]

  init(_ table: CSVTable) {
    self.table = table
    fates = table.rows.map { Array(repeating: nil, count: $0.cells.count) }
  }

  mutating func enter(_ fate: Fate, _ cell: RecordCell) {
    fates[cell.row][cell.column] = max(fates[cell.row][cell.column] ?? .read, fate)
  }

  /// Cells that are not blank and have no fate: nothing may be left of them.
  var unaccounted: [RecordCell] {
    table.cells.filter { fates[$0.row][$0.column] == nil }
  }

  /// How many rows have a cell that is not blank, and how many cells had which fate.
  var count: RecordCount {
    var count = RecordCount()
    count.rows = table.rows.filter { $0.cells.contains { !isBlank($0) } }.count
    for cell in table.cells {
      count.cells += 1
      switch fates[cell.row][cell.column] {
      case .read: count.read += 1
      case .noted: count.noted += 1
      case .refused: count.refused += 1
      case nil: break
      }
    }
    return count
  }
}

/// How many cells of a record there are, and what became of them.
package struct RecordCount: Hashable, Sendable {
  package var rows = 0
  /// Those that are not blank.
  package var cells = 0
  package var read = 0
  package var noted = 0
  package var refused = 0

  /// In one line.
  package var sentence: String {
    "\(rows) \(rows == 1 ? "row" : "rows"), \(cells) \(cells == 1 ? "cell" : "cells"): "
      + "\(read) read, \(noted) kept as comments, \(refused) refused"
  }
}

/// One cell of a record and where it stands.
struct RecordCell: Hashable {
  /// Exactly as it was written.
  var text: String
  /// From 0, among the rows of the table.
  var row: Int
  /// From 0.
  var column: Int
  var site: SourceSite

  /// `line 5, column H`, as a spreadsheet names columns.
  var place: String { "line \(site.line), column \(RecordCell.letters(of: column))" }

  /// `A` to `Z`, then `AA`.
  static func letters(of column: Int) -> String {
    let letter = String(UnicodeScalar(UInt8(0x41 + column % 26)))
    return column < 26 ? letter : letters(of: column / 26 - 1) + letter
  }
}

extension CSVTable {
  /// Every cell that is not blank.
  var cells: [RecordCell] {
    rows.indices.flatMap { row in rows[row].cells.indices.map { cell(row, $0) } }
      .filter { !isBlank($0.text) }
  }

  func cell(_ row: Int, _ column: Int) -> RecordCell {
    RecordCell(
      text: rows[row].cells[column], row: row, column: column,
      site: SourceSite(file: path, line: rows[row].lines[column], column: 1))
  }
}
