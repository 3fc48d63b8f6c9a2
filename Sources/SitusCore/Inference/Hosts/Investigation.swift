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
    var address: InternetAddress
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
    if InternetAddress.isText(record.subject), !known.contains(record.subject) {
      let basis = Set(record.exchanges.map(\.basis)).sorted()
      if let day = record.exchanges.map(\.day).max() {
        seen.append(.init(value: record.subject, basis: basis, day: day))
      }
    }
    holders = Dictionary(grouping: seen, by: \.value).values.compactMap { group in
      guard var merged = group.first, let address = InternetAddress(merged.value),
        let wire = IPAddress(merged.value), AddressGuard().reasonClosed(wire) == nil
      else { return nil }
      merged.basis = Set(group.flatMap(\.basis)).sorted()
      merged.day = group.map(\.day).max() ?? merged.day
      var owner = reference.addresses.owner(of: address)
      let isProven = provenAnycast.contains(wire.description)
      if isProven { owner?.use = .anycast }
      return AddressHolder(
        seen: merged, address: address, owner: owner,
        isAnycast: isProven || reference.addresses.isAnycast(address))
    }.sorted { $0.seen.value < $1.seen.value }
  }

  mutating func add(_ clue: Clue) { clues.append(clue) }
  mutating func add(aside evidence: Evidence) { asides.append(evidence) }
  mutating func add(_ provider: HeaderProvider) { headerProviders.insert(provider) }

  mutating func conflict(_ fact: FactKind, _ text: String) {
    conflicts.insert(EvidenceConflict(fact: fact, text: text))
  }

  // MARK: What a header is worth

  /// How the place that a header came from stands to the operator that the header names.
  enum Standing: Hashable {
    /// A name of the chain or the address is the operator's.
    case confirmed
    /// No address on record that a host on the Internet can have, or one of the operator's machines
    /// for rent.
    case unplaced
    /// An address is on record and nothing says that it is the operator's.
    case unreached
    /// The address is another edge operator's, which passes headers of what is behind it.
    case behind(String)
    /// The address is another operator's.
    case foreign(String)

    /// Whether nothing confirms the operator and nothing rules it out.
    var isOpen: Bool { self == .unplaced || self == .unreached }
  }

  /// Names below which anybody runs machines, so that they confirm no header of the platform.
  private static let rented = [
    "compute.amazonaws.com", "compute-1.amazonaws.com", "elb.amazonaws.com", "cloudapp.azure.com",
    "cloudapp.net", "bc.googleusercontent.com", "linodeusercontent.com", "members.linode.com",
    "nodebalancer.linode.com", "vultrusercontent.com", "clients.your-server.de", "vps.ovh.net",
  ]

  /// Judges one exchange for headers of one operator.
  ///
  /// An edge header is not confirmed by an address of the operator's regions.
  func standing(of provider: String, for fact: FactKind, in exchange: Exchange) -> Standing {
    let reached = chainProviders.contains { entry in
      entry.provider.key == provider
        && !Investigation.rented.contains { entry.name.value.isBelow($0) }
        && !isRentedLoadBalancer(entry.name.value)
    }
    if reached { return .confirmed }
    let named = exchange.address.flatMap { InternetAddress($0) }
    let relevant = holders.filter { named == nil || $0.address == named }
    if relevant.isEmpty { return .unplaced }
    let own = relevant.compactMap(\.owner).filter { $0.provider == provider }
    if own.contains(where: { fact != .edge || $0.use != .region }) { return .confirmed }
    if !own.isEmpty { return .unplaced }
    if let other = relevant.compactMap(\.owner).first(where: { !$0.provider.isEmpty }) {
      let name = reference.providerByKey[other.provider]?.name ?? other.provider
      return other.use == .edge || other.use == .anycast ? .behind(name) : .foreign(name)
    }
    if reference.addresses.complete.contains(provider) {
      let name = reference.providerByKey[provider]?.name ?? provider
      return .foreign("nobody known, and is not on the list of \(name)")
    }
    return .unreached
  }

  private func isRentedLoadBalancer(_ name: DomainName) -> Bool {
    guard let before = name.before("amazonaws.com") else { return false }
    return before.suffix(2).contains("elb")
  }

  /// Adds evidence from a header, as strong as its standing allows.
  ///
  /// `fact` is edge, compute or storage; `kind` is `header.` and the header's name; `reliability`
  /// and `confirmedRank` are those of a header whose operator is confirmed.
  mutating func addHeader(
    _ fact: FactKind, _ kind: String, provider: String, place: NamedPlace, value: String,
    reliability: Double, from exchange: Exchange, confirmedRank: Clue.Rank = .header
  ) {
    let reliabilityHere: Double
    let rank: Clue.Rank
    switch standing(of: provider, for: fact, in: exchange) {
    case .confirmed:
      reliabilityHere = reliability
      rank = confirmedRank
    case .unplaced:
      if fact == .edge, let front = EdgeHeaders.front(exchange.headers), front != provider {
        return
      }
      reliabilityHere = min(reliability, Investigation.unplacedReliability)
      rank = .claim
    case .unreached:
      if fact == .edge, let front = EdgeHeaders.front(exchange.headers), front != provider {
        return
      }
      reliabilityHere = min(reliability, Investigation.unreachedReliability)
      rank = .claim
    case .behind(let other):
      guard fact != .edge else {
        unexplained(kind, provider, fact, "the address belongs to \(other)", exchange)
        return
      }
      reliabilityHere = min(reliability, Investigation.behindReliability)
      rank = .claim
    case .foreign(let other):
      let name = reference.providerByKey[provider]?.name ?? provider
      conflict(fact, "\(kind) claims to come from \(name), but the address belongs to \(other)")
      return
    }
    add(
      Clue(
        evidence: Evidence(
          fact: fact, kind: kind, country: place.country, region: place.region, site: place.site,
          provider: provider, value: Investigation.shortened(value), source: place.source,
          reliability: reliabilityHere, stagedBySupplier: true, observedOn: exchange.day,
          staleAfter: exchange.day.adding(days: fact == .edge ? ShelfLife.edge : ShelfLife.header),
          basis: [exchange.basis]),
        rank: rank, vantage: exchange.vantage))
  }

  /// What a header may reach at most when nothing says who answered.
  static let unplacedReliability = 0.90
  /// What a header may reach at most from an address that nothing ties to the operator: anybody can
  /// send it, so it is a claim and not even an indication.
  static let unreachedReliability = 0.60
  /// What a header may reach at most when it came through another operator's edge.
  static let behindReliability = 0.85

  /// An edge header of an operator behind another edge is ordinary only if that other edge shows.
  private mutating func unexplained(
    _ kind: String, _ provider: String, _ fact: FactKind, _ reason: String, _ exchange: Exchange
  ) {
    let front = holders.compactMap(\.owner).first { $0.use == .edge || $0.use == .anycast }
    guard let front, !EdgeHeaders.showsFront(front.provider, exchange.headers) else { return }
    let name = reference.providerByKey[provider]?.name ?? provider
    conflict(fact, "\(kind) claims to come from \(name), but \(reason)")
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
