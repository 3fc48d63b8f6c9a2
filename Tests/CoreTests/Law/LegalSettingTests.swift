import SitusGround
import TestSupport
import Testing

@testable import SitusCore

struct LegalSettingTests {
  @Test("Many transfers at once come out as each by itself, in their order", arguments: seeds)
  func batch(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let scenario = Scenario.arbitrary(using: &random)
    let inventory = scenario.inventory
    let transfers = scenario.transfers
    let regimes = Regime.allCases
    let batch = assess(
      transfers, in: inventory, under: regimes, register: scenario.register,
      asOf: .of("2026-11-23"))
    let singly = transfers.flatMap { transfer in
      regimes.map {
        assess(
          transfer, in: inventory, under: $0, register: scenario.register, asOf: .of("2026-11-23"))
      }
    }
    #expect(batch == singly)
  }

  private static let seeds = UInt64(0)..<20
}
