import SitusGround
import Testing

@testable import SitusCore

struct RiskAssessmentFitTests {
  private func scenario(_ assessment: TransferRiskAssessment?) -> Scenario {
    var scenario = Scenario(in: "IN")
    scenario.vendor.mechanisms = [.make(.idta, assessment: assessment)]
    return scenario
  }

  private static let cases: [(TransferRiskAssessment?, TransferVerdict, [String])] = [
    (.make(), .safeguarded, []),
    (.make(review: nil), .safeguarded, []),
    (.make(review: "2026-11-23"), .safeguarded, []),
    (.make(review: "2026-11-22"), .safeguarded, []),
    (.make(on: "2026-11-23"), .safeguarded, []),
    (
      .make(on: "2026-11-24"), .undetermined,
      ["Is there a transfer risk assessment for sending the data of “Service” to vendor Limited?"]
    ),
    (
      .make(on: nil), .undetermined,
      ["On which day was the transfer risk assessment for vendor Limited made?"]
    ),
    (
      nil, .undetermined,
      ["Is there a transfer risk assessment for sending the data of “Service” to vendor Limited?"]
    ),
    (
      .make(nil), .undetermined,
      ["What did the transfer risk assessment of 2025-01-01 for vendor Limited conclude?"]
    ),
    (.make(on: "2021-03-21"), .safeguarded, []),
    (
      .make(on: "2021-03-20"), .undetermined,
      [
        "Which transfer risk assessment was made for sending the data under IDTA (M-9), and on which day?"
      ]
    ),
    (.make(.insufficient), .noBasis, []),
    (
      .make(.sufficientWithMeasures), .undetermined,
      ["Which measures protect the data from the importer? (vendor Limited)"]
    ),
  ]

  @Test("The assessment is there, of its day and sufficient", arguments: cases)
  func assessment(
    assessment: TransferRiskAssessment?, verdict: TransferVerdict, questions: [String]
  ) {
    #expect(scenario(assessment).entity().verdict == verdict)
    #expect(scenario(assessment).entity().questions == questions)
  }

  private func reviews(_ scenario: Scenario, on asOf: String) -> [String] {
    examineReviews(
      of: scenario.transfers.first { $0.aspect == .entity } ?? scenario.transfers[0],
      in: scenario.inventory, under: .uk, register: scenario.register, asOf: .of(asOf)
    ).map { "\($0.code.rawValue): \($0.text)" }
  }

  @Test("A review that is due, or never set, is said and decides nothing")
  func reviews() {
    var scenario = scenario(.make(review: "2026-11-22"))
    #expect(reviews(scenario, on: "2026-11-22").isEmpty)
    #expect(
      reviews(scenario, on: "2026-11-23") == [
        "assessment_outdated: the review of the transfer risk assessment of 2025-01-01 was due on"
          + " 2026-11-22."
      ])
    scenario.vendor.mechanisms[0].assessment?.review = nil
    #expect(
      reviews(scenario, on: "2031-01-01") == [
        "assessment_unreviewed: the transfer risk assessment of 2025-01-01 has no day of review."
      ])
    #expect(scenario.entity(on: "2031-01-01").verdict == .safeguarded)
    // Another document that carries the transfer, and is looked at in time, is enough.
    scenario.vendor.mechanisms.append(.make(.addendum))
    #expect(reviews(scenario, on: "2026-11-23").isEmpty)
  }

  @Test("None was asked for before Schrems II")
  func beforeSchrems() {
    var scenario = Scenario(in: "IN")
    scenario.vendor.mechanisms = [.make(.legacySCC, signed: "2019-01-01", assessment: nil)]
    #expect(scenario.entity(on: "2020-07-15").verdict == .safeguarded)
    #expect(scenario.entity(on: "2020-07-16").verdict == .undetermined)
  }

  @Test("Measures that the outcome rests on must be there and help")
  func measures() {
    var scenario = scenario(.make(.sufficientWithMeasures))
    scenario.vendor.measures = ProtectiveMeasures(
      encryption: .beforeSending, keyHolder: .exporter, plaintextNeeded: false,
      pseudonymised: false)
    #expect(scenario.entity().verdict == .safeguarded)
    scenario.vendor.measures?.keyHolder = .provider
    #expect(scenario.entity().verdict == .noBasis)
  }
}
