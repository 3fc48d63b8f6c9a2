import SitusGround

/// Who sends what to whom: rows of one supplier in one service make one finding.
struct TransferKey: Hashable {
  var rule: FindingRule
  var service: String
  var importer: String

  var pair: TransferPair { TransferPair(service: service, importer: importer) }
}

/// One transfer that fails under one regime that binds.
struct FailingRow {
  var transfer: Transfer
  var regime: Regime
  /// `nil` when nobody assessed it.
  var assessment: Assessment?
}

/// What stands between the transfers and a basis, under the key of the finding that says so.
struct TransferProblems {
  private(set) var rows: [TransferKey: [FailingRow]] = [:]
  private(set) var mechanisms: [TransferKey: [MechanismProblem]] = [:]
  private(set) var exceptions: [TransferKey: [ExceptionProblem]] = [:]
  /// Assessments that are due for a look, of documents that carry the transfer all the same.
  private(set) var reviews: [TransferKey: [MechanismProblem]] = [:]

  /// Whether the finding that nothing carries the transfer says as much, with its reasons.
  func isSaid(_ key: TransferKey) -> Bool {
    guard key.rule == .mechanismUnfit || key.rule == .exceptionBarred else { return false }
    return rows[
      TransferKey(rule: .transferNoBasis, service: key.service, importer: key.importer)] != nil
  }

  /// The importers that findings are about.
  var pairs: Set<TransferPair> { Set(rows.keys.map(\.pair)) }

  /// What findings are made of that trials can clear.
  var keys: [TransferKey] {
    Array(rows.keys) + (Array(mechanisms.keys) + Array(exceptions.keys)).filter { !isSaid($0) }
  }

  init(_ input: DecisionInput, _ context: FindingContext) {
    var assessments: [String: [Regime: Assessment]] = [:]
    for assessment in input.assessments where context.binding.contains(assessment.regime) {
      assessments[assessment.transfer, default: [:]][assessment.regime] = assessment
    }
    for transfer in input.transfers.sorted(by: { $0.id < $1.id }) {
      for regime in context.binding {
        add(transfer, regime, assessments[transfer.id]?[regime], input)
      }
    }
  }

  /// The rows that a remedy for the finding must clear.
  func target(of key: TransferKey) -> Set<RowUnderLaw> {
    var target = Set(
      (rows[key] ?? []).map { RowUnderLaw(transfer: $0.transfer.id, regime: $0.regime) })
    target.formUnion(
      (mechanisms[key] ?? []).map { RowUnderLaw(transfer: $0.transfer, regime: $0.regime) })
    target.formUnion(
      (exceptions[key] ?? []).map { RowUnderLaw(transfer: $0.transfer, regime: $0.regime) })
    return target
  }

  private mutating func add(
    _ transfer: Transfer, _ regime: Regime, _ assessment: Assessment?, _ input: DecisionInput
  ) {
    func key(_ rule: FindingRule) -> TransferKey {
      TransferKey(rule: rule, service: transfer.service, importer: transfer.path.last ?? "")
    }
    let rule: FindingRule
    switch assessment?.verdict {
    case .notRestricted, .approved, .exception: return
    case .safeguarded:
      let due = examineReviews(
        of: transfer, in: input.inventory, under: regime, register: input.register,
        asOf: input.asOf)
      for problem in due
      where reviews[key(problem.rule)]?.contains(where: { $0.isAlike(problem) }) != true {
        reviews[key(problem.rule), default: []].append(problem)
      }
      return
    case .noBasis: rule = .transferNoBasis
    case .undetermined, nil: rule = .transferUndetermined
    }
    rows[key(rule), default: []].append(
      FailingRow(transfer: transfer, regime: regime, assessment: assessment))
    guard assessment != nil, transfer.destination.isBounded else { return }
    for problem in fittingProblems(transfer, regime, input) {
      mechanisms[key(problem.rule), default: []].append(problem)
    }
    let barred = examineExceptions(
      of: transfer, in: input.inventory, under: regime, register: input.register, asOf: input.asOf
    ).filter { $0.code == .barred }
    if !barred.isEmpty { exceptions[key(.exceptionBarred), default: []] += barred }
  }

  /// Problems of the documents on file, without documents of the other law where one of this law is
  /// there too: they were never meant for it.
  private func fittingProblems(
    _ transfer: Transfer, _ regime: Regime, _ input: DecisionInput
  ) -> [MechanismProblem] {
    let problems = examineMechanisms(
      of: transfer, in: input.inventory, under: regime, register: input.register, asOf: input.asOf)
    let others = problems.filter { $0.code != .wrongRegime }
    guard others.isEmpty, !problems.isEmpty else { return others }
    // Documents of a processor abroad may be those of its own law.
    let setting = LegalSetting(regime, register: input.register, asOf: input.asOf)
    let cases = TransferCase.all(of: transfer, in: input.inventory, setting: setting)
    return cases.contains { $0.onwardExport() != nil } ? [] : problems
  }
}

extension MechanismProblem {
  /// Whether it says the same of the same document, of another row.
  fileprivate func isAlike(_ other: MechanismProblem) -> Bool {
    code == other.code && mechanism == other.mechanism && site == other.site
  }

  /// A document without a current assessment may still be the right document.
  var rule: FindingRule {
    switch code {
    case .assessmentMissing, .assessmentOutdated: .assessmentMissing
    case .assessmentUnreviewed: .assessmentUnreviewed
    case .wrongRegime, .ended, .notYetInForce, .neverASafeguard, .versionUnknown, .moduleMissing,
      .moduleMismatch, .partiesMismatch, .unsigned, .expired, .doesNotCover, .noLinkedAgreement,
      .authorisationMissing, .commitmentsMissing, .underlyingMissing, .assessmentInsufficient,
      .measuresInsufficient:
      .mechanismUnfit
    }
  }
}
