import SitusGround
import Testing

@testable import SitusCore

/// One file with every key there is, parsed to exact values.
struct InventoryFieldsTests {
  private static let text = """
    organisation:
      id: northmere
      name: Northmere Borough Council
      country: GB
      public_authority: true
      competent_authority: true
      regimes: [EU, UK]
      bound_by: [UK]
      contact: Town Hall
      data_protection_officer: Data Protection Officer
      representative: Representative GmbH
      joint_controllers: [County Council]
      notice: {url: "https://www.northmere.example/privacy", read_on: 2026-10-01, transfers_stated: [US]}
      vantage: {name: lon, latitude: 51.5, longitude: -0.12}
      own_premises: [GB]
    promises:
      - {id: mostly-uk, quote: Mostly in the UK.,
        quantifier: most, subject: sent,
        reading: all,
        unless: [storage],
        places: [UK]}
    services:
      - id: council-tax
        name: Council tax
        owner: Head of Revenues
        purposes: [Billing, Recovery]
        lawful_basis: public_task
        condition: Substantial public interest
        public_powers: true
        data_categories: [{name: Names, class: criminal_offence}]
        data_subjects: [{name: Residents, children: true, vulnerable: true}]
        volume: 120000
        recipients: [Courts]
        retention: {period: P6Y, rule: after closure, reviewed: 2026-01-10}
        security_measures: [Encryption]
        traits: [journalism, law_enforcement]
        systems:
          - id: revenues
            name: Revenues system
            processor: {processor: capstone, purpose: Hosting}
            places: {storage: GB}
            endpoints: [{host: Revs.Capstone.example., role: app}]
        processors: [capstone]
        disclosures: [nfi]
    processors:
      - id: capstone
        name: Capstone
        legal_entity: Capstone Software Limited
        country: GB
        parent: {name: Capstone Inc., country: US}
        sector: nonprofit
        subject_to: [PIPEDA]
        not_subject_to: [APPI]
        attributes: {danish-realm-authority: false, occupied-territories: true}
        dpf: {status: active, uk_extension: true, human_resources: false, sensitive_flagged: true, checked_on: 2026-09-01}
        places: {storage: GB, backup: [GB, IE], processing: none, support_access: IN}
        endpoints: [{host: 192.0.2.7, role: sftp}]
        domains: [Capstone.example]
        agreement: {reference: C-1, signed: 2024-04-01, expires: 2027-03-31, terms: [audit, security]}
        mechanisms:
          - kind: idta
            version: A1.0
            module: 2
            signed: 2024-04-02
            expires: 2028-04-02
            covers: [IN]
            linked_agreement: C-1
            reference: IDTA-9
            tra: {date: 2025-01-01, outcome: sufficient_with_measures, review: 2027-01-01, reference: TRA-9}
        exceptions: [{kind: legal_claims, reference: E-1, domestic_law: Some Act, systematic: true}]
        measures: {encryption: both, key_holder: split_keys, plaintext_needed: true, pseudonymised: false}
        certifications: ["ISO/IEC 27001:2022"]
        sub_processors:
          - processor: skyhost
            purpose: Hosting
            agreement: {reference: C-2}
            mechanisms: []
            exceptions: []
            places: {storage: IE}
        sub_processor_list: {url: "https://capstone.example/subs", read_on: 2026-08-01}
      - {id: skyhost, legal_entity: Skyhost Ltd, identified: false}
    disclosures:
      - id: nfi
        name: National Fraud Initiative
        recipient: {legal_entity: Cabinet Office, country: GB, sector: public}
        destination: GB
        statutory_basis: Some Act
        agreement: {reference: D-1}
        mechanisms: [{kind: code_of_conduct, authorised_by: [UK], commitments: true, exporter: Council, importer: Office}]
        exceptions: [{kind: consent}]
    """

  private static func site(_ line: Int, _ column: Int) -> SourceSite {
    SourceSite(file: "a.yaml", line: line, column: column)
  }

  private static func place(_ raw: String, _ code: String, _ line: Int, _ column: Int)
    -> DeclaredPlace
  {
    DeclaredPlace(raw: raw, meaning: .place(PlaceCode(code)), site: site(line, column))
  }

