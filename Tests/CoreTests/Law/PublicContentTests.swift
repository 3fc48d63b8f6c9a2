import SitusGround
import Testing

@testable import SitusCore

struct PublicContentTests {
  private func assessment(_ roles: [EndpointRole], _ regime: Regime) -> Assessment {
    var scenario = Scenario(in: "GB")
    scenario.service.engagements = []
    scenario.service.systems = [
      .make(
        "site",
        endpoints: roles.map {
          Endpoint(host: "\($0.rawValue).example", role: $0, site: .fixture)
        })
    ]
    let transfer = Transfer(
      id: "t", service: "service", path: ["council", "council"], aspect: .place(.processing),
      basis: .observed, destination: .place(PlaceCode("IN")), destinationRaw: "IN",
      isIndirect: false, site: .fixture)
    return assess(
      transfer, in: scenario.inventory, under: regime, register: .fixture, asOf: .of("2026-11-23"))
  }

  @Test("UK-T13: a place seen behind a public site only shows no personal data")
  func publicSite() {
    let assessment = assessment([.website, .dns], .uk)
    #expect(assessment.verdict == .notRestricted)
    #expect(assessment.reasons.map(\.rule) == ["UK-T13"])
    #expect(assessment.confidence == .low)
  }

  @Test("A site with pages behind a login is not public")
  func login() {
    #expect(assessment([.website, .login], .uk).verdict == .undetermined)
    #expect(assessment([.app], .uk).verdict == .undetermined)
  }

  @Test("EU-T6: for the EU the site's operator sends its visitors' data")
  func siteOperator() {
    let assessment = assessment([.website], .eu)
    #expect(assessment.verdict == .noBasis)
    #expect(assessment.reasons.map(\.rule).contains("EU-T6"))
  }
}
