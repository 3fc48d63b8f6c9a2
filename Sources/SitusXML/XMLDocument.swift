/// A well-formed XML document as a value.
///
/// Only UTF-8 is read. A document type declaration is refused, so there are no entities but the five
/// that XML itself defines, no default attributes, and no way to another file.
package struct XMLDocument: Hashable, Sendable {
  package let root: XMLElement

  /// Parses a whole document.
  ///
  /// - Parameters:
  ///   - bytes: UTF-8, with or without a byte order mark.
  ///   - limits: What it may be at most.
  /// - Throws: `XMLErrors` with the first thing that is wrong: after it nothing can be trusted.
  /// - SeeAlso: *Extensible Markup Language (XML) 1.0*, 5th edition; *Namespaces in XML 1.0*, 3rd.
  package init(parsing bytes: [UInt8], limits: XMLLimits = .standard) throws(XMLErrors) {
    guard bytes.count <= limits.bytes else {
      throw XMLErrors([
        XMLError(
          .tooLarge, line: 1, column: 1,
          message: "the document has \(bytes.count) bytes, more than \(limits.bytes)")
      ])
    }
    if let tag = firstTag(withMoreAttributesThan: limits.attributes, in: bytes) {
      var position = TextPosition()
      position.advance(to: tag, in: bytes)
      throw XMLErrors([
        XMLError(
          .tooManyAttributes, line: position.line, column: position.column,
          message: "the element has more than \(limits.attributes) attributes")
      ])
    }
    if let bad = firstByteOutsideUTF8(bytes) {
      var position = TextPosition()
      position.advance(to: bad, in: bytes)
      throw XMLErrors([
        XMLError(
          .encoding, line: position.line, column: position.column,
          message: "the document is not UTF-8")
      ])
    }
    let reader = XMLReader(bytes: bytes, limits: limits)
    switch reader.read() {
    case .success(let root): self.root = root
    case .failure(let error): throw XMLErrors([error])
    }
  }
}

/// Where a byte stands in a text, for readers that only move forward.
struct TextPosition {
  private var offset = 0
  private(set) var line = 1
  private(set) var column = 1

  mutating func advance(to target: Int, in bytes: [UInt8]) {
    // A byte order mark is no character of the text.
    if offset == 0, bytes.starts(with: [0xEF, 0xBB, 0xBF]) { offset = min(3, target) }
    while offset < target, offset < bytes.count {
      let byte = bytes[offset]
      if byte == UInt8(ascii: "\n") {
        line += 1
        column = 1
      } else if byte & 0xC0 != 0x80 {
        column += 1
      }
      offset += 1
    }
  }
}

/// The index of the first byte that UTF-8 does not allow there; `nil` when all are well.
private func firstByteOutsideUTF8(_ bytes: [UInt8]) -> Int? {
  if String(validating: bytes, as: UTF8.self) != nil { return nil }
  var decoder = UTF8()
  var iterator = bytes.makeIterator()
  var offset = 0
  while true {
    switch decoder.decode(&iterator) {
    case .scalarValue(let scalar): offset += UTF8.width(scalar)
    case .emptyInput, .error: return offset
    }
  }
}

/// Where the first tag begins that has more attributes than that; `nil` when none has.
///
/// libxml2 compares each attribute of a tag with every other before it tells of any, so a tag of some
/// hundred thousand would keep it for a minute.
private func firstTag(withMoreAttributesThan most: Int, in bytes: [UInt8]) -> Int? {
  /// Behind the first occurrence of the text, or the end.
  func end(of text: StaticString, from start: Int) -> Int {
    text.withUTF8Buffer { text in
      var position = start
      while position + text.count <= bytes.count {
        if bytes[position] == text[0], bytes[position...].starts(with: text) {
          return position + text.count
        }
        position += 1
      }
      return bytes.count
    }
  }
  var position = 0
  while let start = bytes[position...].firstIndex(of: UInt8(ascii: "<")) {
    let rest = bytes[(start + 1)...]
    if rest.starts(with: Array("!--".utf8)) {
      position = end(of: "-->", from: start + 4)
    } else if rest.starts(with: Array("![CDATA[".utf8)) {
      position = end(of: "]]>", from: start + 9)
    } else if rest.first == UInt8(ascii: "?") {
      position = end(of: "?>", from: start + 2)
    } else {
      var attributes = 0
      var quote: UInt8?
      position = start + 1
      while position < bytes.count, quote != nil || bytes[position] != UInt8(ascii: ">") {
        let byte = bytes[position]
        // No value holds this character, and no tag either.
        if byte == UInt8(ascii: "<") { break }
        if let open = quote {
          if byte == open { quote = nil }
        } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
          quote = byte
        } else if byte == UInt8(ascii: "=") {
          attributes += 1
        }
        position += 1
      }
      if attributes > most { return start }
    }
  }
  return nil
}
