import SitusGround

extension MechanismExamination {
  /// Whether the document is one that these parties can have, and have.
  func partyProblems() -> [MechanismProblem] { signatoryProblems() + kindOfPartyProblems() }

  /// Whether those who signed are those between whom the data goes.
  private func signatoryProblems() -> [MechanismProblem] {
    let parties = [
      (mechanism.exporter, transferCase.exporterName, "exporter"),
      (mechanism.importer, transferCase.importerName, "importer"),
    ]
    return parties.compactMap { signatory, party, role in
      guard let signatory, LegalEntityName(signatory) != LegalEntityName(party) else { return nil }
      return problem(
        .partiesMismatch, "\(signatory) signed it as \(role), and not \(party).")
    }
  }

  private func kindOfPartyProblems() -> [MechanismProblem] {
    switch mechanism.kind {
    case .idta, .addendum, .euSCC, .legacySCC, .codeOfConduct, .certification, .bespokeClauses,
      .privacyShield:
      return []
    case .publicInstrument, .administrativeArrangement: return publicBodyProblems()
    case .ukBCRProcessor, .euBCRProcessor: return corporateRules(ofProcessors: true)
    case .ukBCRController, .euBCRController: return corporateRules(ofProcessors: false)
    case .ukBCRAddendum:
      return corporateRules(ofProcessors: transferCase.importerIsProcessor)
    }
  }

  /// Binding corporate rules bind a group: those for controllers need both parties in it, those for
  /// processors let a customer send data into it.
  private func corporateRules(ofProcessors: Bool) -> [MechanismProblem] {
    let citation = "\(transferCase.regime == .uk ? "UK GDPR" : "Regulation (EU) 2016/679") Art. 47"
    if ofProcessors {
      guard !transferCase.importerIsProcessor else { return [] }
      return [
        problem(
          .partiesMismatch,
          "rules for processors do not fit \(transferCase.importerName), which is"
            + " no processor here.", citation: citation)
      ]
    }
    switch transferCase.areInOneGroup {
    case .some(true): return []
    case .some(false):
      return [
        problem(
          .partiesMismatch, "\(transferCase.exporterName) is not in the group that the rules bind.",
          citation: citation)
      ]
    case .none:
      return [
        problem(
          .partiesMismatch, "rules for controllers hold only inside one group.", citation: citation,
          asking: "Are \(transferCase.exporterName) and \(transferCase.importerName) in the group"
            + " that the corporate rules bind?")
      ]
    }
  }

  // MARK: Days

  func dateProblems() -> [MechanismProblem] {
    var problems: [MechanismProblem] = []
    switch mechanism.signed {
    case .none:
      problems.append(
        problem(
          .unsigned, "no day of signature is recorded.",
          asking: "On which day was \(mechanism.label) signed?"))
    case .some(let day) where day > asOf:
      problems.append(problem(.unsigned, "it was signed on \(day.iso), after \(asOf.iso)."))
    case .some: break
    }
    if let day = mechanism.expires, day < asOf {
      problems.append(problem(.expired, "it expired on \(day.iso)."))
    }
    return problems
  }

  // MARK: Places

  /// Whether the document covers the destination; one that names no place covers the country in
  /// which the importer is established, and leaves its other places open.
  func coverageProblems() -> [MechanismProblem] {
    let destination = transferCase.transfer.destination
    let question = "Does \(mechanism.label) cover \(transferCase.destinationName)?"
    if mechanism.covers.isEmpty {
      switch transferCase.transfer.aspect {
      case .entity, .disclosure: return []
      case .place:
        guard let country = transferCase.hop.party?.country?.meaning, country == destination else {
          return [
            problem(
              .doesNotCover, "it does not say whether it covers \(transferCase.destinationName).",
              asking: question)
          ]
        }
        return []
      }
    }
    let isCovered = mechanism.covers.contains { covered in
      switch (covered.meaning, destination) {
      case (.anywhere, _), (.unknown, _): false
      case (.group(let covered), .group(let group)):
        covered == group || covered == .europeanEconomicArea
      case (.place, .group), (.place, .anywhere), (.place, .unknown), (.group, .anywhere),
        (.group, .unknown):
        false
      case (.place(let covered), .place(let place)): covered == place || covered == place.country
      case (.group(let group), .place(let place)): transferCase.isMember(place, group)
      }
    }
    if isCovered { return [] }
    if let vague = mechanism.covers.first(where: { $0.meaning == .anywhere }) {
      return [
        problem(
          .doesNotCover,
          "“\(vague.raw)” names no country, and what is sent has to be looked at country by country.",
          asking: question)
      ]
    }
    if mechanism.covers.contains(where: { $0.meaning == .unknown }) {
      return [
        problem(.doesNotCover, "which places it covers is not known.", asking: question)
      ]
    }
    return [problem(.doesNotCover, "it does not cover \(transferCase.destinationName).")]
  }

  // MARK: Linked agreement

  /// The IDTA has no terms of Art. 28, so that with a processor it needs an agreement that does.
  ///
  /// - SeeAlso: ICO, IDTA A1.0, "Linked Agreement".
  func linkedAgreementProblems() -> [MechanismProblem] {
    guard mechanism.kind == .idta, transferCase.importerIsProcessor else { return [] }
    let citation = "UK GDPR Art. 28(3); IDTA A1.0, Linked Agreement"
    guard let linked = mechanism.linkedAgreement, !linked.isEmpty else {
      return [
        problem(
          .noLinkedAgreement, "it has no Art. 28 terms and names no linked agreement.",
          citation: citation,
          asking: "Which agreement with \(transferCase.importerName) is linked to"
            + " \(mechanism.label)?")
      ]
    }
    guard let agreement = transferCase.hop.agreement else {
      return [
        problem(
          .noLinkedAgreement, "the linked agreement \(linked) is not on file.", citation: citation,
          asking: "Is the agreement \(linked) with \(transferCase.importerName) on file?")
      ]
    }
    guard let reference = agreement.reference, reference == linked else {
      let filed = agreement.reference ?? "an agreement without a reference"
      return [
        problem(
          .noLinkedAgreement, "it is linked to \(linked), and \(filed) is on file.",
          citation: citation, asking: "Is \(linked) the agreement on file as \(filed)?")
      ]
    }
    if let expires = agreement.expires, expires < asOf {
      return [
        problem(
          .noLinkedAgreement, "the linked agreement \(linked) expired on \(expires.iso).",
          citation: citation,
          asking: "Which agreement with \(transferCase.importerName) took the place of \(linked),"
            + " which expired on \(expires.iso)?")
      ]
    }
    guard let signed = agreement.signed else {
      return [
        problem(
          .noLinkedAgreement, "when the linked agreement \(linked) was signed is not on file.",
          citation: citation,
          asking: "On which day was \(linked) with \(transferCase.importerName) signed?")
      ]
    }
    if signed > asOf {
      return [
        problem(
          .noLinkedAgreement, "the linked agreement \(linked) was signed on \(signed.iso).",
          citation: citation,
          asking: "Which agreement with \(transferCase.importerName) was in force on \(asOf.iso)?")
      ]
    }
    return []
  }
}
