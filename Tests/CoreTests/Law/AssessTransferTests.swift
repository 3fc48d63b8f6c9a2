import SitusGround
import Testing

@testable import SitusCore

struct AssessTransferTests {
  @Test("A vendor inside the territory is not restricted")
  func domestic() {
    let assessment = Scenario(in: "GB").entity()
    #expect(assessment.verdict == .notRestricted)
    #expect(assessment.reasons.map(\.rule) == ["UK-T1"])
    #expect(assessment.confidence == .high)
  }

  @Test(
    "The list of each regime decides on each day",
    arguments: [
      ("DE", Regime.uk, "2026-11-23", TransferVerdict.approved),
      ("DE", .uk, "2020-12-30", .notRestricted),
      ("DE", .uk, "2020-12-31", .approved),
      ("DE", .eu, "2026-11-23", .notRestricted),
      ("CH", .uk, "2026-11-23", .approved),
      ("GI", .uk, "2026-11-23", .approved),
      ("GI", .eu, "2026-11-23", .noBasis),
      ("IN", .uk, "2026-11-23", .noBasis),
      ("IN", .eu, "2026-11-23", .noBasis),
      ("GB", .eu, "2020-12-30", .notRestricted),
      ("GB", .eu, "2021-06-27", .noBasis),
      ("GB", .eu, "2021-06-28", .approved),
      ("GB", .eu, "2031-12-27", .approved),
      ("GB", .eu, "2031-12-28", .noBasis),
      ("EEA", .uk, "2026-11-23", .approved),
      ("EEA", .eu, "2026-11-23", .notRestricted),
      ("EU", .uk, "2026-11-23", .approved),
      ("anywhere", .uk, "2026-11-23", .undetermined),
      ("unknown", .uk, "2026-11-23", .undetermined),
      ("NC", .uk, "2026-11-23", .undetermined),
    ])
  func lists(country: String, regime: Regime, asOf: String, verdict: TransferVerdict) {
    #expect(Scenario(in: country).entity(regime, on: asOf).verdict == verdict)
  }

  @Test("A country that is not declared is asked for")
  func unknownCountry() {
    let assessment = Scenario(in: nil).entity()
    #expect(assessment.verdict == .undetermined)
    #expect(assessment.questions == ["In which country is vendor Limited established?"])
  }

  @Test(
    "A kind of place about which nothing was said is asked for",
    arguments: [
      (PlaceKind.storage, "In which country does vendor Limited store the data?"),
      (.backup, "In which country does vendor Limited keep backups, if any?"),
      (.processing, "In which country does vendor Limited process the data?"),
      (
        .supportAccess,
        "From which countries can support or administration staff of vendor Limited, or of its"
          + " subcontractors, see the data?"
      ),
    ])
  func unknownPlace(kind: PlaceKind, question: String) {
    var scenario = Scenario(in: "GB")
    scenario.vendor.places[kind] = nil
    let assessment = scenario.assessment(of: "service/council>vendor/\(kind.rawValue)/unknown")
    #expect(assessment.verdict == .undetermined)
    #expect(assessment.questions == [question])
  }

