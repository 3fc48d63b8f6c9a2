import SitusGround
import Testing

@testable import SitusCore

/// Shapes that real documents have and small samples lack.
struct CrownLegislationTests {
  private let register: AdequacyRegister
  private let provisions: Provisions

  init() throws {
    register = try ShippedRegister.parsed.get()
    provisions = try parseProvisions(
      ShippedRegister.bytes(of: ShippedRegister.provisionsPath), path: "p.xml",
      schema: ShippedRegister.bytes(of: ShippedRegister.schemaPath), schemaPath: "r.xsd",
      register: register)
  }

  private func check(_ text: String) throws -> ProvisionCheck {
    let read = try readLegislation(Array(text.utf8), path: "l.xml")
    let checks = checkProvisions(
      [read], against: provisions, register: register, asOf: try calendarDay("2026-11-23"),
      isPartial: true)
    return try #require(checks.first { $0.id == read.id })
  }

  /// Paragraph 5(1) of the Schedule as a whole act has it, with the words given for (a) and (b).
  private func act(
    root: String = "", metadata: String = "", a: String = "<Text>an EEA state;</Text>",
    b: String = "<P3 id='schedule-21-paragraph-5-1-b'><P3para><Text>Gibraltar;</Text></P3para></P3>"
  ) -> String {
    """
    <Legislation xmlns="http://www.legislation.gov.uk/namespaces/legislation" \(root)
        DocumentURI="http://www.legislation.gov.uk/ukpga/2018/12/2026-10-01"
        IdURI="http://www.legislation.gov.uk/id/ukpga/2018/12">
      <ukm:Metadata xmlns:ukm="http://www.legislation.gov.uk/namespaces/metadata"
          xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dct="http://purl.org/dc/terms/">
        \(metadata)
      </ukm:Metadata>
      <Contents><ContentsTitle>Contents</ContentsTitle></Contents>
      <Primary><Body><P1group><Title>Overview</Title><P1 id="section-1"><Pnumber>1</Pnumber><P1para>
        <Text>Words about something else.</Text></P1para></P1></P1group></Body>
        <Schedules><Schedule id="schedule-21"><ScheduleBody><P1group><Title>Adequacy</Title>
          <P1 id="schedule-21-paragraph-5"><Pnumber>5</Pnumber><P1para>
            <P2 id="schedule-21-paragraph-5-1"><Pnumber>1</Pnumber><P2para>
              <Text>The following are specified for the purposes of paragraph 4(1)—</Text>
              <P3 id="schedule-21-paragraph-5-1-a"><Pnumber>a</Pnumber><P3para>\(a)</P3para></P3>
              \(b)
            </P2para></P2></P1para></P1></P1group></ScheduleBody></Schedule></Schedules></Primary>
      <Commentaries><Commentary id="key-1"><Para><Text>Sch. 21 para. 5 in force.</Text></Para></Commentary>
      </Commentaries>
    </Legislation>
    """
  }

  /// What is told beside the lines that the small act leaves out.
  private func told(_ text: String) throws -> [InputError] {
    try check(text).differences.filter { $0.code != .missingKey }
  }

  @Test("A whole act is read down to its Schedule")
  func wholeAct() throws {
    let check = try check(act())
    #expect(check.unchanged == 3)
    #expect(try told(act()) == [])
  }

  private static let markups = [
    "<Text>an <Addition ChangeId='k'>EEA</Addition> state;</Text>",
    "<Text><CommentaryRef Ref='key-1'/>an EEA state;</Text>",
    "<Text>an <Substitution ChangeId='k'><Term id='t'>EEA state</Term></Substitution>;</Text>",
    "<Text>an <Repeal ChangeId='k' RetainText='true'>old </Repeal>EEA state;</Text>",
    "<Text>an EEA  \n state</Text>",
    "<Text>an EEA state; and</Text>",
    "<Text xmlns=''>an EEA state;</Text>",
    "<Text>an <Acronym Expansion='European Economic Area'>EEA</Acronym> state;</Text>",
    "<Text><Emphasis>an</Emphasis> EEA state<FootnoteRef Ref='f1'/>;</Text>",
    "<Text>an <InternalLink Ref='section-1'>EEA state</InternalLink>;</Text>",
  ]

  @Test("Words are the same however they are marked up", arguments: markups)
  func markup(words: String) throws {
    #expect(try told(act(a: words)) == [])
    #expect(try check(act(a: words)).unchanged == 3)
  }

