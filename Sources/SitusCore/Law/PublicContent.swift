extension RuleOfLaw {
  /// That a page for everybody shows no personal data (UK, a product rule), and that who runs a site
  /// is the one who sends its visitors' data to whoever serves it (EU).
  static func publicContent(_ regime: Regime) -> RuleOfLaw {
    switch regime {
    case .uk:
      RuleOfLaw(
        id: "UK-T13", citation: "UK GDPR Art. 4(1); Situs product rule", confidence: .low)
    case .eu:
      RuleOfLaw(
        id: "EU-T6", citation: "EDPB Guidelines 05/2021",
        confidence: .medium)
    }
  }
}

extension TransferCase {
  /// UK-T13: a place that was only seen, behind a public site and nothing else.
  ///
  /// Whoever is declared as a processor has personal data by that declaration, so that the rule does
  /// not reach declared places.
  func publicContent() -> Ruling? {
    guard regime == .uk, isSeenBehindPublicSite else { return nil }
    return Ruling(
      .notRestricted, .publicContent(.uk),
      "The place was seen behind a public site only, which shows no personal data.")
  }

  /// EU-T6: the organisation that runs the site sends its visitors' data.
  func siteOperator() -> AppliedRule? {
    guard regime == .eu, isSeenBehindPublicSite else { return nil }
    return AppliedRule(
      rule: .publicContent(.eu),
      text: "Who runs the site sends the data of its visitors to whoever serves it.")
  }

  private var isSeenBehindPublicSite: Bool {
    guard transfer.basis == .observed, transfer.aspect == .place(.processing) else { return false }
    let roles = Set(
      ((hop.system?.endpoints ?? []) + (hop.processor?.endpoints ?? [])).map(\.role))
    return roles.contains(.website) && roles.isSubset(of: [.website, .dns, .other])
  }
}
