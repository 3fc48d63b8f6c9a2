/// Longest text, in bytes of UTF-8, that one value may have.
package let longestYAMLText = 20_000

/// The text of a scalar, trimmed; adds an error for anything else.
package func plainText(_ node: YAMLNode, _ reading: some FormReading) -> String? {
  guard case .scalar(let raw, let isPlain) = node.content, !node.isNull else {
    reading.add(.wrongType, node.mark, expected: "text", found: node.shown)
    return nil
  }
  if isPlain, ["true", "false"].contains(raw.lowercased()) {
    reading.add(
      .wrongType, node.mark, expected: "text, in quotation marks if this word is meant",
      found: raw)
    return nil
  }
  guard raw.utf8.count <= longestYAMLText else {
    reading.add(
      .tooLarge, node.mark, expected: "at most \(longestYAMLText) bytes of text",
      found: "\(raw.utf8.count) bytes")
    return nil
  }
  if isPrintableASCII(raw) { return raw }
  let text = trimmed(raw)
  guard !text.isEmpty else {
    reading.add(.badValue, node.mark, expected: "text that is not empty", found: "nothing")
    return nil
  }
  if text.unicodeScalars.contains(where: { isControl($0) }) {
    reading.add(
      .badValue, node.mark, expected: "text without control characters", found: "one of them")
    return nil
  }
  return text
}

/// Whether the text is printable ASCII without a blank at its ends, as nearly all is.
private func isPrintableASCII(_ text: String) -> Bool {
  let bytes = text.utf8
  guard let first = bytes.first, first != 0x20, bytes.last != 0x20 else { return false }
  return bytes.allSatisfy { (0x20...0x7E).contains($0) }
}

private func trimmed(_ text: String) -> String {
  let start = text.drop { $0.isWhitespace }
  guard let end = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
  return String(start[...end])
}

/// Control characters other than the newline and the tab, and marks that reorder text.
package func isControl(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x09, 0x0A: false
  case 0x00...0x1F, 0x7F...0x9F, 0x202A...0x202E, 0x2066...0x2069: true
  default: false
  }
}

/// The text of a scalar that is an id; adds an error for anything else.
package func identifierText(_ node: YAMLNode, _ reading: some FormReading) -> String? {
  guard let text = plainText(node, reading) else { return nil }
  let bytes = Array(text.utf8)
  func isPlain(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte)
  }
  let dots = Array("._-".utf8)
  if bytes.count <= 100, let first = bytes.first, isPlain(first),
    bytes.allSatisfy({ isPlain($0) || dots.contains($0) })
  {
    return text
  }
  reading.add(
    .badValue, node.mark,
    expected: "an id of lower-case letters, digits, “.”, “_” and “-”, such as council-tax",
    found: node.shown)
  return nil
}
