import SitusGround

/// An owner's named, reasoned and expiring acceptance of exactly one finding.
package struct Waiver: Hashable, Sendable {
  package var rule: FindingRule
  /// Id of the service; `nil` for a finding that belongs to none.
  package var service: String?
  package var subject: String
  package var reason: String
  /// The post that accepts the finding.
  package var owner: String
  /// The day on which it was accepted, and the first on which it holds; `nil` when the file does not
  /// say.
  package var approved: Day? = nil
  /// Last day on which it holds.
  package var expires: Day
  package var site: SourceSite

  /// Most days from the day of acceptance to the last day: nobody accepts what they will not see
  /// again within half a year.
  package static let longestDays = 180

  /// What is wrong with it beside the inventory that it goes with; `nil` when nothing is.
  package func mistake(in inventory: Inventory) -> InputError? {
    guard let service, !inventory.services.contains(where: { $0.id == service }) else {
      return nil
    }
    return InputError(
      .danglingReference, at: site, expected: "a waiver for a service of this inventory",
      found: service)
  }
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
