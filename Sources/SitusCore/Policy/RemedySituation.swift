import SitusGround

/// What trials depend on, without what only names the service.
///
/// Thousands of services may use one supplier alike; equal situations have the same remedies, so that
/// the search is made once for all of them.
struct RemedySituation: Hashable {
  private struct Row: Hashable {
    var path: [String]
    var aspect: Transfer.Aspect
    var basis: Transfer.Basis
    var destination: PlaceMeaning
    /// Those under which it must be cleared.
    var regimes: [Regime]
  }

  private var rows: [Row]
  private var service: Service?

  init(_ rows: [Transfer], target: Set<RowUnderLaw>, service: Service?, organisation: String) {
    let importer = rows.first?.path.last ?? ""
    self.rows = rows.map { row in
      Row(
        path: row.path, aspect: row.aspect, basis: row.basis, destination: row.destination,
        regimes: Regime.allCases.filter {
          target.contains(RowUnderLaw(transfer: row.id, regime: $0))
        })
    }
    self.service = service?.reduced(to: importer, isOwn: importer == organisation)
  }
}

extension SourceSite {
  fileprivate static let none = SourceSite(file: "", line: 0, column: 0)
}

extension Service {
  /// Only what the law of one importer's transfers looks at.
  fileprivate func reduced(to importer: String, isOwn: Bool) -> Service {
    Service(
      id: "", name: "", owner: nil, purposes: [], lawfulBasis: nil, condition: nil,
      exercisesPublicPowers: exercisesPublicPowers,
      dataCategories: dataCategories.map { DataCategory(name: "", sensitivity: $0.sensitivity) },
      dataSubjects: [], volume: nil, recipients: [], retention: nil, securityMeasures: [],
      traits: traits,
      systems: systems.filter { $0.engagement.map { $0.processor == importer } ?? isOwn }
        .map(\.withoutNames),
      engagements: engagements.filter { $0.processor == importer }.map(\.withoutNames),
      disclosures: disclosures.filter { $0 == importer }, site: .none)
  }
}

extension System {
  fileprivate var withoutNames: System {
    System(
      id: "", name: "", engagement: engagement?.withoutNames, places: places.withoutSites,
      endpoints: endpoints.map { Endpoint(host: "", role: $0.role, site: .none) }, site: .none)
  }
}

extension Engagement {
  /// Documents keep where they are written, by which they are told apart.
  fileprivate var withoutNames: Engagement {
    Engagement(
      processor: processor, purpose: nil, agreement: agreement, mechanisms: mechanisms,
      exceptions: exceptions, places: places.withoutSites, site: .none, attributes: attributes)
  }
}

extension [PlaceKind: DeclaredPlaces] {
  fileprivate var withoutSites: Self {
    mapValues { declared in
      guard case .places(let places) = declared else { return declared }
      return .places(
        places.map { DeclaredPlace(raw: "", meaning: $0.meaning, site: .none) })
    }
  }
}
