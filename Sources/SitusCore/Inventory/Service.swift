import SitusGround

/// One processing activity (UK GDPR Art. 30(1)).
package struct Service: Hashable, Sendable {
  package var id: String
  package var name: String
  /// Who answers for it, as a post, not a person.
  package var owner: String?
  package var purposes: [String]
  package var lawfulBasis: LawfulBasis?
  /// Condition for special category or criminal offence data, in the inventory's words.
  package var condition: String?
  /// Whether the activity exercises public powers; bars some exceptions (Art. 49(3)).
  package var exercisesPublicPowers: Bool?
  package var dataCategories: [DataCategory]
  package var dataSubjects: [DataSubjects]
  /// People whose data it holds; `nil` when not declared.
  package var volume: Int?
  package var recipients: [String]
  package var retention: Retention?
  package var securityMeasures: [String]
  /// `nil` when the inventory does not say, which is not the same as none.
  package var traits: Set<ServiceTrait>?
  package var systems: [System]
  /// Processors that serve the activity without a system of their own in the inventory.
  package var engagements: [Engagement]
  /// Ids of disclosures made from this activity, sorted.
  package var disclosures: [String]
  package var site: SourceSite
}

/// UK GDPR Art. 6(1).
package enum LawfulBasis: String, Hashable, Sendable, Codable, CaseIterable {
  case consent
  case contract
  case legalObligation = "legal_obligation"
  case vitalInterests = "vital_interests"
  case publicTask = "public_task"
  case legitimateInterests = "legitimate_interests"
  /// Art. 6(1)(ea), from the Data (Use and Access) Act 2025.
  case recognisedLegitimateInterests = "recognised_legitimate_interests"
}

/// One category of personal data (UK GDPR Art. 30(1)(c)).
package struct DataCategory: Hashable, Sendable {
  package var name: String
  package var sensitivity: Sensitivity
}

/// The three classes of data that the law treats apart; cases run from least to most protected.
package enum Sensitivity: String, Hashable, Sendable, Codable, CaseIterable {
  case ordinary
  /// UK GDPR Art. 9.
  case specialCategory = "special_category"
  /// UK GDPR Art. 10.
  case criminalOffence = "criminal_offence"
}

/// One category of people (UK GDPR Art. 30(1)(c)).
package struct DataSubjects: Hashable, Sendable {
  package var name: String
  package var areChildren: Bool
  package var areVulnerable: Bool
}

/// How long data is kept (UK GDPR Art. 30(1)(f)).
package struct Retention: Hashable, Sendable {
  /// ISO 8601 duration (`P6Y`), or `nil` when only a rule is given.
  package var period: String?
  /// From when, or under which schedule, in words.
  package var rule: String?
  package var reviewed: Day?
  package var site: SourceSite

  /// Whether a period or a rule is given, in words that say something.
  package var isSet: Bool {
    period?.contains { ("1"..."9").contains($0) } == true || rule?.saysSomething == true
  }

  /// Whether the rule, in place of a period, is that there is no end.
  package var isWithoutEnd: Bool {
    guard period == nil, let rule = rule?.lowercased() else { return false }
    return ["indefinite", "for ever", "forever", "permanent", "no limit", "without limit"]
      .contains { rule.contains($0) }
  }
}

/// A system in which a service keeps or moves personal data.
package struct System: Hashable, Sendable {
  package var id: String
  package var name: String
  /// Who runs it; `nil` when the organisation itself does.
  package var engagement: Engagement?
  /// Where it is, if the organisation runs it, or if narrower than what its processor declares.
  package var places: [PlaceKind: DeclaredPlaces]
  package var endpoints: [Endpoint]
  package var site: SourceSite
}

/// A host through which a system is reached.
package struct Endpoint: Hashable, Sendable {
  /// Host name in lower case without a final dot, or an IP address.
  package var host: String
  package var role: EndpointRole
  package var site: SourceSite
}

/// What a host does, which decides for which kind of place its evidence may speak.
package enum EndpointRole: String, Hashable, Sendable, Codable, CaseIterable {
  case app, api, mail, dns, storage, database, website, sftp, login, backup, other
}

/// That one party uses another as its processor, and on what terms.
package struct Engagement: Hashable, Sendable {
  package var processor: String
  package var purpose: String?
  /// `nil` means that the terms are those of the processor's own entry.
  package var agreement: Agreement?
  package var mechanisms: [TransferMechanism]?
  package var exceptions: [ClaimedException]?
  /// Narrower places than the processor's own entry; empty means the same.
  package var places: [PlaceKind: DeclaredPlaces]
  package var site: SourceSite
  /// What the processor is in this activity, by the words of `PartyAttribute.roles`.
  package var attributes: [String: Bool] = [:]
}
