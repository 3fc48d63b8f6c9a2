import SitusGround
import Testing

@testable import SitusCore

/// What the schema lets through and this program does not know, or reads in another way than it.
struct ElementReaderTests {
  private static var sample: String { ParseAdequacyTests.lines }

  private func schema(_ changes: [(String, String)] = []) throws -> [UInt8] {
    var text = String(
      decoding: try ShippedRegister.bytes(of: ShippedRegister.schemaPath), as: UTF8.self)
    for (old, new) in changes {
      try #require(text.contains(old))
      text = text.replacing(old, with: new, maxReplacements: 1)
    }
    return Array(text.utf8)
  }

  private func read(
    _ changes: [(String, String)], schema schemaChanges: [(String, String)] = [],
    program: ProgramVersion = .current
  ) throws -> AdequacyRegister {
    var text = Self.sample
    for (old, new) in changes {
      try #require(text.contains(old), "\(old)")
      text = text.replacing(old, with: new, maxReplacements: 1)
    }
    return try parseAdequacy(
      Array(text.utf8), path: "r.xml", schema: schema(schemaChanges), schemaPath: "r.xsd",
      program: program)
  }

  private func errors(
    _ changes: [(String, String)], schema: [(String, String)] = [],
    program: ProgramVersion = .current
  ) throws -> [String] {
    do {
      _ = try read(changes, schema: schema, program: program)
      return []
    } catch let errors as InputErrors {
      return errors.errors.map {
        "\($0.site.line):\($0.site.column) \($0.code.rawValue) \($0.expected) / \($0.found ?? "")"
      }
    }
  }

