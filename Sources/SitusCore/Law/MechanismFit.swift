import SitusGround

/// The tests that a document on file must pass before it carries a transfer.
struct MechanismExamination {
  let transferCase: TransferCase
  let mechanism: TransferMechanism

  var asOf: Day { transferCase.asOf }
  /// Whose law of safeguards counts on the day.
  var law: Regime { LegalCalendar.lawOfSafeguards(of: transferCase.regime, on: asOf) }

  func problem(
    _ code: MechanismProblem.Code, _ text: String, citation: String? = nil,
    asking question: String? = nil
  ) -> MechanismProblem {
    MechanismProblem(
      code: code, transfer: transferCase.transfer.id, regime: transferCase.regime,
      mechanism: mechanism.label, kind: mechanism.kind, text: text,
      citation: transferCase.setting.citation(
        citation ?? transferCase.words.safeguards(of: mechanism.kind)), question: question,
      site: mechanism.site)
  }

  // MARK: Kind

  /// Whether the kind of document is a safeguard at all on that day, in the law that counts or in
  /// another one.
  func kindProblems(in law: Regime? = nil) -> [MechanismProblem] {
    let law = law ?? self.law
    switch mechanism.kind {
    case .privacyShield:
      return [
        problem(
          .neverASafeguard, "the Privacy Shield was an adequacy decision and never a safeguard.",
          citation: "CJEU C-311/18; Decision (EU) 2016/1250")
      ]
    case .idta, .addendum: return ukDocument(from: LegalCalendar.ukStandardDocuments)
    case .ukBCRController, .ukBCRProcessor: return ukDocument(from: LegalCalendar.ukListBegins)
    case .ukBCRAddendum: return ukDocument(from: LegalCalendar.ukBCRAddendum)
    case .euSCC: return standardClauses(in: law)
    case .legacySCC: return oldClauses(in: law)
    case .euBCRController, .euBCRProcessor:
      guard law == .uk else { return [] }
      return [
        problem(
          .wrongRegime, "EU binding corporate rules need a UK approval or the UK BCR Addendum.",
          citation: "UK GDPR Art. 47; ICO, UK BCR Addendum, 2023-12-19")
      ]
    case .publicInstrument, .administrativeArrangement, .codeOfConduct, .certification,
      .bespokeClauses:
      return []
    }
  }

  private func ukDocument(from start: Day) -> [MechanismProblem] {
    let citation = transferCase.words.safeguards(of: mechanism.kind)
    guard transferCase.regime == .uk else {
      return [problem(.wrongRegime, "a UK document carries no transfer in EU law.")]
    }
    guard asOf >= start else {
      return [
        problem(
          .notYetInForce, "the document is in force only from \(start.iso).", citation: citation)
      ]
    }
    if let signed = mechanism.signed, signed < start {
      return [
        problem(
          .notYetInForce, "it is dated before the document came into force on \(start.iso).",
          citation: citation)
      ]
    }
    return []
  }

  private func standardClauses(in law: Regime) -> [MechanismProblem] {
    if mechanism.version?.contains("2021/915") == true {
      return [
        problem(
          .neverASafeguard,
          "Decision (EU) 2021/915 is the contract with processors inside the EEA.",
          citation: "Decision (EU) 2021/915 Art. 1")
      ]
    }
    guard law == .eu else {
      return [
        problem(
          .wrongRegime, "the EU’s clauses alone are no UK safeguard; they need the UK Addendum.",
          citation: "UK GDPR Art. 46(2)(d); DPA 2018 s.119A")
      ]
    }
    let start = LegalCalendar.standardClauses
    let citation = "Decision (EU) 2021/914 Art. 4"
    guard asOf >= start else {
      return [
        problem(
          .notYetInForce, "the clauses are in force only from \(start.iso).", citation: citation)
      ]
    }
    if let signed = mechanism.signed, signed < start {
      return [
        problem(
          .notYetInForce, "it is dated before the clauses came into force on \(start.iso).",
          citation: citation)
      ]
    }
    return []
  }

