import SitusGround

/// What follows when things are supposed to be otherwise.
package struct Consequences: Hashable, Sendable {
  package var hypotheses: [Hypothesis]
  package var before: Report
  package var after: Report
  /// What the register says of the instruments, one sentence each.
  package var notes: [String]
  /// Places that are supposed away, sorted by service.
  package var losses: [PlaceLoss]
  /// Transfers that come out differently, in the order of the services and their transfers.
  package var transfers: [TransferConsequence]
  /// Promises that come out differently, in the order of the notice.
  package var promises: [PromiseConsequence]
  /// Findings that were not there before, in the order of `Finding.precedes`.
  package var appearing: [Finding]
  /// Findings that are there no longer, in the order of `Finding.precedes`.
  package var vanishing: [Finding]

  init(
    hypotheses: [Hypothesis], before: Report, after: Report, notes: [String], losses: [PlaceLoss]
  ) {
    self.hypotheses = hypotheses
    self.before = before
    self.after = after
    self.notes = notes
    self.losses = losses
    transfers = changedTransfers(before, after)
    let later = keyed(after.promises) { $0.promise.id }
    promises = before.promises.compactMap { old in
      guard let earlier = old.judgement, let judged = later[old.promise.id]?.judgement else {
        return nil
      }
      let change = PromiseConsequence(promise: old.promise, old: earlier, new: judged)
      return change.isOne ? change : nil
    }
    let oldIDs = Set(before.findings.map(\.id))
    let newIDs = Set(after.findings.map(\.id))
    appearing = after.findings.filter { !oldIDs.contains($0.id) }
    vanishing = before.findings.filter { !newIDs.contains($0.id) }
  }

  /// Whether no verdict, promise or finding comes out differently.
  package var isNothing: Bool {
    transfers.isEmpty && promises.isEmpty && appearing.isEmpty && vanishing.isEmpty
      && losses.isEmpty
  }

  /// The services that lose, gain or change a transfer, or lose a place, sorted by id.
  package var services: [Service] {
    let ids = Set(transfers.map(\.transfer.service)).union(losses.map(\.service))
    return before.services.map(\.service).filter { ids.contains($0.id) }
  }
}

/// One transfer that comes out differently under at least one regime.
package struct TransferConsequence: Hashable, Sendable {
  package var transfer: Transfer
  /// Sorted by regime; only those that differ.
  package var changes: [Change]

  /// The law of one regime before and after.
  package struct Change: Hashable, Sendable {
    package var regime: Regime
    /// Whether the regime binds the organisation afterwards.
    package var isBinding: Bool
    /// `nil` for a transfer that there was not before.
    package var old: Assessment?
    /// `nil` for a transfer that there is no longer.
    package var new: Assessment?

    /// What on file carries it instead; `nil` when nothing does.
    package var carrier: String? {
      switch new?.verdict {
      case .approved, .safeguarded, .exception: new?.instrument
      case .notRestricted, .undetermined, .noBasis, nil: nil
      }
    }
  }
}

/// One sentence of the notice that comes out differently as a whole, or for some services.
package struct PromiseConsequence: Hashable, Sendable {
  package var promise: Promise
  package var old: PromiseJudgement
  package var new: PromiseJudgement

  /// Whether the verdict, or what it rests on for some service, is another.
  var isOne: Bool {
    old.verdict != new.verdict || old.breakingServices != new.breakingServices
      || old.unknownServices != new.unknownServices
  }
}

/// One declared place that is supposed away, and what the record has in its stead.
package struct PlaceLoss: Hashable, Sendable {
  package var service: String
  /// Id of the processor, or of the organisation for a system of its own.
  package var holder: String
  package var kind: PlaceKind
  /// The words of the record.
  package var place: String
  /// Other places declared for the same, in the words of the record; empty when there is none.
  package var left: [String]

  var order: (String, String, PlaceKind, String) { (service, holder, kind, place) }
}

private func changedTransfers(_ before: Report, _ after: Report) -> [TransferConsequence] {
  func rows(_ report: Report) -> [(Transfer, [Assessment])] {
    report.services.flatMap { $0.transfers.map { ($0.transfer, $0.assessments) } }
  }
  let old = Dictionary(rows(before).map { ($0.0.id, $0) }, uniquingKeysWith: { first, _ in first })
  let new = Dictionary(rows(after).map { ($0.0.id, $0) }, uniquingKeysWith: { first, _ in first })
  return Set(old.keys).union(new.keys).sorted().compactMap { id in
    guard let transfer = (new[id] ?? old[id])?.0 else { return nil }
    let changes = Regime.allCases.compactMap { regime -> TransferConsequence.Change? in
      let earlier = old[id]?.1.first { $0.regime == regime }
      let later = new[id]?.1.first { $0.regime == regime }
      guard earlier?.verdict != later?.verdict || earlier?.instrument != later?.instrument else {
        return nil
      }
      return TransferConsequence.Change(
        regime: regime, isBinding: after.bindingRegimes.contains(regime), old: earlier,
        new: later)
    }
    return changes.isEmpty ? nil : TransferConsequence(transfer: transfer, changes: changes)
  }
}
