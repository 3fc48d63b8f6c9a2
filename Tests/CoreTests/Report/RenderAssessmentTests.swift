import Foundation
import SitusXML
import Testing

@testable import SitusCore

struct RenderAssessmentTests {
  private func draft() throws -> AssessmentDraft {
    let input = try AssessmentDraftTests.input()
    return try #require(
      draftAssessments(
        input, report: analyse(input), selection: DraftSelection(service: "adult-learning")
      ).first)
  }

  @Test("The HTML form loads nothing, has one heading of the first level and marks every blank")
  func html() throws {
    let draft = try draft()
    let html = renderAssessment(draft, as: .html)
    #expect(html.components(separatedBy: "<h1>").count == 2)
    #expect(!html.contains("src=") && !html.contains("<script") && !html.contains("http:"))
    var blanks = 0
    for item in draft.sections.flatMap(\.items) {
      if case .blank = item { blanks += 1 }
    }
    #expect(html.components(separatedBy: "To be written</p>").count == blanks + 1)
    for section in draft.sections { #expect(html.contains(HTMLEncoding.encode(section.title))) }
    #expect(html.contains("Not on record: to be filled in"))
  }

  @Test("The OpenDocument form is well-formed XML with the same parts")
  func openDocument() throws {
    let draft = try draft()
    let text = renderAssessment(draft, as: .fodt)
    let document = try XMLDocument(parsing: Array(text.utf8))
    #expect(document.root.name.local == "document")
    for section in draft.sections { #expect(text.contains(xmlEncoded(section.title))) }
    #expect(text.contains("To be written: "))
  }

  @Test("Each page names the draft and its number, and a question stays with what answers it")
  func pages() throws {
    let draft = try draft()
    let text = renderAssessment(draft, as: .fodt)
    #expect(
      text.contains(
        "\(xmlEncoded("\(draft.title), \(draft.subject)")): page <text:page-number"))
    #expect(
      text.components(separatedBy: #"<text:p text:style-name="Asks">"#).count
        == draft.sections.count + 1)
    var boxes = 0
    var lines = 0
    for case .blank(_, let room) in draft.sections.flatMap(\.items) {
      boxes += 1
      lines += room
    }
    #expect(text.components(separatedBy: #"text:style-name="Blank">"#).count == boxes + 1)
    #expect(
      text.components(separatedBy: #"text:style-name="BlankKept">"#).count == lines - boxes + 1)
  }

  @Test("That no exception is claimed is an answer, and a period is written out")
  func answers() throws {
    let facts = try draft().sections.flatMap(\.items).compactMap { item -> (String, [String])? in
      if case .fact(let term, let values) = item { return (term, values) }
      return nil
    }
    let exceptions = facts.filter { $0.0 == "Exceptions claimed on file" }
    #expect(exceptions.map(\.1) == [["None on record"]])
    let retention = try #require(facts.first { $0.0 == "Retention" })
    #expect(retention.1.allSatisfy { $0.contains("year") && !$0.hasPrefix("P") })
  }

  @Test("Outside text stays text in both forms")
  func hostile() throws {
    var draft = try draft()
    let raw = "<b>&\u{1}\u{202E}\"'</b>"
    draft.subject = raw
    draft.sections[0].items = [.fact(raw, [raw]), .blank(raw, lines: 1)]
    for format in AssessmentFormat.allCases {
      let text = renderAssessment(draft, as: format)
      #expect(!text.contains("<b>") && !text.unicodeScalars.contains { $0.value == 1 })
      #expect(!text.unicodeScalars.contains("\u{202E}"))
    }
    _ = try XMLDocument(parsing: Array(renderAssessment(draft, as: .fodt).utf8))
  }
}
