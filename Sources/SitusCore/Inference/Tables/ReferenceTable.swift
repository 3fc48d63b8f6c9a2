import SitusGround

/// One table of tab-separated values with a header line.
///
/// Lines that begin with `#` before the header are comments; after it every line is a row with
/// exactly as many fields as the header names.
struct ReferenceTable {
  /// Longest table that is read, in bytes.
  static let maximumBytes = 16 << 20
  /// Most rows that are read.
  static let maximumRows = 1_000_000
  /// Most errors that are kept before reading stops.
  static let maximumErrors = 100

  let path: String
  private var columns: [String: Int] = [:]
  private(set) var rows: [Row] = []
  /// What is wrong so far; the caller adds what it finds in the values.
  private(set) var errors: [InputError] = []

  /// One line: its fields and where it stands.
  struct Row {
    let line: Int
    fileprivate let fields: [Substring]
  }

  /// Splits the bytes into rows.
  ///
  /// - Parameters:
  ///   - bytes: UTF-8, with or without a final line end.
  ///   - path: For error messages.
  ///   - required: Columns that must be there.
  init(_ bytes: [UInt8], path: String, required: [String]) {
    self.path = path
    guard bytes.count <= ReferenceTable.maximumBytes else {
      add(.tooLarge, line: 1, expected: "at most \(ReferenceTable.maximumBytes) bytes")
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
      guard rows.count < ReferenceTable.maximumRows else {
        add(.tooLarge, line: number, expected: "at most \(ReferenceTable.maximumRows) rows")
        return
      }
      rows.append(Row(line: number, fields: fields))
    }
    if columns.isEmpty { add(.missingKey, line: max(1, number), expected: "a header line") }
  }

  /// Splits one of the program's own tables, with every column that it must have.
  init(_ file: ReferenceFile, _ table: ShippedTable) {
    self.init(file.bytes, path: file.name, required: table.columns)
  }

  /// The field of that column; empty when the table has no such column.
  func text(_ column: String, _ row: Row) -> String {
    guard let index = columns[column], index < row.fields.count else { return "" }
    return String(row.fields[index])
  }

  /// The field, which must not be empty.
  mutating func requiredText(_ column: String, _ row: Row) -> String {
    let value = text(column, row)
    if value.isEmpty { add(.missingKey, row, column, expected: "a value for \(column)") }
    return value
  }

  /// A place code, or `nil` when the field is empty.
  mutating func country(_ column: String, _ row: Row) -> PlaceCode? {
    let value = text(column, row)
    if value.isEmpty { return nil }
    guard value.utf8.count == 2, value.utf8.allSatisfy({ (0x41...0x5A).contains($0) }) else {
      add(.badValue, row, column, expected: "an ISO 3166-1 alpha-2 code", found: value)
      return nil
    }
    return PlaceCode(value)
  }

  /// The `confidence` column.
  mutating func confidence(_ row: Row, column: String = "confidence") -> Confidence {
    let value = text(column, row)
    guard let confidence = Confidence(rawValue: value) else {
      add(.badValue, row, column, expected: "high, medium or low", found: value)
      return .low
    }
    return confidence
  }

  /// Notes that a value is wrong.
  mutating func add(
    _ code: InputError.Code, _ row: Row, _ column: String, expected: String, found: String? = nil
  ) {
    guard errors.count < ReferenceTable.maximumErrors else { return }
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
    guard errors.count < ReferenceTable.maximumErrors else { return }
    errors.append(
      InputError(
        code, at: SourceSite(file: path, line: line, column: 1), expected: expected, found: found))
  }
}
