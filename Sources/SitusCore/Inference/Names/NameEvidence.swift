/// Adds what the names of the chain of aliases say of a region.
enum NameEvidence {
  /// Looks at every name; a later anycast name does not cancel an earlier region.
  static func examine(_ investigation: inout Investigation) {
    for name in investigation.record.names where !name.basis.isEmpty {
      for statement in statements(about: name.value, investigation.reference) {
        for fact in statement.facts {
          investigation.add(clue(fact, statement, name))
        }
      }
    }
  }

  /// What one name states: where, and about which kinds of fact.
  struct Statement: Hashable {
    var kind: String
    var provider: String
    var region: Region
    var facts: [FactKind]
    var form: String
    var reliability: Double
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
          kind: "hostname." + cloud, provider: provider, region: found.region,
          facts: found.holdsData ? [.compute, .storage] : [.compute], form: found.form,
          reliability: found.reliability)
      ]
    }
    return NamesOther.statement(about: name, reference).map { [$0] } ?? []
  }

  private static func clue(
    _ fact: FactKind, _ statement: Statement, _ name: HostRecord.Seen<DomainName>
  ) -> Clue {
    Clue(
      evidence: Evidence(
        fact: fact, kind: statement.kind, country: statement.region.country,
        region: statement.region.token, site: nil, provider: statement.provider,
        value: Investigation.shortened(name.value.text),
        source: "\(statement.region.source); form \(statement.form)",
        reliability: statement.reliability, stagedBySupplier: true, observedOn: name.day,
        staleAfter: name.day.adding(days: ShelfLife.name), basis: name.basis),
      rank: .name, vantage: nil)
  }
}
