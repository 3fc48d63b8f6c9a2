/// One table of tab-separated values with a header line.
///
/// Lines that begin with `#` before the header are comments; after it every line is a row with
/// exactly as many fields as the header names.
package struct TSVTable: Sendable {
  /// Longest table that is read, in bytes.
  package static let maximumBytes = 16 << 20
  /// Most rows that are read.
  package static let maximumRows = 1_000_000
  /// Most errors that are kept before reading stops.
  package static let maximumErrors = 100

  package let path: String
  private var columns: [String: Int] = [:]
  package private(set) var rows: [Row] = []
  /// What is wrong so far; the caller adds what it finds in the values.
  package private(set) var errors: [InputError] = []

  /// One line: its fields and where it stands.
  package struct Row: Sendable {
    package let line: Int
    fileprivate let fields: [Substring]
  }

  /// Splits the bytes into rows.
  ///
  /// - Parameters:
  ///   - bytes: UTF-8, with or without a final line end.
  ///   - path: For error messages.
  ///   - required: Columns that must be there.
  package init(_ bytes: [UInt8], path: String, required: [String]) {
    self.path = path
    guard bytes.count <= TSVTable.maximumBytes else {
      add(.tooLarge, line: 1, expected: "at most \(TSVTable.maximumBytes) bytes")
      return
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      add(.encoding, line: 1, expected: "UTF-8")
      return
    }
    var number = 0
    // By bytes and not by characters: this runs over ten thousand rows at every start.
    for part in text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false) {
      let line = Substring(part.last == 0x0D ? part.dropLast() : part)
      number += 1
      if columns.isEmpty, line.utf8.first == 0x23 { continue }
      let fields = line.utf8.split(separator: 0x09, omittingEmptySubsequences: false)
        .map { Substring($0) }
      if columns.isEmpty {
        for (index, name) in fields.enumerated() { columns[String(name)] = index }
        for name in required where columns[name] == nil {
          add(.missingKey, line: number, expected: "a column named \(name)")
        }
        continue
      }
      if line.isEmpty, fields.count == 1 { continue }
      guard fields.count == columns.count else {
        add(
          .wrongType, line: number, expected: "\(columns.count) fields",
          found: "\(fields.count) fields")
        continue
      }
      guard rows.count < TSVTable.maximumRows else {
        add(.tooLarge, line: number, expected: "at most \(TSVTable.maximumRows) rows")
        return
      }
      rows.append(Row(line: number, fields: fields))
    }
    if columns.isEmpty { add(.missingKey, line: max(1, number), expected: "a header line") }
  }

  /// The field of that column; empty when the table has no such column.
  package func text(_ column: String, _ row: Row) -> String {
    guard let index = columns[column], index < row.fields.count else { return "" }
    return String(row.fields[index])
  }

  /// The field, which must not be empty.
  package mutating func requiredText(_ column: String, _ row: Row) -> String {
    let value = text(column, row)
    if value.isEmpty { add(.missingKey, row, column, expected: "a value for \(column)") }
    return value
  }

  /// Notes that a value is wrong.
  package mutating func add(
    _ code: InputError.Code, _ row: Row, _ column: String, expected: String, found: String? = nil
  ) {
    guard errors.count < TSVTable.maximumErrors else { return }
    let index = columns[column] ?? 0
    let before = row.fields.prefix(index).reduce(0) { $0 + $1.count + 1 }
    errors.append(
      InputError(
        code, at: SourceSite(file: path, line: row.line, column: before + 1), expected: expected,
        found: found.map { String($0.prefix(80)) }))
  }

  private mutating func add(
    _ code: InputError.Code, line: Int, expected: String, found: String? = nil
  ) {
    guard errors.count < TSVTable.maximumErrors else { return }
    errors.append(
      InputError(
        code, at: SourceSite(file: path, line: line, column: 1), expected: expected, found: found))
  }
}
