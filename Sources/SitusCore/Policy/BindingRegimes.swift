/// Whose law binds the organisation by where it is established, sorted; never empty.
///
/// An organisation in the United Kingdom is bound by the UK GDPR, one in the EEA by Regulation (EU)
/// 2016/679. One that is established elsewhere, or nobody knows where, may be bound by either through
/// Art. 3(2), so every regime that it declares counts.
///
/// - SeeAlso: UK GDPR Art. 3(1); Regulation (EU) 2016/679 Art. 3(1).
package func bindingRegimes(
  _ organisation: Organisation, register: AdequacyRegister, asOf: Day
) -> [Regime] {
  switch organisation.country.meaning {
  case .place(let place):
    if place.country == PlaceCode("GB") { return [.uk] }
    if register.isMember(place, of: .europeanEconomicArea, on: asOf) { return [.eu] }
    return Set(organisation.regimes).sorted()
  case .group: return [.eu]
  case .anywhere, .unknown: return Set(organisation.regimes).sorted()
  }
}
