import SitusGround

/// What the findings are decided from.
package struct DecisionInput: Sendable {
  package var inventory: Inventory
  package var register: AdequacyRegister
  package var transfers: [Transfer]
  package var assessments: [Assessment]
  package var places: [PlaceJudgement]
  package var inferences: [LocationInference]
  package var promises: [PromiseJudgement]
  package var waivers: [Waiver]
  package var asOf: Day

  /// Gathers what the earlier stages concluded.
  package init(
    inventory: Inventory, register: AdequacyRegister, transfers: [Transfer],
    assessments: [Assessment], places: [PlaceJudgement], inferences: [LocationInference],
    promises: [PromiseJudgement], waivers: [Waiver], asOf: Day
  ) {
    self.inventory = inventory
    self.register = register
    self.transfers = transfers
    self.assessments = assessments
    self.places = places
    self.inferences = inferences
    self.promises = promises
    self.waivers = waivers
    self.asOf = asOf
  }
}

/// Decides which verdicts, contradictions and gaps somebody has to look at.
///
/// Only the law that binds the organisation makes findings; the other regime is for comparison.
/// There is one finding for each rule, service and subject: all rows of one supplier together. A
/// waiver moves exactly one finding aside; one that has ended, or that moves nothing, is a finding.
///
/// - Returns: Findings and waived findings in the order of `Finding.precedes`.
package func decideFindings(_ input: DecisionInput) -> Decision {
  let context = FindingContext(input)
  var findings = transferFindings(input, context)
  findings += placeFindings(input, context)
  findings += unreadablePlaceFindings(input, context)
  findings += conflictFindings(input, context)
  findings += danglingFindings(input, context)
  findings += recordFindings(input, context)
  findings += promiseFindings(input, context)
  if let stale = registerFinding(input, context) { findings.append(stale) }
  return applyWaivers(input.waivers, to: findings, context: context, asOf: input.asOf)
}

/// Look-ups that every kind of finding needs, made once.
struct FindingContext {
  /// Whose remedy it is when no service has an owner.
  static let dataProtectionOfficer = "Data Protection Officer"

  let organisation: Organisation
  let binding: [Regime]
  let services: [String: Service]
  let processors: [String: Processor]
  let naming: PlaceNaming
  private let names: [String: String]
  let disclosures: [String: Disclosure]

  init(_ input: DecisionInput) {
    organisation = input.inventory.organisation
    naming = input.inventory.naming
    binding = bindingRegimes(organisation, register: input.register, asOf: input.asOf)
    services = keyed(input.inventory.services) { $0.id }
    processors = keyed(input.inventory.processors) { $0.id }
    disclosures = keyed(input.inventory.disclosures) { $0.id }
    var names = processors.mapValues(\.name)
    for disclosure in input.inventory.disclosures {
      names[disclosure.id] = disclosure.recipient.legalEntity
    }
    names[organisation.id] = organisation.name
    self.names = names
  }

  /// The name that people use for a party; its id when nothing of that id is known.
  func name(_ id: String) -> String { names[id] ?? id }

  func serviceName(_ id: String) -> String { services[id]?.name ?? id }

  /// The post that answers for a service.
  func owner(_ service: String?) -> String {
    service.flatMap { services[$0]?.owner } ?? Self.dataProtectionOfficer
  }

  /// The services under the posts that answer for them, by the name of the post.
  func byOwner(_ services: [String]) -> [(owner: String, services: [String])] {
    Dictionary(grouping: services, by: owner).map { (owner: $0.key, services: $0.value) }
      .sorted { $0.owner < $1.owner }
  }

  /// A finding with its id and the severity of its rule; repeats among reasons and citations go.
  func make(
    _ rule: FindingRule, service: String?, subject: String, message: String, reasons: [String],
    citations: [String], remedies: [Finding.Remedy], site: SourceSite?,
    severity: Finding.Severity? = nil
  ) -> Finding {
    Finding(
      id: findingID(rule, service: service, subject: subject), rule: rule,
      severity: severity ?? rule.text.severity, service: service, subject: subject,
      message: message,
      reasons: reasons.withoutRepeats(), citations: citations.withoutRepeats(), remedies: remedies,
      site: site)
  }
}

