/// One thing that a word for a place may stand for.
struct PlaceCandidate: Hashable, Sendable {
  enum Kind: Hashable {
    case country, subdivision, part, town, organisation, area, group, shared, region, anywhere
    case unknown
  }

  var kind: Kind
  /// What it is called where something lies within it: a code, `region:europe`; empty for a town.
  var code: String
  /// `nil` for a name that several places share, and for a region.
  var meaning: PlaceMeaning?
  /// Whether it is read without anything that it lies within.
  var standsAlone: Bool
  /// Of a town the part of the country; of an organisation the countries of its seats.
  var homes: [String] = []
}

/// What a word that is no place does to the reading.
enum PlaceWordKind: String, CaseIterable {
  case filler
  case ownPremises = "own-premises"
  case provider
  /// A provider whose name is that of a firm too: “Microsoft Ireland” is one.
  case company
  case joiner, exclusion, hedge
  case anotherKind = "another-kind"
  case seat, compass
}

/// All words that the grammar knows, by the key that `PlaceText.key` gives.
struct PlaceLexicon: Hashable, Sendable {
  struct Word: Hashable {
    var kind: PlaceWordKind
    /// The provider, by its key in the tables of regions.
    var provider: String
    /// What to write instead, for words that make a text unreadable.
    var note: String
  }

  /// Candidates by key; a key with a hint is not read by itself.
  var places: [String: [PlaceCandidate]] = [:]
  /// Parts of countries by their letters, which count only behind a town or in brackets.
  var letters: [String: [PlaceCandidate]] = [:]
  var hints: [String: String] = [:]
  /// Hints for words that are refused only in exactly this spelling.
  var refusedSpellings: [String: String] = [:]
  /// Texts without a letter or digit that say that nobody knows: "?", "-".
  var signsOnly: Set<String> = []
  var words: [String: Word] = [:]
  /// Countries of regions by provider, then key.
  var regions: [String: [String: PlaceCode]] = [:]
  var regionKeys: Set<String> = []
  /// What a code lies within as far as people write both.
  var within: [String: [String]] = [:]
  /// Most tokens that a key with that first token has.
  private var longest: [String: Int] = [:]

  mutating func add(_ candidate: PlaceCandidate, _ words: String) {
    let key = PlaceText.key(words)
    if places[key]?.contains(candidate) != true { places[key, default: []].append(candidate) }
    note(key)
  }

  /// Enters a key, so that runs of that many tokens are looked up.
  mutating func note(_ key: String) {
    let count = key.utf8.reduce(1) { $0 + ($1 == 0x20 ? 1 : 0) }
    let first = String(key.prefix { $0 != " " })
    longest[first] = max(longest[first] ?? 1, count)
  }

  /// Most tokens that anything known has that begins with this one.
  func longestRun(from token: String) -> Int { longest[token] ?? 1 }

  /// Every code that the candidate lies within, its own included.
  func closure(_ candidate: PlaceCandidate) -> Set<String> {
    var codes: Set<String> = candidate.code.isEmpty ? [] : [candidate.code]
    switch candidate.kind {
    case .organisation, .anywhere, .unknown, .region, .shared: return codes
    case .country, .subdivision, .part, .town, .area, .group: break
    }
    if candidate.kind == .town { codes.formUnion(candidate.homes) }
    if case .place(let place) = candidate.meaning {
      codes.insert(place.rawValue)
      codes.insert(place.country.rawValue)
    }
    for code in codes { codes.formUnion(within[code] ?? []) }
    return codes
  }

  func lies(_ inner: PlaceCandidate, within outer: PlaceCandidate) -> Bool {
    !outer.code.isEmpty && closure(inner).contains(outer.code)
  }
}