  @Test("A place abroad of a domestic company asks which legal entity is there")
  func whichEntity() {
    let scenario = Scenario(ukVendorWith: .supportAccess, in: "IN")
    let assessment = scenario.assessment(of: "service/council>vendor/support_access/IN")
    #expect(assessment.verdict == .undetermined)
    #expect(
      assessment.questions == [
        "Which legal entity has the data in IN for vendor Limited (support access): its own"
          + " branch, or a separate company that is its sub-processor?"
      ])
    #expect(scenario.entity().verdict == .notRestricted)
  }

  @Test("Its own branch abroad is the same legal entity")
  func ownBranch() {
    var scenario = Scenario(ukVendorWith: .supportAccess, in: "IN")
    scenario.vendor.party.attributes["own-branch-abroad"] = true
    let assessment = scenario.assessment(of: "service/council>vendor/support_access/IN")
    #expect(assessment.verdict == .notRestricted)
    #expect(assessment.reasons.map(\.rule) == ["UK-T3"])
  }

  @Test("A place that was only seen is not taken for the company's own branch or its sub-processor")
  func seenPlace() {
    var scenario = Scenario(ukVendorWith: .supportAccess, in: "IN")
    scenario.vendor.subProcessors = [.make("helpdesk")]
    scenario.others = [.make("helpdesk", in: "IN", places: [.processing: .of("IN")])]
    scenario.vendor.party.attributes["own-branch-abroad"] = true
    let transfer = Transfer(
      id: "t", service: "service", path: ["council", "vendor"], aspect: .place(.processing),
      basis: .observed, destination: .place(PlaceCode("IN")), destinationRaw: "IN",
      isIndirect: false, site: .fixture)
    let assessment = assess(
      transfer, in: scenario.inventory, under: .uk, register: .fixture, asOf: .of("2026-11-23"))
    #expect(assessment.verdict == .undetermined)
    #expect(assessment.questions.count == 1)
  }

  @Test("Of a company of no known country, too, it is asked who has its place abroad")
  func branchOfUnknownCompany() {
    var scenario = Scenario(ukVendorWith: .supportAccess, in: "IN")
    scenario.vendor.party.country = nil
    let row = "service/council>vendor/support_access/IN"
    #expect(scenario.assessment(of: row).verdict == .undetermined)
  }

  @Test("A company of which nobody knows the country has no branch that could be its own")
  func ownBranchOfUnknownCompany() {
    var scenario = Scenario(ukVendorWith: .storage, in: "CN")
    scenario.vendor.party.country = .of("unknown")
    scenario.vendor.party.attributes["own-branch-abroad"] = true
    let row = "service/council>vendor/storage/CN"
    #expect(scenario.assessment(of: row).verdict == .undetermined)
  }

  @Test("A separate entity abroad that nobody declared has no basis")
  func separateEntity() {
    var scenario = Scenario(ukVendorWith: .supportAccess, in: "IN")
    scenario.vendor.party.attributes["own-branch-abroad"] = false
    let assessment = scenario.assessment(of: "service/council>vendor/support_access/IN")
    #expect(assessment.verdict == .noBasis)
  }

  @Test("A declared sub-processor accounts for the place, and its own row decides")
  func accountedFor() {
    var scenario = Scenario(ukVendorWith: .supportAccess, in: "IN")
    scenario.vendor.subProcessors = [.make("helpdesk")]
    scenario.others = [
      .make("helpdesk", in: "IN", places: [.supportAccess: .of("IN"), .storage: .nowhere])
    ]
    let place = scenario.assessment(of: "service/council>vendor/support_access/IN")
    #expect(place.verdict == .notRestricted)
    #expect(place.reasons[0].text.contains("helpdesk Limited"))
    let hop = scenario.assessment(of: "service/council>vendor>helpdesk/entity/IN")
    #expect(hop.verdict == .noBasis)
  }

  @Test("Engagements that leave one row open ask all of their questions")
  func questionsOfEach() {
    var scenario = Scenario(in: "IN")
    scenario.service.engagements = [
      .make("vendor", mechanisms: [.make(.idta, signed: nil)]),
      .make("vendor", mechanisms: [.make(.idta, assessment: nil)]),
      .make("vendor", mechanisms: [.make(.idta)]),
    ]
    #expect(scenario.entity().verdict == .undetermined)
    #expect(
      scenario.entity().questions == [
        "Is there a transfer risk assessment for sending the data of “Service” to vendor Limited?",
        "On which day was IDTA (M-9) signed?",
      ])
  }

  @Test("So does a sub-processor further down the chain")
  func accountedForFurtherDown() {
    var scenario = Scenario(ukVendorWith: .supportAccess, in: "IN")
    scenario.vendor.subProcessors = [.make("helpdesk")]
    scenario.others = [
      .make("helpdesk", subProcessors: [.make("nights")]),
      .make("nights", in: "IN", places: [.supportAccess: .of("IN"), .storage: .nowhere]),
    ]
    let place = scenario.assessment(of: "service/council>vendor/support_access/IN")
    #expect(place.verdict == .notRestricted)
    #expect(place.reasons[0].text.contains("nights Limited"))
    let hop = scenario.assessment(of: "service/council>vendor>helpdesk>nights/entity/IN")
    #expect(hop.verdict == .noBasis)
  }

  @Test("A place that the list approves needs no answer about the entity there")
  func approvedPlace() {
    let scenario = Scenario(ukVendorWith: .backup, in: "IE")
    #expect(scenario.assessment(of: "service/council>vendor/backup/IE").verdict == .approved)
  }

  @Test("A place abroad of a company abroad is tested as it stands")
  func placeOfForeignCompany() {
    var scenario = Scenario(in: "IE")
    scenario.vendor.places[.supportAccess] = .of("IN")
    let row = "service/council>vendor/support_access/IN"
    #expect(scenario.assessment(of: row).verdict == .noBasis)
    scenario.vendor.mechanisms = [.make(.idta, covers: ["IN"])]
    #expect(scenario.assessment(of: row).verdict == .safeguarded)
  }

  @Test("An approval under the framework carries its weakness and what would replace it")
  func fragility() {
    var scenario = Scenario(in: "US")
    scenario.vendor.party.dataPrivacyFramework = .make()
    #expect(scenario.entity().fragility == "The framework may fall.")
    #expect(scenario.entity().fallback == nil)
    #expect(scenario.entity().instrument == "UK:US")
    scenario.vendor.mechanisms = [.make(.idta)]
    #expect(scenario.entity().verdict == .approved)
    #expect(scenario.entity().fallback == "IDTA (M-9)")
  }

  @Test("A safeguard carries a transfer to a place whose status is in doubt")
  func doubtfulPlace() {
    var scenario = Scenario(in: "NC")
    #expect(scenario.entity().questions.count == 1)
    scenario.vendor.mechanisms = [.make(.idta)]
    #expect(scenario.entity().verdict == .safeguarded)
  }

  @Test("Of several engagements behind one row, the worst decides")
  func worstEngagement() {
    var scenario = Scenario(in: "IN")
    scenario.service.systems = [
      .make("a", engagement: .make("vendor", mechanisms: [.make(.idta)])),
      .make("b", engagement: .make("vendor", mechanisms: [])),
    ]
    scenario.service.engagements = []
    #expect(scenario.entity().verdict == .noBasis)
    scenario.service.systems.removeLast()
    #expect(scenario.entity().verdict == .safeguarded)
  }

  @Test("A chain that was cut is undetermined")
  func cutChain() {
    var scenario = Scenario(in: "GB")
    scenario.vendor.subProcessors = [.make("missing")]
    let assessment = scenario.assessment(of: "service/council>vendor>missing/entity/unknown")
    #expect(assessment.verdict == .undetermined)
    #expect(assessment.questions == ["Who receives the data after vendor, and where?"])
  }
}
