import SitusGround

/// Says for each host what its observations show of the six kinds of fact.
///
/// A pure function: the order of observations does not matter, and the same arguments give the same
/// answer years later.
///
/// - Parameters:
///   - log: What was observed.
///   - subjects: Hosts to account for; those of the log come in addition.
///   - reference: Tables and address lists.
///   - asOf: The day asked about; later observations and stale evidence do not speak.
/// - Returns: One inference a host, sorted by host.
package func inferLocations(
  _ log: ObservationLog, subjects: [String], reference: ReferenceData, asOf: Day
) -> [LocationInference] {
  inferLocations(
    log.observations, positions: log.positions, subjects: subjects, reference: reference,
    asOf: asOf)
}

/// The same for observations that are no log.
func inferLocations(
  _ observations: [Observation], positions: [VantagePosition] = [], subjects: [String],
  reference: ReferenceData, asOf: Day
) -> [LocationInference] {
  let records = gatherHosts(observations, asOf: asOf)
  let trips = measureRoundTrips(
    observations, positions: positions, records: records, reference: reference, asOf: asOf)
  let hosts = Set(records.keys).union(subjects)
  return hosts.sorted().map { host in
    inferLocation(
      records[host] ?? HostRecord(subject: host), trips: trips, reference: reference, asOf: asOf)
  }
}

/// Weighs everything known about one host, each of the ways to it apart.
func inferLocation(
  _ record: HostRecord, trips: RoundTrips = RoundTrips(), reference: ReferenceData, asOf: Day
) -> LocationInference {
  var inference = weigh(record, trips: trips, reference: reference, asOf: asOf)
  inference.dangling = record.dangling.filter {
    asOf <= $0.observedOn.adding(days: ShelfLife.address)
  }
  let handed = placesHandedTo(by: record, reference: reference, asOf: asOf)
  let parts = record.parts(reference).map { branch, part in
    var own = weigh(part, trips: trips, reference: reference, asOf: asOf)
    if branch.isInDoubt { own.doubt() }
    handed.forEach { own.dispute($0) }
    return (branch: branch, inference: own)
  }
  guard parts.count > 1 else {
    if record.branches.contains(where: \.isInDoubt) { inference.doubt() }
    handed.forEach { inference.dispute($0) }
    return inference
  }
  inference.branches = parts.map { InferredBranch($0.branch, $0.inference) }
  inference.compute = .common(parts.map(\.inference.compute))
  inference.storage = .common(parts.map(\.inference.storage))
  inference.network = .common(parts.map(\.inference.network))
  // That branches differ is no disagreement of the evidence.
  inference.conflicts = Set(
    inference.conflicts.filter { ![.compute, .storage].contains($0.fact) }
      + parts.flatMap(\.inference.conflicts)
  ).filter { $0.fact != .network }.sorted()
  return inference
}

/// Where a host to which another hands its visitors on is shown to be.
private struct HandedPlace {
  var country: PlaceCode
  var text: String
}

/// The established places of hosts to which the host redirects, in a fixed order.
private func placesHandedTo(
  by record: HostRecord, reference: ReferenceData, asOf: Day
) -> [HandedPlace] {
  let byHost = Dictionary(grouping: record.handedOn, by: \.host.text)
  return byHost.sorted { $0.key < $1.key }.flatMap { host, answers in
    var other = HostRecord(subject: host)
    other.wasObserved = true
    other.exchanges = answers.map(\.exchange)
    other.names = answers.prefix(1).map { name, exchange in
      HostRecord.Seen(value: name, basis: [exchange.basis], day: exchange.day)
    }
    let inference = weigh(other, trips: RoundTrips(), reference: reference, asOf: asOf)
    let places = [inference.compute, inference.storage].compactMap { $0 }.filter {
      $0.strength == .established
    }
    return Set(places.compactMap(\.country)).sorted().map { country in
      HandedPlace(
        country: country,
        text: "it sends its visitors on to \(host), which is in \(reference.naming.phrase(country))"
      )
    }
  }
}

extension LocationInference {
  /// Holds against places elsewhere that visitors are sent on.
  fileprivate mutating func dispute(_ handed: HandedPlace) {
    for fact in [FactKind.compute, .storage] { dispute(fact, handed.text) { $0 != handed.country } }
  }

