import Foundation
import Testing
import TestSupport

@testable import SitusCore

struct PlaceNamesTests {
  static func published() throws -> PlaceNames {
    let path = Repository.root + "/reference/places.tsv"
    return try PlaceNames(
      tsv: Array(Data(contentsOf: URL(fileURLWithPath: path))), path: "reference/places.tsv")
  }

  @Test(
    "Codes, names and the usual other names mean one place, in any case",
    arguments: [
      ("GB", "GB"), ("gb", "GB"), ("UK", "GB"), ("U.K.", "GB"), ("GBR", "GB"), ("the UK", "GB"),
      ("Great Britain", "GB"), ("England", "GB"), ("SCOTLAND", "GB"), ("Wales", "GB"),
      (" United  Kingdom\u{A0}", "GB"), ("Northern Ireland", "GB-NIR"), ("XI", "GB-NIR"),
      ("USA", "US"), ("U.S.", "US"), ("United States of America", "US"), ("Holland", "NL"),
      ("Czech Republic", "CZ"), ("Czechia", "CZ"), ("Turkey", "TR"), ("Türkiye", "TR"),
      ("Tu\u{308}rkiye", "TR"), ("Republic of Korea", "KR"), ("Korea, Republic of", "KR"),
      ("North Korea", "KP"), ("Ireland", "IE"), ("Côte d’Ivoire", "CI"), ("GE", "GE"),
      ("Guinea-Bissau", "GW"), ("NO", "NO"), ("Norway", "NO"), ("IN", "IN"), ("Kosovo", "XK"),
      ("Canary Islands", "ES-CN"), ("Azores", "PT-20"), ("European Patent Office", "org:EPO"),
      ("org:EU", "org:EU"), ("Golan Heights", "area:occupied-by-israel"), ("Gaza", "PS"),
      ("Hong Kong, China", "HK"), ("Bosnia & Herzegovina", "BA"), ("St. Lucia", "LC"),
      ("California", "US"), ("Réunion", "RE"), ("Jersey", "JE"), ("EL", "GR"),
    ])
  func namesMean(words: String, code: String) throws {
    #expect(try Self.published().meaning(of: words) == .place(PlaceCode(code)))
  }

  @Test(
    "A town with its country means the country, whichever comes first",
    arguments: [
      ("London, UK", "GB"), ("Dublin, Ireland", "IE"), ("Frankfurt (Germany)", "DE"),
      ("Germany (Frankfurt)", "DE"), ("UK (London, Slough)", "GB"), ("San Jose, CA, USA", "US"),
      ("Wilmington, DE, United States", "US"), ("Atlanta, Georgia, USA", "US"),
      ("Austin, TX", "US"), ("London, Ontario", "CA"), ("London, Ontario, Canada", "CA"),
      ("Belfast, Northern Ireland, UK", "GB-NIR"), ("Mumbai, India", "IN"),
      ("Las Palmas, Canary Islands, Spain", "ES-CN"), ("EU (Ireland)", "IE"), ("Tokyo, JP", "JP"),
    ])
  func townsMean(words: String, code: String) throws {
    #expect(try Self.published().meaning(of: words) == .place(PlaceCode(code)))
  }

  @Test("Groups, no bound, and admitted ignorance are told apart")
  func otherMeanings() throws {
    let places = try Self.published()
    for words in ["EU", "E.U.", "European Union", "EEC", "within the EU"] {
      #expect(places.meaning(of: words) == .group(.europeanUnion), "\(words)")
    }
    for words in ["EEA", "EU/EEA", "European Economic Area", "EU & EEA"] {
      #expect(places.meaning(of: words) == .group(.europeanEconomicArea), "\(words)")
    }
    for words in ["Worldwide", "global", "Varies", "No fixed country", "Multiple"] {
      #expect(places.meaning(of: words) == .anywhere, "\(words)")
    }
    for words in ["unknown", "TBC", "n/a", "Not known", "?", "-"] {
      #expect(places.meaning(of: words) == .unknown, "\(words)")
    }
  }

