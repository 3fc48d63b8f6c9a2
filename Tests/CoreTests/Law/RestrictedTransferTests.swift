import SitusGround
import Testing

@testable import SitusCore

struct RestrictedTransferTests {
  @Test("UK-T1: a separate entity abroad is a restricted transfer, under either regime")
  func restricted() {
    let uk = Scenario(in: "IN").entity()
    #expect(uk.reasons[0].rule == "UK-T1")
    #expect(
      uk.reasons[0].text
        == "Northmere Borough Council makes personal data available to vendor Limited in IN,"
        + " outside the UK.")
    #expect(Scenario(in: "IN").entity(.eu).reasons[0].rule == "EU-T0")
  }

  @Test("UK-T9: an importer under the same law is an importer all the same")
  func sameLaw() {
    var scenario = Scenario(in: "IN")
    scenario.vendor.party.subjectTo = ["UK-GDPR"]
    let assessment = scenario.entity()
    #expect(assessment.verdict == .noBasis)
    #expect(assessment.reasons.map(\.rule).contains("UK-T9"))
    #expect(assessment.confidence == .medium)
  }

  @Test("UK-T14: what happens once counts like anything else")
  func once() {
    var scenario = Scenario(in: "IN")
    scenario.vendor.exceptions = [.make(.consent)]
    #expect(scenario.entity().verdict == .noBasis)
    #expect(scenario.entity().reasons.map(\.rule).contains("UK-T14"))
  }

  @Test("A place that was only seen says so")
  func observed() {
    let scenario = Scenario(in: "IN")
    var transfer = scenario.transfers[0]
    transfer.aspect = .place(.storage)
    transfer.destination = .place(PlaceCode("IN"))
    transfer.basis = .observed
    let assessment = assess(
      transfer, in: scenario.inventory, under: .uk, register: .fixture, asOf: .of("2026-11-23"))
    #expect(assessment.verdict == .noBasis)
    #expect(assessment.reasons.map(\.rule).contains("evidence"))
  }
}
