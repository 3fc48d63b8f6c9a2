/// The fields that a controller's record of processing must have.
///
/// - SeeAlso: UK GDPR Art. 30(1), read in a copy of 2026-05-15; ICO accountability framework for the
///   lawful basis, the condition and the owner.
enum Article30 {
  static func gaps(of organisation: Organisation) -> [RecordGap] {
    func gap(_ field: String, _ words: String, _ citation: String) -> RecordGap {
      RecordGap(
        code: .recordIncomplete, service: nil, subject: organisation.id, field: field,
        text: "The record does not give \(words).", citation: citation,
        owner: organisation.dataProtectionOfficer == nil ? nil : "Data Protection Officer",
        site: organisation.site)
    }
    var gaps: [RecordGap] = []
    if organisation.contact?.isEmpty ?? true {
      gaps.append(gap("contact", "the organisation’s contact details", "UK GDPR Art. 30(1)(a)"))
    }
    if organisation.dataProtectionOfficer?.isEmpty ?? true, organisation.isPublicAuthority {
      gaps.append(
        gap(
          "data_protection_officer",
          "the data protection officer that a public authority must have",
          "UK GDPR Arts 30(1)(a), 37(1)(a)"))
    }
    return gaps
  }

  static func gaps(of service: Service) -> [RecordGap] {
    func gap(_ field: String, _ words: String, _ citation: String) -> RecordGap {
      RecordGap(
        code: .recordIncomplete, service: service.id, subject: service.id, field: field,
        text: "The record of “\(service.name)” does not give \(words).", citation: citation,
        owner: service.owner, site: service.site)
    }
    let isProtected = service.dataCategories.contains { $0.sensitivity != .ordinary }
    let hasRecipients =
      !service.recipients.isEmpty || !service.engagements.isEmpty || !service.disclosures.isEmpty
      || service.systems.contains { $0.engagement != nil }
    let checks: [(isMissing: Bool, field: String, words: String, citation: String)] = [
      (service.purposes.isEmpty, "purposes", "its purposes", "UK GDPR Art. 30(1)(b)"),
      (
        service.dataSubjects.isEmpty, "data_subjects", "whose data it holds",
        "UK GDPR Art. 30(1)(c)"
      ),
      (
        service.dataCategories.isEmpty, "data_categories", "the categories of data",
        "UK GDPR Art. 30(1)(c)"
      ),
      (!hasRecipients, "recipients", "who receives the data", "UK GDPR Art. 30(1)(d)"),
      (
        service.securityMeasures.isEmpty, "security_measures", "its security measures",
        "UK GDPR Art. 30(1)(g)"
      ),
      (
        service.lawfulBasis == nil, "lawful_basis", "its lawful basis",
        "UK GDPR Arts 5(2), 6(1); ICO accountability framework"
      ),
      (
        isProtected && (service.condition?.isEmpty ?? true), "condition",
        "the condition for special category or criminal offence data", "UK GDPR Arts 9(2), 10"
      ),
      (
        service.owner?.isEmpty ?? true, "owner", "who answers for it",
        "ICO accountability framework"
      ),
    ]
    return checks.filter(\.isMissing).map { gap($0.field, $0.words, $0.citation) }
  }
}
