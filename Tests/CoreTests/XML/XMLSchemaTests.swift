import SitusXML
import Testing

struct XMLSchemaTests {
  static let schema = """
    <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="urn:t" xmlns="urn:t"
        elementFormDefault="qualified">
      <xs:element name="list">
        <xs:complexType>
          <xs:sequence>
            <xs:element name="item" minOccurs="0" maxOccurs="unbounded">
              <xs:complexType>
                <xs:attribute name="id" type="xs:int" use="required"/>
                <xs:attribute name="like" type="xs:int"/>
              </xs:complexType>
            </xs:element>
          </xs:sequence>
        </xs:complexType>
        <xs:key name="ids">
          <xs:selector xpath="t:item" xmlns:t="urn:t"/><xs:field xpath="@id"/>
        </xs:key>
        <xs:keyref name="likes" refer="ids">
          <xs:selector xpath="t:item" xmlns:t="urn:t"/><xs:field xpath="@like"/>
        </xs:keyref>
      </xs:element>
    </xs:schema>
    """

  private func violations(_ text: String) throws -> [XMLError] {
    try XMLSchema(parsing: Array(Self.schema.utf8)).validate(Array(text.utf8)).errors
  }

  @Test("A document that follows the schema has no errors and comes back as a value")
  func valid() throws {
    let checked = try XMLSchema(parsing: Array(Self.schema.utf8))
      .validate(Array("<list xmlns='urn:t'><item id='1'/><item id='2' like='1'/></list>".utf8))
    #expect(checked.errors == [])
    #expect(checked.document.root.elements.map { $0.attribute("id") } == ["1", "2"])
  }

  @Test("Every violation is told, at the tag that it concerns")
  func everyViolation() throws {
    let errors = try violations(
      """
      <list xmlns="urn:t">
        <item
            id="one"/>
        <item/>   <item id="2"
          unknown="x"/>
        <other/>
      </list>
      """)
    #expect(errors.map(\.line) == [2, 4, 4, 6])
    #expect(errors.map(\.column) == [3, 3, 13, 3])
    #expect(errors.map(\.code) == [.schema, .schema, .schema, .schema])
    #expect(errors[1].message.contains("'id' is required but missing"))
    #expect(errors[2].message.contains("'unknown' is not allowed"))
    #expect(errors[3].message.contains("This element is not expected"))
  }

  @Test("A name used twice and a reference to nothing are told apart")
  func identity() throws {
    let errors = try violations(
      """
      <list xmlns="urn:t">
        <item id="1"/>
        <item id="1"/>
        <item id="2"
          like="9"/>
      </list>
      """)
    #expect(errors.map(\.code) == [.duplicateKey, .danglingReference])
    #expect(errors.map(\.line) == [3, 4])
    #expect(errors.map(\.column) == [3, 3])
  }

  @Test("The line of a violation is right beyond 65,535 lines")
  func farLine() throws {
    let filler = String(repeating: "\n", count: 70_000)
    let errors = try violations("<list xmlns='urn:t'>\(filler)<item/></list>")
    #expect(errors.map(\.line) == [70_001])
    #expect(errors.map(\.column) == [1])
  }

  @Test("A document cannot name a schema of its own")
  func schemaLocation() throws {
    let errors = try violations(
      """
      <list xmlns="urn:t" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
          xsi:schemaLocation="urn:t file:///etc/hostname"
          xsi:noNamespaceSchemaLocation="http://192.0.2.1/a.xsd"/>
      """)
    #expect(errors == [])
  }

  @Test("A document with a document type is refused before it is held against the schema")
  func documentType() throws {
    let schema = try XMLSchema(parsing: Array(Self.schema.utf8))
    #expect(throws: XMLErrors.self) {
      try schema.validate(Array("<!DOCTYPE a [<!ENTITY b 'c'>]><list xmlns='urn:t'/>".utf8))
    }
  }

  @Test("A schema that reads other files is refused", arguments: ["import", "include", "redefine"])
  func outsideSchemas(name: String) {
    let text = """
      <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
        <xs:\(name) schemaLocation="file:///etc/hostname"/>
      </xs:schema>
      """
    #expect(
      throws: XMLErrors([
        XMLError(
          .badSchema, line: 2, column: 3,
          message: "a schema that reads another file is not used")
      ])
    ) { try XMLSchema(parsing: Array(text.utf8)) }
  }

  @Test("A schema that contradicts itself is refused")
  func badSchema() {
    let text = """
      <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
        <xs:element name="a" type="missing"/>
      </xs:schema>
      """
    do {
      _ = try XMLSchema(parsing: Array(text.utf8))
      Issue.record("the schema was taken")
    } catch {
      #expect(error.errors.map(\.code) == [.badSchema])
      #expect(error.errors.map(\.line) == [2])
    }
  }
}
