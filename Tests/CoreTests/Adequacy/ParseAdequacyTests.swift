import SitusGround
import TestSupport
import Testing

@testable import SitusCore

struct ParseAdequacyTests {
  /// One of everything; line numbers in the tests are those of this text.
  static let lines = """
    <?xml version="1.0" encoding="UTF-8"?>
    <register xmlns="https://situs.example/ns/adequacy/1" version="2026-01-02" read-on="2026-01-01">
      <sources>
        <source id="one" url="https://one.example/" read-on="2025-12-01">One</source>
        <source id="two" read-on="2025-12-02">Two</source>
      </sources>
      <regimes>
        <regime code="UK" read-on="2025-12-01" source="one">
          <law from="2020-12-31" until="2026-02-04">Old law</law>
          <law from="2026-02-05">New law</law>
          <inherits regime="EU" until="2020-12-30" source="one">EU law counted.</inherits>
          <territory place="GB" from="2020-12-31" law="UK law" source="one" confidence="high"/>
        </regime>
        <regime code="EU" read-on="2025-12-02" source="two">
          <law from="2018-05-25">EU law</law>
          <territory group="EEA" from="2018-05-25" law="EU law" source="two" confidence="medium"/>
        </regime>
      </regimes>
      <memberships>
        <membership group="EEA" places="IE FR" from="1994-01-01" source="one" confidence="high"/>
        <membership group="EEA" places="RE" from="1994-01-01" source="two" confidence="high">
          An outermost
          region.
        </membership>
      </memberships>
      <aliases>
        <alias code="FR-974" place="RE"/>
      </aliases>
      <instruments>
        <instrument id="EU:1" regime="EU" processing="general" adopted="2021-01-01" from="2021-01-02"
            until="2022-01-01" ended="annulled" celex="32021D0001" confidence="low">
          <title>First</title>
          <destination place="JP"/>
          <conditions>
            <recipient-sector is="private"/>
            <recipient-subject-to law="APPI"/>
          </conditions>
          <source ref="two"/>
          <source ref="one"/>
          <fragility>It fell.</fragility>
          <note>A note.</note>
        </instrument>
        <instrument id="UK:1" regime="UK" processing="law-enforcement" from="2023-01-01"
            review-by="2027-01-01" statutory-instrument="2022/9" confidence="high" review="true">
          <title>Second</title>
          <destination group="EEA"/>
          <source ref="one"/>
        </instrument>
      </instruments>
      <place-notes>
        <place-note regime="UK" places="GL NC" from="2020-12-31" review="true" source="two"
            confidence="low">Two places.</place-note>
      </place-notes>
    </register>
    """

  private func parse(_ text: String) throws -> AdequacyRegister {
    try parseAdequacy(
      Array(text.utf8), path: "r.xml",
      schema: ShippedRegister.bytes(of: ShippedRegister.schemaPath), schemaPath: "r.xsd")
  }

  /// The errors after one replacement that must hit.
  private func errors(_ old: String, _ new: String) throws -> [InputError] {
    try #require(Self.lines.contains(old))
    do {
      _ = try parse(Self.lines.replacing(old, with: new, maxReplacements: 1))
      return []
    } catch let errors as InputErrors {
      return errors.errors
    }
  }

