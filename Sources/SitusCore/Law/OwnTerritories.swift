extension RuleOfLaw {
  /// That a territory of the Crown, or of a member state, is not thereby part of the state.
  static func ownTerritory(_ regime: Regime) -> RuleOfLaw {
    switch regime {
    case .uk:
      RuleOfLaw(
        id: "UK-T12", citation: "DPA 2018 s.207, Sch. 21 para. 5; ICO, international transfers",
        confidence: .high)
    case .eu:
      RuleOfLaw(id: "EU-T0", citation: "TEU Art. 52; TFEU Art. 355, Annex II", confidence: .medium)
    }
  }
}

extension TransferCase {
  /// UK-T12: Crown Dependencies and Overseas Territories are outside; the list decides.
  func ownTerritory() -> AppliedRule? {
    guard case .place(let code) = transfer.destination else { return nil }
    switch regime {
    case .uk:
      guard OwnTerritories.crown.contains(code.rawValue) else { return nil }
      return AppliedRule(
        rule: .ownTerritory(.uk),
        text:
          "\(naming.name(code)) belongs to the Crown and is outside the United Kingdom; the list decides."
      )
    case .eu:
      guard OwnTerritories.overseas.contains(code.rawValue) else { return nil }
      return AppliedRule(
        rule: .ownTerritory(.eu),
        text:
          "\(naming.name(code)) belongs to a member state and is outside the Union; the list decides."
      )
    }
  }
}

/// Territories that are taken for the state to which they belong.
///
/// - SeeAlso: ISO 3166-1; TFEU Annex II; British Nationality Act 1981 Sch. 6.
enum OwnTerritories {
  static let crown: Set<String> = [
    "JE", "GG", "IM", "GI", "AI", "BM", "FK", "GS", "IO", "KY", "MS", "PN", "SH", "TC", "VG",
    "area:akrotiri-dhekelia",
  ]
  static let overseas: Set<String> = [
    "NC", "PF", "WF", "TF", "PM", "BL", "AW", "CW", "SX", "BQ", "GL", "FO",
  ]
}
