import SitusGround

/// A legal entity that may receive personal data, with what adequacy instruments ask about it.
package struct Party: Hashable, Sendable {
  package var legalEntity: String
  /// Where the entity is established; `nil` when not declared.
  package var country: DeclaredPlace?
  package var parent: ParentCompany?
  /// `nil` when not declared.
  package var sector: Sector?
  /// Names of laws that apply to it, as adequacy instruments name them: `PIPEDA`, `APPI`, `PIPA`,
  /// `LGPD`, `Faroese-DPA`.
  package var subjectTo: Set<String>
  /// Laws that are known not to apply to it.
  package var notSubjectTo: Set<String>
  /// Answers to other questions that an instrument asks, by the word it uses
  /// (`danish-realm-authority: false`); a missing key means unknown.
  package var attributes: [String: Bool]
  package var dataPrivacyFramework: DataPrivacyFrameworkStatus?
  /// Where the attributes are written; `nil` when there are none.
  package var attributesSite: SourceSite?
}

/// The company that owns a party: exposure to its law, never a transfer in itself.
package struct ParentCompany: Hashable, Sendable {
  package var name: String
  package var country: DeclaredPlace?
}

/// What the Data Privacy Framework List says of an organisation, on the day somebody looked.
package struct DataPrivacyFrameworkStatus: Hashable, Sendable {
  package enum Status: String, Hashable, Sendable, Codable, CaseIterable {
    case active, inactive
    case notListed = "not_listed"
  }
  package var status: Status
  /// `nil` when nobody looked.
  package var ukExtension: Bool?
  /// Whether the entry covers human-resources data; `nil` when nobody looked.
  package var coversHumanResources: Bool?
  /// Whether sensitive data is marked as such when it is sent; `nil` when not declared.
  package var sensitiveDataFlagged: Bool?
  package var checkedOn: Day?
  package var site: SourceSite
}

/// A processor, or a sub-processor: which one depends on the activity.
package struct Processor: Hashable, Sendable {
  package var id: String
  /// The name people use for it.
  package var name: String
  package var party: Party
  package var places: [PlaceKind: DeclaredPlaces]
  package var endpoints: [Endpoint]
  /// Domains that belong to it, lower case, without a final dot.
  package var domains: [String]
  package var agreement: Agreement?
  package var mechanisms: [TransferMechanism]
  package var exceptions: [ClaimedException]
  package var measures: ProtectiveMeasures?
  /// Other certifications, in words (`ISO/IEC 27001:2022`).
  package var certifications: [String]
  package var subProcessors: [Engagement]
  /// Where its list of sub-processors was read, and when.
  package var subProcessorList: PublishedList?
  package var site: SourceSite
  /// Whether the record says who it is and that it acts for the organisation; whoever an imported
  /// record speaks of without a name is not.
  package var isIdentified = true
}

/// A list that a processor publishes, such as that of its sub-processors.
package struct PublishedList: Hashable, Sendable {
  package var url: String
  package var readOn: Day?
}

/// A contract under Art. 28.
package struct Agreement: Hashable, Sendable {
  package var reference: String?
  package var signed: Day?
  package var expires: Day?
  /// Terms of Art. 28(3) that it is known to contain; `nil` when nobody checked.
  package var terms: Set<AgreementTerm>?
  package var site: SourceSite
}

/// What protects the data from whoever holds it.
package struct ProtectiveMeasures: Hashable, Sendable {
  package enum Encryption: String, Hashable, Sendable, Codable, CaseIterable {
    case none
    case inTransit = "in_transit"
    case atRest = "at_rest"
    case both
    /// Encrypted before it is sent; the recipient never sees plain text.
    case beforeSending = "before_sending"
  }
  package enum KeyHolder: String, Hashable, Sendable, Codable, CaseIterable {
    case exporter
    case provider
    case thirdParty = "third_party"
    case splitKeys = "split_keys"
  }
  package var encryption: Encryption?
  package var keyHolder: KeyHolder?
  /// Whether the recipient needs plain text to do its work.
  package var plaintextNeeded: Bool?
  package var pseudonymised: Bool?
}
