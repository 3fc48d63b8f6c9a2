/// Turns the bytes of a text file into UTF-8 that the YAML reader accepts.
///
/// UTF-8, with or without a byte order mark, and UTF-16 with one are understood.
///
/// - Throws: The first byte or character that is not text, with its line and column.
package func decodeText(_ bytes: [UInt8], path: String) throws(InputError) -> [UInt8] {
  if bytes.starts(with: [0xFF, 0xFE, 0, 0]) || bytes.starts(with: [0, 0, 0xFE, 0xFF]) {
    throw InputError(
      .encoding, at: SourceSite(file: path, line: 1, column: 1), expected: "text in UTF-8",
      found: "UTF-32")
  }
  if bytes.starts(with: [0xFF, 0xFE]) {
    return try transcoded(bytes, isLittleEndian: true, path: path)
  }
  if bytes.starts(with: [0xFE, 0xFF]) {
    return try transcoded(bytes, isLittleEndian: false, path: path)
  }
  let text = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes[3...] : bytes[...]
  try checkText(text, path: path)
  return text.startIndex == 0 ? bytes : Array(text)
}

/// Where the reader stands in a text.
private struct TextPosition {
  var line = 1
  var column = 1

  mutating func pass(_ scalar: Unicode.Scalar) {
    if scalar == "\n" {
      line += 1
      column = 1
    } else {
      column += 1
    }
  }

  func error(in path: String, expected: String, found: String) -> InputError {
    InputError(
      .encoding, at: SourceSite(file: path, line: line, column: column), expected: expected,
      found: found)
  }
}

private func transcoded(
  _ bytes: [UInt8], isLittleEndian: Bool, path: String
) throws(InputError) -> [UInt8] {
  var position = TextPosition()
  let expected = "whole UTF-16 characters after its byte order mark"
  var units: [UInt16] = []
  units.reserveCapacity(bytes.count / 2)
  for index in stride(from: 2, to: bytes.count - 1, by: 2) {
    let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
    units.append(isLittleEndian ? second << 8 | first : first << 8 | second)
  }
  var output: [UInt8] = []
  output.reserveCapacity(units.count)
  var decoder = UTF16()
  var iterator = units.makeIterator()
  decoding: while true {
    switch decoder.decode(&iterator) {
    case .scalarValue(let scalar):
      guard isPrintable(scalar) else {
        throw position.error(in: path, expected: "printable text", found: name(of: scalar))
      }
      output += UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter
      position.pass(scalar)
    case .emptyInput: break decoding
    case .error:
      throw position.error(in: path, expected: expected, found: "half a surrogate pair")
    }
  }
  if !bytes.count.isMultiple(of: 2) {
    throw position.error(in: path, expected: expected, found: "an odd number of bytes")
  }
  return output
}

private func checkText(_ bytes: ArraySlice<UInt8>, path: String) throws(InputError) {
  // Nearly every file is plain ASCII, which needs no decoding.
  if bytes.allSatisfy({ (0x20...0x7E).contains($0) || $0 == 0x0A || $0 == 0x0D || $0 == 0x09 }) {
    return
  }
  var position = TextPosition()
  var decoder = UTF8()
  var iterator = bytes.makeIterator()
  var consumed = bytes.startIndex
  while true {
    switch decoder.decode(&iterator) {
    case .scalarValue(let scalar):
      guard isPrintable(scalar) else {
        let zero = scalar == "\0" ? " (is it UTF-16 without a byte order mark?)" : ""
        throw position.error(
          in: path, expected: "printable text in UTF-8", found: name(of: scalar) + zero)
      }
      consumed += UTF8.width(scalar)
      position.pass(scalar)
    case .emptyInput: return
    case .error:
      let byte = bytes.indices.contains(consumed) ? bytes[consumed] : 0
      throw position.error(
        in: path, expected: "text in UTF-8", found: "the byte 0x" + hexadecimal(UInt32(byte), 2))
    }
  }
}

/// Whether YAML allows the character to stand in a file as it is.
///
/// - SeeAlso: YAML 1.2.2 §5.1, `c-printable`; a byte order mark inside the text is left out, as
///   libyaml does.
private func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x09, 0x0A, 0x0D, 0x20...0x7E, 0x85, 0xA0...0xD7FF, 0xE000...0xFEFE, 0xFF00...0xFFFD,
    0x10000...0x10FFFF:
    true
  default: false
  }
}

private func name(of scalar: Unicode.Scalar) -> String {
  "the character U+" + hexadecimal(scalar.value, 4)
}

private func hexadecimal(_ value: UInt32, _ width: Int) -> String {
  let digits = String(value, radix: 16, uppercase: true)
  return String(repeating: "0", count: max(0, width - digits.count)) + digits
}

extension UTF8 {
  fileprivate static let encodedReplacementCharacter = UTF8.EncodedScalar([0xEF, 0xBF, 0xBD])
}
