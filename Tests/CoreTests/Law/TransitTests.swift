import Testing

@testable import SitusCore

struct TransitTests {
  @Test("UK-T5: who only carries data through receives none; the EU has no such rule")
  func transit() {
    var scenario = Scenario(in: "IN")
    scenario.vendor.party.attributes["transit-only"] = true
    #expect(scenario.entity().verdict == .notRestricted)
    #expect(scenario.entity().reasons.map(\.rule) == ["UK-T5"])
    #expect(scenario.entity(.eu).verdict == .noBasis)
    scenario.vendor.party.attributes["transit-only"] = false
    #expect(scenario.entity().verdict == .noBasis)
  }
}
