import SitusGround

/// Reads the risk of a transfer from the published table.
///
/// - Parameters:
///   - transfer: The row that was assessed.
///   - assessment: Its verdict under one regime.
///   - inventory: For the data, the parties and the measures.
///   - places: Judgements sorted by id, as ``judgePlaces(_:inferences:asOf:isMember:)`` returns them.
/// - Returns: The level and the row of the table that gave it.
package func rateRisk(
  _ transfer: Transfer, assessment: Assessment, inventory: Inventory, places: [PlaceJudgement]
) -> RiskRating {
  let hops = inventory.hops(of: transfer)
  let factors = RiskFactors(
    verdict: assessment.verdict,
    stakes: inventory.service(transfer.service).map(RiskFactors.Stakes.init) ?? .high,
    support: RiskFactors.Support(transfer, places: places),
    exposure: hops.isEmpty || hops.contains { $0.isExposed(transfer, inventory.organisation) }
      ? .exposed : .shielded)
  let row = RiskTable.row(for: factors)
  return RiskRating(
    transfer: transfer.id, regime: assessment.regime, level: row.level, row: row.id)
}

extension RiskFactors.Stakes {
  /// What the inventory does not say counts as the worst that it could be.
  init(_ service: Service) {
    let isProtected =
      service.dataCategories.isEmpty
      || service.dataCategories.contains { $0.sensitivity != .ordinary }
    let areInNeed =
      service.dataSubjects.isEmpty
      || service.dataSubjects.contains { $0.areChildren || $0.areVulnerable }
    // Data of nobody is none at all, so that nought stands for what nobody has counted.
    let isMany = service.volume.map { $0 == 0 || $0 >= RiskTable.manyPeople } ?? true
    switch (isProtected || areInNeed, isMany) {
    case (true, true): self = .high
    case (true, false), (false, true): self = .elevated
    case (false, false): self = .ordinary
    }
  }
}

extension RiskFactors.Support {
  /// What the evidence says of the transfer's place; for an entity, of all its places in the
  /// service.
  init(_ transfer: Transfer, places: [PlaceJudgement]) {
    guard transfer.basis == .declared else {
      self = .opposed
      return
    }
    let about = places.about(transfer)
    let verdicts = Set(about.map(\.verdict))
    if verdicts.contains(.contradicted) || verdicts.contains(.undeclared) {
      self = .opposed
    } else if verdicts.contains(.confirmed) || verdicts.contains(.consistent) {
      self = .evidence
    } else {
      self = .declaration
    }
  }
}

extension [PlaceJudgement] {
  /// The judgements on the transfer's importer that bear on its row.
  fileprivate func about(_ transfer: Transfer) -> [PlaceJudgement] {
    guard let importer = transfer.path.last else { return [] }
    let prefix = "\(transfer.service)/\(importer)"
    var low = startIndex
    var high = endIndex
    while low < high {
      let middle = (low + high) / 2
      if self[middle].id < prefix { low = middle + 1 } else { high = middle }
    }
    return self[low...].prefix { $0.id.hasPrefix(prefix) }.filter { judgement in
      guard judgement.service == transfer.service, judgement.holder == importer else {
        return false
      }
      guard case .place(let kind) = transfer.aspect else { return true }
      return judgement.kind == kind && judgement.declared?.meaning == transfer.destination
    }
  }
}

extension Hop {
  /// Whether somebody under the law of another country than the organisation's can read the data.
  fileprivate func isExposed(_ transfer: Transfer, _ organisation: Organisation) -> Bool {
    switch SupplementaryMeasures(processor?.measures).effect {
    case .effective: return false
    case .ineffective, .open: break
    }
    let home = organisation.country.meaning
    if transfer.destination != home { return true }
    guard let party else { return false }
    if party.country?.meaning != home { return true }
    return party.parent.map { $0.country?.meaning != home } ?? false
  }
}