  /// Takes what is established of machines and stores for indicated: some were told that the name does
  /// not exist.
  fileprivate mutating func doubt() {
    func lowered(_ place: InferredPlace?) -> InferredPlace? {
      place.map {
        var place = $0
        place.strength = min(place.strength, .indicated)
        return place
      }
    }
    compute = lowered(compute)
    storage = lowered(storage)
    network = lowered(network)
  }
}

/// Weighs what is known of one way to a host.
private func weigh(
  _ record: HostRecord, trips: RoundTrips, reference: ReferenceData, asOf: Day
) -> LocationInference {
  var investigation = Investigation(record, reference, provenAnycast: Set(trips.anycast.keys))
  NameEvidence.examine(&investigation)
  AddressEvidence.examine(&investigation, asOf: asOf)
  for exchange in record.exchanges { HeaderEvidence.examine(exchange, in: &investigation) }
  PointerEvidence.examine(&investigation)
  CertificateEvidence.examine(&investigation)
  MailEvidence.examine(&investigation)
  let providers = ProviderEvidence.examine(&investigation)
  let bounds = RoundTripEvidence.examine(&investigation, trips)
  let (speaking, excluded) = RoundTripEvidence.withoutExcluded(
    AddressEvidence.withoutDatabaseOfEdges(investigation), bounds, naming: reference.naming)
  let fresh = speaking.filter { asOf <= $0.evidence.staleAfter }
  let stale = speaking.filter { asOf > $0.evidence.staleAfter }
  var fusion = Fusion(fresh, naming: reference.naming)
  var inference = LocationInference(
    subject: record.subject, providers: providers, edge: fusion.conclude(.edge),
    compute: fusion.conclude(.compute), storage: fusion.conclude(.storage),
    network: fusion.conclude(.network), registration: fusion.conclude(.registration),
    legal: fusion.conclude(.legal), conflicts: [],
    evidence: Evidence.sorted(
      fresh.map(\.evidence) + investigation.asides.filter { asOf <= $0.staleAfter }),
    lookedFor: [], bounds: bounds, wasObserved: record.wasObserved,
    mail: MailInference.examine(record, reference))
  inference.leaveOpen(Set(excluded.map(\.fact)))
  inference.conflicts = investigation.conflicts.union(fusion.conflicts).union(excluded)
    .union(record.disagreements.map { EvidenceConflict(fact: .network, text: $0) }).sorted()
  for outrun in trips.outrun[record.subject] ?? []
  where investigation.holders.contains(where: { outrun.isOf($0.seen.value) }) {
    inference.dispute(outrun)
  }
  inference.edges = edgesByVantage(fresh)
  inference.thirdParties = ThirdParties.find(record, reference: reference, asOf: asOf)
  inference.lookedFor = LookedFor.notFound(
    record, inference, stale: stale.map(\.evidence),
    discarded: trips.discarded[record.subject] ?? [])
  return inference
}

/// What each vantage was answered by; empty when there is one vantage only.
private func edgesByVantage(_ clues: [Clue]) -> [String: InferredPlace] {
  let edges = clues.filter { $0.evidence.fact == .edge && $0.vantage != nil }
  let vantages = Dictionary(grouping: edges) { $0.vantage ?? "" }
  guard vantages.count > 1 else { return [:] }
  return vantages.compactMapValues { clues in
    var fusion = Fusion(clues)
    return fusion.conclude(.edge)
  }
}

extension Evidence {
  /// Each once, by fact, then falling reliability, then kind, value and source.
  static func sorted(_ evidence: [Evidence]) -> [Evidence] {
    Set(evidence).sorted { left, right in
      let facts = FactKind.allCases
      let (leftFact, rightFact) = (
        facts.firstIndex(of: left.fact) ?? 0, facts.firstIndex(of: right.fact) ?? 0
      )
      if leftFact != rightFact { return leftFact < rightFact }
      if left.reliability != right.reliability { return left.reliability > right.reliability }
      if left.kind != right.kind { return left.kind < right.kind }
      if left.value != right.value { return left.value < right.value }
      if left.source != right.source { return left.source < right.source }
      return left.basis.lexicographicallyPrecedes(right.basis)
    }
  }
}
