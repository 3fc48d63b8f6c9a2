import SitusGround

/// Findings about transfers without a basis, open transfers, documents and exceptions.
func transferFindings(_ input: DecisionInput, _ context: FindingContext) -> [Finding] {
  let problems = TransferProblems(input, context)
  var solver = TransferRemedies(problems.pairs, input, context)
  func remedies(_ key: TransferKey) -> [Finding.Remedy] {
    solver.remedies(key.pair, problems.target(of: key))
  }
  return problems.rows.map { finding($0.key, $0.value, remedies($0.key), context) }
    + problems.mechanisms.filter { !problems.isSaid($0.key) }
    .map { finding($0.key, $0.value, remedies($0.key), context) }
    + problems.exceptions.filter { !problems.isSaid($0.key) }
    .map { finding($0.key, $0.value, remedies($0.key), context) }
    // Where a document of the same importer lacks its assessment, that is said instead.
    + problems.reviews.filter { problems.mechanisms[$0.key] == nil }
    .map { review($0.key, $0.value, context) }
}

private func finding(
  _ key: TransferKey, _ rows: [FailingRow], _ remedies: [Finding.Remedy], _ context: FindingContext
) -> Finding {
  let importer = context.name(key.importer)
  let service = context.serviceName(key.service)
  let places = placesInWords(rows.map(\.transfer), context.naming)
  var reasons: [String] = []
  for row in rows {
    let route = row.transfer.path.map(context.name).joined(separator: " → ")
    reasons.append(
      "\(row.regime.rawValue): \(route), \(row.transfer.placeInWords(context.naming))"
        + (row.transfer.basis == .observed ? ", by evidence and not by the record." : "."))
    guard let assessment = row.assessment else {
      reasons.append("This row was not assessed, so nothing is known of its basis.")
      continue
    }
    reasons += assessment.reasons.map(\.text)
    reasons += assessment.questions.map { "Not known: \($0)" }
  }
  let citations = rows.flatMap { $0.assessment?.reasons.map(\.citation) ?? [] }
  let way = context.way(rows.map(\.transfer))
  let message =
    key.rule == .transferNoBasis
    ? "Nothing on file carries what “\(service)” sends to \(importer)\(way) (\(shortList(places)))."
    : "Whether “\(service)” may send data to \(importer)\(way) cannot be decided"
      + " (\(shortList(places)))."
  return context.make(
    key.rule, service: key.service, subject: key.importer, message: message, reasons: reasons,
    citations: citations.isEmpty ? [key.rule.text.citation] : citations,
    remedies: remedies, site: rows.map(\.transfer.site).min())
}

private func finding(
  _ key: TransferKey, _ problems: [MechanismProblem], _ remedies: [Finding.Remedy],
  _ context: FindingContext
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
    remedies: remedies, site: problems.map(\.site).min())
}

private func finding(
  _ key: TransferKey, _ problems: [ExceptionProblem], _ remedies: [Finding.Remedy],
  _ context: FindingContext
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
    remedies: remedies, site: problems.map(\.site).min())
}

/// An assessment that goes with a document which carries the transfer, and was not looked at again.
private func review(
  _ key: TransferKey, _ problems: [MechanismProblem], _ context: FindingContext
) -> Finding {
  let importer = context.name(key.importer)
  let documents = problems.map(\.mechanism).withoutRepeats()
  return context.make(
    key.rule, service: key.service, subject: key.importer,
    message: key.rule == .assessmentMissing
      ? "The assessment for the \(listed(documents)) with \(importer) is due for review."
      : "The assessment for the \(listed(documents)) with \(importer) has no day of review.",
    reasons: problems.map { "\($0.mechanism): \($0.text)" }, citations: problems.map(\.citation),
    remedies: [
      Finding.Remedy(
        action:
          "Review the transfer risk assessment for \(importer), and record its day, its outcome"
          + " and the next review.", owner: context.owner(key.service))
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

/// What is where, rows of one destination together: "the company and its storage in India".
private func placesInWords(_ transfers: [Transfer], _ naming: PlaceNaming) -> [String] {
  let groups = Dictionary(grouping: transfers) { $0.destinationInWords(naming) }
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
  func placeInWords(_ naming: PlaceNaming) -> String {
    let what =
      switch aspect {
      case .entity: "the company"
      case .disclosure: "the recipient"
      case .place(let kind): kind.words
      }
    return "\(what) \(destinationInWords(naming))"
  }

  fileprivate func destinationInWords(_ naming: PlaceNaming) -> String {
    switch destination {
    case .place, .group: "in \(naming.phrase(destination))"
    case .anywhere: "anywhere, as “\(destinationRaw)”"
    case .unknown: "in a place that is not known, as “\(destinationRaw)”"
    }
  }
}
