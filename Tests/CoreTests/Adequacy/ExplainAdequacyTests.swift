import SitusGround
import Testing

@testable import SitusCore

struct ExplainAdequacyTests {
  struct Boundary: Sendable {
    var place: String
    var regime: Regime
    var dayBefore: String
    var before: [String]
    var day: String
    var after: [String]

    init(
      _ place: String, _ regime: Regime, _ dayBefore: String, _ before: [String], _ day: String,
      _ after: [String]
    ) {
      (self.place, self.regime) = (place, regime)
      (self.dayBefore, self.before) = (dayBefore, before)
      (self.day, self.after) = (day, after)
    }
  }

  static let boundaries: [Boundary] = [
    Boundary("US", .eu, "2000-07-25", [], "2000-07-26", ["EU:2000/520"]),
    Boundary("US", .eu, "2015-10-05", ["EU:2000/520"], "2015-10-06", []),
    Boundary("US", .eu, "2016-07-11", [], "2016-07-12", ["EU:2016/1250"]),
    Boundary("US", .eu, "2020-07-15", ["EU:2016/1250"], "2020-07-16", []),
    Boundary("US", .eu, "2023-07-09", [], "2023-07-10", ["EU:2023/1795"]),
    Boundary("US", .uk, "2023-10-11", [], "2023-10-12", ["UK:SI-2023/1028"]),
    Boundary("US", .uk, "2020-07-15", ["EU:2016/1250"], "2020-07-16", []),
    Boundary("KR", .uk, "2022-12-18", [], "2022-12-19", ["UK:SI-2022/1213"]),
    Boundary("KR", .eu, "2021-12-16", [], "2021-12-17", ["EU:2022/254"]),
    Boundary("org:EPO", .eu, "2025-07-17", [], "2025-07-18", ["EU:2025/1382"]),
    Boundary("BR", .eu, "2026-01-25", [], "2026-01-26", ["EU:2026/179"]),
    Boundary("GB", .eu, "2020-12-31", [], "2021-01-01", ["EU:TCA/782"]),
    Boundary("GB", .eu, "2021-06-27", ["EU:TCA/782"], "2021-06-28", ["EU:2021/1772"]),
    Boundary(
      "GB", .eu, "2025-12-18", ["EU:2021/1772"], "2025-12-19", ["EU:2021/1772@2025/2574"]),
    Boundary("GB", .eu, "2031-12-27", ["EU:2021/1772@2025/2574"], "2031-12-28", []),
    Boundary("CH", .uk, "2020-12-30", ["EU:2000/518"], "2020-12-31", ["UK:Sch21/5(2)(a)"]),
    Boundary("FR", .uk, "2020-12-30", [], "2020-12-31", ["UK:Sch21/5(1)(a)"]),
    Boundary("JP", .eu, "2019-01-22", [], "2019-01-23", ["EU:2019/419"]),
    Boundary("NZ", .eu, "2013-01-29", [], "2013-01-30", ["EU:2013/65"]),
  ]

