extension RuleOfLaw {
  /// That a page for everybody shows no personal data, and a page behind a login may.
  ///
  /// A product rule: an edge in front of public pages is no finding; one that ends the encryption of
  /// pages behind a login may see personal data.
  static func publicContent(_ regime: Regime) -> RuleOfLaw {
    switch regime {
    case .uk:
      RuleOfLaw(id: "UK-T13", citation: "Situs product rule on edges", confidence: .low)
    case .eu:
      RuleOfLaw(
        id: "EU-T6", citation: "EDPB Guidelines 05/2021 para. 20 and example 2", confidence: .low)
    }
  }
}
