/// Whether a declared place holds against what was observed.
package enum PlaceVerdict: String, Hashable, Sendable, Codable, CaseIterable {
  /// Established evidence of that same kind agrees.
  case confirmed
  /// Evidence of a lesser kind agrees and none opposes.
  case consistent
  /// Established evidence of that kind, or a physical bound, opposes.
  case contradicted
  /// Nothing that may speak has spoken.
  case unverifiable
  /// Seen, and not in the inventory.
  case undeclared
}

/// What the law says of one transfer under one regime on one day; cases run from best to worst.
package enum TransferVerdict: String, Hashable, Sendable, Codable, CaseIterable, Comparable {
  case notRestricted = "not_restricted"
  /// Adequacy regulations or an adequacy decision, every scope condition met.
  case approved
  /// A transfer mechanism that fits.
  case safeguarded
  /// An Art. 49 exception that is open to this exporter.
  case exception
  /// Something that must be known is not; says what.
  case undetermined
  case noBasis = "no_basis"

  package static func < (left: TransferVerdict, right: TransferVerdict) -> Bool {
    (allCases.firstIndex(of: left) ?? 0) < (allCases.firstIndex(of: right) ?? 0)
  }
}

/// How much harm a transfer risks, from the published risk table.
package enum RiskLevel: String, Hashable, Sendable, Codable, CaseIterable, Comparable {
  case low, moderate, high, severe

  package static func < (left: RiskLevel, right: RiskLevel) -> Bool {
    (allCases.firstIndex(of: left) ?? 0) < (allCases.firstIndex(of: right) ?? 0)
  }
}
