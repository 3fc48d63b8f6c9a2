import SitusGround

/// A mapping of the inventory.
typealias InventoryForm<Value> = Form<Value, InventoryReading>
/// What a key of the inventory may hold.
typealias InventoryType<Value> = FieldType<Value, InventoryReading>

/// What is gathered while the files of one inventory are read.
final class InventoryReading: FormReading {
  /// The things that have an id; those of parties clash with one another, all others only within
  /// their kind.
  enum IDKind: String, CaseIterable {
    case organisation, service, system, processor, disclosure, promise

    /// The kinds among which an id may stand once.
    ///
    /// Chains, findings and waivers name a party by its id alone: two parties with one id would be
    /// taken for each other, and a processor with the organisation's for the organisation.
    fileprivate var rivals: [IDKind] {
      switch self {
      case .organisation, .processor, .disclosure: [.organisation, .processor, .disclosure]
      case .service, .system, .promise: [self]
      }
    }
  }

  /// Most errors that are kept for one inventory.
  static let mostErrors = 1_000
  /// Most ids that are compared with a misspelt one.
  static let mostCandidates = 5_000

  /// Most different words for places that are kept.
  private static let mostMeanings = 10_000

  let places: PlaceNames
  /// What becomes of a place whose words are not understood.
  let unreadablePlaces: UnreadablePlaces
  /// Those that were kept, in the order of the files.
  private(set) var kept: [DeclaredPlace] = []
  private var keptSites: Set<SourceSite> = []
  private var readings: [String: PlaceReading] = [:]
  /// The file that is being read.
  var file = ""
  private(set) var errors: [InputError] = []
  private var known: Set<InputError> = []
  private var ids: [IDKind: [String: SourceSite]] = [:]
  private var references: [(kind: IDKind, id: String, site: SourceSite)] = []

  init(places: PlaceNames, unreadablePlaces: UnreadablePlaces) {
    self.places = places
    self.unreadablePlaces = unreadablePlaces
  }

  /// What the words for a place say; the same words are read once.
  func reading(of raw: String) -> PlaceReading {
    if let known = readings[raw] { return known }
    let reading = places.reading(of: raw)
    if readings.count < InventoryReading.mostMeanings { readings[raw] = reading }
    return reading
  }

  /// Keeps a place whose words are not understood, so that no later stage can lose it; one that an
  /// alias repeats is kept once.
  func keep(_ place: DeclaredPlace) {
    if keptSites.insert(place.site).inserted { kept.append(place) }
  }

  /// Keeps an error; one that an alias repeats is kept once.
  func add(_ error: InputError) {
    guard errors.count <= InventoryReading.mostErrors, known.insert(error).inserted else { return }
    if errors.count == InventoryReading.mostErrors {
      errors.append(
        InputError(
          .tooLarge, at: error.site, expected: "at most \(InventoryReading.mostErrors) errors",
          found: "more; the rest is not shown"))
    } else {
      errors.append(error)
    }
  }

  /// Enters the id of a thing, which no other that it could be taken for may have.
  func define(_ id: String, _ kind: IDKind, at mark: YAMLNode.Mark) {
    let site = mark.site(in: file)
    let owners = [kind] + kind.rivals.filter { $0 != kind }
    guard let owner = owners.first(where: { ids[$0]?[id] != nil }), let first = ids[owner]?[id]
    else {
      ids[kind, default: [:]][id] = site
      return
    }
    let holders = owner == kind ? kind.rawValue : "\(owner.rawValue) and \(kind.rawValue)"
    add(
      .duplicateID, mark,
      expected: "an id of its own for each \(holders); the first with this one is at "
        + "\(first.file):\(first.line):\(first.column)",
      found: id)
    // References to it are no second mistake.
    if ids[kind]?[id] == nil { ids[kind, default: [:]][id] = site }
  }

  /// Starts a new name space for that kind.
  func forget(_ kind: IDKind) { ids[kind] = nil }

  /// Remembers that a thing of that kind must exist when all files are read.
  func refer(to id: String, _ kind: IDKind, at mark: YAMLNode.Mark) {
    references.append((kind, id, mark.site(in: file)))
  }

  /// Adds an error for each reference to something that no file defines.
  func checkReferences() {
    for reference in references where ids[reference.kind]?[reference.id] == nil {
      let candidates = (ids[reference.kind] ?? [:]).keys.sorted()
      let near = nearest(
        to: reference.id, among: candidates.prefix(InventoryReading.mostCandidates))
      add(
        InputError(
          .danglingReference, at: reference.site,
          expected: "the id of a \(reference.kind.rawValue) in the inventory" + suggestion(near),
          found: YAMLNode.shortened(reference.id)))
    }
  }
}
