/// Who sends what to whom: rows of one supplier in one service make one finding.
struct TransferKey: Hashable {
  var rule: FindingRule
  var service: String
  var importer: String
}

/// One transfer that fails under one regime that binds.
private struct FailingRow {
  var transfer: Transfer
  var regime: Regime
  /// `nil` when nobody assessed it.
  var assessment: Assessment?
}

/// Findings about transfers without a basis, open transfers, documents and exceptions.
func transferFindings(_ input: DecisionInput, _ context: FindingContext) -> [Finding] {
  var assessments: [String: [Regime: Assessment]] = [:]
  for assessment in input.assessments where context.binding.contains(assessment.regime) {
    assessments[assessment.transfer, default: [:]][assessment.regime] = assessment
  }
  var rows: [TransferKey: [FailingRow]] = [:]
  var mechanisms: [TransferKey: [MechanismProblem]] = [:]
  var exceptions: [TransferKey: [ExceptionProblem]] = [:]
  for transfer in input.transfers.sorted(by: { $0.id < $1.id }) {
    let importer = transfer.path.last ?? ""
    for regime in context.binding {
      let assessment = assessments[transfer.id]?[regime]
      let rule: FindingRule
      switch assessment?.verdict {
      case .notRestricted, .approved, .safeguarded, .exception: continue
      case .noBasis: rule = .transferNoBasis
      case .undetermined, nil: rule = .transferUndetermined
      }
      let key = TransferKey(rule: rule, service: transfer.service, importer: importer)
      rows[key, default: []].append(
        FailingRow(transfer: transfer, regime: regime, assessment: assessment))
      guard assessment != nil, transfer.destination.isBounded else { continue }
      for problem in fittingProblems(transfer, regime, input) {
        let key = TransferKey(rule: problem.rule, service: transfer.service, importer: importer)
        mechanisms[key, default: []].append(problem)
      }
      let barred = examineExceptions(
        of: transfer, in: input.inventory, under: regime, register: input.register,
        asOf: input.asOf
      ).filter { $0.code == .barred }
      if !barred.isEmpty {
        let key = TransferKey(
          rule: .exceptionBarred, service: transfer.service, importer: importer)
        exceptions[key, default: []] += barred
      }
    }
  }
  return rows.map { finding($0.key, $0.value, problems: mechanisms, context) }
    + mechanisms.map { finding($0.key, $0.value, context) }
    + exceptions.map { finding($0.key, $0.value, context) }
}

/// Problems of the documents on file, without documents of the other law where one of this law is
/// there too: they were never meant for it.
private func fittingProblems(
  _ transfer: Transfer, _ regime: Regime, _ input: DecisionInput
) -> [MechanismProblem] {
  let problems = examineMechanisms(
    of: transfer, in: input.inventory, under: regime, register: input.register, asOf: input.asOf)
  let others = problems.filter { $0.code != .wrongRegime }
  return others.isEmpty ? problems : others
}

private func finding(
  _ key: TransferKey, _ rows: [FailingRow],
  problems: [TransferKey: [MechanismProblem]], _ context: FindingContext
) -> Finding {
  let importer = context.name(key.importer)
  let service = context.serviceName(key.service)
  let places = placesInWords(rows.map(\.transfer))
  var reasons: [String] = []
  for row in rows {
    let route = row.transfer.path.map(context.name).joined(separator: " → ")
    reasons.append(
      "\(row.regime.rawValue): \(route), \(row.transfer.placeInWords)"
        + (row.transfer.basis == .observed ? ", by evidence and not by the record." : "."))
    guard let assessment = row.assessment else {
      reasons.append("This row was not assessed, so nothing is known of its basis.")
      continue
    }
    reasons += assessment.reasons.map(\.text)
  }
  let citations = rows.flatMap { $0.assessment?.reasons.map(\.citation) ?? [] }
  let way = context.way(rows.map(\.transfer))
  let remedies: [Finding.Remedy]
  let message: String
  if key.rule == .transferNoBasis {
    message =
      "Nothing on file carries what “\(service)” sends to \(importer)\(way) (\(shortList(places)))."
    let related = [FindingRule.mechanismUnfit, .assessmentMissing].flatMap {
      problems[TransferKey(rule: $0, service: key.service, importer: key.importer)] ?? []
    }
    remedies = basisRemedies(rows.map(\.transfer), regimes: rows.map(\.regime), related, context)
  } else {
    message =
      "Whether “\(service)” may send data to \(importer)\(way) cannot be decided"
      + " (\(shortList(places)))."
    remedies = questionRemedies(
      rows.flatMap { $0.assessment?.questions ?? [] }, service: key.service, context)
  }
  return context.make(
    key.rule, service: key.service, subject: key.importer, message: message, reasons: reasons,
    citations: citations.isEmpty ? [key.rule.text.citation] : citations, remedies: remedies,
    site: rows.map(\.transfer.site).min())
}

