import SitusGround
import Testing

@testable import SitusCore

struct CheckProvisionsTests {
  private let register: AdequacyRegister
  private let provisions: Provisions

  init() throws {
    register = try ShippedRegister.parsed.get()
    provisions = try parseProvisions(
      ShippedRegister.bytes(of: ShippedRegister.provisionsPath), path: "p.xml",
      schema: ShippedRegister.bytes(of: ShippedRegister.schemaPath), schemaPath: "r.xsd",
      register: register)
  }

  /// The document that one text is of, of which parts may be missing.
  private func check(_ text: String, asOf: String = "2026-11-23") throws -> ProvisionCheck {
    let read = try readLegislation(Array(text.utf8), path: "l.xml")
    let checks = checkProvisions(
      [read], against: provisions, register: register, asOf: try calendarDay(asOf), isPartial: true)
    return try #require(checks.first { $0.id == read.id })
  }

  /// Everything that is found when these are all the texts that there are.
  private func whole(_ texts: [String], asOf: String = "2026-11-23") throws -> [ProvisionCheck] {
    checkProvisions(
      try texts.enumerated().map {
        try readLegislation(Array($1.utf8), path: "\($0).xml")
      }, against: provisions, register: register, asOf: try calendarDay(asOf))
  }

  @Test("A part that is left out of a provision that is compared is no line that is not known")
  func leftOut() throws {
    let left = try check(schedule([("4-3", "The Secretary of State may narrow it.")]))
    #expect(!left.differences.contains { $0.code == .unknownKey })
    let other = try check(schedule([("4-30", "Atlantis;"), ("4-4", "Lemuria;"), ("4-3A", "Mu;")]))
    #expect(other.differences.filter { $0.code == .unknownKey }.count == 3)
  }

  /// SI 2022/1213 as the publisher marks it up, with its own traps.
  static let korea = """
    <Legislation xmlns="http://www.legislation.gov.uk/namespaces/legislation"
        xmlns:ukm="http://www.legislation.gov.uk/namespaces/metadata"
        IdURI="http://www.legislation.gov.uk/id/uksi/2022/1213/made">
      <ukm:Metadata><ukm:SecondaryMetadata>
        <ukm:ComingIntoForce><ukm:DateTime Date="2022-12-19"/></ukm:ComingIntoForce>
      </ukm:SecondaryMetadata></ukm:Metadata>
      <Secondary><Body>
        <P1group><Title>Citation</Title><P1 id="regulation-1"><Pnumber>1</Pnumber><P1para>
          <Text>These Regulations may be cited somehow.</Text>
        </P1para></P1></P1group>
        <P1 id="regulation-2"><Pnumber>2</Pnumber><P1para>
          <P2 id="regulation-2-1"><Pnumber>1</Pnumber><P2para>
            <Text>For the purposes of Part 2 of the <Citation>Data Protection Act 2018</Citation
              ><FootnoteRef Ref="f1"/> and the UK GDPR, the Secretary of State specifies the Republic
              of Korea <Addition>as ensuring an adequate level of protection</Addition> of
              personal data for a <Repeal>dead word </Repeal>transfer described in subsection (2).</Text>
          </P2para></P2>
          <P2 id="regulation-2-2"><Pnumber>2</Pnumber><P2para>
            <Text>A transfer described by this subsection is a transfer of personal data to a person in
              the Republic of Korea who is subject to the Personal Information Protection Act as
              that Act forms part of the law of the Republic of Korea and has effect from time to time.</Text>
          </P2para></P2>
          <P2 id="regulation-2-3" Status="Prospective"><P2para><Text>Not yet law.</Text></P2para></P2>
          <P2 id="regulation-2-4" Match="false"><P2para><Text>Not this extent.</Text></P2para></P2>
        </P1para></P1>
        <P1 id="regulation-3"><P1para>
          <Text>The independent supervisory authorities in the Republic of Korea are—</Text>
          <P2 id="regulation-3-a"><P2para><Text>the Personal Information Protection Commission
            established by Article 7 of the Personal Information Protection Act as it forms part of the
            law of the Republic of Korea; and</Text></P2para></P2>
          <P2 id="regulation-3-b"><P2para><Text>the Financial Services Commission established by Article 3
            of the Act on the Establishment of Financial Services Commission as it forms part of the law
            of the Republic of Korea.</Text></P2para></P2>
        </P1para></P1>
      </Body></Secondary>
      <Commentaries><Commentary id="c1"><P1 id="regulation-9"><Text>A note.</Text></P1></Commentary></Commentaries>
    </Legislation>
    """

