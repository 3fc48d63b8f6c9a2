/// What one regime's list says of one place on one day, before any recipient is looked at.
package struct AdequacyAnswer: Hashable, Sendable {
  package enum Status: String, Hashable, Sendable, Codable, CaseIterable {
    /// Domestic, or covered whatever the recipient.
    case adequate
    /// Covered when every condition is met.
    case partial
    case none
  }
  package var place: PlaceCode
  package var regime: Regime
  package var asOf: Day
  package var status: Status
  /// Whether the place is inside the regime's own territory, so that nothing is a transfer.
  package var isDomestic: Bool
  /// The instruments in force, best first; empty when domestic or none.
  package var instruments: [AdequacyInstrument]
  /// Whether a person must decide.
  package var needsReview: Bool
  package var notes: [String]
}

extension AdequacyRegister {
  /// Whether the place belonged to the group on that day; a subdivision belongs with its country.
  package func isMember(_ place: PlaceCode, of group: PlaceGroup, on day: Day) -> Bool {
    memberships.contains {
      $0.group == group && ($0.place == place || $0.place == place.country) && $0.from <= day
        && ($0.until.map { day <= $0 } ?? true)
    }
  }
}
