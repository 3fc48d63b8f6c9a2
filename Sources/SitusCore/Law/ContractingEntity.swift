extension RuleOfLaw {
  /// That who is contracted decides, and not where the disks are.
  static func contractingEntity(_ regime: Regime) -> RuleOfLaw {
    switch regime {
    case .uk:
      RuleOfLaw(
        id: "UK-T11", citation: "ICO, international transfers, three-step test",
        confidence: .medium)
    case .eu:
      RuleOfLaw(
        id: "EU-T0", citation: "EDPB Guidelines 05/2021, third criterion",
        confidence: .medium)
    }
  }
}

extension TransferCase {
  /// UK-T11: the contracted company is abroad, although it keeps the data inside the territory.
  func contractingEntity() -> AppliedRule? {
    guard transfer.aspect == .entity else { return nil }
    let storage = hop.places(.storage).named
    guard !storage.isEmpty, storage.allSatisfy({ isDomestic($0.meaning) == true }) else {
      return nil
    }
    return AppliedRule(
      rule: .contractingEntity(regime),
      text: "\(importerName) is abroad although it stores the data inside the"
        + " \(regime.rawValue); the receiver is the company, not the disk.")
  }
}
