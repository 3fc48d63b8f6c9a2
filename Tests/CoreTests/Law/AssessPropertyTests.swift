import SitusGround
import TestSupport
import Testing

@testable import SitusCore

struct AssessPropertyTests {
  private static let seeds = UInt64(0)..<80
  private static let day = Day.of("2026-11-23")

  /// Verdicts by row and regime.
  private func verdicts(_ scenario: Scenario, of transfers: [Transfer]) -> [String: TransferVerdict]
  {
    let assessments = assess(
      transfers, in: scenario.inventory, under: Regime.allCases, register: scenario.register,
      asOf: Self.day)
    return Dictionary(
      uniqueKeysWithValues: assessments.map { ("\($0.transfer) \($0.regime)", $0.verdict) })
  }

  private func passes(_ verdict: TransferVerdict) -> Bool {
    switch verdict {
    case .notRestricted, .approved, .safeguarded, .exception: true
    case .undetermined, .noBasis: false
    }
  }

  private func expectNoBetter(
    _ poorer: Scenario, than scenario: Scenario, _ transfers: [Transfer],
    _ before: [String: TransferVerdict], _ what: String, seed: UInt64
  ) {
    for (row, verdict) in verdicts(poorer, of: transfers) {
      guard let earlier = before[row] else { continue }
      #expect(verdict >= earlier, "seed \(seed), \(row), without \(what)")
    }
  }

  @Test("Losing a mechanism never improves a verdict", arguments: seeds)
  func mechanisms(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let scenario = Scenario.arbitrary(using: &random)
    let transfers = scenario.transfers
    let before = verdicts(scenario, of: transfers)
    for index in scenario.vendor.mechanisms.indices {
      var poorer = scenario
      let lost = poorer.vendor.mechanisms.remove(at: index)
      expectNoBetter(poorer, than: scenario, transfers, before, lost.label, seed: seed)
    }
    for index in scenario.vendor.exceptions.indices {
      var poorer = scenario
      let lost = poorer.vendor.exceptions.remove(at: index)
      expectNoBetter(poorer, than: scenario, transfers, before, lost.kind.words, seed: seed)
    }
  }

  @Test("Losing an instrument never improves a verdict", arguments: UInt64(100)..<130)
  func instruments(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let scenario = Scenario.arbitrary(using: &random)
    let transfers = scenario.transfers
    let before = verdicts(scenario, of: transfers)
    for index in scenario.register.instruments.indices {
      var poorer = scenario
      let lost = poorer.register.instruments.remove(at: index)
      expectNoBetter(poorer, than: scenario, transfers, before, lost.id, seed: seed)
    }
  }

  @Test("Losing an agreement never improves a verdict", arguments: seeds)
  func agreements(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let scenario = Scenario.arbitrary(using: &random)
    let transfers = scenario.transfers
    let before = verdicts(scenario, of: transfers)
    var poorer = scenario
    poorer.vendor.agreement = nil
    expectNoBetter(poorer, than: scenario, transfers, before, "agreement", seed: seed)
  }

  private static let answers: [(String, @Sendable (inout Scenario) -> Void)] = [
    ("listing", { $0.vendor.party.dataPrivacyFramework = nil }),
    ("day of the listing", { $0.vendor.party.dataPrivacyFramework?.checkedOn = nil }),
    ("extension", { $0.vendor.party.dataPrivacyFramework?.ukExtension = nil }),
    ("HR cover", { $0.vendor.party.dataPrivacyFramework?.coversHumanResources = nil }),
    ("flag", { $0.vendor.party.dataPrivacyFramework?.sensitiveDataFlagged = nil }),
    ("sector", { $0.vendor.party.sector = nil }),
    ("laws", { $0.vendor.party.subjectTo = [] }),
    ("attributes", { $0.vendor.party.attributes = [:] }),
    ("parent", { $0.vendor.party.parent = nil }),
    ("measures", { $0.vendor.measures = nil }),
    ("traits", { $0.service.traits = nil }),
    ("categories", { $0.service.dataCategories = [] }),
    ("public powers", { $0.service.exercisesPublicPowers = nil }),
    (
      "assessments",
      { for index in $0.vendor.mechanisms.indices { $0.vendor.mechanisms[index].assessment = nil } }
    ),
    (
      "signatures",
      { for index in $0.vendor.mechanisms.indices { $0.vendor.mechanisms[index].signed = nil } }
    ),
    (
      "modules",
      { for index in $0.vendor.mechanisms.indices { $0.vendor.mechanisms[index].module = nil } }
    ),
    ("day of the agreement", { $0.vendor.agreement?.signed = nil }),
    ("reference of the agreement", { $0.vendor.agreement?.reference = nil }),
    ("country", { $0.vendor.party.country = .of("unknown") }),
    (
      "country of all others",
      { for index in $0.others.indices { $0.others[index].party.country = nil } }
    ),
    (
      "authorisations",
      {
        for index in $0.vendor.mechanisms.indices {
          $0.vendor.mechanisms[index].authorisedBy = nil
          $0.vendor.mechanisms[index].hasCommitments = nil
        }
      }
    ),
    (
      "grounds of exceptions",
      {
        for index in $0.vendor.exceptions.indices {
          $0.vendor.exceptions[index].domesticLaw = "TBC"
          $0.vendor.exceptions[index].reference = "unknown"
        }
      }
    ),
    (
      "regularity",
      {
        for index in $0.vendor.exceptions.indices { $0.vendor.exceptions[index].isSystematic = nil }
      }
    ),
  ]

