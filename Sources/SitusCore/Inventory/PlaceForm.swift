import SitusGround

extension FieldType where Value == DeclaredPlace, Reading == InventoryReading {
  /// One place in free text.
  static let place = FieldType(
    schema: { _ in
      .object([
        .init("type", .text("string")), .init("minLength", .number(1)),
        .init(
          "examples", .list(["GB", "Ireland", "EEA", "worldwide", "unknown"].map { .text($0) })),
      ])
    },
    read: { node, reading in
      guard let places = declaredPlaces(node, reading) else { return nil }
      guard let first = places.first, places.count == 1, !first.isOnOwnPremises else {
        let hint =
          places.count == 1
          ? "own premises are a place of data only: write the country"
          : "write one place: a party is established in one country"
        return unreadable(
          node, PlaceProblem(words: places.map(\.raw), hint: hint), reading)
      }
      return first
    })
}

extension FieldType where Value == DeclaredPlaces, Reading == InventoryReading {
  /// One place, a list of them, or `none` for "happens nowhere".
  static let places = FieldType(
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
        return .places(nodes.flatMap { declaredPlaces($0, reading) ?? [] })
      case .scalar(let text, _) where text.lowercased() == "none": return .nowhere
      case .scalar, .mapping: return declaredPlaces(node, reading).map { .places($0) }
      }
    })
}

extension Form where Value == [PlaceKind: DeclaredPlaces], Reading == InventoryReading {
  static let placesByKind = Form(
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

/// Every place that one entry names; `nil` when it is no text, or refused.
private func declaredPlaces(_ node: YAMLNode, _ reading: InventoryReading) -> [DeclaredPlace]? {
  guard case .scalar(let raw, _) = node.content, !node.isNull else {
    reading.add(.wrongType, node.mark, expected: "one place", found: node.shown)
    return nil
  }
  let site = node.mark.site(in: reading.file)
  switch reading.reading(of: raw) {
  case .unreadable(let problem): return unreadable(node, problem, reading).map { [$0] }
  case .places(let statements):
    return statements.map { statement in
      switch statement.place {
      case .means(let meaning):
        DeclaredPlace(raw: statement.words, meaning: meaning, site: site)
      case .ownPremises:
        DeclaredPlace(raw: statement.words, meaning: .unknown, site: site, isOnOwnPremises: true)
      }
    }
  }
}

/// A place whose words are not understood: an error, or kept as one that nobody knows.
private func unreadable(
  _ node: YAMLNode, _ problem: PlaceProblem, _ reading: InventoryReading
) -> DeclaredPlace? {
  guard case .scalar(let raw, _) = node.content else { return nil }
  switch reading.unreadablePlaces {
  case .refused:
    reading.add(
      .unknownPlace, node.mark, expected: "a place; not understood: " + problem.sentence,
      found: node.shown)
    return nil
  case .kept:
    let place = DeclaredPlace(
      raw: raw, meaning: .unknown, site: node.mark.site(in: reading.file), problem: problem)
    reading.keep(place)
    return place
  }
}

extension Form where Value == Endpoint, Reading == InventoryReading {
  static let endpoint = Form(
    "endpoint", "A host at which a system is reached, and what it is there for."
  ) { form in
    let host = form.required("host", .host, "Host name or IP address, without scheme or port.")
    let role = form.required("role", .word, "What the host does.") as EndpointRole?
    guard let host, let role else { return nil }
    return Endpoint(host: host, role: role, site: form.site)
  }
}

extension FieldType where Value == [Endpoint], Reading == InventoryReading {
  static let endpoints = FieldType.list(of: .form(.endpoint))
}

extension FieldType where Value == [String], Reading == InventoryReading {
  static let texts = FieldType.list(of: .text)
}

extension FieldType where Value == [DeclaredPlace], Reading == InventoryReading {
  /// A list of places; an entry may name several.
  static let placeList = FieldType(
    schema: InventoryType<[DeclaredPlace]>.list(of: .place).schema,
    read: { node, reading in
      guard case .list(let nodes) = node.content else {
        reading.add(.wrongType, node.mark, expected: "a list", found: node.shown)
        return nil
      }
      return countries(nodes, reading)
    })

  /// One place or a list of them; an entry may name several.
  static let placeOrPlaces = FieldType(
    schema: InventoryType<DeclaredPlaces>.places.schema,
    read: { node, reading in
      guard case .list = node.content else { return countries([node], reading) }
      return placeList.read(node, reading)
    })

  /// Every place that the entries name, none of them the organisation's own premises.
  private static func countries(
    _ entries: [YAMLNode], _ reading: InventoryReading
  ) -> [DeclaredPlace] {
    entries.flatMap { entry in
      (declaredPlaces(entry, reading) ?? []).compactMap { place in
        guard place.isOnOwnPremises else { return place }
        return unreadable(
          entry,
          PlaceProblem(
            words: [place.raw], hint: "own premises are a place of data only: write the country"),
          reading)
      }
    }
  }
}
