/// Takes away what a round trip rules out; it never says where a host is.
enum RoundTripEvidence {
  /// Adds the bounds of a host as evidence, and what proves its addresses anycast.
  ///
  /// - Returns: The bounds that may speak: none for a host at which an edge answers.
  static func examine(_ investigation: inout Investigation, _ trips: RoundTrips)
    -> [RoundTripBound]
  {
    let subject = investigation.record.subject
    for holder in investigation.holders {
      guard let proof = trips.anycast[holder.seen.value] else { continue }
      investigation.add(
        aside: Evidence(
          .anycastByRoundTrips, .ofOthers, fact: .network,
          place: NamedPlace(country: nil, source: "two vantages whose discs do not meet"),
          value: proof, reliability: 0.99, stagedBySupplier: false, observedOn: holder.seen.day,
          staleAfter: holder.seen.day.adding(days: ShelfLife.address), basis: holder.seen.basis))
    }
    if AddressEvidence.isEdge(investigation) { return [] }
    let edges = Set(
      investigation.holders.filter { holder in
        let use = holder.owner?.use
        return use == .edge || use == .anycast || (use != .region && holder.isAnycast)
      }.map(\.seen.value))
    let bounds = (trips.bounds[subject] ?? []).filter { !edges.contains($0.address) }
    for bound in bounds { investigation.add(aside: bound.evidence) }
    return bounds
  }

  /// The clues that no bound rules out, and what it means for the kinds of fact that lost one.
  ///
  /// Region names and operators' own lists are what vantages are checked against, so a bound that
  /// opposes them has been thrown away before.
  static func withoutExcluded(
    _ clues: [Clue], _ bounds: [RoundTripBound], naming: PlaceNaming = .codes
  ) -> (
    kept: [Clue], conflicts: [EvidenceConflict]
  ) {
    guard !bounds.isEmpty else { return (clues, []) }
    var conflicts: Set<EvidenceConflict> = []
    let kept = clues.filter { clue in
      guard let country = clue.evidence.country, let bound = excluding(country, clue, bounds) else {
        return true
      }
      let text =
        "\(clue.evidence.kind) (\(clue.evidence.value)) says \(naming.phrase(country)), which is too far away: "
        + "\(bound.address) answered \(bound.sentence)"
      conflicts.insert(EvidenceConflict(fact: clue.evidence.fact, text: text))
      return false
    }
    return (kept, conflicts.sorted())
  }

  /// The bound that rules the country out for what the clue is about.
  private static func excluding(
    _ country: PlaceCode, _ clue: Clue, _ bounds: [RoundTripBound]
  ) -> RoundTripBound? {
    let fact = clue.evidence.fact
    guard fact == .network || fact == .compute, clue.rank != .name else { return nil }
    let own = bounds.filter { $0.address == clue.evidence.value }
    let relevant = own.isEmpty ? bounds : own
    // An address is excluded by any one vantage; a host only where each of its addresses is.
    let byAddress = Dictionary(grouping: relevant, by: \.address)
    guard byAddress.values.allSatisfy({ $0.contains { $0.excludes(country) } }) else { return nil }
    return relevant.first { $0.excludes(country) }
  }
}
