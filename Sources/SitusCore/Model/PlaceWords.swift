extension PlaceNames {
  /// What the words mean, or `nil` when they name no one place for certain.
  ///
  /// Understands codes, names and aliases in any case; a town before or in front of its country
  /// ("London, UK", "Frankfurt (Germany)", "Germany (Frankfurt)", "San Jose, CA, USA"). Two places
  /// in one entry ("USA, GBR"), letters that are a country and a state ("San Jose, CA") and the
  /// seat of a company ("HQ: Luxembourg") are not understood.
  package func meaning(of raw: String) -> PlaceMeaning? {
    switch reading(of: raw) {
    case .means(let meaning): meaning
    case .refused: nil
    }
  }

  /// What to write instead of words that are not understood; `nil` when they are understood.
  package func hint(for raw: String) -> String? {
    switch reading(of: raw) {
    case .means: nil
    case .refused(let hint): hint
    }
  }

  /// Longest text, in characters, that is looked at as a place.
  private static let longestText = 200

  private func reading(of raw: String) -> Entry {
    let key = PlaceNames.normalised(raw)
    guard !key.isEmpty, raw.count <= PlaceNames.longestText else { return PlaceNames.notAPlace }
    let spelling = raw.filter { !$0.isWhitespace }
    if let hint = refusedSpellings[spelling] { return .refused(hint: hint) }
    if let entry = entries[key] { return entry }
    if PlaceNames.speaksOfASeat(key) {
      return .refused(
        hint: "the seat of a company says nothing of where data is: write the place of the data")
    }
    let parts = PlaceNames.parts(of: raw)
    if parts.count > 1 { return reading(ofTownAndCountry: parts) }
    for joint in [" and ", "/", "&", "+", ";", " or ", "|"] where raw.lowercased().contains(joint) {
      return PlaceNames.severalPlaces
    }
    return PlaceNames.notAPlace
  }

  private static let notAPlace = Entry.refused(
    hint: "an ISO 3166 code, the English name of a country, EU, EEA, worldwide or unknown")
  private static let severalPlaces = Entry.refused(hint: "a list with one place an entry")

  /// A piece of "town, region, country" or "country (town)".
  private struct Part {
    var words: String
    var isBracketed: Bool
  }

  /// Splits at commas and round brackets; one part only when there is nothing to split at.
  private static func parts(of raw: String) -> [Part] {
    var parts: [Part] = []
    var words = ""
    var depth = 0
    func finish() {
      let trimmed = normalised(words)
      if !trimmed.isEmpty { parts.append(Part(words: trimmed, isBracketed: depth > 0)) }
      words = ""
    }
    for character in raw {
      switch character {
      case ",": finish()
      case "(":
        finish()
        depth += 1
      case ")":
        finish()
        depth = max(0, depth - 1)
      default: words.append(character)
      }
    }
    finish()
    return parts
  }

  /// The last part that is a place decides; every other part that names a place must agree with it.
  private func reading(ofTownAndCountry parts: [Part]) -> Entry {
    guard var decider = parts.indices.last else { return PlaceNames.notAPlace }
    if parts[decider].isBracketed, tail(parts[decider].words) == nil,
      let outer = parts.lastIndex(where: { !$0.isBracketed })
    {
      decider = outer  // "Germany (Frankfurt)"
    }
    guard let decided = tail(parts[decider].words) else { return PlaceNames.notAPlace }
    guard case .means(.place(var place)) = decided else { return decided }
    for (index, part) in parts.enumerated() where index != decider {
      let isInside = countriesOfParts[part.words]?.contains(place.country) ?? false
      switch entries[part.words] {
      case nil: continue
      case .means(.place(let other)) where other.country == place.country:
        if other != other.country { place = other }  // "Belfast, Northern Ireland, UK"
      case .means(.group) where parts[decider].isBracketed && !part.isBracketed:
        continue  // "EU (Ireland)": the narrower words stand
      case .means, .refused:
        // "Wilmington, DE, USA" and "Georgia, USA" stand; "DE, USA" is two countries.
        let isLetters = part.words.count == 2
        if isInside, index > 0 || !isLetters { continue }
        return PlaceNames.severalPlaces
      }
    }
    return .means(.place(place))
  }

  /// What the deciding part means; `nil` when it is no place at all.
  private func tail(_ words: String) -> Entry? {
    let inside = countriesOfParts[words] ?? []
    switch entries[words] {
    case nil:
      guard let country = inside.first else { return nil }
      return inside.count == 1
        ? .means(.place(country))
        : .refused(hint: "the country in full: more than one has a part “\(words)”")
    case .means(.place(let place)) where !inside.subtracting([place.country]).isEmpty:
      return .refused(hint: "the country in full: “\(words)” also stands for a part of another")
    case .some(let entry): return entry
    }
  }

  /// The words as the table keeps them: lower case, no full stops, one blank at a time, no leading
  /// "the", plain apostrophes, "and" for "&".
  static func normalised(_ words: some StringProtocol) -> String {
    var text = ""
    for character in words {
      switch character {
      case ".": continue
      case "’", "ʼ", "`": text.append("'")
      case "&": text += " and "
      case "‑", "–", "—": text.append("-")
      case _ where character.isWhitespace: text.append(" ")
      case _ where character.unicodeScalars.allSatisfy({ $0.properties.generalCategory == .format }):
        continue
      default: text += character.lowercased()
      }
    }
    let pieces = text.split(separator: " ")
    let rest = pieces.count > 1 && pieces.first == "the" ? pieces.dropFirst() : pieces[...]
    return rest.joined(separator: " ")
  }

  private static func speaksOfASeat(_ words: String) -> Bool {
    let pieces = words.split { !$0.isLetter }
    return pieces.contains { $0 == "hq" || $0.hasPrefix("headquarter") }
      || words.contains("head office") || words.contains("registered office")
      || words.contains("incorporated")
  }
}
