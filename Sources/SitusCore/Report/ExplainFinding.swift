import SitusGround

/// A run in which a finding is looked up, with what its chain rests on.
package struct FindingExplainer: Sendable {
  private let report: Report
  private let inferences: [String: LocationInference]
  private let inventory: Inventory

  /// Runs every stage on what was declared and observed.
  package init(_ input: AnalysisInput) {
    report = analyse(input)
    inventory = input.inventory
    inferences = Dictionary(
      inferLocations(
        input.log, subjects: planTargets(input.inventory).map(\.host), reference: input.reference,
        asOf: input.asOf
      ).map { ($0.subject, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// Ids of all findings, waived ones included, sorted.
  package var ids: [String] {
    (report.findings + report.waived.map(\.finding)).map(\.id).sorted()
  }

  /// Ids that somebody may have meant, nearest first, at most eight.
  package func near(_ id: String) -> [String] {
    let parts = id.split(separator: "/", omittingEmptySubsequences: false)
    func score(_ other: String) -> Int {
      let theirs = other.split(separator: "/", omittingEmptySubsequences: false)
      let equal = zip(parts, theirs).filter { $0 == $1 }.count
      let contained = theirs.filter { id.contains($0) }.count
      return equal * 4 + contained * 2 + (other.hasPrefix(id) ? 8 : 0)
    }
    let scored = ids.map { (id: $0, score: score($0)) }.filter { $0.score > 0 }
    return scored.sorted { ($1.score, $0.id) < ($0.score, $1.id) }.prefix(8).map(\.id)
  }

  /// Every observation that the chain of a finding may end in.
  package func basis(of id: String) -> Set<Observation.ID> {
    guard let finding = finding(id) else { return [] }
    let evidence =
      places(of: finding).flatMap(\.evidence)
      + hosts(of: finding).compactMap { inferences[$0] }.flatMap(\.evidence)
    return Set(evidence.flatMap(\.basis))
  }

  /// The chain from the finding to the observations; `nil` when there is no such finding.
  package func explain(_ id: String, lines: ObservationLines) -> Explanation? {
    guard let finding = finding(id) else { return nil }
    let trail = EvidenceTrail(lines: lines, placeName: { report.name(of: $0) })
    let text = finding.rule.text
    var steps = [
      Explanation(
        "Rule", "\(finding.rule.rawValue): \(text.title)",
        details: [text.why, "Law: \(text.citation)."])
    ]
    steps += places(of: finding).map { step($0, trail) }
    steps += transfers(of: finding).map { step($0, trail) }
    steps += promise(of: finding)
    steps += conflictSteps(of: finding, trail)
    if steps.count == 1 {
      steps.append(Explanation("Reasons", "what the record says", details: finding.reasons))
    }
    if !finding.remedies.isEmpty {
      steps.append(
        Explanation(
          "Remedies", "what would clear it, best first", details: finding.remedies.map(\.line)))
    }
    return Explanation(
      "Finding", finding.id,
      details: [
        finding.message,
        "Severity: \(finding.severity.rawValue). Judged as of "
          + "\(report.run.asOf.iso)." + (waiver(of: id).map { " " + $0 } ?? ""),
      ] + (finding.site.map { ["Written in \($0.file):\($0.line):\($0.column)."] } ?? []),
      steps: steps)
  }

  // MARK: What belongs to a finding

  private func finding(_ id: String) -> Finding? {
    (report.findings + report.waived.map(\.finding)).first { $0.id == id }
  }

  private func waiver(of id: String) -> String? {
    report.waived.first { $0.finding.id == id }.map {
      "Waived by \($0.waiver.owner) until \($0.waiver.expires.iso): \($0.waiver.reason)"
    }
  }

  private func service(of finding: Finding) -> ServiceReport? {
    report.services.first { $0.service.id == finding.service }
  }

  /// The judgements on places that the finding is about.
  private func places(of finding: Finding) -> [PlaceJudgement] {
    let verdicts: [FindingRule: PlaceVerdict] = [
      .placeContradicted: .contradicted, .placeUndeclared: .undeclared,
      .placeNotDeclared: .unverifiable,
    ]
    guard let verdict = verdicts[finding.rule] else { return [] }
    return (service(of: finding)?.places ?? []).filter { place in
      place.verdict == verdict
        && (place.holder == finding.subject || place.system == finding.subject)
        && (finding.rule != .placeNotDeclared || place.declared == nil)
    }
  }

  private func transfers(of finding: Finding) -> [TransferReport] {
    let rules: Set<FindingRule> = [
      .transferNoBasis, .transferUndetermined, .exceptionBarred, .mechanismUnfit,
      .assessmentMissing, .certificationStale, .disclosureBasisMissing,
    ]
    guard rules.contains(finding.rule) else { return [] }
    return (service(of: finding)?.transfers ?? []).filter {
      $0.transfer.path.last == finding.subject
    }
  }

  /// Hosts whose evidence disagrees with itself or that lead nowhere, and that belong to what the finding is about.
  private func hosts(of finding: Finding) -> [String] {
    guard [.evidenceConflict, .aliasDangling].contains(finding.rule),
      let service = service(of: finding)?.service
    else {
      return []
    }
    var endpoints = inventory.processors.filter { $0.id == finding.subject }.flatMap(\.endpoints)
    for system in service.systems
    where (system.engagement?.processor ?? system.id) == finding.subject {
      endpoints += system.endpoints
    }
    return Set(endpoints.map(\.host)).sorted().filter {
      inferences[$0]?.conflicts.isEmpty == false
    }
  }

  // MARK: Steps

  private func step(_ place: PlaceJudgement, _ trail: EvidenceTrail) -> Explanation {
    var details = [place.reason]
    if let declared = place.declared {
      details.append(
        "Declared: “\(declared.raw)” in \(declared.site.file):\(declared.site.line).")
    }
    if !place.hosts.isEmpty { details.append("Hosts: \(place.hosts.joined(separator: ", ")).") }
    if !place.lookedFor.isEmpty {
      details.append("Looked for and not found: \(place.lookedFor.joined(separator: "; ")).")
    }
    return Explanation(
      "Verdict", "\(place.kind.words) of \(place.holder): \(place.verdict.rawValue)",
      details: details, steps: place.evidence.map(trail.step))
  }

  private func step(_ row: TransferReport, _ trail: EvidenceTrail) -> Explanation {
    let transfer = row.transfer
    let assessments = row.assessments.filter { report.bindingRegimes.contains($0.regime) }.map {
      assessment in
      Explanation(
        "Assessment", "\(assessment.regime.lawName): \(assessment.verdict.rawValue)",
        details: assessment.reasons.map { "\($0.rule): \($0.text) (\($0.citation))" }
          + assessment.questions.map { "Open: \($0)" }
          + (assessment.instrument.map { ["Carried by \($0)."] } ?? []))
    }
    let seen =
      transfer.basis == .observed
      ? (report.services.first { $0.service.id == transfer.service }?.places ?? []).filter {
        place in
        place.holder == transfer.path.last
          && place.observed.map { .place($0) == transfer.destination } == true
      }.map { step($0, trail) } : []
    return Explanation(
      "Transfer", transfer.id,
      details: [
        "\(transfer.path.joined(separator: " → ")), \(transfer.aspect.words), to "
          + "\(report.name(of: transfer.destination)) (“\(transfer.destinationRaw)”, "
          + "\(transfer.basis.rawValue)); \(transfer.site.file):\(transfer.site.line)."
      ], steps: assessments + seen)
  }

  private func promise(of finding: Finding) -> [Explanation] {
    guard finding.rule == .promiseBroken || finding.rule == .promiseUnproven,
      let promise = report.promises.first(where: { $0.promise.id == finding.subject }),
      let judgement = promise.judgement
    else { return [] }
    let bad = judgement.breakingServices + judgement.unknownServices
    let related = report.findings.filter { other in
      other.service.map(bad.contains) == true
    }.map { Explanation("Finding", $0.id, details: [$0.message]) }
    return [
      Explanation(
        "Verdict", "“\(promise.promise.quote)”: \(judgement.verdict.rawValue)",
        details: judgement.reasons, steps: related)
    ]
  }

  private func conflictSteps(of finding: Finding, _ trail: EvidenceTrail) -> [Explanation] {
    hosts(of: finding).compactMap { host in
      guard let inference = inferences[host] else { return nil }
      let facts = Set(inference.conflicts.map(\.fact))
      return Explanation(
        "Inference", host,
        details: inference.conflicts.map { "\($0.fact.rawValue): \($0.text)" },
        steps: inference.evidence.filter { facts.contains($0.fact) }.map(trail.step))
    }
  }
}
