import SitusGround

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
    let known = index.known(place)
    let inherited = inheritedList(of: regime, on: asOf)
    let list = inherited?.regime ?? regime
    let subject = index.names(known, in: list) ? known : known.country
    var answer = AdequacyAnswer(
      place: known, regime: regime, asOf: asOf, status: .none, isDomestic: false, instruments: [],
      needsReview: false, notes: [])
    answer.law = law(of: list, on: asOf)
    answer.listReadOn = rules(of: list)?.readOn
    if let inherited { answer.notes.append(inherited.text) }
    let membership = index.memberships(of: subject).first {
      asOf.isWithin(memberships[$0].from, memberships[$0].until)
    }.map { memberships[$0] }
    if let note = membership?.note { answer.notes.append(note) }
    var remarkSource: String?
    for number in index.notes(of: subject) where notes[number].regime == list {
      let remark = notes[number]
      guard remark.applies(on: asOf) else { continue }
      answer.notes.append(remark.text)
      answer.needsReview = answer.needsReview || remark.needsReview
      answer.placeNeedsReview = answer.needsReview
      answer.confidence.lower(to: remark.confidence)
      remarkSource = remarkSource ?? remark.source
    }
    let reaching = index.instruments(for: subject).filter {
      instruments[$0].regime == list && instruments[$0].processing == processing
        && reaches(instruments[$0], subject, on: asOf)
    }
    answer.former = reaching.map { instruments[$0] }.filter { hasEnded($0, before: asOf) }
      .sorted { ($1.effectiveUntil ?? asOf, $0.id) < ($0.effectiveUntil ?? asOf, $1.id) }
    if let territory = territory(of: list, holding: subject, on: asOf) {
      answer.territory = territory
      answer.isDomestic = !answer.needsReview
      answer.status = answer.needsReview ? .none : .adequate
      answer.source = territory.source
      answer.confidence.lower(to: territory.confidence)
      if territory.destination.isGroup, let membership {
        answer.confidence.lower(to: membership.confidence)
      }
    } else {
      answer.instruments = reaching.filter { instruments[$0].isInForce(on: asOf) }
        .map { instruments[$0] }.sorted(by: Self.isBetter)
      decide(&answer, membership)
    }
    answer.source = answer.source ?? remarkSource ?? rules(of: list)?.source
    return answer
  }

  /// Draws the status from the instruments in force.
  private func decide(_ answer: inout AdequacyAnswer, _ membership: GroupMembership?) {
    guard let best = answer.instruments.first else { return }
    answer.notes += answer.instruments.flatMap(\.notes)
    // The best one is doubtful only when all are.
    if best.needsReview { answer.needsReview = true }
    let isUnlimited = answer.instruments.contains { $0.conditions.isEmpty && !$0.needsReview }
    answer.status = isUnlimited && !answer.needsReview ? .adequate : .partial
    answer.law = best.law(on: answer.asOf) ?? answer.law
    answer.source = best.source
    answer.confidence.lower(to: best.confidence)
    if best.destinations.contains(where: \.isGroup), let membership {
      answer.confidence.lower(to: membership.confidence)
    }
  }

  private func hasEnded(_ instrument: AdequacyInstrument, before day: Day) -> Bool {
    instrument.effectiveUntil.map { $0 < day } ?? false
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
    whole.placeNeedsReview = answers.contains(where: \.placeNeedsReview)
    whole.instruments = Set(answers.flatMap(\.instruments)).sorted(by: Self.isBetter)
    whole.former = []
    whole.notes = answers.allSatisfy { $0.notes == whole.notes } ? whole.notes : []
    whole.confidence = .high
    for answer in answers { whole.confidence.lower(to: answer.confidence) }
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
    let known = index.known(place)
    return [known, known.country].contains { code in
      index.memberships(of: code).contains {
        memberships[$0].group == group && day.isWithin(memberships[$0].from, memberships[$0].until)
      }
    }
  }

  /// The provision under which that regime could approve a place on that day.
  package func law(of regime: Regime, on day: Day) -> String? {
    rules(of: regime)?.laws.first { day.isWithin($0.from, $0.until) }?.name
  }

  /// What the law of that regime said of approvals on that day, in the order of the register.
  package func provisions(of regime: Regime, on day: Day) -> [RegimeProvision] {
    let list = inheritedList(of: regime, on: day)?.regime ?? regime
    return (rules(of: list)?.provisions ?? []).filter { day.isWithin($0.from, $0.until) }
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

extension Confidence {
  /// Takes over the other one when it is less sure.
  fileprivate mutating func lower(to other: Confidence) {
    switch (self, other) {
    case (.high, _), (.medium, .low): self = other
    case (.medium, _), (.low, _): break
    }
  }
}
