import SitusGround
import SitusXML
import Testing

@testable import SitusCore

/// The published schema against the reader: what the one allows, the other knows.
struct RegisterFormatTests {
  private let schema: XMLElement

  init() throws {
    schema = try XMLDocument(parsing: ShippedRegister.bytes(of: ShippedRegister.schemaPath)).root
  }

  private func all(_ name: String, in element: XMLElement) -> [XMLElement] {
    element.elements(named: name) + element.elements.flatMap { all(name, in: $0) }
  }

  private func type(_ name: String) throws -> XMLElement {
    try #require(schema.elements.first { $0.attribute("name") == name })
  }

  private func words(of type: XMLElement) -> Set<String> {
    Set(all("enumeration", in: type).compactMap { $0.attribute("value") })
  }

  @Test("Every closed list of the schema is the closed list of the program")
  func words() throws {
    #expect(try words(of: type("regime")) == Set(Regime.allCases.map(\.rawValue)))
    #expect(try words(of: type("group")) == Set(PlaceGroup.allCases.map(\.rawValue)))
    #expect(try words(of: type("confidence")) == Set(Confidence.allCases.map(\.rawValue)))
    #expect(
      try words(of: type("ending")) == Set(AdequacyInstrument.Ending.allCases.map(\.rawValue)))
    #expect(
      try words(of: type("processing"))
        == Set(
          AdequacyInstrument.Processing.allCases.map { $0.rawValue.replacing("_", with: "-") }))
    let named = all("simpleType", in: schema).filter {
      $0.attribute("name") != nil && !words(of: $0).isEmpty
    }
    #expect(named.compactMap { $0.attribute("name") }.count == 5, "a list without a test")
  }

  @Test("Every condition of the schema is a kind that the program knows, with its words")
  func conditions() throws {
    let stated = try all("element", in: type("conditions"))
    #expect(
      Set(stated.compactMap { $0.attribute("name") })
        == Set(AdequacyCondition.Kind.allCases.map(\.rawValue)))
    let lists = stated.filter { !words(of: $0).isEmpty }
    #expect(
      lists.compactMap { $0.attribute("name") }.sorted() == ["recipient-sector", "service-lacks"])
    for list in lists {
      let known =
        list.attribute("name") == "service-lacks"
        ? ServiceTrait.allCases.map(\.rawValue) : Sector.allCases.map(\.rawValue)
      #expect(words(of: list) == Set(known))
    }
  }

  /// The names of everything in a document: elements, and attributes with their element.
  private func names(in element: XMLElement) -> Set<String> {
    var found: Set<String> = [element.name.local]
    for attribute in element.attributes {
      found.insert("\(element.name.local)@\(attribute.name.local)")
    }
    for child in element.elements { found.formUnion(names(in: child)) }
    return found
  }

  /// The names of everything that the schema allows below an element that it declares.
  private func allowed(_ declaration: XMLElement, _ seen: inout Set<String>) throws {
    let name = try #require(declaration.attribute("name"))
    guard seen.insert(name).inserted || name == "source" || name == "law" || name == "conditions"
    else { return }
    var bodies = declaration.elements(named: "complexType")
    if let type = declaration.attribute("type"),
      let body = schema.elements(named: "complexType").first(where: {
        $0.attribute("name") == type
      })
    {
      bodies.append(body)
    }
    for body in bodies {
      for attribute in all("attribute", in: body) where !isInside(attribute, body) {
        seen.insert("\(name)@\(attribute.attribute("name") ?? "")")
      }
      if all("attributeGroup", in: body).contains(where: { !isInside($0, body) }) {
        seen.insert("\(name)@count")
      }
      for child in childDeclarations(of: body) where child.attribute("name") != name {
        try allowed(child, &seen)
      }
    }
  }

  /// Whether the attribute, or group of them, belongs to an element declared inside the type.
  private func isInside(_ attribute: XMLElement, _ type: XMLElement) -> Bool {
    childDeclarations(of: type).contains {
      all(attribute.name.local, in: $0).contains(attribute)
    }
  }

  private func childDeclarations(of element: XMLElement) -> [XMLElement] {
    element.elements.flatMap { child in
      child.name.local == "element" ? [child] : childDeclarations(of: child)
    }
  }

  private func everything(_ root: String) throws -> Set<String> {
    let declaration = try #require(
      schema.elements(named: "element").first { $0.attribute("name") == root })
    var seen: Set<String> = []
    try allowed(declaration, &seen)
    return seen
  }

  @Test(
    "A register with everything that the schema allows is read, and nothing in it is passed over")
  func registerIsWhole() throws {
    let bytes = Array(Self.whole.utf8)
    let here = try names(in: XMLDocument(parsing: bytes).root)
    #expect(try here.symmetricDifference(everything("register")) == [])
    let register = try parseAdequacy(
      bytes, path: "r.xml", schema: ShippedRegister.bytes(of: ShippedRegister.schemaPath),
      schemaPath: "r.xsd")
    let instrument = try #require(register.instruments.first)
    #expect(instrument.conditions.map(\.kind) == AdequacyCondition.Kind.allCases)
    #expect(instrument.guidance == [.sensitiveDataFlagged])
    #expect(instrument.law(on: .of("2021-06-01")) == "The law that carries it")
    #expect(instrument.law(on: .of("2020-06-01")) == nil)
  }

  @Test("Provisions with everything that the schema allows are read, and nothing is passed over")
  func provisionsAreWhole() throws {
    let bytes = Array(Self.wholeProvisions.utf8)
    #expect(try names(in: XMLDocument(parsing: bytes).root) == everything("provisions"))
    let provisions = try parseProvisions(
      bytes, path: "p.xml", schema: ShippedRegister.bytes(of: ShippedRegister.schemaPath),
      schemaPath: "r.xsd", register: ShippedRegister.parsed.get())
    #expect(provisions.documents.map(\.isWhole) == [true])
    #expect(provisions.documents[0].lines.map(\.instrument) == ["UK:SI-2022/1213"])
    // A flag with white space around it is the flag.
    let spaced = Self.wholeProvisions.replacing("whole=\"true\"", with: "whole=\"&#x20;true\"")
    #expect(
      try parseProvisions(
        Array(spaced.utf8), path: "p.xml",
        schema: ShippedRegister.bytes(of: ShippedRegister.schemaPath), schemaPath: "r.xsd",
        register: ShippedRegister.parsed.get()) == provisions)
    for (old, new) in [
      ("needs=\"0.2.0\"", "needs=\"99.0.0\""),
      ("instrument=\"UK:SI-2022/1213\"", "instrument=\"UK:x\""),
    ] {
      #expect(throws: InputErrors.self) {
        try parseProvisions(
          Array(Self.wholeProvisions.replacing(old, with: new).utf8), path: "p.xml",
          schema: ShippedRegister.bytes(of: ShippedRegister.schemaPath), schemaPath: "r.xsd",
          register: ShippedRegister.parsed.get())
      }
    }
  }

  private static let wholeProvisions = """
    <provisions xmlns="https://situs.example/ns/adequacy/1" needs="0.2.0" version="2026-01-01"
        read-on="2026-01-01">
      <document id="uksi/2022/1213" title="T" whole="true">
        <compared under="regulation-2"/>
        <left-out under="regulation-1"/>
        <line at="regulation-2" instrument="UK:SI-2022/1213">Words</line>
      </document>
    </provisions>
    """

  private static let whole = """
    <register xmlns="https://situs.example/ns/adequacy/1" needs="0.2.0" version="2026-01-02"
        read-on="2026-01-01">
      <sources count="1">
        <source id="one" url="https://one.example/" via="https://two.example/" read-on="2025-12-01"
            >One</source>
      </sources>
      <regimes count="2">
        <regime code="UK" read-on="2025-12-01" source="one">
          <law from="2020-12-31" until="2026-02-04">Old law</law>
          <provision at="Art. 1" from="2020-12-31" until="2026-02-04" source="one" confidence="high"
              >It says so.</provision>
          <inherits regime="EU" until="2020-12-30" source="one">EU law counted.</inherits>
          <territory place="GB" from="2020-12-31" until="2100-01-01" law="UK law" source="one"
              confidence="high"/>
        </regime>
        <regime code="EU" read-on="2025-12-02" source="one">
          <law from="2018-05-25">EU law</law>
          <territory group="EEA" from="2018-05-25" law="EU law" source="one" confidence="medium"/>
        </regime>
      </regimes>
      <memberships count="1">
        <membership group="EEA" places="IE" from="1994-01-01" until="2100-01-01" source="one"
            confidence="high"/>
      </memberships>
      <aliases count="1">
        <alias code="FR-974" place="RE"/>
      </aliases>
      <instruments count="1">
        <instrument id="EU:1" regime="EU" processing="general" adopted="2021-01-01" from="2021-01-02"
            until="2022-01-01" ended="annulled" review-by="2021-12-01" celex="32021D0001"
            statutory-instrument="2022/9" review="true" confidence="low"
            conditions="recipient-subject-to recipient-sector recipient-is-not dpf-active
              dpf-uk-extension human-resources-covered sensitive-data-flagged automated-processing
              territory-is-not service-lacks exporter-is-competent-authority">
          <title>First</title>
          <destination place="JP"/>
          <destination group="EEA"/>
          <law from="2021-01-02" until="2022-01-01">The law that carries it</law>
          <conditions>
            <recipient-subject-to law="APPI"/>
            <recipient-sector is="private"/>
            <recipient-is-not kind="a"/>
            <dpf-active/>
            <dpf-uk-extension/>
            <human-resources-covered/>
            <sensitive-data-flagged/>
            <automated-processing/>
            <territory-is-not area="b"/>
            <service-lacks trait="journalism"/>
            <exporter-is-competent-authority/>
          </conditions>
          <guidance>
            <sensitive-data-flagged/>
          </guidance>
          <source ref="one"/>
          <fragility>It fell.</fragility>
          <note>A note.</note>
        </instrument>
      </instruments>
      <place-notes count="1">
        <place-note regime="UK" places="GL NC" from="2020-12-31" until="2100-01-01" review="true"
            source="one" confidence="low">Two places.</place-note>
      </place-notes>
    </register>
    """
}
