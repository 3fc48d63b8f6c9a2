import SitusGround
import Testing

@testable import SitusCore

/// Values for the tests of policy and report: a fictitious council and what was found out about it.
enum Sample {
  static func day(_ iso: String) -> Day {
    guard let day = Day(iso: iso) else { fatalError("\(iso) is no day") }
    return day
  }

  static let asOf = day("2026-11-23")

  static func site(_ line: Int, _ file: String = "inventory/a.yaml") -> SourceSite {
    SourceSite(file: file, line: line, column: 1)
  }

  static func declared(_ raw: String, _ meaning: PlaceMeaning? = nil) -> DeclaredPlace {
    DeclaredPlace(raw: raw, meaning: meaning ?? .place(PlaceCode(raw)), site: site(1))
  }

  static func organisation(
    country: String = "GB", regimes: [Regime] = [.uk, .eu], boundBy: [Regime]? = nil
  ) -> Organisation {
    Organisation(
      id: "northmere", name: "Northmere Borough Council", country: declared(country),
      isPublicAuthority: true, isCompetentAuthority: false, regimes: regimes, boundBy: boundBy,
      contact: "Town Hall", dataProtectionOfficer: "Data Protection Officer",
      representative: nil, jointControllers: [],
      notice: PrivacyNotice(
        url: "https://www.northmere.example/privacy", readOn: day("2026-10-01"),
        transfersStated: [declared("US"), declared("IN")]),
      vantage: nil, site: site(1))
  }

  static func service(
    _ id: String, name: String? = nil, owner: String? = "Head of Revenues",
    systems: [System]? = nil, engagements: [Engagement] = [], disclosures: [String] = [],
    retention: Retention? = Retention(
      period: "P6Y", rule: nil, reviewed: Sample.day("2026-01-10"), site: Sample.site(9)),
    volume: Int? = 120_000, line: Int = 10
  ) -> Service {
    Service(
      id: id, name: name ?? id, owner: owner, purposes: ["Billing"], lawfulBasis: .publicTask,
      condition: nil, exercisesPublicPowers: true,
      dataCategories: [DataCategory(name: "Names", sensitivity: .ordinary)],
      dataSubjects: [DataSubjects(name: "Residents", areChildren: false, areVulnerable: false)],
      volume: volume, recipients: ["Residents"], retention: retention,
      securityMeasures: ["Access control"],
      traits: [], systems: systems ?? (engagements.isEmpty ? [ownSystem] : []),
      engagements: engagements, disclosures: disclosures,
      site: site(line))
  }

  /// A system that the organisation runs itself.
  static var ownSystem: System {
    System(id: "own", name: "Own", engagement: nil, places: [:], endpoints: [], site: site(11))
  }

  static func engagement(_ processor: String) -> Engagement {
    Engagement(
      processor: processor, purpose: nil, agreement: nil, mechanisms: nil, exceptions: nil,
      places: [:], site: site(20))
  }

  static func agreement(expires: Day? = nil) -> Agreement {
    Agreement(
      reference: "C-1", signed: day("2024-04-01"), expires: expires,
      terms: Set(AgreementTerm.allCases), site: site(31))
  }

  static func party(_ entity: String = "Capstone Software Limited", _ country: String = "GB")
    -> Party
  {
    Party(
      legalEntity: entity, country: declared(country), parent: nil, sector: .private,
      subjectTo: [], notSubjectTo: [], attributes: [:], dataPrivacyFramework: nil)
  }

  static func processor(
    _ id: String, name: String? = nil, party: Party = Sample.party(),
    agreement: Agreement? = Sample.agreement(), subProcessors: [Engagement] = []
  ) -> Processor {
    Processor(
      id: id, name: name ?? id, party: party, places: [:], endpoints: [], domains: [],
      agreement: agreement, mechanisms: [], exceptions: [], measures: nil, certifications: [],
      subProcessors: subProcessors, subProcessorList: nil, site: site(30))
  }

  static func inventory(
    organisation: Organisation = Sample.organisation(), services: [Service] = [],
    processors: [Processor] = [], disclosures: [Disclosure] = [], promises: [Promise] = []
  ) -> Inventory {
    Inventory(
      organisation: organisation, services: services, processors: processors,
      disclosures: disclosures, promises: promises, naming: PlaceNaming(names))
  }

