import SitusGround

/// What the cells of a record say, in the words of an inventory.
enum RecordValues {
  /// The basis of UK GDPR Art. 6(1) that a cell names, by its name or its letter.
  static func lawfulBasis(_ text: String) -> LawfulBasis? {
    let plain = text.lowercased()
    let letters = [
      ("6(1)(ea)", LawfulBasis.recognisedLegitimateInterests), ("6(1)(a)", .consent),
      ("6(1)(b)", .contract), ("6(1)(c)", .legalObligation), ("6(1)(d)", .vitalInterests),
      ("6(1)(e)", .publicTask), ("6(1)(f)", .legitimateInterests),
    ]
    let dense = plain.filter { !$0.isWhitespace }
    let lettered = letters.filter { dense.contains($0.0) }
    // Of two bases none is the one.
    if !lettered.isEmpty { return lettered.count == 1 ? lettered[0].1 : nil }
    let named: [LawfulBasis] = LawfulBasis.allCases.filter { basis in
      plain.contains(basis.rawValue.replacing("_", with: " ").dropLast(basis.isPlural ? 1 : 0))
    }
    if named.contains(.recognisedLegitimateInterests) { return .recognisedLegitimateInterests }
    return named.count == 1 ? named.first : nil
  }

  /// The ISO 8601 duration that a rule begins with ("6 years after closure"), if it does.
  static func period(_ rule: String) -> String? {
    let words = rule.lowercased().split { $0.isWhitespace || $0 == "," }
    guard words.count >= 2, words[0].utf8.allSatisfy({ (0x30...0x39).contains($0) }),
      let number = Int(words[0]), (1...999).contains(number)
    else { return nil }
    // "6 years or until…" and "6 years plus current" are not a period of 6 years.
    if words.dropFirst(2).contains(where: { ["or", "plus", "to", "and", "+", "-"].contains($0) }) {
      return nil
    }
    switch words[1] {
    case "year", "years": return "P\(number)Y"
    case "month", "months": return "P\(number)M"
    case "week", "weeks": return "P\(number)W"
    case "day", "days": return "P\(number)D"
    default: return nil
    }
  }

  /// The words as an id: ASCII letters and digits in lower case, joined by hyphens.
  static func slug(_ words: String, otherwise: String) -> String {
    let longest = 60
    let pieces = words.lowercased().split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
    let slug = pieces.joined(separator: "-").prefix(longest)
    let trimmed = slug.last == "-" ? slug.dropLast() : slug
    // Words that YAML would not read as text.
    if ["true", "false", "null"].contains(trimmed) { return "\(otherwise)-\(trimmed)" }
    return trimmed.isEmpty ? otherwise : String(trimmed)
  }

  /// The id, or with a number behind it the first that is not used yet.
  static func unused(_ id: String, _ used: inout Set<String>) -> String {
    var candidate = id
    var number = 2
    while !used.insert(candidate).inserted {
      candidate = "\(id)-\(number)"
      number += 1
    }
    return candidate
  }
}

extension LawfulBasis {
  fileprivate var isPlural: Bool { rawValue.hasSuffix("s") }
}

/// The text in double quotes and in one line, from which YAML reads exactly it again, and in which
/// nothing hides or is a command of the build server that shows it.
///
/// - SeeAlso: ``OutsideText``; YAML 1.2.2 §5.7, escaped characters; §5.4, line breaks, of which YAML 1.1 had more.
func yamlQuoted(_ text: String) -> String {
  var quoted = "\""
  for letter in OutsideText(text) {
    let scalar = letter.scalar
    switch scalar.value {
    case 0x22: quoted += "\\\""
    case 0x5C: quoted += "\\\\"
    case 0x09: quoted += "\\t"
    case 0x0A: quoted += "\\n"
    case 0x0D: quoted += "\\r"
    case _ where letter.isBarred, 0x7F...0xA0, 0xFFFC...0xFFFF:
      let digits = String(scalar.value, radix: 16, uppercase: true)
      quoted +=
        digits.count > 4
        ? "\\U" + String(repeating: "0", count: 8 - digits.count) + digits
        : "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    default: quoted.unicodeScalars.append(scalar)
    }
  }
  return quoted + "\""
}

/// The text with every line break made a blank.
func plainLine(_ text: String) -> String {
  text.split { $0.isWhitespace }.joined(separator: " ")
}

/// The text without the control characters that no value of an inventory may have.
func withoutControls(_ text: String) -> String {
  let lines = text.replacing("\r\n", with: "\n").replacing("\r", with: "\n")
  return String(String.UnicodeScalarView(lines.unicodeScalars.filter { !isControl($0) }))
}

/// Whether a cell says that nothing applies.
func saysNothing(_ cell: String) -> Bool {
  let plain = cell.lowercased().filter { $0 != "." && !$0.isWhitespace }
  return ["", "n/a", "na", "none", "notapplicable", "-"].contains(plain)
}

/// Whether a cell holds an error that a spreadsheet wrote instead of a value.
func isSpreadsheetError(_ cell: String) -> Bool {
  ["#REF!", "#N/A", "#VALUE!", "#NAME?", "#DIV/0!", "#NULL!", "#NUM!"].contains(plainLine(cell))
}
