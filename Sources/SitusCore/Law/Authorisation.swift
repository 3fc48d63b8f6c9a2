extension MechanismExamination {
  /// Whether a regulator allowed a safeguard that stands only with its approval or authorisation, and
  /// whether the importer is bound to it.
  ///
  /// - SeeAlso: UK GDPR and Regulation (EU) 2016/679 Art. 46(2)(e), (f) and (3).
  func authorisationProblems() -> [MechanismProblem] {
    switch mechanism.kind {
    case .codeOfConduct: approval("(2)(e)") + commitmentProblems("(2)(e)")
    case .certification: approval("(2)(f)") + commitmentProblems("(2)(f)")
    case .bespokeClauses: approval("(3)(a)")
    case .administrativeArrangement: approval("(3)(b)")
    // Rules are binding corporate rules once they are approved (Art. 47(1)); a record that says who
    // approved them has to name the regulator of this law.
    case .ukBCRController, .ukBCRProcessor, .ukBCRAddendum, .euBCRController, .euBCRProcessor:
      mechanism.authorisedBy == nil ? [] : approval("(2)(b)")
    case .idta, .addendum, .euSCC, .legacySCC, .publicInstrument, .privacyShield: []
    }
  }

  private func approval(_ paragraph: String) -> [MechanismProblem] {
    let citation = transferCase.words.safeguards(paragraph)
    let regulator =
      transferCase.regime == .uk ? "the Information Commissioner" : "a supervisory authority"
    guard let allowed = mechanism.authorisedBy else {
      return [
        problem(
          .authorisationMissing, "no approval or authorisation by \(regulator) is recorded.",
          citation: citation,
          asking: "Has \(regulator) approved or authorised \(mechanism.label)?")
      ]
    }
    guard !allowed.contains(transferCase.regime) else { return [] }
    return [
      problem(
        .authorisationMissing, "\(regulator) has not approved or authorised it.",
        citation: citation)
    ]
  }

  private func commitmentProblems(_ paragraph: String) -> [MechanismProblem] {
    let citation = transferCase.words.safeguards(paragraph)
    switch mechanism.hasCommitments {
    case .some(true): return []
    case .some(false):
      return [
        problem(
          .commitmentsMissing,
          "\(transferCase.importerName) is not bound to it by enforceable commitments.",
          citation: citation)
      ]
    case .none:
      return [
        problem(
          .commitmentsMissing, "no commitments of \(transferCase.importerName) are recorded.",
          citation: citation,
          asking: "Is \(transferCase.importerName) bound to \(mechanism.label) by enforceable"
            + " commitments?")
      ]
    }
  }
}
