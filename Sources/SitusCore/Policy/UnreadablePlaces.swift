/// Findings about places whose words are not understood, and about own premises that are nowhere
/// said to be.
///
/// Those of the inventory's list that no holder claims get a finding all the same: a place that was
/// written and not understood is never passed over.
func unreadablePlaceFindings(_ input: DecisionInput, _ context: FindingContext) -> [Finding] {
  let stated = input.inventory.statedPlaces
  let holders = Dictionary(
    stated.filter { $0.place.problem != nil }.map { ($0.place.site, $0) },
    uniquingKeysWith: { first, _ in first })
  var findings = input.inventory.unreadablePlaces.map { place in
    unreadable(place, holders[place.site], context)
  }
  // Two cells of one holder with the same words are one finding.
  var seen: Set<String> = []
  findings = findings.filter { seen.insert($0.id).inserted }
  if input.inventory.organisation.ownPremises.isEmpty {
    findings += stated.filter(\.place.isOnOwnPremises).compactMap { stated in
      let finding = unlocated(stated, context)
      return seen.insert(finding.id).inserted ? finding : nil
    }
  }
  return findings
}

private func unreadable(
  _ place: DeclaredPlace, _ stated: StatedPlace?, _ context: FindingContext
) -> Finding {
  let rule = FindingRule.placeUnreadable
  let what = stated.map { ", \($0.words(context))," } ?? ""
  let problem = place.problem?.sentence ?? rule.text.clear
  let holder = stated.map { $0.holder + "/" + $0.key + "/" } ?? ""
  return context.make(
    rule, service: stated?.service, subject: holder + place.raw,
    message: "“\(place.raw)”\(what) is not understood, so nothing is known of that place.",
    reasons: ["Not understood: \(problem)."], citations: [rule.text.citation],
    remedies: [
      Finding.Remedy(
        action: "Write “\(place.raw)” so that every word is understood: "
          + (place.problem?.hint ?? rule.text.clear) + ".",
        owner: context.owner(stated?.service))
    ], site: place.site)
}

private func unlocated(_ stated: StatedPlace, _ context: FindingContext) -> Finding {
  let rule = FindingRule.ownPremisesUnlocated
  return context.make(
    rule, service: stated.service, subject: stated.holder,
    message: "“\(stated.place.raw)”, \(stated.words(context)), is on the organisation's own"
      + " premises, and the record does not say where those are.",
    reasons: [rule.text.why], citations: [rule.text.citation],
    remedies: [
      Finding.Remedy(
        action: "Write where the organisation's own sites are, once, as own_premises under"
          + " organisation.",
        owner: context.owner(stated.service))
    ], site: stated.place.site)
}

/// One place that the inventory states, with whose it is.
struct StatedPlace: Hashable, Sendable {
  var place: DeclaredPlace
  var service: String?
  /// Id of the organisation, processor, system, disclosure or promise.
  var holder: String
  /// The key under which it is written.
  var key: String

  fileprivate func words(_ context: FindingContext) -> String {
    let what = PlaceKind(rawValue: key)?.words ?? key.replacing("_", with: " ")
    return "stated as \(what) of \(context.name(holder))"
  }
}

extension Inventory {
  /// Every place that is stated anywhere, in the order of the inventory.
  var statedPlaces: [StatedPlace] {
    var found: [StatedPlace] = []
    func add(_ places: [DeclaredPlace], _ service: String?, _ holder: String, _ key: String) {
      found += places.map { StatedPlace(place: $0, service: service, holder: holder, key: key) }
    }
    func add(_ places: [PlaceKind: DeclaredPlaces], _ service: String?, _ holder: String) {
      for kind in PlaceKind.allCases {
        add(places[kind]?.named ?? [], service, holder, kind.rawValue)
      }
    }
    func add(_ party: Party, _ holder: String) {
      add([party.country].compactMap { $0 }, nil, holder, "country")
      add([party.parent?.country].compactMap { $0 }, nil, holder, "parent")
    }
    func add(_ mechanisms: [TransferMechanism], _ service: String?, _ holder: String) {
      for mechanism in mechanisms { add(mechanism.covers, service, holder, "covers") }
    }
    func add(_ engagement: Engagement, _ service: String?) {
      add(engagement.places, service, engagement.processor)
      add(engagement.mechanisms ?? [], service, engagement.processor)
    }
    add(organisation.ownPremises, nil, organisation.id, "own_premises")
    add(organisation.notice?.transfersStated ?? [], nil, organisation.id, "transfers_stated")
    for promise in promises { add(promise.places, nil, promise.id, "promise") }
    for service in services {
      for system in service.systems {
        add(system.places, service.id, system.id)
        if let engagement = system.engagement { add(engagement, service.id) }
      }
      for engagement in service.engagements { add(engagement, service.id) }
    }
    for processor in processors {
      add(processor.party, processor.id)
      add(processor.places, nil, processor.id)
      add(processor.mechanisms, nil, processor.id)
      for engagement in processor.subProcessors { add(engagement, nil) }
    }
    for disclosure in disclosures {
      add(disclosure.recipient, disclosure.id)
      add(disclosure.destinations, nil, disclosure.id, "destination")
      add(disclosure.mechanisms, nil, disclosure.id)
    }
    return found
  }
}
