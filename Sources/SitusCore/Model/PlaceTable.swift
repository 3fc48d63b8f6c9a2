import SitusGround

/// One table that the words for places are read from.
struct PlaceTable {
  struct Row {
    fileprivate var table: TSVTable
    fileprivate var row: TSVTable.Row

    var site: SourceSite { SourceSite(file: table.path, line: row.line, column: 1) }

    /// The cell of a column; empty where it holds nothing or `-`, or there is no such column.
    subscript(column: String) -> String {
      let text = table.text(column, row)
      return text == "-" ? "" : text
    }

    /// The entries of a cell, which semicolons separate.
    func list(_ column: String) -> [String] { self[column].split(separator: ";").map(String.init) }
  }

  let rows: [Row]

  /// Reads a table that has at least these columns; no row of one that lacks a column.
  init(_ file: PlaceFile, columns: [String], _ errors: inout [InputError]) {
    let table = TSVTable(file.bytes, path: file.path, required: columns)
    errors += table.errors
    let isWhole = table.errors.allSatisfy { $0.code != .missingKey }
    rows = isWhole ? table.rows.map { Row(table: table, row: $0) } : []
  }
}

/// The bytes of one table, and its path for the errors.
package struct PlaceFile: Sendable {
  package var path: String
  package var bytes: [UInt8]

  package init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }
}
