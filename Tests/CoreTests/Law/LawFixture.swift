import SitusGround

@testable import SitusCore

extension Day {
  /// The day of a literal; stops the test run when the text is none.
  static func of(_ text: String) -> Day {
    guard let day = Day(iso: text) else { preconditionFailure("not a day: \(text)") }
    return day
  }
}

extension SourceSite {
  static let fixture = SourceSite(file: "inventory.yaml", line: 1, column: 1)
}

extension DeclaredPlace {
  /// A place as the inventory would declare it: a code, a group, `anywhere` or `unknown`.
  static func of(_ word: String) -> DeclaredPlace {
    let meaning: PlaceMeaning =
      switch word {
      case "anywhere": .anywhere
      case "unknown": .unknown
      default: PlaceGroup(rawValue: word).map { .group($0) } ?? .place(PlaceCode(word))
      }
    return DeclaredPlace(raw: word, meaning: meaning, site: .fixture)
  }
}

extension DeclaredPlaces {
  static func of(_ words: String...) -> DeclaredPlaces { .places(words.map(DeclaredPlace.of)) }
}

extension Dictionary where Key == PlaceKind, Value == DeclaredPlaces {
  /// Storage and processing in one country, no backups, nobody else with access.
  static func all(in word: String) -> Self {
    [
      .storage: .of(word), .processing: .of(word), .backup: .nowhere,
      .supportAccess: .nowhere,
    ]
  }
}

extension Party {
  static func make(
    _ name: String, in country: String? = nil, sector: Sector? = nil, parent: ParentCompany? = nil
  ) -> Party {
    Party(
      legalEntity: name, country: country.map(DeclaredPlace.of), parent: parent, sector: sector,
      subjectTo: [], notSubjectTo: [], attributes: [:], dataPrivacyFramework: nil)
  }
}

extension DataPrivacyFrameworkStatus {
  static func make(
    _ status: Status = .active, ukExtension: Bool? = true, humanResources: Bool? = false,
    flagged: Bool? = true, checkedOn: String? = "2026-09-01"
  ) -> DataPrivacyFrameworkStatus {
    DataPrivacyFrameworkStatus(
      status: status, ukExtension: ukExtension, coversHumanResources: humanResources,
      sensitiveDataFlagged: flagged, checkedOn: checkedOn.map(Day.of), site: .fixture)
  }
}

extension Processor {
  static func make(
    _ id: String, in country: String? = "GB", places: [PlaceKind: DeclaredPlaces] = .all(in: "GB"),
    subProcessors: [Engagement] = []
  ) -> Processor {
    Processor(
      id: id, name: id, party: .make("\(id) Limited", in: country), places: places, endpoints: [],
      domains: [], agreement: .make("C-\(id)"), mechanisms: [], exceptions: [], measures: nil,
      certifications: [], subProcessors: subProcessors, subProcessorList: nil, site: .fixture)
  }
}

extension Agreement {
  static func make(
    _ reference: String? = "C-1", signed: String? = "2024-04-01", expires: String? = nil,
    terms: Set<AgreementTerm>? = Set(AgreementTerm.allCases)
  ) -> Agreement {
    Agreement(
      reference: reference, signed: signed.map(Day.of), expires: expires.map(Day.of), terms: terms,
      site: .fixture)
  }
}

extension Engagement {
  static func make(
    _ processor: String, mechanisms: [TransferMechanism]? = nil,
    places: [PlaceKind: DeclaredPlaces] = [:]
  ) -> Engagement {
    Engagement(
      processor: processor, purpose: nil, agreement: nil, mechanisms: mechanisms, exceptions: nil,
      places: places, site: .fixture)
  }
}

extension TransferRiskAssessment {
  static func make(
    _ outcome: Outcome? = .sufficient, on date: String? = "2025-01-01",
    review: String? = "2027-01-01"
  ) -> TransferRiskAssessment {
    TransferRiskAssessment(
      date: date.map(Day.of), outcome: outcome, review: review.map(Day.of), reference: "TRA-9",
      site: .fixture)
  }
}

extension TransferMechanism {
  /// A document that fits a transfer from a controller to the processor `vendor` in every respect.
  static func make(
    _ kind: MechanismKind, signed: String? = "2024-04-01", module: Int? = nil,
    covers: [String] = [], version: String? = nil, expires: String? = nil,
    assessment: TransferRiskAssessment? = .make()
  ) -> TransferMechanism {
    let isBound = kind == .codeOfConduct || kind == .certification
    let isAllowed = isBound || kind == .bespokeClauses || kind == .administrativeArrangement
    return TransferMechanism(
      kind: kind, version: version,
      module: module ?? (kind == .euSCC || kind == .addendum ? 2 : nil),
      signed: signed.map(Day.of), expires: expires.map(Day.of),
      covers: covers.map(DeclaredPlace.of),
      linkedAgreement: kind == .idta ? "C-vendor" : nil, reference: "M-9", assessment: assessment,
      site: .fixture, authorisedBy: isAllowed ? [.uk, .eu] : nil,
      hasCommitments: isBound ? true : nil)
  }
}

