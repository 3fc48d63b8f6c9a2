extension RuleOfLaw {
  /// That a processor which passes data on is the exporter of that transfer.
  static func subProcessorHop(_ regime: Regime) -> RuleOfLaw {
    switch regime {
    case .uk:
      RuleOfLaw(
        id: "UK-T7", citation: "UK GDPR Art. 28(1), (2), (4); ICO, international transfers",
        confidence: .medium)
    case .eu:
      RuleOfLaw(
        id: "EU-T2", citation: "EDPB Guidelines 05/2021",
        confidence: .high)
    }
  }
}

extension TransferCase {
  /// UK-T7, EU-T2: the processor, not the organisation, is the exporter; the organisation answers for
  /// its choice of processor.
  func subProcessorHop() -> AppliedRule? {
    guard transfer.isIndirect else { return nil }
    return AppliedRule(
      rule: .subProcessorHop(regime),
      text: "\(exporterName) initiates this transfer; \(organisation.name) must have authorised it"
        + " and checked the guarantees.")
  }
}
