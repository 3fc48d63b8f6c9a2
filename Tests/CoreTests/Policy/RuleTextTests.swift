import Testing

@testable import SitusCore

struct RuleTextTests {
  @Test("Every rule has a title of its own, a reason, a source and a way out")
  func complete() {
    let texts = FindingRule.allCases.map(\.text)
    #expect(Set(texts.map(\.title)).count == texts.count)
    for text in texts {
      #expect(text.why.hasSuffix("."))
      #expect(text.clear.hasSuffix("."))
      #expect(!text.citation.isEmpty)
    }
  }

  @Test(
    "What fails by default is what the law or a promise forbids or hands to others, and no more")
  func severities() {
    #expect(
      Set(FindingRule.allCases.filter { $0.text.severity == .error }) == [
        .transferNoBasis, .exceptionBarred, .placeContradicted, .placeUnreadable,
        .agreementMissing, .agreementExpired, .promiseBroken, .disclosureBasisMissing,
        .aliasDangling, .recipientUnidentified,
      ])
    #expect(
      Set(FindingRule.allCases.filter { $0.text.severity == .note }) == [
        .evidenceConflict, .agreementIncomplete, .recordIncomplete, .noticeSilent,
        .promiseUnproven, .waiverUnused, .assessmentUnreviewed,
      ])
  }
}