  private static func day(_ text: String) throws -> Day { try #require(Day(iso: text)) }

  @Test("The organisation is read whole")
  func organisation() throws {
    #expect(
      try parsed(Self.text).organisation
        == Organisation(
          id: "northmere", name: "Northmere Borough Council",
          country: Self.place("GB", "GB", 4, 12),
          ownPremises: [Self.place("GB", "GB", 15, 18)], isPublicAuthority: true,
          isCompetentAuthority: true, regimes: [.uk, .eu], boundBy: [.uk], contact: "Town Hall",
          dataProtectionOfficer: "Data Protection Officer", representative: "Representative GmbH",
          jointControllers: ["County Council"],
          notice: PrivacyNotice(
            url: "https://www.northmere.example/privacy", readOn: Self.day("2026-10-01"),
            transfersStated: [Self.place("US", "US", 13, 98)]),
          vantage: Vantage(name: "lon", latitude: 51.5, longitude: -0.12), site: Self.site(2, 3)))
  }

  @Test("Promises are read whole")
  func promises() throws {
    #expect(
      try parsed(Self.text).promises == [
        Promise(
          id: "mostly-uk", quote: "Mostly in the UK.", quantifier: .most, subject: .sent,
          reading: .all, places: [Self.place("UK", "GB", 21, 14)], site: Self.site(17, 5),
          unless: [.storage])
      ])
  }

  @Test("Services are read whole")
  func services() throws {
    #expect(
      try parsed(Self.text).services == [
        Service(
          id: "council-tax", name: "Council tax", owner: "Head of Revenues",
          purposes: ["Billing", "Recovery"], lawfulBasis: .publicTask,
          condition: "Substantial public interest", exercisesPublicPowers: true,
          dataCategories: [DataCategory(name: "Names", sensitivity: .criminalOffence)],
          dataSubjects: [DataSubjects(name: "Residents", areChildren: true, areVulnerable: true)],
          volume: 120_000, recipients: ["Courts"],
          retention: Retention(
            period: "P6Y", rule: "after closure", reviewed: Self.day("2026-01-10"),
            site: Self.site(34, 16)),
          securityMeasures: ["Encryption"], traits: [.journalism, .lawEnforcement],
          systems: [
            System(
              id: "revenues", name: "Revenues system",
              engagement: Engagement(
                processor: "capstone", purpose: "Hosting", places: [:], site: Self.site(40, 20)),
              places: [.storage: .places([Self.place("GB", "GB", 41, 27)])],
              endpoints: [
                Endpoint(host: "revs.capstone.example", role: .app, site: Self.site(42, 21))
              ], site: Self.site(38, 9))
          ],
          engagements: [Engagement(processor: "capstone", places: [:], site: Self.site(43, 18))],
          disclosures: ["nfi"], site: Self.site(23, 5))
      ])
  }

  @Test("Processors are read whole, and one without a name goes by its legal entity")
  func processors() throws {
    let inventory = try parsed(Self.text)
    #expect(inventory.processors.map(\.id) == ["capstone", "skyhost"])
    #expect(inventory.processor("skyhost")?.name == "Skyhost Ltd")
    let mechanism = TransferMechanism(
      kind: .idta, version: "A1.0", module: 2, signed: try Self.day("2024-04-02"),
      expires: try Self.day("2028-04-02"), covers: [Self.place("IN", "IN", 66, 18)],
      linkedAgreement: "C-1", reference: "IDTA-9",
      assessment: TransferRiskAssessment(
        date: try Self.day("2025-01-01"), outcome: .sufficientWithMeasures,
        review: try Self.day("2027-01-01"), reference: "TRA-9", site: Self.site(69, 14)),
      site: Self.site(61, 9))
    let subProcessor = Engagement(
      processor: "skyhost", purpose: "Hosting",
      agreement: Agreement(reference: "C-2", site: Self.site(76, 20)), mechanisms: [],
      exceptions: [], places: [.storage: .places([Self.place("IE", "IE", 79, 27)])],
      site: Self.site(74, 9))
    #expect(
      inventory.processor("capstone")
        == Processor(
          id: "capstone", name: "Capstone",
          party: Party(
            legalEntity: "Capstone Software Limited", country: Self.place("GB", "GB", 49, 14),
            parent: ParentCompany(name: "Capstone Inc.", country: Self.place("US", "US", 50, 44)),
            sector: .nonprofit, subjectTo: ["PIPEDA"], notSubjectTo: ["APPI"],
            attributes: ["danish-realm-authority": false, "occupied-territories": true],
            dataPrivacyFramework: DataPrivacyFrameworkStatus(
              status: .active, ukExtension: true, coversHumanResources: false,
              sensitiveDataFlagged: true, checkedOn: try Self.day("2026-09-01"),
              site: Self.site(55, 10)), attributesSite: Self.site(54, 17)),
          places: [
            .storage: .places([Self.place("GB", "GB", 56, 23)]),
            .backup: .places([
              Self.place("GB", "GB", 56, 36), Self.place("IE", "IE", 56, 40),
            ]), .processing: .nowhere,
            .supportAccess: .places([Self.place("IN", "IN", 56, 79)]),
          ], endpoints: [Endpoint(host: "192.0.2.7", role: .sftp, site: Self.site(57, 17))],
          domains: ["capstone.example"],
          agreement: Agreement(
            reference: "C-1", signed: try Self.day("2024-04-01"),
            expires: try Self.day("2027-03-31"), terms: [.audit, .security],
            site: Self.site(59, 16)), mechanisms: [mechanism],
          exceptions: [
            ClaimedException(
              kind: .legalClaims, reference: "E-1", domesticLaw: "Some Act", isSystematic: true,
              site: Self.site(70, 18))
          ],
          measures: ProtectiveMeasures(
            encryption: .both, keyHolder: .splitKeys, plaintextNeeded: true, pseudonymised: false),
          certifications: ["ISO/IEC 27001:2022"], subProcessors: [subProcessor],
          subProcessorList: PublishedList(
            url: "https://capstone.example/subs", readOn: try Self.day("2026-08-01")),
          site: Self.site(46, 5)))
  }

  @Test("Disclosures are read whole")
  func disclosures() throws {
    #expect(
      try parsed(Self.text).disclosures == [
        Disclosure(
          id: "nfi", name: "National Fraud Initiative",
          recipient: Party(
            legalEntity: "Cabinet Office", country: Self.place("GB", "GB", 85, 56),
            sector: .public, subjectTo: [], notSubjectTo: [], attributes: [:]),
          destinations: [Self.place("GB", "GB", 86, 18)], statutoryBasis: "Some Act",
          agreement: Agreement(reference: "D-1", site: Self.site(88, 16)),
          mechanisms: [
            TransferMechanism(
              kind: .codeOfConduct, covers: [], site: Self.site(89, 18), authorisedBy: [.uk],
              hasCommitments: true, exporter: "Council", importer: "Office")
          ],
          exceptions: [ClaimedException(kind: .consent, site: Self.site(90, 18))],
          site: Self.site(83, 5))
      ])
  }

  @Test("Every key of the schema stands in the file that these tests read")
  func everyKeyIsTested() throws {
    for (form, fields) in InventoryFieldsTests.forms {
      for field in fields where !["service", "processor"].contains(field.key) {
        #expect(Self.text.contains("\(field.key):"), "\(form).\(field.key)")
      }
    }
  }

  private static let forms: [(String, [FormField])] = [
    ("inventory", InventoryForm<InventoryPart>.file.fields),
    ("organisation", InventoryForm<Organisation>.organisation.fields),
    ("notice", InventoryForm<PrivacyNotice>.notice.fields),
    ("vantage", InventoryForm<Vantage>.vantage.fields),
    ("promise", InventoryForm<Promise>.promise.fields),
    ("service", InventoryForm<Service>.service.fields),
    ("data_category", InventoryForm<DataCategory>.dataCategory.fields),
    ("data_subjects", InventoryForm<DataSubjects>.dataSubjects.fields),
    ("retention", InventoryForm<Retention>.retention.fields),
    ("system", InventoryForm<System>.system.fields),
    ("endpoint", InventoryForm<Endpoint>.endpoint.fields),
    ("engagement", InventoryForm<Engagement>.engagement.fields),
    ("processor", InventoryForm<Processor>.processor.fields),
    ("parent", InventoryForm<ParentCompany>.parent.fields),
    ("dpf", InventoryForm<DataPrivacyFrameworkStatus>.framework.fields),
    ("places", InventoryForm<[PlaceKind: DeclaredPlaces]>.placesByKind.fields),
    ("agreement", InventoryForm<Agreement>.agreement.fields),
    ("mechanism", InventoryForm<TransferMechanism>.mechanism.fields),
    ("tra", InventoryForm<TransferRiskAssessment>.assessment.fields),
    ("exception", InventoryForm<ClaimedException>.exception.fields),
    ("measures", InventoryForm<ProtectiveMeasures>.measures.fields),
    ("list", InventoryForm<PublishedList>.publishedList.fields),
    ("disclosure", InventoryForm<Disclosure>.disclosure.fields),
    ("recipient", InventoryForm<Party>.recipient.fields),
  ]
}
