/// The fields that a controller's record of processing must have.
///
/// - SeeAlso: UK GDPR Art. 30(1), read in a copy of 2026-05-15; ICO accountability framework for the
///   lawful basis, the condition and the owner.
enum Article30 {
  private static let framework: [Regime: String] = [.uk: "ICO accountability framework"]

  /// What accountability asks for beside the fields of Art. 30.
  private static func beside(_ articles: String) -> RecordDemand {
    RecordDemand(
      articles: articles, own: framework, confidence: .medium,
      doubt: "Art. 30 does not ask for it; that the record holds it follows from accountability,"
        + " and in the UK from the ICO’s framework.")
  }

  private static let owner = RecordDemand(
    articles: "Art. 5(2)", own: framework, confidence: .low,
    doubt: "No article asks the record to name a post: it is a rule of Situs, so that somebody"
      + " decides.")

  static func gaps(of organisation: Organisation, under setting: RecordSetting) -> [RecordGap] {
    func gap(_ field: String, _ words: String, _ articles: String) -> RecordGap {
      let demand = RecordDemand(articles: articles)
      return RecordGap(
        code: .recordIncomplete, service: nil, subject: organisation.id, field: field,
        text: "The record does not give \(words).", demand: demand,
        citations: setting.citations(demand),
        owner: organisation.dataProtectionOfficer == nil ? nil : "Data Protection Officer",
        site: organisation.site)
    }
    var gaps: [RecordGap] = []
    if organisation.contact?.isEmpty ?? true {
      gaps.append(gap("contact", "the organisation’s contact details", "Art. 30(1)(a)"))
    }
    if organisation.dataProtectionOfficer?.isEmpty ?? true, organisation.isPublicAuthority {
      gaps.append(
        gap(
          "data_protection_officer",
          "the data protection officer that a public authority must have",
          "Arts 30(1)(a), 37(1)(a)"))
    }
    return gaps
  }

  static func gaps(of service: Service, under setting: RecordSetting) -> [RecordGap] {
    func gap(_ field: String, _ words: String, _ demand: RecordDemand) -> RecordGap {
      RecordGap(
        code: .recordIncomplete, service: service.id, subject: service.id, field: field,
        text: "The record of “\(service.name)” does not give \(words).", demand: demand,
        citations: setting.citations(demand), owner: service.owner, site: service.site)
    }
    func asked(_ point: String) -> RecordDemand { RecordDemand(articles: "Art. 30(1)(\(point))") }
    let isProtected = service.dataCategories.contains { $0.sensitivity != .ordinary }
    let hasRecipients =
      !service.recipients.isEmpty || !service.engagements.isEmpty || !service.disclosures.isEmpty
      || service.systems.contains { $0.engagement != nil }
    let checks: [(isMissing: Bool, field: String, words: String, demand: RecordDemand)] = [
      (service.purposes.isEmpty, "purposes", "its purposes", asked("b")),
      (service.dataSubjects.isEmpty, "data_subjects", "whose data it holds", asked("c")),
      (service.dataCategories.isEmpty, "data_categories", "the categories of data", asked("c")),
      (!hasRecipients, "recipients", "who receives the data", asked("d")),
      (
        service.securityMeasures.isEmpty, "security_measures", "its security measures", asked("g")
      ),
      (service.lawfulBasis == nil, "lawful_basis", "its lawful basis", beside("Arts 5(2), 6(1)")),
      (
        isProtected && (service.condition?.isEmpty ?? true), "condition",
        "the condition for special category or criminal offence data",
        beside("Arts 5(2), 9(2), 10")
      ),
      (service.owner?.isEmpty ?? true, "owner", "who answers for it", owner),
    ]
    var gaps = checks.filter(\.isMissing).map { gap($0.field, $0.words, $0.demand) }
    if service.systems.isEmpty, service.engagements.isEmpty {
      let demand = beside("Arts 5(2), 30(1)")
      gaps.append(
        RecordGap(
          code: .holderMissing, service: service.id, subject: service.id, field: nil,
          text: "The record of “\(service.name)” names neither a system nor a processor: nothing is"
            + " recorded that holds its data.",
          demand: demand, citations: setting.citations(demand), owner: service.owner,
          site: service.site))
    }
    return gaps
  }
}
