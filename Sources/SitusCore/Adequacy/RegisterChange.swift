import SitusGround

/// What two versions of the register say differently.
package struct RegisterComparison: Hashable, Sendable {
  package var old: Day
  package var new: Day
  /// The day from which the answers of the two are compared.
  package var asOf: Day
  /// Instruments in the order of the newer register, those it lacks after them; then its other rows;
  /// then changed answers by regime, place and day.
  package var changes: [RegisterChange]
}

/// One difference between two versions of the register, in words.
package struct RegisterChange: Hashable, Sendable {
  package enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
    /// An instrument that the older version does not have.
    case added
    /// An instrument that the newer version does not have; ended ones are kept, so this is a
    /// correction.
    case removed
    /// A row of an instrument that reads otherwise.
    case amended
    /// What the register says of a regime, its provisions, or its territory.
    case list
    /// Who belongs to the EU or the EEA, and which codes mean the same place.
    case membership
    /// A remark on a place.
    case remark
    /// What a list says of a place reads otherwise.
    case answer
  }

  /// What the difference is a difference of.
  ///
  /// The register tells them apart by its own rules: when the law changes, an instrument begins, or
  /// gets its last day; when a row of an instrument reads otherwise, the register was put right.
  package enum Nature: String, Hashable, Sendable, Codable, CaseIterable {
    /// The law, or the time for which it was made.
    case law
    /// What the register says of a law that is the same.
    case correction
    /// How sure we are, where we read it, and what we remark.
    case reading
    /// What follows for a place.
    case consequence
  }

  package var kind: Kind
  package var nature: Nature
  /// `nil` for memberships, which both regimes share.
  package var regime: Regime?
  /// Id of the instrument, or code of the place.
  package var subject: String
  /// Title of the instrument in the newer register; `nil` where the subject is none, or is announced
  /// with its title.
  package var title: String? = nil
  /// The first and the last day on which the answer differs; `nil` for a change that is no answer,
  /// or that lasts.
  package var day: Day?
  package var until: Day?
  /// One sentence or more.
  package var text: String
}
