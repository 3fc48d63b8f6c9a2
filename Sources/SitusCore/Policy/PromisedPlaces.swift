/// The places that a promise names, as one area.
struct PromisedPlaces {
  private let meanings: [PlaceMeaning]
  private let isMember: (PlaceCode, PlaceGroup) -> Bool

  init(_ places: [DeclaredPlace], isMember: @escaping (PlaceCode, PlaceGroup) -> Bool) {
    meanings = places.map(\.meaning)
    self.isMember = isMember
  }

  var isEmpty: Bool { meanings.isEmpty }

  /// Whether the place lies inside; `nil` when what is known of it does not decide.
  func contains(_ place: PlaceMeaning) -> Bool? {
    let answers = meanings.map { answer(place, inside: $0) }
    if answers.contains(true) { return true }
    return answers.contains(nil) ? nil : false
  }

  private func answer(_ place: PlaceMeaning, inside area: PlaceMeaning) -> Bool? {
    switch (place, area) {
    case (_, .anywhere): return true
    case (_, .unknown), (.unknown, _), (.anywhere, _): return nil
    case (.place(let place), .place(let area)):
      if place == area || place.country == area { return true }
      // A whole country is not known to lie in one part of it.
      return area.country == place ? nil : false
    case (.place(let place), .group(let area)): return isMember(place, area)
    case (.group(let group), .group(let area)):
      if group == area || (group == .europeanUnion && area == .europeanEconomicArea) {
        return true
      }
      return nil
    case (.group(let group), .place(let area)): return isMember(area, group) ? nil : false
    }
  }
}
