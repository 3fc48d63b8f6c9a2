import SitusGround

/// The law of one regime applied to one transfer on one day.
package struct Assessment: Hashable, Sendable {
  /// Id of the transfer.
  package var transfer: String
  package var regime: Regime
  package var asOf: Day
  package var verdict: TransferVerdict
  /// Each rule that was applied, in order, with its result; never empty.
  package var reasons: [Reason]
  /// What must be answered before a verdict is possible; empty unless `undetermined`.
  package var questions: [String]
  /// The adequacy instrument or mechanism that carries the transfer, by id or reference.
  package var instrument: String?
  /// Why an approval may not last.
  package var fragility: String?
  /// What would carry the transfer if the instrument fell; `nil` when nothing on file would.
  package var fallback: String?
  package var confidence: Confidence

  package struct Reason: Hashable, Sendable {
    /// Rule id: `UK-T1`, `EU-T1`, `adequacy`, `mechanism`.
    package var rule: String
    /// The provision: `UK GDPR Art. 46(1A)`.
    package var citation: String
    package var text: String

    /// The same with the provision as it is to be cited.
    func citing(_ citation: String) -> Reason {
      Reason(rule: rule, citation: citation, text: text)
    }
  }
}

/// The risk of one transfer and the row of the risk table that gave it.
package struct RiskRating: Hashable, Sendable {
  package var transfer: String
  package var regime: Regime
  package var level: RiskLevel
  /// Id of the row in the published table: `R07`.
  package var row: String
}
