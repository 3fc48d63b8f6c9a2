import SitusGround

/// A document on file that is claimed as an Art. 46 safeguard.
package struct TransferMechanism: Hashable, Sendable {
  package var kind: MechanismKind
  /// As the document names it: `A1.0`, `B1.0`, `2021/914`.
  package var version: String?
  /// Module of the EU standard contractual clauses, 1 to 4; an Addendum names that of the clauses
  /// it is attached to.
  package var module: Int?
  package var signed: Day?
  package var expires: Day?
  /// Places that it covers; empty means wherever the importer is.
  package var covers: [DeclaredPlace]
  /// Reference of the linked agreement, for a mechanism that has no Art. 28 terms of its own.
  package var linkedAgreement: String?
  package var reference: String?
  package var assessment: TransferRiskAssessment?
  package var site: SourceSite
  /// Regimes whose regulator approved or authorised it; `nil` when nobody wrote that down.
  package var authorisedBy: Set<Regime>?
  /// Whether the importer gave binding and enforceable commitments to a code or a certification.
  package var hasCommitments: Bool?
  /// Legal entities that signed it; the exporter and the importer of the transfer if left out.
  package var exporter: String?
  package var importer: String?
}

/// Kinds of Art. 46 safeguard, and two that people still claim although they are none.
///
/// - SeeAlso: UK GDPR Art. 46(2), (3); Regulation (EU) 2016/679 Art. 46(2), (3).
package enum MechanismKind: String, Hashable, Sendable, Codable, CaseIterable {
  /// International Data Transfer Agreement, in force 2022-03-21.
  case idta
  /// UK Addendum to the EU standard contractual clauses, in force 2022-03-21.
  case addendum
  case ukBCRController = "uk_bcr_controller"
  case ukBCRProcessor = "uk_bcr_processor"
  case ukBCRAddendum = "uk_bcr_addendum"
  /// Decision (EU) 2021/914.
  case euSCC = "eu_scc"
  /// Decisions 2001/497/EC, 2004/915/EC and 2010/87/EU.
  case legacySCC = "legacy_scc"
  case euBCRController = "eu_bcr_controller"
  case euBCRProcessor = "eu_bcr_processor"
  /// Legally binding and enforceable instrument between public bodies.
  case publicInstrument = "public_instrument"
  /// Administrative arrangement between public bodies, authorised by the regulator.
  case administrativeArrangement = "administrative_arrangement"
  case codeOfConduct = "code_of_conduct"
  case certification
  /// Contractual clauses authorised by the regulator.
  case bespokeClauses = "bespoke_clauses"
  /// Annulled 2020-07-16; never a safeguard.
  case privacyShield = "privacy_shield"
}

/// Transfer risk assessment; the EU's name is transfer impact assessment.
package struct TransferRiskAssessment: Hashable, Sendable {
  package enum Outcome: String, Hashable, Sendable, Codable, CaseIterable {
    /// The protection is not materially lower (UK), or essentially equivalent (EU).
    case sufficient
    /// Sufficient only with the measures that it names.
    case sufficientWithMeasures = "sufficient_with_measures"
    case insufficient
  }
  package var date: Day?
  package var outcome: Outcome?
  package var review: Day?
  package var reference: String?
  package var site: SourceSite
}

/// An Art. 49 exception that somebody relies on.
package struct ClaimedException: Hashable, Sendable {
  /// Art. 49(1), first subparagraph by letter, then its second subparagraph.
  package enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
    case consent
    case contract
    case contractInInterest = "contract_in_interest"
    case publicInterest = "public_interest"
    case legalClaims = "legal_claims"
    case vitalInterests = "vital_interests"
    case publicRegister = "public_register"
    case compellingInterests = "compelling_interests"
  }
  package var kind: Kind
  /// Where the assessment is recorded (Art. 49(6)).
  package var reference: String?
  /// Law that makes the public interest one of domestic law; needed for `publicInterest`.
  package var domesticLaw: String?
  /// Whether it happens again and again; an exception does not carry systematic transfers.
  package var isSystematic: Bool?
  package var site: SourceSite
}
