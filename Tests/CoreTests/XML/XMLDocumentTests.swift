import SitusXML
import Testing

struct XMLDocumentTests {
  @Test("A document becomes names, attributes, mixed text and places")
  func tree() throws {
    let text = """
      <?xml version="1.0" encoding="UTF-8"?>
      <!-- a remark -->
      <a:root xmlns:a="urn:one" xmlns:b="urn:two"
          id="1"
          b:id="é &amp; &#x41;">
        <a:text>On the <b:term>day</b:term>, <![CDATA[<b>]]> &lt;</a:text><plain/>
      </a:root>
      """
    let root = try XMLDocument(parsing: Array(text.utf8)).root
    #expect(root.name == XMLName(namespace: "urn:one", local: "root"))
    #expect(root.attribute("id") == "1")
    #expect(root.attributes.map(\.value) == ["1", "é & A"])
    #expect(root.attributes[1].name == XMLName(namespace: "urn:two", local: "id"))
    #expect((root.line, root.column) == (3, 1))
    let inner = try #require(root.elements(named: "text").first)
    #expect((inner.line, inner.column) == (6, 3))
    #expect(inner.text == "On the day, <b> <")
    #expect(inner.children.count == 3)
    let plain = try #require(root.elements.last)
    #expect(plain.name == XMLName(namespace: nil, local: "plain"))
    #expect((plain.line, plain.column) == (6, 69))
  }

  @Test("A byte order mark is no character")
  func byteOrderMark() throws {
    let root = try XMLDocument(parsing: [0xEF, 0xBB, 0xBF] + Array("<a><b/></a>".utf8)).root
    #expect((root.line, root.column) == (1, 1))
    #expect(root.elements.map(\.column) == [4])
  }

