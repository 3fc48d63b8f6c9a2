import Testing

@testable import SitusCore

struct MakingAvailableTests {
  @Test("UK-T2, EU-T1: support from abroad is a transfer though the disks are at home")
  func supportAccess() {
    var scenario = Scenario(in: "IN")
    scenario.vendor.places = .all(in: "GB")
    scenario.vendor.places[.supportAccess] = .of("IN")
    let uk = scenario.assessment(of: "service/council>vendor/support_access/IN")
    #expect(uk.verdict == .noBasis)
    #expect(uk.reasons.map(\.rule).contains("UK-T2"))
    let eu = scenario.assessment(of: "service/council>vendor/support_access/IN", .eu)
    #expect(eu.reasons.map(\.rule).contains("EU-T1"))
    let storage = scenario.assessment(of: "service/council>vendor/storage/GB")
    #expect(storage.verdict == .notRestricted)
    #expect(!storage.reasons.map(\.rule).contains("UK-T2"))
  }
}
