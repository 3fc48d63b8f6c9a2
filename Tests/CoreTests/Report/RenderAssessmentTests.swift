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
