/// Adds what databases say of an address that no operator's list holds: a claim, not an indication.
///
/// All databases together are one witness, because they copy registries and each other.
enum DatabaseEvidence {
  /// How often a database is right on the worst of the independent sets of hosting addresses: too
  /// seldom to indicate anything.
  ///
  /// - SeeAlso: `Quality.md`: 77 % and 83 % on two sets of addresses outside the clouds; that two
  ///   databases agree was not measured on each, so it counts for nothing.
  static let reliability = 0.77
  /// How often a database is right when it says GB: between 54 and 70 %. Two that agree are no
  /// better, because both have it from the registry.
  static let reliabilityForGB = 0.62
  /// How often a stated country of registration is that of the registry.
  static let reliabilityOfRegistration = 0.90

  /// Adds one clue for each database that names a country.
  static func examine(
    _ holder: Investigation.AddressHolder, _ investigation: inout Investigation
  ) {
    for source in investigation.reference.countrySources {
      guard let answer = source.answer(for: holder.address) else { continue }
      if let registered = answer.registered {
        add(
          .registration, "database.registered-country", registered, reliabilityOfRegistration,
          source.label, holder, &investigation)
      }
      if let country = answer.country {
        add(
          .network, source.kind, country,
          country.rawValue == "GB" ? reliabilityForGB : reliability, source.label, holder,
          &investigation)
      }
    }
  }

  private static func add(
    _ fact: FactKind, _ kind: String, _ country: PlaceCode, _ reliability: Double, _ label: String,
    _ holder: Investigation.AddressHolder, _ investigation: inout Investigation
  ) {
    let isRegistration = fact == .registration
    investigation.add(
      isRegistration ? .countryOfRegistration : .countryDatabase, in: .statement,
      detail: isRegistration ? "" : String(kind.dropFirst("database.".count)),
      place: NamedPlace(country: country, source: label), provider: nil, value: holder.seen.value,
      reliability: reliability, rank: .database, isStaged: false, shelfLife: ShelfLife.address,
      trace: Investigation.Trace(basis: holder.seen.basis, day: holder.seen.day, vantage: nil))
  }
}