  static func place(
    _ service: String, _ holder: String = "capstone", _ kind: PlaceKind = .storage,
    declared: DeclaredPlace? = Sample.declared("GB"), verdict: PlaceVerdict,
    observed: String? = nil, system: String? = nil, reason: String = "Nothing may speak.",
    evidence: [Evidence] = []
  ) -> PlaceJudgement {
    PlaceJudgement(
      id: "\(service)/\(holder)/\(kind.rawValue)/\(declared?.raw ?? observed ?? "-")",
      service: service, holder: holder, system: system, kind: kind, declared: declared,
      verdict: verdict, observed: observed.map { PlaceCode($0) }, reason: reason,
      hosts: ["revs.capstone.example"], evidence: evidence, lookedFor: ["hostname.aws"],
      staleAfter: nil, site: site(14))
  }

  static func evidence(_ country: String) -> Evidence {
    Evidence(
      .bucketRegion, .ofOthers, fact: .storage,
      place: NamedPlace(
        country: PlaceCode(country), region: "aws:eu-west-2",
        source: "reference/aws-regions.tsv:eu-west-2"), provider: "AWS",
      value: "x-amz-bucket-region: eu-west-2", reliability: 0.99, stagedBySupplier: false,
      observedOn: day("2026-11-20"), staleAfter: day("2026-12-20"), basis: ["http|HEAD|x"])
  }

  static func transfer(
    _ service: String, to importer: String = "capstone", _ aspect: Transfer.Aspect = .entity,
    destination: PlaceMeaning = .place(PlaceCode("IN")), via: [String] = [],
    basis: Transfer.Basis = .declared
  ) -> Transfer {
    let path = ["northmere"] + via + [importer]
    return Transfer(
      id:
        "\(service)/\(path.dropFirst().joined(separator: "/"))/\(aspect.token)/\(destination.token)",
      service: service, path: path, aspect: aspect, basis: basis, destination: destination,
      destinationRaw: destination.token, isIndirect: !via.isEmpty, site: site(16))
  }

  static func assessment(
    _ transfer: Transfer, _ regime: Regime = .uk, _ verdict: TransferVerdict,
    instrument: String? = nil, questions: [String] = []
  ) -> Assessment {
    Assessment(
      transfer: transfer.id, regime: regime, asOf: asOf, verdict: verdict,
      reasons: [
        Assessment.Reason(
          rule: "\(regime.rawValue)-T1", citation: "\(regime.rawValue) GDPR Art. 44",
          text: "The importer is a separate legal entity.")
      ], questions: questions, instrument: instrument, fragility: nil, fallback: nil,
      confidence: .high)
  }

  static func register(version: String = "2026-10-07", readOn: String = "2026-10-07")
    -> AdequacyRegister
  {
    func rules(_ regime: Regime, _ home: AdequacyInstrument.Destination) -> RegimeRules {
      RegimeRules(
        regime: regime, readOn: day(readOn), source: "test", laws: [],
        territories: [
          RegimeTerritory(
            destination: home, from: day("1994-01-01"), until: nil, law: "test", source: "test",
            confidence: .high)
        ], inherited: nil)
    }
    return AdequacyRegister(
      version: day(version), readOn: day(readOn),
      memberships: ["IE", "FR", "DE"].map {
        GroupMembership(
          group: .europeanEconomicArea, place: PlaceCode($0), from: day("1994-01-01"), until: nil)
      }, instruments: [], notes: [],
      regimes: [
        rules(.uk, .place(PlaceCode("GB"))), rules(.eu, .group(.europeanEconomicArea)),
      ], aliases: [])
  }

  static func promise(
    _ quantifier: Promise.Quantifier, _ subject: Promise.Subject, reading: Promise.Reading = .any,
    places: [DeclaredPlace] = [], quote: String = "We promise."
  ) -> Promise {
    Promise(
      id: "p", quote: quote, quantifier: quantifier, subject: subject, reading: reading,
      places: places, site: site(5))
  }

  static func finding(
    _ rule: FindingRule = .transferNoBasis, severity: Finding.Severity = .error,
    service: String? = "tax", subject: String = "helpdesk:IN"
  ) -> Finding {
    Finding(
      id: "\(rule.rawValue)/\(service ?? "-")/\(subject)", rule: rule, severity: severity,
      service: service, subject: subject, message: "Helpdesk receives data in India.",
      reasons: ["No instrument covers India."], citations: ["UK GDPR Art. 44A"],
      remedies: [
        Finding.Remedy(action: "Sign an IDTA with Helpdesk.", owner: "Head of Revenues")
      ], site: site(16))
  }

  static let run = ReportRun(
    asOf: asOf, vantage: "lon", resolvers: ["udp:192.0.2.53:53"], offline: false,
    allowPrivate: false,
    data: [DataVersion(name: "adequacy register", version: "2026-10-07", date: day("2026-10-07"))])

