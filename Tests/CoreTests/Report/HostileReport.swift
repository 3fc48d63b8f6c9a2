import SitusGround

@testable import SitusCore

extension Sample {
  /// A report in which every free text is the payload.
  static func hostileReport(_ text: String) -> Report {
    var system = System(
      id: text, name: text, engagement: engagement(text), places: [:], endpoints: [],
      site: SourceSite(file: text, line: 1, column: 1))
    system.engagement?.purpose = text
    var service = service(text, name: text, owner: text, systems: [system])
    service.purposes = [text]
    service.dataCategories = [DataCategory(name: text, sensitivity: .ordinary)]
    service.dataSubjects = [DataSubjects(name: text, areChildren: true, areVulnerable: true)]
    service.retention = Retention(period: text, rule: text, reviewed: nil, site: site(1))
    let words = DeclaredPlace(raw: text, meaning: .place(PlaceCode(text)), site: site(1))
    var evidence = evidence(text)
    evidence.value = text
    evidence.source = text
    evidence.kind = text
    var place = place(
      text, text, declared: words, verdict: .contradicted, observed: text, system: text,
      reason: text, evidence: [evidence])
    place.hosts = [text]
    place.lookedFor = [text]
    var transfer = transfer(text, to: text, via: [text])
    transfer.destination = .place(PlaceCode(text))
    transfer.destinationRaw = text
    var assessment = assessment(transfer, .uk, .noBasis, instrument: text, questions: [text])
    assessment.reasons = [Assessment.Reason(rule: text, citation: text, text: text)]
    assessment.fragility = text
    assessment.fallback = text
    var finding = finding(service: text, subject: text)
    finding.message = text
    finding.reasons = [text]
    finding.citations = [text]
    finding.remedies = [Finding.Remedy(action: text, owner: text)]
    finding.site = SourceSite(file: text, line: 1, column: 1)
    var organisation = organisation()
    organisation.name = text
    var party = party(text)
    party.country = words
    party.parent = ParentCompany(name: text, country: words)
    var promise = promise(.all, .stored, places: [words], quote: text)
    promise.id = text
    let judgement = PromiseJudgement(
      promise: text, verdict: .broken, provenServices: [], declaredServices: [],
      breakingServices: [text], unknownServices: [], reasons: [text], correctedSentence: text,
      otherReading: .kept)
    var report = report(
      inventory: inventory(
        organisation: organisation, services: [service],
        processors: [processor(text, name: text, party: party)], promises: [promise]),
      places: [place], transfers: [transfer], assessments: [assessment], promises: [judgement],
      findings: [finding],
      waived: [
        WaivedFinding(
          finding: finding,
          waiver: Waiver(
            rule: finding.rule, service: text, subject: text, reason: text, owner: text,
            expires: asOf, site: site(1)))
      ], notObserved: [NotObserved(host: text, question: text, outcome: text)])
    report.run = ReportRun(
      asOf: asOf, vantage: text, resolvers: [text], offline: false, allowPrivate: false,
      data: [DataVersion(name: text, version: text, date: nil)])
    report.inventory = InventoryDigest(path: text, sha256: text)
    return report
  }
}
