/// Adds regions in the names of mail exchangers.
///
/// They say where mail for the name is taken in, not where a website of the same name runs: they
/// speak for the host only when it has no address of its own, else they are shown beside the rest.
enum MailEvidence {
  /// Looks at every mail exchanger.
  static func examine(_ investigation: inout Investigation) {
    let record = investigation.record
    let isMailOnly = record.addresses.isEmpty && record.exchanges.isEmpty
    for exchanger in record.mailExchangers {
      for statement in NameEvidence.statements(about: exchanger.value, investigation.reference) {
        let evidence = Evidence(
          fact: .compute, kind: "mx." + statement.provider, country: statement.region.country,
          region: statement.region.token, site: nil, provider: statement.provider,
          value: exchanger.value.text, source: "\(statement.region.source); form \(statement.form)",
          reliability: statement.reliability, stagedBySupplier: true, observedOn: exchanger.day,
          staleAfter: exchanger.day.adding(days: ShelfLife.name), basis: exchanger.basis)
        if isMailOnly {
          investigation.add(Clue(evidence: evidence, rank: .name, vantage: nil))
        } else {
          investigation.add(aside: evidence)
        }
      }
    }
  }
}