  @Test(
    "Words that more than one place answers to are refused with a hint",
    arguments: [
      ("Channel Islands", "Jersey (JE)"), ("Korea", "South Korea (KR)"), ("Congo", "CD"),
      ("Guinea", "GN"), ("Georgia", "GE"), ("Atlanta, Georgia", "GE"), ("NA", "Namibia"),
      ("no", "Norway"), ("Europe", "EEA"), ("San Jose, CA", "in full"),
      ("Wilmington, DE", "in full"), ("Berlin, DE", "in full"), ("Cloud", "country"),
      ("USA, GBR, CAN", "one place an entry"), ("DE, FR", "one place an entry"),
      ("CA, USA", "one place an entry"), ("UK and Ireland", "one place an entry"),
      ("Jersey, UK", "one place an entry"), ("Gibraltar (UK)", "one place an entry"),
      ("HQ Location: Luxembourg", "seat"), ("Luxembourg (HQ)", "seat"),
      ("Headquarters in US", "seat"), ("Atlantis", "ISO 3166"), ("London", "ISO 3166"),
      ("", "ISO 3166"), ("Perth, WA", "more than one"), ("GBX", "ISO 3166"),
    ])
  func ambiguous(words: String, hint: String) throws {
    let places = try Self.published()
    #expect(places.meaning(of: words) == nil)
    #expect(try #require(places.hint(for: words)).contains(hint))
  }

  @Test("Every two- and three-letter code of the table means its own row, NA alone excepted")
  func codesMeanThemselves() throws {
    let places = try Self.published()
    let path = Repository.root + "/reference/places.tsv"
    let rows = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n")
      .filter { !$0.hasPrefix("#") }.dropFirst().map { $0.split(separator: "\t") }
    let countries = rows.filter { $0[4] == "country" }
    #expect(countries.count == 250)
    for row in countries {
      let code = PlaceCode(String(row[0]))
      #expect(places.knows(code))
      #expect(places.meaning(of: String(row[1])) == .place(code))
      if row[0] != "NA" { #expect(places.meaning(of: String(row[0])) == .place(code)) }
      #expect(places.name(of: code) == String(row[2]))
    }
  }

  @Test("Names come back by code, and a code without a row stands for itself")
  func names() throws {
    let places = try Self.published()
    #expect(places.name(of: PlaceCode("GB")) == "United Kingdom")
    #expect(places.name(of: PlaceCode("GB-NIR")) == "Northern Ireland")
    #expect(places.name(of: PlaceCode("org:EPO")) == "European Patent Organisation")
    #expect(places.name(of: PlaceCode("QZ")) == "QZ")
    #expect(!places.knows(PlaceCode("QZ")))
  }

  @Test("A table with wrong rows is refused with every row")
  func wrongTable() {
    let table = """
      # remark
      code\talpha3\tname\taliases\tkind\tsource\tconfidence\tnote
      GB\tGBR\tUnited Kingdom\tUK\tcountry\ts\thigh\t-
      UA\tUKR\tUkraine\tUK\tcountry\ts\thigh\t-
      GB\t-\tAgain\t-\tcountry\ts\thigh\t-
      FR\tFRA\tFrance
      DE\tDEU\tGermany\t-\tplanet\ts\thigh\t-
      """
    #expect {
      try PlaceNames(tsv: Array(table.utf8), path: "p.tsv")
    } throws: { error in
      (error as? InputErrors)?.errors.map { "\($0.site.line) \($0.code.rawValue)" } == [
        "4 duplicate_key", "5 duplicate_id", "6 schema", "7 bad_value",
      ]
    }
    #expect(throws: InputErrors.self) { try PlaceNames(tsv: [], path: "p.tsv") }
    #expect(throws: InputErrors.self) { try PlaceNames(tsv: [0xFF], path: "p.tsv") }
  }
}
