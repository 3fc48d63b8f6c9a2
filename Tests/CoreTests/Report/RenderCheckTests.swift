import Foundation
import SitusXML
import TestSupport
import Testing

@testable import SitusCore

struct RenderCheckTests {
  private static let hostile = SeenHost(
    chain: ["<b>&\"|`.vendor.example"],
    headers: [["server", "cloudflare"], ["cf-ray", "8cc647f9ec9c4141-LHR"]])

  private func elements(of page: String) throws -> [XMLElement] {
    let body = page.dropFirst("<!DOCTYPE html>\n".count)
    func all(_ element: XMLElement) -> [XMLElement] { [element] + element.elements.flatMap(all) }
    return try all(XMLDocument(parsing: Array(body.utf8)).root)
  }

  @Test("One host fills one screen of 80 columns", arguments: CheckSample.all)
  func screen(host: SeenHost) throws {
    let text = renderCheck(try CheckSample.report([host], declared: "GB"), as: .text)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.allSatisfy { $0.count <= 80 })
    // Two of them say that no list and no database is kept.
    #expect(lines.count <= 58)
    for part in ["answers", "runs", "rests", "network", "law", "Declared: GB", "Ask the supplier"] {
      #expect(text.contains(part), "\(part)")
    }
  }

  @Test("The words stand without colour, and colour only adds to them")
  func colour() throws {
    let report = try CheckSample.report([CheckSample.bucket], declared: "GB")
    let plain = renderCheck(report, as: .text)
    let coloured = renderCheck(report, as: .text, colour: true)
    #expect(!plain.contains("\u{1B}"))
    #expect(coloured.replacing(/\u{1B}\[[0-9;]*m/, with: "") == plain)
    #expect(coloured != plain)
  }

  @Test("Two hosts are columns; more than fit the screen are stacked")
  func comparison() throws {
    let two = renderCheck(
      try CheckSample.report([CheckSample.balanced, CheckSample.bucket], declared: "GB"),
      as: .text, compares: true)
    #expect(two.contains(/runs +United Kingdom aws:eu-west-2 +United States aws:us-east-1/))
    #expect(two.contains(/processing +confirmed +contradicted/))
    let four = renderCheck(
      try CheckSample.report(CheckSample.all, declared: "GB"), as: .text, compares: true)
    #expect(four.contains("\n  processing      contradicted\n"))
    for text in [two, four] {
      #expect(text.split(separator: "\n").allSatisfy { $0.count <= 80 })
    }
  }

  @Test("The page is well formed, loads and runs nothing, and has one heading and one main part")
  func page() throws {
    for compares in [false, true] {
      let page = renderCheck(
        try CheckSample.report(CheckSample.all + [Self.hostile], declared: "GB"), as: .html,
        compares: compares)
      let elements = try elements(of: page)
      let names = elements.map(\.name.local)
      #expect(names.filter { $0 == "h1" }.count == 1)
      #expect(names.filter { $0 == "main" }.count == 1)
      #expect(Set(names).isDisjoint(with: ["script", "img", "link", "iframe", "b"]))
      let links = elements.compactMap { $0.attribute("href") }
      #expect(links.allSatisfy { $0.hasPrefix("#") })
      let ids = elements.compactMap { $0.attribute("id") }
      #expect(Set(ids).count == ids.count)
      #expect(Set(links.map { String($0.dropFirst()) }).isSubset(of: ids))
      let tables = elements.filter { $0.name.local == "table" }
      #expect(tables.allSatisfy { $0.elements.first?.name.local == "caption" })
      #expect(
        elements.filter { $0.name.local == "th" }
          .allSatisfy { ["col", "row"].contains($0.attribute("scope") ?? "") })
      #expect(page.contains("style-src '\(HTMLStyle.digest)'"))
      #expect(page.contains("Side by side") == compares)
    }
  }

  @Test("Outside text makes no Markdown")
  func markdownIsEncoded() throws {
    let text = renderCheck(try CheckSample.report([Self.hostile]), as: .md, compares: true)
    #expect(!text.contains("<b>"))
    #expect(text.contains("&lt;b&gt;&amp;"))
  }

  @Test("JSON is what the schema says, whatever was seen")
  func schema() throws {
    for name in ["check-1.1", "check-latest"] {
      let bytes = try Data(
        contentsOf: URL(filePath: Repository.root + "/reports/schema/\(name).json"))
      let schema = try #require(
        JSONSerialization.jsonObject(with: bytes) as? [String: Any])
      for declared in [nil, "GB", "EEA"] {
        let text = renderCheck(
          try CheckSample.report(CheckSample.all, declared: declared), as: .json)
        let value = try JSONSerialization.jsonObject(with: Data(text.utf8))
        #expect(SchemaValidator(root: schema).problems(value, schema, at: "$") == [])
      }
    }
  }

  @Test("The same input gives the same bytes, whatever the order of the log")
  func repeatable() throws {
    let report = try CheckSample.report(CheckSample.all, declared: "GB")
    for format in CheckFormat.allCases {
      let text = renderCheck(report, as: format)
      #expect(text.hasSuffix("\n"))
      #expect(
        try renderCheck(CheckSample.report(CheckSample.all, declared: "GB"), as: format) == text)
    }
  }
}
