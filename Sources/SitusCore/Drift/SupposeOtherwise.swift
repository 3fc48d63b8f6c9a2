import SitusGround

/// Runs the analysis as things are and as they are supposed to be, on the same observations.
///
/// - Parameters:
///   - hypotheses: What is supposed to be otherwise, all of it together.
///   - input: What is declared and was observed, the law, and the day of the first analysis.
/// - Returns: What follows: every verdict, promise and finding that comes out differently.
package func suppose(_ hypotheses: [Hypothesis], of input: AnalysisInput) -> Consequences {
  let before = analyse(input)
  var supposed = input
  var lost: [Hypothesis] = []
  for hypothesis in hypotheses {
    switch hypothesis {
    case .withoutInstruments(_, let ids):
      let gone = Set(ids)
      supposed.register.instruments.removeAll { gone.contains($0.id) }
    case .withoutProcessor(let id): supposed.inventory.remove(processor: id)
    case .withoutPlace, .withoutRegion: lost.append(hypothesis)
    case .onDay(let day): supposed.asOf = day
    }
  }
  var inferences = inferPlaces(supposed)
  var losses: [PlaceLoss] = []
  for hypothesis in lost {
    let judged = judgedPlaces(supposed, inferences)
    switch hypothesis {
    case .withoutPlace(let place):
      losses += supposed.inventory.remove(judged) { judgement in
        if case .place(let code) = judgement.declared?.meaning { return place.holds(code) }
        return false
      }
      inferences = inferences.map { $0.overlooking { $0.country.map(place.holds) ?? false } }
    case .withoutRegion(let region):
      losses += supposed.inventory.remove(judged) { judgement in
        judgement.declared != nil && judgement.evidence.contains { $0.region == region }
      }
      inferences = inferences.map { $0.overlooking { $0.region == region } }
    case .withoutInstruments, .withoutProcessor, .onDay: break
    }
  }
  let after = analyse(supposed, inferences: inferences)
  return Consequences(
    hypotheses: hypotheses, before: before, after: after,
    notes: registerNotes(hypotheses, input.register, input.asOf, supposed.asOf),
    losses: losses.sorted { $0.order < $1.order })
}

extension PlaceCode {
  /// Whether the other place is this one or lies in it.
  fileprivate func holds(_ other: PlaceCode) -> Bool { other == self || other.country == self }
}

extension LocationInference {
  /// The inference as if the places that fit had not been seen.
  fileprivate func overlooking(_ fits: (InferredPlace) -> Bool) -> LocationInference {
    var rest = self
    if let place = rest.compute, fits(place) { rest.compute = nil }
    if let place = rest.storage, fits(place) { rest.storage = nil }
    if let place = rest.network, fits(place) { rest.network = nil }
    return rest
  }
}

private func judgedPlaces(_ input: AnalysisInput, _ inferences: [LocationInference])
  -> [PlaceJudgement]
{
  judgePlaces(
    input.inventory, inferences: inferences, asOf: input.asOf,
    isMember: { input.register.isMember($0, of: $1, on: input.asOf) })
}

extension Inventory {
  /// Takes a processor out, with the systems that it runs and every engagement of it.
  fileprivate mutating func remove(processor id: String) {
    processors.removeAll { $0.id == id }
    for index in processors.indices {
      processors[index].subProcessors.removeAll { $0.processor == id }
    }
    for index in services.indices {
      services[index].systems.removeAll { $0.engagement?.processor == id }
      services[index].engagements.removeAll { $0.processor == id }
    }
  }

  /// Takes out the declared places whose judgement fits, where they are declared most narrowly.
  ///
  /// - Returns: What each service loses, and what it has left.
  fileprivate mutating func remove(
    _ judgements: [PlaceJudgement], fits: (PlaceJudgement) -> Bool
  ) -> [PlaceLoss] {
    var losses: [PlaceLoss] = []
    for judgement in judgements where fits(judgement) {
      guard let declared = judgement.declared,
        let service = services.firstIndex(where: { $0.id == judgement.service })
      else { continue }
      let own = processors.first { $0.id == judgement.holder }?.places[judgement.kind]
      var left: [String] = []
      func reduced(_ narrower: DeclaredPlaces?) -> DeclaredPlaces {
        let rest = (narrower ?? own ?? .nowhere).named.filter { $0.meaning != declared.meaning }
        left = rest.map(\.raw)
        return rest.isEmpty ? .nowhere : .places(rest)
      }
      let kind = judgement.kind
      for index in services[service].systems.indices {
        var system = services[service].systems[index]
        let holder = system.engagement?.processor ?? organisation.id
        guard holder == judgement.holder, judgement.system.map({ $0 == system.id }) ?? true else {
          continue
        }
        let narrower = system.places[kind] ?? system.engagement?.places[kind]
        system.places[kind] = reduced(narrower)
        services[service].systems[index] = system
      }
      for index in services[service].engagements.indices
      where services[service].engagements[index].processor == judgement.holder {
        let narrower = services[service].engagements[index].places[kind]
        services[service].engagements[index].places[kind] = reduced(narrower)
      }
      for processor in processors.indices {
        for index in processors[processor].subProcessors.indices
        where processors[processor].subProcessors[index].processor == judgement.holder {
          let narrower = processors[processor].subProcessors[index].places[kind]
          processors[processor].subProcessors[index].places[kind] = reduced(narrower)
        }
      }
      losses.append(
        PlaceLoss(
          service: judgement.service, holder: judgement.holder, kind: kind, place: declared.raw,
          left: left))
    }
    return losses
  }
}

/// What the register says of the instruments that are supposed away, and of those that lean on the
/// same list of recipients.
private func registerNotes(
  _ hypotheses: [Hypothesis], _ register: AdequacyRegister, _ before: Day, _ after: Day
) -> [String] {
  var notes: [String] = []
  let allGone = hypotheses.flatMap { hypothesis -> [String] in
    if case .withoutInstruments(_, let ids) = hypothesis { return ids }
    return []
  }
  for case .withoutInstruments(_, let ids) in hypotheses {
    let gone = register.instruments.filter { ids.contains($0.id) }
    for instrument in gone
    where !instrument.isInForce(on: before) && !instrument.isInForce(on: after) {
      notes.append("\(instrument.id) is not in force on \(after.iso), so it carries nothing then.")
    }
    var told: Set<String> = []
    for instrument in gone {
      guard let fragility = instrument.fragility, told.insert(fragility).inserted else { continue }
      notes.append("\(instrument.id): \(fragility)")
    }
    let regimes = Set(gone.map(\.regime))
    guard gone.contains(where: \.restsOnFrameworkList) else { continue }
    for other in register.instruments
    where other.restsOnFrameworkList && other.isInForce(on: after) && !other.needsReview
      && !regimes.contains(other.regime) && !allGone.contains(other.id)
    {
      notes.append(
        "\(other.id) stands on its own text and still counts, but it leans on the same Data Privacy"
          + " Framework List. To see what would then have nothing, suppose it away too."
          + (other.fragility.map { " \($0)" } ?? ""))
    }
  }
  return notes.withoutRepeats()
}

extension AdequacyInstrument {
  /// Whether it counts only for recipients on the Data Privacy Framework List.
  fileprivate var restsOnFrameworkList: Bool {
    conditions.contains {
      $0 == .dataPrivacyFrameworkActive || $0 == .dataPrivacyFrameworkUKExtension
    }
  }
}
