import SitusGround

/// The text of a record of processing, whatever a spreadsheet wrote it in.
struct RecordText {
  /// In UTF-8.
  var bytes: [UInt8]
  /// What is to be said of how it was read; `nil` when it was Unicode.
  var note: String?

  /// Reads UTF-8, UTF-16 with a byte order mark, or Windows-1252, which "CSV (Comma delimited)"
  /// writes on Windows.
  ///
  /// - Throws: What is a workbook, a document or no text, and what to save instead.
  init(_ file: [UInt8], path: String) throws(InputError) {
    if let kind = RecordText.kind(of: file) {
      throw InputError(
        .encoding, at: SourceSite(file: path, line: 1, column: 1),
        expected: "a table saved as “CSV UTF-8 (Comma delimited)”, one file for each sheet",
        found: kind)
    }
    do {
      bytes = try decodeText(file, path: path)
    } catch {
      guard let converted = RecordText.windows1252(file) else { throw error }
      bytes = try decodeText(converted, path: path)
      note =
        "not UTF-8; read as Windows-1252, as “CSV (Comma delimited)” of Windows writes it. Look at "
        + "names with accents, or save it as “CSV UTF-8”"
    }
  }

  /// What the file is, when it is not a table in text.
  private static func kind(of file: [UInt8]) -> String? {
    let head = file.prefix(4_096)
    func begins(_ text: String) -> Bool { head.starts(with: Array(text.utf8)) }
    func holds(_ text: String) -> Bool {
      String(decoding: file.prefix(1 << 16), as: UTF8.self).contains(text)
    }
    if head.starts(with: [0x50, 0x4B, 0x03, 0x04]) || head.starts(with: [0x50, 0x4B, 0x05, 0x06]) {
      if holds("opendocument.spreadsheet") { return "a workbook (.ods)" }
      if holds("opendocument.") { return "an OpenDocument file" }
      if holds("xl/") { return "a workbook of Excel (.xlsx)" }
      if holds("word/") { return "a document of Word (.docx)" }
      return "a ZIP archive or a workbook in one"
    }
    if head.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) {
      return "a workbook (.xls), another old Office file, or one with a password"
    }
    if begins("%PDF-") { return "a PDF document" }
    if begins("{\\rtf") { return "a document in Rich Text Format" }
    if head.starts(with: [0x1F, 0x8B]) { return "a file compressed with gzip" }
    let start = String(decoding: head, as: UTF8.self).drop { $0.isWhitespace || $0 == "\u{FEFF}" }
      .prefix(200).lowercased()
    if start.hasPrefix("<!doctype html") || start.hasPrefix("<html") {
      return "a web page, as some systems name “.xls”"
    }
    return start.hasPrefix("<?xml") ? "an XML file" : nil
  }

  /// The text in UTF-8; `nil` when a byte means nothing there, or a character in UTF-8 stands among
  /// the others, so that either reading would spoil something.
  ///
  /// - SeeAlso: WHATWG Encoding Standard, index windows-1252; the five bytes that it maps to
  ///   controls are refused.
  private static func windows1252(_ file: [UInt8]) -> [UInt8]? {
    if file.starts(with: [0xFF, 0xFE]) || file.starts(with: [0xFE, 0xFF]) { return nil }
    guard !file.starts(with: [0xEF, 0xBB, 0xBF]) else { return nil }
    var text: [UInt8] = []
    text.reserveCapacity(file.count + file.count / 8)
    var index = 0
    while index < file.count {
      let byte = file[index]
      if byte < 0x80 {
        text.append(byte)
      } else {
        guard !isUTF8(file, at: index), let scalar = scalar(of: byte) else { return nil }
        text += Array(String(scalar).utf8)
      }
      index += 1
    }
    return text
  }

  /// Whether a whole character in UTF-8 of more than one byte begins there.
  private static func isUTF8(_ file: [UInt8], at index: Int) -> Bool {
    let length: Int
    switch file[index] {
    case 0xC2...0xDF: length = 2
    case 0xE0...0xEF: length = 3
    case 0xF0...0xF4: length = 4
    default: return false
    }
    guard index + length <= file.count else { return false }
    return String(validating: file[index..<(index + length)], as: UTF8.self) != nil
  }

  private static func scalar(of byte: UInt8) -> Unicode.Scalar? {
    guard (0x80...0x9F).contains(byte) else { return Unicode.Scalar(byte) }
    return upperControls[Int(byte) - 0x80].flatMap(Unicode.Scalar.init)
  }

  /// What the bytes 0x80 to 0x9F stand for.
  private static let upperControls: [UInt32?] = [
    0x20AC, nil, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039,
    0x0152, nil, 0x017D, nil, nil, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC,
    0x2122, 0x0161, 0x203A, 0x0153, nil, 0x017E, 0x0178,
  ]
}
