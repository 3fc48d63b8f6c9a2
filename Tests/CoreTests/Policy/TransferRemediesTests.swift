import SitusGround
import Testing

@testable import SitusCore

/// Remedies are found by trying; here they are tried once more, by the whole analysis.
struct TransferRemediesTests {
  typealias Remedy = [TransferChange]

  private let clauses = FiledDocument(.make(.euSCC))

  /// The remedies of the one finding under that rule, for the vendor of the scenario.
  private func remedies(
    _ scenario: Scenario, _ rule: FindingRule = .transferNoBasis, of importer: String = "vendor"
  ) throws -> [Remedy] {
    try RemedyBench(scenario.inventory, scenario.register, asOf: .of("2026-11-23"))
      .solutions(rule, "service", importer).map(\.changes)
  }

  private func indianVendor(_ mechanisms: TransferMechanism...) -> Scenario {
    var scenario = Scenario(in: "IN")
    scenario.vendor.party.sector = .private
    scenario.vendor.mechanisms = mechanisms.map {
      var mechanism = $0
      mechanism.covers = [.of("IN")]
      return mechanism
    }
    return scenario
  }

  private let assessed: TransferChange = .assess(isReview: false)
  private let reviewed: TransferChange = .assess(isReview: true)

  // MARK: Documents

