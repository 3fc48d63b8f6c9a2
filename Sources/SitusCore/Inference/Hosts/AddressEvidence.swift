import SitusGround

/// Adds what the lists of operators say of the host's addresses; databases where no list speaks.
enum AddressEvidence {
  /// Reliability of an operator's list by its age in days.
  ///
  /// - SeeAlso: Measured on lists of AWS, Azure and Google: of what a list three to ten months old
  ///   still covers, 99.5 % or more is right; no list older than a year was measured.
  static func reliability(ofListAged days: Int?) -> Double {
    // A list that does not say its day may be older than any that was measured.
    guard let days else { return 0.90 }
    return days <= 7 ? 0.999 : days <= 365 ? 0.995 : 0.90
  }

  /// A holder's own statement, which nobody checks.
  static let geofeedReliability = 0.95

  /// Clouds with regions in many countries, whose names rule a guess by registration out.
  private static let largeClouds: Set = ["aws", "microsoft", "google", "oracle"]

  /// Looks at every address that a host on the Internet can have.
  static func examine(_ investigation: inout Investigation, asOf: Day) {
    for holder in investigation.holders {
      switch holder.owner?.use {
      case .region:
        guard let owner = holder.owner else { continue }
        // An operator's region overrides the anycast list, which flags large announcements; a feed
        // of nobody known does not.
        if owner.provider.isEmpty, holder.isAnycast { continue }
        addRange(owner, holder, &investigation, asOf)
      case .disputed:
        let name = holder.owner.map { investigation.reference.addresses.sources[$0.source].name }
        investigation.conflict(
          .network,
          "\(name ?? "a list") states \(holder.seen.value) for \(holder.owner?.site ?? "two places")"
        )
      // Edge or anycast: no country, whatever a database says. Held by an operator that does not
      // say where: no answer is better than a guess by registration.
      case .edge, .anycast, .held: continue
      case nil:
        if holder.isAnycast || isOfCloud(holder, investigation) { continue }
        DatabaseEvidence.examine(holder, &investigation)
      }
    }
  }

  /// Whether an address that no list holds is all the same in the space of a large cloud, of which
  /// databases know the registration and no more.
  private static func isOfCloud(
    _ holder: Investigation.AddressHolder, _ investigation: Investigation
  ) -> Bool {
    let addresses = investigation.reference.addresses
    if addresses.cloud(around: holder.address) != nil { return true }
    return investigation.chainProviders.contains {
      $0.provider.role == .hosting && largeClouds.contains($0.provider.key)
    }
  }

  /// All clues but those of a database about addresses at which an edge network answers: names or
  /// confirmed headers show such a network where no list of its addresses does.
  static func withoutDatabaseOfEdges(_ investigation: Investigation) -> [Clue] {
    guard isEdge(investigation) else { return investigation.clues }
    return investigation.clues.filter { $0.evidence.fact != .network || $0.rank != .database }
  }

  /// Whether names or confirmed headers show that an edge network answers.
  static func isEdge(_ investigation: Investigation) -> Bool {
    // The name that holds the addresses is the last of the chain.
    let last = investigation.record.names.last?.value
    let isEdgeName = last.flatMap(investigation.reference.provider(of:))?.role == .edge
    let isEdgeHeader = investigation.clues.contains {
      $0.evidence.fact == .edge && $0.rank < .database
    }
    return isEdgeName || isEdgeHeader
  }

  private static func addRange(
    _ owner: AddressOwner, _ holder: Investigation.AddressHolder,
    _ investigation: inout Investigation, _ asOf: Day
  ) {
    let source = investigation.reference.addresses.sources[owner.source]
    let age = source.date.map { $0.days(until: asOf) }
    let reliability =
      source.isGeofeed ? geofeedReliability : AddressEvidence.reliability(ofListAged: age)
    let dated = source.date.map { "\(source.name) of \($0.iso)" } ?? source.name
    // A geofeed says where the holder uses the block, not in which region a service runs.
    let facts: [FactKind] =
      source.isGeofeed && owner.provider.isEmpty ? [.network] : [.network, .compute]
    investigation.add(
      source.isGeofeed ? .geofeed : .regionalRange, facts, in: .address(owner),
      detail: source.isGeofeed ? "" : owner.provider,
      place: NamedPlace(
        country: owner.country, region: owner.region, site: owner.site, source: dated),
      provider: owner.provider.isEmpty ? nil : owner.provider, value: holder.seen.value,
      reliability: reliability, rank: .range, isStaged: source.isGeofeed,
      shelfLife: ShelfLife.address,
      trace: Investigation.Trace(basis: holder.seen.basis, day: holder.seen.day, vantage: nil))
  }
}
