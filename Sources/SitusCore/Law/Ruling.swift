/// The outcome of one transfer case while its rules are applied.
struct Ruling: Hashable, Sendable {
  var verdict: TransferVerdict
  var reasons: [Assessment.Reason]
  var questions: [String]
  var confidence: Confidence
  var instrument: String?
  var fragility: String?
  var fallback: String?

  init(
    _ verdict: TransferVerdict, _ reasons: [Assessment.Reason] = [], questions: [String] = [],
    confidence: Confidence = .high, instrument: String? = nil
  ) {
    self.verdict = verdict
    self.reasons = reasons
    self.questions = questions
    self.confidence = confidence
    self.instrument = instrument
  }

  init(_ verdict: TransferVerdict, _ rule: RuleOfLaw, _ text: String, questions: [String] = []) {
    self.init(
      verdict, [rule.reason(text)], questions: questions, confidence: rule.confidence)
  }

  /// Adds a rule that was applied, after those before it.
  mutating func apply(_ rule: RuleOfLaw, _ text: String) {
    reasons.append(rule.reason(text))
    confidence = confidence.and(rule.confidence)
  }

  /// The ruling with rules that were applied before it.
  func after(_ earlier: [AppliedRule]) -> Ruling {
    var whole = self
    whole.reasons = earlier.map { $0.rule.reason($0.text) } + reasons
    whole.confidence = earlier.reduce(confidence) { $0.and($1.rule.confidence) }
    return whole
  }
}

/// A rule with what it came to.
struct AppliedRule: Hashable, Sendable {
  var rule: RuleOfLaw
  var text: String
}
