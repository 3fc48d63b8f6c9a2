import SitusGround

/// Turns the evidence of one host into one conclusion for each kind of fact.
///
/// - SeeAlso: Decision record 0006: rule precedence makes the claim, because databases copy each
///   other and one documented region token outweighs any number of them.
struct Fusion {
  /// Reliability from which a conclusion is established, if nothing conflicts.
  static let established = 0.97
  /// Reliability from which a conclusion is indicated.
  static let indicated = 0.80

  private let clues: [Clue]
  private let naming: PlaceNaming
  private(set) var conflicts: Set<EvidenceConflict> = []

  /// - Parameters:
  ///   - clues: Fresh evidence only, in any order.
  ///   - naming: What places are called in conflicts.
  init(_ clues: [Clue], naming: PlaceNaming = .codes) {
    self.clues = clues
    self.naming = naming
  }

  /// The conclusion for one kind of fact; `nil` when nothing may speak for it.
  mutating func conclude(_ fact: FactKind) -> InferredPlace? {
    let speaking = clues.filter { $0.evidence.fact == fact }
    switch fact {
    case .edge: return concludeEdge(speaking)
    case .compute, .storage, .network: return concludePlace(fact, speaking)
    case .legal: return concludeLegal(speaking)
    case .registration: return concludeRegistration(speaking)
    }
  }

  // MARK: Compute, storage, network

  private mutating func concludePlace(_ fact: FactKind, _ all: [Clue]) -> InferredPlace? {
    let all = withoutRefined(all)
    // Evidence that names a country comes before evidence that names a group of countries.
    let naming = all.filter { $0.evidence.country != nil }
    let usable = naming.isEmpty ? all : naming
    guard let best = usable.map(\.rank).min() else { return nil }
    let heard = usable.filter { $0.rank == best }
    let countries = Set(heard.compactMap(\.evidence.country))
    let opposing = naming.filter { clue in
      clue.rank != best && clue.evidence.country.map { !countries.contains($0) } == true
        && clue.rank != .database
    }
    if countries.count > 1 {
      note(fact, heard)
      return InferredPlace(
        country: nil, region: nil, site: nil, strength: .uncertain, staleAfter: heard.earliest)
    }
    let contending = opposing.filter { $0.rank != .claim }
    if !contending.isEmpty {
      note(fact, heard + contending)
      return InferredPlace(
        country: nil, region: nil, site: nil, strength: .uncertain,
        staleAfter: (heard + contending).earliest)
    }
    // What may be staged takes nothing away from what is not, or a supplier could unsay a place.
    if !opposing.isEmpty { note(fact, heard + opposing) }
    let reliability = heard.map(\.evidence.reliability).max() ?? 0
    return InferredPlace(
      country: countries.first, region: common(heard, \.region), site: common(heard, \.site),
      strength: strength(reliability), staleAfter: heard.latest,
      dispute: opposing.isEmpty ? nil : "evidence that may be staged opposes it")
  }

  /// Evidence without regions of which the same host shows the zone: `aws:us-east-1` besides
  /// `aws:us-east-1-bue-1`, which may be another country.
  private func withoutRefined(_ all: [Clue]) -> [Clue] {
    let zones = Set(all.filter { $0.rank == .range }.compactMap(\.evidence.region))
    guard !zones.isEmpty else { return all }
    return all.filter { clue in
      guard let region = clue.evidence.region else { return true }
      return !zones.contains { $0.count > region.count && $0.hasPrefix(region + "-") }
    }
  }

  private func common(_ clues: [Clue], _ part: KeyPath<Evidence, String?>) -> String? {
    let values = Set(clues.compactMap { $0.evidence[keyPath: part] })
    return values.count == 1 ? values.first : nil
  }

  // MARK: Edge

  private mutating func concludeEdge(_ all: [Clue]) -> InferredPlace? {
    guard let best = all.map(\.rank).min() else { return nil }
    var heard = all.filter { $0.rank == best }
    if best == .claim {
      // Unconfirmed headers: the more careful grammar is heard first.
      let most = heard.map(\.evidence.reliability).max() ?? 0
      heard = heard.filter { $0.evidence.reliability == most }
    }
    let countries = Set(heard.compactMap(\.evidence.country))
    guard countries.count == 1 else {
      // Two confirmed edges are both true, at other moments or from other vantages.
      if best == .claim {
        for clues in Dictionary(grouping: heard, by: \.vantage).values
        where Set(clues.compactMap(\.evidence.country)).count > 1 {
          note(.edge, clues)
        }
      }
      return InferredPlace(
        country: nil, region: nil, site: nil, strength: .uncertain, staleAfter: heard.earliest)
    }
    let reliability = heard.map(\.evidence.reliability).max() ?? 0
    let newest = heard.sorted {
      let (left, right) = ($0.evidence, $1.evidence)
      if left.observedOn != right.observedOn { return left.observedOn > right.observedOn }
      if left.reliability != right.reliability { return left.reliability > right.reliability }
      return (left.site ?? "", left.kind) < (right.site ?? "", right.kind)
    }
    return InferredPlace(
      country: countries.first, region: nil, site: newest.first?.evidence.site,
      strength: strength(reliability), staleAfter: heard.latest)
  }

  // MARK: Registration

  private func concludeRegistration(_ all: [Clue]) -> InferredPlace? {
    guard !all.isEmpty else { return nil }
    let countries = Set(all.compactMap(\.evidence.country))
    let reliability = all.map(\.evidence.reliability).max() ?? 0
    return InferredPlace(
      country: countries.count == 1 ? countries.first : nil, region: nil, site: nil,
      strength: countries.count == 1 ? strength(reliability) : .uncertain,
      staleAfter: all.latest)
  }

  // MARK: Legal

  /// The law of whoever runs the machines, else of the service, else of the edge.
  private func concludeLegal(_ all: [Clue]) -> InferredPlace? {
    for role in ["hosting", "service", "edge"] {
      let heard = all.filter { $0.evidence.kind == "provider.parent." + role }
      if heard.isEmpty { continue }
      let countries = Set(heard.compactMap(\.evidence.country))
      let reliability = heard.map(\.evidence.reliability).max() ?? 0
      return InferredPlace(
        country: countries.count == 1 ? countries.first : nil, region: nil, site: nil,
        strength: countries.count == 1 ? strength(reliability) : .uncertain,
        staleAfter: heard.latest)
    }
    return nil
  }

  // MARK: Words

  private func strength(_ reliability: Double) -> Strength {
    if reliability >= Fusion.established { return .established }
    return reliability >= Fusion.indicated ? .indicated : .uncertain
  }

  private mutating func note(_ fact: FactKind, _ clues: [Clue]) {
    let parts = Set(
      clues.map { clue in
        let place =
          clue.evidence.country.map { naming.phrase($0) } ?? clue.evidence.region ?? "no place"
        return "\(clue.evidence.kind) (\(clue.evidence.value)) says \(place)"
      })
    conflicts.insert(
      EvidenceConflict(fact: fact, text: parts.sorted().joined(separator: "; ")))
  }
}

extension [Clue] {
  /// The day after which the first of them is stale.
  fileprivate var earliest: Day? { map(\.evidence.staleAfter).min() }
  /// The day after which the last of them is stale.
  fileprivate var latest: Day? { map(\.evidence.staleAfter).max() }
}
