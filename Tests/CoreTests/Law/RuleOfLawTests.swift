import Testing

@testable import SitusCore

struct RuleOfLawTests {
  /// What LAW.md §3 and §6 mark `H`, and no other, is of high confidence.
  private static let rules: [(RuleOfLaw, String, Confidence)] = [
    (.restrictedTransfer(.uk), "UK-T1", .high), (.makingAvailable(.uk), "UK-T2", .high),
    (.sameEntity(.uk), "UK-T3", .high), (.sameGroup(.uk), "UK-T4", .high),
    (.transit, "UK-T5", .high), (.dataSubjectItself(.uk), "UK-T6", .medium),
    (.subProcessorHop(.uk), "UK-T7", .medium), (.returnToController(.uk), "UK-T8", .high),
    (.importerUnderSameLaw(.uk), "UK-T9", .medium),
    (.parentJurisdiction(.uk), "UK-T10", .medium), (.contractingEntity(.uk), "UK-T11", .medium),
    (.ownTerritory(.uk), "UK-T12", .high), (.publicContent(.uk), "UK-T13", .low),
    (.smallTransferCounts(.uk), "UK-T14", .medium), (.lawEnforcement(.uk), "UK-T15", .medium),
    (.restrictedTransfer(.eu), "EU-T0", .high), (.importerUnderSameLaw(.eu), "EU-T0", .high),
    (.ownTerritory(.eu), "EU-T0", .medium), (.makingAvailable(.eu), "EU-T1", .high),
    (.returnToController(.eu), "EU-T2", .high), (.subProcessorHop(.eu), "EU-T2", .high),
    (.dataSubjectItself(.eu), "EU-T3", .high), (.sameEntity(.eu), "EU-T4", .high),
    (.sameGroup(.eu), "EU-T5", .high), (.parentJurisdiction(.eu), "EU-T7", .high),
  ]

  @Test("A rule is as sure as its source", arguments: rules)
  func confidence(rule: RuleOfLaw, id: String, confidence: Confidence) {
    #expect(rule.id == id)
    #expect(rule.confidence == confidence)
  }

  @Test("Two rules together are as sure as the less sure one")
  func together() {
    let ascending: [Confidence] = [.low, .medium, .high]
    for (index, lower) in ascending.enumerated() {
      for higher in ascending[index...] {
        #expect(lower.and(higher) == lower)
        #expect(higher.and(lower) == lower)
      }
    }
  }
}
