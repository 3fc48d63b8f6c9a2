import SitusGround

extension RuleOfLaw {
  /// That a document on file with the importer can carry a transfer.
  static func safeguard(_ words: LegalWords, _ kind: MechanismKind? = nil) -> RuleOfLaw {
    RuleOfLaw(
      id: "mechanism", citation: kind.map(words.safeguards(of:)) ?? words.safeguards,
      confidence: .high)
  }

  /// That arrangements made before the reform of 5 February 2026 go on as they were.
  static let transitional = RuleOfLaw(
    id: "transitional", citation: "Data (Use and Access) Act 2025 Sch. 9 paras 26 to 29",
    confidence: .high)
}

/// What the documents on file come to for one transfer.
struct SafeguardTest: Hashable, Sendable {
  /// The document that carries the transfer; `nil` when none does.
  var carrier: TransferMechanism?
  var findings: [AppliedRule]
  /// What would have to be answered for one of them to carry it.
  var questions: [String]
}

extension TransferCase {
  /// Examines every document on file; one that has no problem carries the transfer.
  func safeguards() -> SafeguardTest {
    var carriers: [TransferMechanism] = []
    var findings: [AppliedRule] = []
    var questions: [String] = []
    for mechanism in hop.mechanisms.sorted(by: TransferMechanism.comesFirst) {
      let problems = self.problems(of: mechanism)
      if problems.isEmpty {
        carriers.append(mechanism)
        continue
      }
      let certain = problems.filter(\.isCertain)
      let decisive = certain.isEmpty ? problems : certain
      findings += decisive.map {
        AppliedRule(
          rule: RuleOfLaw(id: "mechanism", citation: $0.citation, confidence: .high),
          text: "\($0.mechanism): \($0.text)")
      }
      if certain.isEmpty { questions += problems.compactMap(\.question) }
    }
    guard let carrier = carriers.first else {
      if hop.mechanisms.isEmpty {
        findings.append(AppliedRule(rule: .safeguard(words), text: "No safeguard is on file."))
      }
      return SafeguardTest(
        carrier: nil, findings: findings, questions: questions.withoutRepeats())
    }
    findings = [
      AppliedRule(
        rule: .safeguard(words, carrier.kind),
        text: "\(carrier.label) fits the transfer, \(roles.words).")
    ]
    if let assessment = words.assessment, let day = carrier.assessment?.date {
      findings.append(
        AppliedRule(
          rule: RuleOfLaw(id: "assessment", citation: assessment, confidence: .high),
          text: "The \(words.assessmentName) of \(day.iso) finds the protection sufficient."))
    }
    if regime == .uk, asOf >= LegalCalendar.ukReform,
      let signed = carrier.signed, signed < LegalCalendar.ukReform
    {
      findings.append(
        AppliedRule(
          rule: .transitional,
          text: "Made on \(signed.iso), before 2026-02-05: it goes on if it met the law of that"
            + " time, and needs no new assessment on that account."))
    }
    return SafeguardTest(carrier: carrier, findings: findings, questions: [])
  }

  /// Everything that stands between one document and the transfer, in the order of the tests.
  func problems(of mechanism: TransferMechanism) -> [MechanismProblem] {
    let examination = MechanismExamination(transferCase: self, mechanism: mechanism)
    // A document of the wrong kind need not be read any further.
    let kind = examination.kindProblems()
    if kind.contains(where: \.isCertain) { return kind }
    return kind + examination.formProblems() + examination.partyProblems()
      + examination.dateProblems() + examination.coverageProblems()
      + examination.linkedAgreementProblems() + examination.assessmentProblems()
  }
}

extension TransferMechanism {
  /// A total order that does not depend on how the inventory lists them.
  static func comesFirst(_ left: TransferMechanism, _ right: TransferMechanism) -> Bool {
    let leftRank = MechanismKind.allCases.firstIndex(of: left.kind) ?? 0
    let rightRank = MechanismKind.allCases.firstIndex(of: right.kind) ?? 0
    if leftRank != rightRank { return leftRank < rightRank }
    if left.reference != right.reference { return (left.reference ?? "") < (right.reference ?? "") }
    if left.signed != right.signed {
      return (left.signed?.ordinal ?? .max) < (right.signed?.ordinal ?? .max)
    }
    if left.label != right.label { return left.label < right.label }
    return left.site < right.site
  }
}

/// Lists why the documents on file do not carry a transfer.
///
/// A document of the other regime is listed too: whether that matters depends on the verdict.
///
/// - Parameters:
///   - transfer: A row of ``mapTransfers(_:inferences:isMember:)``.
///   - inventory: The inventory that it was mapped from.
///   - regime: Whose law is asked.
///   - register: For the members of groups of countries.
///   - asOf: The day of the question.
/// - Returns: Problems sorted by document, then in the order of the tests; each once.
package func examineMechanisms(
  of transfer: Transfer, in inventory: Inventory, under regime: Regime,
  register: AdequacyRegister, asOf: Day
) -> [MechanismProblem] {
  var problems: [MechanismProblem] = []
  var seen: Set<MechanismProblem> = []
  let cases = TransferCase.all(
    of: transfer, in: inventory,
    setting: LegalSetting(regime, register: register, asOf: asOf))
  for transferCase in cases {
    for mechanism in transferCase.hop.mechanisms.sorted(by: TransferMechanism.comesFirst) {
      for problem in transferCase.problems(of: mechanism) where seen.insert(problem).inserted {
        problems.append(problem)
      }
    }
  }
  return problems
}

/// Lists the reviews that are due, or never set, of the assessments that go with documents which carry
/// a transfer.
///
/// - Returns: Nothing where one document that carries it has an assessment whose review is ahead.
func examineReviews(
  of transfer: Transfer, in inventory: Inventory, under regime: Regime,
  register: AdequacyRegister, asOf: Day
) -> [MechanismProblem] {
  let cases = TransferCase.all(
    of: transfer, in: inventory,
    setting: LegalSetting(regime, register: register, asOf: asOf))
  return cases.flatMap { transferCase -> [MechanismProblem] in
    let carriers = transferCase.hop.mechanisms.sorted(by: TransferMechanism.comesFirst)
      .filter { transferCase.problems(of: $0).isEmpty }
    let reviews = carriers.map {
      MechanismExamination(transferCase: transferCase, mechanism: $0).reviewProblems()
    }
    return reviews.contains([]) ? [] : reviews.first ?? []
  }
}
