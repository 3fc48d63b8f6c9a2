import SitusGround
import Testing

@testable import SitusCore

struct Article46Tests {
  private func scenario(_ mechanisms: TransferMechanism...) -> Scenario {
    var scenario = Scenario(in: "IN")
    scenario.vendor.mechanisms = mechanisms
    return scenario
  }

  @Test("A document that fits carries the transfer and is named")
  func fits() {
    let assessment = scenario(.make(.idta, version: "A1.0")).entity()
    #expect(assessment.verdict == .safeguarded)
    #expect(assessment.instrument == "IDTA A1.0 (M-9)")
    #expect(assessment.confidence == .high)
    #expect(
      assessment.reasons.map(\.rule) == [
        "UK-T1", "adequacy", "mechanism", "assessment", "transitional",
      ])
  }

  @Test("Arrangements from before the reform go on; those from its day are new")
  func transitional() {
    func rules(_ signed: String, on asOf: String) -> [String] {
      scenario(.make(.idta, signed: signed)).entity(on: asOf).reasons.map(\.rule)
    }
    #expect(rules("2026-02-04", on: "2026-02-05").contains("transitional"))
    #expect(!rules("2026-02-04", on: "2026-02-04").contains("transitional"))
    #expect(!rules("2026-02-05", on: "2026-02-05").contains("transitional"))
  }

  @Test("One document that fits is enough, in whichever order they come")
  func several() {
    let good = TransferMechanism.make(.addendum)
    let bad = TransferMechanism.make(.euSCC)
    #expect(scenario(good, bad).entity() == scenario(bad, good).entity())
    #expect(scenario(bad, good).entity().verdict == .safeguarded)
  }

  @Test("Documents have one order, in whichever order they are listed")
  func order() {
    func site(_ line: Int) -> SourceSite {
      SourceSite(file: "inventory.yaml", line: line, column: 1)
    }
    var documents: [TransferMechanism] = [
      .make(.idta), .make(.idta, version: "A1.0"), .make(.idta, version: "A1.0"),
      .make(.addendum), .make(.euSCC, signed: "2024-04-01"), .make(.euSCC, signed: "2025-04-01"),
      .make(.euSCC, signed: nil), .make(.euSCC),
    ]
    let last = documents.count - 1
    documents[last].reference = "N-1"
    for index in documents.indices { documents[index].site = site(20 - index) }
    documents[1].site = site(1)
    #expect(documents.sorted(by: TransferMechanism.comesFirst) == documents)
    #expect(documents.reversed().sorted(by: TransferMechanism.comesFirst) == documents)
  }

  @Test("A document that is known to fail asks nothing; one that is unproven asks")
  func questions() {
    let expired = TransferMechanism.make(
      .idta, expires: "2025-01-01", assessment: nil)
    #expect(scenario(expired).entity().verdict == .noBasis)
    #expect(scenario(expired).entity().questions.isEmpty)
    #expect(scenario(expired).entity().confidence == .high)
    let unassessed = TransferMechanism.make(.idta, assessment: nil)
    #expect(scenario(unassessed).entity().verdict == .undetermined)
    #expect(
      scenario(unassessed).entity().questions == [
        "Is there a transfer risk assessment for sending the data of “Service” to vendor Limited?"
      ])
  }

  @Test("Problems are listed with their document and site")
  func problems() {
    let scenario = scenario(.make(.idta, assessment: nil), .make(.privacyShield))
    let transfer = scenario.transfers[0]
    #expect(transfer.id == "service/council>vendor/entity/IN")
    let problems = examineMechanisms(
      of: transfer, in: scenario.inventory, under: .uk, register: .fixture,
      asOf: .of("2026-11-23"))
    #expect(problems.map(\.code) == [.assessmentMissing, .neverASafeguard])
    #expect(problems.map(\.isCertain) == [false, true])
    #expect(problems.map(\.mechanism) == ["IDTA (M-9)", "Privacy Shield (M-9)"])
    #expect(problems.allSatisfy { $0.transfer == transfer.id && $0.site == .fixture })
  }

  @Test("The engagement's documents stand before those of the processor's entry")
  func engagement() {
    var scenario = scenario(.make(.idta))
    scenario.service.engagements[0].mechanisms = []
    #expect(scenario.entity().verdict == .noBasis)
    scenario.service.engagements[0].mechanisms = nil
    #expect(scenario.entity().verdict == .safeguarded)
  }
}
