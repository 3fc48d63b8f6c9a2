import SitusGround
import Testing

@testable import SitusCore

/// Tables come as spreadsheets write them.
struct RecordTextTests {
  private func read(_ bytes: [UInt8]) throws -> RecordText { try RecordText(bytes, path: "r.csv") }

  @Test("UTF-8, UTF-16 in both orders and Windows-1252 give the same text; the last is said")
  func encodings() throws {
    let text = "Purpose\nPaie – café\n"
    let utf16 = Array(text.utf16)
    let little: [UInt8] = [0xFF, 0xFE] + utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let big: [UInt8] = [0xFE, 0xFF] + utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    for bytes in [Array(text.utf8), [0xEF, 0xBB, 0xBF] + Array(text.utf8), little, big] {
      let read = try read(bytes)
      #expect(String(decoding: read.bytes, as: UTF8.self) == text)
      #expect(read.note == nil)
    }
    let windows = Array("Purpose\nPaie ".utf8) + [0x96, 0x20, 0x63, 0x61, 0x66, 0xE9, 0x0A]
    let converted = try read(windows)
    #expect(String(decoding: converted.bytes, as: UTF8.self) == text)
    #expect(converted.note?.contains("Windows-1252") ?? false)
  }

  @Test("A file in two encodings, with a byte that means nothing, or with a NUL is refused")
  func refused() {
    for bytes: [UInt8] in [
      Array("– ".utf8) + [0x96], [0x61, 0x81], [0x61, 0, 0x62], [0xFF, 0xFE, 0x61],
      [0xEF, 0xBB, 0xBF, 0xE9], [0x61, 0x1B, 0xE9],
    ] {
      let error = #expect(throws: InputError.self) { try read(bytes) }
      #expect(error?.code == .encoding)
    }
  }

  @Test(
    "Workbooks and documents are recognised by what is in them",
    arguments: [
      (Array("PK\u{3}\u{4}....xl/workbook.xml".utf8), ".xlsx"),
      (Array("PK\u{3}\u{4}....word/document.xml".utf8), ".docx"),
      (Array("PK\u{3}\u{4}mimetypeapplication/vnd.oasis.opendocument.spreadsheet".utf8), ".ods"),
      ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] as [UInt8], ".xls"),
      (Array("%PDF-1.7".utf8), "PDF"), (Array("<html><table>".utf8), "web page"),
      (Array("{\\rtf1".utf8), "Rich Text"), (Array("<?xml version='1.0'?>".utf8), "XML"),
    ])
  func workbooks(bytes: [UInt8], name: String) {
    let error = #expect(throws: InputError.self) { try read(bytes) }
    #expect(error?.found?.contains(name) ?? false)
    #expect(error?.expected.contains("CSV UTF-8") ?? false)
  }
}
