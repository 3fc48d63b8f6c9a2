/// Reads one JSON text from front to back without building a tree.
///
/// It exists because a log has hundreds of thousands of lines: a keyed decoder is ten times slower
/// and cannot say in which column a line is wrong.
///
/// - SeeAlso: RFC 8259.
package struct JSONScanner {
  /// How deep arrays and objects may be nested.
  package static let maximumDepth = 32

  /// What is wrong and at which byte.
  package struct Failure: Error {
    package var code: InputError.Code
    package var position: Int
    package var expected: String
    package var found: String?

    package init(code: InputError.Code, position: Int, expected: String, found: String? = nil) {
      self.code = code
      self.position = position
      self.expected = expected
      self.found = found
    }
  }

  package let bytes: [UInt8]
  /// One past the last byte that belongs to the text.
  package let end: Int
  package private(set) var position: Int
  private var depth = 0
  private let lineEndsAreSpace: Bool

  /// Takes part of the bytes, which may be laid out over lines if `lineEndsAreSpace`; a line of a log
  /// may not.
  package init(_ bytes: [UInt8], from start: Int, to end: Int, lineEndsAreSpace: Bool = false) {
    self.bytes = bytes
    self.position = start
    self.end = end
    self.lineEndsAreSpace = lineEndsAreSpace
  }

  // MARK: Structure

  /// Reads an object; `member` is called with each key and must read exactly one value.
  package mutating func object(
    _ member: (_ key: String, _ scanner: inout JSONScanner) throws(Failure) -> Void
  ) throws(Failure) {
    try open(0x7B, "an object")
    skipSpace()
    if take(0x7D) { return close() }
    while true {
      skipSpace()
      let key = try string("a key")
      skipSpace()
      try expect(0x3A, "\":\"")
      try member(key, &self)
      skipSpace()
      if take(0x7D) { return close() }
      try expect(0x2C, "\",\" or \"}\"")
    }
  }

  /// Reads an array; `element` is called for each and must read exactly one value.
  package mutating func array(
    _ element: (_ scanner: inout JSONScanner) throws(Failure) -> Void
  ) throws(Failure) {
    try open(0x5B, "an array")
    skipSpace()
    if take(0x5D) { return close() }
    while true {
      try element(&self)
      skipSpace()
      if take(0x5D) { return close() }
      try expect(0x2C, "\",\" or \"]\"")
    }
  }

  /// Makes sure that only white space is left.
  package mutating func finish() throws(Failure) {
    skipSpace()
    if position < end { throw failure("the end of the line") }
  }

  private mutating func open(_ byte: UInt8, _ expected: String) throws(Failure) {
    skipSpace()
    guard take(byte) else { throw mismatch(expected) }
    depth += 1
    if depth > JSONScanner.maximumDepth {
      throw Failure(
        code: .tooLarge, position: position,
        expected: "at most \(JSONScanner.maximumDepth) levels of nesting", found: nil)
    }
  }

  private mutating func close() { depth -= 1 }

  // MARK: Values

  /// Reads a string.
  package mutating func string(_ expected: String) throws(Failure) -> String {
    skipSpace()
    guard take(0x22) else { throw mismatch(expected) }
    let start = position
    while position < end {
      let byte = bytes[position]
      if byte == 0x22 {
        let text = try text(bytes[start..<position], at: start)
        position += 1
        return text
      }
      if byte == 0x5C { return try escapedString(from: start) }
      if byte < 0x20 { throw failure("no bare control character in a string") }
      position += 1
    }
    throw failure("\"\\\"\"")
  }

  /// Reads a string, or `nil` for `null`.
  package mutating func optionalString(_ expected: String) throws(Failure) -> String? {
    if try null() { return nil }
    return try string(expected)
  }

  /// Reads a number that is whole and fits.
  package mutating func integer(_ expected: String) throws(Failure) -> Int {
    let start = try numberStart(expected)
    let text = try number()
    guard let value = Int(text) else {
      throw Failure(code: .wrongType, position: start, expected: expected, found: text)
    }
    return value
  }

  /// Reads a finite number.
  package mutating func double(_ expected: String) throws(Failure) -> Double {
    let start = try numberStart(expected)
    let text = try number()
    guard let value = Double(text), value.isFinite else {
      throw Failure(code: .badValue, position: start, expected: expected, found: text)
    }
    return value
  }

  /// Reads `true` or `false`.
  package mutating func boolean(_ expected: String) throws(Failure) -> Bool {
    skipSpace()
    if take("true") { return true }
    if take("false") { return false }
    throw mismatch(expected)
  }

  /// Reads `null` if it stands here, and tells whether it did.
  package mutating func null() throws(Failure) -> Bool {
    skipSpace()
    return take("null")
  }

  /// Reads any value and drops it.
  package mutating func skipValue() throws(Failure) {
    skipSpace()
    guard position < end else { throw failure("a value") }
    switch bytes[position] {
    case 0x7B: try object { _, scanner throws(Failure) in try scanner.skipValue() }
    case 0x5B: try array { scanner throws(Failure) in try scanner.skipValue() }
    case 0x22: _ = try string("a string")
    case 0x2D, 0x30...0x39: _ = try number()
    case 0x74, 0x66: _ = try boolean("true or false")
    case 0x6E where take("null"): return
    default: throw failure("a value")
    }
  }

  // MARK: Parts

  /// Whether an object comes next.
  package mutating func isAtObject() -> Bool {
    skipSpace()
    return position < end && bytes[position] == 0x7B
  }

  package mutating func skipSpace() {
    while position < end {
      switch bytes[position] {
      case 0x20, 0x09, 0x0D: position += 1
      case 0x0A where lineEndsAreSpace: position += 1
      default: return
      }
    }
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard position < end, bytes[position] == byte else { return false }
    position += 1
    return true
  }

  private mutating func take(_ word: String) -> Bool {
    let letters = word.utf8
    guard end - position >= letters.count,
      bytes[position..<(position + letters.count)]
        .elementsEqual(letters)
    else { return false }
    position += letters.count
    return true
  }

  private mutating func expect(_ byte: UInt8, _ expected: String) throws(Failure) {
    guard take(byte) else { throw failure(expected) }
  }

  private mutating func numberStart(_ expected: String) throws(Failure) -> Int {
    skipSpace()
    guard position < end, bytes[position] == 0x2D || (0x30...0x39).contains(bytes[position]) else {
      throw mismatch(expected)
    }
    return position
  }

  /// The characters of a number, checked against the grammar of RFC 8259 §6.
  private mutating func number() throws(Failure) -> String {
    let start = position
    _ = take(0x2D)
    if !take(0x30) { try digits() }
    if take(0x2E) { try digits() }
    if take(0x65) || take(0x45) {
      if !take(0x2B) { _ = take(0x2D) }
      try digits()
    }
    return String(decoding: bytes[start..<position], as: UTF8.self)
  }

  private mutating func digits() throws(Failure) {
    let start = position
    while position < end, (0x30...0x39).contains(bytes[position]) { position += 1 }
    if position == start { throw failure("a digit") }
  }

  /// The rest of a string that holds at least one escape, from its first character.
  private mutating func escapedString(from start: Int) throws(Failure) -> String {
    var buffer = Array(bytes[start..<position])
    while position < end {
      let byte = bytes[position]
      position += 1
      switch byte {
      case 0x22: return try text(buffer[...], at: start)
      case 0x5C: buffer += try escape()
      case ..<0x20:
        position -= 1
        throw failure("no bare control character in a string")
      default: buffer.append(byte)
      }
    }
    throw failure("\"\\\"\"")
  }

  /// The UTF-8 bytes of what follows a backslash.
  private mutating func escape() throws(Failure) -> [UInt8] {
    guard position < end else { throw failure("an escape") }
    let byte = bytes[position]
    position += 1
    switch byte {
    case 0x22, 0x5C, 0x2F: return [byte]
    case 0x62: return [0x08]
    case 0x66: return [0x0C]
    case 0x6E: return [0x0A]
    case 0x72: return [0x0D]
    case 0x74: return [0x09]
    case 0x75: return Array(String(Character(try unicodeEscape())).utf8)
    default:
      position -= 1
      throw failure("an escape")
    }
  }

  private mutating func unicodeEscape() throws(Failure) -> Unicode.Scalar {
    let start = position
    let first = try hexadecimal()
    if let scalar = Unicode.Scalar(first) { return scalar }
    if first < 0xDC00, take(0x5C), take(0x75) {
      let second = try hexadecimal()
      if (0xDC00..<0xE000).contains(second),
        let scalar = Unicode.Scalar(0x10000 + ((first - 0xD800) << 10) + (second - 0xDC00))
      {
        return scalar
      }
    }
    throw Failure(
      code: .encoding, position: start, expected: "a surrogate pair in order", found: nil)
  }

  private mutating func hexadecimal() throws(Failure) -> UInt32 {
    var value: UInt32 = 0
    for _ in 0..<4 {
      guard position < end, let digit = Character(Unicode.Scalar(bytes[position])).hexDigitValue,
        bytes[position] < 0x80
      else { throw failure("four hexadecimal digits") }
      value = value << 4 | UInt32(digit)
      position += 1
    }
    return value
  }

  private func text(_ slice: ArraySlice<UInt8>, at start: Int) throws(Failure) -> String {
    guard let text = String(validating: slice, as: UTF8.self) else {
      throw Failure(code: .encoding, position: start, expected: "UTF-8 text", found: nil)
    }
    return text
  }

  // MARK: Failures

  /// The text is not JSON here.
  package func failure(_ expected: String) -> Failure {
    Failure(code: .syntax, position: position, expected: expected, found: found)
  }

  /// A value of another type stands here, or something that is no value.
  private func mismatch(_ expected: String) -> Failure {
    guard position < end else { return failure(expected) }
    let code: InputError.Code =
      switch bytes[position] {
      case 0x22, 0x2D, 0x30...0x39, 0x5B, 0x66, 0x6E, 0x74, 0x7B: .wrongType
      default: .syntax
      }
    return Failure(code: code, position: position, expected: expected, found: found)
  }

  /// What stands at the position, shortened; `nil` at the end.
  private var found: String? {
    guard position < end else { return nil }
    let slice = bytes[position..<min(end, position + 20)]
    return String(String(decoding: slice, as: UTF8.self).prefix(16))
  }
}
