/// One reason to believe that a host has a place of one kind.
package struct Evidence: Hashable, Sendable {
  package var fact: FactKind
  /// What produced it, as a stable word: `hostname.aws`, `header.cf-ray`, `database.tor-geoipdb`.
  package var kind: String
  /// `nil` when it names a provider and no country.
  package var country: PlaceCode?
  /// Region token with its provider, as in `aws:eu-west-2`; `nil` when it names none.
  package var region: String?
  /// Point of presence or city as the operator codes it: `LHR`.
  package var site: String?
  package var provider: String?
  /// The part of the observation that speaks, shortened: a header line, a host name.
  package var value: String
  /// Where the meaning of `value` is laid down: table and row, with its date.
  package var source: String
  /// Probability, 0 to 1, that `country` is right when evidence of this kind speaks.
  package var reliability: Double
  /// Whether the supplier could have arranged for it to be seen.
  package var stagedBySupplier: Bool
  /// The day it was observed.
  package var observedOn: Day
  /// Day after which it no longer speaks.
  package var staleAfter: Day
  /// The observations it was computed from; never empty.
  package var basis: [Observation.ID]
}
