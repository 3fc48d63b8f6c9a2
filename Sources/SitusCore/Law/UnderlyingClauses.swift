extension MechanismExamination {
  /// Whether a document that only adds to others rests on some that fit.
  ///
  /// The UK Addendum makes a UK safeguard of the EU's clauses of 2021, and the UK BCR Addendum of
  /// EU binding corporate rules; alone they are attached to nothing. An Addendum that names its module
  /// names its clauses, because it takes them over whole.
  ///
  /// - SeeAlso: ICO, Addendum B1.0, Table 2; ICO, UK BCR Addendum, 2023-12-19.
  func underlyingProblems() -> [MechanismProblem] {
    let roles = transferCase.roles
    switch mechanism.kind {
    case .addendum where mechanism.module == nil:
      return needs(
        [.euSCC, .legacySCC],
        citation: "UK GDPR Art. 46(2)(d); DPA 2018 s.119A; Addendum B1.0, Table 2"
      ) {
        "To which EU standard contractual clauses (Decision (EU) 2021/914) is \($0) attached, and"
          + " with which module? The transfer is \(roles.words), module \(roles.rawValue)."
      }
    case .ukBCRAddendum:
      return needs([.euBCRController, .euBCRProcessor], citation: "UK GDPR Art. 47") {
        "To which EU binding corporate rules is \($0) attached?"
      }
    case .addendum, .idta, .ukBCRController, .ukBCRProcessor, .euSCC, .legacySCC, .euBCRController,
      .euBCRProcessor, .publicInstrument, .administrativeArrangement, .codeOfConduct,
      .certification, .bespokeClauses, .privacyShield:
      return []
    }
  }

  /// A document that does not fit leaves open whether another one, not on file, does.
  private func needs(
    _ kinds: Set<MechanismKind>, citation: String, asking question: (String) -> String
  ) -> [MechanismProblem] {
    let others = transferCase.hop.mechanisms.filter { kinds.contains($0.kind) }
      .sorted(by: TransferMechanism.comesFirst)
    var texts: [String] = []
    for other in others {
      let problems = MechanismExamination(transferCase: transferCase, mechanism: other)
        .problemsAsUnderlying()
      if problems.isEmpty { return [] }
      texts += problems.map { "\(other.label): \($0)" }
    }
    let text =
      texts.isEmpty
      ? "what it is attached to is not on file."
      : "what it is attached to does not fit: \(texts.joined(separator: " "))"
    return [
      problem(.underlyingMissing, text, citation: citation, asking: question(mechanism.label))
    ]
  }

  /// Why the document cannot be what another one is attached to.
  private func problemsAsUnderlying() -> [String] {
    let law: Regime = .eu
    switch mechanism.kind {
    case .legacySCC: return ["the EU’s old clauses take no Addendum."]
    case .euSCC where mechanism.module == nil: return ["its module is not recorded."]
    case .euSCC, .euBCRController, .euBCRProcessor, .addendum, .idta, .ukBCRController,
      .ukBCRProcessor, .ukBCRAddendum, .publicInstrument, .administrativeArrangement,
      .codeOfConduct, .certification, .bespokeClauses, .privacyShield:
      return
        (kindProblems(in: law) + formProblems() + partyProblems() + dateProblems()
        + coverageProblems()).map(\.text)
    }
  }
}
