import SitusGround

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
        investigation.add(
          .mailExchanger, in: .statement, detail: statement.provider, place: statement.place,
          provider: statement.provider, value: exchanger.value.text,
          reliability: statement.reliability, rank: .name, speaks: isMailOnly,
          shelfLife: ShelfLife.name,
          trace: Investigation.Trace(basis: exchanger.basis, day: exchanger.day, vantage: nil))
      }
    }
  }
}
