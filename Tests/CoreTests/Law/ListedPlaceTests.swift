import SitusGround
import Testing

@testable import SitusCore

/// What promises make of places abroad to which nobody transfers anything in law.
struct ListedPlaceTests {
  private func judge(
    _ scenario: Scenario, _ promise: Promise
  ) throws -> PromiseJudgement {
    var inventory = scenario.inventory
    inventory.promises = [promise]
    let asOf = Day.of("2026-11-24")
    let register = AdequacyRegister.fixture
    let transfers = mapTransfers(inventory, inferences: [])
    let judgements = judgePromises(
      inventory,
      places: judgePlaces(inventory, inferences: [], asOf: asOf, isMember: { _, _ in false }),
      transfers: transfers, register: register, asOf: asOf, isMember: { _, _ in false })
    return try #require(judgements.first)
  }

  private func ownSystem(in word: String) -> Scenario {
    var scenario = Scenario(in: "GB")
    scenario.service.engagements = []
    scenario.service.systems = [.make("own", places: .all(in: word))]
    return scenario
  }

  @Test("The organisation's own disks abroad are no transfer, and the place is no more adequate")
  func ownDisks() throws {
    for promise in [Sample.promise(.never, .sent), Sample.promise(.all, .stored)] {
      let abroad = try judge(ownSystem(in: "IN"), promise)
      #expect(abroad.verdict == .broken)
      #expect(
        abroad.reasons.allSatisfy { $0.contains("is in IN, which neither the UK nor the EU calls") }
      )
      #expect(try judge(ownSystem(in: "GB"), promise).verdict == .kept)
      #expect(try judge(ownSystem(in: "CH"), promise).verdict == .kept)
      #expect(try judge(ownSystem(in: "anywhere"), promise).verdict == .unproven)
    }
  }

  @Test("A supplier's own branch abroad is where the branch is")
  func ownBranch() throws {
    var scenario = Scenario(in: "GB")
    scenario.vendor.places[.supportAccess] = .of("IN")
    scenario.vendor.party.attributes[PartyAttribute.ownBranchAbroad] = true
    let row = "service/council>vendor/support_access/IN"
    #expect(scenario.assessment(of: row).verdict == .notRestricted)
    #expect(try judge(scenario, Sample.promise(.never, .sent)).verdict == .broken)
    scenario.vendor.places[.supportAccess] = .of("CH")
    #expect(try judge(scenario, Sample.promise(.never, .sent)).verdict == .kept)
  }

  @Test("What goes back to a controller abroad goes abroad")
  func ownController() throws {
    var disclosure = Disclosure.make("client", to: .make("The client", in: "IN"), in: "IN")
    disclosure.recipient.attributes[PartyAttribute.ownController] = true
    var scenario = ownSystem(in: "GB")
    scenario.service.disclosures = ["client"]
    scenario.disclosures = [disclosure]
    #expect(try judge(scenario, Sample.promise(.never, .sent)).verdict == .broken)
  }

  @Test("What goes to the person whom it is about leaves it open what the sentence speaks of")
  func dataSubject() throws {
    var disclosure = Disclosure.make("parent", to: .make("A parent abroad", in: "IN"), in: "IN")
    disclosure.recipient.attributes[PartyAttribute.dataSubject] = true
    var scenario = ownSystem(in: "GB")
    scenario.service.disclosures = ["parent"]
    scenario.disclosures = [disclosure]
    #expect(try judge(scenario, Sample.promise(.never, .sent)).verdict == .unproven)
  }
}
