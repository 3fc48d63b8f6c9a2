import SitusGround

/// That the privacy notice tells people of every place abroad to which their data goes.
///
/// The record does not say whether a service has the data from the person (Art. 13) or from somebody
/// else (Art. 14), so both are named; they ask for the same.
///
/// - SeeAlso: UK GDPR Arts 13(1)(f), 14(1)(f), text in force from 2026-02-05; Regulation (EU)
///   2016/679 Arts 13(1)(f), 14(1)(f).
enum Article13 {
  static let transfersTold = RecordDemand(articles: "Arts 13(1)(f), 14(1)(f)")
}

/// Lists the places of restricted transfers that the privacy notice does not name.
///
/// Only the regimes that bind the organisation count: what it owes to people is not what another
/// regime would ask. A place is cited under those of them for which something sent there is a
/// restricted transfer. Nobody expects to read that data stays in the organisation's own country, and a
/// place that is unknown cannot be looked up in a notice.
///
/// - Parameters:
///   - inventory: The organisation with its notice.
///   - transfers: Rows of ``mapTransfers(_:inferences:isMember:)``.
///   - assessments: Their assessments, in any order.
///   - binding: The regimes whose law binds the organisation.
///   - register: For the members of groups of countries.
///   - asOf: The day of the question.
/// - Returns: One gap for each service and place, sorted as ``examineRecord(of:asOf:)`` sorts; one for
///   all where no notice is recorded.
package func examineNotice(
  of inventory: Inventory, transfers: [Transfer], assessments: [Assessment], binding: [Regime],
  register: AdequacyRegister, asOf: Day
) -> [RecordGap] {
  let organisation = inventory.organisation
  var restricting: [String: Set<Regime>] = [:]
  for assessment in assessments where binding.contains(assessment.regime) {
    switch assessment.verdict {
    case .approved, .safeguarded, .exception, .undetermined, .noBasis:
      restricting[assessment.transfer, default: []].insert(assessment.regime)
    case .notRestricted: break
    }
  }
  let stated = organisation.notice?.transfersStated.map(\.meaning) ?? []
  var gaps: [String: RecordGap] = [:]
  var regimes: [String: Set<Regime>] = [:]
  var names: Set<String> = []
  for transfer in transfers where transfer.destination != organisation.country.meaning {
    guard let bound = restricting[transfer.id] else { continue }
    switch transfer.destination {
    case .anywhere, .unknown: continue
    case .place(let place):
      let isNamed = stated.contains {
        $0 == .anywhere
          || $0.holds(place, isMember: { register.isMember($0, of: $1, on: asOf) })
      }
      if isNamed { continue }
    case .group(let group):
      let isNamed = stated.contains {
        $0 == .anywhere || $0 == .group(group) || $0 == .group(.europeanEconomicArea)
      }
      if isNamed { continue }
    }
    let place = transfer.destination.token
    let name = inventory.naming.phrase(transfer.destination)
    names.insert(name)
    let service = inventory.service(transfer.service)
    let key = "\(transfer.service)/\(place)"
    regimes[key, default: []].formUnion(bound)
    let demand = Article13.transfersTold
    gaps[key] = RecordGap(
      code: .noticeSilent, service: transfer.service, subject: place, field: "notice",
      text: "“\(service?.name ?? transfer.service)” sends data to \(name), and the privacy notice"
        + " names no transfer there.",
      demand: demand,
      citations: demand.citations(under: Array(regimes[key] ?? bound), asOf: asOf),
      owner: service?.owner, site: organisation.site)
  }
  guard organisation.notice == nil, let first = gaps.values.min(by: RecordGap.comesFirst) else {
    return gaps.values.sorted(by: RecordGap.comesFirst)
  }
  return [
    noticeMissing(
      gaps.values, in: names, like: first, binding: Set(regimes.values.joined()), asOf: asOf)
  ]
}

/// One gap for a notice that is not recorded at all, with what it would have to speak of.
private func noticeMissing(
  _ gaps: some Collection<RecordGap>, in places: Set<String>, like first: RecordGap,
  binding: Set<Regime>, asOf: Day
) -> RecordGap {
  let services = Set(gaps.compactMap(\.service)).count
  var whole = first
  whole.service = nil
  whole.subject = RecordGap.wholeNotice
  whole.text =
    "The privacy notice is not recorded, so that nothing shows that people are told where the data of"
    + " \(services) \(services == 1 ? "service" : "services") goes: \(shortList(places.sorted()))."
  whole.citations = first.demand.citations(under: Array(binding), asOf: asOf)
  whole.owner = nil
  return whole
}
