/// One thing that Art. 28(3) wants to see in the contract with a processor.
///
/// The seven matters of the opening words come first, then points (a) to (h), one term each, then
/// the second subparagraph.
///
/// - SeeAlso: UK GDPR Art. 28(3); Regulation (EU) 2016/679 Art. 28(3).
package enum AgreementTerm: String, Hashable, Sendable, Codable, CaseIterable {
  case subjectMatter = "subject_matter"
  case duration
  case nature
  case purpose
  /// The type of personal data.
  case dataTypes = "data_types"
  /// The categories of data subjects.
  case dataSubjects = "data_subjects"
  /// The obligations and rights of the controller.
  case controllerRights = "controller_rights"
  /// Processing only on documented instructions, transfers included.
  case documentedInstructions = "documented_instructions"
  case confidentiality
  /// The measures of Art. 32.
  case security
  /// The conditions of Art. 28(2) and (4) for engaging another processor.
  case subProcessors = "sub_processors"
  /// Help with answering the requests of data subjects.
  case dataSubjectRights = "data_subject_rights"
  /// Help with Arts 32 to 36: security, breaches, impact assessments, prior consultation.
  case assistance
  case deletionOrReturn = "deletion_or_return"
  /// Information that shows the obligations are met, audits and inspections.
  case audit
  /// That the processor says at once when it thinks that an instruction breaks the law.
  case unlawfulInstructions = "unlawful_instructions"

  /// Where in Art. 28(3) it stands.
  package var provision: String {
    switch self {
    case .subjectMatter, .duration, .nature, .purpose, .dataTypes, .dataSubjects, .controllerRights:
      "opening words"
    case .documentedInstructions: "point (a)"
    case .confidentiality: "point (b)"
    case .security: "point (c)"
    case .subProcessors: "point (d)"
    case .dataSubjectRights: "point (e)"
    case .assistance: "point (f)"
    case .deletionOrReturn: "point (g)"
    case .audit: "point (h)"
    case .unlawfulInstructions: "second subparagraph"
    }
  }
}
