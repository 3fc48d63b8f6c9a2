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
}
