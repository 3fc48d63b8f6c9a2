import SitusGround

/// Says in plain English what is known of one service, for somebody who decides about it.
///
/// Short words and short sentences; no rule numbers. It never says that something is lawful.
func describeService(
  _ service: Service, places: [PlaceJudgement], transfers: [TransferReport], binding: [Regime],
  naming: PlaceNaming
) -> String {
  var sentences: [String] = []
  let people = service.volume.map { "personal data of about \(grouped($0)) people" }
  sentences.append(
    "\(service.name) holds \(people ?? "personal data of a number of people nobody has written down")."
  )
  sentences.append(describeStorage(places, naming: naming))
  let abroad = Set(
    transfers.filter { transfer in
      transfer.assessments.contains {
        binding.contains($0.regime) && $0.verdict != .notRestricted
      }
    }.map { naming.phrase($0.transfer.destination) }
  ).sorted()
  if !abroad.isEmpty {
    sentences.append("It is also sent to, or can be seen from, \(listed(abroad)).")
  }
  sentences += describeLaw(transfers, binding: binding)
  return sentences.joined(separator: " ")
}

private func describeStorage(_ places: [PlaceJudgement], naming: PlaceNaming) -> String {
  let stored = places.filter { $0.kind == .storage }
  let declared = Set(stored.compactMap { $0.declared?.meaning }).map(naming.phrase)
    .sorted()
  let contradicted = stored.filter { $0.verdict == .contradicted }
  if !contradicted.isEmpty {
    let seen = Set(contradicted.compactMap { $0.observed.map { naming.phrase($0) } }).sorted()
    let elsewhere = seen.isEmpty ? "somewhere else" : "in \(listed(seen))"
    return "The record says it is kept in \(listed(declared)), but what we saw points to it being "
      + "\(elsewhere)."
  }
  guard !declared.isEmpty else { return "The record does not say where it is kept." }
  let place = "The record says it is kept in \(listed(declared))"
  let named = stored.filter { $0.declared != nil }
  if named.allSatisfy({ $0.verdict == .confirmed }) { return place + ", and what we saw shows it." }
  if named.allSatisfy({ $0.verdict == .confirmed || $0.verdict == .consistent }) {
    return place + ", and what we saw fits with that."
  }
  return place + ", but nothing we could see from outside shows it for every part."
}

private func describeLaw(_ transfers: [TransferReport], binding: [Regime]) -> [String] {
  let law = transfers.flatMap { transfer in
    binding.map { transfer.assessment($0)?.verdict ?? .undetermined }
  }
  let without = law.filter { $0 == .noBasis }.count
  let unknown = law.filter { $0 == .undetermined }.count
  var sentences: [String] = []
  if without > 0 {
    sentences.append(
      without == 1
        ? "One of these ways of sending has no legal ground on file and needs a decision."
        : "\(without) of these ways of sending have no legal ground on file and need a decision.")
  }
  if unknown > 0 {
    sentences.append(
      unknown == 1
        ? "For one way of sending, something must be found out before anyone can say."
        : "For \(unknown) ways of sending, something must be found out before anyone can say.")
  }
  return sentences
}