  @Test("Adding an unknown place or recipient never improves a verdict", arguments: seeds)
  func addedUnknowns(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let scenario = Scenario.arbitrary(using: &random)
    let transfers = scenario.transfers
    let before = verdicts(scenario, of: transfers)
    for kind in PlaceKind.allCases {
      guard let named = scenario.vendor.places[kind]?.named, !named.isEmpty else { continue }
      var poorer = scenario
      poorer.vendor.places[kind] = .places(named + [.of("unknown")])
      expectNoBetter(poorer, than: scenario, transfers, before, "\(kind)", seed: seed)
    }
    var poorer = scenario
    poorer.others.append(.make("ghost", in: nil, places: [:]))
    poorer.vendor.subProcessors.append(.make("ghost"))
    expectNoBetter(poorer, than: scenario, transfers, before, "ghost", seed: seed)
    let ghosts = verdicts(poorer, of: poorer.transfers.filter { $0.path.last == "ghost" })
    #expect(!ghosts.isEmpty)
    #expect(ghosts.values.allSatisfy { $0 == .undetermined }, "seed \(seed)")
  }

  @Test(
    "Losing an answer never lets a transfer pass that did not", arguments: UInt64(200)..<240)
  func answers(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let scenario = Scenario.arbitrary(using: &random)
    let transfers = scenario.transfers
    let before = verdicts(scenario, of: transfers)
    for (what, lose) in Self.answers {
      var poorer = scenario
      lose(&poorer)
      for (row, verdict) in verdicts(poorer, of: transfers) where passes(verdict) {
        guard let earlier = before[row] else { continue }
        #expect(passes(earlier), "seed \(seed), \(row), without \(what)")
        #expect(verdict >= earlier, "seed \(seed), \(row), without \(what)")
      }
    }
  }

  @Test("The order of the input is irrelevant", arguments: seeds)
  func order(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let scenario = Scenario.arbitrary(using: &random)
    var inventory = scenario.inventory
    let transfers = mapTransfers(inventory, inferences: [])
    func assessments() -> [Assessment] {
      assess(
        transfers, in: inventory, under: Regime.allCases, register: scenario.register,
        asOf: Self.day)
    }
    let before = assessments()
    inventory.processors.shuffle(using: &random)
    for index in inventory.processors.indices {
      inventory.processors[index].subProcessors.shuffle(using: &random)
      inventory.processors[index].mechanisms.shuffle(using: &random)
      inventory.processors[index].exceptions.shuffle(using: &random)
    }
    inventory.services[0].systems.shuffle(using: &random)
    #expect(mapTransfers(inventory, inferences: []) == transfers, "seed \(seed)")
    #expect(assessments() == before, "seed \(seed)")
  }

  @Test("What is not known never passes, and every open case asks something", arguments: seeds)
  func unknown(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let scenario = Scenario.arbitrary(using: &random)
    let byID = Dictionary(uniqueKeysWithValues: scenario.transfers.map { ($0.id, $0) })
    let assessments = assess(
      scenario.transfers, in: scenario.inventory, under: Regime.allCases,
      register: scenario.register, asOf: Self.day)
    for assessment in assessments {
      #expect(!assessment.reasons.isEmpty)
      #expect(
        assessment.questions.isEmpty == (assessment.verdict != .undetermined),
        "seed \(seed), \(assessment.transfer)")
      let isPassing = passes(assessment.verdict) && assessment.verdict != .notRestricted
      #expect(
        (assessment.instrument != nil) == isPassing, "seed \(seed), \(assessment.transfer)")
      guard let transfer = byID[assessment.transfer], transfer.path != ["council", "council"] else {
        continue
      }
      if transfer.destination == .unknown || transfer.destination == .anywhere {
        #expect(assessment.verdict == .undetermined, "seed \(seed), \(assessment.transfer)")
      }
    }
  }
}
