import SitusGround

/// What the check of some hosts is a function of.
package struct CheckInput: Sendable {
  /// In the order in which they are to be shown.
  package var hosts: [String]
  package var declared: DeclaredPlace?
  package var log: ObservationLog
  package var reference: ReferenceData
  package var register: AdequacyRegister
  package var placeNames: PlaceNames
  package var asOf: Day

  /// Gathers what one check needs.
  package init(
    hosts: [String], declared: DeclaredPlace?, log: ObservationLog, reference: ReferenceData,
    register: AdequacyRegister, placeNames: PlaceNames, asOf: Day
  ) {
    self.hosts = hosts
    self.declared = declared
    self.log = log
    self.reference = reference
    self.register = register
    self.placeNames = placeNames
    self.asOf = asOf
  }
}

/// Says of each host what is known, what contradicts the supplier, and what to ask.
///
/// - Parameter input: The hosts, what was observed of them, and the law.
/// - Returns: The report; equal inputs give an equal report, whatever the order of the log.
package func checkHosts(_ input: CheckInput) -> CheckReport {
  let isAsked = Set(input.hosts)
  var log = input.log
  log.observations.removeAll { !isAsked.contains($0.subject) }
  let inferences = Dictionary(
    inferLocations(log, subjects: input.hosts, reference: input.reference, asOf: input.asOf)
      .map { ($0.subject, $0) }, uniquingKeysWith: { first, _ in first })
  let gaps = Dictionary(
    grouping: listNotObserved(
      input.hosts.map { Target(host: $0, roles: []) }, log: log), by: \.host)
  var names: [PlaceCode: String] = [:]
  let hosts = input.hosts.compactMap { host -> HostCheck? in
    guard let inference = inferences[host] else { return nil }
    var check = HostCheck(
      host: host, inference: inference,
      facts: [FactKind.edge, .compute, .storage, .network].map { inference.checked($0) },
      verdicts: [], laws: checkLaws(inference, input), limits: [], questions: [],
      notObserved: gaps[host] ?? [])
    if let declared = input.declared {
      check.verdicts = judgeHost(
        declared, inference: inference, asOf: input.asOf,
        naming: input.placeNames.naming,
        isMember: { input.register.isMember($0, of: $1, on: input.asOf) }
      ).map(withoutEndpoints)
    }
    let name = { (code: PlaceCode) in input.placeNames.name(of: code) }
    check.limits = limitsOfSight(check, name: name)
    check.questions = supplierQuestions(check, declared: input.declared, name: name)
    for code in check.placeCodes { names[code] = name(code) }
    return check
  }
  if case .place(let code)? = input.declared?.meaning {
    names[code] = input.placeNames.name(of: code)
  }
  return CheckReport(
    asOf: input.asOf, vantages: Set(log.observations.map(\.vantage)).sorted(),
    resolvers: Set(
      log.observations.compactMap { observation in
        if case .dns(let dns) = observation { return dns.resolver }
        return nil
      }
    ).sorted(), data: dataVersions(input.reference, input.register),
    missingLists: input.reference.missingLists, missingDatabase: input.reference.missingDatabase,
    logIsWhole: log.isWhole, logWarnings: log.warnings(asOf: input.asOf), declared: input.declared,
    hosts: hosts, placeNames: names)
}

/// Says of backups and support what is so of any host: no endpoint speaks for them.
private func withoutEndpoints(_ judgement: PlaceJudgement) -> PlaceJudgement {
  guard judgement.kind == .backup || judgement.kind == .supportAccess,
    judgement.verdict == .unverifiable
  else { return judgement }
  var judgement = judgement
  judgement.reason = "Never shows; only the supplier can say."
  return judgement
}

extension LocationInference {
  /// One kind of fact with the evidence that says most for what was concluded.
  fileprivate func checked(_ fact: FactKind) -> CheckedFact {
    guard let place = place(fact) else { return CheckedFact(fact: fact) }
    let agreeing = evidence.filter { $0.fact == fact && $0.country == place.country }
    return CheckedFact(
      fact: fact, place: place,
      evidence: agreeing.first { $0.region == place.region && $0.site == place.site }
        ?? agreeing.first)
  }
}

extension HostCheck {
  /// Every place code that a rendering may have to name.
  fileprivate var placeCodes: Set<PlaceCode> {
    var codes = Set(laws.map(\.place))
    codes.formUnion(inference.evidence.compactMap(\.country))
    codes.formUnion(
      inference.providers.flatMap { [$0.country, $0.parentCountry].compactMap { $0 } })
    codes.formUnion(verdicts.compactMap(\.observed))
    return codes
  }
}

/// What the UK and EU lists say of each country in which data or a company was seen, and of the one
/// that was declared.
private func checkLaws(_ inference: LocationInference, _ input: CheckInput) -> [CheckedLaw] {
  var occurrences: [PlaceCode: Set<CheckedLaw.Occurrence>] = [:]
  func note(_ code: PlaceCode?, _ occurrence: CheckedLaw.Occurrence) {
    if let code { occurrences[code, default: []].insert(occurrence) }
  }
  note(inference.storage?.country, .storage)
  note(inference.compute?.country, .compute)
  for branch in inference.branches {
    note(branch.storage?.country, .storage)
    note(branch.compute?.country, .compute)
  }
  if case .place(let code)? = input.declared?.meaning { note(code, .declared) }
  for provider in inference.providers
  where provider.role != .dns && !provider.isClaimed {
    note(provider.country, .entity)
    note(provider.parentCountry ?? provider.country, .parent)
  }
  return occurrences.map { place, found in
    CheckedLaw(
      place: place, occurrences: found.sorted(),
      answers: Regime.allCases.map {
        input.register.explain(place, regime: $0, asOf: input.asOf)
      })
  }.sorted {
    ($0.occurrences.first ?? .parent, $0.place) < ($1.occurrences.first ?? .parent, $1.place)
  }
}
