/// The six kinds of fact about where something is; a fact of one kind never scores another.
package enum FactKind: String, Hashable, Sendable, Codable, CaseIterable {
  /// Which point of presence answered this client; depends on the vantage.
  case edge
  /// In which region the service runs.
  case compute
  /// In which region data rests.
  case storage
  /// In which country the answering address is.
  case network
  /// Where an address or a name is registered.
  case registration
  /// Whose law the provider answers to.
  case legal
}

/// How strongly all evidence together supports a conclusion.
package enum Strength: String, Hashable, Sendable, Codable, CaseIterable, Comparable {
  case unknown
  case uncertain
  /// 0.80 to 0.97.
  case indicated
  /// 0.97 or more and nothing conflicts.
  case established

  private var rank: Int {
    switch self {
    case .unknown: 0
    case .uncertain: 1
    case .indicated: 2
    case .established: 3
    }
  }

  package static func < (left: Strength, right: Strength) -> Bool { left.rank < right.rank }
}

/// The kinds of place that an inventory declares for whoever holds personal data.
package enum PlaceKind: String, Hashable, Sendable, Codable, CaseIterable, Comparable {
  case storage
  case backup
  case processing
  case supportAccess = "support_access"

  package static func < (left: PlaceKind, right: PlaceKind) -> Bool {
    (allCases.firstIndex(of: left) ?? 0) < (allCases.firstIndex(of: right) ?? 0)
  }
}
