import SitusGround

/// Why a document on file does not, or not yet, carry a transfer.
package struct MechanismProblem: Hashable, Sendable {
  package enum Code: String, Hashable, Sendable, Codable, CaseIterable {
    /// A safeguard of the other regime.
    case wrongRegime = "wrong_regime"
    /// The document has been withdrawn by law.
    case ended
    case notYetInForce = "not_yet_in_force"
    /// Privacy Shield, or the EU's clauses for processors inside the EEA.
    case neverASafeguard = "never_a_safeguard"
    case versionUnknown = "version_unknown"
    case moduleMissing = "module_missing"
    case moduleMismatch = "module_mismatch"
    /// The kind of document does not fit who the parties are.
    case partiesMismatch = "parties_mismatch"
    /// It has no date of signature, or one after the day in question.
    case unsigned
    case expired
    case doesNotCover = "does_not_cover"
    case noLinkedAgreement = "no_linked_agreement"
    /// It needs a regulator's authorisation or approval that is not recorded.
    case authorisationMissing = "authorisation_missing"
    /// The importer is not known to be bound to the code or certification.
    case commitmentsMissing = "commitments_missing"
    /// It is attached to other clauses or rules, and those are not known to fit.
    case underlyingMissing = "underlying_missing"
    case assessmentMissing = "assessment_missing"
    /// The day set for its review has passed; the document carries the transfer all the same.
    case assessmentOutdated = "assessment_outdated"
    /// No day is set for its review.
    case assessmentUnreviewed = "assessment_unreviewed"
    case assessmentInsufficient = "assessment_insufficient"
    /// The assessment rests on measures that are not known to be there, or do not help.
    case measuresInsufficient = "measures_insufficient"
  }

  package var code: Code
  /// Id of the transfer.
  package var transfer: String
  package var regime: Regime
  /// The document, by kind, version and reference.
  package var mechanism: String
  package var kind: MechanismKind
  /// One sentence.
  package var text: String
  package var citation: String
  /// What must be answered to remove the doubt; `nil` when the document is known not to carry the
  /// transfer.
  package var question: String?
  package var site: SourceSite

  /// Whether the document is known to fail, and not merely unproven.
  package var isCertain: Bool { question == nil }
}

extension TransferMechanism {
  /// The document as a person would name it: kind, version, reference.
  package var label: String {
    var label = kind.words
    if let version, !version.isEmpty { label += " \(version)" }
    if let module { label += " module \(module)" }
    if let reference, !reference.isEmpty { label += " (\(reference))" }
    return label
  }
}

extension MechanismKind {
  /// The kind as a person would name it.
  package var words: String {
    switch self {
    case .idta: "IDTA"
    case .addendum: "UK Addendum"
    case .ukBCRController: "UK BCR (controller)"
    case .ukBCRProcessor: "UK BCR (processor)"
    case .ukBCRAddendum: "UK BCR Addendum"
    case .euSCC: "EU SCC"
    case .legacySCC: "old EU SCC"
    case .euBCRController: "EU BCR (controller)"
    case .euBCRProcessor: "EU BCR (processor)"
    case .publicInstrument: "instrument between public bodies"
    case .administrativeArrangement: "administrative arrangement"
    case .codeOfConduct: "code of conduct"
    case .certification: "certification"
    case .bespokeClauses: "bespoke clauses"
    case .privacyShield: "Privacy Shield"
    }
  }
}
