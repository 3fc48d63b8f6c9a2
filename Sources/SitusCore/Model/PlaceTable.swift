import SitusGround

/// One table of tab-separated values that the words for places are read from.
struct PlaceTable {
  struct Row {
    fileprivate var columns: [String: Int]
    fileprivate var cells: [Substring]
    var site: SourceSite

    /// The cell of a column; empty where it holds nothing or `-`, or there is no such column.
    subscript(column: String) -> String {
      guard let index = columns[column], cells[index] != "-" else { return "" }
      return String(cells[index])
    }

    /// The entries of a cell, which semicolons separate.
    func list(_ column: String) -> [String] { self[column].split(separator: ";").map(String.init) }
  }

  private(set) var rows: [Row] = []

  /// Reads a table that has at least these columns.
  ///
  /// Lines that begin with `#` are remarks; a row has as many cells as the header.
  init(_ file: PlaceFile, columns: [String], _ errors: inout [InputError]) {
    let start = SourceSite(file: file.path, line: 1, column: 1)
    guard let text = String(validating: file.bytes, as: UTF8.self) else {
      errors.append(InputError(.encoding, at: start, expected: "text in UTF-8"))
      return
    }
    var header: [String: Int] = [:]
    var line = 0
    for part in text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false) {
      line += 1
      let text = Substring(part)
      guard !text.isEmpty, text.utf8.first != 0x23 else { continue }
      let site = SourceSite(file: file.path, line: line, column: 1)
      let cells = text.utf8.split(separator: 0x09, omittingEmptySubsequences: false)
        .map { Substring($0) }
      if header.isEmpty {
        guard columns.allSatisfy({ cells.contains(Substring($0)) }) else {
          errors.append(
            InputError(
              .schema, at: site, expected: "the columns \(columns.joined(separator: ", "))",
              found: cells.joined(separator: ", ")))
          return
        }
        for (index, name) in cells.enumerated() { header[String(name)] = index }
        continue
      }
      guard cells.count == header.count else {
        errors.append(
          InputError(
            .schema, at: site, expected: "\(header.count) cells", found: String(cells.count)))
        continue
      }
      rows.append(Row(columns: header, cells: cells, site: site))
    }
    if header.isEmpty {
      errors.append(InputError(.schema, at: start, expected: "a table with a header"))
    }
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
