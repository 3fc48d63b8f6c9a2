/// Every adequacy instrument we know, of both regimes, ended ones included.
package struct AdequacyRegister: Hashable, Sendable {
  /// Version of the register's own content, by date.
  package var version: Day
  /// The latest day on which its sources were read.
  package var readOn: Day
  package var memberships: [GroupMembership]
  /// In file order.
  package var instruments: [AdequacyInstrument]
  /// Places about which the register says something although no instrument covers them.
  package var notes: [PlaceNote]
}

/// That a place was part of the European Union or the EEA for a time.
package struct GroupMembership: Hashable, Sendable {
  package var group: PlaceGroup
  package var place: PlaceCode
  package var from: Day
  /// Last day included; `nil` while it lasts.
  package var until: Day?
}

/// UK adequacy regulations, or an EU adequacy decision, for one destination.
package struct AdequacyInstrument: Hashable, Sendable {
  package enum Ending: String, Hashable, Sendable, Codable, CaseIterable {
    case annulled, expired, replaced
  }
  /// Stable, with its regime first: `UK:SI-2023/1028`, `EU:2023/1795`.
  package var id: String
  package var regime: Regime
  package var title: String
  package var destinations: [Destination]
  package var conditions: [AdequacyCondition]
  package var adopted: Day?
  package var effectiveFrom: Day
  /// Last day included; `nil` when none is set.
  package var effectiveUntil: Day?
  package var ending: Ending?
  package var reviewBy: Day?
  package var source: String
  package var readOn: Day
  package var confidence: Confidence
  /// Whether its reach is doubtful enough that a person must decide.
  package var needsReview: Bool
  /// Whether it may fall, and why; printed with each verdict that rests on it.
  package var fragility: String?
  package var notes: [String]

  package enum Destination: Hashable, Sendable {
    case place(PlaceCode)
    case group(PlaceGroup)
  }

  /// Whether the instrument has legal effect on that day.
  package func isInForce(on day: Day) -> Bool {
    effectiveFrom <= day && effectiveUntil.map { day <= $0 } ?? true
  }
}

/// One test that a transfer must pass before an instrument with a limited scope covers it.
package enum AdequacyCondition: Hashable, Sendable {
  case recipientSubjectTo(String)
  case recipientSector(Sector)
  case recipientIsNot(String)
  case dataPrivacyFrameworkActive
  case dataPrivacyFrameworkUKExtension
  /// Human-resources data only when the recipient's entry covers it.
  case humanResourcesCovered
  /// Data that is sensitive must be marked so when it is sent.
  case sensitiveDataFlagged
  case automatedProcessing
  case territoryIsNot(String)
  case serviceLacks(ServiceTrait)
  case exporterIsCompetentAuthority
}

/// A remark on a place, for one regime, that no instrument carries.
package struct PlaceNote: Hashable, Sendable {
  package var regime: Regime
  package var place: PlaceCode
  package var text: String
  package var source: String?
  package var readOn: Day
  package var confidence: Confidence
  /// Whether a person must decide what the law of this place is.
  package var needsReview: Bool
}
