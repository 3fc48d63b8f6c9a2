/// A statement of law that an assessment may apply, with how sure we are of it.
struct RuleOfLaw: Hashable, Sendable {
  /// `UK-T1`, `EU-T1`, `adequacy`, `mechanism`, `assessment`, `exception`.
  var id: String
  /// The provision or guidance: `UK GDPR Art. 44A; ICO, international transfers, 2026-01-15`.
  var citation: String
  var confidence: Confidence

  /// The rule with its result for the case at hand.
  func reason(_ text: String) -> Assessment.Reason {
    Assessment.Reason(rule: id, citation: citation, text: text)
  }
}
