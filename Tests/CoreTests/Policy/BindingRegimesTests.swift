import Testing

@testable import SitusCore

struct BindingRegimesTests {
  @Test(
    "Establishment decides whose law binds",
    arguments: [
      ("GB", [Regime.uk]), ("GB-NIR", [.uk]), ("FR", [.eu]), ("US", [.uk, .eu]),
      ("JE", [.uk, .eu]),
    ])
  func establishment(country: String, regimes: [Regime]) {
    #expect(
      bindingRegimes(
        Sample.organisation(country: country, regimes: [.eu, .uk]), register: Sample.register(),
        asOf: Sample.asOf) == regimes)
  }

  @Test("A declared regime does not replace the one of the territory")
  func declaredRegimesDoNotReplace() {
    #expect(
      bindingRegimes(
        Sample.organisation(country: "GB", regimes: [.eu]), register: Sample.register(),
        asOf: Sample.asOf) == [.uk])
  }
}
