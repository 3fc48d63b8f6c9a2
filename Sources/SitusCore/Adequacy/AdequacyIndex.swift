/// The rows of a register by the place that they name; numbers are positions in its arrays.
struct AdequacyIndex: Hashable, Sendable {
  private var places: [PlaceCode: PlaceCode] = [:]
  private var memberships: [PlaceCode: [Int]] = [:]
  private var instruments: [PlaceCode: [Int]] = [:]
  private var instrumentsForGroups: [Int] = []
  private var notes: [PlaceCode: [Int]] = [:]
  /// Places that some row of the regime names, with no regard to the day.
  private var named: [Regime: Set<PlaceCode>] = [:]

  init() {}

  init(
    memberships: [GroupMembership], instruments: [AdequacyInstrument], notes: [PlaceNote],
    regimes: [RegimeRules], aliases: [PlaceAlias]
  ) {
    for alias in aliases where places[alias.code] == nil { places[alias.code] = alias.place }
    for (number, row) in memberships.enumerated() {
      self.memberships[row.place, default: []].append(number)
    }
    for (number, row) in notes.enumerated() {
      self.notes[row.place, default: []].append(number)
      named[row.regime, default: []].insert(row.place)
    }
    for (number, row) in instruments.enumerated() {
      for destination in row.destinations {
        switch destination {
        case .place(let place):
          self.instruments[place, default: []].append(number)
          named[row.regime, default: []].insert(place)
        case .group where instrumentsForGroups.last != number: instrumentsForGroups.append(number)
        case .group: break
        }
      }
    }
    for rules in regimes {
      for territory in rules.territories {
        if case .place(let place) = territory.destination {
          named[rules.regime, default: []].insert(place)
        }
      }
    }
  }

  /// The code by which the rows know the place.
  func known(_ place: PlaceCode) -> PlaceCode { places[place] ?? place }

  /// Rows of membership that name exactly this code.
  func memberships(of place: PlaceCode) -> [Int] { memberships[place] ?? [] }

  /// Remarks of any regime that name exactly this code.
  func notes(of place: PlaceCode) -> [Int] { notes[place] ?? [] }

  /// Instruments of any regime that name exactly this code or a group, in file order.
  func instruments(for place: PlaceCode) -> [Int] {
    guard let own = instruments[place] else { return instrumentsForGroups }
    return instrumentsForGroups.isEmpty ? own : Set(own + instrumentsForGroups).sorted()
  }

  /// Whether a row speaks of this very code, so that those of its country do not.
  func names(_ place: PlaceCode, in regime: Regime) -> Bool {
    memberships[place] != nil || named[regime]?.contains(place) ?? false
  }
}
