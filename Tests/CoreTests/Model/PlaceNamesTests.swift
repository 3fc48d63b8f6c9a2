import Foundation
import SitusGround
import Testing
import TestSupport

@testable import SitusCore

struct PlaceNamesTests {
  private static let shared = Result { try PlaceNames(tables()) }

  /// The tables of this repository, read once for all tests.
  static func published() throws -> PlaceNames { try shared.get() }

  static func tables() throws -> PlaceTables {
    func file(_ name: String) throws -> PlaceFile {
      let path = Repository.root + "/reference/" + name
      return PlaceFile(
        path: "reference/" + name, bytes: [UInt8](try Data(contentsOf: URL(filePath: path))))
    }
    return PlaceTables(
      places: try file("places.tsv"), words: try file("place-words.tsv"),
      towns: try file("towns.tsv"), regions: try PlaceTables.regionFiles.map(file))
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
      ("Guinea", "GN"), ("Georgia", "GE"), ("NA", "Namibia"),
      ("NI", "Northern Ireland"), ("CI", "Channel Islands"), ("no", "Norway"), ("Europe", "EEA"),
      ("Cloud", "country"), ("AWS", "operator"), ("CA, USA", "country in full"),
      ("HQ Location: Luxembourg", "seat"), ("Luxembourg (HQ)", "seat"),
      ("Headquarters in US", "seat"), ("Atlantis", "ISO 3166"), ("Wokingham", "country"),
      ("", "ISO 3166"), ("GBX", "ISO 3166"), ("us-east-1", "provider"),
      ("UK South", "provider"), ("Outside the UK", "leave a place out"),
      ("USA, GBR, CAN", "one place"), ("UK and Ireland", "one place"),
    ])
  func ambiguous(words: String, hint: String) throws {
    let places = try Self.published()
    #expect(places.meaning(of: words) == nil)
    #expect(try #require(places.hint(for: words)).contains(hint))
  }

  @Test(
    "Every two- and three-letter code of the table means its own row, NA, NI and CI alone excepted")
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
      if !["NA", "NI", "CI"].contains(row[0]) {
        #expect(places.meaning(of: String(row[0])) == .place(code))
      }
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

  @Test("Tables with wrong rows are refused with every row")
  func wrongTable() throws {
    var tables = try Self.tables()
    let places = """
      # remark
      code\talpha3\tname\taliases\tkind\tsource\tconfidence\tnote\twithin
      GB\tGBR\tUnited Kingdom\tUK\tcountry\ts\thigh\t-\t-
      UA\tUKR\tUkraine\tUK\tcountry\ts\thigh\t-\t-
      GB\t-\tAgain\t-\tcountry\ts\thigh\t-\t-
      FR\tFRA\tFrance
      DE\tDEU\tGermany\t-\tplanet\ts\thigh\t-\t-
      """
    let words = "kind\tkey\twords\tnote\nfiller\t-\tbased in\t-\nnoise\t-\tbuzz\t-\n"
    let towns = """
      name\tcode\tpart\tbare\tsource
      Of\tQZ\t-\tno\ts
      Based in\tGB\t-\tno\ts
      UK\tGB\t-\tno\ts
      """
    tables.places.bytes = Array(places.utf8)
    tables.words.bytes = Array(words.utf8)
    tables.towns.bytes = Array(towns.utf8)
    let wrong = tables
    #expect {
      try PlaceNames(wrong)
    } throws: { error in
      (error as? InputErrors)?.errors.map { "\($0.site.file):\($0.site.line) \($0.code.rawValue)" }
        == [
          "reference/place-words.tsv:3 bad_value", "reference/places.tsv:4 duplicate_key",
          "reference/places.tsv:5 duplicate_id", "reference/places.tsv:6 wrong_type",
          "reference/places.tsv:7 bad_value", "reference/towns.tsv:2 bad_value",
          "reference/towns.tsv:3 duplicate_key", "reference/towns.tsv:4 duplicate_key",
        ]
    }
    for bytes: [UInt8] in [[], [0xFF]] {
      var tables = try Self.tables()
      tables.places.bytes = bytes
      let wrong = tables
      #expect(throws: InputErrors.self) { try PlaceNames(wrong) }
    }
  }

  @Test("The short way to the key of plain words gives what the long one gives, for every entry")
  func plainKeys() throws {
    let tables = try Self.tables()
    let odd = [
      "", " ", "the", "The  Hague", "the-the", " the a", "St. Ives", "a..b", "a . b", "a.'.b", "'",
      "O'Neill",
      "X\tY-Z", "-a-", "A1", "`a`", "theatre",
    ]
    let files = [tables.places, tables.words, tables.towns] + tables.regions
    let cells = files.flatMap {
      String(decoding: $0.bytes, as: UTF8.self).split { "\t\n;".contains($0) }.map(String.init)
    }
    var plain = 0
    for words in odd + cells {
      guard let key = PlaceText.plainKey(words) else { continue }
      plain += 1
      let tokens = PlaceText(words).tokens
      let isArticle = tokens.count > 1 && tokens[0].text == "the"
      #expect(key == PlaceText.key(isArticle ? tokens[1...] : tokens[...]), "\(words)")
    }
    #expect(plain > 20_000)
  }
}
