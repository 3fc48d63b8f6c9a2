import Testing

@testable import SitusCore

struct OwnTerritoriesTests {
  @Test(
    "UK-T12: a Crown territory is outside, and the list decides",
    arguments: [
      ("JE", TransferVerdict.approved), ("GI", .approved), ("BM", .noBasis), ("KY", .noBasis),
    ])
  func crown(country: String, verdict: TransferVerdict) {
    let assessment = Scenario(in: country).entity()
    #expect(assessment.verdict == verdict)
    #expect(assessment.reasons.map(\.rule).contains("UK-T12"))
  }

  @Test("Territories of member states are outside the Union, and said to be so")
  func overseas() {
    let assessment = Scenario(in: "AW").entity(.eu)
    #expect(assessment.verdict == .noBasis)
    #expect(assessment.reasons.contains { $0.text.contains("belongs to a member state") })
  }

  @Test("Other countries are not mentioned")
  func others() {
    #expect(!Scenario(in: "IN").entity().reasons.map(\.rule).contains("UK-T12"))
  }
}
