extension AdequacyRegister {
  /// Tells what one regime's list says of one place on one day.
  ///
  /// A place that no row names is not covered: both lists are closed. A subdivision is looked up by
  /// its country unless a row names it. A place that a person must decide on is never `adequate`.
  ///
  /// - Parameters:
  ///   - place: Any code; one that nobody uses is answered with `none`.
  ///   - regime: Whose list is asked.
  ///   - asOf: The day of the transfer.
  ///   - processing: General processing unless a competent authority sends for law enforcement.
  /// - Returns: The answer with every instrument in force for that place.
  /// - SeeAlso: DPA 2018 Sch. 21 paras 4 and 5, read 2026-10-07; Regulation (EU) 2016/679 Art. 45.
  package func explain(
    _ place: PlaceCode, regime: Regime, asOf: Day,
    processing: AdequacyInstrument.Processing = .general
  ) -> AdequacyAnswer {
    let known = known(place)
    let inherited = inheritedList(of: regime, on: asOf)
    let list = inherited?.regime ?? regime
    let subject = namesItself(known, in: list) ? known : known.country
    let remarks = notes.filter {
      $0.regime == list && $0.place == subject && $0.applies(on: asOf)
    }
    let membership = memberships.first {
      $0.place == subject && asOf.isWithin($0.from, $0.until)
    }
    var answer = AdequacyAnswer(
      place: known, regime: regime, asOf: asOf, status: .none, isDomestic: false, instruments: [],
      needsReview: remarks.contains { $0.needsReview }, notes: [])
    answer.law = law(of: list, on: asOf)
    answer.listReadOn = rules(of: list)?.readOn
    var confidences = remarks.map(\.confidence)
    if let inherited { answer.notes.append(inherited.text) }
    if let note = membership?.note { answer.notes.append(note) }
    answer.notes += remarks.map(\.text)

    let candidates = instruments.filter {
      $0.regime == list && $0.processing == processing && reaches($0, subject, on: asOf)
    }
    answer.former =
      candidates.filter { $0.effectiveUntil.map { $0 < asOf } ?? false }
      .sorted { ($1.effectiveUntil ?? asOf, $0.id) < ($0.effectiveUntil ?? asOf, $1.id) }
    if let territory = territory(of: list, holding: subject, on: asOf) {
      answer.territory = territory
      answer.isDomestic = !answer.needsReview
      answer.status = answer.needsReview ? .none : .adequate
      answer.source = territory.source
      confidences.append(territory.confidence)
      if case .group = territory.destination, let membership {
        confidences.append(membership.confidence)
      }
    } else {
      answer.instruments = candidates.filter { $0.isInForce(on: asOf) }.sorted(by: Self.isBetter)
      answer.notes += answer.instruments.flatMap(\.notes)
      let decided = answer.instruments.filter { !$0.needsReview }
      if decided.count < answer.instruments.count, decided.isEmpty { answer.needsReview = true }
      if decided.contains(where: { $0.conditions.isEmpty }), !answer.needsReview {
        answer.status = .adequate
      } else if !answer.instruments.isEmpty {
        answer.status = .partial
      }
      if let best = answer.instruments.first {
        answer.source = best.source
        confidences.append(best.confidence)
        if best.destinations.contains(where: { $0.isGroup }), let membership {
          confidences.append(membership.confidence)
        }
      }
    }
    answer.source = answer.source ?? remarks.compactMap(\.source).first ?? rules(of: list)?.source
    answer.confidence = confidences.min(by: Self.isLessSure) ?? .high
    return answer
  }

  /// Tells what one regime's list says of every member of a group, and answers with the worst.
  ///
  /// - Returns: The answer for the group; its instruments are those of all members, each once.
  package func explain(_ group: PlaceGroup, regime: Regime, asOf: Day) -> AdequacyAnswer {
    let members = memberships.filter { $0.group == group && asOf.isWithin($0.from, $0.until) }
      .map(\.place)
    let answers = Set(members).sorted().map { explain($0, regime: regime, asOf: asOf) }
    guard var whole = answers.max(by: { $0.status.rank < $1.status.rank }) else {
      return explain(PlaceCode(group.rawValue), regime: regime, asOf: asOf)
    }
    whole.place = PlaceCode(group.rawValue)
    whole.isDomestic = answers.allSatisfy(\.isDomestic)
    whole.needsReview = answers.contains(where: \.needsReview)
    whole.instruments = Set(answers.flatMap(\.instruments)).sorted(by: Self.isBetter)
    whole.former = []
    whole.notes = answers.allSatisfy { $0.notes == whole.notes } ? whole.notes : []
    whole.confidence = answers.map(\.confidence).min(by: Self.isLessSure) ?? .high
    return whole
  }

