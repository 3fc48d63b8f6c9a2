import Testing

@testable import SitusCore

struct ParentJurisdictionTests {
  @Test("UK-T10: a subsidiary at home of a parent abroad is an exposure, not a transfer")
  func subsidiary() {
    var scenario = Scenario(in: "GB")
    scenario.vendor.party.parent = ParentCompany(name: "Vendor Inc.", country: .of("US"))
    let assessment = scenario.entity()
    #expect(assessment.verdict == .notRestricted)
    #expect(assessment.reasons.map(\.rule) == ["UK-T1", "UK-T10"])
    #expect(assessment.confidence == .medium)
  }

  @Test("EU-T7: the same for a company in the EEA")
  func european() {
    var scenario = Scenario(in: "IE")
    scenario.vendor.party.parent = ParentCompany(name: "Vendor Inc.", country: nil)
    let assessment = scenario.entity(.eu)
    #expect(assessment.verdict == .notRestricted)
    #expect(assessment.reasons.map(\.rule) == ["EU-T0", "EU-T7"])
  }

  @Test("A parent does not tell where a company is that says nothing of it")
  func unknownCompany() {
    var scenario = Scenario(in: nil)
    scenario.vendor.places[.storage] = .of("unknown")
    scenario.vendor.party.parent = ParentCompany(name: "Vendor Inc.", country: .of("US"))
    #expect(scenario.entity().verdict == .undetermined)
    #expect(scenario.entity().reasons.map(\.rule) == ["unknown", "UK-T10"])
    let storage = scenario.assessment(of: "service/council>vendor/storage/")
    #expect(storage.reasons.map(\.rule) == ["unknown"])
  }

  @Test("A parent at home is no exposure")
  func parentAtHome() {
    var scenario = Scenario(in: "GB")
    scenario.vendor.party.parent = ParentCompany(name: "Vendor PLC", country: .of("GB"))
    #expect(scenario.entity().reasons.map(\.rule) == ["UK-T1"])
  }
}
