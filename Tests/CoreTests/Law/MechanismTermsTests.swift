import SitusGround
import Testing

@testable import SitusCore

struct MechanismTermsTests {
  private func scenario(_ mechanism: TransferMechanism) -> Scenario {
    var scenario = Scenario(in: "IN")
    scenario.vendor.mechanisms = [mechanism]
    return scenario
  }

  private func codes(_ scenario: Scenario, on asOf: String = "2026-11-23")
    -> [MechanismProblem.Code]
  {
    guard let transfer = scenario.transfers.first(where: { $0.aspect == .entity }) else {
      return []
    }
    return examineMechanisms(
      of: transfer, in: scenario.inventory, under: .uk, register: .fixture, asOf: .of(asOf)
    ).map(\.code)
  }

  @Test(
    "An instrument between public bodies needed two of them until the reform, and in the EU does",
    arguments: [
      (Sector?.some(.public), TransferVerdict.safeguarded), (.some(.private), .noBasis),
      (.some(.nonprofit), .noBasis), (nil, .undetermined),
    ])
  func publicBodies(sector: Sector?, verdict: TransferVerdict) {
    var scenario = scenario(.make(.publicInstrument))
    scenario.vendor.party.sector = sector
    #expect(scenario.entity(on: "2026-02-04").verdict == verdict)
    #expect(scenario.entity(.eu).verdict == verdict)
    scenario.organisationChanges = [{ $0.isPublicAuthority = false }]
    #expect(scenario.entity(on: "2026-02-04").verdict == .noBasis)
  }

  @Test("Corporate rules for controllers bind one group, and a council is in none")
  func groups() {
    var scenario = scenario(.make(.ukBCRController))
    #expect(codes(scenario) == [.partiesMismatch])
    #expect(scenario.entity().verdict == .noBasis)
    scenario.organisationChanges = [{ $0.isPublicAuthority = false }]
    #expect(scenario.entity().verdict == .undetermined)
    scenario.vendor.party.parent = ParentCompany(name: "Other PLC", country: nil)
    #expect(scenario.entity().verdict == .noBasis)
    scenario.vendor.party.parent = ParentCompany(name: "Northmere Borough Council", country: nil)
    #expect(scenario.entity().verdict == .safeguarded)
  }

  @Test("Corporate rules for processors do not fit a disclosure")
  func disclosure() {
    var disclosure = Disclosure.make("partner", to: .make("Partner", in: "IN"), in: "IN")
    disclosure.mechanisms = [.make(.ukBCRProcessor)]
    let inventory = Inventory.make(
      services: [.make(disclosures: ["partner"])], disclosures: [disclosure])
    let transfer = mapTransfers(inventory, inferences: [])[0]
    let assessment = assess(
      transfer, in: inventory, under: .uk, register: .fixture, asOf: .of("2026-11-23"))
    #expect(assessment.verdict == .noBasis)
  }

  @Test("A document counts from the day of signature to its last day")
  func days() {
    let scenario = scenario(
      .make(
        .idta, signed: "2024-04-01", expires: "2025-06-30",
        assessment: .make(on: "2023-01-01", review: nil)))
    #expect(codes(scenario, on: "2024-03-31") == [.unsigned, .noLinkedAgreement])
    #expect(codes(scenario, on: "2024-04-01").isEmpty)
    #expect(codes(scenario, on: "2025-06-30").isEmpty)
    #expect(codes(scenario, on: "2025-07-01") == [.expired])
  }

  @Test("A day of signature that is not recorded is asked for")
  func unsigned() {
    let scenario = scenario(.make(.idta, signed: nil))
    #expect(scenario.entity().verdict == .undetermined)
    #expect(scenario.entity().questions == ["On which day was IDTA (M-9) signed?"])
  }

  private static let coverage: [([String], TransferVerdict)] = [
    ([], .safeguarded), (["IN"], .safeguarded), (["US", "IN"], .safeguarded),
    (["anywhere"], .undetermined), (["anywhere", "IN"], .safeguarded), (["US"], .noBasis),
    (["EEA"], .noBasis),
    (["unknown"], .undetermined),
  ]

  @Test("A document covers the places that it names", arguments: coverage)
  func covers(places: [String], verdict: TransferVerdict) {
    #expect(scenario(.make(.idta, covers: places)).entity().verdict == verdict)
  }

  @Test(
    "A group is covered by itself or by the EEA, and not by one of its countries",
    arguments: [
      ("EEA", "EEA", true), ("EU", "EU", true), ("EU", "EEA", true), ("EEA", "EU", false),
      ("EEA", "IE", false), ("EU", "IE", false),
    ])
  func coversGroup(destination: String, covered: String, isCovered: Bool) {
    var scenario = Scenario(in: destination)
    scenario.vendor.mechanisms = [.make(.idta, covers: [covered])]
    #expect(codes(scenario) == (isCovered ? [] : [.doesNotCover]))
  }

  @Test("One that names none covers the importer's country and leaves its other places open")
  func coversNothingNamed() {
    var scenario = scenario(.make(.idta))
    scenario.vendor.places[.supportAccess] = .of("IN", "PH")
    let row = "service/council>vendor/support_access/"
    #expect(scenario.assessment(of: row + "IN").verdict == .safeguarded)
    #expect(scenario.assessment(of: row + "PH").verdict == .undetermined)
    #expect(scenario.assessment(of: row + "PH").questions == ["Does IDTA (M-9) cover PH?"])
  }

  private static let agreements: [(String?, Agreement?, TransferVerdict)] = [
    ("C-vendor", .make("C-vendor"), .safeguarded),
    ("C-vendor", .make(nil), .undetermined),
    ("C-vendor", .make("C-vendor", signed: nil), .undetermined),
    (nil, .make("C-vendor"), .undetermined),
    ("C-vendor", nil, .undetermined),
    ("C-vendor", .make("C-other"), .undetermined),
    ("C-vendor", .make("C-vendor", expires: "2026-11-22"), .undetermined),
    ("C-vendor", .make("C-vendor", expires: "2026-11-23"), .safeguarded),
    ("C-vendor", .make("C-vendor", signed: "2026-11-24"), .undetermined),
  ]

  @Test("An IDTA with a processor needs its linked agreement in force", arguments: agreements)
  func linkedAgreement(linked: String?, agreement: Agreement?, verdict: TransferVerdict) {
    var mechanism = TransferMechanism.make(.idta)
    mechanism.linkedAgreement = linked
    var scenario = scenario(mechanism)
    scenario.vendor.agreement = agreement
    #expect(scenario.entity().verdict == verdict)
  }

  @Test("An IDTA between controllers needs none, and an Addendum has its own terms")
  func noLinkedAgreement() {
    var disclosure = Disclosure.make("partner", to: .make("Partner", in: "IN"), in: "IN")
    var mechanism = TransferMechanism.make(.idta)
    mechanism.linkedAgreement = nil
    disclosure.mechanisms = [mechanism]
    let inventory = Inventory.make(
      services: [.make(disclosures: ["partner"])], disclosures: [disclosure])
    let transfer = mapTransfers(inventory, inferences: [])[0]
    let assessment = assess(
      transfer, in: inventory, under: .uk, register: .fixture, asOf: .of("2026-11-23"))
    #expect(assessment.verdict == .safeguarded)
    var scenario = scenario(.make(.addendum))
    scenario.vendor.agreement = nil
    #expect(scenario.entity().verdict == .safeguarded)
  }
}
