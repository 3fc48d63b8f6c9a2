/// The rows of a CSV file, with the line on which each cell begins.
///
/// Cells may be quoted and then hold separators, line breaks and doubled quotes. Spreadsheets of
/// different countries write different separators; `sep=;` in the first line names one, otherwise it
/// is the one under which the rows have the same number of cells.
///
/// - SeeAlso: RFC 4180 §2.
package struct CSVTable {
  package struct Row {
    package var cells: [String]
    /// On which line each cell begins, from 1, in the file.
    package var lines: [Int]
    /// The line of the first cell.
    package var line: Int { lines.first ?? 1 }
  }

  /// Most rows of one file.
  package static let mostRows = 100_000
  /// Most cells of one row.
  package static let mostCells = 500
  package static let mostBytes = 16 << 20

  package let path: String
  package private(set) var rows: [Row] = []
  /// Quotation marks inside cells that are in none, as a wrong separator leaves them.
  private var strayQuotes = 0

  /// Reads text.
  ///
  /// - Parameters:
  ///   - text: In UTF-8, without a byte order mark.
  ///   - path: Only for errors.
  ///   - headings: How many headings that are understood a row has; the separator under which some
  ///     row has most of them is taken before one that only fits.
  /// - Throws: The first place that is not CSV, or a cap.
  package init(text: [UInt8], path: String, headings: ([String]) -> Int = { _ in 0 })
    throws(InputError)
  {
    guard text.count <= CSVTable.mostBytes else {
      throw InputError(
        .tooLarge, at: SourceSite(file: path, line: 1, column: 1),
        expected: "at most \(CSVTable.mostBytes) bytes", found: "\(text.count) bytes")
    }
    if let (separator, start) = CSVTable.statedSeparator(text) {
      try self.init(text, path, separator, from: start)
      return
    }
    var best: (table: CSVTable, merit: Merit)?
    var failure: InputError?
    for separator in [0x2C, 0x3B, 0x09, 0x7C] as [UInt8] {
      guard separator == 0x2C || text.contains(separator) else { continue }
      do {
        let table = try CSVTable(text, path, separator)
        let merit = Merit(table, headings)
        if best.map({ $0.merit < merit }) ?? true { best = (table, merit) }
      } catch {
        // What is said of a file that is CSV in no way is what is wrong under commas.
        failure = failure ?? error
      }
    }
    guard let best, failure == nil || best.merit.isCertain else {
      throw failure
        ?? InputError(
          .syntax, at: SourceSite(file: path, line: 1, column: 1), expected: "a table as CSV")
    }
    self = best.table
  }

  /// How well a separator fits.
  private struct Merit: Comparable {
    var headings: Int
    var strayQuotes: Int
    /// Of a thousand rows that are not blank, how many have the usual number of cells, which is at
    /// least two.
    var evenness: Int
    var width: Int

    init(_ table: CSVTable, _ headings: ([String]) -> Int) {
      let filled = table.rows.filter { $0.cells.count > 1 || $0.cells.contains { !isBlank($0) } }
      let most = filled.prefix(CSVTable.mostRowsOfHeadings).map { headings($0.cells) }.max()
      self.headings = most ?? 0
      strayQuotes = table.strayQuotes
      var counts: [Int: Int] = [:]
      for row in filled { counts[row.cells.count, default: 0] += 1 }
      let usual = counts.max { ($0.value, $0.key) < ($1.value, $1.key) }
      width = usual?.key ?? 1
      evenness = width < 2 ? 0 : (usual?.value ?? 0) * 1_000 / filled.count
    }

    /// Whether another separator, under which the text is no CSV, is out of the question.
    var isCertain: Bool { headings > 0 || evenness == 1_000 }

    static func < (left: Merit, right: Merit) -> Bool {
      (left.headings, -left.strayQuotes, left.evenness, left.width)
        < (right.headings, -right.strayQuotes, right.evenness, right.width)
    }
  }

  /// In how many of its first rows a record may have its headings.
  package static let mostRowsOfHeadings = 100

  /// What a first line `sep=;` says, as spreadsheets write it, and where the second begins.
  private static func statedSeparator(_ text: [UInt8]) -> (UInt8, Int)? {
    guard text.count >= 5, String(decoding: text[0..<4], as: UTF8.self).lowercased() == "sep=",
      [0x2C, 0x3B, 0x09, 0x7C].contains(text[4])
    else { return nil }
    let end = text[5...].firstIndex(of: 0x0A) ?? text.count
    guard text[5..<end].allSatisfy({ $0 == 0x0D || $0 == 0x20 }) else { return nil }
    return (text[4], min(end + 1, text.count))
  }

  private init(
    _ text: [UInt8], _ path: String, _ separator: UInt8, from start: Int = 0
  ) throws(InputError) {
    self.path = path
    var row = Row(cells: [], lines: [])
    var cell: [UInt8] = []
    var line = start > 0 ? 2 : 1
    var firstLine = line
    var quoteLine = line
    var (isQuoted, wasQuoted) = (false, false)
    func failure(_ code: InputError.Code, _ line: Int, _ expected: String, _ found: String)
      -> InputError
    {
      InputError(
        code, at: SourceSite(file: path, line: line, column: 1), expected: expected, found: found)
    }
    func finishCell() {
      row.cells.append(String(decoding: cell, as: UTF8.self))
      row.lines.append(firstLine)
      cell = []
      wasQuoted = false
      firstLine = line
    }
    var index = start
    while index < text.count {
      let byte = text[index]
      index += 1
      switch byte {
      case 0x22 where isQuoted:
        if index < text.count, text[index] == 0x22 {
          cell.append(0x22)
          index += 1
        } else {
          isQuoted = false
          wasQuoted = true
        }
      case 0x22 where cell.isEmpty && !wasQuoted:
        isQuoted = true
        quoteLine = line
      case separator where !isQuoted:
        guard row.cells.count < CSVTable.mostCells else {
          throw failure(.tooLarge, line, "at most \(CSVTable.mostCells) cells in a row", "more")
        }
        finishCell()
      case 0x0A where !isQuoted, 0x0D where !isQuoted:
        // A line ends with a line feed, a carriage return, or both.
        if byte == 0x0D, index < text.count, text[index] == 0x0A { index += 1 }
        finishCell()
        guard rows.count < CSVTable.mostRows else {
          throw failure(.tooLarge, line, "at most \(CSVTable.mostRows) rows", "more")
        }
        rows.append(row)
        row = Row(cells: [], lines: [])
        line += 1
        firstLine = line
      default:
        if wasQuoted {
          throw failure(.syntax, line, "a separator after a closing quotation mark", "more text")
        }
        if byte == 0x0A { line += 1 }
        if byte == 0x22 { strayQuotes += 1 }
        cell.append(byte)
      }
    }
    if isQuoted {
      throw failure(.syntax, quoteLine, "a closing quotation mark", "the end of the file")
    }
    if !cell.isEmpty || !row.cells.isEmpty || wasQuoted {
      finishCell()
      rows.append(row)
    }
    try refuseSwallowedRows(separator)
  }

  /// Refuses a quotation mark that closes only rows later: two that were each written alone look
  /// like the ends of one cell with everything between them in it.
  private func refuseSwallowedRows(_ separator: UInt8) throws(InputError) {
    let width = rows.map(\.cells.count).max() ?? 1
    let usual = max(3, width / 2)
    for row in rows {
      for (cell, line) in zip(row.cells, row.lines) where cell.utf8.contains(0x0A) {
        let lines = cell.utf8.split(separator: 0x0A)
        guard lines.contains(where: { CSVTable.cells(in: $0, separator) >= usual }) else {
          continue
        }
        throw InputError(
          .syntax, at: SourceSite(file: path, line: line, column: 1),
          expected: "a quotation mark that closes in its own row",
          found: "a cell of \(lines.count) lines that look like rows")
      }
    }
  }

  /// How many cells a line would have; a separator before a blank is prose.
  private static func cells(in line: Substring.UTF8View, _ separator: UInt8) -> Int {
    zip(line, line.dropFirst()).count { $0 == separator && $1 != 0x20 } + 1
  }
}

/// Whether a cell holds nothing that anybody would see.
package func isBlank(_ text: String) -> Bool { text.allSatisfy(\.isWhitespace) }
