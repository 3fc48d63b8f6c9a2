import SitusGround
import Testing

@testable import SitusCore

struct SameEntityTests {
  @Test("UK-T3, EU-T4: a system that the organisation runs abroad itself is no transfer")
  func ownSystem() {
    var scenario = Scenario(in: "GB")
    scenario.service.engagements = []
    scenario.service.systems = [.make("own", places: [.storage: .of("IN")])]
    let uk = scenario.assessment(of: "service/council>council/storage/IN")
    #expect(uk.verdict == .notRestricted)
    #expect(uk.reasons.map(\.rule) == ["UK-T3"])
    let eu = scenario.assessment(of: "service/council>council/storage/IN", .eu)
    #expect(eu.reasons.map(\.rule) == ["EU-T4"])
  }

  @Test("A place that was only seen does not say who runs it")
  func observedOwnSystem() {
    var scenario = Scenario(in: "GB")
    scenario.service.engagements = []
    scenario.service.systems = [.make("own")]
    let transfer = Transfer(
      id: "t", service: "service", path: ["council", "council"], aspect: .place(.storage),
      basis: .observed, destination: .place(PlaceCode("IN")), destinationRaw: "IN",
      isIndirect: false, site: .fixture)
    let assessment = assess(
      transfer, in: scenario.inventory, under: .uk, register: .fixture, asOf: .of("2026-11-23"))
    #expect(assessment.verdict == .undetermined)
    #expect(assessment.reasons.last?.rule == "UK-T3")
    #expect(
      assessment.questions == [
        "Which legal entity has the data in IN for Northmere Borough Council (storage): its own"
          + " branch, or a separate company that is its sub-processor?"
      ])
  }

  @Test("Names that differ only in writing name one entity; others do not")
  func names() {
    var scenario = Scenario(in: "IN")
    scenario.vendor.party.legalEntity = "northmere  borough council"
    #expect(scenario.entity().verdict == .notRestricted)
    scenario.vendor.party.legalEntity = "Northmere Borough Council Limited"
    #expect(scenario.entity().verdict == .noBasis)
    #expect(LegalEntityName("Acme, Inc.") == LegalEntityName("ACME Inc"))
    #expect(LegalEntityName("Acme Inc") != LegalEntityName("Acme Ltd"))
  }

  @Test("A form of company written out is the form in short, and another form is another company")
  func forms() {
    let same = [
      ("VENDOR LIMITED", "Vendor Ltd"), ("Vendor Public Limited Company", "Vendor plc"),
      ("Vendor Incorporated", "Vendor, Inc."), ("Vendor Corporation", "VENDOR CORP."),
      ("Vendor Gesellschaft mit beschränkter Haftung", "Vendor GmbH"),
      ("Vendor S.à r.l.", "Vendor SARL"), ("Vendor Sàrl", "Vendor S.A.R.L."),
      ("Vendor B.V.", "Vendor BV"), ("Vendor Pty Limited", "Vendor Proprietary Limited"),
      ("Vendor Pty. Ltd.", "VENDOR PTY LIMITED"), ("Vendor L.L.C.", "Vendor LLC"),
      ("Vendor S.A.S.", "Vendor SAS"), ("Vendor Company Limited", "Vendor Co., Ltd."),
    ]
    for (left, right) in same {
      #expect(LegalEntityName(left) == LegalEntityName(right), "\(left), \(right)")
    }
    let different = [
      ("Vendor UK Ltd", "Vendor Inc"), ("Vendor Limited", "Vendor"), ("Vendor plc", "Vendor Ltd"),
      ("Vendor UK Limited", "Vendor Ltd"), ("Vendor GmbH", "Vendor AG"), ("Limited", "Ltd"),
      ("Unlimited", "Unltd"), ("Vendor Unlimited", "Vendor Unltd"), ("Vendor LLC", "Vendor LLP"),
    ]
    for (left, right) in different {
      #expect(LegalEntityName(left) != LegalEntityName(right), "\(left), \(right)")
    }
  }

  @Test("A processor's own branch is not its sub-processor")
  func branchOfProcessor() {
    var scenario = Scenario(in: "GB")
    scenario.vendor.subProcessors = [.make("branch")]
    scenario.others = [.make("branch", in: "IN")]
    let row = "service/council>vendor>branch/entity"
    #expect(scenario.assessment(of: row).verdict == .noBasis)
    scenario.others[0].party.legalEntity = "vendor Limited"
    #expect(scenario.assessment(of: row).verdict == .notRestricted)
  }
}
