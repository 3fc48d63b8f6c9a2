import SitusGround

/// Tests every promise of the privacy notice on every service.
///
/// What a regime sees as safe is what its list says of the place and the recipient. No document that was
/// signed changes that: the promise speaks of the country, the law of the transfer. "Most" is more than
/// half of all services, so that what is unknown counts against it.
///
/// - Parameters:
///   - inventory: Holds the promises, and whose reading of "safe" they mean: the organisation's
///     regimes.
///   - places: Every place judgement of the inventory.
///   - transfers: Every transfer of the inventory.
///   - register: What each regime's list says of places.
///   - asOf: The day of the judgement.
///   - isMember: Whether a place belongs to a group of countries on that day.
/// - Returns: Judgements in the order of the notice.
package func judgePromises(
  _ inventory: Inventory, places: [PlaceJudgement], transfers: [Transfer],
  register: AdequacyRegister, asOf: Day, isMember: @escaping (PlaceCode, PlaceGroup) -> Bool
) -> [PromiseJudgement] {
  guard !inventory.promises.isEmpty else { return [] }
  let cases = PromiseCases(
    inventory, places: places, transfers: transfers, register: register, asOf: asOf,
    isMember: isMember)
  return inventory.promises.map { promise in
    var judgement = judge(promise, reading: promise.reading, cases: cases)
    guard promise.places.isEmpty, promise.subject == .sent || promise.subject == .stored,
      Set(inventory.organisation.regimes).count > 1
    else { return judgement }
    let otherWay: Promise.Reading = promise.reading == .any ? .all : .any
    let other = judge(promise, reading: otherWay, cases: cases)
    judgement.otherReading = other.verdict
    let parted = Set(judgement.breakingServices).symmetricDifference(other.breakingServices)
    if !parted.isEmpty {
      judgement.partingServices = parted.sorted()
      judgement.reasons.append(
        partingReason(judgement.partingServices, promise.reading, other.verdict))
      judgement.reasons.sort()
    }
    return judgement
  }
}

private func judge(
  _ promise: Promise, reading: Promise.Reading, cases: PromiseCases
) -> PromiseJudgement {
  var services: [PromiseFooting: [String]] = [:]
  var causes = PromiseCauses()
  for service in cases.inventory.services {
    let found = cases.cases(of: service, for: promise, reading: reading)
    let worst = found.map(\.footing).max() ?? .unknown
    services[worst, default: []].append(service.id)
    guard worst >= .unknown else { continue }
    for one in found where one.footing == worst { causes.add(one, service: service.id) }
  }
  let grouped = causes.grouped
  let total = cases.inventory.services.count
  func ids(_ footing: PromiseFooting) -> [String] { (services[footing] ?? []).sorted() }
  let verdict = verdict(
    promise.quantifier, total: total, holding: ids(.proven).count + ids(.declared).count,
    breaking: ids(.breaking).count)
  let sentence = countedSentence(
    promise,
    PromiseCounts(
      total: total, proven: ids(.proven).count, declared: ids(.declared).count,
      breaking: ids(.breaking).count, unknown: ids(.unknown).count), naming: cases.inventory.naming)
  return PromiseJudgement(
    promise: promise.id, verdict: verdict, provenServices: ids(.proven),
    declaredServices: ids(.declared), breakingServices: ids(.breaking),
    unknownServices: ids(.unknown),
    reasons: grouped.map { "\($0.text) (\(shortList($0.services)))." }.sorted(),
    correctedSentence: verdict == .kept ? nil : sentence, causes: grouped,
    countedSentence: sentence)
}

/// Cases of many services, each cause once, with what it touches.
private struct PromiseCauses {
  private struct Key: Hashable {
    var cause: String
    var aspect: String?
    var isBreaking: Bool
  }
  private struct Group: Hashable {
    var cause: String
    var isBreaking: Bool
    var services: Set<String>
  }
  private var services: [Key: Set<String>] = [:]

  mutating func add(_ one: PromiseCase, service: String) {
    let key = Key(cause: one.cause, aspect: one.aspect, isBreaking: one.footing == .breaking)
    services[key, default: []].insert(service)
  }

  /// One for each cause and set of services: what breaks the sentence first, then by how many
  /// services it touches, then by its words.
  var grouped: [PromiseJudgement.Cause] {
    var aspects: [Group: [String]] = [:]
    for (key, services) in services {
      let group = Group(cause: key.cause, isBreaking: key.isBreaking, services: services)
      aspects[group, default: []] += key.aspect.map { [$0] } ?? []
    }
    let causes = aspects.map { group, aspects in
      PromiseJudgement.Cause(
        isBreaking: group.isBreaking,
        text: group.cause + (aspects.isEmpty ? "" : ": " + listed(aspects.sorted())),
        services: group.services.sorted())
    }
    return causes.sorted { left, right in
      if left.isBreaking != right.isBreaking { return left.isBreaking }
      if left.services.count != right.services.count {
        return left.services.count > right.services.count
      }
      return (left.text, left.services.first ?? "") < (right.text, right.services.first ?? "")
    }
  }
}

private func verdict(
  _ quantifier: Promise.Quantifier, total: Int, holding: Int, breaking: Int
) -> PromiseJudgement.Verdict {
  guard total > 0 else { return .unproven }
  switch quantifier {
  case .most:
    if holding * 2 > total { return .kept }
    // Even if all that is unknown held, it would not be more than half.
    return (total - breaking) * 2 <= total ? .broken : .unproven
  case .all, .always, .never:
    if breaking > 0 { return .broken }
    return holding == total ? .kept : .unproven
  }
}

private func partingReason(
  _ services: [String], _ reading: Promise.Reading, _ other: PromiseJudgement.Verdict
) -> String {
  let alternative =
    reading == .any
    ? "that every regime must call the country adequate" : "that one regime is enough"
  return "Read to mean \(alternative), the promise would be \(other.rawValue); the readings part at"
    + " \(shortList(services))."
}
