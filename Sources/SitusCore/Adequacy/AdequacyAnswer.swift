import SitusGround

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
  /// Whether that is because of the place itself, whatever the instruments say.
  package var placeNeedsReview = false
  package var notes: [String]
  /// The provision that an approval rests on that day; `nil` before the register begins.
  package var law: String?
  /// Why the place is domestic; `nil` when it is not.
  package var territory: RegimeTerritory?
  /// Instruments that have ended before that day, latest first.
  package var former: [AdequacyInstrument] = []
  /// The lowest confidence of anything that the answer rests on.
  package var confidence: Confidence = .high
  /// Where the answer can be read: the instrument, the territory, the remark, or the whole list.
  package var source: String?
  /// The day on which the list was last read; what changed later is not known.
  package var listReadOn: Day?
}
