import SitusGround
import Testing

@testable import SitusCore

struct DataSubjectItselfTests {
  @Test(
    "UK-T6, EU-T3: a person's own data, given or received by that person, is no transfer",
    arguments: ["data-subject", "collects-directly"])
  func ownData(attribute: String) {
    var disclosure = Disclosure.make("parent", to: .make("A parent abroad", in: "IN"), in: "IN")
    disclosure.recipient.attributes[attribute] = true
    let inventory = Inventory.make(
      services: [.make(disclosures: ["parent"])], disclosures: [disclosure])
    let transfer = mapTransfers(inventory, inferences: [])[0]
    for (regime, rule) in [(Regime.uk, "UK-T6"), (.eu, "EU-T3")] {
      let assessment = assess(
        transfer, in: inventory, under: regime, register: .fixture, asOf: .of("2026-11-23"))
      #expect(assessment.verdict == .notRestricted)
      #expect(assessment.reasons.map(\.rule) == [rule])
    }
  }

  @Test("A processor is neither the person nor the controller it works for, whatever is said of it")
  func processor() {
    for role in [PartyAttribute.dataSubject, PartyAttribute.ownController] {
      var scenario = Scenario(in: "CN")
      scenario.vendor.party.attributes[role] = true
      #expect(scenario.entity().verdict == .noBasis)
      #expect(scenario.entity(.eu).verdict == .noBasis)
    }
  }

  @Test("Who collects for somebody else is asked for whom, and does not pass")
  func collectsForTheController() {
    var scenario = Scenario(in: "CN")
    scenario.vendor.party.attributes[PartyAttribute.collectsDirectly] = true
    for regime in Regime.allCases {
      let assessment = scenario.entity(regime)
      #expect(assessment.verdict == .undetermined)
      #expect(
        assessment.questions == [
          "For whom does vendor Limited collect the data from people: for purposes of its own, or for"
            + " Northmere Borough Council, as its processor?"
        ])
    }
  }
}
