/// One test that a transfer must pass before an instrument with a limited scope covers it.
package enum AdequacyCondition: Hashable, Sendable {
  case recipientSubjectTo(String)
  case recipientSector(Sector)
  case recipientIsNot(String)
  case dataPrivacyFrameworkActive
  case dataPrivacyFrameworkUKExtension
  /// Human-resources data only when the recipient's entry covers it.
  case humanResourcesCovered
  /// Data that is sensitive must be marked so when it is sent.
  case sensitiveDataFlagged
  case automatedProcessing
  case territoryIsNot(String)
  case serviceLacks(ServiceTrait)
  case exporterIsCompetentAuthority

  /// The kinds of condition, by the element that states them in a register.
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    case recipientSubjectTo = "recipient-subject-to"
    case recipientSector = "recipient-sector"
    case recipientIsNot = "recipient-is-not"
    case dataPrivacyFrameworkActive = "dpf-active"
    case dataPrivacyFrameworkUKExtension = "dpf-uk-extension"
    case humanResourcesCovered = "human-resources-covered"
    case sensitiveDataFlagged = "sensitive-data-flagged"
    case automatedProcessing = "automated-processing"
    case territoryIsNot = "territory-is-not"
    case serviceLacks = "service-lacks"
    case exporterIsCompetentAuthority = "exporter-is-competent-authority"
  }

  package var kind: Kind {
    switch self {
    case .recipientSubjectTo: .recipientSubjectTo
    case .recipientSector: .recipientSector
    case .recipientIsNot: .recipientIsNot
    case .dataPrivacyFrameworkActive: .dataPrivacyFrameworkActive
    case .dataPrivacyFrameworkUKExtension: .dataPrivacyFrameworkUKExtension
    case .humanResourcesCovered: .humanResourcesCovered
    case .sensitiveDataFlagged: .sensitiveDataFlagged
    case .automatedProcessing: .automatedProcessing
    case .territoryIsNot: .territoryIsNot
    case .serviceLacks: .serviceLacks
    case .exporterIsCompetentAuthority: .exporterIsCompetentAuthority
    }
  }

  /// Stable name of the test: what is looked at, then the question.
  package var test: String {
    switch self {
    case .recipientSubjectTo: "recipient.subject_to"
    case .recipientSector: "recipient.sector"
    case .recipientIsNot: "recipient.not"
    case .dataPrivacyFrameworkActive: "recipient.dpf_list"
    case .dataPrivacyFrameworkUKExtension: "recipient.dpf_uk_extension"
    case .humanResourcesCovered: "data.hr_implies"
    case .sensitiveDataFlagged: "data.sensitive_must_be_flagged"
    case .automatedProcessing: "processing.automated"
    case .territoryIsNot: "territory.not"
    case .serviceLacks: "service.lacks"
    case .exporterIsCompetentAuthority: "exporter.competent_authority"
    }
  }

  /// What the test compares with.
  package var value: String {
    switch self {
    case .recipientSubjectTo(let law): law
    case .recipientSector(let sector): sector.rawValue
    case .recipientIsNot(let kind): kind
    case .dataPrivacyFrameworkActive: "active"
    case .dataPrivacyFrameworkUKExtension: "true"
    case .humanResourcesCovered: "recipient.dpf_hr_coverage"
    case .sensitiveDataFlagged: "true"
    case .automatedProcessing: "true"
    case .territoryIsNot(let area): area
    case .serviceLacks(let trait): trait.rawValue
    case .exporterIsCompetentAuthority: "true"
    }
  }

  /// The test as a sentence that a person can answer with yes or no.
  package var words: String {
    switch self {
    case .recipientSubjectTo(let law):
      "The recipient is subject to \(Self.spelledOut[law] ?? law)."
    case .recipientSector(.private): "The recipient is in the private sector."
    case .recipientSector(.public): "The recipient is in the public sector."
    case .recipientSector(.nonprofit): "The recipient is a non-profit body."
    case .recipientIsNot(let kind): "The recipient is not a \(Self.spelledOut[kind] ?? kind)."
    case .dataPrivacyFrameworkActive:
      "The recipient is Active on the Data Privacy Framework List."
    case .dataPrivacyFrameworkUKExtension:
      "The Data Privacy Framework List marks the recipient for the UK Extension."
    case .humanResourcesCovered:
      "If data of the exporter's own staff is sent, the recipient's entry covers HR data."
    case .sensitiveDataFlagged:
      "Sensitive data is marked as sensitive to the recipient when it is sent."
    case .automatedProcessing:
      "The data is processed by automated means, at the latest where it is received."
    case .territoryIsNot(let area):
      "The recipient is not in \(Self.spelledOut[area] ?? area)."
    case .serviceLacks(.humanResources): "No data of the exporter's own staff is sent."
    case .serviceLacks(.journalism): "No data gathered for journalism is sent."
    case .serviceLacks(.academicStudy): "The transfer does not serve academic study."
    case .serviceLacks(.religiousActivity):
      "The transfer does not serve the activities of a religious body."
    case .serviceLacks(.politicalActivity):
      "The transfer does not serve the activities of a political body."
    case .serviceLacks(.creditInformation):
      "No personal credit information overseen by the Financial Services Commission is sent."
    case .serviceLacks(.immigrationControl): "The transfer does not serve UK immigration control."
    case .serviceLacks(.missionaryWork):
      "The transfer does not serve missionary work of a religious body."
    case .serviceLacks(.candidateNomination):
      "The transfer does not serve a political party's nomination of candidates."
    case .serviceLacks(.manualRecords): "No record that stays on paper is sent."
    case .serviceLacks(.lawEnforcement): "The transfer does not serve law enforcement."
    case .exporterIsCompetentAuthority:
      "The exporter is a competent authority and processes for law enforcement."
    }
  }

  /// Short names of the register, spelled out for sentences.
  private static let spelledOut = [
    "PIPEDA": "the Personal Information Protection and Electronic Documents Act (PIPEDA)",
    "APPI": "the Act on the Protection of Personal Information with its Supplementary Rules (APPI)",
    "PIPA": "the Personal Information Protection Act (PIPA)",
    "LGPD": "the Brazilian General Data Protection Law (LGPD)",
    "Faroese-DPA": "the Faroese data protection act",
    "Safe-Harbour-Principles": "the Safe Harbour Principles by its own certification",
    "Privacy-Shield-Principles": "the Privacy Shield Principles by its own certification",
    "Guernsey-Law-Enforcement-Ordinance":
      "the Bailiwick of Guernsey's Law Enforcement Ordinance 2018",
    "Jersey-DPL": "the Data Protection (Jersey) Law 2018",
    "danish-realm-authority": "Danish Realm authority in the Faroes",
    "occupied-territories": "the territories that Israel occupies",
  ]
}
