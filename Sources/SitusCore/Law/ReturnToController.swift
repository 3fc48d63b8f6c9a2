extension RuleOfLaw {
  /// That a processor which gives data back to its own controller makes no transfer (UK), or does
  /// (EU).
  static func returnToController(_ regime: Regime) -> RuleOfLaw {
    switch regime {
    case .uk:
      RuleOfLaw(
        id: "UK-T8", citation: "ICO, international transfers, 2026-01-15", confidence: .high)
    case .eu:
      RuleOfLaw(
        id: "EU-T2", citation: "EDPB Guidelines 05/2021, example 3", confidence: .high)
    }
  }
}

extension TransferCase {
  /// UK-T8: a processor returns data to the controller it works for; the EU counts it as a transfer.
  func returnToController() -> Ruling? {
    guard regime == .uk, returnsToController else { return nil }
    return Ruling(
      .notRestricted, .returnToController(.uk),
      "\(exporterName) returns the data to the controller on whose behalf it has it.")
  }
}
