import SitusGround

/// Whose law binds the organisation, sorted; only these make findings.
///
/// Where it is established binds it: in the United Kingdom the UK GDPR, in the EEA Regulation (EU)
/// 2016/679, and before the two laws parted both. What it declares can add to that through Art. 3(2)
/// and cannot take away from it. One that is established elsewhere, or nobody knows where, and that
/// declares nothing is bound by every regime that it names.
///
/// - SeeAlso: UK GDPR Art. 3(1), (2); Regulation (EU) 2016/679 Art. 3(1), (2).
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
  let binding = Set(home).union(organisation.boundBy ?? [])
  return (binding.isEmpty ? Set(organisation.regimes) : binding).sorted()
}
