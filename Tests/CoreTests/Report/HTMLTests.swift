import Foundation
import SitusGround
import SitusXML
import Testing

@testable import SitusCore

struct HTMLTests {
  /// Page elements in document order; the page is well-formed XML but for its first line.
  private func elements(of page: String) throws -> [XMLElement] {
    let body = page.dropFirst("<!DOCTYPE html>\n".count)
    func all(_ element: XMLElement) -> [XMLElement] { [element] + element.elements.flatMap(all) }
    return try all(XMLDocument(parsing: Array(body.utf8)).root)
  }

  private func named(_ name: String, _ elements: [XMLElement]) -> [XMLElement] {
    elements.filter { $0.name.local == name }
  }

  private static let rendered = Result {
    [
      render(Sample.smallReport(), as: .html),
      render(try ExampleInventory.judged().report, as: .html),
      render(Sample.report(inventory: Sample.inventory()), as: .html),
    ]
  }

  private func pages() throws -> [String] { try Self.rendered.get() }

  @Test("The page has one main part, one first heading, and headings that skip no level")
  func outline() throws {
    for page in try pages() {
      let elements = try elements(of: page)
      #expect(elements[0].attribute("lang") == "en-GB")
      #expect(named("main", elements).count == 1)
      #expect(named("h1", elements).count == 1)
      #expect(named("title", elements).first?.text.contains("Northmere") == true)
      var level = 0
      for heading in elements.compactMap({ element -> Int? in
        element.name.local.count == 2 && element.name.local.hasPrefix("h")
          ? Int(element.name.local.dropFirst()) : nil
      }) {
        #expect(heading <= level + 1)
        level = heading
      }
    }
  }

  @Test("Every table has a caption, every heading cell a scope, every wide part can be focused")
  func tables() throws {
    for page in try pages() {
      let elements = try elements(of: page)
      #expect(named("table", elements).count > 3)
      #expect(named("table", elements).allSatisfy { $0.elements.first?.name.local == "caption" })
      #expect(
        named("th", elements).allSatisfy { ["col", "row"].contains($0.attribute("scope") ?? "") })
      let wide = elements.filter { $0.attribute("class") == "scroll" }
      #expect(wide.count == named("table", elements).count)
      #expect(
        wide.allSatisfy {
          $0.attribute("tabindex") == "0" && $0.attribute("role") == "region"
            && $0.attribute("aria-label")?.isEmpty == false
        })
    }
  }

  @Test("Ids are used once, and every link and label leads to one")
  func links() throws {
    for page in try pages() {
      let elements = try elements(of: page)
      let ids = elements.compactMap { $0.attribute("id") }
      #expect(Set(ids).count == ids.count)
      let targets =
        elements.compactMap { $0.attribute("aria-labelledby") }
        + named("a", elements).map { String(($0.attribute("href") ?? "").dropFirst()) }
      #expect(Set(targets).subtracting(ids) == [])
      #expect(named("a", elements).first?.attribute("href") == "#main", "the skip link is first")
    }
  }

  @Test("The page loads nothing and runs nothing")
  func selfContained() throws {
    let loading = ["src", "srcset", "action", "data", "poster", "background", "style"]
    for page in try pages() {
      let elements = try elements(of: page)
      for element in elements {
        #expect(
          !["script", "link", "img", "iframe", "object", "form", "base"].contains(
            element.name.local))
        for attribute in element.attributes {
          #expect(!loading.contains(attribute.name.local), "\(element.name.local)")
          #expect(!attribute.name.local.hasPrefix("on"))
          if attribute.name.local == "href" { #expect(attribute.value.hasPrefix("#")) }
        }
      }
      #expect(!HTMLStyle.text.contains("url("))
      #expect(!HTMLStyle.text.contains("@import"))
    }
  }

  @Test("Every badge says in words what its colour says")
  func colourNeverAlone() throws {
    for page in try pages() {
      let badges = try elements(of: page).filter {
        $0.attribute("class")?.hasPrefix("badge") == true
      }
      #expect(!badges.isEmpty)
      #expect(badges.allSatisfy { !$0.text.isEmpty })
    }
  }

  @Test(
    "Text from outside stays text wherever it is printed",
    arguments: [
      "\"><script>alert(1)</script>", "\"\u{301} onmouseover=\"alert(1)", "'\u{301}><b>x</b>",
      "<\u{338}img src=x>", "{{name}} {{{name}}}", "</style></title>", "&lt;b&gt; &amp;",
      "\u{1B}[31m\u{202E}x\u{0}",
    ])
  func injection(payload: String) throws {
    let plain = try elements(of: render(Sample.hostileReport("plain"), as: .html))
    let page = render(Sample.hostileReport(payload), as: .html)
    let elements = try elements(of: page)
    #expect(elements.map(\.name.local) == plain.map(\.name.local))
    #expect(
      elements.map { $0.attributes.map(\.name.local) }
        == plain.map { $0.attributes.map(\.name.local) })
    #expect(!page.unicodeScalars.contains { $0.isHiddenControl && $0 != "\n" })
  }

  @Test("The policy lets through exactly our style sheet and nothing else")
  func styleDigest() throws {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/openssl")
    process.arguments = ["dgst", "-sha256", "-binary"]
    let input = Pipe()
    let output = Pipe()
    process.standardInput = input
    process.standardOutput = output
    try process.run()
    try input.fileHandleForWriting.write(contentsOf: Data(HTMLStyle.text.utf8))
    try input.fileHandleForWriting.close()
    let bytes = try #require(try output.fileHandleForReading.readToEnd())
    let digest = bytes.base64EncodedString()
    process.waitUntilExit()
    #expect(HTMLStyle.digest == "sha256-\(digest)")
    let page = render(Sample.smallReport(), as: .html)
    #expect(page.contains("<style>\(HTMLStyle.text)</style>"))
    // The value is encoded like any other; a browser reads the same policy.
    #expect(
      page.contains(
        "content=\"default-src 'none'; style-src '\(HTMLEncoding.encode(HTMLStyle.digest))';"
          + " base-uri 'none'; form-action 'none'\""))
  }

  @Test(
    "Text has the contrast that WCAG 2.2 AA asks for",
    arguments: [
      ("ink", "paper"), ("ink", "card"), ("quiet", "paper"), ("quiet", "card"),
      ("accent", "paper"), ("accent", "card"), ("good", "good-soft"), ("fair", "fair-soft"),
      ("open", "open-soft"), ("bad", "bad-soft"),
    ])
  func contrast(text: String, ground: String) throws {
    func luminance(_ name: String) throws -> Double {
      let style = HTMLStyle.text
      let start = try #require(style.range(of: "--\(name):#")).upperBound
      let value = try #require(Int(style[start...].prefix(6), radix: 16))
      func part(_ shift: Int) -> Double {
        let part = Double((value >> shift) & 255) / 255
        return part <= 0.04045 ? part / 12.92 : pow((part + 0.055) / 1.055, 2.4)
      }
      return 0.2126 * part(16) + 0.7152 * part(8) + 0.0722 * part(0)
    }
    let pair = [try luminance(text), try luminance(ground)].sorted()
    #expect((pair[1] + 0.05) / (pair[0] + 0.05) >= 4.5)
  }
}
