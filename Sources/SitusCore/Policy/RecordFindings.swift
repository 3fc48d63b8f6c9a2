import SitusGround

/// Gaps of one code about one subject in one service.
private struct GapKey: Hashable {
  var code: RecordGap.Code
  var service: String?
  var subject: String
}

/// Findings about agreements, retention, the record, disclosures, listings and the notice.
func recordFindings(_ input: DecisionInput, _ context: FindingContext) -> [Finding] {
  let gaps =
    examineRecord(of: input.inventory, binding: context.binding, asOf: input.asOf)
    + examineNotice(
      of: input.inventory, transfers: input.transfers, assessments: input.assessments,
      binding: context.binding, register: input.register, asOf: input.asOf)
    + SensitiveMark.gaps(
      of: input.inventory, transfers: input.transfers, assessments: input.assessments,
      under: RecordSetting(regimes: context.binding, asOf: input.asOf), register: input.register)
  let groups = Dictionary(grouping: gaps) {
    GapKey(code: $0.code, service: $0.service, subject: $0.subject)
  }
  return groups.map { key, gaps in
    let texts = gaps.map(\.text).sorted()
    let owner = gaps.compactMap(\.owner).min() ?? context.owner(key.service)
    return context.make(
      key.code.rule, service: key.service, subject: key.subject,
      message: texts.count == 1 ? texts[0] : context.message(key.code.rule, key.service, gaps),
      reasons: gaps.sorted { $0.text < $1.text }.flatMap {
        [$0.text, $0.demand.caution].compactMap { $0 }
      },
      citations: gaps.flatMap(\.citations),
      remedies: [
        Finding.Remedy(action: context.action(key.code, key.subject, gaps), owner: owner)
      ], site: gaps.map(\.site).min(), severity: gaps.allSatisfy(\.isAdvice) ? .note : nil)
  }
}

extension RecordGap.Code {
  /// The rule under which users see and waive it.
  var rule: FindingRule {
    switch self {
    case .agreementMissing: .agreementMissing
    case .recipientUnidentified: .recipientUnidentified
    case .agreementExpired: .agreementExpired
    case .agreementIncomplete: .agreementIncomplete
    case .holderMissing: .holderMissing
    case .retentionMissing: .retentionMissing
    case .retentionNotReviewed: .retentionNotReviewed
    case .recordIncomplete: .recordIncomplete
    case .disclosureBasisMissing: .disclosureBasisMissing
    case .noticeSilent: .noticeSilent
    case .certificationStale: .certificationStale
    case .sensitiveUnmarked: .sensitiveUnmarked
    case .basisUnavailable: .basisUnavailable
    }
  }
}

extension FindingContext {
  fileprivate func message(_ rule: FindingRule, _ service: String?, _ gaps: [RecordGap]) -> String {
    let fields = fields(gaps)
    let subject = service.map { "“\(serviceName($0))”" } ?? name(gaps.first?.subject ?? "")
    guard !fields.isEmpty else { return "\(rule.text.title): \(subject)." }
    return "\(rule.text.title), \(subject): \(listed(fields))."
  }

  fileprivate func action(_ code: RecordGap.Code, _ subject: String, _ gaps: [RecordGap]) -> String
  {
    let name = name(subject)
    switch code {
    case .agreementMissing: return "Sign an agreement with \(name), or record the one there is."
    case .agreementExpired: return "Renew the agreement with \(name), or record its extension."
    case .agreementIncomplete:
      return "Add to the agreement with \(name) what it lacks, or record where it has it."
    case .recordIncomplete: return "Write into the record: \(listed(fields(gaps)))."
    case .disclosureBasisMissing where gaps.allSatisfy(\.isAdvice):
      return "Record the ground on which \(name) is given the data."
    case .disclosureBasisMissing:
      return "Record the law under which \(name) is given the data, or stop giving it."
    case .certificationStale:
      return "Look up \(name) on the Data Privacy Framework List and record the day."
    case .sensitiveUnmarked:
      return "Have the data marked as sensitive when it is sent to \(name), and record that it is."
    case .basisUnavailable:
      return "Name the basis on which the task rests, such as public_task or legal_obligation."
    case .noticeSilent where subject == RecordGap.wholeNotice:
      return "Record the privacy notice and the places abroad that it names."
    case .noticeSilent:
      return
        "Name \(naming.phrase(PlaceMeaning(token: subject))) and the ground of the transfer in the notice."
    case .holderMissing, .recipientUnidentified, .retentionMissing, .retentionNotReviewed:
      return code.rule.text.clear
    }
  }

  private func fields(_ gaps: [RecordGap]) -> [String] {
    Set(gaps.compactMap(\.field)).sorted().map { $0.replacing("_", with: " ") }
  }
}
