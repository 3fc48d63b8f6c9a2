/// The smallest changes that would give a transfer a basis, best first: repair the document there
/// is, sign one, have the data kept at home, stop.
///
/// The owner is who answers for the service; between a processor and its own sub-processor the
/// processor signs, and the owner has it done.
func basisRemedies(
  _ transfers: [Transfer], regimes: [Regime], _ problems: [MechanismProblem],
  _ context: FindingContext
) -> [Finding.Remedy] {
  guard let first = transfers.first else { return [] }
  let owner = context.owner(first.service)
  let importer = context.name(first.path.last ?? "")
  let exporter = first.path.dropLast().last ?? context.organisation.id
  let isOwn = exporter == context.organisation.id
  var actions = repairs(problems, importer: importer)
  let recipient = context.party(first.path.last ?? "")
  if recipient?.sector == .public, context.organisation.isPublicAuthority, isOwn {
    actions.append(
      "Conclude a binding instrument between public bodies with \(importer) (Art. 46(2)(a)), with a"
        + " transfer risk assessment.")
  }
  let document =
    regimes.contains(.uk)
    ? "an IDTA, or EU standard contractual clauses with the UK Addendum,"
    : "EU standard contractual clauses (2021/914)"
  if actions.isEmpty || recipient?.sector == .public {
    actions.append(
      (isOwn ? "Sign " : "Have \(context.name(exporter)) sign ") + document
        + " with \(importer), make a transfer risk assessment, and record both.")
  }
  // Only companies under the Federal Trade Commission or the Department of Transportation may join.
  if let recipient, recipient.sector == .private,
    recipient.country?.meaning == .place(PlaceCode("US"))
  {
    actions.append(
      regimes.contains(.uk)
        ? "Have \(importer) join the Data Privacy Framework with its UK Extension, for this kind of"
          + " data, and record the day you saw it on the list."
        : "Have \(importer) join the Data Privacy Framework and record the day you saw it.")
  }
  let places = transfers.filter { transfer in
    if case .place = transfer.aspect { return true }
    return false
  }
  if places.count == transfers.count {
    let kinds = Set(places.compactMap(\.kind)).sorted().map(\.words)
    actions.append(
      "Have \(importer) end \(listed(kinds)) there, and keep to places that need no basis.")
  }
  actions.append("End what is sent to \(importer).")
  return actions.map { Finding.Remedy(action: $0, owner: owner) }
}

/// What to find out, as one set: every answer is needed.
func questionRemedies(
  _ questions: [String], service: String, _ context: FindingContext
) -> [Finding.Remedy] {
  let owner = context.owner(service)
  var asked: [String] = []
  for question in questions where !asked.contains(question) { asked.append(question) }
  guard !asked.isEmpty else {
    return [Finding.Remedy(action: "Assess the transfer.", owner: owner)]
  }
  return [
    Finding.Remedy(
      action: "Find out, and write into the record: \(asked.joined(separator: " "))",
      owner: owner)
  ]
}

/// The smallest changes to the documents themselves.
func mechanismRemedies(
  _ problems: [MechanismProblem], importer: String, service: String, _ context: FindingContext
) -> [Finding.Remedy] {
  let owner = context.owner(service)
  let actions = repairs(problems, importer: importer)
  let all = actions.isEmpty ? ["Replace the document with \(importer) by one that fits."] : actions
  return all.map { Finding.Remedy(action: $0, owner: owner) }
}

/// One action for each problem that an action on the same document removes.
private func repairs(_ problems: [MechanismProblem], importer: String) -> [String] {
  var actions: [String] = []
  for problem in problems {
    let document = problem.mechanism
    let action: String
    switch problem.code {
    case .wrongRegime:
      action =
        problem.regime == .uk && problem.kind == .euSCC
        ? "Add the UK Addendum to the \(document) with \(importer), with a transfer risk assessment."
        : "Sign a document of \(problem.regime == .uk ? "UK" : "EU") law with \(importer), with a"
          + " transfer risk assessment."
    case .ended, .notYetInForce, .neverASafeguard, .partiesMismatch:
      action = "Replace the \(document) with \(importer) by a document that counts today."
    case .versionUnknown:
      action = "Record which version of the \(document) was signed with \(importer)."
    case .moduleMissing: action = "Record which module of the \(document) was signed."
    case .moduleMismatch:
      action = "Sign the module that fits the roles with \(importer) in place of \(document)."
    case .unsigned:
      action = "Sign the \(document) with \(importer), or record the day it was signed."
    case .expired: action = "Renew the \(document) with \(importer)."
    case .doesNotCover: action = "Extend the \(document) with \(importer) to the place."
    case .noLinkedAgreement: action = "Link the \(document) to the agreement with \(importer)."
    case .authorisationMissing:
      action = "Record the regulator’s authorisation of the \(document), or obtain it."
    case .commitmentsMissing:
      action = "Record by what \(importer) is bound to the \(document), or have it bound."
    case .underlyingMissing:
      action =
        "Record the EU document that the \(document) with \(importer) is attached to, and its"
        + " module if it has one; or sign one."
    case .assessmentMissing:
      action = "Make the transfer risk assessment for \(importer), and record its day and outcome."
    case .assessmentOutdated:
      action = "Review the transfer risk assessment for \(importer), and set the next review."
    case .assessmentInsufficient, .measuresInsufficient:
      action =
        "Have the data encrypted before it is sent to \(importer), with keys that stay here, and"
        + " assess again; or end the transfer."
    }
    if !actions.contains(action) { actions.append(action) }
  }
  return actions
}

extension Transfer {
  fileprivate var kind: PlaceKind? {
    if case .place(let kind) = aspect { return kind }
    return nil
  }
}
