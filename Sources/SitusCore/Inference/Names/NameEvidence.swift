import SitusGround

/// Adds what the names of the chain of aliases say of a region.
enum NameEvidence {
  /// Looks at every name; a later anycast name does not cancel an earlier region.
  static func examine(_ investigation: inout Investigation) {
    for name in investigation.record.names where !name.basis.isEmpty {
      if let code = NamesAzure.edgeSite(name.value),
        let pop = investigation.reference.pops.iata(code, network: "msedge", allowsAirports: false)
      {
        investigation.add(
          .edgeInName, in: .name(name.value), place: NamedPlace(pop), provider: "microsoft",
          value: name.value.text, reliability: 0.90, rank: .pointer, isStaged: false,
          shelfLife: ShelfLife.edge,
          trace: Investigation.Trace(basis: name.basis, day: name.day, vantage: nil))
      }
      for statement in statements(about: name.value, investigation.reference) {
        investigation.add(
          .regionInName, statement.facts, in: .name(name.value), detail: statement.family,
          place: statement.place, provider: statement.provider, value: name.value.text,
          reliability: statement.reliability, rank: .name, shelfLife: ShelfLife.name,
          trace: Investigation.Trace(basis: name.basis, day: name.day, vantage: nil))
      }
    }
  }

  /// What one name states: where, and about which kinds of fact.
  struct Statement: Hashable {
    /// The cloud or provider whose rules the name has, as evidence of it ends: `aws`.
    var family: String
    var provider: String
    var region: Region
    var facts: [FactKind]
    var form: String
    var reliability: Double

    var place: NamedPlace {
      var place = NamedPlace(region)
      place.source += "; form \(form)"
      return place
    }
  }

  /// The rules of each cloud by the provider that its suffixes belong to.
  private static let cloudRules:
    [String: (String, @Sendable (DomainName, ReferenceData) -> RegionInName?)] = [
      "aws": ("aws", NamesAWS.region), "microsoft": ("azure", NamesAzure.region),
      "google": ("gcp", NamesGCP.region), "oracle": ("oci", NamesOCI.region),
    ]

  /// Everything that the name states; at most one statement of each family.
  static func statements(about name: DomainName, _ reference: ReferenceData) -> [Statement] {
    if let provider = reference.provider(of: name)?.key,
      let (cloud, region) = cloudRules[provider], let found = region(name, reference)
    {
      return [
        Statement(
          family: cloud, provider: provider, region: found.region,
          facts: found.holdsData ? [.compute, .storage] : [.compute], form: found.form,
          reliability: found.reliability)
      ]
    }
    return NamesOther.statement(about: name, reference).map { [$0] } ?? []
  }
}
