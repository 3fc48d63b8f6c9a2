import SitusGround
import Testing

@testable import SitusCore

struct DisclosureBasisTests {
  private func gaps(_ services: [Service], _ disclosure: Disclosure) -> [RecordGap] {
    DisclosureBasis.gaps(
      of: .make(services: services, disclosures: [disclosure]),
      under: RecordSetting(regimes: [.uk], asOf: .of("2026-11-23")))
  }

  @Test("A disclosure without a law or gateway is a gap of each service that makes it")
  func missing() {
    var disclosure = Disclosure.make("police", to: .make("The police", in: "GB"), in: "GB")
    let services = [Service.make("a", disclosures: ["police"]), .make("b")]
    #expect(gaps(services, disclosure).isEmpty)
    disclosure.statutoryBasis = ""
    let found = gaps(services, disclosure)
    #expect(found.map(\.service) == ["a"])
    #expect(found.map(\.subject) == ["police"])
    #expect(gaps([], disclosure).map(\.service) == [nil])
    disclosure.statutoryBasis = "TBC"
    #expect(gaps(services, disclosure).map(\.isAdvice) == [false])
  }

  @Test("A private company needs no statute, and is told in a note to write down its ground")
  func privateCompany() {
    var disclosure = Disclosure.make("agency", to: .make("An agency", in: "GB"), in: "GB")
    disclosure.statutoryBasis = nil
    var inventory = Inventory.make(
      services: [.make("a", disclosures: ["agency"])], disclosures: [disclosure])
    inventory.organisation.isPublicAuthority = false
    let found = DisclosureBasis.gaps(
      of: inventory, under: RecordSetting(regimes: [.uk], asOf: .of("2026-11-23")))
    #expect(found.map(\.isAdvice) == [true])
    #expect(found.map(\.text) == ["No ground is recorded for the disclosure “agency”."])
  }
}
