import SitusGround

extension TSVTable {
  /// Splits one of the program's own tables, with every column that it must have.
  init(_ file: ReferenceFile, _ table: ShippedTable) {
    self.init(file.bytes, path: file.name, required: table.columns)
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
}
