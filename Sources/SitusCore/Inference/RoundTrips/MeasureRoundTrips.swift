import SitusGround

/// What round trips allow to be said, of each host and of addresses.
struct RoundTrips: Sendable {
  /// Bounds that hold, by host, each sorted by vantage and address.
  fileprivate(set) var bounds: [String: [RoundTripBound]] = [:]
  /// Addresses that answered two vantages faster than one place can, with the proof in words.
  fileprivate(set) var anycast: [String: String] = [:]
  /// Why measures of a host are not used, by host.
  fileprivate(set) var discarded: [String: Set<String>] = [:]
  /// Known places that answered sooner than light comes from there, by host, in a fixed order.
  fileprivate(set) var outrun: [String: [OutrunPlace]] = [:]

  init() {}
}

/// A country in which a list or a name puts an address that answered from nearer.
///
/// Either the list is wrong or the vantage is not where it is said to be; nothing tells which.
struct OutrunPlace: Hashable, Sendable {
  var address: String
  var country: PlaceCode
  /// As the end of a sentence.
  var text: String

  /// Whether it is about that address, however it is written.
  func isOf(_ text: String) -> Bool { IPAddress(text)?.description == address }
}

/// Computes how far addresses can be, and throws away what cannot be believed.
///
/// - Parameters:
///   - observations: Every observation of the log.
///   - positions: Where vantages stand; of several for one vantage the last counts.
///   - records: What the log says of each host, for regions in names.
///   - reference: Outlines, codes of places and operators' lists.
///   - asOf: The day asked about.
/// - Returns: Bounds that name no country and may only exclude some.
func measureRoundTrips(
  _ observations: [Observation], positions: [VantagePosition], records: [String: HostRecord],
  reference: ReferenceData, asOf: Day
) -> RoundTrips {
  var trips = RoundTrips()
  let table = RoundTripTable(observations, asOf: asOf).entries
  guard !table.isEmpty else { return trips }
  let keys = table.keys.sorted()
  let outlines = reference.outlines
  var points: [String: VantagePoint] = [:]
  for name in Set(keys.map(\.vantage)) {
    points[name] = vantagePoint(name, positions, reference, outlines)
  }
  let usable = keys.filter { key in
    guard points[key.vantage] != nil, let entry = table[key] else { return false }
    if entry.isSplit {
      for subject in entry.subjects {
        trips.discarded[subject, default: []].insert(
          "round trips from \(key.vantage) to \(key.address) are not used: its TLS took so much"
            + " longer than its connection that something nearer opened it")
      }
    }
    return !entry.isSplit
  }
  func bound(_ key: RoundTripTable.Key) -> RoundTripBound? {
    guard let entry = table[key], let point = points[key.vantage] else { return nil }
    return RoundTripBound(
      vantage: point, address: key.address, milliseconds: entry.connect, observedOn: entry.day,
      basis: entry.basis.sorted())
  }
  let measured = usable.compactMap { key in bound(key).map { (key: key, bound: $0) } }

  // A vantage from which a host of a known region answers faster than light stands elsewhere than
  // it is said, or something answers in the place of hosts.
  var broken: [String: String] = [:]
  for (key, bound) in measured {
    let subjects = table[key]?.subjects ?? []
    for known in knownRegions(of: key.address, subjects, records, reference) {
      guard let country = known.country, bound.excludes(country) else { continue }
      if broken[key.vantage] == nil {
        broken[key.vantage] =
          "no round trip from \(key.vantage) is used: \(key.address), of \(known.token), answered in"
          + " less time than light needs to its country"
      }
      let place = OutrunPlace(
        address: key.address, country: country,
        text: "\(key.address), which is \(known.token) in \(reference.naming.phrase(country)) by"
          + " \(known.source), answered \(bound.sentence), where no land of that country is: the place"
          + " or where \(key.vantage) stands is wrong")
      for subject in subjects where trips.outrun[subject]?.contains(place) != true {
        trips.outrun[subject, default: []].append(place)
      }
    }
  }
  let believed = measured.filter { broken[$0.key.vantage] == nil }
  for (key, _) in measured {
    guard let reason = broken[key.vantage] else { continue }
    for subject in table[key]?.subjects ?? [] {
      trips.discarded[subject, default: []].insert(reason)
    }
  }

  for (address, group) in Dictionary(grouping: believed, by: \.bound.address) {
    guard let (one, other) = apart(group.map(\.bound)) else { continue }
    trips.anycast[address] =
      "\(address) answered \(one.sentence), and \(other.sentence): no one place is that near to both"
  }
  for (key, bound) in believed where trips.anycast[key.address] == nil {
    for subject in table[key]?.subjects ?? [] { trips.bounds[subject, default: []].append(bound) }
  }
  return trips
}

/// Where the vantage stands, by its stated position, else by the code that is its name.
private func vantagePoint(
  _ name: String, _ positions: [VantagePosition], _ reference: ReferenceData,
  _ outlines: CountryOutlines
) -> VantagePoint? {
  if let stated = positions.last(where: { $0.vantage == name }) {
    return VantagePoint(
      name: name, latitude: stated.latitude, longitude: stated.longitude, uncertainty: 0,
      basis: "stated position \(stated.latitude),\(stated.longitude)",
      outlines: outlines)
  }
  return reference.vantageCodes.entry(of: name).map { entry in
    VantagePoint(
      name: name, latitude: entry.latitude, longitude: entry.longitude,
      uncertainty: entry.uncertainty,
      basis: "taken for \(entry.city) by its name, give or take \(Int(entry.uncertainty)) km"
        + " (vantage-codes.tsv)",
      outlines: outlines)
  }
}

/// The regions that the operator's own list or a documented name gives the address.
private func knownRegions(
  of address: String, _ subjects: Set<String>, _ records: [String: HostRecord],
  _ reference: ReferenceData
) -> [Region] {
  if let known = IPAddress(address) {
    if let owner = reference.addresses.owner(of: known) {
      guard owner.use == .region, let token = owner.region else { return [] }
      return [
        Region(
          token: token, country: owner.country, city: "", confidence: .high,
          source: reference.addresses.sources[owner.source].name)
      ]
    }
    if reference.addresses.isAnycast(known) { return [] }
  }
  return subjects.sorted().flatMap { subject -> [Region] in
    guard let record = records[subject],
      let branch = record.branches.first(where: { branch in
        branch.addresses.contains { $0.value == address }
      }),
      // The address is that of the last name of the chain only.
      let last = branch.aliases.last?.value ?? record.names.first?.value
    else { return [] }
    return NameEvidence.statements(about: last, reference)
      .filter { $0.facts.contains(.compute) && $0.reliability >= Fusion.established }
      .map(\.region)
  }
}

/// Two bounds whose discs do not meet.
private func apart(_ bounds: [RoundTripBound]) -> (RoundTripBound, RoundTripBound)? {
  for (index, one) in bounds.enumerated() {
    for other in bounds[(index + 1)...]
    where one.vantage.point.distance(to: other.vantage.point) > one.radius + other.radius {
      return (one, other)
    }
  }
  return nil
}
