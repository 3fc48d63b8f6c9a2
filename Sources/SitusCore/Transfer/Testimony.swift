import SitusGround

/// What the inference about one host says of one kind of place.
struct Testimony: Hashable, Sendable {
  /// How far it may go in judging a declaration of that kind of place.
  enum Weight: Hashable, Sendable {
    /// The same kind of fact: may confirm and contradict.
    case sameKind
    /// A lesser kind: may agree, and may take away a confirmation, never contradict.
    case lesser
    /// May only raise doubt. A country of an address is of this weight: measured, the best free
    /// database is wrong in a third of the cases in which it says GB.
    case doubtOnly
  }

  var host: String
  var fact: FactKind
  var weight: Weight
  var place: InferredPlace
  /// The way to the host that shows it, and who saw it; `nil` where there is but one.
  var branch: InferredBranch?
  /// What the weakest of the other ways to the host shows of that kind.
  var others = OtherWays.none
  /// Whether the host belongs to the very system, and not to its processor at large.
  var isOfSystem: Bool
  /// The evidence for that fact that names the inferred country.
  var evidence: [Evidence]

  /// What other ways to a host may take away from what one of them shows.
  enum OtherWays: Int, Hashable, Sendable, Comparable {
    /// There are none, or they establish a place as well.
    case none
    /// One only indicates a place.
    case weaker
    /// One shows no place, so that the host may be anywhere.
    case open

    static func < (left: OtherWays, right: OtherWays) -> Bool { left.rawValue < right.rawValue }
  }

  /// Established, of the same kind, and naming a country.
  var establishedCountry: PlaceCode? {
    weight == .sameKind && place.strength == .established ? place.country : nil
  }

  /// Whether it may bear a declaration out: not where something opposes it, or another way to the
  /// host is open.
  var mayConfirm: Bool {
    establishedCountry != nil && place.dispute == nil && others == .none
  }

  /// Whether it may agree with a declaration at all.
  var mayAgree: Bool { others != .open }

  func isStale(on day: Day) -> Bool { place.staleAfter.map { $0 < day } ?? false }
}

/// The hosts that may speak for one kind of place of one hop, and what was inferred of them.
struct Testimonies: Hashable, Sendable {
  /// Sorted by host, then fact.
  var spoken: [Testimony] = []
  /// Hosts that may speak for the kind, sorted.
  var hosts: [String] = []
  /// Of those, the ones about which no question was answered.
  var unobserved: [String] = []
  /// Kinds of evidence that were looked for at those hosts and not found, sorted.
  var lookedFor: [String] = []
  /// Bounds of hosts whose own place is the kind of place, sorted.
  var bounds: [RoundTripBound] = []
  /// Conflicts among the evidence of those hosts, in words, sorted.
  var conflicts: [String] = []
  /// Aliases of those hosts that lead to what nobody holds, in words, sorted.
  var dangling: [String] = []

