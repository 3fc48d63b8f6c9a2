import SitusGround

/// Every adequacy instrument we know, of both regimes, ended ones included.
package struct AdequacyRegister: Hashable, Sendable {
  /// Version of the register's own content, by date.
  package var version: Day
  /// The latest day on which its sources were read.
  package var readOn: Day
  package var memberships: [GroupMembership] { didSet { index = makeIndex() } }
  /// Lower-case hexadecimal SHA-256 of the file, where it was read from one.
  package var digest: String?
  /// In file order.
  package var instruments: [AdequacyInstrument] { didSet { index = makeIndex() } }
  /// Places about which the register says something although no instrument covers them.
  package var notes: [PlaceNote] { didSet { index = makeIndex() } }
  /// What each regime is and what its own territory was; at most one a regime.
  package var regimes: [RegimeRules] { didSet { index = makeIndex() } }
  /// Second codes of places that the law knows by another code.
  package var aliases: [PlaceAlias] { didSet { index = makeIndex() } }
  /// Derived from the rest: an assessment of many services asks hundreds of thousands of questions.
  private(set) var index = AdequacyIndex()

  package init(
    version: Day, readOn: Day, memberships: [GroupMembership], instruments: [AdequacyInstrument],
    notes: [PlaceNote], regimes: [RegimeRules], aliases: [PlaceAlias]
  ) {
    self.version = version
    self.readOn = readOn
    self.memberships = memberships
    self.instruments = instruments
    self.notes = notes
    self.regimes = regimes
    self.aliases = aliases
    index = makeIndex()
  }

  private func makeIndex() -> AdequacyIndex {
    AdequacyIndex(
      memberships: memberships, instruments: instruments, notes: notes, regimes: regimes,
      aliases: aliases)
  }

  /// Its version with the beginning of its digest: which register it was, whatever its place.
  package var edition: String {
    version.iso + (digest.map { "+sha256:" + $0.prefix(16) } ?? "")
  }

  /// What the register says of the regime itself.
  package func rules(of regime: Regime) -> RegimeRules? {
    regimes.first { $0.regime == regime }
  }
}

/// That a place was part of the European Union or the EEA for a time.
package struct GroupMembership: Hashable, Sendable {
  package var group: PlaceGroup
  package var place: PlaceCode
  package var from: Day
  /// Last day included; `nil` while it lasts.
  package var until: Day?
  package var source: String = ""
  package var confidence: Confidence = .high
  /// Why the law treats the place so, when its own membership does not say it.
  package var note: String?
}

/// That a code means a place which has another code of its own.
///
/// ISO 3166-2 lists some territories as subdivisions (`FR-NC`, `NL-AW`, `US-PR`) that ISO 3166-1 and
/// the law keep apart from that country. Read as a subdivision, New Caledonia would pass as France.
package struct PlaceAlias: Hashable, Sendable {
  package var code: PlaceCode
  package var place: PlaceCode
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
  /// First day to which it applies; `nil` for always.
  package var from: Day?
  /// Last day to which it applies, included; `nil` for always.
  package var until: Day?

  /// Whether the remark applies on that day.
  package func applies(on day: Day) -> Bool {
    (from.map { $0 <= day } ?? true) && (until.map { day <= $0 } ?? true)
  }
}
