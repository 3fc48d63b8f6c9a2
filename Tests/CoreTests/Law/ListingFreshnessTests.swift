import Testing

@testable import SitusCore

struct ListingFreshnessTests {
  @Test(
    "A listing holds for a year from the day somebody looked",
    arguments: [
      ("2025-11-23", false), ("2025-11-22", true), ("2026-11-23", false), ("2026-11-24", true),
      (nil, true),
    ])
  func freshness(checkedOn: String?, isGap: Bool) {
    var scenario = Scenario(in: "US")
    scenario.vendor.party.dataPrivacyFramework = .make(checkedOn: checkedOn)
    let gaps = ListingFreshness.gaps(of: scenario.inventory, asOf: .of("2026-11-23"))
    #expect(gaps.map(\.code) == (isGap ? [.certificationStale] : []))
  }

  @Test("Who is not listed need not be looked up again")
  func notListed() {
    var scenario = Scenario(in: "US")
    scenario.vendor.party.dataPrivacyFramework = .make(.notListed, checkedOn: "2024-01-01")
    #expect(ListingFreshness.gaps(of: scenario.inventory, asOf: .of("2026-11-23")).isEmpty)
  }
}
