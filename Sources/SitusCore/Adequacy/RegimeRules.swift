import SitusGround

/// What one regime is: its law over time, its own territory, and how its list came to be.
package struct RegimeRules: Hashable, Sendable {
  package var regime: Regime
  /// The day on which its list was last read; what changed later is not known.
  package var readOn: Day
  /// Where the whole list stands.
  package var source: String
  /// The provision that an approval rests on, over time, without overlap.
  package var laws: [RegimeLaw]
  /// What the law says of approvals, over time, in our own words.
  package var provisions: [RegimeProvision] = []
  /// Where the regime's own law applies, so that nothing sent there leaves it.
  package var territories: [RegimeTerritory]
  /// The list that counted before the regime had its own.
  package var inherited: InheritedList?
}

/// The provision under which a place can be approved, for a time.
package struct RegimeLaw: Hashable, Sendable {
  package var name: String
  package var from: Day
  /// Last day included.
  package var until: Day?
}

/// One statement of the law that approvals, and what they carry, rest on.
package struct RegimeProvision: Hashable, Sendable {
  /// Where it stands: `UK GDPR Art. 45B`.
  package var at: String
  package var from: Day
  /// Last day included.
  package var until: Day?
  /// In our own words.
  package var text: String
  package var source: String
  package var confidence: Confidence
}

/// A place or group that is inside a regime's own territory for a time.
package struct RegimeTerritory: Hashable, Sendable {
  package var destination: AdequacyInstrument.Destination
  package var from: Day
  /// Last day included.
  package var until: Day?
  /// The law that applies there.
  package var law: String
  package var source: String
  package var confidence: Confidence
}

/// That until some day the territory and list of another regime stood for those of this one.
package struct InheritedList: Hashable, Sendable {
  package var regime: Regime
  /// Last day included.
  package var until: Day
  package var text: String
  package var source: String
}

extension Day {
  /// Whether the day lies in a time whose ends are both included; no end means it lasts.
  func isWithin(_ from: Day, _ until: Day?) -> Bool {
    from <= self && (until.map { self <= $0 } ?? true)
  }
}
