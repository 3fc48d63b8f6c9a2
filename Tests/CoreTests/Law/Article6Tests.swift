import SitusGround
import Testing

@testable import SitusCore

struct Article6Tests {
  private func gaps(
    _ basis: LawfulBasis?, powers: Bool? = true, isPublic: Bool = true, regimes: [Regime] = [.uk]
  ) -> [RecordGap] {
    var inventory = Inventory.make(services: [.make()])
    inventory.organisation.isPublicAuthority = isPublic
    inventory.services[0].lawfulBasis = basis
    inventory.services[0].exercisesPublicPowers = powers
    return Article6.gaps(
      of: inventory.services[0], of: inventory.organisation,
      under: RecordSetting(regimes: regimes, asOf: .of("2026-11-23")))
  }

  @Test(
    "Legitimate interests, recognised or not, carry no task of a public authority",
    arguments: [LawfulBasis.legitimateInterests, .recognisedLegitimateInterests])
  func closed(basis: LawfulBasis) {
    let found = gaps(basis, regimes: [.uk, .eu])
    #expect(found.map(\.code) == [.basisUnavailable])
    #expect(
      found.map(\.citations) == [
        [
          "UK GDPR Art. 6(1), last sentence",
          "Regulation (EU) 2016/679 Art. 6(1), last sentence",
        ]
      ])
    #expect(gaps(basis, powers: false).isEmpty)
    #expect(gaps(basis, isPublic: false).isEmpty)
  }

  @Test("Every other basis is open", arguments: LawfulBasis.allCases)
  func open(basis: LawfulBasis) {
    let isClosed = basis == .legitimateInterests || basis == .recognisedLegitimateInterests
    #expect(gaps(basis).isEmpty != isClosed)
    #expect(gaps(nil).isEmpty)
  }
}