  /// DPA 2018 Sch. 21 para. 5(2) with the lines given.
  private func schedule(_ lines: [(String, String)]) -> String {
    """
    <Legislation xmlns="http://www.legislation.gov.uk/namespaces/legislation"
      DocumentURI="http://www.legislation.gov.uk/ukpga/2018/12/schedule/21/paragraph/5">
    \(lines.map { "<P3 id='schedule-21-paragraph-\($0.0)'><P3para><Text>\($0.1)</Text></P3para></P3>" }
      .joined(separator: "\n"))
    </Legislation>
    """
  }

  /// Every known line of paragraph 5.
  private var paragraph: [(String, String)] {
    provisions.documents[0].lines.filter { $0.at.hasPrefix("schedule-21-paragraph-5") }
      .map { (String($0.at.dropFirst("schedule-21-paragraph-".count)), $0.text) }
  }

  @Test("The law as it was read gives no difference, however it is marked up")
  func unchanged() throws {
    let check = try check(Self.korea)
    #expect(check.differences == [])
    #expect(check.unchanged == 5)
    #expect(
      check.remarks == [
        "l.xml has no day on which it stood so, as a text that was only made or enacted: what changed"
          + " it later may not be in it",
        "not yet law on 2026-11-23: regulation-2-3: Not yet law.",
      ])
    #expect(
      check.document == "Data Protection (Adequacy) (Republic of Korea) Regulations 2022")
  }

  @Test("A part of an act is compared as far as it goes")
  func part() throws {
    let check = try check(schedule(paragraph))
    #expect(check.differences == [])
    #expect(check.unchanged == 26)
    #expect(
      check.remarks.contains(
        "schedule-21-paragraph-4 is not in this text, so it was not compared"))
  }

  @Test("A place that is put in is a line that is not known")
  func insertion() throws {
    for at in ["5-2-l", "5-1-g", "5A-1"] {
      let check = try check(schedule(paragraph + [(at, "Atlantis;")]))
      #expect(check.differences.map(\.code) == [.unknownKey], "\(at)")
      #expect(check.differences.first?.found == "Atlantis;")
      #expect(check.differences.first?.site.line == 29)
      #expect(check.differences.first?.expected == "no provision schedule-21-paragraph-\(at)")
    }
    #expect(try check(schedule(paragraph + [("50-1", "Elsewhere.")])).differences == [])
  }

  @Test("A regulation that is put in is a line that is not known")
  func newRegulation() throws {
    let text = Self.korea.replacing(
      "<P1 id=\"regulation-3\">",
      with:
        "<P1 id=\"regulation-4\"><P1para><Text>Atlantis too.</Text></P1para></P1><P1 id=\"regulation-3\">"
    )
    #expect(try check(text).differences.map(\.expected) == ["no provision regulation-4"])
  }

  @Test("A place that is taken out is missed, with its instrument")
  func omission() throws {
    let gone = "schedule-21-paragraph-5-2-i"
    var lines = paragraph.filter { "schedule-21-paragraph-" + $0.0 != gone }
    #expect(
      try check(schedule(lines)).differences.map(\.expected) == [
        "the provision \(gone) (UK:Sch21/5(2)(i), in force in the register)"
      ])
    lines.append(("5-2-i", "<Repeal>Commission Decision on Israel</Repeal>"))
    #expect(
      try check(schedule(lines)).differences.map(\.code) == [.missingKey])
  }

  @Test("Words that change are told beside the words on file")
  func rewording() throws {
    let check = try check(Self.korea.replacing("who is subject to", with: "who is not subject to"))
    #expect(check.unchanged == 4)
    #expect(check.differences.map(\.code) == [.badValue])
    #expect(check.differences.first?.site.line == 18)
    #expect(check.differences.first?.site.column == 7)
  }

  @Test("The number of a decision may be missing from a copy, but not be another")
  func decisionNumbers() throws {
    func swiss(_ number: String) throws -> [InputError] {
      let lines = paragraph.map { line in
        line.0 == "5-2-a"
          ? (
            line.0,
            "Commission Decision \(number) of 26th July 2000 pursuant to Directive 95/46/EC of the "
              + "European Parliament and of the Council on the adequate protection of personal data "
              + "provided in Switzerland;"
          ) : line
      }
      return try check(schedule(lines)).differences
    }
    #expect(try swiss("").isEmpty)
    #expect(try swiss("2000/518/EC").isEmpty)
    #expect(try swiss("2000/519/EC").map(\.found) == ["2000/519"])
  }

  @Test("Another day of coming into force is a difference")
  func comingIntoForce() throws {
    let check = try check(Self.korea.replacing("2022-12-19", with: "2023-01-01"))
    #expect(check.differences.map(\.code) == [.badDate])
    #expect(
      check.differences.first?.expected == "UK:SI-2022/1213 in force from 2022-12-19")
  }

  @Test("A line whose instrument is not in force that day is a difference")
  func notInForce() throws {
    let differences = try check(Self.korea, asOf: "2022-12-18").differences
    #expect(differences.map(\.found) == ["not yet"])
  }

  @Test("A change that the publisher has not written in yet is a difference where it may be ours")
  func unapplied() throws {
    func effects(_ effects: String) -> String {
      Self.korea.replacing(
        "<ukm:ComingIntoForce>",
        with: "<ukm:UnappliedEffects>\(effects)</ukm:UnappliedEffects><ukm:ComingIntoForce>")
    }
    let open = try check(effects("<ukm:UnappliedEffect/>"))
    #expect(
      open.differences.map(\.found) == [
        "a change by an act that is not named, which the publisher has not written in"
      ])
    let revoked = try check(
      effects(
        "<ukm:UnappliedEffect Type='revoked' AffectedProvisions='reg. 2'"
          + " AffectingURI='http://www.legislation.gov.uk/id/uksi/2027/5'><ukm:AffectedProvisions>"
          + "<ukm:Section Ref='regulation-2'/></ukm:AffectedProvisions></ukm:UnappliedEffect>"))
    #expect(
      revoked.differences.map(\.found) == [
        "revoked of reg. 2 by uksi/2027/5, which the publisher has not written in"
      ])
    let act = schedule(paragraph).replacing(
      "5\">",
      with: """
        5" xmlns:ukm="http://www.legislation.gov.uk/namespaces/metadata"><ukm:Metadata>
        <ukm:UnappliedEffect><ukm:Section Ref="section-3"/></ukm:UnappliedEffect>
        <ukm:UnappliedEffect><ukm:Section Ref="schedule-21"/></ukm:UnappliedEffect></ukm:Metadata>
        """, maxReplacements: 1)
    let told = try check(act)
    #expect(told.differences.count == 1)
    #expect(told.remarks.contains { $0.hasSuffix("not yet in this text: 1") })
  }

  @Test("Anything but a document that the register rests on is refused")
  func refusals() {
    let two = Self.korea.replacing(
      "IdURI=", with: "DocumentURI=\"http://www.legislation.gov.uk/uksi/2020/1\" IdURI=")
    for (text, code) in [
      ("<a/>", InputError.Code.schema), ("<a>", .syntax), (two, .badValue),
      (String(Self.korea.dropLast(40)), .syntax), ("", .syntax),
      ("<!DOCTYPE a [<!ENTITY b 'c'>]><a/>", .syntax),
    ] {
      do {
        _ = try check(text)
        Issue.record("\(text.prefix(20)) was taken")
      } catch let errors as InputErrors {
        #expect(errors.errors.map(\.code) == [code])
      } catch {
        Issue.record(error)
      }
    }
  }

  private static let whatIsNotThere: [(String, String)] = [
    (korea.replacing("<P1 id=", with: "<P1 Status=\"Repealed\" id="), "repealed"),
    (korea.replacing("<P1 id=", with: "<P1 Match=\"false\" id="), "of another extent"),
    (korea.replacing("<P1 id=", with: "<P1 RestrictEndDate=\"2026-01-01\" id="), "replaced"),
    (korea.replacing("<P1 id=", with: "<P1 RestrictStartDate=\"2027-01-01\" id="), "to come"),
    (korea.replacing("<P1 id=", with: "<P1 Status=\"Prospective\" id="), "prospective"),
    (korea.replacing("regulation-", with: "article-"), "under other names"),
    (
      "<Legislation xmlns=\"http://www.legislation.gov.uk/namespaces/legislation\""
        + " IdURI=\"http://www.legislation.gov.uk/id/uksi/2022/1213\"/>", "empty"
    ),
  ]

  @Test(
    "A regulation whose text is there and whose words are not is no pass", arguments: whatIsNotThere
  )
  func nothingCompared(text: String, what: String) throws {
    let check = try #require(whole([text]).first { $0.id == "uksi/2022/1213" })
    #expect(check.unchanged == 0, "\(what)")
    #expect(check.coverage.map(\.compared) == [0], "\(what)")
    let missing = check.differences.filter { $0.code == .missingKey }.map(\.expected)
    #expect(
      missing.contains(
        "the provision regulation-2-1 (UK:SI-2022/1213, in force in the register)"), "\(what)")
    #expect(missing.filter { $0.hasPrefix("the provision") }.count == 5, "\(what)")
  }

  @Test(
    "A document that was not given is missed, unless part of the law is all that was asked about")
  func documentsNotGiven() throws {
    let checks = try whole([Self.korea])
    #expect(checks.map(\.differences.count) == [1, 0, 1, 1, 1])
    #expect(
      checks[2].differences.map(\.expected) == [
        "the text of uksi/2023/1028, Data Protection (Adequacy) (United States of America) Regulations"
          + " 2023, to compare"
      ])
    #expect(checks[2].differences.map(\.site.file) == ["p.xml"])
    #expect(checks[1].coverage.map(\.lines) == [5])
    let act = try #require(whole([schedule(paragraph)]).first)
    #expect(act.differences.count == provisions.documents[0].lines.count - 26)
  }

  @Test("Two texts of one act count together")
  func partsTogether() throws {
    let fourth = provisions.documents[0].lines.filter {
      $0.at.hasPrefix("schedule-21-paragraph-4")
    }.map { (String($0.at.dropFirst("schedule-21-paragraph-".count)), $0.text) }
    let act = try #require(whole([schedule(paragraph), schedule(fourth)]).first)
    #expect(act.differences == [])
    #expect(act.unchanged == act.lines)
    #expect(act.coverage.allSatisfy { $0.compared == $0.lines })
    #expect(act.coverage.count == 16)
  }

  @Test("New regulations are told with their words, and refused nowhere")
  func newRegulations() throws {
    let brazil = Self.korea.replacing("uksi/2022/1213", with: "uksi/2027/77")
      .replacing("Republic of Korea", with: "Federative Republic of Brazil")
    let check = try #require(whole([brazil]).last)
    #expect(check.id == "uksi/2027/77")
    #expect(check.differences.map(\.code) == [.unknownKey])
    #expect(check.differences[0].found?.hasPrefix("For the purposes of Part 2") == true)
    #expect(check.differences[0].expected.hasSuffix("(uksi/2027/77) may be a new one"))
    let other = Self.korea.replacing("uksi/2022/1213", with: "uksi/2027/78")
      .replacing("adequate", with: "ample")
    #expect(
      try whole([other]).last?.differences.map(\.expected) == [
        "a document that the register rests on"
      ])
  }

  @Test("Limbs that are joined by another word are other words")
  func joints() throws {
    for (and, count) in [("; and", 0), ("; or", 1), (";", 1), (", and", 0)] {
      #expect(
        try check(Self.korea.replacing("Korea; and", with: "Korea\(and)")).differences.count
          == count,
        "\(and)")
    }
  }

  @Test("A number that a line did not have is told, also where no decision is named")
  func newNumbers() throws {
    let lines = paragraph.map { line in
      line.0 == "5-3" ? (line.0, line.1 + " This does not apply to 2019/419.") : line
    }
    #expect(try !check(schedule(lines)).differences.isEmpty)
    let bare = paragraph.map { line in
      line.0 == "5-1-f"
        ? (line.0, line.1.replacing("suspended.", with: "suspended 2019/419.")) : line
    }
    #expect(try check(schedule(bare)).differences.map(\.found) == ["2019/419"])
  }

  @Test("Words outside any numbered provision of whole regulations are not known")
  func wordsOutside() throws {
    let loose = "<P><Text>Regulation 2 does not apply to credit data.</Text></P>"
    let spoiled = [
      Self.korea.replacing("</Body>", with: loose + "</Body>"),
      Self.korea.replacing("<P1 id=\"regulation-3\">", with: loose + "<P1 id=\"regulation-3\">"),
      Self.korea.replacing(
        "</Body>",
        with: "</Body><Schedules><Schedule id='schedule'><ScheduleBody>\(loose)</ScheduleBody>"
          + "</Schedule></Schedules>"),
      Self.korea.replacing(
        "</Body>",
        with: "<P1><P1para><Text>Regulation 2 does not apply to credit data.</Text></P1para></P1>"
          + "</Body>"),
    ]
    for text in spoiled {
      let told = try check(text).differences
      #expect(told.map(\.code) == [.unknownKey])
      #expect(told.map(\.found) == ["Regulation 2 does not apply to credit data."])
    }
    let signed =
      "<SignedSection><Signatory><Para><Text>A. Minister</Text></Para></Signatory></SignedSection>"
    #expect(try check(Self.korea.replacing("</Body>", with: signed + "</Body>")).differences == [])
  }

  @Test("Words that are law in a part of the United Kingdom alone are told")
  func extents() throws {
    for (extent, count) in [("E+W+S+N.I.", 0), ("E+W", 2), ("N.I.", 2), ("everywhere", 2)] {
      let text = Self.korea.replacing(
        "<P1 id=\"regulation-2\">", with: "<P1 id=\"regulation-2\" RestrictExtent=\"\(extent)\">")
      #expect(try check(text).differences.count == count, "\(extent)")
    }
  }

  @Test(
    "The day of coming into force is read from the words, too, and missed where nothing says it")
  func commencementInWords() throws {
    func citation(_ words: String, metadata: Bool) -> String {
      let text = Self.korea.replacing("may be cited somehow", with: words)
      return metadata ? text : text.replacing("ukm:ComingIntoForce", with: "ukm:Other")
    }
    let right = "come into force on 19th December 2022"
    #expect(try check(citation(right, metadata: true)).differences == [])
    #expect(try check(citation(right, metadata: false)).differences == [])
    let moved = try check(citation("come into force on 1st March 2023", metadata: true))
    #expect(moved.differences.map(\.found) == ["2023-03-01"])
    let silent = try #require(
      whole([citation("may be cited", metadata: false)]).first { $0.id == "uksi/2022/1213" })
    #expect(silent.differences.map(\.found) == ["no day of coming into force"])
  }

  @Test("A draft, and a text as it will stand on a later day, are not the law of the day")
  func notTheLaw() throws {
    let draft = Self.korea.replacing(
      "<ukm:ComingIntoForce>", with: "<ukm:DocumentStatus Value=\"draft\"/><ukm:ComingIntoForce>")
    #expect(try check(draft).differences.map(\.found) == ["a draft"])
  }

  @Test("No known line can be spoiled, in any text, without a difference")
  func spoiledLines() throws {
    let lines = paragraph
    for number in lines.indices {
      var spoiled = lines
      spoiled[number].1 = spoiled[number].1.replacing(" the ", with: " no ", maxReplacements: 1)
      if spoiled[number].1 == lines[number].1 { spoiled[number].1 += " except on Sundays" }
      #expect(try !check(schedule(spoiled)).differences.isEmpty, "\(lines[number])")
      var shorter = lines
      shorter.remove(at: number)
      #expect(try !check(schedule(shorter)).differences.isEmpty, "\(lines[number])")
    }
  }

  @Test("Every entry of the UK list has its words on file")
  func everyEntryHasWords() throws {
    let withWords = Set(provisions.documents.flatMap(\.lines).compactMap(\.instrument))
    let general = register.instruments.filter { $0.regime == .uk && $0.processing == .general }
    #expect(
      Set(general.map(\.id)).subtracting(withWords) == ["UK:SI-2023/1028/territories"])
    #expect(try whole([]).map(\.id).contains("-") == false)
    // An instrument without words is missed.
    var more = register
    more.instruments.append(.make("UK:SI-2027/1", [.place(PlaceCode("BR"))], from: "2026-01-01"))
    let checks = checkProvisions(
      [], against: provisions, register: more, asOf: .of("2026-11-23"))
    #expect(
      checks.last?.differences.map(\.expected) == [
        "the words of UK:SI-2027/1, so that they can be compared"
      ])
  }

  @Test("Words for an instrument that the register lacks are an error of the file")
  func danglingInstrument() throws {
    let text = """
      <provisions xmlns="https://situs.example/ns/adequacy/1" version="2026-01-01" read-on="2026-01-01">
        <document id="uksi/2022/1213" title="T" whole="true">
          <compared under="regulation-2"/>
          <line at="regulation-2" instrument="UK:none">Words</line>
        </document>
      </provisions>
      """
    do {
      _ = try parseProvisions(
        Array(text.utf8), path: "p.xml",
        schema: ShippedRegister.bytes(of: ShippedRegister.schemaPath), schemaPath: "r.xsd",
        register: register)
      Issue.record("the file was taken")
    } catch let errors as InputErrors {
      #expect(errors.errors.map(\.code) == [.danglingReference])
      #expect(errors.errors.map(\.site.line) == [4])
    }
  }
}
