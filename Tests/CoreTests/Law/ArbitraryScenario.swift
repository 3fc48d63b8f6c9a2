import TestSupport

@testable import SitusCore

extension Scenario {
  /// A service with a vendor and a chain of two more, about whom anything may be known or unknown.
  static func arbitrary(using random: inout SeededRandom) -> Scenario {
    var scenario = Scenario(in: "GB")
    scenario.vendor = .arbitrary("vendor", using: &random)
    scenario.others = [
      .arbitrary("sub", using: &random), .arbitrary("deep", using: &random),
    ]
    scenario.vendor.subProcessors = [.make("sub"), .make("deep")]
    scenario.others[0].subProcessors = [.make("deep"), .make("vendor")]
    scenario.service.traits = random.maybe(
      Set([random.pick(ServiceTrait.allCases)]).subtracting([.lawEnforcement]))
    scenario.service.exercisesPublicPowers = random.flag()
    scenario.service.dataCategories = random.pick([
      [], [DataCategory(name: "Names", sensitivity: .ordinary)],
      [DataCategory(name: "Health", sensitivity: .specialCategory)],
    ])
    scenario.service.systems = [
      .make(
        "one", engagement: .make("vendor"),
        places: random.pick([[:], [.storage: .of(random.pick(countries))]])),
      .make("own", places: [.storage: .of(random.pick(countries))]),
    ]
    let isAuthority = random.pick([true, false])
    let isCompetent = random.pick([true, false, false, false])
    scenario.organisationChanges = [
      {
        $0.isPublicAuthority = isAuthority
        $0.isCompetentAuthority = isCompetent
      }
    ]
    return scenario
  }

  static let countries = [
    "GB", "IE", "DE", "CH", "US", "CA", "JP", "KR", "IL", "FO", "GI", "IN", "BR", "NC", "PR", "EU",
    "EEA", "anywhere", "unknown",
  ]
}

extension Processor {
  static func arbitrary(_ id: String, using random: inout SeededRandom) -> Processor {
    let countries = Scenario.countries
    var processor = Processor.make(id, in: random.maybe(random.pick(countries)), places: [:])
    for kind in PlaceKind.allCases {
      switch random.next() % 4 {
      case 0: break
      case 1: processor.places[kind] = .nowhere
      case 2: processor.places[kind] = .of(random.pick(countries))
      default: processor.places[kind] = .of(random.pick(countries), random.pick(countries))
      }
    }
    processor.party.sector = random.maybe(random.pick(Sector.allCases))
    for law in ["PIPEDA", "APPI", "PIPA", "LGPD", "Faroese-DPA"] {
      if random.next() % 2 == 0 { processor.party.subjectTo.insert(law) }
      if random.next() % 4 == 0 { processor.party.notSubjectTo.insert(law) }
    }
    // A public body that is said to be under PIPEDA contradicts itself; tests of scope look at it.
    if processor.party.sector == .public { processor.party.subjectTo.remove("PIPEDA") }
    for word in [
      "danish-realm-authority", "occupied-territories", "own-branch-abroad", "transit-only",
      "collects-directly", "public-functions",
    ] {
      processor.party.attributes[word] = random.flag()
    }
    processor.party.dataPrivacyFramework = random.maybe(
      DataPrivacyFrameworkStatus(
        status: random.pick([.active, .active, .inactive, .notListed]),
        ukExtension: random.flag(), coversHumanResources: random.flag(),
        sensitiveDataFlagged: random.flag(), checkedOn: random.maybe(.of("2026-09-01")),
        site: .fixture))
    if random.next() % 4 == 0 {
      processor.party.parent = ParentCompany(name: "Group", country: .of(random.pick(countries)))
    }
    processor.agreement = random.maybe(
      .make("C-\(random.pick(["vendor", id]))", expires: random.maybe("2026-01-01")))
    processor.mechanisms = (0..<(random.next() % 3)).map { _ in .arbitrary(using: &random) }
    processor.exceptions = (0..<(random.next() % 2)).map { _ in
      .make(
        random.pick(ClaimedException.Kind.allCases), systematic: random.flag(),
        domesticLaw: random.maybe("An Act"), reference: random.maybe("E"))
    }
    processor.measures = random.maybe(
      ProtectiveMeasures(
        encryption: random.maybe(random.pick(ProtectiveMeasures.Encryption.allCases)),
        keyHolder: random.maybe(random.pick(ProtectiveMeasures.KeyHolder.allCases)),
        plaintextNeeded: random.flag(), pseudonymised: random.flag()))
    return processor
  }
}

extension TransferMechanism {
  static func arbitrary(using random: inout SeededRandom) -> TransferMechanism {
    var mechanism = TransferMechanism.make(random.pick(MechanismKind.allCases))
    mechanism.signed = random.pick([
      nil, .of("2019-01-01"), .of("2022-06-01"), .of("2024-04-01"), .of("2026-12-01"),
    ])
    mechanism.expires = random.pick([nil, nil, .of("2025-01-01"), .of("2030-01-01")])
    mechanism.module = random.pick([nil, 1, 2, 3, 4])
    mechanism.version = random.pick([nil, "A1.0", "B1.0", "2021/914"])
    mechanism.covers = random.pick([[], ["US"], ["IN", "CA"], ["anywhere"], ["unknown"]])
      .map(DeclaredPlace.of)
    mechanism.linkedAgreement = random.pick([nil, "C-vendor", "C-sub"])
    mechanism.reference = random.pick([nil, "M-1", "M-2"])
    mechanism.assessment = random.maybe(
      .make(
        random.pick([.sufficient, .sufficient, .sufficientWithMeasures, .insufficient, nil]),
        on: random.pick([nil, "2025-01-01", "2026-12-01"]),
        review: random.pick([nil, "2026-01-01", "2027-01-01"])))
    return mechanism
  }
}
