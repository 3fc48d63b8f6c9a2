/// Whoever holds or receives data according to a record that does not say who they are.
///
/// Each stands among the processors as one that is not identified, of which is known only what the
/// record says, so that a scan asks who it is and for the rest: a transfer that a record names is open until somebody says who receives the data and on what
/// ground.
struct RecordParties {
  let places: RecordPlaces
  private(set) var yaml = ""
  private var usedIDs: Set<String> = []
  /// Ids of holders, by what the record calls them.
  private var holders: [String: String] = [:]
  private var recipients: Set<String> = []

  init(places: RecordPlaces) { self.places = places }

  /// What one service has of them.
  struct Found {
    var ids: [String] = []
    /// What the organisation holds itself, in the words of the record.
    var ownPlaces: [String] = []
    var notes: [String] = []
  }

  /// Enters whoever the cells about places and transfers speak of.
  mutating func read(_ activity: RecordActivity, service id: String, name: String) -> Found {
    var found = Found()
    for cell in activity.cells(.location) { hold(withoutControls(cell.text), &found) }
    for cell in activity.cells(.thirdCountries) {
      receive(withoutControls(cell.text), service: id, name: name, &found)
    }
    for cell in activity.cells(.recipients) {
      for entry in pieces(withoutControls(cell.text)).flatMap({ $0.split(separator: ",") }) {
        receive(named: plainLine(String(entry)), service: id, name: name, &found)
      }
    }
    let safeguards = activity.cells(.transferSafeguards).filter { !saysNothing($0.text) }
    if let first = safeguards.first, !found.ids.contains(where: { recipients.contains($0) }) {
      found.notes.append(
        "a safeguard for transfers is named and no country: say who receives the data and where")
      enterRecipient(
        service: id, name: name, place: nil,
        called: "named only by a safeguard, “\(plainLine(withoutControls(first.text)))”", &found)
    }
    return found
  }

  /// Whoever holds the data at what a cell about the location of data calls them.
  private mutating func hold(_ text: String, _ found: inout Found) {
    if places.reading(of: text) == .none { return }
    let whole = plainLine(text)
    let entries: [String] =
      if case .places = places.reading(of: whole) { [whole] } else { pieces(text) }
    for entry in entries.isEmpty ? [whole] : entries where places.reading(of: entry) != .none {
      let storage: [String]
      switch places.reading(of: entry) {
      case .none: continue
      case .ownPremises:
        if !found.ownPlaces.contains(entry) { found.ownPlaces.append(entry) }
        continue
      case .places(let words): storage = words
      case .unreadable: storage = []
      }
      found.notes.append(
        storage.isEmpty
          ? "say who runs “\(entry)” and where it is"
          : "say who holds the data in “\(entry)”")
      if let id = holders[entry] {
        if !found.ids.contains(id) { found.ids.append(id) }
        continue
      }
      let id = RecordValues.unused(
        "holder-" + RecordValues.slug(entry, otherwise: "unnamed"), &usedIDs)
      holders[entry] = id
      found.ids.append(id)
      enter(
        id, name: entry.isEmpty ? "Holder of the data" : entry,
        entity: storage.isEmpty ? "whoever runs \(entry)" : "whoever holds data in \(entry)",
        country: nil, storage: storage,
        comment:
          "The record does not name the legal entity. What the organisation runs itself is a system."
      )
    }
  }

  /// Whoever receives the data in the countries that a cell names.
  private mutating func receive(
    _ text: String, service id: String, name: String, _ found: inout Found
  ) {
    if places.reading(of: text) == .none { return }
    let whole = plainLine(text)
    let entries: [String] =
      if case .places = places.reading(of: whole) { [whole] } else { pieces(text) }
    for entry in entries.isEmpty ? [whole] : entries {
      switch places.reading(of: entry) {
      case .none: continue
      case .places(let words):
        for place in words {
          found.notes.append("say who receives the data in “\(place)”, and on what ground")
          enterRecipient(
            service: id, name: name, place: place, called: "in \(place)", &found)
        }
      case .ownPremises, .unreadable:
        found.notes.append("say who receives the data and where; no place is read in “\(entry)”")
        enterRecipient(
          service: id, name: name, place: nil, called: "where the record says “\(entry)”", &found)
      }
    }
  }

  /// A recipient beside whose name a place abroad stands, or a word of sending abroad.
  private mutating func receive(
    named entry: String, service id: String, name: String, _ found: inout Found
  ) {
    guard let words = places.placeWords(in: entry) else { return }
    let meaning = places.names.meaning(of: words)
    if case .place(let place) = meaning, place.country == RecordParties.home { return }
    found.notes.append("say whether “\(entry)” receives the data in “\(words)”, and on what ground")
    enterRecipient(
      service: id, name: name, place: meaning == nil ? nil : words,
      called: "that the record calls “\(entry)”", &found)
  }

  /// Most records are kept there, and its own places are not worth a question.
  private static let home = PlaceCode("GB")

  private mutating func enterRecipient(
    service: String, name: String, place: String?, called: String, _ found: inout Found
  ) {
    let base = RecordValues.slug(
      "\(service) recipient \(place ?? "unknown")", otherwise: "recipient")
    let id = RecordValues.unused(base, &usedIDs)
    recipients.insert(id)
    found.ids.append(id)
    enter(
      id, name: "Recipient \(called), for \(name)",
      entity: "whoever receives data of \(name) \(called)", country: place, storage: [],
      comment:
        "The record does not name the legal entity. With purposes of its own it is a disclosure.")
  }

  private mutating func enter(
    _ id: String, name: String, entity: String, country: String?, storage: [String],
    comment: String
  ) {
    let rest = storage.isEmpty ? "unknown" : "[\(storage.map(yamlQuoted).joined(separator: ", "))]"
    let country = country.map { isOneCountry($0) ? yamlQuoted($0) : "unknown" } ?? "unknown"
    let everywhere = country == "unknown" ? rest : "unknown"
    yaml += "  - id: \(id)\n"
    yaml += "    # \(comment)\n"
    yaml += "    name: \(yamlQuoted(String(name.prefix(RecordParties.longestName))))\n"
    yaml += "    legal_entity: \(yamlQuoted(String(entity.prefix(RecordParties.longestName))))\n"
    yaml += "    identified: false\n"
    yaml += "    country: \(country)\n"
    yaml +=
      "    places: {storage: \(everywhere), backup: unknown, processing: unknown, "
      + "support_access: unknown}\n"
  }

  /// Most characters of a name that is made of a cell.
  static let longestName = 4_000

  private func isOneCountry(_ words: String) -> Bool {
    switch places.names.meaning(of: words) {
    case .place: true
    case .group, .anywhere, .unknown, nil: false
    }
  }
}
