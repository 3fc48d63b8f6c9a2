/// The rows of a CSV file, with the line on which each begins.
///
/// Cells may be quoted and then hold separators, line breaks and doubled quotes. The separator is
/// whichever of comma, semicolon and tab is most frequent outside quotes, as spreadsheets of
/// different countries write different ones.
///
/// - SeeAlso: RFC 4180 §2.
struct CSVTable {
  struct Row {
    /// From 1, in the file.
    var line: Int
    var cells: [String]
  }

  /// Most rows of one file.
  static let mostRows = 100_000
  /// Most cells of one row.
  static let mostCells = 500
  static let mostBytes = 16 << 20

  private(set) var rows: [Row] = []

  /// Reads the file.
  ///
  /// - Throws: The first place that is not text or not CSV, or a cap.
  init(_ bytes: [UInt8], path: String) throws(InputError) {
    guard bytes.count <= CSVTable.mostBytes else {
      throw InputError(
        .tooLarge, at: SourceSite(file: path, line: 1, column: 1),
        expected: "at most \(CSVTable.mostBytes) bytes", found: "\(bytes.count) bytes")
    }
    let text = try decodeText(bytes, path: path)
    let separator = CSVTable.separator(of: text)
    var cells: [String] = []
    var cell: [UInt8] = []
    var (line, firstLine, quoteLine) = (1, 1, 1)
    var (isQuoted, wasQuoted) = (false, false)
    func failure(_ code: InputError.Code, _ line: Int, _ expected: String, _ found: String)
      -> InputError
    {
      InputError(
        code, at: SourceSite(file: path, line: line, column: 1), expected: expected, found: found)
    }
    func finishCell() {
      cells.append(String(decoding: cell, as: UTF8.self))
      cell = []
      wasQuoted = false
    }
    var index = 0
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
        guard cells.count < CSVTable.mostCells else {
          throw failure(.tooLarge, line, "at most \(CSVTable.mostCells) cells in a row", "more")
        }
        finishCell()
      case 0x0A where !isQuoted:
        finishCell()
        guard rows.count < CSVTable.mostRows else {
          throw failure(.tooLarge, line, "at most \(CSVTable.mostRows) rows", "more")
        }
        rows.append(Row(line: firstLine, cells: cells))
        cells = []
        line += 1
        firstLine = line
      case 0x0D where !isQuoted && index < text.count && text[index] == 0x0A: continue
      default:
        if wasQuoted {
          throw failure(.syntax, line, "a separator after a closing quotation mark", "more text")
        }
        if byte == 0x0A { line += 1 }
        cell.append(byte)
      }
    }
    if isQuoted {
      throw failure(.syntax, quoteLine, "a closing quotation mark", "the end of the file")
    }
    if !cell.isEmpty || !cells.isEmpty || wasQuoted {
      finishCell()
      rows.append(Row(line: firstLine, cells: cells))
    }
  }

  private static func separator(of text: [UInt8]) -> UInt8 {
    var counts: [UInt8: Int] = [0x2C: 0, 0x3B: 0, 0x09: 0]
    var isQuoted = false
    for byte in text {
      if byte == 0x22 { isQuoted.toggle() }
      if !isQuoted, counts[byte] != nil { counts[byte, default: 0] += 1 }
    }
    let order: [UInt8] = [0x2C, 0x3B, 0x09]
    return order.max { (counts[$0] ?? 0) < (counts[$1] ?? 0) } ?? 0x2C
  }
}