  /// The instruments that have effect on that day, in file order; those of one regime include the
  /// list that it inherited at the time.
  package func instrumentsInForce(of regime: Regime?, on day: Day) -> [AdequacyInstrument] {
    let list = regime.map { inheritedList(of: $0, on: day)?.regime ?? $0 }
    return instruments.filter { (list == nil || $0.regime == list) && $0.isInForce(on: day) }
  }

  /// Whether the place belonged to the group on that day; a subdivision belongs with its country.
  package func isMember(_ place: PlaceCode, of group: PlaceGroup, on day: Day) -> Bool {
    let known = known(place)
    return memberships.contains {
      $0.group == group && ($0.place == known || $0.place == known.country)
        && day.isWithin($0.from, $0.until)
    }
  }

  /// The code by which the register's rows know the place.
  private func known(_ place: PlaceCode) -> PlaceCode {
    aliases.first { $0.code == place }?.place ?? place
  }

  /// The provision under which that regime could approve a place on that day.
  package func law(of regime: Regime, on day: Day) -> String? {
    rules(of: regime)?.laws.first { day.isWithin($0.from, $0.until) }?.name
  }

  private func inheritedList(of regime: Regime, on day: Day) -> InheritedList? {
    guard let inherited = rules(of: regime)?.inherited, day <= inherited.until else { return nil }
    return inherited
  }

  private func territory(of regime: Regime, holding place: PlaceCode, on day: Day)
    -> RegimeTerritory?
  {
    rules(of: regime)?.territories.first {
      guard day.isWithin($0.from, $0.until) else { return false }
      switch $0.destination {
      case .place(let named): return named == place
      case .group(let group): return isMember(place, of: group, on: day)
      }
    }
  }

  /// Whether the instrument is for that place, in force or not.
  private func reaches(_ instrument: AdequacyInstrument, _ place: PlaceCode, on day: Day) -> Bool {
    instrument.destinations.contains {
      switch $0 {
      case .place(let named): named == place
      case .group(let group): isMember(place, of: group, on: day)
      }
    }
  }

  /// Whether a row speaks of this very code, so that its country's rows do not.
  private func namesItself(_ place: PlaceCode, in regime: Regime) -> Bool {
    memberships.contains { $0.place == place }
      || notes.contains { $0.regime == regime && $0.place == place }
      || instruments.contains {
        $0.regime == regime && $0.destinations.contains(.place(place))
      }
      || (rules(of: regime)?.territories.contains { $0.destination == .place(place) } ?? false)
  }

  /// Decided before doubtful, fewer conditions before more, then the later one, then by id.
  private static func isBetter(_ left: AdequacyInstrument, _ right: AdequacyInstrument) -> Bool {
    if left.needsReview != right.needsReview { return right.needsReview }
    if left.conditions.count != right.conditions.count {
      return left.conditions.count < right.conditions.count
    }
    if left.effectiveFrom != right.effectiveFrom {
      return left.effectiveFrom > right.effectiveFrom
    }
    return left.id < right.id
  }

  /// Lower confidence first.
  private static func isLessSure(_ left: Confidence, _ right: Confidence) -> Bool {
    (Confidence.allCases.firstIndex(of: left) ?? 0)
      > (Confidence.allCases.firstIndex(of: right) ?? 0)
  }
}

extension AdequacyInstrument.Destination {
  fileprivate var isGroup: Bool {
    switch self {
    case .place: false
    case .group: true
    }
  }
}

extension AdequacyAnswer.Status {
  /// From best to worst.
  fileprivate var rank: Int {
    switch self {
    case .adequate: 0
    case .partial: 1
    case .none: 2
    }
  }
}
