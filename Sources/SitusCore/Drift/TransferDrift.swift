import SitusGround

/// Transfers whose verdict or carrier differs under a regime, and those that only one report has.
func changedTransfers(
  _ old: RecordedReport, _ new: RecordedReport, _ possible: PossibleCauses, places: [DriftChange]
) -> [DriftChange] {
  struct Row {
    var service: String
    var transfer: RecordedReport.Transfer
  }
  func rows(_ report: RecordedReport) -> [String: Row] {
    keyed(
      report.services.flatMap { service in
        service.transfers.map { Row(service: service.id, transfer: $0) }
      }
    ) { $0.transfer.id }
  }
  let before = rows(old)
  let after = rows(new)
  let naming = new.naming
  let moved = Dictionary(grouping: places) { $0.id }
  var changes: [DriftChange] = []
  for id in Set(before.keys).union(after.keys).sorted() {
    guard let row = after[id] ?? before[id] else { continue }
    let earlier = before[id]?.transfer.assessments ?? []
    let later = after[id]?.transfer.assessments ?? []
    let regimes = Set((earlier + later).map(\.regime)).sorted(by: >)
    for regime in regimes {
      let left = earlier.first { $0.regime == regime }
      let right = later.first { $0.regime == regime }
      guard left?.verdict != right?.verdict || left?.instrument != right?.instrument else {
        continue
      }
      let transfer = row.transfer
      let causes: Set<DriftCause>
      if let left, let right {
        causes = verdictCauses(left, right, possible)
      } else {
        let place = [row.service, transfer.path.last ?? "", transfer.aspect].joined(separator: "/")
        let ofPlace = Set((moved[place] ?? []).flatMap(\.causes))
        causes = existenceCauses(isObserved: transfer.basis == "observed", ofPlace, possible)
      }
      changes.append(
        DriftChange(
          kind: .transfer, id: id, service: row.service, regime: regime, old: left.map(words),
          new: right.map(words),
          text: "\(transfer.path.joined(separator: " > ")): "
            + "\(transfer.aspect.replacingUnderscores()), "
            + (transfer.destination?.words(naming) ?? transfer.destinationRaw),
          causes: possible.orEverything(causes)))
    }
  }
  return changes
}

private func words(_ assessment: RecordedReport.Assessment) -> String {
  assessment.verdict.replacingUnderscores()
    + (assessment.instrument.map { " (\($0))" } ?? "")
}

/// Why there is a row, or none any longer.
private func existenceCauses(
  isObserved: Bool, _ ofPlace: Set<DriftCause>, _ possible: PossibleCauses
) -> Set<DriftCause> {
  if !ofPlace.isEmpty { return ofPlace }
  // A declared row is there because the inventory says so; a regime is a matter of the inventory, too.
  return isObserved ? possible.ofEvidence : possible.edited.union(possible.program)
}

/// Why a row that both reports have comes out differently.
///
/// That an instrument for the destination is in force, or is not, follows from the register and the day
/// alone. That one in force no longer reaches the recipient follows from the record, from a date in it,
/// or from an amended register.
private func verdictCauses(
  _ old: RecordedReport.Assessment, _ new: RecordedReport.Assessment, _ possible: PossibleCauses
) -> Set<DriftCause> {
  let rules = differingRules(old, new)
  let isOfPaper = rules.contains { paperRules.contains($0) }
  let isOfList = rules.contains { !paperRules.contains($0) } || carriesByList(old, new)
  guard isOfList else {
    return isOfPaper ? possible.ofPaper : []
  }
  if !possible.ofLaw.isEmpty, !isStillInForce(old, new) {
    return possible.ofLaw.union(possible.program)
  }
  return possible.ofPaper.union(possible.isOtherRegister ? possible.ofLaw : [])
}

/// Whether the instrument that carries one side is spoken of on the other, where it does not.
private func isStillInForce(
  _ old: RecordedReport.Assessment, _ new: RecordedReport.Assessment
) -> Bool {
  func speaks(_ assessment: RecordedReport.Assessment, of other: RecordedReport.Assessment) -> Bool
  {
    guard other.verdict == TransferVerdict.approved.rawValue, let instrument = other.instrument
    else { return true }
    return assessment.reasons.contains { $0.text.contains("(\(instrument))") }
  }
  let speaksOfAny = [old, new].allSatisfy { side in
    side.reasons.contains { $0.rule == "adequacy" && $0.text.contains("(") }
  }
  return speaks(new, of: old) && speaks(old, of: new) && speaksOfAny
}

/// Rules that read documents and dates on file; every other one reads the list or the facts.
private let paperRules: Set<String> = ["mechanism", "assessment", "exception", "transitional"]

/// Rules whose result reads otherwise, the days in it left aside.
private func differingRules(
  _ old: RecordedReport.Assessment, _ new: RecordedReport.Assessment
) -> Set<String> {
  func results(_ assessment: RecordedReport.Assessment) -> Set<[String]> {
    Set(assessment.reasons.map { [$0.rule, withoutDays($0.text)] })
  }
  return Set(results(old).symmetricDifference(results(new)).map { $0[0] })
}

/// Whether one of the two rests on an adequacy instrument and the other does not, or on another.
private func carriesByList(
  _ old: RecordedReport.Assessment, _ new: RecordedReport.Assessment
) -> Bool {
  let approved = TransferVerdict.approved.rawValue
  return (old.verdict == approved || new.verdict == approved)
    && (old.verdict != new.verdict || old.instrument != new.instrument)
}

/// The text with every day in it replaced, and without when the list was read.
private func withoutDays(_ text: String) -> String {
  text.replacing(/\ The list was read on \d{4}-\d{2}-\d{2}\./, with: "")
    .replacing(/\d{4}-\d{2}-\d{2}/, with: "the day")
}
