import SitusGround

/// Findings about hosts whose evidence disagrees with itself, for each service that uses them.
func conflictFindings(_ input: DecisionInput, _ context: FindingContext) -> [Finding] {
  var conflicts: [String: [String]] = [:]
  for inference in input.inferences where !inference.conflicts.isEmpty {
    conflicts[inference.subject] = inference.conflicts.sorted().map {
      "\(inference.subject), \($0.fact.rawValue): \($0.text)"
    }
  }
  return hostFindings(
    .evidenceConflict, input, context, about: conflicts,
    message: { "What was seen of \(listed($0)) disagrees with itself." },
    action: { "Ask \($0) which is right, and look again from another place." })
}

/// Findings about hosts whose alias leads to what nobody holds, for each service that uses them.
func danglingFindings(_ input: DecisionInput, _ context: FindingContext) -> [Finding] {
  var aliases: [String: [String]] = [:]
  for inference in input.inferences where !inference.dangling.isEmpty {
    aliases[inference.subject] = inference.dangling.map { "\(inference.subject): \($0.sentence)" }
  }
  return hostFindings(
    .aliasDangling, input, context, about: aliases,
    message: {
      "The alias of \(listed($0)) is dangling: whoever registers the label it leads to answers in"
        + " your name."
    }, action: { "Have \($0) remove the alias, or take the name that it leads to again." })
}

/// One finding for each holder in each service some of whose hosts have something said about them.
private func hostFindings(
  _ rule: FindingRule, _ input: DecisionInput, _ context: FindingContext,
  about sentences: [String: [String]], message: ([String]) -> String, action: (String) -> String
) -> [Finding] {
  guard !sentences.isEmpty else { return [] }
  var holders: [String: Set<String>] = [:]
  for place in input.places { holders[place.service, default: []].insert(place.holder) }
  return input.inventory.services.flatMap { service in
    var endpoints: [String: [Endpoint]] = [:]
    for system in service.systems {
      endpoints[system.engagement?.processor ?? system.id, default: []] += system.endpoints
    }
    let engaged = (service.systems.compactMap(\.engagement) + service.engagements).map(\.processor)
    for holder in (holders[service.id] ?? []).union(engaged) {
      endpoints[holder, default: []] += context.processors[holder]?.endpoints ?? []
    }
    return endpoints.sorted { $0.key < $1.key }.compactMap { subject, endpoints -> Finding? in
      let bad = endpoints.filter { sentences[$0.host] != nil }
      guard let site = bad.map(\.site).min() else { return nil }
      let hosts = Set(bad.map(\.host)).sorted()
      return context.make(
        rule, service: service.id, subject: subject, message: message(hosts),
        reasons: hosts.flatMap { sentences[$0] ?? [] }, citations: [rule.text.citation],
        remedies: [
          Finding.Remedy(
            action: action(context.name(of: subject, in: service.id)),
            owner: context.owner(service.id))
        ], site: site)
    }
  }
}
