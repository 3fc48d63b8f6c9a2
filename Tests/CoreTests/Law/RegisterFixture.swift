import SitusGround

@testable import SitusCore

extension AdequacyInstrument {
  static func make(
    _ id: String, _ destinations: [Destination], conditions: [AdequacyCondition] = [],
    from: String, until: String? = nil, needsReview: Bool = false, fragility: String? = nil,
    processing: Processing = .general
  ) -> AdequacyInstrument {
    AdequacyInstrument(
      id: id, regime: id.hasPrefix("UK") ? .uk : .eu, title: "Instrument",
      destinations: destinations, conditions: conditions, adopted: nil, effectiveFrom: .of(from),
      effectiveUntil: until.map(Day.of), ending: nil, reviewBy: nil, source: "test",
      readOn: .of("2026-10-07"), confidence: .high, needsReview: needsReview,
      fragility: fragility, notes: [], processing: processing)
  }
}

extension AdequacyRegister {
  /// A small register with one instrument of each kind, so that tests of rules do not depend on the
  /// data of the real one.
  static let fixture = AdequacyRegister(
    version: .of("2026-10-07"), readOn: .of("2026-10-07"),
    memberships: memberships, instruments: instruments,
    notes: [
      PlaceNote(
        regime: .uk, place: PlaceCode("NC"), text: "Status in doubt.", source: nil,
        readOn: .of("2026-10-07"), confidence: .low, needsReview: true)
    ],
    regimes: [
      RegimeRules(
        regime: .uk, readOn: .of("2026-10-07"), source: "test", laws: [],
        territories: [
          RegimeTerritory(
            destination: .place(PlaceCode("GB")), from: .of("2020-12-31"), until: nil,
            law: "UK GDPR", source: "test", confidence: .high)
        ],
        inherited: InheritedList(
          regime: .eu, until: .of("2020-12-30"), text: "EU law counted.", source: "test")),
      RegimeRules(
        regime: .eu, readOn: .of("2026-08-05"), source: "test", laws: [],
        territories: [
          RegimeTerritory(
            destination: .group(.europeanEconomicArea), from: .of("2000-01-01"), until: nil,
            law: "GDPR", source: "test", confidence: .high)
        ], inherited: nil),
    ], aliases: [])

  private static let memberships: [GroupMembership] =
    ["DE", "FR", "IE"].flatMap { code in
      [
        GroupMembership(
          group: .europeanUnion, place: PlaceCode(code), from: .of("2000-01-01"), until: nil),
        GroupMembership(
          group: .europeanEconomicArea, place: PlaceCode(code), from: .of("2000-01-01"),
          until: nil),
      ]
    } + [
      GroupMembership(
        group: .europeanEconomicArea, place: PlaceCode("NO"), from: .of("2000-01-01"), until: nil),
      GroupMembership(
        group: .europeanEconomicArea, place: PlaceCode("GB"), from: .of("2000-01-01"),
        until: .of("2020-12-31")),
    ]

  private static func one(_ code: String) -> [AdequacyInstrument.Destination] {
    [.place(PlaceCode(code))]
  }

  private static let framework: [AdequacyCondition] = [
    .dataPrivacyFrameworkActive, .humanResourcesCovered,
  ]

  private static let instruments: [AdequacyInstrument] = [
    .make("UK:EEA", [.group(.europeanEconomicArea)], from: "2020-12-31"),
    .make("UK:CH", one("CH"), from: "2020-12-31"),
    .make("UK:GI", one("GI"), from: "2020-12-31"),
    .make("UK:CA", one("CA"), conditions: [.recipientSubjectTo("PIPEDA")], from: "2020-12-31"),
    .make(
      "UK:JP", one("JP"), conditions: [.recipientSector(.private), .recipientSubjectTo("APPI")],
      from: "2020-12-31"),
    .make(
      "UK:FO", one("FO"),
      conditions: [.recipientSubjectTo("Faroese-DPA"), .recipientIsNot("danish-realm-authority")],
      from: "2020-12-31"),
    .make(
      "UK:IL", one("IL"),
      conditions: [.automatedProcessing, .territoryIsNot("occupied-territories")],
      from: "2020-12-31"),
    .make("UK:KR", one("KR"), conditions: [.recipientSubjectTo("PIPA")], from: "2022-12-19"),
    .make(
      "UK:US", one("US"),
      conditions: framework + [
        .dataPrivacyFrameworkUKExtension, .serviceLacks(.journalism),
      ], from: "2023-10-12", fragility: "The framework may fall."),
    .make(
      "UK:PR", one("PR"), conditions: [.dataPrivacyFrameworkActive], from: "2023-10-12",
      needsReview: true),
    .make(
      "UK:JE-LE", one("JE"), conditions: [.exporterIsCompetentAuthority], from: "2023-12-13",
      processing: .lawEnforcement),
    .make("UK:JE", one("JE"), from: "2020-12-31"),
    .make(
      "EU:GB-1", one("GB"), conditions: [.serviceLacks(.immigrationControl)], from: "2021-06-28",
      until: "2025-12-18"),
    .make("EU:GB-2", one("GB"), from: "2025-12-19", until: "2031-12-27"),
    .make("EU:CH", one("CH"), from: "2000-08-25"),
    .make("EU:BR", one("BR"), conditions: [.recipientSubjectTo("LGPD")], from: "2026-01-26"),
    .make(
      "EU:KR", one("KR"),
      conditions: [.recipientSubjectTo("PIPA"), .serviceLacks(.creditInformation)],
      from: "2021-12-17"),
    .make(
      "EU:US-SH", one("US"), conditions: [.recipientSubjectTo("Safe-Harbour-Principles")],
      from: "2000-07-26", until: "2015-10-05"),
    .make(
      "EU:US", one("US"), conditions: framework, from: "2023-07-10",
      fragility: "The framework may fall."),
  ]
}
