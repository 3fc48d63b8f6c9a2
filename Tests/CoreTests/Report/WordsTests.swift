import SitusGround
import Testing

@testable import SitusCore

struct WordsTests {
  @Test("Days are written as in a letter")
  func days() {
    #expect(Sample.day("2026-11-24").written == "24 November 2026")
    #expect(Sample.day("2031-01-02").written == "2 January 2031")
  }

  @Test("Numbers come with their noun")
  func counts() {
    #expect(counted(1, "service") == "1 service")
    #expect(counted(0, "service") == "0 services")
    #expect(counted(2, "copy", plural: "copies") == "2 copies")
  }

  @Test("No two verdicts of a kind have the same words, and a doubtful one never looks good")
  func verdicts() {
    #expect(Set(TransferVerdict.allCases.map(\.words)).count == TransferVerdict.allCases.count)
    #expect(Set(PlaceVerdict.allCases.map(\.words)).count == PlaceVerdict.allCases.count)
    #expect(TransferVerdict.undetermined.tone == .open)
    #expect(TransferVerdict.noBasis.tone == .bad)
    #expect(PlaceVerdict.unverifiable.tone == .open)
    #expect(PromiseJudgement.Verdict.unproven.tone == .open)
  }

  @Test("The tool never judges in words that are not its own to use")
  func bannedWords() {
    let texts =
      TransferVerdict.allCases.flatMap { [$0.words, $0.meaning] }
      + PlaceVerdict.allCases.flatMap { [$0.words, $0.meaning] }
      + FindingRule.allCases.flatMap { [$0.text.title, $0.text.why, $0.text.clear] }
    for text in texts {
      for word in ["compliant", "illegal", "unlawful", " safe "] {
        #expect(!text.lowercased().contains(word), "\(text)")
      }
    }
  }
}