extension ClaimedException {
  static func make(
    _ kind: Kind, systematic: Bool? = false, domesticLaw: String? = "Crime and Disorder Act 1998",
    reference: String? = "E-1"
  ) -> ClaimedException {
    ClaimedException(
      kind: kind, reference: reference, domesticLaw: domesticLaw, isSystematic: systematic,
      site: .fixture)
  }
}

extension Service {
  static func make(
    _ id: String = "service", systems: [System] = [], engagements: [Engagement] = [],
    disclosures: [String] = []
  ) -> Service {
    Service(
      id: id, name: "Service", owner: "Head of Service", purposes: ["Administration"],
      lawfulBasis: .publicTask, condition: nil, exercisesPublicPowers: true,
      dataCategories: [DataCategory(name: "Names", sensitivity: .ordinary)],
      dataSubjects: [DataSubjects(name: "Residents", areChildren: false, areVulnerable: false)],
      volume: 1000, recipients: ["Contractors"],
      retention: Retention(
        period: "P6Y", rule: nil, reviewed: Day.of("2026-01-10"), site: .fixture),
      securityMeasures: ["Access control"], traits: [], systems: systems,
      engagements: engagements, disclosures: disclosures, site: .fixture)
  }
}

extension System {
  static func make(
    _ id: String, engagement: Engagement? = nil, places: [PlaceKind: DeclaredPlaces] = [:],
    endpoints: [Endpoint] = []
  ) -> System {
    System(
      id: id, name: id, engagement: engagement, places: places, endpoints: endpoints, site: .fixture
    )
  }
}

extension Disclosure {
  static func make(_ id: String, to recipient: Party, in destination: String?) -> Disclosure {
    Disclosure(
      id: id, name: id, recipient: recipient, destinations: destination.map { [.of($0)] } ?? [],
      statutoryBasis: "An Act", agreement: nil, mechanisms: [], exceptions: [], site: .fixture)
  }
}

extension Inventory {
  static func make(
    services: [Service], processors: [Processor] = [], disclosures: [Disclosure] = []
  ) -> Inventory {
    Inventory(
      organisation: Organisation(
        id: "council", name: "Northmere Borough Council", country: .of("GB"),
        isPublicAuthority: true, isCompetentAuthority: false, regimes: [.uk, .eu],
        contact: "Town Hall", dataProtectionOfficer: "Data Protection Officer",
        representative: nil, jointControllers: [], notice: nil, vantage: nil, site: .fixture),
      services: services.sorted { $0.id < $1.id },
      processors: processors.sorted { $0.id < $1.id },
      disclosures: disclosures.sorted { $0.id < $1.id }, promises: [])
  }
}

/// A council with one service and one processor, `vendor`, which tests change before they ask.
struct Scenario {
  var vendor: Processor
  var others: [Processor] = []
  var disclosures: [Disclosure] = []
  var service: Service = .make(engagements: [.make("vendor")])
  var register: AdequacyRegister = .fixture
  var organisationChanges: [@Sendable (inout Organisation) -> Void] = []

  /// The vendor and all of its places are in that country.
  init(in country: String?) {
    vendor = .make("vendor", in: country, places: .all(in: country ?? "GB"))
  }

  /// A vendor of the United Kingdom that uses one place abroad.
  init(ukVendorWith kind: PlaceKind, in country: String) {
    vendor = .make("vendor")
    vendor.places[kind] = .of(country)
  }

  var inventory: Inventory {
    var inventory = Inventory.make(
      services: [service], processors: [vendor] + others, disclosures: disclosures)
    for change in organisationChanges { change(&inventory.organisation) }
    return inventory
  }

  var transfers: [Transfer] { mapTransfers(inventory, inferences: []) }

  /// The assessment of the vendor's own entity.
  func entity(_ regime: Regime = .uk, on asOf: String = "2026-11-23") -> Assessment {
    assessment(of: "service/council>vendor/entity", regime, on: asOf)
  }

  /// The assessment of the row whose id begins so.
  func assessment(
    of prefix: String, _ regime: Regime = .uk, on asOf: String = "2026-11-23"
  ) -> Assessment {
    guard let transfer = transfers.first(where: { $0.id.hasPrefix(prefix) }) else {
      preconditionFailure("no row \(prefix) among \(transfers.map(\.id))")
    }
    return assess(transfer, in: inventory, under: regime, register: register, asOf: .of(asOf))
  }
}
