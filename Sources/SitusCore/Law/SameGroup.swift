extension RuleOfLaw {
  /// That companies of one group are separate entities.
  static func sameGroup(_ regime: Regime) -> RuleOfLaw {
    switch regime {
    case .uk:
      RuleOfLaw(
        id: "UK-T4", citation: "ICO, international transfers, 2026-01-15", confidence: .high)
    case .eu:
      RuleOfLaw(
        id: "EU-T5", citation: "EDPB Guidelines 05/2021",
        confidence: .high)
    }
  }
}

extension TransferCase {
  /// UK-T4, EU-T5: a sister or parent company is a receiver like any other.
  func sameGroup() -> AppliedRule? {
    guard areInOneGroup == true else { return nil }
    return AppliedRule(
      rule: .sameGroup(regime),
      text: "\(importerName) belongs to the exporter's group and is a separate legal entity.")
  }

  /// Whether exporter and importer belong to one group of companies; `nil` when the inventory names
  /// no parent by which to tell.
  var areInOneGroup: Bool? {
    guard let party = hop.party else { return nil }
    let importer = [party.legalEntity, party.parent?.name].compactMap { $0 }
    let exporter = [exporterName, hop.exporter?.party.parent?.name].compactMap { $0 }
    let shared = Set(importer.map(LegalEntityName.init)).intersection(
      exporter.map(LegalEntityName.init))
    if !shared.isEmpty { return true }
    if hop.exporter == nil, organisation.isPublicAuthority { return false }
    return party.parent == nil ? nil : false
  }
}
