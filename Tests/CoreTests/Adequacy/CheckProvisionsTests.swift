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

  private func check(_ text: String, asOf: String = "2026-11-23") throws -> ProvisionCheck {
    try checkProvisions(
      Array(text.utf8), path: "l.xml", against: provisions, register: register,
      asOf: calendarDay(asOf))
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
    #expect(check.remarks == [])
    #expect(
      check.document == "Data Protection (Adequacy) (Republic of Korea) Regulations 2022")
  }

  @Test("A part of an act is compared as far as it goes")
  func part() throws {
    let check = try check(schedule(paragraph))
    #expect(check.differences == [])
    #expect(check.unchanged == 26)
    #expect(
      check.remarks == ["schedule-21-paragraph-4 is not in this text, so it was not compared"])
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

  @Test("Changes that the publisher has not written in yet are told")
  func unapplied() throws {
    let text = Self.korea.replacing(
      "<ukm:ComingIntoForce>",
      with:
        "<ukm:UnappliedEffects><ukm:UnappliedEffect/></ukm:UnappliedEffects><ukm:ComingIntoForce>")
    #expect(
      try check(text).remarks == [
        "changes known to the publisher and not yet in this text: 1"
      ])
  }

  @Test("Anything but a document that the register rests on is refused")
  func refusals() {
    let other = Self.korea.replacing("uksi/2022/1213", with: "uksi/2020/1")
    for (text, code) in [
      ("<a/>", InputError.Code.schema), ("<a>", .syntax), (other, .badValue),
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

  @Test("Every entry of the UK list has its words on file")
  func everyEntryHasWords() {
    let withWords = Set(provisions.documents.flatMap(\.lines).compactMap(\.instrument))
    let general = register.instruments.filter { $0.regime == .uk && $0.processing == .general }
    #expect(
      Set(general.map(\.id)).subtracting(withWords) == ["UK:SI-2023/1028/territories"])
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
