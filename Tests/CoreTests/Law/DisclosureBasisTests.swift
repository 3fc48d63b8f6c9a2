import Testing

@testable import SitusCore

struct DisclosureBasisTests {
  @Test("A disclosure without a law or gateway is a gap of each service that makes it")
  func missing() {
    var disclosure = Disclosure.make("police", to: .make("The police", in: "GB"), in: "GB")
    let services = [Service.make("a", disclosures: ["police"]), .make("b")]
    #expect(
      DisclosureBasis.gaps(of: .make(services: services, disclosures: [disclosure])).isEmpty)
    disclosure.statutoryBasis = ""
    let gaps = DisclosureBasis.gaps(of: .make(services: services, disclosures: [disclosure]))
    #expect(gaps.map(\.service) == ["a"])
    #expect(gaps.map(\.subject) == ["police"])
    let unused = DisclosureBasis.gaps(of: .make(services: [], disclosures: [disclosure]))
    #expect(unused.map(\.service) == [nil])
  }
}
