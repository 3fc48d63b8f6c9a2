/// Whose law binds the organisation by where it is established, sorted; never empty.
///
/// An organisation in the United Kingdom is bound by the UK GDPR, one in the EEA by Regulation (EU)
/// 2016/679. One that is established elsewhere, or nobody knows where, may be bound by either through
/// Art. 3(2), so every regime that it declares counts. Before the two laws parted, both count.
///
/// - SeeAlso: UK GDPR Art. 3(1); Regulation (EU) 2016/679 Art. 3(1).
package func bindingRegimes(
  _ organisation: Organisation, register: AdequacyRegister, asOf: Day
) -> [Regime] {
  let home = Regime.allCases.filter { regime in
    switch organisation.country.meaning {
    case .place(let place): register.explain(place, regime: regime, asOf: asOf).isDomestic
    case .group(let group): register.explain(group, regime: regime, asOf: asOf).isDomestic
    case .anywhere, .unknown: false
    }
  }
  return home.isEmpty ? Set(organisation.regimes).sorted() : home
}
