extension RuleOfLaw {
  /// That a foreign parent is a risk to look at and not a transfer.
  static func parentJurisdiction(_ regime: Regime) -> RuleOfLaw {
    switch regime {
    case .uk:
      RuleOfLaw(
        id: "UK-T10", citation: "ICO, international transfers; UK GDPR Art. 28(1)",
        confidence: .medium)
    case .eu:
      RuleOfLaw(
        id: "EU-T7",
        citation:
          "EDPB Guidelines 05/2021; Regulation (EU) 2016/679 Arts 28(1), 32, 48",
        confidence: .high)
    }
  }
}

extension TransferCase {
  /// UK-T10, EU-T7: the contracted company is inside the territory and its parent abroad.
  func parentJurisdiction() -> AppliedRule? {
    guard transfer.aspect == .entity, let parent = hop.party?.parent,
      isDomestic(parent.country?.meaning) != true
    else { return nil }
    let place =
      parent.country.map { " in \(naming.phrase($0.meaning))" } ?? ", whose country is not declared"
    return AppliedRule(
      rule: .parentJurisdiction(regime),
      text: "Its parent \(parent.name)\(place) is an exposure to weigh, not a transfer.")
  }
}
