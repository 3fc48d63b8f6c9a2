import SitusGround
import Testing

@testable import SitusCore

/// What the shipped register says of every place that our research looked at, as of 2026-11-23.
struct AdequacyRegisterTests {
  struct Row: Sendable {
    var regime: Regime
    var status: AdequacyAnswer.Status
    var confidence: Confidence
    var isDomestic: Bool
    var needsReview: Bool
    var places: [String]

    init(
      _ regime: Regime, _ status: AdequacyAnswer.Status, domestic: Bool = false,
      review: Bool = false, _ confidence: Confidence, _ places: String
    ) {
      self.regime = regime
      self.status = status
      self.confidence = confidence
      self.isDomestic = domestic
      self.needsReview = review
      self.places = places.split(whereSeparator: \.isWhitespace).map(String.init)
    }
  }

  static let rows: [Row] = [
    Row(
      .uk, .adequate, .high,
      """
      AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE IS LI NO
      GI org:EU org:EEA CH AR GG IM JE AD NZ AX
      """),
    Row(.uk, .adequate, .medium, "RE GP MQ GF YT MF ES-CN ES-CE ES-ML PT-20 PT-30"),
    Row(.uk, .adequate, domestic: true, .high, "GB GB-NIR"),
    Row(.uk, .partial, .high, "CA FO IL UY JP KR US"),
    Row(.uk, .partial, review: true, .low, "PR GU VI AS MP UM"),
    Row(
      .uk, .none, .high,
      """
      BR MC SM VA XK CN HK MO TW BM KY VG FK TC AI MS SH PN IO GS IN AU SG PH ZA KE AE UA TR MX MY
      PS area:occupied-by-israel
      """),
    Row(.uk, .none, .medium, "GL"),
    Row(
      .uk, .none, review: true, .medium,
      "org:EPO NC PF WF TF PM BL AW CW SX BQ area:akrotiri-dhekelia"),
    Row(.uk, .none, review: true, .low, "SJ area:northern-cyprus CK NU TK"),
    Row(
      .eu, .adequate, domestic: true, .high,
      """
      AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE
      RE GP MQ GF YT MF AX ES-CN ES-CE ES-ML PT-20 PT-30
      """),
    Row(.eu, .adequate, domestic: true, .medium, "IS LI NO org:EU"),
    Row(.eu, .adequate, domestic: true, .low, "org:EEA"),
    Row(.eu, .adequate, .high, "CH AR GG IM JE AD NZ org:EPO GB GB-NIR"),
    Row(.eu, .partial, .high, "CA FO IL UY JP KR US BR"),
    Row(.eu, .partial, review: true, .low, "PR GU VI AS MP UM"),
    Row(
      .eu, .none, .high,
      """
      GL MC SM VA XK CN HK MO TW BM KY VG FK TC AI MS SH PN IO GS IN AU SG PH ZA KE AE UA TR MX MY
      PS area:occupied-by-israel
      """),
    Row(
      .eu, .none, review: true, .medium, "NC PF WF TF PM BL GI area:akrotiri-dhekelia"),
    Row(.eu, .none, review: true, .high, "AW CW SX BQ"),
    Row(.eu, .none, review: true, .low, "SJ area:northern-cyprus CK NU TK"),
  ]

  @Test("Every place that was looked at is answered as the sources say", arguments: rows)
  func everyPlaceIsAnswered(row: Row) throws {
    for place in row.places {
      let answer = try ShippedRegister.explain(place, row.regime, "2026-11-23")
      #expect(answer.status == row.status, "\(place) under \(row.regime)")
      #expect(answer.isDomestic == row.isDomestic, "\(place) under \(row.regime)")
      #expect(answer.needsReview == row.needsReview, "\(place) under \(row.regime)")
      #expect(answer.confidence == row.confidence, "\(place) under \(row.regime)")
      #expect(answer.place.rawValue == place)
      #expect(answer.source != nil, "\(place) under \(row.regime) has a source")
    }
  }

