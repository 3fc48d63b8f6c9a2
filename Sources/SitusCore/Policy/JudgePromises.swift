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
///   - asOf: The day of the judgement.
///   - isMember: Whether a place belongs to a group of countries on that day.
/// - Returns: Judgements in the order of the notice.
package func judgePromises(
  _ inventory: Inventory, places: [PlaceJudgement], transfers: [Transfer],
  assessments: [Assessment], asOf: Day, isMember: @escaping (PlaceCode, PlaceGroup) -> Bool
) -> [PromiseJudgement] {
  guard !inventory.promises.isEmpty else { return [] }
  let cases = PromiseCases(
    inventory, places: places, transfers: transfers, assessments: assessments, asOf: asOf,
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
  var causes: [String: [String]] = [:]
  for service in cases.inventory.services {
    let found = cases.cases(of: service, for: promise, reading: reading)
    let worst = found.map(\.footing).max() ?? .unknown
    services[worst, default: []].append(service.id)
    for cause in Set(found.filter { $0.footing == worst && worst >= .unknown }.map(\.cause)) {
      causes[cause, default: []].append(service.id)
    }
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
    reasons: causes.map { "\($0.key) (\(shortList($0.value.sorted())))." }.sorted(),
    correctedSentence: verdict == .kept
      ? nil
      : correctedSentence(
        promise, total: total, proven: ids(.proven).count, declared: ids(.declared).count,
        breaking: ids(.breaking).count, unknown: ids(.unknown).count))
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
  let places = listed(promise.places.map { "“\($0.raw)”" }, conjunction: "or")
  let outside = promise.quantifier == .never && !promise.places.isEmpty
  let area = places.isEmpty ? nil : (outside ? "outside \(places)" : "in \(places)")
  let services = total == 1 ? "service" : "services"
  var parts: [String] = []
  let good = proven + declared
  switch promise.subject {
  case .stored:
    let place = area ?? "only in countries called adequate"
    parts.append("\(good) of our \(total) \(services) keep personal information \(place)")
    parts.append("\(proven) of them shown by evidence and \(declared) by what suppliers told us")
  case .sent:
    let place = area ?? "only to countries called adequate"
    parts.append("\(good) of our \(total) \(services) let personal information go \(place)")
    parts.append("\(proven) of them shown by evidence and \(declared) by what suppliers told us")
  case .agreement:
    parts.append(
      "\(good) of our \(total) \(services) have an agreement in place with everyone who"
        + " holds personal information for us")
  case .retention:
    parts.append(
      "\(good) of our \(total) \(services) have a set time for keeping personal information")
  }
  if breaking > 0 { parts.append("\(breaking) \(breaking == 1 ? "does" : "do") not") }
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
