import SitusGround

/// What the stages before it concluded, as the report needs it.
package struct ReportInput: Sendable {
  package var run: ReportRun
  package var digest: InventoryDigest
  package var inventory: Inventory
  package var bindingRegimes: [Regime]
  package var places: [PlaceJudgement]
  package var transfers: [Transfer]
  package var assessments: [Assessment]
  package var risks: [RiskRating]
  package var promises: [PromiseJudgement]
  package var decision: Decision
  package var notObserved: [NotObserved]

  /// Gathers the results of one run.
  package init(
    run: ReportRun, digest: InventoryDigest, inventory: Inventory, bindingRegimes: [Regime],
    places: [PlaceJudgement], transfers: [Transfer], assessments: [Assessment],
    risks: [RiskRating], promises: [PromiseJudgement], decision: Decision,
    notObserved: [NotObserved]
  ) {
    self.run = run
    self.digest = digest
    self.inventory = inventory
    self.bindingRegimes = bindingRegimes
    self.places = places
    self.transfers = transfers
    self.assessments = assessments
    self.risks = risks
    self.promises = promises
    self.decision = decision
    self.notObserved = notObserved
  }
}

/// Assembles the report; the order of the input's arrays does not matter.
///
/// `placeName` gives the English name of a place code; it is asked once for each code that occurs.
package func makeReport(
  _ input: ReportInput, placeName: (PlaceCode) -> String
) -> Report {
  let assessments = Dictionary(grouping: input.assessments, by: \.transfer)
  let risks = Dictionary(grouping: input.risks, by: \.transfer)
  let placesOf = Dictionary(grouping: input.places, by: \.service)
  let transfersOf = Dictionary(grouping: input.transfers, by: \.service)
  let findings = input.decision.findings.sorted(by: Finding.precedes)
  var findingsOf: [String: [String]] = [:]
  for finding in findings {
    if let service = finding.service { findingsOf[service, default: []].append(finding.id) }
  }
  let names = collectPlaceNames(input, placeName: placeName)
  var summary = ReportSummary(
    services: input.inventory.services.count, processors: input.inventory.processors.count,
    hostsNotObserved: Set(input.notObserved.map(\.host)).count, places: [:],
    transfers: input.transfers.count, verdicts: [:], promises: [:], findings: [:],
    waived: input.decision.waived.count)
  for place in input.places { summary.places[place.verdict, default: 0] += 1 }
  for finding in findings { summary.findings[finding.severity, default: 0] += 1 }
  for promise in input.promises { summary.promises[promise.verdict, default: 0] += 1 }
  for assessment in input.assessments {
    summary.verdicts[assessment.regime, default: [:]][assessment.verdict, default: 0] += 1
  }

  let services = input.inventory.services.sorted { $0.id < $1.id }.map { service in
    let transfers = (transfersOf[service.id] ?? []).sorted { $0.id < $1.id }.map { transfer in
      TransferReport(
        transfer: transfer,
        assessments: (assessments[transfer.id] ?? []).sorted { $0.regime < $1.regime },
        risks: (risks[transfer.id] ?? []).sorted { $0.regime < $1.regime })
    }
    var worst: [Regime: TransferVerdict] = [:]
    for transfer in transfers {
      for assessment in transfer.assessments {
        worst[assessment.regime] = max(
          worst[assessment.regime] ?? .notRestricted, assessment.verdict)
      }
    }
    let places = (placesOf[service.id] ?? []).sorted { $0.id < $1.id }
    return ServiceReport(
      service: service, places: places, transfers: transfers,
      findings: findingsOf[service.id] ?? [], worst: worst,
      failing: firstFailingHops(transfers, under: Set(worst.keys).sorted()),
      sentence: describeService(
        service, places: places, transfers: transfers, binding: input.bindingRegimes,
        naming: input.inventory.naming))
  }

  return Report(
    run: input.run, inventory: input.digest, organisation: input.inventory.organisation,
    bindingRegimes: input.bindingRegimes.sorted(),
    regimes: Set(input.assessments.map(\.regime)).union(input.bindingRegimes).sorted(),
    services: services, processors: processorReports(input),
    promises: promiseReports(input), findings: findings,
    waived: input.decision.waived.sorted { Finding.precedes($0.finding, $1.finding) },
    notObserved: Array(Set(input.notObserved)).sorted(), summary: summary,
    disclosures: input.inventory.disclosures.sorted { $0.id < $1.id },
    placeNames: names)
}

private func processorReports(_ input: ReportInput) -> [ProcessorReport] {
  var services: [String: Set<String>] = [:]
  for transfer in input.transfers {
    for party in transfer.path.dropFirst() {
      services[party, default: []].insert(transfer.service)
    }
  }
  // A processor inside the territory may have no transfer row; it still holds a place.
  for place in input.places { services[place.holder, default: []].insert(place.service) }
  return input.inventory.processors.sorted { $0.id < $1.id }.map {
    ProcessorReport(processor: $0, services: (services[$0.id] ?? []).sorted())
  }
}

private func promiseReports(_ input: ReportInput) -> [PromiseReport] {
  let judgements = keyed(input.promises) { $0.promise }
  return input.inventory.promises.map {
    PromiseReport(promise: $0, judgement: judgements[$0.id])
  }
}

private func collectPlaceNames(
  _ input: ReportInput, placeName: (PlaceCode) -> String
) -> [PlaceCode: String] {
  var names: [PlaceCode: String] = [:]
  func add(_ code: PlaceCode?) {
    guard let code, names[code] == nil else { return }
    names[code] = placeName(code)
  }
  func add(_ meaning: PlaceMeaning?) {
    if case .place(let code) = meaning { add(code) }
  }
  add(input.inventory.organisation.country.meaning)
  for place in input.inventory.organisation.notice?.transfersStated ?? [] { add(place.meaning) }
  for processor in input.inventory.processors {
    add(processor.party.country?.meaning)
    add(processor.party.parent?.country?.meaning)
    for places in processor.places.values { for place in places.named { add(place.meaning) } }
  }
  for disclosure in input.inventory.disclosures {
    for place in disclosure.destinations { add(place.meaning) }
    add(disclosure.recipient.country?.meaning)
  }
  for promise in input.inventory.promises { for place in promise.places { add(place.meaning) } }
  for place in input.places {
    add(place.declared?.meaning)
    add(place.observed)
    for evidence in place.evidence { add(evidence.country) }
  }
  for transfer in input.transfers { add(transfer.destination) }
  return names
}