  @Test("The ids of instruments are these; one that is published is never given up")
  func idsAreStable() throws {
    #expect(
      try ShippedRegister.parsed.get().instruments.map(\.id) == [
        "UK:Sch21/5(1)(a)", "UK:Sch21/5(1)(b)", "UK:Sch21/5(1)(c)", "UK:Sch21/5(1)(d)",
        "UK:Sch21/5(2)(a)", "UK:Sch21/5(2)(b)", "UK:Sch21/5(2)(c)", "UK:Sch21/5(2)(d)",
        "UK:Sch21/5(2)(e)", "UK:Sch21/5(2)(f)", "UK:Sch21/5(2)(g)", "UK:Sch21/5(2)(h)",
        "UK:Sch21/5(2)(i)", "UK:Sch21/5(2)(j)", "UK:Sch21/5(2)(k)", "UK:Sch21/5(2)(m)",
        "UK:SI-2022/1213", "UK:SI-2023/1028", "UK:SI-2023/1028/territories", "UK:SI-2023/744",
        "UK:SI-2023/1221", "EU:2000/518", "EU:2002/2", "EU:2003/490", "EU:2003/821", "EU:2004/411",
        "EU:2008/393", "EU:2010/146", "EU:2010/625", "EU:2011/61", "EU:2012/484", "EU:2013/65",
        "EU:2019/419", "EU:2022/254", "EU:2023/1795", "EU:2023/1795/territories", "EU:2025/1382",
        "EU:2026/179", "EU:TCA/782", "EU:2021/1772", "EU:2021/1772@2025/2574", "EU:2021/1773",
        "EU:2000/520", "EU:2016/1250",
      ])
  }

  @Test(
    "Regulations made since are carried by the act of 2025, and the mark of sensitive data decides nothing"
  )
  func carriedBy() throws {
    for (place, id) in [("KR", "UK:SI-2022/1213"), ("US", "UK:SI-2023/1028")] {
      let before = try ShippedRegister.explain(place, .uk, "2026-02-04")
      #expect(before.instruments.map(\.id) == [id])
      #expect(before.law == "UK GDPR Art. 45; DPA 2018 s. 17A")
      #expect(
        try ShippedRegister.explain(place, .uk, "2026-02-05").law
          == "UK GDPR Art. 45A; Data (Use and Access) Act 2025 Sch. 9 para. 26")
    }
    #expect(
      try ShippedRegister.explain("CH", .uk, "2026-02-05").law
        == "UK GDPR Art. 45A; DPA 2018 Sch. 21 para. 4")
    let guided = try ShippedRegister.parsed.get().instruments.filter { !$0.guidance.isEmpty }
    #expect(guided.map(\.id) == ["UK:SI-2023/1028", "UK:SI-2023/1028/territories"])
    #expect(guided.allSatisfy { $0.guidance == [.sensitiveDataFlagged] })
  }

  struct Dates: Sendable {
    var id: String
    var adopted: String?
    var from: String
    var until: String?
    var ending: AdequacyInstrument.Ending?
    var reviewBy: String?
    var number: String?

    init(
      _ id: String, _ adopted: String?, _ from: String, until: String? = nil,
      _ ending: AdequacyInstrument.Ending? = nil, review: String? = nil, number: String? = nil
    ) {
      self.id = id
      self.adopted = adopted
      self.from = from
      self.until = until
      self.ending = ending
      self.reviewBy = review
      self.number = number
    }
  }

  static let dates: [Dates] = [
    Dates("UK:Sch21/5(1)(a)", nil, "2020-12-31"),
    Dates("UK:Sch21/5(2)(m)", nil, "2020-12-31"),
    Dates("UK:SI-2022/1213", "2022-11-21", "2022-12-19", number: "2022/1213"),
    Dates("UK:SI-2023/1028", "2023-09-21", "2023-10-12", number: "2023/1028"),
    Dates("UK:SI-2023/744", "2023-07-03", "2023-07-28", number: "2023/744"),
    Dates("UK:SI-2023/1221", nil, "2023-12-13", number: "2023/1221"),
    Dates("EU:2000/518", "2000-07-26", "2000-08-25", review: "2028-01-15", number: "32000D0518"),
    Dates("EU:2002/2", "2001-12-20", "2002-01-04", review: "2028-01-15", number: "32002D0002"),
    Dates("EU:2003/490", "2003-06-30", "2003-07-05", review: "2028-01-15", number: "32003D0490"),
    Dates("EU:2003/821", "2003-11-21", "2003-11-21", review: "2028-01-15", number: "32003D0821"),
    Dates("EU:2004/411", "2004-04-28", "2004-04-30", review: "2028-01-15", number: "32004D0411"),
    Dates("EU:2008/393", "2008-05-08", "2008-05-26", review: "2028-01-15", number: "32008D0393"),
    Dates("EU:2010/146", "2010-03-05", "2010-03-09", review: "2028-01-15", number: "32010D0146"),
    Dates("EU:2010/625", "2010-10-19", "2010-10-21", review: "2028-01-15", number: "32010D0625"),
    Dates("EU:2011/61", "2011-01-31", "2011-02-01", review: "2028-01-15", number: "32011D0061"),
    Dates("EU:2012/484", "2012-08-21", "2012-08-22", review: "2028-01-15", number: "32012D0484"),
    Dates("EU:2013/65", "2012-12-19", "2013-01-30", review: "2028-01-15", number: "32013D0065"),
    Dates("EU:2019/419", "2019-01-23", "2019-01-23", review: "2027-04-03", number: "32019D0419"),
    Dates("EU:2022/254", "2021-12-17", "2021-12-17", review: "2030-07-23", number: "32022D0254"),
    Dates("EU:2023/1795", "2023-07-10", "2023-07-10", review: "2027-10-09", number: "32023D1795"),
    Dates("EU:2025/1382", "2025-07-15", "2025-07-18", review: "2029-07-18", number: "32025D1382"),
    Dates("EU:2026/179", "2026-01-26", "2026-01-26", review: "2030-01-26", number: "32026D0179"),
    Dates("EU:TCA/782", nil, "2021-01-01", until: "2021-06-27", .replaced),
    Dates(
      "EU:2021/1772", "2021-06-28", "2021-06-28", until: "2025-12-18", .replaced,
      number: "32021D1772"),
    Dates(
      "EU:2021/1772@2025/2574", "2025-12-19", "2025-12-19", until: "2031-12-27",
      review: "2029-12-19", number: "32021D1772"),
    Dates(
      "EU:2021/1773", "2021-06-28", "2021-06-28", until: "2031-12-27", review: "2029-12-19",
      number: "32021D1773"),
    Dates(
      "EU:2000/520", "2000-07-26", "2000-07-26", until: "2015-10-05", .annulled,
      number: "32000D0520"),
    Dates(
      "EU:2016/1250", "2016-07-12", "2016-07-12", until: "2020-07-15", .annulled,
      number: "32016D1250"),
  ]

  @Test("Each instrument has the days and the number of its sources", arguments: dates)
  func datesAreThoseOfTheSources(expected: Dates) throws {
    let instrument = try #require(
      ShippedRegister.parsed.get().instruments.first { $0.id == expected.id })
    #expect(instrument.adopted?.iso == expected.adopted)
    #expect(instrument.effectiveFrom.iso == expected.from)
    #expect(instrument.effectiveUntil?.iso == expected.until)
    #expect(instrument.ending == expected.ending)
    #expect(instrument.reviewBy?.iso == expected.reviewBy)
    #expect((instrument.celex ?? instrument.statutoryInstrument) == expected.number)
    #expect(instrument.id.hasPrefix(instrument.regime.rawValue + ":"))
    #expect(instrument.source.hasPrefix("http"))
  }

  static let framework: [AdequacyCondition] = [.dataPrivacyFrameworkActive, .humanResourcesCovered]
  static let bridge: [AdequacyCondition] = [
    .dataPrivacyFrameworkActive, .dataPrivacyFrameworkUKExtension, .humanResourcesCovered,
    .serviceLacks(.journalism),
  ]
  static let japan: [AdequacyCondition] = [
    .recipientSector(.private), .recipientSubjectTo("APPI"), .serviceLacks(.journalism),
    .serviceLacks(.academicStudy), .serviceLacks(.religiousActivity),
    .serviceLacks(.politicalActivity),
  ]
  static let faroes: [AdequacyCondition] = [
    .recipientSubjectTo("Faroese-DPA"), .recipientIsNot("danish-realm-authority"),
  ]
  static let israel: [AdequacyCondition] = [
    .automatedProcessing, .territoryIsNot("occupied-territories"),
  ]

  static let conditions: [(String, [AdequacyCondition])] = [
    ("UK:Sch21/5(2)(b)", [.recipientSubjectTo("PIPEDA")]),
    ("UK:Sch21/5(2)(g)", faroes),
    ("UK:Sch21/5(2)(i)", israel),
    ("UK:Sch21/5(2)(j)", [.automatedProcessing]),
    ("UK:Sch21/5(2)(m)", japan),
    ("UK:SI-2022/1213", [.recipientSubjectTo("PIPA")]),
    ("UK:SI-2023/1028", bridge),
    ("UK:SI-2023/1028/territories", bridge),
    (
      "UK:SI-2023/744",
      [
        .exporterIsCompetentAuthority, .recipientSubjectTo("Guernsey-Law-Enforcement-Ordinance"),
      ]
    ),
    ("UK:SI-2023/1221", [.exporterIsCompetentAuthority, .recipientSubjectTo("Jersey-DPL")]),
    ("EU:2002/2", [.recipientSubjectTo("PIPEDA")]),
    ("EU:2010/146", faroes),
    ("EU:2011/61", israel),
    ("EU:2012/484", [.automatedProcessing]),
    ("EU:2019/419", japan),
    (
      "EU:2022/254",
      [
        .recipientSubjectTo("PIPA"), .serviceLacks(.creditInformation),
        .serviceLacks(.missionaryWork), .serviceLacks(.candidateNomination),
      ]
    ),
    ("EU:2023/1795", framework),
    ("EU:2023/1795/territories", framework),
    ("EU:2026/179", [.recipientSubjectTo("LGPD")]),
    ("EU:2021/1772", [.serviceLacks(.immigrationControl)]),
    ("EU:2000/520", [.recipientSubjectTo("Safe-Harbour-Principles")]),
    ("EU:2016/1250", [.recipientSubjectTo("Privacy-Shield-Principles")]),
  ]

  @Test("Each limited instrument has exactly its conditions, and no other has any")
  func conditionsAreThoseOfTheSources() throws {
    let expected = Dictionary(uniqueKeysWithValues: Self.conditions)
    for instrument in try ShippedRegister.parsed.get().instruments {
      #expect(instrument.conditions == expected[instrument.id] ?? [], "\(instrument.id)")
    }
  }

  @Test("Only the approvals that rest on the Data Privacy Framework carry a fragility note")
  func fragility() throws {
    let fragile = try ShippedRegister.parsed.get().instruments.filter { $0.fragility != nil }
    #expect(
      fragile.map(\.id) == [
        "UK:SI-2023/1028", "UK:SI-2023/1028/territories", "EU:2023/1795",
        "EU:2023/1795/territories",
      ])
  }

  @Test("Each list says when it was read")
  func readingDays() throws {
    let register = try ShippedRegister.parsed.get()
    #expect(register.rules(of: .uk)?.readOn.iso == "2026-10-07")
    #expect(register.rules(of: .eu)?.readOn.iso == "2026-08-05")
    #expect(register.version.iso == "2026-11-30")
  }
}
