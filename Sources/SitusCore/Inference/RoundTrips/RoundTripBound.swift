import SitusGround

/// How far an address can be at most from a vantage, because light travels no faster.
package struct RoundTripBound: Hashable, Sendable {
  /// Kilometres that light covers in glass there and back in one millisecond.
  ///
  /// - SeeAlso: Two thirds of the speed of light, 199.86 km a millisecond, halved for the way back;
  ///   Gueye et al., *Constraint-Based Geolocation of Internet Hosts*, IMC 2004. Tighter factors
  ///   are estimates that can be wrong and exclude nothing.
  package static let kilometresPerMillisecond = 99.93

  /// Countries that may lie near enough are listed when there are no more than these.
  static let mostListed = 40

  package var vantage: VantagePoint
  package var address: String
  /// The shortest round trip that was seen, in milliseconds.
  package var milliseconds: Double
  /// The day it was seen.
  package var observedOn: Day
  /// The observations it was computed from, sorted; never empty.
  package var basis: [Observation.ID]

  /// Kilometres around the vantage's stated place within which the address is.
  package var radius: Double {
    RoundTripBound.kilometresPerMillisecond * milliseconds + vantage.uncertainty
  }

  /// Day after which it no longer speaks.
  package var staleAfter: Day { observedOn.adding(days: ShelfLife.address) }

  /// Whether no land of the country is near enough.
  package func excludes(_ country: PlaceCode) -> Bool { vantage.excludes(country, within: radius) }

  /// Whether all of what was declared is too far away; never for what sets no bound.
  package func excludes(
    _ meaning: PlaceMeaning, isMember: (PlaceCode, PlaceGroup) -> Bool
  ) -> Bool {
    switch meaning {
    case .place(let code): excludes(code)
    case .group(let group):
      vantage.excludes(radius: radius) { isMember($0, group) }
    case .anywhere, .unknown: false
    }
  }

  /// `2.1 ms from lon, so within 297 km of it`.
  package var sentence: String {
    "\(decimal(milliseconds)) ms from \(vantage.name), so within \(Int(radius.rounded(.up))) km of it"
  }

  /// The measure as evidence of the network; it names no country.
  var evidence: Evidence {
    Evidence(
      .roundTrip, .ofOthers, fact: .network,
      place: NamedPlace(
        country: nil,
        source: "\(RoundTripBound.kilometresPerMillisecond) km for a millisecond; \(vantage.name): "
          + vantage.basis),
      value: "\(address): \(sentence)", reliability: RoundTripBound.reliability,
      stagedBySupplier: false, observedOn: observedOn,
      staleAfter: staleAfter, basis: basis)
  }

  /// Only hollow fibre and radio are faster than glass, over no long distance of the Internet.
  private static let reliability = 0.99

  private func decimal(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    return "\(tenths / 10).\(tenths % 10)"
  }
}
