import SitusGround

/// UK adequacy regulations, or an EU adequacy decision, for one destination.
package struct AdequacyInstrument: Hashable, Sendable {
  package enum Ending: String, Hashable, Sendable, Codable, CaseIterable {
    /// Struck down by a court.
    case annulled
    /// Its own last day passed.
    case expired
    /// Another one took its place, or changed its scope.
    case replaced
    /// Revoked, repealed or suspended by the authority that made it.
    ///
    /// - SeeAlso: UK GDPR Art. 45C; Regulation (EU) 2016/679 Art. 45(5).
    case revoked
  }
  /// The kind of processing whose transfers an instrument can carry.
  package enum Processing: String, Hashable, Sendable, Codable, CaseIterable {
    /// UK GDPR, or Regulation (EU) 2016/679 and the directive before it.
    case general
    /// DPA 2018 Part 3, or Directive (EU) 2016/680.
    case lawEnforcement = "law_enforcement"
  }
  /// Stable, with its regime first: `UK:SI-2023/1028`, `EU:2023/1795`.
  package var id: String
  package var regime: Regime
  package var title: String
  package var destinations: [Destination]
  /// All must be met; none means that every recipient is covered.
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
  package var processing: Processing = .general
  /// EUR-Lex document number: `32023D1795`.
  package var celex: String?
  /// Year and number of a UK statutory instrument: `2023/1028`.
  package var statutoryInstrument: String?
  /// Where else it was read, in order of weight.
  package var furtherSources: [String] = []
  /// What the supervisory authority asks of whoever relies on it; missing it leaves the instrument
  /// where it is.
  package var guidance: [AdequacyCondition] = []
  /// The provisions that carry it over time, without overlap, where they are not those of its regime.
  package var laws: [RegimeLaw] = []

  package enum Destination: Hashable, Sendable {
    case place(PlaceCode)
    case group(PlaceGroup)
  }

  /// The provision that carries it on that day; `nil` where it is that of its regime.
  package func law(on day: Day) -> String? {
    laws.first { day.isWithin($0.from, $0.until) }?.name
  }

  /// Whether the instrument has legal effect on that day.
  package func isInForce(on day: Day) -> Bool {
    effectiveFrom <= day && effectiveUntil.map { day <= $0 } ?? true
  }
}

extension AdequacyInstrument.Destination {
  /// The code of the place, or the name of the group.
  package var code: String {
    switch self {
    case .place(let place): place.rawValue
    case .group(let group): group.rawValue
    }
  }
}
