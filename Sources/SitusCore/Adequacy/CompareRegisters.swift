import SitusGround

/// Tells what changed between two versions of the register, and what it means for places.
///
/// - Parameters:
///   - old: The earlier version.
///   - new: The later version.
///   - asOf: From this day on answers are compared: on the day itself, and on each later day on which
///     an instrument that changed begins, or no longer counts.
///   - name: The English name of a place, for the sentences.
/// - Returns: Both versions and every difference, in the order that ``RegisterComparison`` states.
package func compareRegisters(
  _ old: AdequacyRegister, _ new: AdequacyRegister, asOf: Day,
  name: @escaping @Sendable (PlaceCode) -> String = { $0.rawValue }
) -> RegisterComparison {
  var changes: [RegisterChange] = []
  var moving: [AdequacyInstrument] = []
  let before = Dictionary(old.instruments.map { ($0.id, $0) }) { first, _ in first }
  let after = Set(new.instruments.map(\.id))
  for instrument in new.instruments {
    guard let earlier = before[instrument.id] else {
      moving.append(instrument)
      changes.append(
        change(
          .added, .law, instrument, instrument.announcement(lackedBy: old.version, name: name)))
      continue
    }
    guard earlier != instrument else { continue }
    moving += [earlier, instrument]
    changes += InstrumentAmendments(old: earlier, new: instrument, name: name).changes()
  }
  for instrument in old.instruments where !after.contains(instrument.id) {
    moving.append(instrument)
    changes.append(
      change(
        .removed, .correction, instrument,
        "No longer in the register: \(instrument.title). One that ends in law stays with its last"
          + " day, so this is no repeal."))
  }
  changes += RegisterRows(old: old, new: new, name: name).changes()
  changes += changedAnswers(from: old, to: new, on: days(of: moving, from: asOf))
  return RegisterComparison(old: old.version, new: new.version, asOf: asOf, changes: changes)
}

private func change(
  _ kind: RegisterChange.Kind, _ nature: RegisterChange.Nature, _ instrument: AdequacyInstrument,
  _ text: String
) -> RegisterChange {
  RegisterChange(
    kind: kind, nature: nature, regime: instrument.regime, subject: instrument.id, day: nil,
    until: nil, text: text)
}

/// The day itself and each later one on which one of the instruments begins or no longer counts.
private func days(of instruments: [AdequacyInstrument], from asOf: Day) -> [Day] {
  let turns =
    instruments.map(\.effectiveFrom) + instruments.compactMap { $0.effectiveUntil?.next }
  return Set(turns.filter { asOf < $0 } + [asOf]).sorted()
}

/// What a list answers for a place in two versions of the register, from one day on.
private struct AnswerPair {
  var before: AdequacyAnswer
  var after: AdequacyAnswer

  /// Whether both pairs say the same.
  func isLike(_ other: AnswerPair) -> Bool {
    (before.words, after.words) == (other.before.words, other.after.words)
  }

  var isChange: Bool { before.words != after.words }
}

private func changedAnswers(
  from old: AdequacyRegister, to new: AdequacyRegister, on days: [Day]
) -> [RegisterChange] {
  let places = old.places.union(new.places).sorted()
  return Regime.allCases.flatMap { regime in
    places.flatMap { place in
      let pairs = days.map { day in
        AnswerPair(
          before: old.explain(place, regime: regime, asOf: day),
          after: new.explain(place, regime: regime, asOf: day))
      }
      return changedAnswers(pairs, on: days, regime: regime, place: place)
    }
  }
}

/// One change for each time through which the two versions part in the same way.
private func changedAnswers(
  _ pairs: [AnswerPair], on days: [Day], regime: Regime, place: PlaceCode
) -> [RegisterChange] {
  var found: [RegisterChange] = []
  var last: AnswerPair?
  for (day, pair) in zip(days, pairs) {
    if let last, last.isLike(pair) { continue }
    if last?.isChange == true { found[found.count - 1].until = day.previous }
    if pair.isChange {
      found.append(
        RegisterChange(
          kind: .answer, nature: .consequence, regime: regime, subject: place.rawValue, day: day,
          until: nil, text: pair.sentence))
    }
    last = pair
  }
  return found
}

extension AnswerPair {
  fileprivate var sentence: String {
    let safeguard = "a safeguard of Art. 46 or an exception of Art. 49"
    let isBetter = after.rank < before.rank
    let effect: String
    switch after.status {
    case _ where after.rank == before.rank: effect = ""
    case _ where after.isDomestic: effect = " What is sent there is no restricted transfer."
    case .adequate where isBetter: effect = " A transfer there needs no safeguard of Art. 46."
    case .adequate: effect = " What is sent there is a transfer, and the approval carries it."
    case .partial where isBetter:
      effect = " A transfer that meets every condition needs no safeguard of Art. 46."
    case .partial: effect = " A transfer that misses a condition needs \(safeguard)."
    case .none: effect = " A transfer there needs \(safeguard)."
    }
    return "\(after.words), where the earlier version says \(before.words).\(effect)"
  }
}

extension AdequacyAnswer {
  fileprivate var words: String {
    let word: String
    switch status {
    case _ where isDomestic: word = "inside its own territory"
    case .adequate: word = "covered"
    case .partial: word = "covered only where every condition is met"
    case .none: word = "not covered"
    }
    return word + (needsReview ? "; a person must decide" : "")
  }

  /// From what lets most pass to what lets least.
  fileprivate var rank: Int {
    switch status {
    case _ where isDomestic: 0
    case .adequate: 1
    case .partial: 2
    case .none: 3
    }
  }
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

  /// The day before; `nil` before the first that there is.
  fileprivate var previous: Day? {
    if let day = Day(year: year, month: month, day: day - 1) { return day }
    for last in [31, 30, 29, 28] {
      if let day = month == 1
        ? Day(year: year - 1, month: 12, day: last) : Day(year: year, month: month - 1, day: last)
      {
        return day
      }
    }
    return nil
  }
}