  struct Attack: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var text: String
    var code: XMLError.Code
    var line: Int
    var column: Int
  }

  static let attacks: [Attack] = [
    Attack(
      testDescription: "billion laughs",
      text: """
        <?xml version="1.0"?>
        <!DOCTYPE lolz [
          <!ENTITY lol "lol">
          <!ENTITY lol2 "&lol;&lol;&lol;&lol;&lol;&lol;&lol;&lol;&lol;&lol;">
        ]>
        <lolz>&lol2;</lolz>
        """, code: .documentType, line: 2, column: 1),
    Attack(
      testDescription: "external entity",
      text: """
        <!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/hostname">]>
        <a>&x;</a>
        """, code: .documentType, line: 1, column: 1),
    Attack(
      testDescription: "external subset",
      text: "<!DOCTYPE a SYSTEM \"http://192.0.2.1/a.dtd\">\n<a/>", code: .documentType, line: 1,
      column: 1),
    Attack(
      testDescription: "parameter entity", text: "<!DOCTYPE a [<!ENTITY % p \"x\"> %p;]><a/>",
      code: .documentType, line: 1, column: 1),
    Attack(
      testDescription: "undefined entity", text: "<a>\n &nbsp;</a>", code: .syntax, line: 2,
      column: 8),
    Attack(
      testDescription: "unclosed element", text: "<a>\n<b>\n</a>", code: .syntax, line: 3,
      column: 5),
    Attack(
      testDescription: "two roots", text: "<a/>\n<b/>", code: .syntax, line: 2, column: 1),
    Attack(
      testDescription: "one attribute twice", text: "<a b='1' b='2'/>", code: .syntax, line: 1,
      column: 15),
    Attack(
      testDescription: "prefix without namespace", text: "<x:a/>", code: .syntax, line: 1,
      column: 5),
    Attack(
      testDescription: "declared Latin 1",
      text: "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>\n<a/>", code: .encoding, line: 2,
      column: 1),
    Attack(
      testDescription: "declared UTF-16", text: "<?xml version=\"1.0\" encoding=\"UTF-16\"?>\n<a/>",
      code: .encoding, line: 1, column: 38),
    Attack(testDescription: "nothing", text: "", code: .syntax, line: 1, column: 1),
    Attack(testDescription: "a null", text: "<a>\u{0}</a>", code: .syntax, line: 1, column: 4),
  ]

  @Test("Whatever is malformed or leads elsewhere is refused where it stands", arguments: attacks)
  func attack(attack: Attack) {
    let errors = refusal(Array(attack.text.utf8))
    #expect(errors.map(\.code) == [attack.code])
    #expect(errors.map(\.line) == [attack.line])
    #expect(errors.map(\.column) == [attack.column])
    #expect(errors.allSatisfy { !$0.message.isEmpty && !$0.message.hasSuffix(".") })
  }

  @Test("Bytes that are not UTF-8 are refused where they stand")
  func encoding() {
    let errors = refusal(Array("<a>\né".utf8) + [0xE9] + Array("</a>".utf8))
    #expect(
      errors == [
        XMLError(.encoding, line: 2, column: 2, message: "the document is not UTF-8")
      ])
  }

  @Test("Elements may be nested as deep as the limit and not deeper")
  func depth() throws {
    func nested(_ depth: Int) -> [UInt8] {
      Array(
        (String(repeating: "<a>\n", count: depth) + String(repeating: "</a>", count: depth)).utf8)
    }
    let limit = XMLLimits.standard.depth
    #expect(try XMLDocument(parsing: nested(limit)).root.line == 1)
    let errors = refusal(nested(limit + 1))
    #expect(errors.map(\.code) == [.tooDeep])
    #expect(errors.map(\.line) == [limit + 1])
    #expect(refusal(nested(200_000)).map(\.code) == [.tooDeep])
  }

  @Test("Bytes, elements and attributes are counted")
  func caps() {
    let limits = XMLLimits(bytes: 40, depth: 10, elements: 3, attributes: 2)
    #expect(refusal(Array("<a><b/><b/></a>".utf8), limits).isEmpty)
    #expect(
      refusal(Array("<a><b/><b/><b/></a>".utf8), limits) == [
        XMLError(
          .tooManyElements, line: 1, column: 12, message: "there are more than 3 elements")
      ])
    #expect(
      refusal(Array("<a x='' y='' z=''/>".utf8), limits).map(\.code) == [.tooManyAttributes])
    #expect(
      refusal(Array("<a>\(String(repeating: "x", count: 40))</a>".utf8), limits) == [
        XMLError(
          .tooLarge, line: 1, column: 1, message: "the document has 47 bytes, more than 40")
      ])
  }

  @Test("The place of a tag is right far into a document, also with long tags")
  func placesFarIn() throws {
    var text = "<r>\n"
    for number in 0..<20_000 {
      text += "  <é x='\(String(repeating: "é", count: number % 97))'\n    y='2'/>tail\n"
    }
    let root = try XMLDocument(parsing: Array((text + "</r>").utf8)).root
    #expect(root.elements.count == 20_000)
    for (number, element) in root.elements.enumerated() {
      guard (element.line, element.column) == (2 + 2 * number, 3) else {
        Issue.record("element \(number) at \(element.line):\(element.column)")
        return
      }
    }
  }

  @Test("An inclusion is an element like any other")
  func inclusion() throws {
    let text = """
      <a xmlns:xi="http://www.w3.org/2001/XInclude"><xi:include href="file:///etc/hostname"/></a>
      """
    let root = try XMLDocument(parsing: Array(text.utf8)).root
    #expect(root.elements.map(\.name.local) == ["include"])
    #expect(root.text == "")
  }

  @Test("Documents can be parsed from many tasks at once")
  func concurrency() async {
    await withTaskGroup(of: Int.self) { group in
      for number in 1...64 {
        group.addTask {
          let text = "<a>" + String(repeating: "<b/>", count: number * 50) + "</a>"
          return (try? XMLDocument(parsing: Array(text.utf8)))?.root.elements.count ?? -1
        }
      }
      let counts = await group.reduce(into: Set<Int>()) { $0.insert($1) }
      #expect(counts == Set((1...64).map { $0 * 50 }))
    }
  }

  private func refusal(_ bytes: [UInt8], _ limits: XMLLimits = .standard) -> [XMLError] {
    do {
      _ = try XMLDocument(parsing: bytes, limits: limits)
      return []
    } catch {
      return error.errors
    }
  }
}
