/// The body of law under which a transfer is assessed.
package enum Regime: String, Hashable, Sendable, Codable, CaseIterable, Comparable {
  /// UK GDPR and the Data Protection Act 2018.
  case uk = "UK"
  /// Regulation (EU) 2016/679.
  case eu = "EU"

  package static func < (left: Regime, right: Regime) -> Bool {
    left == .uk && right == .eu
  }
}

/// How sure we are of a statement of law or fact in the project's own data.
package enum Confidence: String, Hashable, Sendable, Codable, CaseIterable {
  case high, medium, low
}
