/// One piece of a page of HTML that can make a browser go somewhere.
package enum HTMLPart: Hashable, Sendable {
  /// An opening tag.
  case tag(HTMLTag)
  /// A closing tag, by its name in lower case.
  case end(String)
  /// What stands between the tags of a `style` element.
  case style(String)
}

/// One opening tag of a page of HTML.
package struct HTMLTag: Hashable, Sendable {
  /// In lower case.
  package var name: String
  /// Values without their character references, by name in lower case; of a repeated attribute the
  /// first.
  package var attributes: [String: String]
}

/// Reads the tags of a page in order; what is no HTML has none.
///
/// It takes time in proportion to the length of the page, whatever the page holds: no tree is built,
/// no tag is looked for twice, and of a tag only the attributes that are asked for are kept. Decision
/// record 0017 says why libxml2 does not do this.
///
/// - Parameters:
///   - html: The page, or its beginning; a last tag that is cut off does not count.
///   - attributes: Names in lower case of those that are wanted.
///   - visit: Given each part; `false` ends the reading.
/// - SeeAlso: WHATWG HTML Standard §13.2.5, *Tokenization*, read 2026-11-30.
package func readHTML(_ html: [UInt8], attributes: Set<String>, _ visit: (HTMLPart) -> Bool) {
  var reader = HTMLReader(html, wanted: attributes)
  while let part = reader.next(), visit(part) {}
}

/// Walks over the bytes of a page once.
private struct HTMLReader {
  /// Elements whose content is text up to their own closing tag.
  private static let textElements: Set<String> = [
    "script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes",
  ]
  private let bytes: [UInt8]
  private let wanted: Set<String>
  private var position = 0
  /// The text element whose content comes next.
  private var textElement: String?

  init(_ bytes: [UInt8], wanted: Set<String>) {
    self.bytes = bytes
    self.wanted = wanted
  }

  mutating func next() -> HTMLPart? {
    if let name = textElement {
      textElement = nil
      let text = takeText(until: name)
      if name == "style" { return .style(text) }
    }
    while let start = bytes[position...].firstIndex(of: UInt8(ascii: "<")) {
      position = start + 1
      guard position < bytes.count else { return nil }
      switch bytes[position] {
      case UInt8(ascii: "!"): skipDeclaration()
      case UInt8(ascii: "?"): skip(through: [UInt8(ascii: ">")])
      case UInt8(ascii: "/"):
        position += 1
        guard position < bytes.count else { return nil }
        guard isLetter(bytes[position]) else {
          skip(through: [UInt8(ascii: ">")])
          continue
        }
        return takeTag().map { .end($0.name) }
      case let byte where isLetter(byte):
        guard let tag = takeTag() else { return nil }
        if tag.name == "plaintext" { position = bytes.count }
        if HTMLReader.textElements.contains(tag.name) { textElement = tag.name }
        return .tag(tag)
      default: continue
      }
    }
    return nil
  }

  // MARK: What is passed over

  /// A comment, or anything else that begins with `<!`; `position` is on the exclamation mark.
  private mutating func skipDeclaration() {
    position += 1
    guard bytes[position...].starts(with: [0x2D, 0x2D]) else {
      return skip(through: [UInt8(ascii: ">")])
    }
    position += 2
    // `<!-->` and `<!--->` are whole comments.
    for end in [[0x3E], [0x2D, 0x3E]] as [[UInt8]] where bytes[position...].starts(with: end) {
      position += end.count
      return
    }
    while let dash = bytes[position...].firstIndex(of: 0x2D) {
      position = dash + 1
      for end in [[0x2D, 0x3E], [0x2D, 0x21, 0x3E]] as [[UInt8]]
      where bytes[position...].starts(with: end) {
        position += end.count
        return
      }
    }
    position = bytes.count
  }

  private mutating func skip(through end: [UInt8]) {
    let found = bytes[position...].firstIndex(of: end[0])
    position = found.map { $0 + 1 } ?? bytes.count
  }

  /// The text up to the closing tag of that name, or to the end; `position` is left on the tag.
  private mutating func takeText(until name: String) -> String {
    let name = Array(name.utf8)
    let start = position
    while let open = bytes[position...].firstIndex(of: UInt8(ascii: "<")) {
      position = open + 1
      guard position < bytes.count, bytes[position] == UInt8(ascii: "/") else { continue }
      let end = position + 1 + name.count
      guard end < bytes.count, bytes[(position + 1)..<end].map(lower).elementsEqual(name),
        isSpace(bytes[end]) || bytes[end] == UInt8(ascii: ">") || bytes[end] == UInt8(ascii: "/")
      else { continue }
      position = open
      return String(decoding: bytes[start..<open], as: UTF8.self)
    }
    position = bytes.count
    return String(decoding: bytes[start...], as: UTF8.self)
  }

  // MARK: Tags

  /// The tag whose name begins here; `nil` when the page ends in it.
  private mutating func takeTag() -> HTMLTag? {
    let start = position
    while position < bytes.count, !isSpace(bytes[position]), !isTagEnd(bytes[position]) {
      position += 1
    }
    let name = String(decoding: bytes[start..<position].map(lower), as: UTF8.self)
    var attributes: [String: String] = [:]
    while position < bytes.count {
      let byte = bytes[position]
      if byte == UInt8(ascii: ">") {
        position += 1
        return HTMLTag(name: name, attributes: attributes)
      }
      if isSpace(byte) || byte == UInt8(ascii: "/") {
        position += 1
        continue
      }
      takeAttribute(&attributes)
    }
    return nil
  }

