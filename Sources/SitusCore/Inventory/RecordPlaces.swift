/// What the words of a record say of places and transfers, in headings and in cells.
struct RecordPlaces {
  let names: PlaceNames

  /// What a cell about places or transfers says.
  enum Reading: Hashable {
    /// That there are none.
    case none
    /// Places, each in the words of the cell.
    case places([String])
    /// The organisation's own sites, and nothing else.
    case ownPremises
    /// Words that name no place for certain.
    case unreadable
  }

  /// Reads a whole cell of a column about places or transfers.
  func reading(of text: String) -> Reading {
    let plain = text.lowercased().filter { $0 != "." && !$0.isWhitespace }
    if RecordPlaces.nothing.contains(plain) { return .none }
    guard case .places(let places) = names.reading(of: text) else { return .unreadable }
    if places.allSatisfy({ $0.place == .ownPremises }) { return .ownPremises }
    guard !places.contains(where: { $0.place == .ownPremises }) else { return .unreadable }
    return .places(places.map(\.words))
  }

  /// Words, without blanks and full stops, that say that there are none.
  private static let nothing: Set<String> = [
    "none", "no", "n/a", "na", "nil", "notapplicable", "notransfers", "notransfer", "-", "–", "—",
  ]

  /// The first word of a heading that speaks of places or transfers; `nil` when none does.
  static func placeWord(inHeading heading: String) -> String? {
    let words = heading.lowercased().split { !$0.isLetter }.map(String.init)
    for (index, word) in words.enumerated() {
      let next = index + 1 < words.count ? words[index + 1] : ""
      // "UK GDPR", "EU law" name a law.
      if ["uk", "eu", "eea", "us", "usa"].contains(word), !isLaw(next) { return word }
      if wholeWords.contains(word) || stems.contains(where: { word.hasPrefix($0) }) { return word }
    }
    return nil
  }

  /// Beginnings of words of places and transfers, also in languages in which records are kept here.
  ///
  /// - SeeAlso: CNIL's and the Welsh words for transfers, countries and hosting, read 2026-11-30.
  private static let stems = [
    "transfer", "countr", "locat", "host", "region", "residen", "jurisdiction", "territor",
    "abroad", "overseas", "offshore", "international", "outside", "datacent", "safeguard",
    "adequa", "geograph", "border", "export", "destination", "whereabout", "cloud", "server",
    "foreign", "nation", "stored", "storage", "backup", "onward",
    "trosglwydd", "gwlad", "gwled", "lleoliad",
    "pays", "lieu", "héberg", "garantie", "übermittl", "drittl", "speicherort",
  ]
  private static let wholeWords: Set<String> = [
    "where", "place", "places", "centre", "center", "site", "sites", "scc", "sccs", "idta", "bcr",
    "bcrs", "dpf", "tra", "tia", "hors", "address", "held", "kept",
  ]

  private static func isLaw(_ word: String) -> Bool {
    ["gdpr", "law", "laws", "legislation", "data", "dpa", "act"].contains(word)
  }

  /// Words of cells that name a place or speak of a transfer; `nil` when none does.
  ///
  /// Letters that are the code of a country are taken for one only where every cell is such a code:
  /// `IT`, `HR` and `PR` are departments, too.
  func placeWords(inCells cells: [String]) -> String? {
    let filled = cells.map { $0.split { $0.isWhitespace }.joined(separator: " ") }
      .filter { !$0.isEmpty }
    let codes = filled.filter { RecordPlaces.isCode($0) && isPlace($0) }
    if !codes.isEmpty, codes.count == filled.count, codes.contains(where: { $0 != "NO" }) {
      return codes.first { $0 != "NO" }
    }
    for cell in filled {
      if let words = placeWords(in: cell) { return words }
    }
    return nil
  }

  /// The words of one text that name a place or speak of a transfer.
  func placeWords(in text: String) -> String? {
    let words = text.split { !($0.isLetter || $0.isNumber || "'’-&.".contains($0)) }
      .map { $0.trimmingMarks }.filter { !$0.isEmpty }
    for start in words.indices {
      for length in stride(from: min(RecordPlaces.longestName, words.count - start), to: 0, by: -1)
      {
        let name = words[start..<(start + length)].joined(separator: " ")
        guard name.first?.isUppercase == true || name.first?.isLetter == true, isNamed(name) else {
          continue
        }
        let next = start + length < words.count ? words[start + length].lowercased() : ""
        if RecordPlaces.shortNames.contains(name), RecordPlaces.isLaw(next) { continue }
        return name
      }
      let word = words[start].lowercased()
      if RecordPlaces.transferWords.contains(where: { word.hasPrefix($0) }) { return words[start] }
      if RecordPlaces.isRegionToken(word) { return words[start] }
    }
    return nil
  }

  /// Most words of the name of a country.
  private static let longestName = 5
  private static let shortNames: Set<String> = [
    "UK", "US", "USA", "EU", "EEA", "UAE", "U.S", "U.K",
  ]
  private static let transferWords = [
    "overseas", "abroad", "offshore", "worldwide", "idta", "scc", "hosted", "hosting",
  ]

  private func isNamed(_ name: String) -> Bool {
    if RecordPlaces.shortNames.contains(name) { return true }
    // A name is a word of some length; short ones are initials or other words.
    return name.count > 3 && isPlace(name)
  }

  private func isPlace(_ name: String) -> Bool {
    switch names.meaning(of: name) {
    case .place, .group: true
    case .anywhere, .unknown, nil: false
    }
  }

  private static func isCode(_ text: String) -> Bool {
    (2...3).contains(text.utf8.count) && text.utf8.allSatisfy { (0x41...0x5A).contains($0) }
  }

  /// `eu-west-2`, `us-east1`: letters, hyphens and a number at the end, as operators name regions.
  private static func isRegionToken(_ word: String) -> Bool {
    let parts = word.split(separator: "-")
    guard parts.count >= 2, word.last?.isNumber == true, let first = parts.first else {
      return false
    }
    return [
      "eu", "us", "uk", "ap", "ca", "sa", "me", "af", "il", "mx", "europe", "asia",
      "australia", "northamerica", "southamerica",
    ].contains(first)
  }
}

extension Substring {
  fileprivate var trimmingMarks: String {
    var text = self
    while let last = text.last, ".-&'’".contains(last) { text.removeLast() }
    while let first = text.first, ".-&'’".contains(first) { text.removeFirst() }
    return String(text)
  }
}
