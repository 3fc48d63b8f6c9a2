import SitusGround

/// Holds what was declared of one host, of which nothing else is known, against its evidence.
///
/// - Parameters:
///   - declared: Where the supplier says that it is, for every kind of place.
///   - inference: What the evidence says of the host.
///   - asOf: The day of the judgement.
///   - naming: What places are called in its sentences.
///   - isMember: Whether a place belongs to a group of countries on that day.
/// - Returns: One judgement for each kind of place, in the order of ``PlaceKind``, and after it one for
///   each place of that kind that was seen and not declared.
package func judgeHost(
  _ declared: DeclaredPlace, inference: LocationInference, asOf: Day,
  naming: PlaceNaming = .codes, isMember: @escaping (PlaceCode, PlaceGroup) -> Bool
) -> [PlaceJudgement] {
  let hop = Hop(host: inference.subject, declared: declared)
  return PlaceKind.allCases.flatMap { kind in
    PlaceCourt(
      hop: hop, holder: inference.subject, kind: kind,
      testimonies: Testimonies(
        for: kind, of: hop, inferences: [inference.subject: inference]), asOf: asOf,
      naming: naming, isMember: isMember
    ).judge()
  }
}

extension Hop {
  /// A service that consists of one host, which may speak as an application and as a store.
  fileprivate init(host: String, declared: DeclaredPlace) {
    let site = declared.site
    let places = Dictionary(
      uniqueKeysWithValues: PlaceKind.allCases.map { ($0, DeclaredPlaces.places([declared])) })
    let system = System(
      id: host, name: host, engagement: nil, places: places,
      endpoints: [EndpointRole.app, .storage].map { Endpoint(host: host, role: $0, site: site) },
      site: site)
    self.init(
      service: Service(
        id: host, name: host, owner: nil, purposes: [], lawfulBasis: nil, condition: nil,
        exercisesPublicPowers: nil, dataCategories: [], dataSubjects: [], volume: nil,
        recipients: [], retention: nil, securityMeasures: [], traits: nil, systems: [system],
        engagements: [], disclosures: [], site: site),
      system: system, importer: .organisation)
  }
}
