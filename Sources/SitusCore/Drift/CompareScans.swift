import SitusGround

/// Compares two reports and names for each difference what caused it.
///
/// A report is a function of recorded inputs: inventory, observations, lists, register, waivers, day and
/// program. Something that came out differently was caused by an input that differs and that it
/// depends on; where the record leaves several, all of them are named, and none is guessed.
///
/// - Parameters:
///   - old: The earlier report.
///   - new: The later report.
/// - Returns: Inputs that differ, and every difference of places, transfers, promises and findings.
package func compareScans(_ old: RecordedReport, _ new: RecordedReport) -> Drift {
  let comparison = Comparison(old, new)
  return Drift(
    old: old, new: new, inputs: comparison.inputs,
    changes: comparison.places + comparison.transfers + comparison.promises + comparison.findings)
}

/// Two reports side by side.
struct Comparison {
  let old: RecordedReport
  let new: RecordedReport
  let inputs: [InputDifference]
  let places: [DriftChange]
  let transfers: [DriftChange]

  init(_ old: RecordedReport, _ new: RecordedReport) {
    self.old = old
    self.new = new
    inputs = differingInputs(old, new)
    let causes = PossibleCauses(inputs)
    places = changedPlaces(old, new, causes)
    transfers = changedTransfers(old, new, causes, places: places)
  }

  private var possible: PossibleCauses { PossibleCauses(inputs) }

  /// Promises whose verdict differs, or that only one report has.
  var promises: [DriftChange] {
    let before = keyed(old.promises) { $0.id }
    let after = keyed(new.promises) { $0.id }
    return Set(before.keys).union(after.keys).sorted().compactMap { id in
      let earlier = before[id]
      let later = after[id]
      guard earlier?.verdict != later?.verdict || (earlier == nil) != (later == nil) else {
        return nil
      }
      var causes: Set<DriftCause> = []
      if earlier?.asked != later?.asked { causes.insert(.declarationEdited) }
      if let earlier, let later {
        let services = Set(earlier.footings).symmetricDifference(later.footings).map(\.service)
        causes.formUnion(causesOf(services: Set(services), subject: later.subject))
      }
      return DriftChange(
        kind: .promise, id: id, service: nil, regime: nil, old: earlier?.verdict,
        new: later?.verdict, text: "“\((later ?? earlier)?.quote ?? id)”",
        causes: possible.orEverything(causes))
    }
  }

  /// Causes of what differs in places and transfers of these services.
  private func causesOf(services: Set<String>, subject: String) -> Set<DriftCause> {
    switch subject {
    case "stored", "sent":
      return Set(
        (places + transfers).filter { $0.service.map(services.contains) ?? false }
          .flatMap(\.causes))
    default:
      // Agreements, retention and purposes are read from the record and from the calendar alone.
      return services.isEmpty ? [] : possible.ofPaper
    }
  }

  /// Findings that only one of the reports has.
  var findings: [DriftChange] {
    let before = keyed(old.findings) { $0.id }
    let after = keyed(new.findings) { $0.id }
    let waivedBefore = Set(old.waived.map(\.finding.id))
    let waivedAfter = Set(new.waived.map(\.finding.id))
    return Set(before.keys).symmetricDifference(after.keys).sorted().compactMap { id in
      guard let finding = after[id] ?? before[id] else { return nil }
      let isNew = after[id] != nil
      let wasWaived = isNew ? waivedBefore.contains(id) : waivedAfter.contains(id)
      let causes: Set<DriftCause> = wasWaived ? [.policyChanged] : self.causes(of: finding)
      return DriftChange(
        kind: .finding, id: id, service: finding.service, regime: nil,
        old: isNew ? nil : finding.severity, new: isNew ? finding.severity : nil,
        text: finding.message, causes: possible.orEverything(causes))
    }
  }

  private func causes(of finding: RecordedReport.Finding) -> Set<DriftCause> {
    func matching(_ changes: [DriftChange], _ party: String) -> Set<DriftCause> {
      Set(
        changes.filter { change in
          change.service == finding.service
            && change.id.split(whereSeparator: { $0 == "/" || $0 == ">" }).contains(
              Substring(party))
        }.flatMap(\.causes))
    }
    guard let rule = FindingRule(rawValue: finding.rule) else { return [] }
    switch rule {
    case .transferNoBasis, .transferUndetermined, .exceptionBarred, .mechanismUnfit,
      .assessmentMissing, .assessmentUnreviewed:
      let found = matching(transfers, finding.subject)
      // A document can stop fitting without a change of verdict.
      return found.isEmpty ? possible.ofPaper : found
    case .placeContradicted, .placeUndeclared, .placeNotDeclared:
      return matching(places, finding.subject)
    case .placeUnreadable, .ownPremisesUnlocated, .holderMissing: return possible.ofPaper
    case .evidenceConflict, .aliasDangling: return possible.ofEvidence
    case .recipientUnidentified, .agreementMissing, .agreementExpired, .agreementIncomplete,
      .retentionMissing,
      .retentionNotReviewed, .recordIncomplete, .basisUnavailable, .disclosureBasisMissing,
      .certificationStale, .sensitiveUnmarked:
      return possible.ofPaper
    case .noticeSilent:
      // A notice that is not recorded is missed for every service at once.
      return Set(
        transfers.filter { finding.service == nil || $0.service == finding.service }
          .flatMap(\.causes)
      ).union(possible.edited)
    case .promiseBroken, .promiseUnproven:
      return Set(promises.filter { $0.id == finding.subject }.flatMap(\.causes))
    case .registerStale: return possible.ofLaw.union(possible.ofDay)
    case .waiverInvalid, .waiverUnused: return possible.ofDay.union([.policyChanged])
    }
  }
}

extension RecordedReport.Promise {
  /// What is asked, so that an edit shows.
  fileprivate var asked: [String] {
    [quote, quantifier, subject, reading] + Set(places.map(\.sense)).sorted()
  }

  fileprivate struct Footing: Hashable {
    var service: String
    var footing: Int
  }

  fileprivate var footings: [Footing] {
    [provenServices, declaredServices, unknownServices, breakingServices].enumerated().flatMap {
      footing, services in services.map { Footing(service: $0, footing: footing) }
    }
  }
}