  @Test("Where nothing is on file, a document with its assessment or an end")
  func nothingOnFile() throws {
    #expect(
      try remedies(indianVendor()) == [
        [assessed, .sign(.idta)], [assessed, .sign(.euClausesWithAddendum)], [.end],
      ])
  }

  @Test(
    "An IDTA with a processor needs the agreement that it is linked to; the EU's clauses do not")
  func agreement() throws {
    var scenario = indianVendor()
    scenario.vendor.agreement = nil
    #expect(
      try remedies(scenario) == [
        [assessed, .sign(.euClausesWithAddendum)],
        [assessed, .sign(.idta), .agree(isRenewal: false)], [.end],
      ])
  }

  @Test("The EU's clauses need the UK Addendum, and alone never carry a transfer in UK law")
  func addendum() throws {
    let found = try remedies(indianVendor(.make(.euSCC)))
    #expect(
      found == [
        [reviewed, .sign(.addendum(to: clauses))], [reviewed, .sign(.idta)],
        [reviewed, .sign(.euClausesWithAddendum)], [.end],
      ])
  }

  @Test(
    "What a document on file lacks is put right before another one is signed",
    arguments: [
      (TransferMechanism.make(.idta, expires: "2025-08-31"), Repair.renewal),
      (.make(.idta, signed: "2027-01-01"), .signature),
      (.make(.addendum, module: 1), .otherModule),
    ])
  func repairs(mechanism: TransferMechanism, repair: Repair) throws {
    let document = FiledDocument(mechanism)
    #expect(
      try remedies(indianVendor(mechanism)) == [
        [.repair(document, repair)], [reviewed, .sign(.idta)],
        [reviewed, .sign(.euClausesWithAddendum)], [.end],
      ])
  }

  @Test("A missing assessment is all that a document lacks")
  func assessment() throws {
    let scenario = indianVendor(.make(.idta, assessment: nil))
    for rule in [FindingRule.transferUndetermined, .assessmentMissing] {
      #expect(try remedies(scenario, rule) == [[assessed], [.end]])
    }
  }

  @Test("A document that lacks more than three things is still put right as a whole")
  func manyFaults() throws {
    var mechanism = TransferMechanism.make(
      .idta, signed: nil, version: "Z9", expires: "2025-08-31", assessment: nil)
    mechanism.linkedAgreement = nil
    let document = FiledDocument(mechanism)
    let found = try remedies(indianVendor(mechanism))
    #expect(
      found.contains([
        .repair(document, .version), .repair(document, .renewal), .repair(document, .link),
        assessed,
      ]))
  }

  @Test("Between public bodies an instrument of their own comes first")
  func publicBodies() throws {
    var scenario = Scenario(in: "GB")
    scenario.service.disclosures = ["ministry"]
    var inventory = scenario.inventory
    inventory.disclosures = [
      .make("ministry", to: .make("Ministry", in: "KE", sector: .public), in: "KE")
    ]
    let bench = RemedyBench(inventory, scenario.register, asOf: .of("2026-11-23"))
    #expect(
      try bench.solutions(.transferNoBasis, "service", "ministry").map(\.changes) == [
        [assessed, .sign(.publicInstrument)], [assessed, .sign(.idta)],
        [assessed, .sign(.euClausesWithAddendum)], [.claimException], [.end],
      ])
  }

  @Test("A sub-processor signs with the processor that uses it")
  func subProcessor() throws {
    var scenario = Scenario(in: "GB")
    scenario.vendor.subProcessors = [.make("helpdesk")]
    scenario.others = [.make("helpdesk", in: "IN", places: .all(in: "GB"))]
    let bench = RemedyBench(scenario.inventory, scenario.register, asOf: .of("2026-11-23"))
    let solutions = try bench.solutions(.transferNoBasis, "service", "helpdesk")
    #expect(solutions.first?.changes == [assessed, .sign(.idta)])
    let words = solutions.first.map { $0.words.remedy($0.changes) }
    #expect(
      words?.changes.map(\.action) == [
        "Make the transfer risk assessment for helpdesk, and record its day, outcome and next review.",
        "Have vendor sign an IDTA with helpdesk, covering IN, and record it.",
      ])
    #expect(words?.owner == "Head of Service")
  }

  @Test("What lets another row fail that did not, or fail worse, is no remedy")
  func noOtherFailure() {
    let scenario = indianVendor()
    let asOf = Day.of("2026-11-23")
    let bench = RemedyBench(scenario.inventory, scenario.register, asOf: asOf)
    let trial = TransferTrial(
      bench.input.transfers, target: [],
      ChangeScope(bench.input.transfers, target: [], asOf: asOf),
      [LegalSetting(.uk, register: scenario.register, asOf: asOf)], bench.context)
    let before = trial.failing
    #expect(Set(before.values) == [.noBasis])
    #expect(trial.isCleared(by: [], before: before))
    #expect(!trial.isCleared(by: [], before: [:]))
    #expect(!trial.isCleared(by: [], before: before.mapValues { _ in .undetermined }))
  }

  // MARK: Two laws

  @Test("Where both laws bind, what clears one of them only is no remedy")
  func bothLaws() throws {
    var scenario = indianVendor()
    scenario.organisationChanges = [{ $0.boundBy = [.eu] }]
    #expect(
      try remedies(scenario) == [
        [assessed, .sign(.euClausesWithAddendum)], [assessed, .sign(.idta), .sign(.euClauses)],
        [.end],
      ])
  }

  // MARK: Measures

  @Test("An insufficient assessment is not made sufficient by making it again")
  func insufficient() throws {
    let found = try remedies(
      indianVendor(.make(.idta, assessment: .make(.insufficient))))
    #expect(found == [[reviewed, .encrypt], [reviewed, .pseudonymise], [.end]])
  }

  @Test("Keys in the provider's hands never count; where it needs plain text, encryption does not")
  func measures() throws {
    var scenario = indianVendor(.make(.idta, assessment: .make(.sufficientWithMeasures)))
    scenario.vendor.measures = ProtectiveMeasures(
      encryption: .beforeSending, keyHolder: .provider, plaintextNeeded: false,
      pseudonymised: false)
    #expect(try remedies(scenario) == [[.encrypt], [.pseudonymise], [.end]])
    scenario.vendor.measures?.plaintextNeeded = true
    #expect(try remedies(scenario) == [[.pseudonymise], [.end]])
  }

  // MARK: The Data Privacy Framework

  @Test("A company of the United States may join the framework; a public body may not")
  func framework() throws {
    var scenario = Scenario(in: "US")
    scenario.vendor.party.sector = .private
    scenario.vendor.party.dataPrivacyFramework = .make(.notListed)
    #expect(
      try remedies(scenario) == [
        [assessed, .sign(.idta)], [assessed, .sign(.euClausesWithAddendum)], [.joinFramework],
        [.end],
      ])
    scenario.vendor.party.sector = .public
    scenario.vendor.party.dataPrivacyFramework = nil
    let found = try remedies(scenario)
    #expect(found.first == [assessed, .sign(.publicInstrument)])
    #expect(!found.joined().contains(.joinFramework))
    #expect(!found.joined().contains(.answer(.frameworkEntry)))
  }

  @Test("A company elsewhere is not sent to the framework because of a place in the United States")
  func frameworkElsewhere() throws {
    var scenario = Scenario(ukVendorWith: .processing, in: "US")
    scenario.vendor.party.dataPrivacyFramework = .make(.notListed)
    scenario.vendor.party.attributes[PartyAttribute.ownBranchAbroad] = false
    let found = try remedies(scenario)
    #expect(!found.joined().contains(.joinFramework))
    #expect(found.contains([.keepHome([.processing])]))
  }

  @Test("A look at the list answers what it says, and a mark is no part of the answer")
  func lookingUp() throws {
    var scenario = Scenario(in: "US")
    scenario.vendor.party.sector = .private
    #expect(
      try remedies(scenario, .transferUndetermined).prefix(2) == [
        [.answer(.frameworkEntry)], [assessed, .sign(.idta)],
      ])
    scenario.service.dataCategories = [DataCategory(name: "Health", sensitivity: .specialCategory)]
    #expect(
      try remedies(scenario, .transferUndetermined).first == [.answer(.frameworkEntry)])
  }

  // MARK: Places and facts

  @Test("A place that nobody declared is a question; one that is declared can be given up")
  func places() throws {
    var scenario = Scenario(in: "GB")
    scenario.vendor.places[.supportAccess] = nil
    #expect(
      try remedies(scenario, .transferUndetermined)
        == [[.answer(.places([.supportAccess]))], [.end]])
    scenario.vendor.places[.supportAccess] = .of("IN")
    #expect(
      try remedies(scenario, .transferUndetermined) == [
        [.answer(.ownBranch)], [assessed, .sign(.idta)],
        [assessed, .sign(.euClausesWithAddendum)], [.keepHome([.supportAccess])], [.end],
      ])
  }

  @Test("An answer says which fact is asked for, and with what it clears")
  func answers() throws {
    var scenario = Scenario(in: "GB")
    scenario.vendor.places[.backup] = nil
    let bench = RemedyBench(scenario.inventory, scenario.register, asOf: .of("2026-11-23"))
    let first = try #require(
      try bench.solutions(.transferUndetermined, "service", "vendor").first)
    #expect(
      first.words.remedy(first.changes).action
        == "Find out, and write into the record: In which country does vendor Limited keep backups,"
        + " if any? What clears it: GB, or another place that needs no basis.")
  }

  @Test("No exception is ever proposed that nobody claims, and a closed one stays closed")
  func exceptions() throws {
    var scenario = indianVendor()
    scenario.vendor.places[.storage] = .nowhere
    scenario.vendor.exceptions = [.make(.consent)]
    #expect(try remedies(scenario) == (try remedies(indianVendor())))
    scenario.service.exercisesPublicPowers = nil
    #expect(
      try remedies(scenario, .transferUndetermined).first == [.answer(.publicPowers)])
    scenario.vendor.exceptions = [.make(.legalClaims, systematic: nil)]
    #expect(
      try remedies(scenario, .transferUndetermined).first
        == [.answer(.exception(.legalClaims))])
  }

  @Test(
    "A disclosure that may be a single act can be rested on an exception; one that goes on cannot")
  func singleAct() throws {
    var scenario = Scenario(in: "GB")
    scenario.service.disclosures = ["ministry"]
    scenario.disclosures = [.make("ministry", to: .make("The Ministry", in: "IN"), in: "IN")]
    func remedies() throws -> [[TransferChange]] {
      let bench = RemedyBench(scenario.inventory, scenario.register, asOf: .of("2026-11-23"))
      return try bench.solutions(.transferNoBasis, "service", "ministry").map(\.changes)
    }
    #expect(try remedies().suffix(2) == [[.claimException], [.end]])
    scenario.disclosures[0].exceptions = [.make(.consent)]
    #expect(try remedies().contains([.claimException]))
    scenario.disclosures[0].exceptions = [.make(.legalClaims, systematic: true)]
    #expect(try !remedies().joined().contains(.claimException))
  }

  @Test("A place that was seen is given up or covered, and does not go away by other means")
  func observed() throws {
    let scenario = Scenario(in: "GB")
    let seen = Transfer(
      id: "service/council>vendor/processing/US/observed", service: "service",
      path: ["council", "vendor"], aspect: .place(.processing), basis: .observed,
      destination: .place(PlaceCode("US")), destinationRaw: "US", isIndirect: false,
      site: .fixture)
    let bench = RemedyBench(
      scenario.inventory, scenario.register, observed: [seen], asOf: .of("2026-11-23"))
    let solutions = try bench.solutions(.transferUndetermined, "service", "vendor")
    #expect(
      solutions.map(\.changes) == [
        [assessed, .sign(.idta)], [assessed, .sign(.euClausesWithAddendum)],
        [.keepHome([.processing])], [.end],
      ])
  }

  @Test("Services that use one supplier alike have the same remedies, each with its own questions")
  func sharedSituation() throws {
    var scenario = Scenario(in: "US")
    scenario.vendor.party.sector = .private
    scenario.vendor.party.dataPrivacyFramework = .make()
    scenario.service.traits = nil
    var other = scenario.service
    other.id = "other"
    other.name = "Other"
    other.owner = "Head of Others"
    var inventory = scenario.inventory
    inventory.services = [other, scenario.service]
    let bench = RemedyBench(inventory, scenario.register, asOf: .of("2026-11-23"))
    var remedies = TransferRemedies(bench.problems.pairs, bench.input, bench.context)
    let words = bench.problems.keys.sorted { $0.service < $1.service }.map { key in
      remedies.remedies(key.pair, bench.problems.target(of: key)).first
    }
    #expect(words.map { $0?.owner } == ["Head of Others", "Head of Service"])
    #expect(words.map { $0?.action.contains("“Other”") } == [true, false])
    #expect(words.map { $0?.action.contains("“Service”") } == [false, true])
  }

  @Test("Each change is one sentence in the imperative, and names the importer and the place")
  func sentences() throws {
    var scenario = Scenario(in: "US")
    scenario.vendor.party.sector = .private
    scenario.vendor.party.dataPrivacyFramework = .make(.inactive)
    let bench = RemedyBench(scenario.inventory, scenario.register, asOf: .of("2026-11-23"))
    let words = try #require(
      try bench.solutions(.transferNoBasis, "service", "vendor").first?.words)
    #expect(
      words.sentence(.joinFramework)
        == "Have vendor join the Data Privacy Framework, or widen its entry, for this kind of data"
        + " and with the UK Extension, and record the day you saw it on the list.")
    #expect(
      words.sentence(.keepHome([.storage, .processing]))
        == "Have vendor end storage and processing in US, and keep to places that need no basis.")
    #expect(
      words.sentence(.encrypt)
        == "Have the data encrypted before it is sent to vendor, with keys that Northmere Borough"
        + " Council alone holds.")
    #expect(
      words.sentence(.repair(clauses, .renewal)) == "Renew the EU SCC module 2 (M-9) with vendor.")
    #expect(
      words.sentence(.sign(.addendum(to: clauses)))
        == "Add the UK Addendum to the EU SCC module 2 (M-9) with vendor, and record it.")
  }

  @Test("A chain that is not in the inventory can only be ended")
  func unfaithful() throws {
    let transfer = Sample.transfer("tax")
    let input = DecisionInput(
      inventory: Sample.inventory(services: [Sample.service("tax")]),
      register: Sample.register(), transfers: [transfer],
      assessments: [Sample.assessment(transfer, .uk, .noBasis)], places: [], inferences: [],
      promises: [], waivers: [], asOf: Sample.asOf)
    #expect(
      decideFindings(input).findings.first?.remedies.map(\.action)
        == ["End what is sent to capstone."])
  }
}