  @Test("An instrument counts from its first day to its last, both included", arguments: boundaries)
  func boundaryDays(boundary: Boundary) throws {
    #expect(
      try ShippedRegister.ids(boundary.place, boundary.regime, boundary.dayBefore)
        == boundary.before)
    #expect(
      try ShippedRegister.ids(boundary.place, boundary.regime, boundary.day) == boundary.after)
  }

  @Test("The immigration limit of the EU decision on the United Kingdom ended on its renewal")
  func immigrationLimit() throws {
    let before = try ShippedRegister.explain("GB", .eu, "2025-12-18")
    #expect(before.status == .partial)
    #expect(before.instruments.map(\.conditions) == [[.serviceLacks(.immigrationControl)]])
    #expect(try ShippedRegister.explain("GB", .eu, "2025-12-19").status == .adequate)
    #expect(try ShippedRegister.explain("GB", .eu, "2031-12-28").status == .none)
  }

  @Test("The provision follows the law of the day")
  func provisions() throws {
    func law(_ regime: Regime, _ date: String) throws -> String? {
      try ShippedRegister.explain("CH", regime, date).law
    }
    #expect(try law(.uk, "2026-02-05") == "UK GDPR Art. 45A; DPA 2018 Sch. 21 para. 4")
    #expect(
      try law(.uk, "2026-02-04") == "UK GDPR Art. 45; DPA 2018 s. 17A and Sch. 21 para. 4")
    #expect(try law(.uk, "2020-12-30") == "Regulation (EU) 2016/679 Art. 45")
    #expect(try law(.eu, "2018-05-25") == "Regulation (EU) 2016/679 Art. 45")
    #expect(try law(.eu, "2018-05-24") == "Directive 95/46/EC Art. 25(6)")
    #expect(try law(.uk, "2018-05-24") == "Directive 95/46/EC Art. 25(6)")
    #expect(try law(.eu, "1998-10-23") == nil)
  }

  @Test("Before its own list the United Kingdom followed that of the EU, as a member")
  func inheritedList() throws {
    let france = try ShippedRegister.explain("FR", .uk, "2019-01-01")
    #expect(france.isDomestic)
    #expect(france.regime == .uk)
    #expect(
      france.notes.first
        == "Before IP completion day (31 December 2020) EU law applied in the United Kingdom, "
        + "so the territory and the list of the EU counted.")
    #expect(try ShippedRegister.explain("GB", .uk, "2019-01-01").isDomestic)
    #expect(try ShippedRegister.ids("CA", .uk, "2019-01-01") == ["EU:2002/2"])
    #expect(try !ShippedRegister.explain("FR", .uk, "2020-12-31").isDomestic)
    #expect(try ShippedRegister.explain("GB", .uk, "2020-12-31").isDomestic)
    let listed = try ShippedRegister.parsed.get()
      .instrumentsInForce(of: .uk, on: calendarDay("2020-12-30"))
    #expect(listed.allSatisfy { $0.regime == .eu })
    #expect(listed.count == 12)
  }

  @Test("Membership changes what is domestic, on the day it changes")
  func membershipDays() throws {
    func isDomestic(_ place: String, _ date: String) throws -> Bool {
      try ShippedRegister.explain(place, .eu, date).isDomestic
    }
    #expect(try !isDomestic("PL", "2004-04-30"))
    #expect(try isDomestic("PL", "2004-05-01"))
    #expect(try !isDomestic("RO", "2006-12-31"))
    #expect(try isDomestic("RO", "2007-01-01"))
    #expect(try !isDomestic("HR", "2013-06-30"))
    #expect(try isDomestic("HR", "2013-07-01"))
    #expect(try isDomestic("GB", "2020-01-31"))
    #expect(try isDomestic("GB", "2020-12-31"))
    #expect(try !isDomestic("GB", "2021-01-01"))
    #expect(try isDomestic("GI", "2020-12-31"))
    #expect(try !isDomestic("GI", "2021-01-01"))
    #expect(try !isDomestic("YT", "2013-12-31"))
    #expect(try isDomestic("YT", "2014-01-01"))
    #expect(try isDomestic("BL", "2011-12-31"))
    #expect(try !isDomestic("BL", "2012-01-01"))
    #expect(try !isDomestic("CH", "2026-11-23"))
  }

  @Test("What treated the United Kingdom as a member in 2020 is said")
  func transition() throws {
    let note =
      "The United Kingdom left on 31 January 2020; until 31 December 2020 EU law treated it as a "
      + "member state (withdrawal agreement, Art. 127)."
    #expect(try ShippedRegister.explain("GB", .eu, "2020-02-01").notes == [note])
    #expect(
      try ShippedRegister.explain("GB", .eu, "2020-01-31").notes == [])
  }

  @Test("Iceland waits for a person in the weeks between the GDPR and its adoption in the EEA")
  func gapOfTheEEA() throws {
    for place in ["IS", "LI", "NO"] {
      #expect(try ShippedRegister.explain(place, .eu, "2018-05-24").isDomestic)
      let gap = try ShippedRegister.explain(place, .eu, "2018-05-25")
      #expect(gap.status == .none)
      #expect(gap.needsReview)
      #expect(try ShippedRegister.explain(place, .eu, "2018-07-19").needsReview)
      #expect(try ShippedRegister.explain(place, .eu, "2018-07-20").isDomestic)
    }
  }

  @Test(
    "A code that nobody uses is not covered", arguments: ["ZZ", "QX-1", "org:NATO", "area:mars"])
  func unknownCode(place: String) throws {
    for regime in Regime.allCases {
      let answer = try ShippedRegister.explain(place, regime, "2026-11-23")
      #expect(answer.status == .none)
      #expect(answer.instruments == [])
      #expect(!answer.needsReview)
      #expect(!answer.isDomestic)
    }
  }

  @Test("A subdivision follows its country unless a row names it")
  func subdivisions() throws {
    #expect(try ShippedRegister.ids("CA-QC", .uk, "2026-11-23") == ["UK:Sch21/5(2)(b)"])
    #expect(try ShippedRegister.explain("GB-SCT", .uk, "2026-11-23").isDomestic)
    #expect(try ShippedRegister.ids("ES-CN", .uk, "2026-11-23") == ["UK:Sch21/5(1)(a)"])
    #expect(try ShippedRegister.explain("DE-BY", .eu, "2026-11-23").isDomestic)
  }

  @Test(
    "A territory that ISO also lists as a subdivision is not read as its country",
    arguments: [
      ("FR-NC", "NC"), ("NL-AW", "AW"), ("NL-BQ2", "BQ"), ("NO-21", "SJ"), ("US-PR", "PR"),
      ("CN-HK", "HK"), ("FR-974", "RE"), ("FI-01", "AX"),
    ])
  func aliases(code: String, place: String) throws {
    for regime in Regime.allCases {
      #expect(
        try ShippedRegister.explain(code, regime, "2026-11-23")
          == ShippedRegister.explain(place, regime, "2026-11-23"))
    }
    let register = try ShippedRegister.parsed.get()
    let day = try calendarDay("2026-11-23")
    #expect(
      register.isMember(PlaceCode(code), of: .europeanEconomicArea, on: day)
        == ["RE", "AX"].contains(place))
  }

  @Test("A general question never sees a law-enforcement instrument, and the other way round")
  func processing() throws {
    #expect(try ShippedRegister.ids("GG", .uk, "2026-11-23") == ["UK:Sch21/5(2)(d)"])
    #expect(try ShippedRegister.ids("JE", .uk, "2026-11-23") == ["UK:Sch21/5(2)(f)"])
    let register = try ShippedRegister.parsed.get()
    func enforcement(_ place: String, _ regime: Regime, _ date: String) throws -> [String] {
      register.explain(
        PlaceCode(place), regime: regime, asOf: try calendarDay(date), processing: .lawEnforcement
      ).instruments.map(\.id)
    }
    #expect(try enforcement("GG", .uk, "2023-07-27") == [])
    #expect(try enforcement("GG", .uk, "2023-07-28") == ["UK:SI-2023/744"])
    #expect(try enforcement("JE", .uk, "2023-12-12") == [])
    #expect(try enforcement("JE", .uk, "2023-12-13") == ["UK:SI-2023/1221"])
    #expect(try enforcement("IM", .uk, "2026-11-23") == [])
    #expect(try enforcement("GB", .eu, "2026-11-23") == ["EU:2021/1773"])
  }

  @Test("What used to cover a place is told, latest first")
  func former() throws {
    let answer = try ShippedRegister.explain("US", .eu, "2022-01-01")
    #expect(answer.status == .none)
    #expect(answer.former.map(\.id) == ["EU:2016/1250", "EU:2000/520"])
    #expect(try ShippedRegister.explain("US", .eu, "2015-10-05").former == [])
  }

  @Test("A group is answered by all its members together")
  func groups() throws {
    let register = try ShippedRegister.parsed.get()
    let day = try calendarDay("2026-11-23")
    let members = register.explain(.europeanEconomicArea, regime: .uk, asOf: day)
    #expect(members.status == .adequate)
    #expect(members.place == PlaceCode("EEA"))
    #expect(members.instruments.map(\.id) == ["UK:Sch21/5(1)(a)"])
    #expect(!members.isDomestic)
    #expect(register.explain(.europeanUnion, regime: .eu, asOf: day).isDomestic)
    let gap = register.explain(
      .europeanEconomicArea, regime: .eu, asOf: try calendarDay("2018-06-15"))
    #expect(gap.status == .none)
    #expect(gap.needsReview)
    #expect(!gap.isDomestic)
  }

  @Test("The EEA is the thirty states of the authority table, expanded by the reader")
  func membersOfTheEEA() throws {
    let register = try ShippedRegister.parsed.get()
    let day = try calendarDay("2026-11-23")
    let countries = register.memberships.filter {
      $0.group == .europeanEconomicArea && $0.from <= day
        && ($0.until.map { day <= $0 } ?? true)
    }.map(\.place.rawValue)
    let territories: Set = [
      "AX", "GF", "GP", "MF", "MQ", "RE", "YT", "ES-CE", "ES-CN", "ES-ML", "PT-20", "PT-30",
    ]
    #expect(
      Set(countries).subtracting(territories) == [
        "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE",
        "IS", "IT", "LI", "LT", "LU", "LV", "MT", "NL", "NO", "PL", "PT", "RO", "SE", "SI", "SK",
      ])
    #expect(Set(countries).isSuperset(of: territories))
    #expect(countries.count == 42)
  }
}