  static let names: [PlaceCode: String] = [
    PlaceCode("GB"): "United Kingdom", PlaceCode("IN"): "India", PlaceCode("US"): "United States",
    PlaceCode("IE"): "Ireland", PlaceCode("FR"): "France",
  ]

  static func report(
    inventory: Inventory, places: [PlaceJudgement] = [], transfers: [Transfer] = [],
    assessments: [Assessment] = [], risks: [RiskRating] = [], promises: [PromiseJudgement] = [],
    findings: [Finding] = [], waived: [WaivedFinding] = [], notObserved: [NotObserved] = []
  ) -> Report {
    makeReport(
      ReportInput(
        run: run,
        digest: InventoryDigest(path: "inventory", sha256: String(repeating: "a", count: 64)),
        inventory: inventory, bindingRegimes: [.uk], places: places, transfers: transfers,
        assessments: assessments, risks: risks, promises: promises,
        decision: Decision(findings: findings, waived: waived), notObserved: notObserved),
      placeName: { names[$0] ?? $0.rawValue })
  }

  /// Two services, one supplier with a help desk in India, one promise, one finding, one waiver.
  static func smallReport(reversed: Bool = false) -> Report {
    let system = System(
      id: "revenues", name: "Revenues", engagement: engagement("capstone"), places: [:],
      endpoints: [Endpoint(host: "revs.capstone.example", role: .app, site: site(15))],
      site: site(13))
    let tax = service("tax", name: "Council tax", systems: [system])
    let parks = service("parks", name: "Parks", owner: nil, volume: nil, line: 40)
    let transfers = [
      transfer("tax", .entity, destination: .place(PlaceCode("GB"))),
      transfer("tax", to: "helpdesk", via: ["capstone"]),
    ]
    let places = [
      place("tax", verdict: .confirmed, observed: "GB", evidence: [evidence("GB")]),
      place("tax", "capstone", .backup, declared: declared("GB"), verdict: .unverifiable),
      place(
        "parks", "northmere", declared: nil, verdict: .unverifiable, reason: "Nothing is declared."),
    ]
    let assessments = [
      assessment(transfers[0], .uk, .notRestricted), assessment(transfers[0], .eu, .approved),
      assessment(transfers[1], .uk, .noBasis),
      assessment(transfers[1], .eu, .undetermined, questions: ["Which module was signed?"]),
    ]
    let risks = [
      RiskRating(transfer: transfers[1].id, regime: .uk, level: .high, row: "R07")
    ]
    let waived = WaivedFinding(
      finding: finding(.agreementMissing, subject: "helpdesk"),
      waiver: Waiver(
        rule: .agreementMissing, service: "tax", subject: "helpdesk",
        reason: "Being signed", owner: "Head of Procurement", expires: day("2026-12-31"),
        site: site(2, "inventory/waivers.yaml")))
    let promised = PromiseJudgement(
      promise: "p", verdict: .unproven, provenServices: ["tax"], declaredServices: [],
      breakingServices: [], unknownServices: ["parks"],
      reasons: ["parks: nothing is declared."], correctedSentence: "1 of 2 services is in the UK.",
      otherReading: .broken,
      causes: [
        PromiseJudgement.Cause(
          isBreaking: false, text: "Nothing is declared", services: ["parks"])
      ], partingServices: ["parks"], countedSentence: "1 of 2 services is in the UK.")
    func ordered<T>(_ items: [T]) -> [T] { reversed ? items.reversed() : items }
    return report(
      inventory: inventory(
        services: ordered([tax, parks]),
        processors: ordered([
          processor("capstone", name: "Capstone", subProcessors: [engagement("helpdesk")]),
          processor("helpdesk", name: "Helpdesk", party: party("Helpdesk Private Limited", "IN")),
        ]), promises: [promise(.all, .stored, places: [declared("UK", .place(PlaceCode("GB")))])]),
      places: ordered(places), transfers: ordered(transfers), assessments: ordered(assessments),
      risks: risks, promises: [promised],
      findings: ordered([
        finding(), finding(.recordIncomplete, severity: .note, service: "parks", subject: "owner"),
      ]), waived: [waived],
      notObserved: ordered([
        NotObserved(
          host: "revs.capstone.example", question: "AAAA revs.capstone.example", outcome: "timeout"),
        NotObserved(host: "old.capstone.example", question: "any", outcome: "not_asked"),
      ]))
  }
}
