/// An owner's named, reasoned and expiring acceptance of exactly one finding.
package struct Waiver: Hashable, Sendable {
  package var rule: FindingRule
  /// Id of the service; `nil` for a finding that belongs to none.
  package var service: String?
  package var subject: String
  package var reason: String
  /// The post that accepts the finding.
  package var owner: String
  /// Last day on which it holds.
  package var expires: Day
  package var site: SourceSite
}

/// A finding that a waiver moved aside; it is still reported.
package struct WaivedFinding: Hashable, Sendable {
  package var finding: Finding
  package var waiver: Waiver
}

/// What policy made of all judgements.
package struct Decision: Hashable, Sendable {
  /// In the order of `Finding.precedes`.
  package var findings: [Finding]
  /// In the order of `Finding.precedes`.
  package var waived: [WaivedFinding]

  package init(findings: [Finding], waived: [WaivedFinding]) {
    self.findings = findings
    self.waived = waived
  }
}

extension Finding {
  /// The order in which findings are printed: the gravest first, then by rule, by service with
  /// those of no service before any, by subject and by id.
  package static func precedes(_ left: Finding, _ right: Finding) -> Bool {
    if left.severity != right.severity { return left.severity > right.severity }
    return (left.rule.rawValue, left.service ?? "", left.subject, left.id)
      < (right.rule.rawValue, right.service ?? "", right.subject, right.id)
  }
}
