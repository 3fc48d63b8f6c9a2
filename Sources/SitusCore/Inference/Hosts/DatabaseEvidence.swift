/// Adds what databases say of an address that no operator's list holds: at most an indication.
///
/// All databases together are one witness, because they copy registries and each other.
enum DatabaseEvidence {
  /// How often a database is right away from the big clouds.
  ///
  /// - SeeAlso: Measured on hosting addresses outside the big clouds, 2026-11-23; see LocationQuality.
  static let reliability = 0.81
  /// How often all are right where they agree.
  static let reliabilityInAgreement = 0.87
  /// How often a database is right when it says GB: between 54 and 70 %. Two that agree are no
  /// better, because both have it from the registry.
  static let reliabilityForGB = 0.62
  /// How often a stated country of registration is that of the registry.
  static let reliabilityOfRegistration = 0.90

  /// Adds one clue for each database that names a country.
  static func examine(
    _ holder: Investigation.AddressHolder, _ investigation: inout Investigation
  ) {
    let answers = investigation.reference.countrySources.compactMap { source in
      source.answer(for: holder.address).map { (source: source, answer: $0) }
    }
    for (source, answer) in answers {
      guard let registered = answer.registered else { continue }
      add(
        .registration, "database.registered-country", registered, reliabilityOfRegistration,
        source.label, holder, &investigation)
    }
    // Oracle's blocks are registered elsewhere than used: four of five answers were wrong.
    if investigation.chainProviders.contains(where: { $0.provider.key == "oracle" }) { return }
    let named = answers.compactMap { source, answer in
      answer.country.map { corrected(source, $0, holder, investigation) }
    }
    let agrees = named.count > 1 && Set(named.map(\.country)).count == 1
    for (kind, country, label) in named {
      let isGB = country.rawValue == "GB"
      // Microsoft's blocks are registered in GB and used everywhere.
      if isGB, isMicrosofts(investigation) { continue }
      add(
        .network, kind, country,
        isGB ? reliabilityForGB : agrees ? reliabilityInAgreement : reliability, label, holder,
        &investigation)
    }
  }

  /// The country that the source names, or the one that is known to be right where it errs.
  private static func corrected(
    _ source: any CountrySource, _ named: PlaceCode, _ holder: Investigation.AddressHolder,
    _ investigation: Investigation
  ) -> (kind: String, country: PlaceCode, label: String) {
    if let override = investigation.reference.addresses.databaseOverride(at: holder.address),
      override.databaseCountry == named
    {
      return (source.kind, override.country, override.source)
    }
    return (source.kind, named, source.label)
  }

  private static func isMicrosofts(_ investigation: Investigation) -> Bool {
    investigation.chainProviders.contains { $0.provider.key == "microsoft" }
      || investigation.record.exchanges.contains { exchange in
        ["x-ms-request-id", "x-azure-ref", "x-ms-version"].contains {
          exchange.headers.first($0) != nil
        }
      }
  }

  private static func add(
    _ fact: FactKind, _ kind: String, _ country: PlaceCode, _ reliability: Double, _ label: String,
    _ holder: Investigation.AddressHolder, _ investigation: inout Investigation
  ) {
    investigation.add(
      Clue(
        evidence: Evidence(
          fact: fact, kind: kind, country: country, region: nil, site: nil, provider: nil,
          value: holder.seen.value, source: label, reliability: reliability,
          stagedBySupplier: false, observedOn: holder.seen.day,
          staleAfter: holder.seen.day.adding(days: ShelfLife.address), basis: holder.seen.basis),
        rank: .database, vantage: nil))
  }
}
