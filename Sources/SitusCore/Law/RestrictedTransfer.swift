extension RuleOfLaw {
  /// What makes a sending a restricted transfer: the law applies to the exporter, the exporter
  /// initiates it, the importer is a separate legal entity abroad.
  ///
  /// The inventory is that of an organisation to whose processing the law applies, and lists what it
  /// initiates; what is left to test is place and entity.
  static func restrictedTransfer(_ regime: Regime) -> RuleOfLaw {
    switch regime {
    case .uk:
      RuleOfLaw(
        id: "UK-T1", citation: "UK GDPR Ch. V; ICO, international transfers, 2026-01-15",
        confidence: .high)
    case .eu:
      RuleOfLaw(
        id: "EU-T0",
        citation: "Regulation (EU) 2016/679 Ch. V; EDPB Guidelines 05/2021, the three criteria",
        confidence: .high)
    }
  }

  /// That a receiver abroad to whom the law itself applies is still a receiver abroad.
  static func importerUnderSameLaw(_ regime: Regime) -> RuleOfLaw {
    switch regime {
    case .uk:
      RuleOfLaw(
        id: "UK-T9", citation: "UK GDPR Art. 3(2); ICO, international transfers, 2026-01-15",
        confidence: .medium)
    case .eu:
      RuleOfLaw(
        id: "EU-T0", citation: "EDPB Guidelines 05/2021, third criterion",
        confidence: .high)
    }
  }

  /// That one small sending counts like any other.
  static func smallTransferCounts(_ regime: Regime) -> RuleOfLaw {
    switch regime {
    case .uk:
      RuleOfLaw(
        id: "UK-T14", citation: "ICO, international transfers, 2026-01-15", confidence: .medium)
    case .eu:
      RuleOfLaw(
        id: "EU-T0", citation: "EDPB Guidelines 05/2021, the three criteria", confidence: .medium)
    }
  }
}

extension TransferCase {
  /// The rules by which this is a restricted transfer, given that its destination is abroad.
  func restriction() -> [AppliedRule] {
    var rules = [
      AppliedRule(
        rule: .restrictedTransfer(regime),
        text: "\(exporterName) makes personal data available to \(importerName) in"
          + " \(destinationName), outside the \(regime.rawValue).")
    ]
    if transfer.basis == .observed {
      rules.append(
        AppliedRule(
          rule: RuleOfLaw(
            id: "evidence", citation: "Inventory and observation", confidence: .high),
          text: "Evidence establishes the place; the inventory does not declare it."))
    }
    rules += [
      makingAvailable(), sameGroup(), subProcessorHop(), ownTerritory(), contractingEntity(),
      siteOperator(), importerUnderSameLaw(), smallTransfer(),
    ].compactMap { $0 }
    return rules
  }

  private func importerUnderSameLaw() -> AppliedRule? {
    guard let party = hop.party, party.subjectTo.contains(regime.nameAmongLaws) else { return nil }
    return AppliedRule(
      rule: .importerUnderSameLaw(regime),
      text: "\(importerName) is itself subject to that law, which does not take the transfer out"
        + " of it.")
  }

  private func smallTransfer() -> AppliedRule? {
    guard hop.exceptions.contains(where: { $0.isSystematic == false }) else { return nil }
    return AppliedRule(
      rule: .smallTransferCounts(regime), text: "A transfer made once counts like any other.")
  }
}
