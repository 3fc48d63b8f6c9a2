extension PlaceMeaning {
  /// The word that stands for the meaning in ids: a place code, `EU`, `EEA`, `anywhere`, `unknown`.
  var token: String {
    switch self {
    case .place(let code): code.rawValue
    case .group(let group): group.rawValue
    case .anywhere: "anywhere"
    case .unknown: "unknown"
    }
  }

  /// What the code of a place or a group means.
  init(token: String) {
    self = PlaceGroup(rawValue: token).map { .group($0) } ?? .place(PlaceCode(token))
  }

  /// Whether a place lies within what was declared; "anywhere" and "unknown" bound nothing and so
  /// hold nothing.
  ///
  /// A subdivision and its country hold one another: evidence seldom tells Northern Ireland from
  /// the rest of the United Kingdom.
  func holds(_ place: PlaceCode, isMember: (PlaceCode, PlaceGroup) -> Bool) -> Bool {
    switch self {
    case .place(let code):
      code == place || code == place.country || code.country == place
    case .group(let group): isMember(place, group)
    case .anywhere, .unknown: false
    }
  }
}

extension Transfer.Aspect {
  /// The word that stands for the aspect in ids.
  var token: String {
    switch self {
    case .entity: "entity"
    case .place(let kind): kind.rawValue
    case .disclosure: "disclosure"
    }
  }
}
