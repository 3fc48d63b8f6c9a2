import SitusGround

/// Why a claimed exception does not, or not yet, carry a transfer.
package struct ExceptionProblem: Hashable, Sendable {
  package enum Code: String, Hashable, Sendable, Codable, CaseIterable {
    /// A public authority exercising public powers may not use it.
    case barred
    /// An exception does not carry what happens again and again.
    case systematic
    case domesticLawMissing = "domestic_law_missing"
    /// The assessment that must be recorded is not.
    case undocumented
    /// The law of that day did not have it.
    case notInForce = "not_in_force"
  }

  package var code: Code
  /// Id of the transfer.
  package var transfer: String
  package var regime: Regime
  package var kind: ClaimedException.Kind
  /// One sentence.
  package var text: String
  package var citation: String
  /// What must be answered to remove the doubt; `nil` when the exception is known not to be open.
  package var question: String?
  package var site: SourceSite

  /// Whether the exception is known to be closed, and not merely unproven.
  package var isCertain: Bool { question == nil }
}

extension RuleOfLaw {
  /// That some transfers are allowed without adequacy and without a safeguard.
  static func exception(
    _ words: LegalWords, _ kind: ClaimedException.Kind, confidence: Confidence = .high
  ) -> RuleOfLaw {
    RuleOfLaw(id: "exception", citation: words.exceptions(of: kind), confidence: confidence)
  }
}

/// What the claimed exceptions come to for one transfer.
struct ExceptionTest: Hashable, Sendable {
  /// The exception that is open to the exporter; `nil` when none is.
  var open: ClaimedException?
  var findings: [AppliedRule]
  var questions: [String]
}

extension TransferCase {
  func exceptions() -> ExceptionTest {
    var findings: [AppliedRule] = []
    var questions: [String] = []
    for exception in hop.exceptions.sorted(by: ClaimedException.comesFirst) {
      let problems = self.problems(of: exception)
      if problems.isEmpty {
        // That an exception is not for systematic transfers is the EDPB's strict reading.
        return ExceptionTest(
          open: exception,
          findings: [
            AppliedRule(
              rule: .exception(words, exception.kind, confidence: .medium),
              text: "The exception for \(exception.kind.words) is claimed and open.")
          ], questions: [])
      }
      let certain = problems.filter(\.isCertain)
      findings += (certain.isEmpty ? problems : certain).map {
        AppliedRule(
          rule: RuleOfLaw(
            id: "exception", citation: $0.citation,
            confidence: $0.code == .systematic ? .medium : .high),
          text: "The exception for \($0.kind.words): \($0.text)")
      }
      if certain.isEmpty { questions += problems.compactMap(\.question) }
    }
    return ExceptionTest(open: nil, findings: findings, questions: questions.withoutRepeats())
  }

  /// Whether the importer is engaged to store data or backups in the place, which goes on.
  private var keepsDataThere: Bool {
    importerIsProcessor
      && (transfer.aspect == .place(.storage) || transfer.aspect == .place(.backup))
  }

