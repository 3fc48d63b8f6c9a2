import Testing

@testable import SitusCore

struct AuthorisationTests {
  private func assessment(
    _ kind: MechanismKind, _ regime: Regime = .uk,
    _ change: (inout TransferMechanism) -> Void = { _ in }
  ) -> Assessment {
    var scenario = Scenario(in: "IN")
    scenario.vendor.party.sector = .public
    var mechanism = TransferMechanism.make(kind)
    change(&mechanism)
    scenario.vendor.mechanisms = [mechanism]
    return scenario.entity(regime, on: "2026-11-23")
  }

  private static let allowed: [MechanismKind] = [
    .codeOfConduct, .certification, .bespokeClauses, .administrativeArrangement,
  ]

  @Test("What stands only with a regulator's decision needs that of the regime", arguments: allowed)
  func authorisation(kind: MechanismKind) {
    for regime in Regime.allCases {
      #expect(assessment(kind, regime).verdict == .safeguarded)
      #expect(assessment(kind, regime) { $0.authorisedBy = [regime] }.verdict == .safeguarded)
      #expect(assessment(kind, regime) { $0.authorisedBy = [] }.verdict == .noBasis)
      let other: Regime = regime == .uk ? .eu : .uk
      #expect(assessment(kind, regime) { $0.authorisedBy = [other] }.verdict == .noBasis)
      let open = assessment(kind, regime) { $0.authorisedBy = nil }
      #expect(open.verdict == .undetermined)
      #expect(open.questions.first?.contains("approved or authorised") == true)
    }
  }

  @Test("Corporate rules that another law's regulator alone approved, or nobody, carry nothing")
  func corporateRules() {
    for (kind, regime, other) in [
      (MechanismKind.ukBCRProcessor, Regime.uk, Regime.eu), (.euBCRProcessor, .eu, .uk),
    ] {
      #expect(assessment(kind, regime) { $0.authorisedBy = nil }.verdict == .safeguarded)
      #expect(assessment(kind, regime) { $0.authorisedBy = [regime] }.verdict == .safeguarded)
      #expect(assessment(kind, regime) { $0.authorisedBy = [other] }.verdict == .noBasis)
      #expect(assessment(kind, regime) { $0.authorisedBy = [] }.verdict == .noBasis)
    }
  }

  @Test("A code or a certification binds the importer", arguments: allowed.prefix(2))
  func commitments(kind: MechanismKind) {
    #expect(assessment(kind) { $0.hasCommitments = false }.verdict == .noBasis)
    let open = assessment(kind) { $0.hasCommitments = nil }
    #expect(open.verdict == .undetermined)
    #expect(open.questions.first?.contains("enforceable commitments") == true)
  }

  @Test("Own clauses and arrangements ask for no commitments", arguments: allowed.suffix(2))
  func noCommitments(kind: MechanismKind) {
    #expect(assessment(kind) { $0.hasCommitments = nil }.verdict == .safeguarded)
  }

  @Test("An arrangement is between public bodies")
  func arrangement() {
    var scenario = Scenario(in: "IN")
    scenario.vendor.party.sector = .private
    scenario.vendor.mechanisms = [.make(.administrativeArrangement)]
    #expect(scenario.entity(.uk, on: "2026-02-04").verdict == .noBasis)
    #expect(scenario.entity(.uk, on: "2026-11-23").verdict == .undetermined)
    #expect(scenario.entity(.eu, on: "2026-11-23").verdict == .noBasis)
  }
}
