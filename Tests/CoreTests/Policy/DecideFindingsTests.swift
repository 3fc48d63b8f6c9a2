import Foundation
import SitusGround
import TestSupport
import Testing

@testable import SitusCore

struct DecideFindingsTests {
  @Test("The worked example gives every finding that it announces, and no other")
  func example() throws {
    let table = try String(
      contentsOfFile: "\(Repository.root)/inventory/EXPECTED.tsv", encoding: .utf8)
    let expected = table.split(separator: "\n").filter { !$0.hasPrefix("#") }.dropFirst()
      .map { $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init) }
      .filter { $0[3] == "declarations" }.map { "\($0[0]) \($0[1]) \($0[2])" }
    let found = try ExampleInventory.judged().decision.findings.map {
      "\($0.rule.rawValue) \($0.service ?? "-") \($0.subject)"
    }
    #expect(Set(expected).subtracting(found).sorted() == [])
    #expect(Set(found).subtracting(expected).sorted() == [])
    #expect(Set(found).count == found.count)
  }

  /// Judges hand-made values; nothing else than what is given.
  private func decide(
    _ inventory: Inventory = Sample.inventory(services: [Sample.service("tax")]),
    places: [PlaceJudgement] = [], transfers: [Transfer] = [], assessments: [Assessment] = [],
    inferences: [LocationInference] = [], promises: [PromiseJudgement] = [],
    register: AdequacyRegister = Sample.register(), waivers: [Waiver] = [],
    asOf: Day = Sample.asOf
  ) -> Decision {
    decideFindings(
      DecisionInput(
        inventory: inventory, register: register, transfers: transfers, assessments: assessments,
        places: places, inferences: inferences, promises: promises, waivers: waivers, asOf: asOf))
  }

  private func rules(_ decision: Decision) -> [String] {
    decision.findings.map { "\($0.rule.rawValue) \($0.service ?? "-") \($0.subject)" }
  }

  @Test("A record without gaps gives no finding")
  func clean() {
    #expect(rules(decide()) == [])
  }

  @Test("A rule that is not of high confidence says so behind the fact, under the law that binds")
  func caution() throws {
    let retention = Retention(period: "P6Y", rule: nil, reviewed: nil, site: Sample.site(9))
    var inventory = Sample.inventory(services: [Sample.service("tax", retention: retention)])
    inventory.organisation = Sample.organisation(country: "FR")
    let finding = try #require(decide(inventory).findings.first)
    #expect(finding.rule == .retentionNotReviewed)
    #expect(finding.citations == ["Regulation (EU) 2016/679 Art. 5(1)(e)"])
    #expect(
      finding.reasons == [
        "The retention of “tax” was never reviewed.",
        "This rests on a rule of medium confidence. The law limits how long data is kept; that the"
          + " period is looked at again is guidance of regulators.",
      ])
  }

  // MARK: Transfers

  @Test("Only the law that binds makes findings")
  func binding() {
    let transfer = Sample.transfer("tax")
    let bad = [
      Sample.assessment(transfer, .uk, .approved), Sample.assessment(transfer, .eu, .noBasis),
    ]
    var inventory = Sample.inventory(services: [Sample.service("tax")])
    #expect(rules(decide(inventory, transfers: [transfer], assessments: bad)) == [])
    inventory.organisation = Sample.organisation(country: "FR")
    #expect(
      rules(decide(inventory, transfers: [transfer], assessments: bad))
        == ["transfer.no-basis tax capstone"])
  }

  @Test("Rows of one supplier make one finding, and another supplier another")
  func grouping() throws {
    let transfers = [
      Sample.transfer("tax", .place(.storage)), Sample.transfer("tax", .entity),
      Sample.transfer("tax", to: "other"),
    ]
    let decision = decide(
      transfers: transfers, assessments: transfers.map { Sample.assessment($0, .uk, .noBasis) })
    #expect(
      rules(decision) == ["transfer.no-basis tax capstone", "transfer.no-basis tax other"])
    let finding = try #require(decision.findings.first)
    #expect(
      finding.message
        == "Nothing on file carries what “tax” sends to capstone (the company and storage in India)."
    )
    #expect(
      finding.reasons.prefix(2) == [
        "UK: Northmere Borough Council → capstone, the company in India.",
        "The importer is a separate legal entity.",
      ])
    #expect(finding.id == "transfer.no-basis/tax/capstone")
    #expect(finding.severity == .error)
    #expect(finding.citations == ["UK GDPR Art. 44"])
    #expect(finding.remedies.map(\.owner) == ["Head of Revenues"])
    #expect(finding.site == Sample.site(16))
  }

  @Test("An open verdict asks its questions, and one that was not assessed is open")
  func undetermined() {
    let transfer = Sample.transfer("tax")
    let open = decide(
      transfers: [transfer],
      assessments: [
        Sample.assessment(transfer, .uk, .undetermined, questions: ["Where?", "Since when?"])
      ])
    #expect(rules(open) == ["transfer.undetermined tax capstone"])
    #expect(
      open.findings.first?.reasons.suffix(2) == ["Not known: Where?", "Not known: Since when?"])
    let unassessed = decide(transfers: [transfer])
    #expect(rules(unassessed) == ["transfer.undetermined tax capstone"])
    #expect(
      unassessed.findings.first?.reasons == [
        "UK: Northmere Borough Council → capstone, the company in India.",
        "This row was not assessed, so nothing is known of its basis.",
      ])
  }

  @Test(
    "A verdict that carries the transfer makes no finding",
    arguments: [TransferVerdict.notRestricted, .approved, .safeguarded, .exception])
  func carried(verdict: TransferVerdict) {
    let transfer = Sample.transfer("tax", destination: .place(PlaceCode("US")))
    #expect(
      rules(
        decide(
          transfers: [transfer], assessments: [Sample.assessment(transfer, .uk, verdict)])) == [])
  }

  @Test("A document made for the other law is told only where no other is on file")
  func otherLaw() {
    func messages(_ mechanisms: TransferMechanism...) -> [String] {
      var scenario = Scenario(in: "IN")
      scenario.vendor.mechanisms = mechanisms
      let inventory = scenario.inventory
      let decision = decide(
        inventory, transfers: scenario.transfers,
        assessments: assess(
          scenario.transfers, in: inventory, under: [.uk], register: scenario.register,
          asOf: Sample.asOf), register: scenario.register)
      return decision.findings.filter { $0.rule == .mechanismUnfit }.map(\.message)
    }
    let clauses = TransferMechanism.make(.euSCC)
    let open = TransferMechanism.make(.ukBCRAddendum)
    #expect(
      messages(clauses, open)
        == ["The UK BCR Addendum (M-9) with vendor does not carry what “Service” sends."])
  }

  @Test("A closed exception is named, each kind once")
  func closedException() {
    var scenario = Scenario(in: "IN")
    scenario.vendor.exceptions = [.make(.contract), .make(.consent), .make(.consent)]
    scenario.vendor.mechanisms = [.make(.idta, assessment: nil)]
    let decision = decide(
      scenario.inventory, transfers: scenario.transfers,
      assessments: assess(
        scenario.transfers, in: scenario.inventory, under: [.uk], register: scenario.register,
        asOf: Sample.asOf), register: scenario.register)
    #expect(
      decision.findings.filter { $0.rule == .exceptionBarred }.map(\.message) == [
        "The exception for explicit consent and a contract with the person is closed to this"
          + " organisation for what “Service” sends to vendor."
      ])
  }

  // MARK: Places

  @Test(
    "A place makes a finding when it is contradicted, undeclared, or not declared",
    arguments: [
      (PlaceVerdict.confirmed, true, [String]()), (.consistent, true, []),
      (.unverifiable, true, []), (.unverifiable, false, ["place.not-declared tax capstone"]),
      (.contradicted, true, ["place.contradicted tax capstone"]),
      (.undeclared, false, ["place.undeclared tax capstone"]),
    ])
  func places(verdict: PlaceVerdict, isDeclared: Bool, expected: [String]) {
    let place = Sample.place(
      "tax", declared: isDeclared ? Sample.declared("GB") : nil, verdict: verdict, observed: "IE")
    #expect(rules(decide(places: [place])) == expected)
  }

  @Test("What was looked for and not found is told, where there was such a thing")
  func lookedFor() {
    var place = Sample.place("tax", verdict: .contradicted, observed: "IE")
    #expect(
      decide(places: [place]).findings.map(\.reasons) == [
        [
          "storage (declared: “GB”): Nothing may speak.", "Looked for and not found: hostname.aws.",
        ]
      ])
    place.lookedFor = []
    #expect(
      decide(places: [place]).findings.map(\.reasons)
        == [["storage (declared: “GB”): Nothing may speak."]])
  }

  @Test("What contradicts one place is not told again as undeclared for another")
  func contradictedAndUndeclared() {
    let places = [
      Sample.place("tax", verdict: .contradicted, observed: "IE"),
      Sample.place(
        "tax", "capstone", .backup, declared: nil, verdict: .undeclared, observed: "IE"),
    ]
    #expect(rules(decide(places: places)) == ["place.contradicted tax capstone"])
    let other = Sample.place(
      "tax", "capstone", .backup, declared: nil, verdict: .undeclared, observed: "US")
    #expect(
      rules(decide(places: [places[0], other]))
        == ["place.contradicted tax capstone", "place.undeclared tax capstone"])
  }

  @Test("A system that the organisation runs itself is its own subject")
  func ownSystem() {
    let place = Sample.place(
      "tax", "northmere", verdict: .contradicted, observed: "IE", system: "vault")
    #expect(rules(decide(places: [place])) == ["place.contradicted tax vault"])
  }

  @Test("Evidence that disagrees is a finding of each service that uses the host")
  func conflicts() {
    let host = "revs.capstone.example"
    let system = System(
      id: "vault", name: "Vault", engagement: nil, places: [:],
      endpoints: [Endpoint(host: host, role: .app, site: Sample.site(15))], site: Sample.site(13))
    let inventory = Sample.inventory(services: [
      Sample.service("tax", systems: [system]), Sample.service("parks"),
    ])
    func inference(_ conflicts: [EvidenceConflict]) -> LocationInference {
      LocationInference(
        subject: host, providers: [], edge: nil, compute: nil, storage: nil, network: nil,
        registration: nil, legal: nil, conflicts: conflicts, evidence: [], lookedFor: [],
        wasObserved: true)
    }
    let conflict = EvidenceConflict(fact: .compute, text: "two regions")
    #expect(
      rules(decide(inventory, inferences: [inference([conflict])]))
        == ["evidence.conflict tax vault"])
    #expect(rules(decide(inventory, inferences: [inference([])])) == [])
  }

  @Test("An alias that leads to what nobody holds fails each service that uses the host")
  func dangling() {
    let host = "revs.capstone.example"
    let system = System(
      id: "vault", name: "Vault", engagement: nil, places: [:],
      endpoints: [Endpoint(host: host, role: .app, site: Sample.site(15))], site: Sample.site(13))
    var inference = LocationInference.make(host)
    inference.dangling = [
      DanglingAlias(
        target: "old.uksouth.cloudapp.azure.com", reason: "the name does not exist",
        observedOn: Sample.day("2026-11-20"), basis: ["dns"])
    ]
    let inventory = Sample.inventory(services: [
      Sample.service("tax", systems: [system]), Sample.service("parks"),
    ])
    let decision = decide(inventory, inferences: [inference])
    #expect(rules(decision) == ["alias.dangling tax vault"])
    #expect(decision.findings.first?.severity == .error)
    #expect(
      decision.findings.first?.message
        == "The alias of revs.capstone.example is dangling: whoever registers the label it leads to"
        + " answers in your name.")
    #expect(decision.findings.first?.reasons.first?.contains("old.uksouth.cloudapp") == true)
  }

  // MARK: Promises, register

  @Test("A promise that does not hold, or cannot be shown, is a finding; a kept one is not")
  func promises() {
    func judgement(_ verdict: PromiseJudgement.Verdict) -> PromiseJudgement {
      PromiseJudgement(
        promise: "p", verdict: verdict, provenServices: [], declaredServices: [],
        breakingServices: ["tax"], unknownServices: ["tax"], reasons: ["Why."],
        correctedSentence: "So it is.")
    }
    #expect(rules(decide(promises: [judgement(.kept)])) == [])
    let broken = decide(promises: [judgement(.broken)])
    #expect(rules(broken) == ["promise.broken - p"])
    #expect(
      broken.findings.first?.remedies.first?.action
        == "Change the sentence in the notice to: “So it is.”")
    #expect(rules(decide(promises: [judgement(.unproven)])) == ["promise.unproven - p"])
  }

  @Test("The register is out of date on the 121st day and not before")
  func register() {
    let register = Sample.register(readOn: "2026-07-26")
    #expect(rules(decide(register: register)) == [])
    let stale = Sample.register(readOn: "2026-07-25")
    #expect(rules(decide(register: stale)) == ["register.stale - adequacy-register"])
    #expect(rules(decide(register: stale, asOf: Sample.day("2026-07-01"))) == [])
  }

  @Test("A register of which one list was read again is as old as the other")
  func oneListReadAgain() throws {
    var register = Sample.register(readOn: "2026-11-01")
    #expect(rules(decide(register: register)) == [])
    let last = register.regimes.count - 1
    register.regimes[last].readOn = Sample.day("2026-07-25")
    let finding = try #require(decide(register: register).findings.first)
    #expect(finding.rule == .registerStale)
    #expect(finding.message.hasPrefix("The \(register.regimes[last].regime.rawValue) list of the"))
  }

  @Test("Every rule is raised by the example or by a test of this file")
  func everyRule() throws {
    let here: Set<FindingRule> = [
      .placeContradicted, .placeUndeclared, .evidenceConflict, .aliasDangling, .promiseUnproven,
      .registerStale, .waiverInvalid, .waiverUnused, .mechanismUnfit, .exceptionBarred,
      .assessmentUnreviewed, .basisUnavailable, .placeUnreadable,
      .ownPremisesUnlocated, .holderMissing, .recipientUnidentified,
    ]
    let example = Set(try ExampleInventory.judged().decision.findings.map(\.rule))
    #expect(Set(FindingRule.allCases).subtracting(here).subtracting(example) == [])
  }

  @Test("Every finding of the example says why, what to do, who, and under which law")
  func explained() throws {
    for finding in try ExampleInventory.judged().decision.findings {
      #expect(!finding.message.isEmpty)
      #expect(!finding.reasons.isEmpty, "\(finding.id)")
      #expect(!finding.citations.isEmpty, "\(finding.id)")
      #expect(!finding.remedies.isEmpty, "\(finding.id)")
      #expect(finding.remedies.allSatisfy { !$0.owner.isEmpty && !$0.action.isEmpty })
      #expect(finding.severity == finding.rule.text.severity)
    }
  }

  // MARK: Ids, waivers

  @Test("Ids are readable, and different for different findings")
  func ids() {
    #expect(findingID(.noticeSilent, service: "a b", subject: "x/y") == "notice.silent/a~20b/x~2fy")
    #expect(
      findingID(.promiseBroken, service: nil, subject: "\u{F}\u{10}") == "promise.broken/-/~0f~10")
    #expect(findingID(.promiseBroken, service: nil, subject: "p") == "promise.broken/-/p")
    #expect(
      findingID(.promiseBroken, service: "-", subject: "p")
        != findingID(.promiseBroken, service: nil, subject: "p"))
  }

  private func waiver(
    _ subject: String = "capstone", expires: String = "2026-11-23", line: Int = 2
  ) -> Waiver {
    Waiver(
      rule: .placeContradicted, service: "tax", subject: subject, reason: "Being moved",
      owner: "Head of Revenues", expires: Sample.day(expires),
      site: Sample.site(line, "waivers.yaml"))
  }

  private let contradicted = [
    Sample.place("tax", verdict: .contradicted, observed: "IE"),
    Sample.place("parks", verdict: .contradicted, observed: "IE"),
  ]

  @Test("A waiver moves exactly its finding, up to and including its last day")
  func waived() {
    let decision = decide(places: contradicted, waivers: [waiver()])
    #expect(rules(decision) == ["place.contradicted parks capstone"])
    #expect(decision.waived.map(\.finding.id) == ["place.contradicted/tax/capstone"])
  }

  @Test("A waiver that has ended moves nothing and is a finding")
  func expired() {
    let decision = decide(places: contradicted, waivers: [waiver(expires: "2026-11-22")])
    #expect(
      rules(decision) == [
        "place.contradicted parks capstone", "place.contradicted tax capstone",
        "waiver.invalid tax place.contradicted/tax/capstone",
      ])
    #expect(decision.waived == [])
  }

  @Test("A waiver that has not begun moves nothing, so that none can be written ahead in silence")
  func notBegun() {
    var early = waiver(expires: "2026-12-24")
    early.approved = Sample.day("2026-11-24")
    let decision = decide(places: contradicted, waivers: [early])
    #expect(decision.waived == [])
    #expect(
      decision.findings.contains {
        $0.rule == .waiverInvalid && $0.message.contains("begins on 2026-11-24")
      })
    early.approved = Sample.day("2026-11-23")
    #expect(decide(places: contradicted, waivers: [early]).waived.count == 1)
  }

  @Test("A waiver that matches nothing, and one that repeats another, are findings")
  func unusedAndRepeated() {
    let decision = decide(
      places: contradicted, waivers: [waiver(line: 9), waiver(), waiver("other", line: 5)])
    #expect(
      rules(decision) == [
        "place.contradicted parks capstone",
        "waiver.invalid tax place.contradicted/tax/capstone",
        "waiver.unused tax place.contradicted/tax/other",
      ])
    #expect(decision.findings[1].site?.line == 9, "the one written first counts")
    #expect(decision.waived.map(\.waiver.site.line) == [2])
  }

  @Test("The order of the input changes nothing")
  func order() {
    let forward = decide(places: contradicted, waivers: [waiver(), waiver("other", line: 5)])
    let backward = decide(
      places: contradicted.reversed(), waivers: [waiver("other", line: 5), waiver()])
    #expect(forward == backward)
  }
}
