import SitusGround

/// Holds every declared place against the evidence, and lists the established places that nobody
/// declared.
///
/// - Parameters:
///   - inventory: What the organisation declares.
///   - inferences: What the evidence says of the hosts that the inventory names.
///   - asOf: The day of the judgement; evidence that is stale by then no longer speaks.
///   - isMember: Whether a place belongs to a group of countries on that day.
/// - Returns: Judgements sorted by id, each id once.
package func judgePlaces(
  _ inventory: Inventory, inferences: [LocationInference], asOf: Day,
  isMember: @escaping (PlaceCode, PlaceGroup) -> Bool
) -> [PlaceJudgement] {
  let walk = ChainWalk(inventory)
  let byHost = keyed(inferences) { $0.subject }
  var judgements: [String: PlaceJudgement] = [:]
  for service in inventory.services {
    for chain in walk.chains(of: service) {
      for hop in chain.hops {
        guard let holder = hop.holder(organisation: inventory.organisation.id) else { continue }
        for kind in PlaceKind.allCases {
          let testimonies = Testimonies(for: kind, of: hop, inferences: byHost)
          let court = PlaceCourt(
            hop: hop, holder: holder, kind: kind, testimonies: testimonies, asOf: asOf,
            naming: inventory.naming, isMember: isMember)
          for judgement in court.judge() where judgements[judgement.id] == nil {
            judgements[judgement.id] = judgement
          }
        }
      }
    }
  }
  return judgements.values.sorted { $0.id < $1.id }
}

extension Hop {
  /// Who has the data in its places; `nil` for a disclosure, whose recipient answers for itself.
  fileprivate func holder(organisation: String) -> String? {
    switch importer {
    case .organisation: organisation
    case .processor(let processor): processor.id
    case .disclosure: nil
    }
  }
}

/// Judges one kind of place of one hop.
struct PlaceCourt {
  let hop: Hop
  let holder: String
  let kind: PlaceKind
  let testimonies: Testimonies
  let asOf: Day
  let naming: PlaceNaming
  let isMember: (PlaceCode, PlaceGroup) -> Bool

  private var fresh: [Testimony] { testimonies.spoken.filter { !$0.isStale(on: asOf) } }

  func judge() -> [PlaceJudgement] {
    let outside = fresh.filter { testimony in
      testimony.establishedCountry.map {
        !hop.declares($0, kind: kind, testimony: testimony, isMember: isMember)
      } ?? false
    }
    var judgements: [PlaceJudgement] = []
    switch hop.places(kind) {
    case .notDeclared:
      judgements.append(
        make(
          nil, token: "not-declared", .unverifiable,
          "Nothing was declared, so there is nothing to hold the evidence against."))
    case .nowhere: break
    case .places(let places):
      judgements += places.map { judge($0, among: places, outside: outside) }
    }
    if !judgements.contains(where: { $0.verdict == .contradicted }) {
      judgements += undeclared(outside)
    }
    return judgements
  }

  private func judge(
    _ place: DeclaredPlace, among places: [DeclaredPlace], outside: [Testimony]
  ) -> PlaceJudgement {
    let token = place.meaning.token
    switch place.meaning {
    case .anywhere:
      return make(
        place, token: token, .unverifiable,
        "“\(place.raw)” sets no bound, so no evidence can bear it out.")
    case .unknown:
      return make(
        place, token: token, .unverifiable, "The declaration says that the place is not known.")
    case .place(let code) where code.isOrganisation:
      return make(
        place, token: token, .unverifiable,
        "An international organisation has no country, so no evidence of one can bear it out.")
    case .place, .group: break
    }
    func holds(_ testimony: Testimony) -> Bool {
      testimony.place.country.map { place.meaning.holds($0, isMember: isMember) } ?? false
    }

    let established = fresh.filter { $0.establishedCountry != nil && holds($0) }
    let agreeing = established.filter(\.mayAgree)
    if !agreeing.isEmpty {
      if case .place(let code) = place.meaning, code.country != code,
        !agreeing.contains(where: { $0.place.country == code })
      {
        return make(
          place, token: token, .consistent,
          "Evidence shows the country and not the part of it that was declared.", agreeing)
      }
      guard agreeing.contains(where: \.mayConfirm) else {
        return make(
          place, token: token, .consistent,
          "Established \(agreeing[0].fact.rawValue) evidence agrees, and "
            + (agreeing.compactMap(\.place.dispute).first
              ?? "another way to the host shows it less firmly") + ".",
          agreeing)
      }
      return make(
        place, token: token, .confirmed,
        "Established \(agreeing[0].fact.rawValue) evidence agrees.", agreeing)
    }
    if let first = outside.first, let country = first.place.country {
      let showing = outside.filter { $0.place.country == country }
      return make(
        place, token: token, .contradicted,
        "Established \(first.fact.rawValue) evidence shows \(naming.phrase(country)), which was not declared"
          + seen(showing), showing)
    }
    if let bound = bound(excluding: places) {
      return make(
        place, token: token, .contradicted,
        "A physical bound: \(bound.address) answered \(bound.sentence), and nothing that was"
          + " declared lies that near.", bounds: [bound])
    }
    return judgeLesser(place, token: token, among: places, holds: holds)
  }

