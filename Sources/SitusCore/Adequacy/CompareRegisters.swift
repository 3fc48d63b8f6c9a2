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
    /// What a list says of a place reads otherwise.
    case answer
  }
  package var kind: Kind
  package var regime: Regime
  /// Id of the instrument, or code of the place.
  package var subject: String
  /// The day from which the answer differs; `nil` for a change of an instrument.
  package var day: Day?
  package var text: String
}

/// Tells what changed between two versions of the register, and what it means for places.
///
/// - Parameters:
///   - old: The earlier version.
///   - new: The later version.
///   - asOf: From this day on answers are compared: on the day itself, and on each later day on which
///     an instrument that changed begins, or no longer counts.
/// - Returns: Changes of instruments in the order of the newer register, removed ones last, then
///   changed answers by regime, place and day.
package func compareRegisters(_ old: AdequacyRegister, _ new: AdequacyRegister, asOf: Day)
  -> [RegisterChange]
{
  var changes: [RegisterChange] = []
  var moving: [AdequacyInstrument] = []
  let before = Dictionary(old.instruments.map { ($0.id, $0) }) { first, _ in first }
  let after = Dictionary(new.instruments.map { ($0.id, $0) }) { first, _ in first }
  for instrument in new.instruments {
    guard let earlier = before[instrument.id] else {
      moving.append(instrument)
      changes.append(change(.added, instrument, announcement(of: instrument)))
      continue
    }
    guard earlier != instrument else { continue }
    moving += [earlier, instrument]
    changes += amendments(from: earlier, to: instrument).map { change(.amended, instrument, $0) }
  }
  for instrument in old.instruments where after[instrument.id] == nil {
    moving.append(instrument)
    changes.append(change(.removed, instrument, "no longer in the register: \(instrument.title)"))
  }
  return changes + changedAnswers(from: old, to: new, on: days(of: moving, from: asOf))
}

private func change(
  _ kind: RegisterChange.Kind, _ instrument: AdequacyInstrument, _ text: String
) -> RegisterChange {
  RegisterChange(
    kind: kind, regime: instrument.regime, subject: instrument.id, day: nil, text: text)
}

private func announcement(of instrument: AdequacyInstrument) -> String {
  let places = instrument.destinations.map(\.code).joined(separator: ", ")
  let end = instrument.effectiveUntil.map { " to \($0.iso)" } ?? ""
  let tests = instrument.conditions.map(\.words).joined(separator: " ")
  return "new: \(instrument.title), for \(places), from \(instrument.effectiveFrom.iso)\(end)"
    + (tests.isEmpty ? "" : ". Only if: \(tests)")
}

/// One sentence for each row of the instrument that differs.
private func amendments(
  from old: AdequacyInstrument, to new: AdequacyInstrument
) -> [String] {
  var found: [String] = []
  func compare(_ name: String, _ before: String?, _ after: String?) {
    guard before != after else { return }
    found.append("\(name): \(before ?? "none") becomes \(after ?? "none")")
  }
  compare("title", old.title, new.title)
  compare("adopted", old.adopted?.iso, new.adopted?.iso)
  compare("first day", old.effectiveFrom.iso, new.effectiveFrom.iso)
  compare("last day", old.effectiveUntil?.iso, new.effectiveUntil?.iso)
  compare("how it ended", old.ending?.rawValue, new.ending?.rawValue)
  compare("review by", old.reviewBy?.iso, new.reviewBy?.iso)
  compare("processing", old.processing.rawValue, new.processing.rawValue)
  found += new.destinations.filter { !old.destinations.contains($0) }
    .map { "now also for \($0.code)" }
  found += old.destinations.filter { !new.destinations.contains($0) }
    .map { "no longer for \($0.code)" }
  found += new.conditions.filter { !old.conditions.contains($0) }
    .map { "new condition: \($0.words)" }
  found += old.conditions.filter { !new.conditions.contains($0) }
    .map { "dropped condition: \($0.words)" }
  compare("a person must decide", yes(old.needsReview), yes(new.needsReview))
  compare("may fall", old.fragility, new.fragility)
  compare("confidence", old.confidence.rawValue, new.confidence.rawValue)
  compare("read on", old.readOn.iso, new.readOn.iso)
  if old.notes != new.notes { found.append("its notes read otherwise") }
  if (old.source, old.furtherSources) != (new.source, new.furtherSources) {
    found.append("its sources are others")
  }
  if (old.celex, old.statutoryInstrument) != (new.celex, new.statutoryInstrument) {
    found.append("its number is another")
  }
  if found.isEmpty { found.append("its rows stand in another order") }
  return found
}

private func yes(_ truth: Bool) -> String { truth ? "yes" : "no" }

/// The day itself and each later one on which one of the instruments begins or no longer counts.
private func days(of instruments: [AdequacyInstrument], from asOf: Day) -> [Day] {
  let turns =
    instruments.map(\.effectiveFrom) + instruments.compactMap { $0.effectiveUntil?.next }
  return Set(turns.filter { asOf < $0 } + [asOf]).sorted()
}

private func changedAnswers(
  from old: AdequacyRegister, to new: AdequacyRegister, on days: [Day]
) -> [RegisterChange] {
  let places = old.places.union(new.places).sorted()
  return Regime.allCases.flatMap { regime in
    places.flatMap { place in
      days.compactMap { day in
        let before = verdict(of: old.explain(place, regime: regime, asOf: day))
        let after = verdict(of: new.explain(place, regime: regime, asOf: day))
        guard before != after else { return nil }
        return RegisterChange(
          kind: .answer, regime: regime, subject: place.rawValue, day: day,
          text: "on \(day.iso): \(before) becomes \(after)")
      }
    }
  }
}

private func verdict(of answer: AdequacyAnswer) -> String {
  (answer.isDomestic ? "domestic" : answer.status.rawValue)
    + (answer.needsReview ? ", a person must decide" : "")
}

extension AdequacyRegister {
  /// Every place that some row names.
  fileprivate var places: Set<PlaceCode> {
    var found = Set(memberships.map(\.place)).union(notes.map(\.place))
    let destinations =
      instruments.flatMap(\.destinations) + regimes.flatMap(\.territories).map(\.destination)
    for case .place(let place) in destinations { found.insert(place) }
    return found
  }
}

extension Day {
  /// The following day; `nil` after the last that there is.
  fileprivate var next: Day? {
    Day(year: year, month: month, day: day + 1) ?? Day(year: year, month: month + 1, day: 1)
      ?? Day(year: year + 1, month: 1, day: 1)
  }
}