  @Test("A condition that only a newer schema knows is an error, and nothing is dropped")
  func unknownCondition() throws {
    let told = try errors(
      [("<recipient-sector is=\"private\"/>", "<dpf-swiss-extension/>")],
      schema: [
        (
          "<xs:element name=\"dpf-active\"",
          "<xs:element name=\"dpf-swiss-extension\" type=\"none\"/><xs:element name=\"dpf-active\""
        )
      ])
    #expect(
      told == [
        "35:9 unknown_key what Situs \(Version.text) knows; a newer Situs is needed"
          + " / the element dpf-swiss-extension in conditions"
      ])
  }

  @Test("A word that only a newer schema knows is an error in every closed list")
  func unknownWords() throws {
    func enumeration(_ known: String) -> [(String, String)] {
      [
        (
          "<xs:enumeration value=\"\(known)\"/>",
          "<xs:enumeration value=\"\(known)\"/>"
            + "<xs:enumeration value=\"novel\"/>"
        )
      ]
    }
    for (known, old, new, line) in [
      ("private", "is=\"private\"", "is=\"novel\"", 35),
      ("annulled", "ended=\"annulled\"", "ended=\"novel\"", 30),
      ("general", "processing=\"general\"", "processing=\"novel\"", 30),
      ("high", "confidence=\"low\">\n      <title>", "confidence=\"novel\">\n      <title>", 30),
      ("EEA", "<destination group=\"EEA\"/>", "<destination group=\"novel\"/>", 46),
      ("journalism", "<recipient-sector is=\"private\"/>", "<service-lacks trait=\"novel\"/>", 35),
    ] {
      let told = try errors([(old, new)], schema: enumeration(known))
      #expect(told.count == 1, "\(known): \(told)")
      #expect(told.first?.hasPrefix("\(line):") == true, "\(known): \(told)")
      #expect(told.first?.hasSuffix("/ novel") == true, "\(known): \(told)")
    }
  }

  @Test("An attribute or an element that only a newer schema knows is an error wherever it stands")
  func unknownParts() throws {
    let attribute = try errors(
      [("<title>Second</title>", "<title short=\"2\">Second</title>")],
      schema: [
        (
          "<xs:element name=\"title\" type=\"words\"/>",
          "<xs:element name=\"title\"><xs:complexType><xs:simpleContent><xs:extension base=\"words\">"
            + "<xs:attribute name=\"short\"/></xs:extension></xs:simpleContent></xs:complexType>"
            + "</xs:element>"
        )
      ])
    #expect(attribute.count == 1)
    #expect(attribute.first?.hasSuffix("the attribute short of title") == true, "\(attribute)")
    let element = try errors(
      [("<note>A note.</note>", "<suspended/>")],
      schema: [
        (
          "<xs:element name=\"note\" type=\"words\" minOccurs=\"0\" maxOccurs=\"unbounded\"/>",
          "<xs:element name=\"suspended\" type=\"none\" minOccurs=\"0\"/>"
        )
      ])
    #expect(element.first?.hasSuffix("the element suspended in instrument") == true, "\(element)")
  }

  @Test("White space at the ends of a value, which a schema does not count, changes nothing")
  func whiteSpace() throws {
    let plain = try read([])
    for (old, new) in [
      ("until=\"2022-01-01\"", "until=\"&#x20;2022-01-01&#x9;\""),
      ("ended=\"annulled\"", "ended=\" annulled \""), ("is=\"private\"", "is=\"&#xA;private\""),
      ("review=\"true\">\n      <title>", "review=\"&#x20;true\">\n      <title>"),
      ("places=\"GL NC\"", "places=\"GL&#x9;NC\""), ("code=\"FR-974\"", "code=\" FR-974 \""),
      ("regime=\"UK\" processing", "regime=\" UK \" processing"), ("ref=\"two\"", "ref=\" two \""),
      ("until=\"2020-12-30\"", "until=\" 2020-12-30\""),
    ] {
      #expect(try read([(old, new)]) == plain, "\(new)")
    }
  }

  @Test("A register that needs a newer program says so, and nothing else")
  func needs() throws {
    let told = try errors(
      [("version=\"2026-01-02\"", "needs=\"0.10.0\" version=\"soon\"")],
      program: try #require(ProgramVersion("0.9.9")))
    #expect(
      told == [
        "2:1 bad_value a register for this program; this one needs Situs 0.10.0 or later"
          + " / Situs 0.9.9"
      ])
    let spaced = try errors(
      [("version=\"2026-01-02\"", "needs=\" 9.0.0 \" version=\"2026-01-02\"")])
    #expect(spaced.first?.contains("needs Situs 9.0.0 or later") == true)
    let unread = try errors(
      [("version=\"2026-01-02\"", "needs=\"2\" version=\"2026-01-02\"")],
      schema: [("[0-9]{1,4}\\.[0-9]{1,4}\\.[0-9]{1,4}", "[0-9]+")])
    #expect(unread == ["2:1 bad_value a version such as 0.2.0 as needs / 2"])
  }

  @Test("Versions are compared number by number, and nothing else is a version")
  func versions() throws {
    let sorted = ["0.1.0", "0.2.0", "0.9.9", "0.10.0", "1.0.0", "10.0.0"]
    #expect(sorted.compactMap { ProgramVersion($0) }.sorted().map(\.description) == sorted)
    for text in ["", "1", "1.2", "1.2.3.4", "1.2.x", "-1.0.0", "1.0.0-beta", "1..0", "12345.0.0"] {
      #expect(ProgramVersion(text) == nil, "\(text)")
    }
  }

  @Test("The source of a provision that nothing is called is an error, and the provision is kept")
  func provisionSource() throws {
    let provision =
      "<provision at=\"Art. 1\" from=\"2026-02-05\" source=\"one\" confidence=\"high\">It says.</provision>"
    let law = "<law from=\"2026-02-05\">New law</law>"
    #expect(try read([(law, law + provision)]).rules(of: .uk)?.provisions.count == 1)
    let told = try errors([(law, law + provision.replacing("\"one\"", with: "\"three\""))])
    #expect(told.contains { $0.contains("dangling_reference") }, "\(told)")
  }

  @Test("A register that states what it needs also states how much it holds")
  func counts() throws {
    let stated = ("version=\"2026-01-02\"", "needs=\"0.2.0\" version=\"2026-01-02\"")
    let told = try errors([stated])
    #expect(told.filter { $0.contains("missing_key count, the number") }.count == 6)
    #expect(told.filter { $0.contains("missing_key conditions, the names") }.count == 2)
    let wrong = try errors([("<aliases>", "<aliases count=\"2\">")])
    #expect(wrong == ["26:3 bad_value 2 rows in aliases / 1"])
  }

  @Test(
    "A condition that is gone, put in, or named otherwise than the instrument states is an error")
  func statement() throws {
    let stated = (
      "confidence=\"low\">\n      <title>First",
      "conditions=\"recipient-sector recipient-subject-to\" confidence=\"low\">\n      <title>First"
    )
    #expect(try errors([stated]).isEmpty)
    let whole = """
      <conditions>
              <recipient-sector is="private"/>
              <recipient-subject-to law="APPI"/>
            </conditions>

      """
    for change in [
      (whole, ""), ("<recipient-sector is=\"private\"/>", ""),
      ("<recipient-sector is=\"private\"/>", "<automated-processing/>"),
      ("<recipient-sector is=\"private\"/>", "<recipient-subject-to law=\"Other\"/>"),
    ] {
      let told = try errors([stated, change])
      #expect(told.count == 1 && told[0].hasPrefix("30:5 bad_value"), "\(change): \(told)")
    }
    let twice = try errors([
      ("<recipient-sector is=\"private\"/>", "<recipient-subject-to law=\"APPI\"/>")
    ])
    #expect(twice.first?.contains("duplicate_id") == true, "\(twice)")
  }
}