  /// A bound for which every declared place is too far away.
  private func bound(excluding places: [DeclaredPlace]) -> RoundTripBound? {
    testimonies.bounds.first { bound in
      asOf <= bound.staleAfter
        && places.allSatisfy { bound.excludes($0.meaning, isMember: isMember) }
    }
  }

  /// Weighs evidence that is weaker than established, or of a lesser kind.
  private func judgeLesser(
    _ place: DeclaredPlace, token: String, among places: [DeclaredPlace],
    holds: (Testimony) -> Bool
  ) -> PlaceJudgement {
    let speaking = fresh.filter {
      $0.place.strength >= .indicated && $0.place.country != nil && $0.establishedCountry == nil
    }
    let agreeing = speaking.filter { holds($0) && $0.weight != .doubtOnly && $0.mayAgree }
    let opposing = speaking.filter { testimony in
      guard let country = testimony.place.country else { return false }
      return !hop.declares(country, kind: kind, testimony: testimony, isMember: isMember)
    }
    if let first = opposing.first, let country = first.place.country {
      return make(
        place, token: token, .unverifiable,
        "Weaker \(first.fact.rawValue) evidence points to \(naming.phrase(country)); it may not contradict"
          + " the declaration and leaves it unproven.",
        opposing.filter { $0.place.country == country })
    }
    if !testimonies.conflicts.isEmpty {
      return make(
        place, token: token, .unverifiable,
        "The evidence disagrees with itself: \(testimonies.conflicts[0]).")
    }
    if let first = agreeing.first {
      return make(
        place, token: token, .consistent,
        "\(first.place.strength == .established ? "Established" : "Weaker")"
          + " \(first.fact.rawValue) evidence agrees and none opposes.", agreeing)
    }
    for open in fresh where holds(open) && !open.mayAgree && open.weight != .doubtOnly {
      guard let country = open.place.country else { continue }
      return make(
        place, token: token, .unverifiable,
        "One way to \(open.host) shows \(naming.phrase(country)), and another shows no place.",
        [open])
    }
    return make(place, token: token, .unverifiable, silence)
  }

  /// Why nothing spoke.
  private var silence: String {
    let stale = testimonies.spoken.filter { $0.isStale(on: asOf) }.compactMap(\.place.staleAfter)
    if let last = stale.max() { return "The evidence went stale after \(last.iso)." }
    if kind == .supportAccess {
      return "Who has access from where cannot be seen from outside; only the supplier can say."
    }
    if let nowhere = testimonies.dangling.first { return nowhere }
    if testimonies.hosts.isEmpty { return "No endpoint is known that may speak for it." }
    if !fresh.isEmpty { return "What was observed speaks for other places, or too weakly." }
    if testimonies.unobserved.count == testimonies.hosts.count {
      return "None of the endpoints that may speak for it answered."
    }
    return "Nothing that was observed may speak for it."
  }

  private func undeclared(_ outside: [Testimony]) -> [PlaceJudgement] {
    let byCountry = Dictionary(grouping: outside) { $0.place.country }
    return byCountry.compactMap { country, testimonies in
      guard let country else { return nil }
      return make(
        nil, token: "\(country)/observed", .undeclared,
        "Established \(testimonies[0].fact.rawValue) evidence shows \(naming.phrase(country)),"
          + " which was not declared" + seen(testimonies), testimonies)
    }
  }

  /// Ends a sentence with the ways to a host that show the place, where there are several.
  private func seen(_ testimonies: [Testimony]) -> String {
    let branches = testimonies.compactMap { testimony in
      testimony.branch.map { "\(testimony.host) leads to \($0.words)" }
    }
    let each = Set(branches).sorted()
    return each.isEmpty ? "." : ": \(listed(each))."
  }

  private func make(
    _ declared: DeclaredPlace?, token: String, _ verdict: PlaceVerdict, _ reason: String,
    _ deciding: [Testimony] = [], bounds: [RoundTripBound] = []
  ) -> PlaceJudgement {
    let owner = hop.system.map { "\(holder)@\($0.id)" } ?? holder
    return PlaceJudgement(
      id: "\(hop.service.id)/\(owner)/\(kind.rawValue)/\(token)", service: hop.service.id,
      holder: holder, system: hop.system?.id, kind: kind, declared: declared, verdict: verdict,
      observed: deciding.first?.place.country, reason: reason, hosts: testimonies.hosts,
      evidence: deciding.flatMap(\.evidence) + bounds.map(\.evidence),
      lookedFor: testimonies.lookedFor,
      staleAfter: (deciding.compactMap(\.place.staleAfter) + bounds.map(\.staleAfter)).min(),
      site: declared?.site ?? hop.system?.site ?? hop.processor?.site ?? hop.service.site)
  }
}
