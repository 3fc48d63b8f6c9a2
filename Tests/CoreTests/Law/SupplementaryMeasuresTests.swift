import Testing

@testable import SitusCore

struct SupplementaryMeasuresTests {
  typealias Effect = SupplementaryMeasures.Effect

  private static let cases: [(ProtectiveMeasures?, String)] = [
    (nil, "open"),
    (measures(.beforeSending, .exporter, plain: false), "use case 1"),
    (measures(.beforeSending, .splitKeys, plain: false), "use case 5"),
    (measures(.beforeSending, .provider, plain: false), "ineffective"),
    (measures(.beforeSending, .thirdParty, plain: false), "open"),
    (measures(.beforeSending, nil, plain: false), "open"),
    (measures(.beforeSending, .exporter, plain: true), "ineffective"),
    (measures(.beforeSending, .exporter, plain: nil), "open"),
    (measures(.both, .exporter, plain: false), "ineffective"),
    (measures(.atRest, .exporter, plain: false), "ineffective"),
    (measures(.inTransit, .exporter, plain: false), "ineffective"),
    (measures(ProtectiveMeasures.Encryption.none, .exporter, plain: false), "ineffective"),
    (measures(nil, .exporter, plain: false), "open"),
    (measures(nil, nil, plain: true, pseudonymised: true), "use case 2"),
  ]

  private static func measures(
    _ encryption: ProtectiveMeasures.Encryption?, _ keyHolder: ProtectiveMeasures.KeyHolder?,
    plain: Bool?, pseudonymised: Bool? = nil
  ) -> ProtectiveMeasures {
    ProtectiveMeasures(
      encryption: encryption, keyHolder: keyHolder, plaintextNeeded: plain,
      pseudonymised: pseudonymised)
  }

  @Test("Measures count by the use case that they meet", arguments: cases)
  func useCase(measures: ProtectiveMeasures?, expected: String) {
    let effect =
      switch SupplementaryMeasures(measures).effect {
      case .effective(let useCase): "use case \(useCase)"
      case .ineffective: "ineffective"
      case .open: "open"
      }
    #expect(effect == expected)
  }
}
