import SitusGround
import Testing

@testable import SitusCore

struct ReturnToControllerTests {
  @Test("UK-T8: data returned to the exporter's own controller is no transfer; for the EU it is")
  func returned() {
    var disclosure = Disclosure.make("client", to: .make("The client", in: "IN"), in: "IN")
    disclosure.recipient.attributes["own-controller"] = true
    disclosure.mechanisms = [.make(.euSCC, module: 4)]
    let inventory = Inventory.make(
      services: [.make(disclosures: ["client"])], disclosures: [disclosure])
    let transfer = mapTransfers(inventory, inferences: [])[0]
    let uk = assess(
      transfer, in: inventory, under: .uk, register: .fixture, asOf: .of("2026-11-23"))
    #expect(uk.verdict == .notRestricted)
    #expect(uk.reasons.map(\.rule) == ["UK-T8"])
    let eu = assess(
      transfer, in: inventory, under: .eu, register: .fixture, asOf: .of("2026-11-23"))
    #expect(eu.verdict == .safeguarded)
  }
}
