/// Adds what the host's addresses say: the operator's own list first, then databases.
enum AddressEvidence {
  /// Reliability of an operator's list by its age in days.
  ///
  /// - SeeAlso: Measured on lists of AWS, Azure and Google: of what a list three to ten months old
  ///   still covers, 99.5 % or more is right; no list older than a year was measured.
  static func reliability(ofListAged days: Int?) -> Double {
    guard let days else { return 0.98 }
    return days <= 7 ? 0.999 : days <= 365 ? 0.995 : 0.90
  }

  /// A holder's own statement, which nobody checks.
  static let geofeedReliability = 0.95
  /// The fallback database away from the big clouds.
  static let databaseReliability = 0.81
  /// The fallback database when it says GB: between 54 and 70 % of such answers were right.
  static let databaseReliabilityForGB = 0.62

  /// Looks at every address that a host on the Internet can have.
  static func examine(_ investigation: inout Investigation, asOf: Day) {
    for holder in investigation.holders {
      if let owner = holder.owner, owner.use == .region {
        // A region of the operator overrides the anycast list, which flags large announcements.
        addRange(owner, holder, &investigation, asOf)
        continue
      }
      // Edge or anycast: no country, whatever a database says. Held by an operator that does not
      // say where: no answer is better than a guess by registration.
      if holder.owner != nil || holder.isAnycast { continue }
      addDatabase(holder, &investigation)
    }
  }

  /// All clues but those of a database about addresses at which an edge network answers: names or
  /// confirmed headers show such a network where no list of its addresses does.
  static func withoutDatabaseOfEdges(_ investigation: Investigation) -> [Clue] {
    // The name that holds the addresses is the last of the chain.
    let last = investigation.record.names.last?.value
    let isEdgeName = last.flatMap(investigation.reference.provider(of:))?.role == .edge
    let isEdgeHeader = investigation.clues.contains {
      $0.evidence.fact == .edge && $0.rank < .database
    }
    guard isEdgeName || isEdgeHeader else { return investigation.clues }
    return investigation.clues.filter { $0.evidence.fact != .network || $0.rank != .database }
  }

  private static func addRange(
    _ owner: AddressOwner, _ holder: Investigation.AddressHolder,
    _ investigation: inout Investigation, _ asOf: Day
  ) {
    let source = investigation.reference.addresses.sources[owner.source]
    let age = source.date.map { $0.days(until: asOf) }
    let reliability =
      source.isGeofeed ? geofeedReliability : AddressEvidence.reliability(ofListAged: age)
    let kind = source.isGeofeed ? "range.geofeed" : "range." + owner.provider
    let dated = source.date.map { "\(source.name) of \($0.iso)" } ?? source.name
    for fact in [FactKind.network, .compute] {
      // A geofeed says where the holder uses the block, not in which region a service runs.
      if fact == .compute, source.isGeofeed, owner.provider.isEmpty { continue }
      investigation.add(
        Clue(
          evidence: Evidence(
            fact: fact, kind: kind, country: owner.country, region: owner.region,
            site: owner.site, provider: owner.provider.isEmpty ? nil : owner.provider,
            value: holder.seen.value, source: dated, reliability: reliability,
            stagedBySupplier: source.isGeofeed, observedOn: holder.seen.day,
            staleAfter: holder.seen.day.adding(days: ShelfLife.address),
            basis: holder.seen.basis),
          rank: .range, vantage: nil))
    }
  }

  private static func addDatabase(
    _ holder: Investigation.AddressHolder, _ investigation: inout Investigation
  ) {
    guard let database = investigation.reference.addresses.database,
      let named = database.country(of: holder.address)
    else { return }
    // Oracle's blocks are registered elsewhere than used: four of five answers were wrong.
    if investigation.chainProviders.contains(where: { $0.provider.key == "oracle" }) { return }
    let override = investigation.reference.addresses.databaseOverride(at: holder.address)
    let country: PlaceCode
    let reliability: Double
    let source: String
    if let override, override.databaseCountry == named {
      country = override.country
      reliability = databaseReliability
      source = override.source
    } else {
      country = named
      reliability = named.rawValue == "GB" ? databaseReliabilityForGB : databaseReliability
      source =
        database.source.date.map { "\(database.source.name) of \($0.iso)" } ?? database.source.name
    }
    investigation.add(
      Clue(
        evidence: Evidence(
          fact: .network, kind: "database.tor-geoipdb", country: country, region: nil, site: nil,
          provider: nil, value: holder.seen.value, source: source, reliability: reliability,
          stagedBySupplier: false, observedOn: holder.seen.day,
          staleAfter: holder.seen.day.adding(days: ShelfLife.address), basis: holder.seen.basis),
        rank: .database, vantage: nil))
  }
}
