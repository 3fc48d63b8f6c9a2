extension RuleOfLaw {
  /// That a person who gives or gets data of their own is no exporter and no importer.
  static func dataSubjectItself(_ regime: Regime) -> RuleOfLaw {
    switch regime {
    case .uk:
      RuleOfLaw(
        id: "UK-T6", citation: "ICO, international transfers, 2026-01-15", confidence: .medium)
    case .eu:
      RuleOfLaw(
        id: "EU-T3", citation: "EDPB Guidelines 05/2021",
        confidence: .high)
    }
  }
}

extension TransferCase {
  /// UK-T6, EU-T3: data goes to the person whom it is about, or comes straight from that person.
  func dataSubjectItself() -> Ruling? {
    guard let party = hop.party else { return nil }
    if party.attributes[PartyAttribute.dataSubject] == true {
      return Ruling(
        .notRestricted, .dataSubjectItself(regime),
        "The data goes to the person whom it is about.")
    }
    if party.attributes[PartyAttribute.collectsDirectly] == true {
      return Ruling(
        .notRestricted, .dataSubjectItself(regime),
        "\(importerName) has the data straight from the person whom it is about.")
    }
    return nil
  }
}
