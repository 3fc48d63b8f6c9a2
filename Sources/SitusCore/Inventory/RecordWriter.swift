/// Writes the activities of a record as services in YAML.
struct RecordWriter {
  let path: String
  let places: PlaceNames
  private(set) var yaml = ""
  private(set) var notes: [String] = []
  private var usedIDs: Set<String> = []

  init(path: String, places: PlaceNames) {
    self.path = path
    self.places = places
  }

  mutating func write(_ activity: RecordActivity) {
    let name = plainLine(activity.purpose ?? activity.function ?? "")
    let words = [activity.function, activity.purpose].compactMap { $0 }.joined(separator: " ")
    let id = newID(from: words)
    writeLine("  - id: \(id)")
    writeLine("    name: \(quoted(name))")
    if let function = activity.function { writeLine("    owner: \(quoted(plainLine(function)))") }
    if let purpose = activity.purpose { writeLine("    purposes: [\(quoted(plainLine(purpose)))]") }
    writeBasis(activity, id)
    let conditions = (activity.entries(.specialCondition) + activity.entries(.scheduleCondition))
    if !conditions.isEmpty {
      writeLine("    condition: \(quoted(conditions.joined(separator: "; ")))")
    }
    writeData(activity, id)
    writeList("recipients", activity.entries(.recipients))
    writeRetention(activity)
    writeList("security_measures", activity.entries(.securityMeasures))
    writeSystems(activity, id)
    for column in [
      RecordColumn.jointController, .contract, .thirdCountries, .transferSafeguards,
    ] {
      for entry in activity.entries(column) {
        writeLine("    # \(column.rawValue): \(entry)")
        note(id, "\(column.rawValue): \(entry)")
      }
    }
  }

  private mutating func note(_ id: String, _ text: String) {
    notes.append("\(path): \(id): \(text)")
  }

  private mutating func writeLine(_ text: String) { yaml += text + "\n" }

  private mutating func writeBasis(_ activity: RecordActivity, _ id: String) {
    let entries = activity.entries(.lawfulBasis) + activity.entries(.scheduleBasis)
    let bases = Set(entries.compactMap(RecordWriter.lawfulBasis))
    if bases.count == 1, let basis = bases.first {
      yaml += "    lawful_basis: \(basis.rawValue)\n"
    } else if !entries.isEmpty {
      let text = entries.joined(separator: "; ")
      yaml += "    # Lawful basis: \(text)\n"
      note(id, "lawful basis not read as one of the law's: \(text)")
    }
  }

  private mutating func writeData(_ activity: RecordActivity, _ id: String) {
    let special = activity.data.filter(\.isSpecial)
    if !special.isEmpty {
      yaml += "    data_categories:\n"
      for item in special {
        yaml += "      - {name: \(quoted(item.name)), class: special_category}\n"
      }
    }
    for item in activity.data where !item.isSpecial {
      yaml += "    # Data category without a class: \(item.name)\n"
      note(id, "say whether “\(item.name)” is ordinary, special_category or criminal_offence")
    }
    let people = activity.entries(.individuals)
    if !people.isEmpty {
      let items = people.map { "{name: \(quoted($0))}" }.joined(separator: ", ")
      yaml += "    data_subjects: [\(items)]\n"
    }
  }

  private mutating func writeRetention(_ activity: RecordActivity) {
    let rules = activity.entries(.retention)
    guard !rules.isEmpty else { return }
    let periods = Set(rules.map(RecordWriter.period))
    var keys: [String] = []
    if periods.count == 1, let period = periods.first ?? nil { keys.append("period: \(period)") }
    keys.append("rule: \(quoted(rules.joined(separator: "; ")))")
    yaml += "    retention: {\(keys.joined(separator: ", "))}\n"
  }

  /// Writes the systems as a comment: a system without a processor would say that the organisation
  /// runs it itself, which the record does not.
  private mutating func writeSystems(_ activity: RecordActivity, _ id: String) {
    let locations = activity.entries(.location)
    guard !locations.isEmpty else { return }
    writeLine(
      "    # Say who runs each, by its processor; without one it is the organisation itself.")
    writeLine("    # systems:")
    var used: Set<String> = []
    for location in locations {
      let slug = RecordWriter.unused(RecordWriter.slug(location, otherwise: "system"), &used)
      let isPlace = places.meaning(of: location) != nil
      let declared = isPlace ? ", places: {storage: \(quoted(location))}" : ""
      writeLine("    #   - {id: \(slug), name: \(quoted(location))\(declared)}")
      note(id, "say who runs “\(location)”")
    }
  }

  private mutating func writeList(_ key: String, _ entries: [String]) {
    guard !entries.isEmpty else { return }
    yaml += "    \(key): [\(entries.map(quoted).joined(separator: ", "))]\n"
  }

  private mutating func newID(from words: String) -> String {
    RecordWriter.unused(RecordWriter.slug(words, otherwise: "activity"), &usedIDs)
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

  private static func unused(_ id: String, _ used: inout Set<String>) -> String {
    var candidate = id
    var number = 2
    while !used.insert(candidate).inserted {
      candidate = "\(id)-\(number)"
      number += 1
    }
    return candidate
  }

  /// The basis of UK GDPR Art. 6(1) that a cell names, by its name or its letter.
  static func lawfulBasis(_ text: String) -> LawfulBasis? {
    let plain = text.lowercased()
    for (letter, basis) in [
      ("6(1)(ea)", LawfulBasis.recognisedLegitimateInterests), ("6(1)(a)", .consent),
      ("6(1)(b)", .contract), ("6(1)(c)", .legalObligation), ("6(1)(d)", .vitalInterests),
      ("6(1)(e)", .publicTask), ("6(1)(f)", .legitimateInterests),
    ] where plain.filter({ !$0.isWhitespace }).contains(letter) {
      return basis
    }
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
}

extension LawfulBasis {
  fileprivate var isPlural: Bool { rawValue.hasSuffix("s") }
}

/// The text in double quotes, so that nothing in it is YAML.
///
/// - SeeAlso: YAML 1.2.2 §5.7, escaped characters.
private func quoted(_ text: String) -> String {
  let plain = String(String.UnicodeScalarView(text.unicodeScalars.filter { !isControl($0) }))
  let inner = plain.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
  return "\"" + inner + "\""
}