  /// Collects what the system's endpoints and its processor's say about the kind of place.
  ///
  /// Nothing seen from outside speaks for support access: who sits at a screen abroad is not in any
  /// header. An edge never speaks: it depends on who asks.
  init(for kind: PlaceKind, of hop: Hop, inferences: [String: LocationInference]) {
    var facts: [String: Set<FactWeight>] = [:]
    var ofSystem: Set<String> = []
    var measured: Set<String> = []
    func take(_ endpoints: [Endpoint], isOfSystem: Bool) {
      for endpoint in endpoints {
        let speaks = Testimonies.facts(of: endpoint.role, for: kind)
        guard !speaks.isEmpty else { continue }
        facts[endpoint.host, default: []].formUnion(speaks)
        if isOfSystem { ofSystem.insert(endpoint.host) }
        if Testimonies.isPlace(endpoint.role, of: kind) { measured.insert(endpoint.host) }
      }
    }
    take(hop.system?.endpoints ?? [], isOfSystem: true)
    take(hop.processor?.endpoints ?? [], isOfSystem: false)
    guard !facts.isEmpty else { return }

    hosts = facts.keys.sorted()
    var missing: Set<String> = []
    var clashes: Set<String> = []
    for host in hosts {
      guard let inference = inferences[host], inference.wasObserved else {
        unobserved.append(host)
        continue
      }
      missing.formUnion(inference.lookedFor)
      dangling += inference.dangling.map { "\(host): \($0.sentence)" }
      if measured.contains(host) { bounds += inference.bounds }
      let weights = (facts[host] ?? []).sorted { $0.fact.rawValue < $1.fact.rawValue }
      for entry in weights {
        for conflict in inference.conflicts where conflict.fact == entry.fact {
          clashes.insert("\(host): \(conflict.text)")
        }
        // The country of the address that a network of edges answers from says nothing of what is
        // behind it.
        if entry.fact == .network, inference.edge != nil { continue }
        for (branch, place) in inference.ways(entry.fact) {
          spoken.append(
            Testimony(
              host: host, fact: entry.fact, weight: entry.weight, place: place, branch: branch,
              others: Testimony.OtherWays(
                inference.branches.filter { $0 != branch }.map { $0.place(entry.fact) }),
              isOfSystem: ofSystem.contains(host),
              evidence: inference.evidence.filter {
                $0.fact == entry.fact && $0.country != nil && $0.country == place.country
              }))
        }
      }
    }
    lookedFor = missing.sorted()
    conflicts = clashes.sorted()
  }

  /// Whether what is done there is done where the endpoint itself is: a front end processes, and
  /// says nothing of where its data rests.
  private static func isPlace(_ role: EndpointRole, of kind: PlaceKind) -> Bool {
    switch (kind, role) {
    case (.storage, .storage), (.storage, .database), (.backup, .backup), (.processing, .app),
      (.processing, .api), (.processing, .login), (.processing, .mail), (.processing, .sftp),
      (.processing, .website):
      true
    case (.storage, _), (.backup, _), (.processing, _), (.supportAccess, _): false
    }
  }

  private struct FactWeight: Hashable {
    var fact: FactKind
    var weight: Testimony.Weight
  }

  private static func facts(of role: EndpointRole, for kind: PlaceKind) -> [FactWeight] {
    let rest: [FactWeight] = [
      FactWeight(fact: .storage, weight: .sameKind), FactWeight(fact: .compute, weight: .lesser),
    ]
    let doubt = FactWeight(fact: .network, weight: .doubtOnly)
    switch (kind, role) {
    case (.storage, .storage), (.storage, .database), (.backup, .backup): return rest + [doubt]
    case (.storage, .app), (.storage, .api), (.storage, .login), (.storage, .mail),
      (.storage, .sftp):
      return rest
    case (.processing, .app), (.processing, .api), (.processing, .login), (.processing, .mail),
      (.processing, .sftp):
      return [
        FactWeight(fact: .compute, weight: .sameKind), FactWeight(fact: .storage, weight: .lesser),
        doubt,
      ]
    case (.processing, .website):
      return [FactWeight(fact: .compute, weight: .sameKind), doubt]
    case (.storage, _), (.backup, _), (.processing, _), (.supportAccess, _): return []
    }
  }
}

extension Testimony.OtherWays {
  /// What the places at the end of the other ways leave open.
  fileprivate init(_ places: [InferredPlace?]) {
    self =
      places.map { place in
        guard let place, place.country != nil else { return .open }
        return place.strength == .established ? .none : .weaker
      }.max() ?? .none
  }
}

extension LocationInference {
  /// The place of that kind at the end of each way to the host.
  fileprivate func ways(_ fact: FactKind) -> [(branch: InferredBranch?, place: InferredPlace)] {
    if branches.isEmpty { return place(fact).map { [(nil, $0)] } ?? [] }
    return branches.compactMap { branch in branch.place(fact).map { (branch, $0) } }
  }
}