  private mutating func takeAttribute(_ attributes: inout [String: String]) {
    let start = position
    // An equals sign at the beginning is part of the name.
    position += 1
    while position < bytes.count, !isSpace(bytes[position]), !isTagEnd(bytes[position]),
      bytes[position] != UInt8(ascii: "=")
    {
      position += 1
    }
    let name = bytes[start..<position]
    skipSpace()
    var value = bytes[position..<position]
    if position < bytes.count, bytes[position] == UInt8(ascii: "=") {
      position += 1
      skipSpace()
      value = takeValue()
    }
    guard name.count <= 32 else { return }
    let key = String(decoding: name.map(lower), as: UTF8.self)
    if wanted.contains(key), attributes[key] == nil {
      attributes[key] = String(
        decoding: withoutCharacterReferences(value), as: UTF8.self)
    }
  }

  private mutating func takeValue() -> ArraySlice<UInt8> {
    guard position < bytes.count else { return [] }
    let start: Int
    if bytes[position] == UInt8(ascii: "\"") || bytes[position] == UInt8(ascii: "'") {
      start = position + 1
      let end = bytes[start...].firstIndex(of: bytes[position]) ?? bytes.count
      position = min(end + 1, bytes.count)
      return bytes[start..<end]
    }
    start = position
    while position < bytes.count, !isSpace(bytes[position]),
      bytes[position] != UInt8(ascii: ">")
    {
      position += 1
    }
    return bytes[start..<position]
  }

  private mutating func skipSpace() {
    while position < bytes.count, isSpace(bytes[position]) { position += 1 }
  }

  private func isTagEnd(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "/") || byte == UInt8(ascii: ">")
  }
}

private func isSpace(_ byte: UInt8) -> Bool {
  byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D || byte == 0x0C
}

private func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

private func lower(_ byte: UInt8) -> UInt8 { (0x41...0x5A).contains(byte) ? byte | 0x20 : byte }

/// The value with its character references replaced: those by number, and by name those of ASCII, of
/// which addresses are made.
///
/// - SeeAlso: WHATWG HTML Standard §13.5, *Named character references*, read 2026-11-30.
private func withoutCharacterReferences(_ value: ArraySlice<UInt8>) -> [UInt8] {
  guard value.contains(UInt8(ascii: "&")) else { return Array(value) }
  var result: [UInt8] = []
  result.reserveCapacity(value.count)
  var position = value.startIndex
  while position < value.endIndex {
    let byte = value[position]
    position += 1
    guard byte == UInt8(ascii: "&") else {
      result.append(byte)
      continue
    }
    // No name of ASCII and no number that counts is longer.
    let rest = value[position..<min(position + 12, value.endIndex)]
    if let (text, length) = characterReference(rest) {
      result += text
      position += length
    } else {
      result.append(byte)
    }
  }
  return result
}

/// What stands behind an ampersand as the character that it means, and how many bytes that takes.
private func characterReference(_ rest: ArraySlice<UInt8>) -> (text: [UInt8], length: Int)? {
  if rest.first == UInt8(ascii: "#") {
    var digits = rest.dropFirst()
    let isHexadecimal = digits.first.map(lower) == UInt8(ascii: "x")
    if isHexadecimal { digits = digits.dropFirst() }
    let number = digits.prefix { byte in
      (0x30...0x39).contains(byte) || (isHexadecimal && (0x61...0x66).contains(lower(byte)))
    }
    guard
      let value = UInt32(
        String(decoding: number, as: UTF8.self), radix: isHexadecimal ? 16 : 10),
      let scalar = Unicode.Scalar(value), value != 0
    else { return nil }
    let after = number.endIndex
    let isClosed = after < rest.endIndex && rest[after] == UInt8(ascii: ";")
    return (
      Array(String(Character(scalar)).utf8), after - rest.startIndex + (isClosed ? 1 : 0)
    )
  }
  let name = rest.prefix { isLetter($0) }
  guard let character = asciiReferences[String(decoding: name, as: UTF8.self)] else { return nil }
  let isClosed = name.endIndex < rest.endIndex && rest[name.endIndex] == UInt8(ascii: ";")
  guard isClosed || endsWithoutSemicolon(name, in: rest) else { return nil }
  return (Array(character.utf8), name.count + (isClosed ? 1 : 0))
}

/// Whether the name stands for its character although no semicolon ends it.
private func endsWithoutSemicolon(_ name: ArraySlice<UInt8>, in rest: ArraySlice<UInt8>) -> Bool {
  guard ["amp", "lt", "gt", "quot"].contains(String(decoding: name, as: UTF8.self)) else {
    return false
  }
  guard name.endIndex < rest.endIndex else { return true }
  let next = rest[name.endIndex]
  return next != UInt8(ascii: "=") && !(0x30...0x39).contains(next)
}

private let asciiReferences: [String: String] = [
  "Tab": "\t", "NewLine": "\n", "excl": "!", "quot": "\"", "QUOT": "\"", "num": "#",
  "dollar": "$", "percnt": "%", "amp": "&", "AMP": "&", "apos": "'", "lpar": "(", "rpar": ")",
  "ast": "*", "midast": "*", "plus": "+", "comma": ",", "period": ".", "sol": "/", "colon": ":",
  "semi": ";", "lt": "<", "LT": "<", "equals": "=", "gt": ">", "GT": ">", "quest": "?",
  "commat": "@", "lsqb": "[", "lbrack": "[", "bsol": "\\", "rsqb": "]", "rbrack": "]", "Hat": "^",
  "lowbar": "_", "UnderBar": "_", "grave": "`", "lcub": "{", "lbrace": "{", "verbar": "|",
  "vert": "|", "rcub": "}", "rbrace": "}", "nbsp": "\u{A0}", "hyphen": "\u{2010}",
  "dash": "\u{2010}",
]
