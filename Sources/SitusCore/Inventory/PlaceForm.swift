extension InventoryType where Value == DeclaredPlace {
  /// One place in free text.
  static let place = InventoryType(
    schema: { _ in
      .object([
        .init("type", .text("string")), .init("minLength", .number(1)),
        .init(
          "examples", .list(["GB", "Ireland", "EEA", "worldwide", "unknown"].map { .text($0) })),
      ])
    },
    read: { node, reading in declaredPlace(node, reading) })
}

extension InventoryType where Value == DeclaredPlaces {
  /// One place, a list of them, or `none` for "happens nowhere".
  static let places = InventoryType(
    schema: { definitions in
      let place = InventoryType<DeclaredPlace>.place.schema(&definitions)
      return .object([
        .init(
          "anyOf",
          .list([
            place,
            .object([
              .init("type", .text("array")), .init("items", place), .init("minItems", .number(1)),
            ]),
          ]))
      ])
    },
    read: { node, reading in
      switch node.content {
      case .list(let nodes):
        guard !nodes.isEmpty else {
          reading.add(
            .badValue, node.mark,
            expected: "one place or more, or none if it happens nowhere", found: "an empty list")
          return nil
        }
        return .places(nodes.compactMap { declaredPlace($0, reading) })
      case .scalar(let text, _) where text.lowercased() == "none": return .nowhere
      case .scalar, .mapping: return declaredPlace(node, reading).map { .places([$0]) }
      }
    })
}

extension InventoryForm where Value == [PlaceKind: DeclaredPlaces] {
  static let placesByKind = InventoryForm(
    "places", "Where data is stored, backed up, processed, and from where it is supported."
  ) { form in
    var places: [PlaceKind: DeclaredPlaces] = [:]
    for kind in PlaceKind.allCases {
      places[kind] = form.optional(kind.rawValue, .places, summary(of: kind))
    }
    return places
  }

  private static func summary(of kind: PlaceKind) -> String {
    let what =
      switch kind {
      case .storage: "Where data rests"
      case .backup: "Where copies are kept"
      case .processing: "Where the software runs"
      case .supportAccess: "From where people may look at the data"
      }
    return what + ": a place, a list of places, or none if it happens nowhere."
  }
}

private func declaredPlace(_ node: YAMLNode, _ reading: InventoryReading) -> DeclaredPlace? {
  guard case .scalar(let raw, _) = node.content, !node.isNull else {
    reading.add(.wrongType, node.mark, expected: "one place", found: node.shown)
    return nil
  }
  guard let meaning = reading.meaning(of: raw) else {
    let hint = reading.places.hint(for: raw).map { ": " + $0 } ?? ""
    reading.add(.unknownPlace, node.mark, expected: "a place" + hint, found: node.shown)
    return nil
  }
  return DeclaredPlace(raw: raw, meaning: meaning, site: node.mark.site(in: reading.file))
}

extension InventoryForm where Value == Endpoint {
  static let endpoint = InventoryForm(
    "endpoint", "A host at which a system is reached, and what it is there for."
  ) { form in
    let host = form.required("host", .host, "Host name or IP address, without scheme or port.")
    let role = form.required("role", .word, "What the host does.") as EndpointRole?
    guard let host, let role else { return nil }
    return Endpoint(host: host, role: role, site: form.site)
  }
}

extension InventoryType where Value == [Endpoint] {
  static let endpoints = InventoryType.list(of: .form(.endpoint))
}

extension InventoryType where Value == [String] {
  static let texts = InventoryType.list(of: .text)
}

extension InventoryType where Value == [DeclaredPlace] {
  static let placeList = InventoryType.list(of: .place)
}
