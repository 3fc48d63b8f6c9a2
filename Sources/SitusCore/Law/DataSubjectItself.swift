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
  /// UK-T6, EU-T3: data goes to the person whom it is about, or comes straight from that person to
  /// somebody who has it for purposes of its own.
  ///
  /// A processor is neither: what it collects, the controller collects by its hands.
  func dataSubjectItself() -> Ruling? {
    guard hop.processor == nil else { return nil }
    if hop.says(PartyAttribute.dataSubject) == true {
      return Ruling(
        .notRestricted, .dataSubjectItself(regime),
        "The data goes to the person whom it is about.")
    }
    if hop.says(PartyAttribute.collectsDirectly) == true {
      return Ruling(
        .notRestricted, .dataSubjectItself(regime),
        "\(importerName) has the data straight from the person whom it is about.")
    }
    return nil
  }

  /// What has to be asked of somebody who is said to collect from people directly, and is engaged as
  /// a processor.
  var collectionQuestion: String? {
    guard hop.processor != nil, hop.says(PartyAttribute.collectsDirectly) == true else {
      return nil
    }
    return "For whom does \(importerName) collect the data from people: for purposes of its own, or"
      + " for \(exporterName), as its processor?"
  }
}