private func finding(
  _ key: TransferKey, _ problems: [MechanismProblem], _ context: FindingContext
) -> Finding {
  let importer = context.name(key.importer)
  var documents: [String] = []
  for problem in problems where !documents.contains(problem.mechanism) {
    documents.append(problem.mechanism)
  }
  let message =
    key.rule == .assessmentMissing
    ? "The \(listed(documents)) with \(importer) has no current transfer risk assessment."
    : "The \(listed(documents)) with \(importer) does not carry what “"
      + "\(context.serviceName(key.service))” sends."
  return context.make(
    key.rule, service: key.service, subject: key.importer, message: message,
    reasons: problems.map { "\($0.mechanism): \($0.text)" }, citations: problems.map(\.citation),
    remedies: mechanismRemedies(problems, importer: importer, service: key.service, context),
    site: problems.map(\.site).min())
}

private func finding(
  _ key: TransferKey, _ problems: [ExceptionProblem], _ context: FindingContext
) -> Finding {
  let importer = context.name(key.importer)
  var kinds: [String] = []
  for problem in problems where !kinds.contains(problem.kind.words) {
    kinds.append(problem.kind.words)
  }
  return context.make(
    .exceptionBarred, service: key.service, subject: key.importer,
    message: "The exception for \(listed(kinds)) is closed to this organisation for what “"
      + "\(context.serviceName(key.service))” sends to \(importer).",
    reasons: problems.map(\.text), citations: problems.map(\.citation),
    remedies: [
      Finding.Remedy(
        action: "Rest the transfer to \(importer) on a transfer document with a risk assessment, or"
          + " on an exception that is open, such as legal claims or important reasons of public"
          + " interest in domestic law.", owner: context.owner(key.service)),
      Finding.Remedy(
        action: "End the transfer to \(importer).", owner: context.owner(key.service)),
    ], site: problems.map(\.site).min())
}

extension FindingContext {
  /// ` through A and B`, where every row goes that way or a longer one; nothing where one is direct.
  fileprivate func way(_ transfers: [Transfer]) -> String {
    guard
      let shortest = transfers.map(\.path).min(by: {
        $0.count != $1.count ? $0.count < $1.count : $0.lexicographicallyPrecedes($1)
      }),
      shortest.count > 2
    else { return "" }
    return " through \(shortest.dropFirst().dropLast().map(name).joined(separator: ", then "))"
  }
}

extension MechanismProblem {
  /// A document without a current assessment may still be the right document.
  var rule: FindingRule {
    switch code {
    case .assessmentMissing, .assessmentOutdated: .assessmentMissing
    case .wrongRegime, .ended, .notYetInForce, .neverASafeguard, .versionUnknown, .moduleMissing,
      .moduleMismatch, .partiesMismatch, .unsigned, .expired, .doesNotCover, .noLinkedAgreement,
      .authorisationMissing, .commitmentsMissing, .underlyingMissing, .assessmentInsufficient,
      .measuresInsufficient:
      .mechanismUnfit
    }
  }
}

/// What is where, rows of one destination together: "the company and its storage in India".
private func placesInWords(_ transfers: [Transfer]) -> [String] {
  let groups = Dictionary(grouping: transfers, by: \.destinationInWords)
  return groups.sorted { $0.key < $1.key }.map { destination, transfers in
    var aspects: [String] = []
    if transfers.contains(where: { $0.aspect == .entity }) { aspects.append("the company") }
    if transfers.contains(where: { $0.aspect == .disclosure }) { aspects.append("the recipient") }
    for kind in PlaceKind.allCases
    where transfers.contains(where: { $0.aspect == .place(kind) }) {
      aspects.append(kind.words)
    }
    return "\(listed(aspects)) \(destination)"
  }
}

extension Transfer {
  /// "support access in India", "the company in the United States".
  var placeInWords: String {
    let what =
      switch aspect {
      case .entity: "the company"
      case .disclosure: "the recipient"
      case .place(let kind): kind.words
      }
    return "\(what) \(destinationInWords)"
  }

  fileprivate var destinationInWords: String {
    switch destination {
    case .place, .group: "in \(destinationRaw)"
    case .anywhere: "anywhere, as “\(destinationRaw)”"
    case .unknown: "in a place that is not known, as “\(destinationRaw)”"
    }
  }
}

extension PlaceMeaning {
  /// Whether it names a place or a set of them, so that a document can cover it.
  var isBounded: Bool {
    switch self {
    case .place, .group: true
    case .anywhere, .unknown: false
    }
  }
}
