import SitusGround

/// One reason to believe that a host has a place of one kind, or a claim that is no such reason.
package struct Evidence: Hashable, Sendable {
  package var fact: FactKind
  /// What it is one of.
  package let signal: Signal
  /// Who could have sent it without being there.
  package let standing: Standing
  /// What produced it, as a stable word: `hostname.aws`, `header.cf-ray`, `database.tor-geoipdb`.
  package var kind: String
  /// `nil` when it names a provider and no country, and for a claim.
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
  /// Probability, 0 to 1, that `country` is right when evidence of this kind speaks; 0 for a claim.
  package var reliability: Double
  /// Whether the supplier could have arranged for it to be seen.
  package var stagedBySupplier: Bool
  /// The day it was observed.
  package var observedOn: Day
  /// Day after which it no longer speaks.
  package var staleAfter: Day
  /// The observations it was computed from; never empty.
  package var basis: [Observation.ID]

  /// Makes evidence as strong as its standing allows: a claim names no place, nor does what is not
  /// even an indication because the way it came is not seen.
  ///
  /// `detail` ends the kind: the operator of a name, the database of a country.
  init(
    _ signal: Signal, _ standing: Standing, fact: FactKind, detail: String = "", place: NamedPlace,
    provider: String? = nil, value: String, reliability: Double, stagedBySupplier: Bool = true,
    observedOn: Day, staleAfter: Day, basis: [Observation.ID]
  ) {
    let isClaim = standing.level == .elsewhere
    let place =
      isClaim || standing.ceiling < Fusion.indicated
      ? NamedPlace(country: nil, source: place.source) : place
    self.fact = fact
    self.signal = signal
    self.standing = standing
    kind = signal.declaration.kind + (detail.isEmpty ? "" : "." + detail)
    country = place.country
    region = place.region
    site = place.site
    self.provider = provider
    self.value = value
    source = place.source
    self.reliability = isClaim ? 0 : min(reliability, standing.ceiling)
    self.stagedBySupplier = stagedBySupplier || standing.level != .reaches
    self.observedOn = observedOn
    self.staleAfter = staleAfter
    self.basis = basis
  }
}