  /// Everything that stands between one claimed exception and the transfer.
  func problems(of exception: ClaimedException) -> [ExceptionProblem] {
    func problem(
      _ code: ExceptionProblem.Code, _ text: String, citation: String,
      asking question: String? = nil
    ) -> ExceptionProblem {
      ExceptionProblem(
        code: code, transfer: transfer.id, regime: regime, kind: exception.kind, text: text,
        citation: setting.citation(citation), question: question, site: exception.site)
    }
    let words = self.words
    let provision = words.exceptions(of: exception.kind)
    var problems: [ExceptionProblem] = []
    if exception.kind == .compellingInterests, words.publicAuthorityBar == nil {
      problems.append(
        problem(
          .notInForce, "the law of \(asOf.iso) did not have it.", citation: provision))
    }
    if let bar = words.publicAuthorityBar, organisation.isPublicAuthority,
      exception.kind.isBarredForPublicPowers
    {
      switch hop.service.exercisesPublicPowers {
      case .some(true):
        problems.append(
          problem(
            .barred, "a public authority exercising public powers may not use it.", citation: bar))
      case .some(false): break
      case .none:
        problems.append(
          problem(
            .barred, "a public authority may not use it for an exercise of public powers.",
            citation: bar,
            asking: "Does “\(hop.service.name)” exercise public powers?"))
      }
    }
    switch exception.isSystematic {
    case .some(false) where keepsDataThere:
      problems.append(
        problem(
          .systematic,
          "it is said to be for single cases, and \(importerName) is engaged to keep the data there.",
          citation: "\(provision); EDPB Guidelines 2/2018",
          asking:
            "Which single acts send data to \(importerName), and what ends its being kept there?"))
    case .some(false): break
    case .some(true) where exception.kind == .publicInterest:
      // Recital 112 speaks of exchanges between authorities; the EDPB would not have them the rule.
      problems.append(
        problem(
          .systematic,
          "whether it carries an exchange that goes on, and not a single act alone, is disputed.",
          citation: "\(provision); Regulation (EU) 2016/679 recital 112; EDPB Guidelines 2/2018",
          asking:
            "Which law provides for sending the data to \(importerName) again and again, and is"
            + " it necessary each time?"))
    case .some(true):
      problems.append(
        problem(
          .systematic, "the transfer is systematic, and an exception is for single cases.",
          citation: "\(provision); EDPB Guidelines 2/2018"))
    case .none:
      problems.append(
        problem(
          .systematic, "it does not say whether the transfer is systematic.",
          citation: "\(provision); EDPB Guidelines 2/2018",
          asking: "Does the transfer to \(importerName) happen again and again, or in single"
            + " cases?"))
    }
    if exception.kind == .publicInterest, exception.domesticLaw?.saysSomething != true {
      problems.append(
        problem(
          .domesticLawMissing, "the public interest must be one that domestic law recognises.",
          citation: provision + (words.publicAuthorityBar == nil ? "" : ", (4)"),
          asking: "Which provision of domestic law recognises the public interest in sending data"
            + " to \(importerName)?"))
    }
    if exception.kind == .compellingInterests, exception.reference?.saysSomething != true {
      problems.append(
        problem(
          .undocumented, "the assessment and the safeguards must be recorded.",
          citation: "\(words.exceptions)(6)",
          asking: "Where is the assessment for the compelling interests recorded?"))
    }
    return problems
  }
}

extension ClaimedException {
  static func comesFirst(_ left: ClaimedException, _ right: ClaimedException) -> Bool {
    let leftRank = Kind.allCases.firstIndex(of: left.kind) ?? 0
    let rightRank = Kind.allCases.firstIndex(of: right.kind) ?? 0
    if leftRank != rightRank { return leftRank < rightRank }
    if left.reference != right.reference { return (left.reference ?? "") < (right.reference ?? "") }
    return left.site < right.site
  }
}

extension ClaimedException.Kind {
  /// Art. 49(3): consent, the two contract limbs, and the second subparagraph.
  var isBarredForPublicPowers: Bool {
    switch self {
    case .consent, .contract, .contractInInterest, .compellingInterests: true
    case .publicInterest, .legalClaims, .vitalInterests, .publicRegister: false
    }
  }

  /// The exception as a person would name it.
  package var words: String {
    switch self {
    case .consent: "explicit consent"
    case .contract: "a contract with the person"
    case .contractInInterest: "a contract in the person’s interest"
    case .publicInterest: "important reasons of public interest"
    case .legalClaims: "legal claims"
    case .vitalInterests: "vital interests"
    case .publicRegister: "a public register"
    case .compellingInterests: "compelling legitimate interests"
    }
  }
}

/// Lists why claimed exceptions do not carry a transfer.
///
/// - Returns: Problems sorted by exception, then in the order of the tests; each once.
package func examineExceptions(
  of transfer: Transfer, in inventory: Inventory, under regime: Regime,
  register: AdequacyRegister, asOf: Day
) -> [ExceptionProblem] {
  var problems: [ExceptionProblem] = []
  var seen: Set<ExceptionProblem> = []
  let cases = TransferCase.all(
    of: transfer, in: inventory,
    setting: LegalSetting(regime, register: register, asOf: asOf))
  for transferCase in cases {
    for exception in transferCase.hop.exceptions.sorted(by: ClaimedException.comesFirst) {
      for problem in transferCase.problems(of: exception) where seen.insert(problem).inserted {
        problems.append(problem)
      }
    }
  }
  return problems
}
