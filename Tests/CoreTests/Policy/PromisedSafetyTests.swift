import SitusGround
import TestSupport
import Testing

@testable import SitusCore

struct PromisedSafetyTests {
  @Test("Every line of the table comes out as written", arguments: PromiseTable.lines)
  func line(text: String) throws {
    let words = text.split(separator: " ").map(String.init)
    try #require(words.count == 7, "\(text)")
    let regimes = words[0].split(separator: "+").compactMap { Regime(rawValue: String($0)) }
    let reading = try #require(Promise.Reading(rawValue: words[1]))
    let scenario = try ScenarioTableTests.scenario(
      in: words[3], recipient: words[4], documents: words[5], on: words[2])
    let judgement = try judgePromise(
      scenario, Sample.promise(.never, .sent, reading: reading), regimes: regimes, on: words[2])
    #expect(judgement.verdict.rawValue == words[6], "\(judgement.reasons)")
    #expect(judgement.verdict == .kept || !judgement.reasons.isEmpty)
  }

  @Test("No recipient of a listed country is told that neither list has the country")
  func words() throws {
    for (place, recipient) in [("CA", "public"), ("JP", "public"), ("FO", "danish-authority")] {
      let scenario = try ScenarioTableTests.scenario(
        in: place, recipient: recipient, documents: "none", on: "2026-11-23")
      let judgement = try judgePromise(scenario, Sample.promise(.never, .sent))
      #expect(!judgement.reasons.isEmpty)
      for reason in judgement.reasons {
        #expect(reason.contains("which the UK and the EU list as a country"))
        #expect(reason.contains("whether the sentence means countries or recipients"))
        #expect(!reason.contains("neither"))
      }
    }
  }

  @Test("What sits with a declared sub-processor is judged by who that is")
  func subProcessors() throws {
    func judge(_ sub: (inout Processor) -> Void) throws -> PromiseJudgement.Verdict {
      var scenario = Scenario(ukVendorWith: .storage, in: "US")
      scenario.register = try ShippedRegister.parsed.get()
      scenario.vendor.subProcessors = [.make("hoster")]
      var hoster = Processor.make("hoster", in: "US", places: .all(in: "US"))
      sub(&hoster)
      scenario.others = [hoster]
      return try judgePromise(scenario, Sample.promise(.never, .sent)).verdict
    }
    #expect(try judge { _ in } == .broken)
    #expect(
      try judge {
        $0.party.dataPrivacyFramework = .make()
        $0.party.dataPrivacyFramework?.status = .notListed
      } == .broken)
    #expect(
      try judge {
        $0.party.sector = .private
        $0.party.dataPrivacyFramework = .make()
      } == .kept)
  }

  @Test(
    "A role that takes a transfer out of the law makes no country a safe one",
    arguments: [
      PartyAttribute.dataSubject, PartyAttribute.ownController, PartyAttribute.transitOnly,
    ])
  func roles(role: String) throws {
    var scenario = try ScenarioTableTests.scenario(
      in: "CN", recipient: "plain", documents: "none", on: "2026-11-23")
    scenario.vendor.party.attributes[role] = true
    #expect(try judgePromise(scenario, Sample.promise(.never, .sent)).verdict == .broken)
  }

  // MARK: What must never help

  private static let seeds = UInt64(0)..<16
  private static let promises = [
    Sample.promise(.never, .sent), Sample.promise(.never, .sent, reading: .all),
    Sample.promise(.all, .stored), Sample.promise(.always, .agreement),
    Sample.promise(.all, .stored, places: [Sample.declared("GB")]),
  ]

  /// How far from kept: a sentence that is broken is not made better by an answer that is lost.
  private func rank(_ verdict: PromiseJudgement.Verdict) -> Int {
    switch verdict {
    case .kept: 0
    case .unproven: 1
    case .broken: 2
    }
  }

  private func ranks(_ scenario: Scenario) throws -> [Int] {
    try Self.promises.map { rank(try judgePromise(scenario, $0).verdict) }
  }

  @Test("No document, and no loss of one, moves what a country is", arguments: seeds)
  func documents(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    let scenario = Scenario.arbitrary(using: &random)
    var poorer = scenario
    poorer.vendor.mechanisms = []
    poorer.vendor.exceptions = []
    #expect(try ranks(poorer) == ranks(scenario), "seed \(seed)")
  }

  @Test("Losing an agreement or an instrument never improves a promise", arguments: seeds)
  func losses(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    let scenario = Scenario.arbitrary(using: &random)
    let before = try ranks(scenario)
    var poorer = scenario
    poorer.vendor.agreement = nil
    let withoutAgreement = try ranks(poorer)
    #expect(zip(withoutAgreement, before).allSatisfy { $0 >= $1 }, "seed \(seed)")
    let index = Int(random.next() % UInt64(scenario.register.instruments.count))
    poorer = scenario
    let lost = poorer.register.instruments.remove(at: index)
    let withoutInstrument = try ranks(poorer)
    #expect(zip(withoutInstrument, before).allSatisfy { $0 >= $1 }, "seed \(seed), \(lost.id)")
  }

  @Test("An unknown, added or in place of a known, never keeps a promise", arguments: seeds)
  func unknowns(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    let scenario = Scenario.arbitrary(using: &random)
    let before = try ranks(scenario)
    func expectNotKept(_ what: String, _ change: (inout Scenario) -> Void) throws {
      var poorer = scenario
      change(&poorer)
      for (after, earlier) in zip(try ranks(poorer), before) where after == 0 {
        #expect(earlier == 0, "seed \(seed): \(what)")
      }
    }
    try expectNotKept("country") { $0.vendor.party.country = .of("unknown") }
    try expectNotKept("sector") { $0.vendor.party.sector = nil }
    try expectNotKept("laws") { $0.vendor.party.subjectTo = [] }
    try expectNotKept("attributes") { $0.vendor.party.attributes = [:] }
    try expectNotKept("listing") { $0.vendor.party.dataPrivacyFramework = nil }
    try expectNotKept("day of the listing") {
      $0.vendor.party.dataPrivacyFramework?.checkedOn = nil
    }
    try expectNotKept("traits") { $0.service.traits = nil }
    try expectNotKept("day of the agreement") { $0.vendor.agreement?.signed = nil }
    for kind in PlaceKind.allCases {
      try expectNotKept("\(kind)") { $0.vendor.places[kind] = .of("unknown") }
      try expectNotKept("\(kind)") { $0.vendor.places[kind] = .notDeclared }
      var wider = scenario
      let named = wider.vendor.places[kind]?.named ?? []
      wider.vendor.places[kind] = .places(named + [.of("unknown")])
      for (after, earlier) in zip(try ranks(wider), before) { #expect(after >= earlier) }
    }
  }
}

/// The judgement on one promise of the scenario's council.
func judgePromise(
  _ scenario: Scenario, _ promise: Promise, regimes: [Regime] = [.uk, .eu],
  on day: String = "2026-11-23"
) throws -> PromiseJudgement {
  var inventory = scenario.inventory
  inventory.promises = [promise]
  inventory.organisation.regimes = regimes
  let asOf = Day.of(day)
  let register = scenario.register
  let isMember: (PlaceCode, PlaceGroup) -> Bool = { register.isMember($0, of: $1, on: asOf) }
  let judgements = judgePromises(
    inventory,
    places: judgePlaces(inventory, inferences: [], asOf: asOf, isMember: isMember),
    transfers: mapTransfers(inventory, inferences: [], isMember: isMember), register: register,
    asOf: asOf, isMember: isMember)
  return try #require(judgements.first)
}
