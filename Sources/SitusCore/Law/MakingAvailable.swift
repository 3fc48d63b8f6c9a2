extension RuleOfLaw {
  /// That seeing data from abroad is a transfer, wherever it is stored.
  static func makingAvailable(_ regime: Regime) -> RuleOfLaw {
    switch regime {
    case .uk:
      RuleOfLaw(
        id: "UK-T2", citation: "ICO, international transfers, 2026-01-15", confidence: .high)
    case .eu:
      RuleOfLaw(
        id: "EU-T1", citation: "EDPB Guidelines 05/2021", confidence: .high)
    }
  }
}

extension TransferCase {
  /// UK-T2, EU-T1: access, viewing and support from abroad are a sending.
  func makingAvailable() -> AppliedRule? {
    guard transfer.aspect == .place(.supportAccess) else { return nil }
    return AppliedRule(
      rule: .makingAvailable(regime),
      text: "Access from abroad counts as sending, even if the data never leaves its disk.")
  }
}
