import Testing

@testable import SitusCore

struct ContractingEntityTests {
  @Test("UK-T11: a company abroad that stores in London is restricted as a company")
  func londonDisks() {
    var scenario = Scenario(in: "US")
    scenario.vendor.places = .all(in: "GB")
    scenario.vendor.party.dataPrivacyFramework = .make(.notListed)
    let entity = scenario.entity()
    #expect(entity.verdict == .noBasis)
    #expect(entity.reasons.map(\.rule).contains("UK-T11"))
    #expect(entity.confidence == .medium)
    let storage = scenario.assessment(of: "service/council>vendor/storage/GB")
    #expect(storage.verdict == .notRestricted)
  }

  @Test("It is not said of a company that stores abroad")
  func disksAbroad() {
    #expect(!Scenario(in: "IN").entity().reasons.map(\.rule).contains("UK-T11"))
  }
}