  @Test("Every element becomes the value it describes")
  func values() throws {
    let register = try parse(Self.lines)
    #expect(register.version == (try calendarDay("2026-01-02")))
    #expect(register.readOn == (try calendarDay("2026-01-01")))
    #expect(
      register.instruments == [
        AdequacyInstrument(
          id: "EU:1", regime: .eu, title: "First", destinations: [.place(PlaceCode("JP"))],
          conditions: [.recipientSector(.private), .recipientSubjectTo("APPI")],
          adopted: try calendarDay("2021-01-01"), effectiveFrom: try calendarDay("2021-01-02"),
          effectiveUntil: try calendarDay("2022-01-01"), ending: .annulled, reviewBy: nil,
          source: "Two", readOn: try calendarDay("2025-12-02"), confidence: .low,
          needsReview: false, fragility: "It fell.", notes: ["A note."], processing: .general,
          celex: "32021D0001", statutoryInstrument: nil, furtherSources: ["https://one.example/"]),
        AdequacyInstrument(
          id: "UK:1", regime: .uk, title: "Second",
          destinations: [.group(.europeanEconomicArea)], conditions: [], adopted: nil,
          effectiveFrom: try calendarDay("2023-01-01"), effectiveUntil: nil, ending: nil,
          reviewBy: try calendarDay("2027-01-01"), source: "https://one.example/",
          readOn: try calendarDay("2025-12-01"), confidence: .high, needsReview: true,
          fragility: nil, notes: [], processing: .lawEnforcement, celex: nil,
          statutoryInstrument: "2022/9", furtherSources: []),
      ])
    #expect(register.memberships.map(\.place.rawValue) == ["IE", "FR", "RE"])
    #expect(register.memberships.map(\.note) == [nil, nil, "An outermost region."])
    #expect(register.memberships[0].source == "https://one.example/")
    #expect(
      register.aliases == [PlaceAlias(code: PlaceCode("FR-974"), place: PlaceCode("RE"))])
    #expect(register.notes.map(\.place.rawValue) == ["GL", "NC"])
    #expect(register.notes.allSatisfy { $0.needsReview && $0.text == "Two places." })
    #expect(register.notes[0].from == (try calendarDay("2020-12-31")))
    let british = try #require(register.rules(of: .uk))
    #expect(british.laws.map(\.name) == ["Old law", "New law"])
    #expect(british.inherited?.until == (try calendarDay("2020-12-30")))
    #expect(british.territories.map(\.destination) == [.place(PlaceCode("GB"))])
    #expect(register.rules(of: .eu)?.territories.map(\.confidence) == [.medium])
  }

  struct Slip: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var old: String
    var new: String
    var code: InputError.Code
    var line: Int
    var column: Int

    init(
      _ description: String, _ old: String, _ new: String, _ code: InputError.Code, _ line: Int,
      _ column: Int = 5
    ) {
      (testDescription, self.old, self.new) = (description, old, new)
      (self.code, self.line, self.column) = (code, line, column)
    }
  }

  static let slips: [Slip] = [
    Slip("unknown element", "<title>Second</title>", "<titel>Second</titel>", .schema, 45, 7),
    Slip("unknown attribute", "ended=\"annulled\"", "endet=\"annulled\"", .schema, 30),
    Slip("unknown ending", "ended=\"annulled\"", "ended=\"lapsed\"", .schema, 30),
    Slip("missing attribute", " law=\"UK law\"", "", .schema, 12, 7),
    Slip("impossible day", "from=\"2021-01-02\"", "from=\"2021-02-30\"", .schema, 30),
    Slip("day with a zone", "from=\"2021-01-02\"", "from=\"2021-01-02Z\"", .schema, 30),
    Slip("place without shape", "place=\"JP\"", "place=\"Japan\"", .schema, 33, 7),
    Slip("places without shape", "places=\"IE FR\"", "places=\"IE fr\"", .schema, 20),
    Slip("no places", "places=\"IE FR\"", "places=\"\"", .schema, 20),
    Slip("unknown sector", "is=\"private\"", "is=\"privat\"", .schema, 35, 9),
    Slip("id of no regime", "id=\"EU:1\"", "id=\"US:1\"", .schema, 30),
    Slip("id of the other regime", "id=\"EU:1\"", "id=\"UK:2\"", .badValue, 30),
    Slip(
      "id used twice", "id=\"UK:1\" regime=\"UK\"", "id=\"EU:1\" regime=\"EU\"", .duplicateID, 43),
    Slip("unknown source", "ref=\"two\"", "ref=\"three\"", .danglingReference, 38, 7),
    Slip(
      "unknown source of a remark", "source=\"two\"\n", "source=\"three\"\n", .danglingReference, 51
    ),
    Slip("last day before the first", "until=\"2022-01-01\"", "until=\"2021-01-01\"", .badDate, 30),
    Slip(
      "adopted after its first day", "adopted=\"2021-01-01\"", "adopted=\"2021-01-03\"", .badDate,
      30),
    Slip(
      "review before its first day", "review-by=\"2027-01-01\"", "review-by=\"2022-01-01\"",
      .badDate, 43),
    Slip("ended without a last day", "until=\"2022-01-01\" ", "", .missingKey, 30),
    Slip(
      "place and group", "<destination place=\"JP\"/>", "<destination place=\"JP\" group=\"EU\"/>",
      .badValue, 33, 7),
    Slip(
      "neither place nor group", "<destination place=\"JP\"/>", "<destination/>", .badValue, 33, 7),
    Slip(
      "read after the register", "read-on=\"2025-12-02\">Two", "read-on=\"2026-01-02\">Two",
      .badDate, 5),
    Slip(
      "version before the reading", "version=\"2026-01-02\"", "version=\"2025-12-31\"", .badDate, 2,
      1),
    Slip("laws that overlap", "until=\"2026-02-04\"", "until=\"2026-02-05\"", .badDate, 10, 7),
    Slip("membership told twice", "places=\"RE\"", "places=\"FR RE\"", .duplicateID, 21),
    Slip(
      "regime that inherits from itself", "inherits regime=\"EU\"", "inherits regime=\"UK\"",
      .danglingReference, 11, 7),
    Slip("alias of an alias", "place=\"RE\"/>", "place=\"FR-974\"/>", .badValue, 27),
    Slip("alias that a row uses", "places=\"GL NC\"", "places=\"GL FR-974\"", .badValue, 27),
    Slip("not well-formed", "</aliases>", "</alias>", .syntax, 28, 11),
    Slip("document type", "<register ", "<!DOCTYPE register><register ", .syntax, 2, 1),
  ]

  @Test("Each slip is found where it stands, and is one error", arguments: slips)
  func slip(slip: Slip) throws {
    let errors = try errors(slip.old, slip.new)
    #expect(
      errors.map { "\($0.code) \($0.site.line):\($0.site.column)" }
        .filter { !$0.hasPrefix("schema") || slip.code == .schema }.first
        == "\(slip.code) \(slip.line):\(slip.column)", "\(errors)")
    #expect(Set(errors.map(\.site.line)) == [slip.line], "\(errors)")
    #expect(errors.allSatisfy { $0.site.file == "r.xml" })
    #expect(errors.allSatisfy { $0.found?.contains("{http") != true })
  }

  @Test("All slips of one file are told together, in order")
  func everySlip() throws {
    var text = Self.lines
    for (old, new) in [
      ("id=\"two\"", "id=\"one\""), ("place=\"JP\"", "place=\"Japan\""),
      ("until=\"2022-01-01\"", "until=\"2021-01-01\""),
      ("review=\"true\" source", "revue=\"x\" source"),
    ] {
      text = text.replacing(old, with: new, maxReplacements: 1)
    }
    do {
      _ = try parse(text)
      Issue.record("the register was taken")
    } catch let errors as InputErrors {
      #expect(Set(errors.errors.map(\.site.line)) == [5, 14, 16, 21, 30, 33, 38, 51])
      #expect(errors.errors.map(\.site) == errors.errors.map(\.site).sorted())
    }
  }

  @Test("A schema that is wrong is an error of the schema's file")
  func wrongSchema() {
    #expect(throws: InputErrors.self) {
      try parseAdequacy(
        Array(Self.lines.utf8), path: "r.xml", schema: Array("<a/>".utf8), schemaPath: "r.xsd")
    }
    do {
      _ = try parseAdequacy(
        Array(Self.lines.utf8), path: "r.xml", schema: Array("<a>".utf8), schemaPath: "r.xsd")
    } catch {
      #expect(error.errors.map(\.site.file) == ["r.xsd"])
      #expect(error.errors.map(\.code) == [.syntax])
    }
  }

  @Test("The shape of a code in Swift and in the schema are the same")
  func shapes() throws {
    for code in ["GB", "GB-NIR", "PT-20", "org:EU", "org:NATO", "area:a", "area:a-b", "XK"] {
      #expect(PlaceCode.hasShape(of: code), "\(code)")
      #expect(try errors("place=\"JP\"", "place=\"\(code)\"").isEmpty, "\(code)")
    }
    for code in [
      "", "G", "gb", "GBR", "GB-", "GB-ABCD", "GB-a", "GB-A-B", "org:", "org:E", "org:eu", "area:",
      "area:A", "area:a--b", "area:-a", "É1",
    ] {
      #expect(!PlaceCode.hasShape(of: code), "\(code)")
      #expect(try !errors("place=\"JP\"", "place=\"\(code)\"").isEmpty, "\(code)")
    }
  }

  @Test("A damaged register is refused or read, and never ends the program", arguments: 0..<64)
  func damage(seed: Int) throws {
    var bytes = Array(Self.lines.utf8)
    var random = SeededRandom(seed: UInt64(seed))
    for _ in 0...(seed % 4) {
      let place = random.next(below: bytes.count)
      switch random.next(below: 3) {
      case 0: bytes[place] = UInt8(random.next(below: 256))
      case 1: bytes.remove(at: place)
      default: bytes.removeSubrange(place..<min(bytes.count, place + random.next(below: 200)))
      }
    }
    let schema = try ShippedRegister.bytes(of: ShippedRegister.schemaPath)
    do {
      _ = try parseAdequacy(bytes, path: "r.xml", schema: schema, schemaPath: "r.xsd")
    } catch {
      #expect(!error.errors.isEmpty)
    }
  }
}
