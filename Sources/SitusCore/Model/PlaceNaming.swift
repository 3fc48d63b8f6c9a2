/// What places are called in sentences for people.
///
/// Ids, members of JSON and columns of tables have the code.
package struct PlaceNaming: Hashable, Sendable {
  /// Knows no names, so that codes stand for themselves.
  static let codes = PlaceNaming([:])

  private let names: [PlaceCode: String]

  init(_ names: [PlaceCode: String]) { self.names = names }

  /// `United States`; the code where no name is known.
  func name(_ place: PlaceCode) -> String { names[place] ?? place.rawValue }

  /// The name for the middle of a sentence: `the United States`.
  func phrase(_ place: PlaceCode) -> String { name(place).withArticle }

  /// What was declared, for the middle of a sentence.
  func phrase(_ meaning: PlaceMeaning) -> String {
    switch meaning {
    case .place(let place): phrase(place)
    case .group(.europeanUnion): "the European Union"
    case .group(.europeanEconomicArea): "the European Economic Area"
    case .anywhere: "any country in the world"
    case .unknown: "a place that is not known"
    }
  }
}
