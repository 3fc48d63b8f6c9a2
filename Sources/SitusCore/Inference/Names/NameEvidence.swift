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

  /// Everything that the name states; at most one statement of each family.
  static func statements(about name: DomainName, _ reference: ReferenceData) -> [Statement] {
    func facts(_ holdsData: Bool) -> [FactKind] { holdsData ? [.compute, .storage] : [.compute] }
    if let found = NamesAWS.region(in: name, reference) {
      return [
        Statement(
          kind: "hostname.aws", provider: "aws", region: found.region,
          facts: facts(found.holdsData), form: found.form, reliability: found.region.reliability)
      ]
    }
    if let found = NamesAzure.region(in: name, reference) {
      return [
        Statement(
          kind: "hostname.azure", provider: "microsoft", region: found.region,
          facts: facts(found.holdsData), form: found.form, reliability: found.reliability)
      ]
    }
    if let found = NamesGCP.region(in: name, reference) {
      return [
        Statement(
          kind: "hostname.gcp", provider: "google", region: found.region,
          facts: facts(found.holdsData), form: found.form, reliability: found.region.reliability)
      ]
    }
    if let found = NamesOCI.region(in: name, reference) {
      return [
        Statement(
          kind: "hostname.oci", provider: "oracle", region: found.region,
          facts: facts(found.holdsData), form: found.form, reliability: found.region.reliability)
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