  /// The EU's old clauses: closed to new contracts on one day, ended on a later one, and the two
  /// regimes differ.
  private func oldClauses(in law: Regime) -> [MechanismProblem] {
    let (lastSigning, end, citation) =
      switch law {
      case .uk:
        (
          LegalCalendar.oldClausesClosedUK, LegalCalendar.oldClausesEndedUK,
          "DPA 2018 Sch. 21 para. 7; ICO, transitional provisions of 21 March 2022"
        )
      case .eu:
        (
          LegalCalendar.oldClausesClosedEU, LegalCalendar.oldClausesEndedEU,
          "Decision (EU) 2021/914 Art. 4(2) to (4)"
        )
      }
    guard asOf < end else {
      return [
        problem(
          .ended, "the EU’s old clauses no longer count from \(end.iso).", citation: citation)
      ]
    }
    let isOpenOnTheDay = law == .uk
    if let signed = mechanism.signed,
      isOpenOnTheDay ? signed > lastSigning : signed >= lastSigning
    {
      return [
        problem(
          .ended, "the EU’s old clauses could no longer be concluded on \(signed.iso).",
          citation: citation)
      ]
    }
    return []
  }

  // MARK: Version and module

  func formProblems() -> [MechanismProblem] {
    versionProblems() + moduleProblems() + underlyingProblems() + authorisationProblems()
  }

  private func versionProblems() -> [MechanismProblem] {
    let known: String
    switch mechanism.kind {
    case .idta: known = "A1.0"
    case .addendum: known = "B1.0"
    case .euSCC: known = "2021/914"
    case .ukBCRController, .ukBCRProcessor, .ukBCRAddendum, .legacySCC, .euBCRController,
      .euBCRProcessor, .publicInstrument, .administrativeArrangement, .codeOfConduct,
      .certification, .bespokeClauses, .privacyShield:
      return []
    }
    // One version has been issued of each, so that no version means that one.
    guard let version = mechanism.version, !version.isEmpty, !version.contains(known) else {
      return []
    }
    return [
      problem(
        .versionUnknown, "the version known is \(known), not “\(version)”.",
        asking: "Which version of the document was signed as \(mechanism.label)?")
    ]
  }

  /// An Addendum takes over the clauses that it is attached to with their module.
  private func clausesProblems(_ module: Int) -> [MechanismProblem] {
    guard mechanism.kind == .addendum else { return [] }
    let modules = Set(
      transferCase.hop.mechanisms.filter { $0.kind == .euSCC }.compactMap(\.module)
    ).sorted()
    guard !modules.isEmpty, !modules.contains(module) else { return [] }
    let filed = listed(modules.map(String.init), conjunction: "or")
    return [
      problem(
        .moduleMismatch,
        "it names module \(module), and the EU’s clauses on file have module \(filed).",
        citation: "Addendum B1.0, Table 2",
        asking:
          "To which clauses is \(mechanism.label) attached? Those on file have module \(filed).")
    ]
  }

  /// - SeeAlso: Decision (EU) 2021/914, Annex: a module for each pair of roles.
  private func moduleProblems() -> [MechanismProblem] {
    switch mechanism.kind {
    case .euSCC, .addendum: break
    case .idta, .ukBCRController, .ukBCRProcessor, .ukBCRAddendum, .legacySCC, .euBCRController,
      .euBCRProcessor, .publicInstrument, .administrativeArrangement, .codeOfConduct,
      .certification, .bespokeClauses, .privacyShield:
      return []
    }
    let roles = transferCase.roles
    guard let module = mechanism.module else {
      if mechanism.kind == .addendum { return [] }  // its clauses tell
      return [
        problem(
          .moduleMissing, "it does not say which module of the EU’s clauses it has.",
          citation: "Decision (EU) 2021/914, Annex",
          asking: "Which module of the EU’s clauses does \(mechanism.label) have?"
            + " The transfer is \(roles.words), module \(roles.rawValue).")
      ]
    }
    guard module != roles.rawValue else { return clausesProblems(module) }
    return [
      problem(
        .moduleMismatch,
        "module \(module) is not for a transfer from \(roles.words), which needs module"
          + " \(roles.rawValue).",
        citation: "Decision (EU) 2021/914, Annex")
    ]
  }
}
