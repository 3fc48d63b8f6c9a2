import SitusGround
import Testing

@testable import SitusCore

struct ListingFreshnessTests {
  private func gaps(_ scenario: Scenario, _ regimes: [Regime] = [.uk]) -> [RecordGap] {
    ListingFreshness.gaps(
      of: scenario.inventory, under: RecordSetting(regimes: regimes, asOf: .of("2026-11-23")))
  }

  @Test(
    "A listing holds for a year from the day somebody looked",
    arguments: [
      ("2025-11-23", false), ("2025-11-22", true), ("2026-11-23", false), ("2026-11-24", true),
      (nil, true),
    ])
  func freshness(checkedOn: String?, isGap: Bool) {
    var scenario = Scenario(in: "US")
    scenario.vendor.party.dataPrivacyFramework = .make(checkedOn: checkedOn)
    #expect(gaps(scenario).map(\.code) == (isGap ? [.certificationStale] : []))
  }

  @Test("Who is not listed need not be looked up again")
  func notListed() {
    var scenario = Scenario(in: "US")
    scenario.vendor.party.dataPrivacyFramework = .make(.notListed, checkedOn: "2024-01-01")
    #expect(gaps(scenario).isEmpty)
  }

  @Test("The EU knows the List by its own decision and not by the UK's regulations")
  func citations() {
    var scenario = Scenario(in: "US")
    scenario.vendor.party.dataPrivacyFramework = .make(checkedOn: nil)
    #expect(gaps(scenario, [.eu]).map(\.citations) == [["Decision (EU) 2023/1795 Annex I"]])
    #expect(gaps(scenario).first?.citations.first?.hasPrefix("SI 2023/1028 reg. 3") == true)
  }
}
