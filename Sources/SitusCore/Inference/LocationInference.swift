import SitusGround

/// What all evidence together says of one host, the six kinds of fact apart.
package struct LocationInference: Hashable, Sendable {
  package var subject: String
  /// Sorted by role, then name.
  package var providers: [ObservedProvider]
  package var edge: InferredPlace?
  /// The edge that answered each vantage, by vantage; empty when all was seen from one.
  package var edges: [String: InferredPlace] = [:]
  package var compute: InferredPlace?
  package var storage: InferredPlace?
  package var network: InferredPlace?
  package var registration: InferredPlace?
  package var legal: InferredPlace?
  /// The ways to the host where there are several; the places above are then what all agree on.
  package var branches: [InferredBranch] = []
  /// Aliases that lead to what nobody holds, sorted.
  package var dangling: [DanglingAlias] = []
  /// Evidence that disagrees, in words, sorted.
  package var conflicts: [EvidenceConflict]
  /// Everything that spoke, sorted by fact, then falling reliability, then kind and value.
  package var evidence: [Evidence]
  /// Hosts of others to which the host sends its visitors, sorted.
  package var thirdParties: [ThirdParty] = []
  /// Kinds of evidence that were looked for and not found, sorted.
  package var lookedFor: [String]
  /// How far its addresses can be from vantages, sorted by vantage and address; empty for a host
  /// at which an edge answers, and where no round trip can be believed.
  package var bounds: [RoundTripBound] = []
  /// Whether at least one question about the host was answered.
  package var wasObserved: Bool
  /// What was seen of the mail of the domain; `nil` when the host was not asked about as one, or
  /// shows nothing.
  package var mail: MailInference?

  /// Marks kinds of fact as uncertain for which something spoke that is ruled out, and nothing else.
  mutating func leaveOpen(_ facts: Set<FactKind>) {
    let open = InferredPlace(
      country: nil, region: nil, site: nil, strength: .uncertain, staleAfter: nil)
    if facts.contains(.compute), compute == nil { compute = open }
    if facts.contains(.network), network == nil { network = open }
  }

  /// Holds against the places of an address that it answered sooner than light comes from there.
  mutating func dispute(_ outrun: OutrunPlace) {
    for fact in [FactKind.compute, .storage, .network] {
      dispute(fact, outrun.text) { $0 == outrun.country }
    }
  }

  /// Holds against the inferred place of that kind what opposes it; says nothing where it does not.
  mutating func dispute(_ fact: FactKind, _ text: String, opposes: (PlaceCode?) -> Bool) {
    guard var place = place(fact), opposes(place.country) else { return }
    place.dispute = text
    switch fact {
    case .compute: compute = place
    case .storage: storage = place
    case .network: network = place
    case .edge, .registration, .legal: return
    }
    conflicts = Set(conflicts + [EvidenceConflict(fact: fact, text: text)]).sorted()
  }

  /// The inferred place of that kind; `nil` when nothing may speak for it.
  package func place(_ fact: FactKind) -> InferredPlace? {
    switch fact {
    case .edge: edge
    case .compute: compute
    case .storage: storage
    case .network: network
    case .registration: registration
    case .legal: legal
    }
  }
}

/// A conclusion about one kind of fact.
package struct InferredPlace: Hashable, Sendable {
  /// `nil` when the evidence conflicts or names a provider only.
  package var country: PlaceCode?
  package var region: String?
  package var site: String?
  package var strength: Strength
  /// Day after which the conclusion no longer holds without new evidence.
  package var staleAfter: Day?
  /// What opposes it without a place of its own, as the end of a sentence: it stands, and bears out no
  /// declaration.
  package var dispute: String?
}

/// A provider that the evidence names, and what it does there.
package struct ObservedProvider: Hashable, Sendable, Comparable {
  package enum Role: String, Hashable, Sendable, Codable, CaseIterable {
    case edge, hosting, mail, dns, service
  }
  package var name: String
  package var role: Role
  /// Where the provider's own legal entity is; `nil` when our tables do not say.
  package var country: PlaceCode?
  /// The company that runs it; `nil` when our tables do not say.
  package var legalEntity: String?
  /// Where that company's ultimate parent is; `nil` when our tables do not say.
  package var parentCountry: PlaceCode?
  /// Whether headers alone name it, which anybody can send.
  package var isClaimed = false

  package static func < (left: ObservedProvider, right: ObservedProvider) -> Bool {
    if left.role != right.role { return left.role.rawValue < right.role.rawValue }
    if left.name != right.name { return left.name < right.name }
    func rest(_ provider: ObservedProvider) -> [String] {
      [provider.country?.rawValue, provider.legalEntity, provider.parentCountry?.rawValue]
        .map { $0 ?? "" } + [provider.isClaimed ? "claimed" : ""]
    }
    return rest(left).lexicographicallyPrecedes(rest(right))
  }
}

/// Evidence of one kind of fact that disagrees with other evidence of it.
package struct EvidenceConflict: Hashable, Sendable, Comparable {
  package var fact: FactKind
  package var text: String

  package static func < (left: EvidenceConflict, right: EvidenceConflict) -> Bool {
    (left.fact.rawValue, left.text) < (right.fact.rawValue, right.text)
  }
}
