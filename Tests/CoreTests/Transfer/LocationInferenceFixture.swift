@testable import SitusCore

extension LocationInference {
  /// An inference with at most one place of each kind, all of one strength.
  static func make(
    _ host: String, edge: String? = nil, compute: String? = nil, storage: String? = nil,
    network: String? = nil, strength: Strength = .established, staleAfter: String = "2027-01-01",
    conflicts: [EvidenceConflict] = [], wasObserved: Bool = true
  ) -> LocationInference {
    func place(_ country: String?) -> InferredPlace? {
      country.map {
        InferredPlace(
          country: PlaceCode($0), region: nil, site: nil, strength: strength,
          staleAfter: .of(staleAfter))
      }
    }
    let facts: [(FactKind, String?)] = [
      (.edge, edge), (.compute, compute), (.storage, storage), (.network, network),
    ]
    return LocationInference(
      subject: host, providers: [], edge: place(edge), compute: place(compute),
      storage: place(storage), network: place(network), registration: nil, legal: nil,
      conflicts: conflicts,
      evidence: facts.compactMap { fact, country in
        country.map {
          Evidence(
            .regionInName, .ofOthers, fact: fact,
            place: NamedPlace(country: PlaceCode($0), source: ""), value: "", reliability: 0.99,
            observedOn: .of("2026-11-01"), staleAfter: .of(staleAfter), basis: [])
        }
      }, lookedFor: ["the region of a bucket"], wasObserved: wasObserved)
  }
}
