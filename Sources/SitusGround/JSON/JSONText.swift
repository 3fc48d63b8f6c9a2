/// Outside text for the inside of a JSON string: controls, line separators, marks of direction and
/// letters without width are escapes, so that whoever shows the text can do nothing but show it.
///
/// - SeeAlso: RFC 8259 §7.
package func jsonEscaped(_ text: String) -> String {
  var escaped = ""
  escaped.reserveCapacity(text.utf8.count + 8)
  for letter in OutsideText(text) {
    switch letter.scalar {
    case "\"": escaped += "\\\""
    case "\\": escaped += "\\\\"
    case "\u{8}": escaped += "\\b"
    case "\t": escaped += "\\t"
    case "\n": escaped += "\\n"
    case "\u{C}": escaped += "\\f"
    case "\r": escaped += "\\r"
    // A quotation mark stands before it, so that it begins no line.
    case ":": escaped += ":"
    // Joiners, which a terminal does not show either.
    case "\u{200C}", "\u{200D}": escaped += letter.scalar.jsonEscape
    default:
      if letter.isBarred {
        escaped += letter.scalar.jsonEscape
      } else {
        escaped.unicodeScalars.append(letter.scalar)
      }
    }
  }
  return escaped
}

/// A JSON string with its quotation marks.
package func jsonString(_ text: String) -> String { "\"" + jsonEscaped(text) + "\"" }

extension Sequence<UInt8> {
  /// Whether the text stands for itself in a JSON string, as nearly all text does.
  var isPlainInJSON: Bool {
    allSatisfy { $0 >= 0x20 && $0 != 0x22 && $0 != 0x23 && $0 != 0x5C && $0 < 0x7F }
  }
}
