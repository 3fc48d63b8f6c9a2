import SitusGround

extension RuleOfLaw {
  /// That law-enforcement processing by a competent authority has its own law of transfers.
  static func lawEnforcement(_ regime: Regime) -> RuleOfLaw {
    switch regime {
    case .uk:
      RuleOfLaw(
        id: "UK-T15", citation: "DPA 2018 Part 3 ch. 5, ss.72 to 78", confidence: .medium)
    case .eu:
      RuleOfLaw(
        id: "EU-LED", citation: "Directive (EU) 2016/680 Arts 35 to 40", confidence: .medium)
    }
  }
}

extension TransferCase {
  /// Which law of transfers governs the processing; `nil` when the inventory does not tell.
  var processing: AdequacyInstrument.Processing? {
    guard let traits = hop.service.traits else {
      return organisation.isCompetentAuthority ? nil : .general
    }
    guard traits.contains(.lawEnforcement) else { return .general }
    return organisation.isCompetentAuthority ? .lawEnforcement : nil
  }

  /// UK-T15: the lists, safeguards and exceptions of the general law do not count; only the list for
  /// competent authorities does. What that list holds beyond the register is left to a person.
  func lawEnforcement(_ place: PlaceCode) -> Ruling? {
    guard let processing else {
      return Ruling(
        .undetermined, .lawEnforcement(regime),
        "Which law of transfers applies depends on whether this is law-enforcement processing by a"
          + " competent authority.",
        questions: [
          "Is “\(hop.service.name)” processing by a competent authority for law-enforcement"
            + " purposes (DPA 2018 Part 3)?"
        ])
    }
    guard processing == .lawEnforcement else { return nil }
    let answer = setting.explain(place, processing: .lawEnforcement)
    let tested = adequacy(answer)
    if case .approved = tested.outcome { return tested.ruling(for: self) }
    return Ruling(
      .undetermined, .lawEnforcement(regime),
      "No law-enforcement adequacy instrument in the register covers \(destinationName)."
        + (isProbablyOnTransitionalList(place)
          ? " The transitional list of DPA 2018 Sch. 21 for Part 3 probably does, as it does EU and EEA"
            + " states and Gibraltar; that paragraph has not been read, so that it decides nothing here."
          : ""),
      questions: tested.questions + [
        "On which condition of \(regime == .uk ? "DPA 2018 ss.73 to 77" : "Directive (EU) 2016/680 Arts 35 to 39") does the law-enforcement transfer to \(destinationName) rest?"
      ])
  }

  /// - SeeAlso: DPA 2018 Sch. 21 Part 3, not read; ICO, guide to law enforcement processing, of which
  ///   an excerpt was read 2026-11-30.
  private func isProbablyOnTransitionalList(_ place: PlaceCode) -> Bool {
    guard regime == .uk, asOf >= LegalCalendar.ukListBegins else { return false }
    return place.rawValue == "GI" || PlaceGroup(rawValue: place.rawValue) != nil
      || isMember(place, .europeanEconomicArea)
  }
}