/// The id of a finding: rule, service and subject, readable, and different for different ones.
///
/// Characters that could be taken for a separator or that a shell or an address would change are
/// written as `~` and their UTF-8 bytes in hexadecimal. A finding of no service has `-` there.
func findingID(_ rule: FindingRule, service: String?, subject: String) -> String {
  let place = service.map { $0 == "-" ? "~2d" : slug($0) } ?? "-"
  return "\(rule.rawValue)/\(place)/\(slug(subject))"
}

private func slug(_ text: String) -> String {
  var slug = ""
  for byte in text.utf8 {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x3A, 0x40, 0x5F:
      slug.unicodeScalars.append(Unicode.Scalar(byte))
    default:
      slug += "~" + (byte < 16 ? "0" : "") + String(byte, radix: 16)
    }
  }
  return slug
}

/// How long the adequacy register counts as read: decisions come a few times a year.
let registerShelfLifeDays = 120

private func registerFinding(_ input: DecisionInput, _ context: FindingContext) -> Finding? {
  // Each list is as old as its own reading: a page of one that was read again renews nothing else.
  guard let oldest = input.register.regimes.min(by: { $0.readOn < $1.readOn }) else { return nil }
  let age = oldest.readOn.days(until: input.asOf)
  guard age > registerShelfLifeDays else { return nil }
  return context.make(
    .registerStale, service: nil, subject: "adequacy-register",
    message: "The \(oldest.regime.rawValue) list of the adequacy register was last read \(age) days"
      + " before \(input.asOf.iso).",
    reasons: [
      "It was read on \(oldest.readOn.iso); after \(registerShelfLifeDays) days it may miss an"
        + " instrument that began or ended."
    ], citations: [FindingRule.registerStale.text.citation],
    remedies: [
      Finding.Remedy(
        action: "Renew the adequacy register (situs adequacy update) and run again.",
        owner: FindingContext.dataProtectionOfficer)
    ], site: nil)
}

private func promiseFindings(_ input: DecisionInput, _ context: FindingContext) -> [Finding] {
  let promises = keyed(input.inventory.promises) { $0.id }
  return input.promises.compactMap { judgement in
    let rule: FindingRule
    switch judgement.verdict {
    case .kept: return nil
    case .broken: rule = .promiseBroken
    case .unproven: rule = .promiseUnproven
    }
    let quote = promises[judgement.promise]?.quote ?? judgement.promise
    let breaking = judgement.breakingServices.count
    let unknown = judgement.unknownServices.count
    let total = input.inventory.services.count
    let message =
      rule == .promiseBroken
      ? "“\(quote)” does not hold: it is not so for \(breaking) of \(total) services."
      : "“\(quote)” cannot be shown: for \(unknown) of \(total) services it is not known."
    var remedies: [Finding.Remedy] = []
    if let sentence = judgement.correctedSentence {
      remedies.append(
        Finding.Remedy(
          action: "Change the sentence in the notice to: “\(sentence)”",
          owner: FindingContext.dataProtectionOfficer))
    }
    let wrong = rule == .promiseBroken ? judgement.breakingServices : judgement.unknownServices
    let verb = rule == .promiseBroken ? "Make it true for" : "Find out for"
    let changes = context.byOwner(wrong).map { owner, services in
      let names = services.map { "“\(context.serviceName($0))”" }
      return Finding.Remedy.Change(action: "\(verb) \(shortList(names)).", owner: owner)
    }
    if !changes.isEmpty { remedies.append(Finding.Remedy(changes: changes)) }
    return context.make(
      rule, service: nil, subject: judgement.promise, message: message,
      reasons: judgement.reasons, citations: [rule.text.citation], remedies: remedies,
      site: promises[judgement.promise]?.site)
  }
}
