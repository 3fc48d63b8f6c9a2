import Testing

@testable import SitusCore

struct SameGroupTests {
  @Test("UK-T4, EU-T5: a sister company abroad is a receiver like any other")
  func sister() {
    var scenario = Scenario(in: "GB")
    scenario.vendor.party.parent = ParentCompany(name: "Group PLC", country: .of("GB"))
    scenario.vendor.subProcessors = [.make("sister")]
    scenario.others = [.make("sister", in: "IN")]
    let row = "service/council>vendor>sister/entity"
    #expect(!scenario.assessment(of: row).reasons.map(\.rule).contains("UK-T4"))
    scenario.others[0].party.parent = ParentCompany(name: "Group plc", country: nil)
    let uk = scenario.assessment(of: row)
    #expect(uk.verdict == .noBasis)
    #expect(uk.reasons.map(\.rule).contains("UK-T4"))
    #expect(scenario.assessment(of: row, .eu).reasons.map(\.rule).contains("EU-T5"))
  }

  @Test("A public authority is in no group; whether its processors share one may be unknown")
  func unknownGroup() {
    var scenario = Scenario(in: "GB")
    scenario.vendor.subProcessors = [
      .make("sister", mechanisms: [.make(.ukBCRController)])
    ]
    scenario.others = [.make("sister", in: "IN")]
    #expect(
      scenario.assessment(of: "service/council>vendor>sister/entity").verdict == .undetermined)
    scenario = Scenario(in: "IN")
    scenario.vendor.mechanisms = [.make(.ukBCRController)]
    #expect(scenario.entity().verdict == .noBasis)
  }

  @Test("A parent and its own company are one group too")
  func parent() {
    var scenario = Scenario(in: "GB")
    scenario.vendor.party.parent = ParentCompany(name: "sister Limited", country: .of("IN"))
    scenario.vendor.subProcessors = [.make("sister")]
    scenario.others = [.make("sister", in: "IN")]
    let assessment = scenario.assessment(of: "service/council>vendor>sister/entity")
    #expect(assessment.reasons.map(\.rule).contains("UK-T4"))
  }
}
