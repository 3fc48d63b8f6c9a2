import SitusGround
import Testing

@testable import SitusCore

struct SensitiveMarkTests {
  private func gaps(
    _ sensitivity: Sensitivity, flagged: Bool?, binding: [Regime] = [.uk],
    ukExtension: Bool = true
  ) -> [String] {
    var scenario = Scenario(in: "US")
    scenario.vendor.party.sector = .private
    scenario.vendor.party.dataPrivacyFramework = .make(
      ukExtension: ukExtension, flagged: flagged)
    scenario.service.dataCategories = [DataCategory(name: "Data", sensitivity: sensitivity)]
    for index in scenario.register.instruments.indices
    where scenario.register.instruments[index].id == "UK:US" {
      scenario.register.instruments[index].guidance = [.sensitiveDataFlagged]
    }
    let inventory = scenario.inventory
    return SensitiveMark.gaps(
      of: inventory, transfers: scenario.transfers,
      assessments: assess(
        scenario.transfers, in: inventory, under: [.uk, .eu], register: scenario.register,
        asOf: .of("2026-11-23")),
      under: RecordSetting(regimes: binding, asOf: .of("2026-11-23")),
      register: scenario.register
    ).map(\.text)
  }

  @Test("What the Principles do not name is told once for each receiver unless it is marked")
  func unmarked() {
    for flagged in [false, nil] as [Bool?] {
      #expect(
        gaps(.criminalOffence, flagged: flagged) == [
          "That the criminal offence data of “Service” is marked as sensitive when it is sent to vendor"
            + " Limited is not on record."
        ])
      #expect(
        gaps(.specialCategory, flagged: flagged) == [
          "That any genetic, biometric or sexual-orientation data among the special category data of"
            + " “Service” is marked as sensitive when it is sent to vendor Limited is not on record."
        ])
      #expect(gaps(.ordinary, flagged: flagged).isEmpty)
    }
    #expect(gaps(.criminalOffence, flagged: true).isEmpty)
  }

  @Test("The mark is asked for where the UK Extension carries the transfer and UK law binds")
  func elsewhere() {
    #expect(gaps(.criminalOffence, flagged: nil, binding: [.eu]).isEmpty)
    #expect(gaps(.criminalOffence, flagged: nil, ukExtension: false).isEmpty)
  }
}
