import SitusGround

/// Which columns of a record hold what, told by their headings.
struct RecordHeadings {
  /// One column.
  struct Column {
    var index: Int
    /// As it stands in the record; empty when it has none.
    var heading: String
    /// `nil` when it is not understood.
    var meaning: RecordColumn?
    var isIgnored = false
    var site: SourceSite

    /// How it is named to people.
    var title: String {
      "column \(RecordCell.letters(of: index))"
        + (heading.isEmpty ? "" : " “\(plainLine(heading))”")
    }
  }

  /// Rows of the table that are headings.
  var rows: Range<Int>
  var columns: [Column]

  /// How many of the cells are headings that are understood.
  static func understood(_ cells: [String]) -> Int {
    cells.count { RecordColumn(heading: $0) != nil }
  }

  /// Finds the headings.
  ///
  /// They are the row with most headings that are understood, one of which says what is done. A
  /// second line below, which says nothing of what is done, stands under merged cells of the first.
  ///
  /// - Throws: When no row has such headings, and when an option names no column.
  init(_ table: CSVTable, _ options: RecordOptions) throws(InputErrors) {
    let first = table.rows.indices.prefix(CSVTable.mostRowsOfHeadings)
      .filter { row in
        table.rows[row].cells.contains {
          options.meaning(of: $0)?.namesActivity ?? false
        }
      }
      .max {
        let left = RecordHeadings.understood(table.rows[$0].cells)
        let right = RecordHeadings.understood(table.rows[$1].cells)
        return (left, $1) < (right, $0)
      }
    guard let first else {
      throw InputErrors([
        InputError(
          .schema, at: SourceSite(file: table.path, line: 1, column: 1),
          expected:
            "a row of headings with “\(RecordColumn.purpose.heading)”, or --map HEADING=purpose",
          found: table.rows.isEmpty ? "nothing" : nil)
      ])
    }
    rows = first..<(first + 1)
    columns = []
    let width = table.rows.map(\.cells.count).max() ?? 0
    let top = table.rows[first].cells
    var below: [String] = []
    if RecordHeadings.isSecondLine(first + 1, of: table, under: top, options) {
      rows = first..<(first + 2)
      below = table.rows[first + 1].cells
    }
    var merged = ""
    for index in 0..<width {
      let upper = index < top.count ? top[index] : ""
      let lower = index < below.count ? below[index] : ""
      if !isBlank(upper) { merged = upper }
      let heading =
        isBlank(lower) ? upper : isBlank(merged) ? lower : merged + " " + lower
      let meaning =
        options.meaning(of: heading) ?? (isBlank(lower) ? nil : options.meaning(of: lower))
        ?? options.meaning(of: upper)
      columns.append(
        Column(
          index: index, heading: isBlank(heading) ? "" : heading, meaning: meaning,
          isIgnored: options.ignores(heading),
          site: SourceSite(
            file: table.path,
            line: index < top.count ? table.rows[first].lines[index] : table.rows[first].line,
            column: 1)))
    }
    try options.refuseStrangers(columns, at: table)
  }

  /// Whether a row is a second line of headings: it names no activity, stands under headings that
  /// say what is done, and has words under a merged heading.
  private static func isSecondLine(
    _ row: Int, of table: CSVTable, under top: [String], _ options: RecordOptions
  ) -> Bool {
    guard table.rows.indices.contains(row) else { return false }
    let cells = table.rows[row].cells
    var standsUnderMerged = false
    for (index, cell) in cells.enumerated() where !isBlank(cell) {
      let upper = index < top.count ? top[index] : ""
      if options.meaning(of: upper)?.namesActivity ?? false { return false }
      if isBlank(upper) { standsUnderMerged = true }
    }
    return standsUnderMerged
  }
}

/// What the user says about columns.
package struct RecordOptions: Hashable, Sendable {
  /// Headings, and the words of the columns that they are.
  package var mapped: [String: String]
  /// Headings of columns that are kept as comments although they may speak of places.
  package var ignored: [String]

  package init(mapped: [String: String] = [:], ignored: [String] = []) {
    self.mapped = mapped
    self.ignored = ignored
  }

  /// The words that `mapped` may name columns with.
  package static var columnWords: [String] { RecordColumn.allCases.map(\.rawValue) }

  func meaning(of heading: String) -> RecordColumn? {
    let plain = RecordColumn.plain(heading)
    if let word = mapped.first(where: { RecordColumn.plain($0.key) == plain })?.value {
      return RecordColumn(rawValue: word)
    }
    return RecordColumn(heading: heading)
  }

  func ignores(_ heading: String) -> Bool {
    !isBlank(heading)
      && ignored.contains { RecordColumn.plain($0) == RecordColumn.plain(heading) }
  }

  /// Refuses what names no column of the record, no column of an inventory, or a column that is
  /// understood and must not be passed over.
  func refuseStrangers(_ columns: [RecordHeadings.Column], at table: CSVTable) throws(InputErrors) {
    var errors: [InputError] = []
    let site = SourceSite(file: table.path, line: 1, column: 1)
    let headings = columns.map { RecordColumn.plain($0.heading) }
    for heading in mapped.keys.sorted() + ignored
    where !headings.contains(RecordColumn.plain(heading)) {
      errors.append(
        InputError(.notFound, at: site, expected: "a column with that heading", found: heading))
    }
    for word in mapped.values.sorted() where RecordColumn(rawValue: word) == nil {
      errors.append(
        InputError(
          .badValue, at: site,
          expected: "--map HEADING=WORD with one of "
            + RecordOptions.columnWords.joined(separator: ", "), found: word))
    }
    for column in columns where column.isIgnored {
      guard let meaning = column.meaning, meaning.isRead || meaning == .transferSafeguards else {
        continue
      }
      errors.append(
        InputError(
          .badValue, at: column.site,
          expected: "--ignore-column with a column that is not understood", found: column.title))
    }
    if !errors.isEmpty { throw InputErrors(errors) }
  }
}
