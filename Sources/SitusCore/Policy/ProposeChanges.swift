import SitusGround

/// The changes that could matter to failing cases, with the questions that ask for a fact.
///
/// What is proposed only narrows what is tried. Some things are never proposed, because no record can
/// make them so: an exception of Art. 49 that nobody claims, the Data Privacy Framework for a public
/// body or outside the United States, encryption with keys in the importer's hands.
struct ChangeProposals {
  /// Each once, in order of preference.
  private(set) var changes: [TransferChange] = []
  /// Changes that belong together.
  private(set) var bundles: [[TransferChange]] = []
  private(set) var questions: [OpenFact: [String]] = [:]

  init(_ cases: [TransferCase], _ scope: ChangeScope) {
    for transferCase in cases { proposeFacts(transferCase, scope) }
    for transferCase in cases { proposeRepairs(transferCase) }
    proposeAssessment(cases)
    for transferCase in cases { proposeDocuments(transferCase, scope) }
    for transferCase in cases { proposeAdequacy(transferCase) }
    let kinds = scope.failing.filter { $0.value != [.unknown] }.keys.sorted()
    if !kinds.isEmpty { propose(.keepHome(kinds)) }
    changes = changes.enumerated().sorted {
      ($0.element.reach, $0.offset) < ($1.element.reach, $1.offset)
    }.map(\.element)
    bundles = bundled()
  }

  private mutating func propose(_ change: TransferChange) {
    if !changes.contains(change) { changes.append(change) }
  }

  private mutating func ask(_ fact: OpenFact, _ asked: [String]) {
    propose(.answer(fact))
    questions[fact] = (questions[fact] ?? []).appending(asked)
  }

  // MARK: Facts

  private mutating func proposeFacts(_ transferCase: TransferCase, _ scope: ChangeScope) {
    if !transferCase.transfer.destination.isBounded {
      let question = transferCase.placeQuestion
      switch transferCase.transfer.aspect {
      case .entity: ask(.country, [question])
      case .disclosure: ask(.destination, [question])
      case .place:
        let open = scope.failing.filter { $0.value.contains { !$0.isBounded } }
        ask(.places(open.keys.sorted()), [question])
      }
    }
    if transferCase.transfer.basis == .declared, let question = transferCase.branchQuestion {
      ask(.ownBranch, [question])
    }
    if let onward = transferCase.onwardExport(), onward.isAsked {
      ask(.exporterLaw, [onward.question])
    }
    for exception in transferCase.hop.exceptions {
      let problems = transferCase.problems(of: exception)
      guard problems.allSatisfy({ !$0.isCertain }) else { continue }
      for problem in problems {
        guard let question = problem.question else { continue }
        ask(problem.code == .barred ? .publicPowers : .exception(exception.kind), [question])
      }
    }
  }

  // MARK: Adequacy

  private mutating func proposeAdequacy(_ transferCase: TransferCase) {
    guard case .place(let place) = transferCase.transfer.destination else { return }
    for instrument in transferCase.setting.explain(place).instruments {
      for condition in instrument.conditions {
        let tested = AdequacyScope(transferCase).test(condition, of: instrument.regime)
        switch tested {
        case .met: break
        case .open(let asked):
          if let fact = transferCase.fact(behind: condition) { ask(fact, asked) }
        case .failed:
          if let change = transferCase.change(against: condition) { propose(change) }
        }
      }
    }
  }

  // MARK: Documents

  private mutating func proposeRepairs(_ transferCase: TransferCase) {
    for mechanism in transferCase.hop.mechanisms {
      for problem in transferCase.problems(of: mechanism) {
        guard let repair = problem.code.repair else { continue }
        propose(.repair(FiledDocument(mechanism), repair))
      }
    }
  }

  private mutating func proposeAssessment(_ cases: [TransferCase]) {
    guard cases.contains(where: { $0.transfer.destination.isBounded }) else { return }
    let earlier = cases.flatMap(\.hop.mechanisms).compactMap(\.assessment)
    propose(.assess(isReview: earlier.contains { $0.date != nil }))
    let leansOnMeasures = earlier.contains {
      $0.outcome == .insufficient || $0.outcome == .sufficientWithMeasures
    }
    guard leansOnMeasures, cases.contains(where: \.importerIsProcessor) else { return }
    propose(.encrypt)
    propose(.pseudonymise)
  }

  private mutating func proposeDocuments(_ transferCase: TransferCase, _ scope: ChangeScope) {
    guard transferCase.transfer.destination.isBounded else { return }
    if transferCase.isBetweenPublicBodies { propose(.sign(.publicInstrument)) }
    if scope.regimes.contains(.uk) {
      for mechanism in transferCase.hop.mechanisms where mechanism.kind == .euSCC {
        propose(.sign(.addendum(to: FiledDocument(mechanism))))
      }
      propose(.sign(.idta))
      propose(.sign(.euClausesWithAddendum))
    }
    if scope.regimes.contains(.eu) { propose(.sign(.euClauses)) }
    if transferCase.mayBeSingleAct { propose(.claimException) }
    guard transferCase.importerIsProcessor else { return }
    let agreement = transferCase.hop.agreement
    let isInForce =
      agreement.map { agreement in
        agreement.expires.map { $0 >= scope.asOf } ?? true
          && agreement.signed.map { $0 <= scope.asOf } ?? true
      } ?? false
    if !isInForce { propose(.agree(isRenewal: agreement != nil)) }
  }

