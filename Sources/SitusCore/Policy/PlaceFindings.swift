import SitusGround

/// Places of one holder in one service that went wrong in the same way.
private struct PlaceKey: Hashable {
  enum Problem { case contradicted, undeclared, notDeclared }
  var problem: Problem
  var service: String
  var subject: String
}

/// Findings about declared places: contradicted, seen and not declared, or not declared at all.
func placeFindings(_ input: DecisionInput, _ context: FindingContext) -> [Finding] {
  var groups: [PlaceKey: [PlaceJudgement]] = [:]
  for place in input.places.sorted(by: { $0.id < $1.id }) {
    let problem: PlaceKey.Problem
    switch place.verdict {
    case .confirmed, .consistent: continue
    case .contradicted: problem = .contradicted
    case .undeclared: problem = .undeclared
    case .unverifiable:
      guard place.declared == nil else { continue }
      problem = .notDeclared
    }
    let subject = context.subject(of: place)
    groups[PlaceKey(problem: problem, service: place.service, subject: subject), default: []]
      .append(
        place)
  }
  return groups.compactMap { key, places in
    guard key.problem == .undeclared else { return finding(key, places, context) }
    // What contradicts one place says all that its being undeclared elsewhere would say again.
    let contradicting = Set(
      (groups[PlaceKey(problem: .contradicted, service: key.service, subject: key.subject)] ?? [])
        .map(\.observed))
    let others = places.filter { !contradicting.contains($0.observed) }
    return others.isEmpty ? nil : finding(key, others, context)
  }
}

extension FindingContext {
  /// The processor that holds the data, or the system when the organisation runs it itself.
  fileprivate func subject(of place: PlaceJudgement) -> String {
    place.holder == organisation.id ? place.system ?? place.holder : place.holder
  }

  /// The name of a processor, or of a system of the service.
  func name(of subject: String, in service: String) -> String {
    processors[subject]?.name
      ?? services[service]?.systems.first { $0.id == subject }?.name ?? name(subject)
  }
}

private func finding(
  _ key: PlaceKey, _ places: [PlaceJudgement], _ context: FindingContext
) -> Finding {
  let holder = context.name(of: key.subject, in: key.service)
  let owner = context.owner(key.service)
  let kinds = Set(places.map(\.kind)).sorted().map(\.words)
  let seen = listed(Set(places.compactMap { $0.observed.map(context.naming.phrase) }).sorted())
  let declared = listed(
    Set(places.compactMap { $0.declared.map { context.naming.phrase($0.meaning) } }).sorted())
  var reasons: [String] = []
  for place in places {
    let words = place.declared.map { " (declared: “\($0.raw)”)" } ?? ""
    reasons.append("\(place.kind.words)\(words): \(place.reason)")
    for evidence in place.evidence {
      let meaning = evidence.region ?? evidence.country.map(context.naming.phrase) ?? "a provider"
      let staged = evidence.stagedBySupplier ? "could" : "could not"
      reasons.append(
        "Evidence: “\(evidence.value)” means \(meaning) (\(evidence.source); seen"
          + " \(evidence.observedOn.iso); the supplier \(staged) have arranged it).")
    }
    if !place.lookedFor.isEmpty {
      reasons.append("Looked for and not found: \(place.lookedFor.joined(separator: ", ")).")
    }
  }
  let rule: FindingRule
  let message: String
  let actions: [String]
  switch key.problem {
  case .contradicted:
    rule = .placeContradicted
    // A physical bound says where it is not.
    let shown = seen.isEmpty ? "that it is somewhere else" : seen
    message =
      "\(holder) is declared to have its \(listed(kinds)) in \(declared); evidence shows \(shown)."
    actions = [
      "Ask \(holder) in writing where the data is; correct the record\(seen.isEmpty ? "" : " to \(seen)"), and assess it.",
      "Have \(holder) move it to \(declared).",
    ]
  case .undeclared:
    rule = .placeUndeclared
    message = "\(holder) was seen to have its \(listed(kinds)) in \(seen), which is not declared."
    actions = [
      "Ask \(holder) what happens in \(seen); declare it, and assess it.",
      "Have \(holder) end it.",
    ]
  case .notDeclared:
    rule = .placeNotDeclared
    message = "For \(holder) the record does not say where its \(listed(kinds)) is."
    actions = [
      "Ask \(holder) where its \(listed(kinds)) is, and declare it; write “none” if it happens"
        + " nowhere."
    ]
  }
  return context.make(
    rule, service: key.service, subject: key.subject, message: message, reasons: reasons,
    citations: [rule.text.citation],
    remedies: actions.map { Finding.Remedy(action: $0, owner: owner) },
    site: places.map(\.site).min())
}