  private static let others = [
    "<Text>an EU state;</Text>",
    "<Text>an EEA state or Ruritania;</Text>",
    "<Text>an EEA state</Text><Text>and Ruritania;</Text>",
    "<Text>an EEA state;</Text><UnorderedList><ListItem><Para><Text>Ruritania</Text></Para></ListItem></UnorderedList>",
    "<Text>an EEA state;</Text><P4><Pnumber>i</Pnumber><P4para><Text>Ruritania</Text></P4para></P4>",
    "<Text>an EEA state;</Text><Text xmlns=''>Ruritania</Text>",
    "<Text>an EEA state;</Text><t:table xmlns:t='http://www.w3.org/1999/xhtml'><t:td>Ruritania</t:td></t:table>",
    "<Text>an EEA state;</Text><BlockText><Text>Ruritania</Text></BlockText>",
  ]

  @Test("Other words are told with their line, wherever they stand", arguments: others)
  func otherWords(words: String) throws {
    let differences = try told(act(a: words))
    #expect(differences.map(\.code) == [.badValue])
    #expect(differences.allSatisfy { $0.site.line > 1 })
  }

  private static let additions = [
    "<P3 id='schedule-21-paragraph-5-1-ba'><P3para><Text>Ruritania;</Text></P3para></P3>",
    "<P3 xmlns='' id='schedule-21-paragraph-5-1-ba'><P3para><Text>Ruritania;</Text></P3para></P3>",
    "<Addition><P3 id='schedule-21-paragraph-5-1-ba'><P3para><Text>Ruritania;</Text></P3para></P3></Addition>",
  ]

  @Test("A place that is put in is told in any shape", arguments: additions)
  func addition(place: String) throws {
    let gibraltar =
      "<P3 id='schedule-21-paragraph-5-1-b'><P3para><Text>Gibraltar;</Text></P3para></P3>"
    let differences = try told(act(b: gibraltar + place))
    #expect(differences.map(\.found) == ["Ruritania;"])
    #expect(differences.map(\.code) == [.unknownKey])
  }

  private static let losses = [
    "",
    "<P3 id='schedule-21-paragraph-5-1-b' Status='Repealed'><P3para><Text>Gibraltar;</Text></P3para></P3>",
    "<P3 id='schedule-21-paragraph-5-1-b' Match='false'><P3para><Text>Gibraltar;</Text></P3para></P3>",
    "<P3 id='schedule-21-paragraph-5-1-b'><P3para><Text><Repeal>Gibraltar;</Repeal></Text></P3para></P3>",
    "<Repeal><P3 id='schedule-21-paragraph-5-1-b'><P3para><Text>Gibraltar;</Text></P3para></P3></Repeal>",
  ]

  @Test("A place that is taken out is missed in any shape", arguments: losses)
  func loss(place: String) throws {
    let missing = try check(act(b: place)).differences.filter { $0.code == .missingKey }
    #expect(missing.contains { $0.expected.contains("schedule-21-paragraph-5-1-b ") })
  }

  @Test("Repealed words that are left as dots are other words")
  func dots() throws {
    let dots =
      "<P3 id='schedule-21-paragraph-5-1-b'><P3para><Text>. . . . . .</Text></P3para></P3>"
    #expect(try told(act(b: dots)).map(\.code) == [.badValue])
  }

  @Test("The Welsh text is refused")
  func welsh() throws {
    for text in [act(root: "xml:lang='cy'"), act(metadata: "<dc:language>cy</dc:language>")] {
      #expect(throws: InputErrors.self) { try check(text) }
    }
    #expect(try told(act(root: "xml:lang='en'", metadata: "<dc:language>en</dc:language>")) == [])
  }

  @Test("A text that a later one replaced says nothing of the day")
  func replaced() throws {
    let old = act(root: "RestrictStartDate='2020-12-31' RestrictEndDate='2026-02-05'")
    #expect(try told(old).map(\.code) == [.badDate])
    #expect(try told(act(root: "RestrictEndDate='2026-11-23'")).map(\.code) == [.badDate])
    #expect(try told(act(root: "RestrictEndDate='2026-11-24'")) == [])
    let future = try told(act(metadata: "<dct:valid>2027-01-01</dct:valid>"))
    #expect(future.map(\.found) == ["one as it stands on 2027-01-01"])
    #expect(try told(act(metadata: "<dct:valid>2026-11-23</dct:valid>")) == [])
  }

  @Test("The regulations for law enforcement are compared, too")
  func lawEnforcement() throws {
    for document in provisions.documents
    where ["uksi/2023/744", "uksi/2023/1221"].contains(document.id) {
      let lines = document.lines.map {
        "<P1 id='\($0.at)'><P1para><Text>\($0.text)</Text></P1para></P1>"
      }.joined()
      let text = """
        <Legislation xmlns="http://www.legislation.gov.uk/namespaces/legislation"
          IdURI="http://www.legislation.gov.uk/id/\(document.id)/made">\(lines)</Legislation>
        """
      #expect(try check(text).differences == [])
      #expect(try check(text).unchanged == 3)
      #expect(
        try check(text.replacing("Bailiwick", with: "Isle")).differences.isEmpty
          == !text.contains("Bailiwick"))
    }
    #expect(provisions.documents.count == 5)
  }
}