  // MARK: What belongs together

  /// All answers; and what each document lacks, with everything that goes with a document.
  private func bundled() -> [[TransferChange]] {
    let answers = changes.filter(\.isAnswer)
    let companions = changes.filter {
      switch $0 {
      case .assess, .encrypt, .pseudonymise, .agree: true
      case .answer, .repair, .sign, .joinFramework, .keepHome, .claimException, .end: false
      }
    }
    var repairs: [FiledDocument: [TransferChange]] = [:]
    var order: [FiledDocument] = []
    for case .repair(let document, let repair) in changes {
      if repairs[document] == nil { order.append(document) }
      repairs[document, default: []].append(.repair(document, repair))
    }
    let mended = order.map { (repairs[$0] ?? []) + companions }
    return [answers] + mended + mended.map { answers + $0 }
  }
}

extension [String] {
  fileprivate func appending(_ others: [String]) -> [String] {
    (self + others).withoutRepeats()
  }
}

extension TransferCase {
  /// - SeeAlso: UK GDPR and Regulation (EU) 2016/679 Art. 46(2)(a).
  fileprivate var isBetweenPublicBodies: Bool {
    let exporterIsPublic =
      hop.exporter.map { $0.party.sector == .public } ?? organisation.isPublicAuthority
    return exporterIsPublic && hop.party?.sector == .public
  }

  /// Whether it is a disclosure of which nothing says that it goes on, and for which no exception is
  /// claimed that the record only has to complete.
  ///
  /// - SeeAlso: UK GDPR and Regulation (EU) 2016/679 Art. 49(1)(d) to (f), which Art. 49(3) leaves open to
  ///   public authorities.
  fileprivate var mayBeSingleAct: Bool {
    transfer.aspect == .disclosure
      && !hop.exceptions.contains {
        $0.isSystematic == true || !$0.kind.isBarredForPublicPowers
      }
  }

  /// Only companies under the Federal Trade Commission or the Department of Transportation may join.
  private var mayBeOnFrameworkList: Bool {
    hop.party?.country?.meaning == .place(PlaceCode("US")) && hop.party?.sector != .public
  }

  /// The fact that leaves a condition open; `nil` where no entry of the inventory can settle it.
  fileprivate func fact(behind condition: AdequacyCondition) -> OpenFact? {
    switch condition {
    case .recipientSubjectTo(let law):
      hop.party?.notSubjectTo.contains(law) == true ? nil : .subjectTo(law)
    case .recipientSector(let sector): .sector(sector)
    case .recipientIsNot(let word), .territoryIsNot(let word): .attribute(word)
    case .dataPrivacyFrameworkActive, .dataPrivacyFrameworkUKExtension:
      mayBeOnFrameworkList ? .frameworkEntry : nil
    case .humanResourcesCovered:
      hop.service.traits == nil ? .traits : mayBeOnFrameworkList ? .frameworkEntry : nil
    case .automatedProcessing, .serviceLacks: .traits
    case .sensitiveDataFlagged, .exporterIsCompetentAuthority: nil
    }
  }

  /// What would make a condition met that is not.
  fileprivate func change(against condition: AdequacyCondition) -> TransferChange? {
    switch condition {
    case .dataPrivacyFrameworkActive, .dataPrivacyFrameworkUKExtension, .humanResourcesCovered:
      mayBeOnFrameworkList && hop.party?.sector == .private ? .joinFramework : nil
    case .recipientSubjectTo, .recipientSector, .recipientIsNot, .automatedProcessing,
      .territoryIsNot, .serviceLacks, .exporterIsCompetentAuthority, .sensitiveDataFlagged:
      nil
    }
  }
}

extension MechanismProblem.Code {
  /// What removes the problem from the document itself; `nil` where only another document, or
  /// something beside it, does.
  fileprivate var repair: Repair? {
    switch self {
    case .versionUnknown: .version
    case .moduleMissing: .module
    case .moduleMismatch: .otherModule
    case .unsigned: .signature
    case .expired, .notYetInForce: .renewal
    case .partiesMismatch: .signatories
    case .doesNotCover: .coverage
    case .noLinkedAgreement: .link
    case .authorisationMissing: .authorisation
    case .commitmentsMissing: .commitments
    case .underlyingMissing: .underlying
    case .wrongRegime, .ended, .neverASafeguard, .assessmentMissing, .assessmentOutdated,
      .assessmentUnreviewed, .assessmentInsufficient, .measuresInsufficient:
      nil
    }
  }
}
