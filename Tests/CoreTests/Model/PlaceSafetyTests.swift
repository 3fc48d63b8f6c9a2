import TestSupport
import Testing

@testable import SitusCore

/// No way of writing a place beside something else hides the something else.
struct PlaceSafetyTests {
  /// Places from which a careless officer expects no trouble.
  private static let harmless = [
    "UK", "GB", "United Kingdom", "England", "London", "London, UK", "Ireland", "Dublin", "EU",
    "EEA", "European Union", "France", "Germany (Frankfurt)", "Frankfurt, Germany", "Switzerland",
    "Guernsey", "Jersey, Channel Islands", "Isle of Man, UK", "New Zealand", "Japan", "Israel",
    "Azure UK South", "AWS eu-west-2", "UK data centre", "EU (Ireland)", "European Commission",
    "Northern Ireland", "Canary Islands, Spain", "Faroe Islands",
  ]

  /// How the two are put together; `_` is the harmless one, `~` the other.
  private static let joints = [
    "_, ~", "~, _", "_ (~)", "~ (_)", "_/~", "~ / _", "_ & ~", "~ & _", "_ and ~", "~ and _",
    "_ or ~", "_; ~", "~;_", "_\n~", "~\n_", "_ + ~", "_ ~", "~ _", "_ - ~", "~ – _", "_: ~",
    "~: _", "_ [~]", "_|~", "_ • ~", "_ (backup: ~)", "_, backup ~", "_ (support from ~)",
    "_ with support in ~", "_ and/or ~", "hosted in _, ~", "data centre in ~, _", "_ (incl. ~)",
    "not ~, _", "_, not ~", "_ (not ~)", "outside ~, _", "non-~, _", "_ except ~",
    "mainly _, some ~", "_, formerly ~", "~?, _", "_ (~) only", "_, ~, _", "~, _, _",
    "_ (_, ~)", "(~) _", "AWS _, ~", "_ and our own data centre in ~", "_，~", "_\u{A0}~",
    "_\u{200B},\u{200B}~", "_（~）", "based in ~ / _",
  ]

  private static let garbage = [
    "Phillipines", "Xanadu", "Atlantis", "elsewhere", "others", "etc", "backup", "DR", "failover",
    "us-east-1", "eu-central-1", "ap-south-1", "non-EU", "not known to us", "third parties", "tbd?",
    "HQ", "Сhina", "Rus\u{0441}ia", "Northern", "South", "American", "West", "2", "*", "%", "→ USA",
    "🇺🇸", "offshore", "overseas", "follow the sun", "most", "Of", "Same", "Bar", "Sale", "Deal",
  ]

  /// Every word of the table of places for something, and a share of the towns.
  private static func others(_ names: PlaceNames) -> [String] {
    var words = garbage
    var town = 0
    for (key, candidates) in names.lexicon.places.sorted(by: { $0.key < $1.key }) {
      if candidates.allSatisfy({ $0.kind == .town }) {
        town += 1
        if town % 20 != 0 { continue }
      }
      // As codes are written; in lower case "in" and "at" are words.
      words.append(key.utf8.count <= 3 ? key.uppercased() : key)
    }
    return words
  }

  /// Whether one lies within the other, so that the narrower may stand for both.
  private static func areOne(_ left: String, _ right: String, _ names: PlaceNames) -> Bool {
    func candidates(_ words: String) -> [PlaceCandidate] {
      names.lexicon.places[PlaceText.key(words)] ?? []
    }
    func means(_ words: String) -> Set<PlaceMeaning> {
      guard case .places(let places) = names.reading(of: words) else { return [] }
      return Set(
        places.compactMap { if case .means(let meaning) = $0.place { meaning } else { nil } })
    }
    let (lefts, rights) = (means(left), means(right))
    if !lefts.isDisjoint(with: rights) { return true }
    let lexicon = names.lexicon
    func codes(_ meanings: Set<PlaceMeaning>, _ words: String) -> [PlaceCandidate] {
      candidates(words)
        + meanings.compactMap { meaning in
          switch meaning {
          case .place(let code):
            PlaceCandidate(
              kind: .country, code: code.rawValue, meaning: meaning, standsAlone: true)
          case .group(let group):
            PlaceCandidate(
              kind: .group, code: group.rawValue, meaning: meaning, standsAlone: true)
          case .anywhere, .unknown: nil
          }
        }
    }
    let (outer, inner) = (codes(lefts, left), codes(rights, right))
    return outer.contains { first in
      inner.contains { second in
        lexicon.lies(first, within: second) || lexicon.lies(second, within: first)
          // Bodies of the Union and the states in which they sit.
          || !lexicon.closure(second).isDisjoint(with: first.homes)
          || !lexicon.closure(first).isDisjoint(with: second.homes)
      }
    }
  }

  private static func varied(_ text: String, _ random: inout SeededRandom) -> String {
    switch Int.random(in: 0..<8, using: &random) {
    case 0: text.uppercased()
    case 1: text.replacing(" ", with: "\u{A0}")
    case 2: text.replacing("a", with: "à").replacing("i", with: "ï")
    case 3: "  " + text + " "
    case 4: text + "."
    default: text
    }
  }

  @Test("No spelling that joins a place and something else is read as the place alone")
  func nothingIsHidden() throws {
    let names = try PlaceNamesTests.published()
    let seed: UInt64 = 20_261_130
    var random = SeededRandom(seed: seed)
    let others = Self.others(names)
    let readings = Self.harmless.map { words in
      (words: words, reading: Set(Self.places(names.reading(of: words))))
    }
    for (words, reading) in readings { #expect(!reading.isEmpty, "\(words)") }
    var count = 0
    while count < 24_000 {
      let (words, alone) = readings[Int.random(in: 0..<readings.count, using: &random)]
      let other = others[count % others.count]
      let joint = Self.joints[Int.random(in: 0..<Self.joints.count, using: &random)]
      count += 1
      if Self.areOne(words, other, names) { continue }
      var text = ""
      for character in joint {
        switch character {
        case "_": text += words
        case "~": text += other
        default: text.append(character)
        }
      }
      text = Self.varied(text, &random)
      let reading = Set(Self.places(names.reading(of: text)))
      #expect(reading != alone, "seed \(seed): \(text.debugDescription) is read as \(words)")
    }
  }

  private static func places(_ reading: PlaceReading) -> [PlaceStatement.Place] {
    switch reading {
    case .places(let places): places.map(\.place)
    case .unreadable: []
    }
  }

  @Test("Every real cell joined with a country that is not in it keeps that country, or is refused")
  func mutatedCells() throws {
    let names = try PlaceNamesTests.published()
    let cells = try PlaceGrammarTests.cells("PlaceCells")
    let china = PlaceStatement.Place.means(.place(PlaceCode("CN")))
    for cell in cells {
      for text in [
        cell.text + ", China", cell.text + " (China)", "China / " + cell.text,
        cell.text + " and China", "China " + cell.text, cell.text + "\nChina",
      ] {
        let read = Self.places(names.reading(of: text))
        #expect(read.isEmpty || read.contains(china), "\(cell.site): \(text.debugDescription)")
      }
    }
  }
}
