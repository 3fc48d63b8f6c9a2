import SitusGround
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

  @Test("What is declared adds to the law of the territory and takes nothing away")
  func declared() {
    func binding(_ country: String, _ regimes: [Regime], _ boundBy: [Regime]?) -> [Regime] {
      bindingRegimes(
        Sample.organisation(country: country, regimes: regimes, boundBy: boundBy),
        register: Sample.register(), asOf: Sample.asOf)
    }
    #expect(binding("GB", [.eu], nil) == [.uk])
    #expect(binding("GB", [.uk, .eu], [.eu]) == [.uk, .eu])
    #expect(binding("GB", [.uk, .eu], [.uk]) == [.uk])
    #expect(binding("US", [.uk, .eu], [.eu]) == [.eu])
  }
}
