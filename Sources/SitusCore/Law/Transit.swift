extension RuleOfLaw {
  /// That data in passing is received by nobody on the way.
  static let transit = RuleOfLaw(
    id: "UK-T5", citation: "ICO, international transfers, 2026-01-15", confidence: .high)
}

extension TransferCase {
  /// UK-T5: data only passes through the place, and nobody there is meant to see it.
  func transit() -> Ruling? {
    guard regime == .uk, hop.party?.attributes[PartyAttribute.transitOnly] == true else {
      return nil
    }
    return Ruling(
      .notRestricted, .transit,
      "\(importerName) only carries the data through; nobody there is meant to see it.")
  }
}
