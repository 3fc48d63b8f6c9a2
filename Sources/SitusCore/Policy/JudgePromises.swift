/// Tests every promise of the privacy notice on every service.
///
/// A transfer that rests on a safeguard does not make its destination a country that a regime calls
/// adequate: the promise speaks of the country, the law of the transfer. "Most" is more than half of
/// all services, so that what is unknown counts against it.
///
/// - Parameters:
///   - inventory: Holds the promises, and whose reading of "safe" they mean: the organisation's
///     regimes.
///   - places: Every place judgement of the inventory.
///   - transfers: Every transfer of the inventory.
///   - assessments: The law of each regime on each transfer.
///   - register: What each regime's list says of places to which the organisation's own people or
///     branches take data: no transfer in law, and no safer for it.
///   - asOf: The day of the judgement.
///   - isMember: Whether a place belongs to a group of countries on that day.
/// - Returns: Judgements in the order of the notice.
package func judgePromises(
  _ inventory: Inventory, places: [PlaceJudgement], transfers: [Transfer],
  assessments: [Assessment], register: AdequacyRegister, asOf: Day,
  isMember: @escaping (PlaceCode, PlaceGroup) -> Bool
) -> [PromiseJudgement] {
  guard !inventory.promises.isEmpty else { return [] }
  let cases = PromiseCases(
    inventory, places: places, transfers: transfers, assessments: assessments,
    register: register, asOf: asOf, isMember: isMember)
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
      judgement.reasons.append(partingReason(parted.sorted(), promise.reading, other.verdict))
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
  let total = cases.inventory.services.count
  func ids(_ footing: PromiseFooting) -> [String] { (services[footing] ?? []).sorted() }
  let verdict = verdict(
    promise.quantifier, total: total, holding: ids(.proven).count + ids(.declared).count,
    breaking: ids(.breaking).count)
  return PromiseJudgement(
    promise: promise.id, verdict: verdict, provenServices: ids(.proven),
    declaredServices: ids(.declared), breakingServices: ids(.breaking),
    unknownServices: ids(.unknown),
    reasons: causes.sentences,
    correctedSentence: verdict == .kept
      ? nil
      : correctedSentence(
        promise, total: total, proven: ids(.proven).count, declared: ids(.declared).count,
        breaking: ids(.breaking).count, unknown: ids(.unknown).count))
}

/// Cases of many services, each cause once, with what it touches.
private struct PromiseCauses {
  private struct Key: Hashable {
    var cause: String
    var aspect: String?
  }
  private struct Group: Hashable {
    var cause: String
    var services: Set<String>
  }
  private var services: [Key: Set<String>] = [:]

  mutating func add(_ one: PromiseCase, service: String) {
    services[Key(cause: one.cause, aspect: one.aspect), default: []].insert(service)
  }

  /// One for each cause and set of services, sorted.
  var sentences: [String] {
    var aspects: [Group: [String]] = [:]
    for (key, services) in services {
      aspects[Group(cause: key.cause, services: services), default: []] +=
        key.aspect.map { [$0] } ?? []
    }
    return aspects.map { group, aspects in
      let parts = aspects.isEmpty ? "" : ": " + listed(aspects.sorted())
      return "\(group.cause)\(parts) (\(shortList(group.services.sorted())))."
    }.sorted()
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

private func correctedSentence(
  _ promise: Promise, total: Int, proven: Int, declared: Int, breaking: Int, unknown: Int
) -> String {
  let area = listed(promise.places.map(\.raw), conjunction: "or")
  let adequate =
    promise.reading == .any
    ? "countries that the UK or the EU calls adequate"
    : "countries that both the UK and the EU call adequate"
  let good = proven + declared
  let services = "\(good) of our \(total) \(total == 1 ? "service" : "services")"
  let share = "(\(proven) shown by evidence, \(declared) on the word of suppliers)"
  let isNever = promise.quantifier == .never && !area.isEmpty
  let holds: String
  let bad: String
  switch promise.subject {
  case .stored:
    holds =
      "For \(services), personal information is "
      + (isNever ? "not stored in \(area)" : "stored in \(area.isEmpty ? adequate : area)")
    bad = isNever ? "it is" : "it is also stored elsewhere"
  case .sent:
    holds =
      "For \(services), personal information goes "
      + (isNever ? "nowhere in \(area)" : "only to \(area.isEmpty ? adequate : area)")
    bad = isNever ? "it does" : "it also goes elsewhere"
  case .agreement:
    holds =
      "For \(services), an agreement is in place with everyone who holds personal information for us"
    bad = "one is missing or has ended"
  case .retention:
    holds = "For \(services), there is a set time for keeping personal information"
    bad = "there is none"
  }
  var parts = [holds]
  switch promise.subject {
  case .stored, .sent: parts[0] += " \(share)"
  case .agreement, .retention: break
  }
  if breaking > 0 { parts.append("for \(breaking) \(bad)") }
  if unknown > 0 { parts.append("for \(unknown) we do not know") }
  return parts.joined(separator: "; ") + "."
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

/// The first few names and how many more there are.
func shortList(_ names: [String], limit: Int = 8) -> String {
  guard names.count > limit else { return names.joined(separator: ", ") }
  return names.prefix(limit).joined(separator: ", ") + " and \(names.count - limit) more"
}

/// `a`, `a and b`, `a, b and c`.
func listed(_ items: [String], conjunction: String = "and") -> String {
  guard let last = items.last else { return "" }
  let before = items.dropLast()
  return before.isEmpty ? last : before.joined(separator: ", ") + " \(conjunction) " + last
}
