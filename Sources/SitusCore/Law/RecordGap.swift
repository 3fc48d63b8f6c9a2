import SitusGround

/// Something that the law asks an organisation to hold, say or renew, and that the inventory lacks.
package struct RecordGap: Hashable, Sendable {
  package enum Code: String, Hashable, Sendable, Codable, CaseIterable {
    case agreementMissing = "agreement_missing"
    /// Somebody has the data, and the record says neither who it is nor in which role.
    case recipientUnidentified = "recipient_unidentified"
    case agreementExpired = "agreement_expired"
    /// A term of Art. 28(3) is absent, or nobody looked.
    case agreementIncomplete = "agreement_incomplete"
    /// Neither a system nor a processor is named.
    case holderMissing = "holder_missing"
    case retentionMissing = "retention_missing"
    /// Never reviewed, or not for longer than ``RetentionRule/reviewYears``.
    case retentionNotReviewed = "retention_not_reviewed"
    /// A field that Art. 30 asks for is empty; `field` names it.
    case recordIncomplete = "record_incomplete"
    case disclosureBasisMissing = "disclosure_basis_missing"
    /// A restricted destination that the privacy notice does not name.
    case noticeSilent = "notice_silent"
    /// A listing that nobody looked at for more than a year.
    case certificationStale = "certification_stale"
    /// Data goes to a listed recipient without the mark that the regulator asks for.
    case sensitiveUnmarked = "sensitive_unmarked"
    /// The lawful basis that is named is closed to a public authority.
    case basisUnavailable = "basis_unavailable"
  }

  /// What a gap is about when there is no notice at all.
  static let wholeNotice = "privacy-notice"

  package var code: Code
  /// `nil` for a gap of the organisation or of a party.
  package var service: String?
  /// Id of what it is about: a processor, a disclosure, a service, the organisation, or the place
  /// that the notice is silent on.
  package var subject: String
  /// Name of the empty field, as the inventory calls it; `nil` when the gap is not about a field.
  package var field: String?
  /// One sentence.
  package var text: String
  /// What asks for it, and how surely.
  package var demand: RecordDemand
  /// Where the demand stands, once for each law that binds the organisation.
  package var citations: [String]
  /// The post that answers for it; `nil` when the inventory names none.
  package var owner: String?
  package var site: SourceSite
  /// Whether it is worth a word and no more, whatever its code.
  package var isAdvice = false

  /// By service, code, subject and field.
  static func comesFirst(_ left: RecordGap, _ right: RecordGap) -> Bool {
    let ranks = [left, right].map { Code.allCases.firstIndex(of: $0.code) ?? 0 }
    if left.service != right.service { return (left.service ?? "") < (right.service ?? "") }
    if ranks[0] != ranks[1] { return ranks[0] < ranks[1] }
    if left.subject != right.subject { return left.subject < right.subject }
    return (left.field ?? "", left.text) < (right.field ?? "", right.text)
  }
}

extension Day {
  /// Whether the day lies more than that many years before another.
  func isMoreThan(years: Int, before other: Day) -> Bool {
    (year + years, month, day) < (other.year, other.month, other.day)
  }
}
