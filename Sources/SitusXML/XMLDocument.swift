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
