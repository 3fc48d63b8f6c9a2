/// One activity of a record, gathered from its rows.
struct RecordActivity {
  var function: String?
  var purpose: String?
  /// The cells of each column that is understood, in the order of the rows.
  private(set) var cells: [RecordColumn: [RecordCell]] = [:]
  /// Cells of columns that are not understood, with their headings.
  private(set) var others: [(heading: String, cell: RecordCell)] = []
  /// Cells about data in rows that name a condition for special category data.
  private(set) var special: Set<RecordCell> = []

  init(function: String?, purpose: String?) {
    self.function = function
    self.purpose = purpose
  }

  mutating func add(_ known: [(RecordColumn, RecordCell)], _ unknown: [(String, RecordCell)]) {
    let isSpecial = known.contains { $0.0 == .specialCondition && !saysNothing($0.1.text) }
    for (column, cell) in known {
      cells[column, default: []].append(cell)
      if isSpecial, column == .dataCategories { special.insert(cell) }
    }
    others += unknown.map { (heading: $0.0, cell: $0.1) }
  }

  func cells(_ column: RecordColumn) -> [RecordCell] { cells[column] ?? [] }
}

/// The entries of a cell, which people separate by lines or semicolons.
func pieces(_ cell: String) -> [String] {
  cell.split { $0.isNewline || $0 == ";" }.map { plainLine(String($0)) }.filter { !$0.isEmpty }
}
