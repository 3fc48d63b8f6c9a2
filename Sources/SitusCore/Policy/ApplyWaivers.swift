import SitusGround

/// Moves aside every finding that a waiver in force names exactly; nothing is dropped.
///
/// A waiver that has ended, or has not begun, moves nothing. Of two that say the same the one written first counts. A
/// finding about a waiver cannot itself be waived.
func applyWaivers(
  _ waivers: [Waiver], to findings: [Finding], context: FindingContext, asOf: Day
) -> Decision {
  struct Key: Hashable {
    var rule: FindingRule
    var service: String?
    var subject: String
  }
  var inForce: [Key: Waiver] = [:]
  var about: [Finding] = []
  for waiver in waivers.sorted(by: { $0.site < $1.site }) {
    let key = Key(rule: waiver.rule, service: waiver.service, subject: waiver.subject)
    if waiver.expires < asOf {
      about.append(context.make(waiver, .waiverInvalid, "ended on \(waiver.expires.iso)"))
    } else if let approved = waiver.approved, approved > asOf {
      about.append(context.make(waiver, .waiverInvalid, "begins on \(approved.iso)"))
    } else if let first = inForce[key] {
      about.append(
        context.make(
          waiver, .waiverInvalid, "says the same as the one on line \(first.site.line)"))
    } else {
      inForce[key] = waiver
    }
  }
  var used: Set<Key> = []
  var open: [Finding] = []
  var waived: [WaivedFinding] = []
  for finding in findings {
    let key = Key(rule: finding.rule, service: finding.service, subject: finding.subject)
    if let waiver = inForce[key] {
      used.insert(key)
      waived.append(WaivedFinding(finding: finding, waiver: waiver))
    } else {
      open.append(finding)
    }
  }
  for (key, waiver) in inForce where !used.contains(key) {
    about.append(context.make(waiver, .waiverUnused, "matches no finding"))
  }
  return Decision(
    findings: (open + about).sorted(by: Finding.precedes),
    waived: waived.sorted { Finding.precedes($0.finding, $1.finding) })
}

extension FindingContext {
  /// A finding about a waiver; where it is written keeps two that say the same apart.
  fileprivate func make(_ waiver: Waiver, _ rule: FindingRule, _ what: String) -> Finding {
    let target = findingID(waiver.rule, service: waiver.service, subject: waiver.subject)
    var finding = make(
      rule, service: waiver.service, subject: target,
      message: "The waiver of \(target) \(what).",
      reasons: ["It was given for this reason: \(waiver.reason)"],
      citations: [rule.text.citation],
      remedies: [Finding.Remedy(action: rule.text.clear, owner: waiver.owner)], site: waiver.site)
    if rule == .waiverInvalid { finding.id += ":\(waiver.expires.iso)" }
    return finding
  }
}
