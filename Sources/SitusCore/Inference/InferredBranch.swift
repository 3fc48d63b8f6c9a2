/// What one of several ways to a host shows: each is a place of its own.
package struct InferredBranch: Hashable, Sendable {
  /// The name or the addresses at its end.
  package var end: String
  /// Who was answered so, in words, sorted.
  package var seenBy: [String]
  package var compute: InferredPlace?
  package var storage: InferredPlace?
  package var network: InferredPlace?
  /// Whether something that was seen of it disagrees.
  package var isContested = false

  init(_ branch: Branch, _ inference: LocationInference) {
    end = branch.end
    seenBy = branch.seenBy.map(\.words)
    compute = inference.compute
    storage = inference.storage
    network = inference.network
    isContested = inference.conflicts.contains { $0.fact == .compute || $0.fact == .storage }
  }

  /// The inferred place of that kind; `nil` where nothing may speak, and for kinds that are not of a
  /// branch.
  package func place(_ fact: FactKind) -> InferredPlace? {
    switch fact {
    case .compute: compute
    case .storage: storage
    case .network: network
    case .edge, .registration, .legal: nil
    }
  }

  /// Where it leads and who saw it: `x.example (seen from iad, through udp:192.0.2.53:53)`.
  package var words: String { "\(end) (seen from \(seenBy.joined(separator: "; ")))" }
}

extension InferredPlace {
  /// What all branches of a host together say: a country only where none says another.
  static func common(_ places: [InferredPlace?]) -> InferredPlace? {
    let spoken = places.compactMap { $0 }
    guard let first = spoken.first else { return nil }
    let countries = Set(spoken.map(\.country))
    guard countries.count == 1, let country = first.country else {
      return InferredPlace(
        country: nil, region: nil, site: nil, strength: .uncertain,
        staleAfter: spoken.compactMap(\.staleAfter).min())
    }
    func same(_ part: KeyPath<InferredPlace, String?>) -> String? {
      Set(spoken.map { $0[keyPath: part] }).count == 1 ? first[keyPath: part] : nil
    }
    let weakest = spoken.map(\.strength).min() ?? .uncertain
    return InferredPlace(
      country: country, region: same(\.region), site: same(\.site),
      // A branch of which nothing is known may lead anywhere.
      strength: spoken.count < places.count ? min(weakest, .indicated) : weakest,
      staleAfter: spoken.compactMap(\.staleAfter).min(),
      dispute: spoken.compactMap(\.dispute).first)
  }
}
