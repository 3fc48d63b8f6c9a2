import SitusGround

/// Everything that is being found out about one host.
struct Investigation {
  let record: HostRecord
  let reference: ReferenceData
  /// Providers of the names of the chain, the host's own first.
  let chainProviders: [(name: HostRecord.Seen<DomainName>, provider: Provider)]
  /// Who holds the addresses on record, reserved ones left out.
  let holders: [AddressHolder]
  private(set) var clues: [Clue] = []
  /// Evidence that is worth showing and may not speak for the host itself.
  private(set) var asides: [Evidence] = []
  /// Providers that show in headers only.
  private(set) var headerProviders: Set<HeaderProvider> = []
  private(set) var conflicts: Set<EvidenceConflict> = []

  /// One address of the host and who holds it.
  struct AddressHolder {
    var seen: HostRecord.Seen<String>
    var address: IPAddress
    var owner: AddressOwner?
    var isAnycast: Bool
  }

  /// - Parameters:
  ///   - record: What the log says of the host.
  ///   - reference: Tables and lists.
  ///   - provenAnycast: Addresses that round trips prove to be in more than one place.
  init(_ record: HostRecord, _ reference: ReferenceData, provenAnycast: Set<String> = []) {
    self.record = record
    self.reference = reference
    chainProviders = record.names.compactMap { name in
      reference.provider(of: name.value).map { (name, $0) }
    }
    var seen = record.addresses
    let known = Set(seen.map(\.value))
    for exchange in record.exchanges {
      guard let address = exchange.address, !known.contains(address) else { continue }
      seen.append(.init(value: address, basis: [exchange.basis], day: exchange.day))
    }
    if IPAddress.isText(record.subject), !known.contains(record.subject) {
      let basis = Set(record.exchanges.map(\.basis)).sorted()
      if let day = record.exchanges.map(\.day).max() {
        seen.append(.init(value: record.subject, basis: basis, day: day))
      }
    }
    holders = Dictionary(grouping: seen, by: \.value).values.compactMap { group in
      guard var merged = group.first, let address = IPAddress(merged.value),
        AddressGuard().reasonClosed(address) == nil
      else { return nil }
      merged.basis = Set(group.flatMap(\.basis)).sorted()
      merged.day = group.map(\.day).max() ?? merged.day
      var owner = reference.addresses.owner(of: address)
      let isProven = provenAnycast.contains(address.description)
      if isProven { owner?.use = .anycast }
      return AddressHolder(
        seen: merged, address: address.answering, owner: owner,
        isAnycast: isProven || reference.addresses.isAnycast(address))
    }.sorted { $0.seen.value < $1.seen.value }
  }

  mutating func add(_ clue: Clue) { clues.append(clue) }
  mutating func add(aside evidence: Evidence) { asides.append(evidence) }
  mutating func add(_ provider: HeaderProvider) { headerProviders.insert(provider) }

  mutating func conflict(_ fact: FactKind, _ text: String) {
    conflicts.insert(EvidenceConflict(fact: fact, text: text))
  }

  // MARK: What is seen

  /// Where and when something was seen.
  struct Trace {
    var basis: [Observation.ID]
    var day: Day
    /// `nil` for what does not depend on it.
    var vantage: String?
  }

  /// Adds one sighting of a signal, as strong as its standing allows: what did not come from where it
  /// says is shown as a claim, beside a conflict.
  ///
  /// `facts` are those of the signal unless stated; what does not speak is shown only; `rank` and `reliability` are those of a sighting
  /// that reaches.
  mutating func add(
    _ signal: Signal, _ facts: [FactKind]? = nil, in sighting: Sighting, detail: String = "",
    place: NamedPlace, provider: String?, value: String, reliability: Double, rank: Clue.Rank,
    speaks: Bool = true, isStaged: Bool = true, shelfLife: Int, trace: Trace
  ) {
    let standing = standing(of: signal, in: sighting)
    for fact in facts ?? signal.declaration.facts {
      let evidence = Evidence(
        signal, standing, fact: fact, detail: detail, place: place, provider: provider,
        value: Investigation.shortened(value), reliability: reliability,
        stagedBySupplier: isStaged, observedOn: trace.day,
        staleAfter: trace.day.adding(days: shelfLife), basis: trace.basis)
      switch standing.level {
      case .reaches where !speaks, .hidden where !speaks: add(aside: evidence)
      case .reaches: add(Clue(evidence: evidence, rank: rank, vantage: trace.vantage))
      case .hidden: add(Clue(evidence: evidence, rank: max(rank, .claim), vantage: trace.vantage))
      case .elsewhere:
        add(aside: evidence)
        conflict(fact, "\(evidence.kind) (\(evidence.value)) is a claim: \(standing.reason)")
      }
    }
  }

  /// Adds what a header of the host's own answer says.
  mutating func add(
    _ signal: Signal, place: NamedPlace, value: String, reliability: Double,
    from exchange: Exchange, rank: Clue.Rank = .header
  ) {
    let declaration = signal.declaration
    let isEdge = declaration.facts == [.edge]
    let standing = standing(of: signal, in: .answer(exchange))
    if isEdge, standing.level == .hidden {
      // Which edge answered is told by the outermost one alone.
      if standing.isBehindEdge { return unexplained(declaration, standing, exchange) }
      if let front = EdgeHeaders.front(exchange.headers), !declaration.providers.contains(front) {
        return
      }
    }
    add(
      signal, in: .answer(exchange), place: place, provider: declaration.providers.first,
      value: value, reliability: reliability, rank: rank,
      shelfLife: isEdge ? ShelfLife.edge : ShelfLife.header,
      trace: Trace(basis: [exchange.basis], day: exchange.day, vantage: exchange.vantage))
  }

  /// Of which kinds of fact a signal would speak, by what was read; nothing of that is kept.
  func said(by kind: String, _ read: (inout Investigation) -> Void) -> [FactKind] {
    var copy = self
    (copy.clues, copy.asides) = ([], [])
    read(&copy)
    return (copy.clues.map(\.evidence) + copy.asides).filter { $0.kind.hasPrefix(kind) }.map(\.fact)
  }

  /// An edge header of an operator behind another edge is ordinary only if that other edge shows.
  private mutating func unexplained(
    _ declaration: SignalDeclaration, _ standing: Standing, _ exchange: Exchange
  ) {
    let front = holders.compactMap(\.owner).first { $0.use == .edge || $0.use == .anycast }
    guard let front, !EdgeHeaders.showsFront(front.provider, exchange.headers) else { return }
    conflict(.edge, "\(declaration.kind) is a claim: \(standing.reason)")
  }

  /// At most 120 characters, so that a page of header cannot fill a report.
  static func shortened(_ text: String) -> String {
    text.count <= 120 ? text : text.prefix(119) + "…"
  }
}

/// The place that some evidence names and where that meaning is laid down.
struct NamedPlace: Hashable, Sendable {
  var country: PlaceCode?
  var region: String?
  var site: String?
  var source: String

  init(_ region: Region) {
    country = region.country
    self.region = region.token
    source = region.source
  }

  init(_ pop: PopPlace) {
    country = pop.country
    site = pop.code
    source = pop.source
  }

  init(country: PlaceCode?, region: String? = nil, site: String? = nil, source: String) {
    self.country = country
    self.region = region
    self.site = site
    self.source = source
  }
}
