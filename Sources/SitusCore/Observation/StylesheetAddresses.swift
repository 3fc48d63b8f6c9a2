/// The addresses that a style sheet, or the declarations of a `style` attribute, make a browser fetch:
/// those of `url(…)`, `@import "…"` and the texts of `image-set(…)`.
///
/// Takes time in proportion to its length.
///
/// - SeeAlso: CSS Syntax Module Level 3 §4; CSS Values and Units Level 4 §4.5; CSS Images Level 4
///   §2.5; CSS Cascading and Inheritance Level 4 §2; read 2026-11-30.
func stylesheetAddresses(_ text: String) -> [String] {
  var reader = StylesheetReader(bytes: Array(text.utf8))
  return reader.read()
}

private struct StylesheetReader {
  let bytes: [UInt8]
  private var position = 0
  private var found: [String] = []

  init(bytes: [UInt8]) { self.bytes = bytes }

  mutating func read() -> [String] {
    /// Brackets that are open, and the depth of those of `image-set`.
    var depth = 0
    var imageSet: Int?
    var isImporting = false
    while position < bytes.count {
      let byte = bytes[position]
      switch byte {
      case UInt8(ascii: "/") where isNext("*"): skipComment()
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        let text = takeString(byte)
        if isImporting || imageSet != nil { add(text) }
        isImporting = false
      case UInt8(ascii: "@"):
        position += 1
        isImporting = takeName() == "import"
      case UInt8(ascii: "("):
        depth += 1
        position += 1
      case UInt8(ascii: ")"):
        depth -= 1
        position += 1
        if let opened = imageSet, depth < opened { imageSet = nil }
      case UInt8(ascii: ";"), UInt8(ascii: "{"), UInt8(ascii: "}"):
        isImporting = false
        position += 1
      case _ where isNameByte(byte):
        let name = takeName()
        guard position < bytes.count, bytes[position] == UInt8(ascii: "(") else { continue }
        if name == "url" || name == "src" {
          takeAddress()
          isImporting = false
        } else if name.hasSuffix("image-set"), imageSet == nil {
          imageSet = depth + 1
        }
      default: position += 1
      }
    }
    return found
  }

  private mutating func add(_ bytes: [UInt8]) {
    if !bytes.isEmpty { found.append(String(decoding: bytes, as: UTF8.self)) }
  }

  private func isNext(_ scalar: Unicode.Scalar) -> Bool {
    position + 1 < bytes.count && bytes[position + 1] == UInt8(ascii: scalar)
  }

  private mutating func skipComment() {
    position += 2
    while let star = bytes[position...].firstIndex(of: UInt8(ascii: "*")) {
      position = star
      if isNext("/") {
        position = star + 2
        return
      }
      position = star + 1
    }
    position = bytes.count
  }

  /// An identifier in lower case, escapes undone.
  private mutating func takeName() -> String {
    var name: [UInt8] = []
    while position < bytes.count, isNameByte(bytes[position]) {
      if bytes[position] == UInt8(ascii: "\\") {
        name += takeEscape()
      } else {
        name.append(bytes[position])
        position += 1
      }
    }
    return String(decoding: name, as: UTF8.self).lowercased()
  }

  /// The text between quotes, escapes undone; a line end cuts it.
  private mutating func takeString(_ quote: UInt8) -> [UInt8] {
    position += 1
    var text: [UInt8] = []
    while position < bytes.count {
      let byte = bytes[position]
      if byte == quote || byte == 0x0A {
        position += 1
        return text
      }
      if byte == UInt8(ascii: "\\") {
        text += takeEscape()
      } else {
        text.append(byte)
        position += 1
      }
    }
    return text
  }

  /// The address of a `url(`, with quotes or without; `position` is on the bracket.
  private mutating func takeAddress() {
    position += 1
    while position < bytes.count, isSpace(bytes[position]) { position += 1 }
    guard position < bytes.count else { return }
    let first = bytes[position]
    if first == UInt8(ascii: "\"") || first == UInt8(ascii: "'") {
      add(takeString(first))
    } else {
      var text: [UInt8] = []
      while position < bytes.count, bytes[position] != UInt8(ascii: ")"),
        !isSpace(bytes[position])
      {
        if bytes[position] == UInt8(ascii: "\\") {
          text += takeEscape()
        } else {
          text.append(bytes[position])
          position += 1
        }
      }
      add(text)
    }
    let end = bytes[position...].firstIndex(of: UInt8(ascii: ")"))
    position = end.map { $0 + 1 } ?? bytes.count
  }

  /// What a backslash and what follows it stand for; `position` is on the backslash.
  private mutating func takeEscape() -> [UInt8] {
    position += 1
    let digits = bytes[position...].prefix(6).prefix { byte in
      (0x30...0x39).contains(byte) || (0x61...0x66).contains(byte | 0x20)
    }
    guard !digits.isEmpty else {
      guard position < bytes.count else { return [] }
      position += 1
      return bytes[position - 1] == 0x0A ? [] : [bytes[position - 1]]
    }
    position = digits.endIndex
    if position < bytes.count, isSpace(bytes[position]) { position += 1 }
    let value = UInt32(String(decoding: digits, as: UTF8.self), radix: 16)
    return value.flatMap(Unicode.Scalar.init).map { Array(String(Character($0)).utf8) } ?? []
  }

  private func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D || byte == 0x0C
  }

  private func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x5F, 0x5C, 0x80...: true
    default: false
    }
  }
}
