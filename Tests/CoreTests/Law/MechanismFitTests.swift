import SitusGround
import Testing

@testable import SitusCore

struct MechanismFitTests {
  private func assessment(
    _ mechanism: TransferMechanism, _ regime: Regime = .uk, on asOf: String = "2026-11-23",
    sector: Sector? = nil
  ) -> Assessment {
    var scenario = Scenario(in: "IN")
    scenario.vendor.party.sector = sector
    scenario.vendor.mechanisms = [mechanism]
    scenario.vendor.agreement = .make("C-vendor", signed: "2020-01-01")
    return scenario.entity(regime, on: asOf)
  }

  private static let kinds: [(MechanismKind, TransferVerdict, TransferVerdict)] = [
    (.idta, .safeguarded, .noBasis),
    (.addendum, .safeguarded, .noBasis),
    (.ukBCRController, .noBasis, .noBasis),
    (.ukBCRProcessor, .safeguarded, .noBasis),
    (.ukBCRAddendum, .undetermined, .noBasis),
    (.euSCC, .noBasis, .safeguarded),
    (.legacySCC, .noBasis, .noBasis),
    (.euBCRController, .noBasis, .noBasis),
    (.euBCRProcessor, .noBasis, .safeguarded),
    (.publicInstrument, .undetermined, .undetermined),
    (.administrativeArrangement, .undetermined, .undetermined),
    (.codeOfConduct, .safeguarded, .safeguarded),
    (.certification, .safeguarded, .safeguarded),
    (.bespokeClauses, .safeguarded, .safeguarded),
    (.privacyShield, .noBasis, .noBasis),
  ]

  @Test("Each kind of document fits its regime, council to processor", arguments: kinds)
  func kind(kind: MechanismKind, uk: TransferVerdict, eu: TransferVerdict) {
    #expect(assessment(.make(kind), .uk).verdict == uk)
    #expect(assessment(.make(kind), .eu).verdict == eu)
  }

  private static let days: [(MechanismKind, Regime, String, String, TransferVerdict)] = [
    (.idta, .uk, "2022-03-21", "2022-03-21", .safeguarded),
    (.idta, .uk, "2022-03-20", "2022-03-20", .noBasis),
    (.idta, .uk, "2022-03-20", "2026-11-23", .noBasis),
    (.addendum, .uk, "2022-03-21", "2022-03-20", .noBasis),
    (.ukBCRAddendum, .uk, "2023-12-19", "2023-12-19", .undetermined),
    (.ukBCRAddendum, .uk, "2023-12-18", "2023-12-18", .noBasis),
    (.euSCC, .eu, "2021-06-27", "2021-06-27", .safeguarded),
    (.euSCC, .eu, "2021-06-26", "2021-06-26", .noBasis),
    (.euSCC, .eu, "2021-06-26", "2026-11-23", .noBasis),
    (.euSCC, .uk, "2022-01-01", "2022-01-01", .noBasis),
    (.legacySCC, .uk, "2022-09-21", "2024-03-20", .safeguarded),
    (.legacySCC, .uk, "2022-09-21", "2024-03-21", .noBasis),
    (.legacySCC, .uk, "2022-09-22", "2024-03-20", .noBasis),
    (.legacySCC, .eu, "2021-09-26", "2022-12-26", .safeguarded),
    (.legacySCC, .eu, "2021-09-26", "2022-12-27", .noBasis),
    (.legacySCC, .eu, "2021-09-27", "2022-12-26", .noBasis),
    (.legacySCC, .uk, "2015-01-01", "2020-12-30", .safeguarded),
    (.euBCRProcessor, .uk, "2019-01-01", "2020-12-30", .safeguarded),
    (.euBCRProcessor, .uk, "2019-01-01", "2020-12-31", .noBasis),
    (.ukBCRProcessor, .uk, "2021-02-01", "2021-02-01", .safeguarded),
  ]

  @Test("Each kind of document counts from its day to its day", arguments: days)
  func day(
    kind: MechanismKind, regime: Regime, signed: String, asOf: String, verdict: TransferVerdict
  ) {
    let early = TransferRiskAssessment.make(on: signed, review: nil)
    let assessment = assessment(.make(kind, signed: signed, assessment: early), regime, on: asOf)
    #expect(assessment.verdict == verdict)
  }

  private static let forms: [(MechanismKind, Regime, String?, TransferVerdict)] = [
    (.idta, .uk, "A1.0", .safeguarded),
    (.idta, .uk, nil, .safeguarded),
    (.idta, .uk, "B1.0", .undetermined),
    (.addendum, .uk, "B1.0", .safeguarded),
    (.addendum, .uk, "A1.0", .undetermined),
    (.euSCC, .eu, "2021/914", .safeguarded),
    (.euSCC, .eu, "(EU) 2021/914", .safeguarded),
    (.euSCC, .eu, "2021/915", .noBasis),
    (.euSCC, .eu, "2010/87/EU", .undetermined),
  ]

  @Test("The version is the one that was issued", arguments: forms)
  func version(kind: MechanismKind, regime: Regime, version: String?, verdict: TransferVerdict) {
    #expect(assessment(.make(kind, version: version), regime).verdict == verdict)
  }

  @Test(
    "The module fits the roles, council to processor",
    arguments: [
      (1, TransferVerdict.noBasis), (2, .safeguarded), (3, .noBasis), (4, .noBasis), (5, .noBasis),
    ])
  func module(module: Int, verdict: TransferVerdict) {
    #expect(assessment(.make(.addendum, module: module), .uk).verdict == verdict)
    #expect(assessment(.make(.euSCC, module: module), .eu).verdict == verdict)
  }

  @Test("A module that is not named is asked for")
  func noModule() {
    var mechanism = TransferMechanism.make(.euSCC)
    mechanism.module = nil
    #expect(
      assessment(mechanism, .eu).questions == [
        "Which module of the EU’s clauses does EU SCC (M-9) have? The transfer is controller to"
          + " processor, module 2."
      ])
  }
}
