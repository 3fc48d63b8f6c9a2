/// Where a code of a point of presence is.
struct PopPlace: Hashable, Sendable {
  /// As the operator writes it, in upper case: `LHR`.
  let code: String
  let country: PlaceCode?
  let city: String
  let confidence: Confidence
  let source: String

  /// How often the country of the edge is right when the grammar of the header holds.
  ///
  /// - SeeAlso: The operators define the codes, so 0.995; a code that only a general airport list
  ///   knows is one step lower.
  var reliability: Double {
    switch confidence {
    case .high: 0.995
    case .medium: 0.95
    case .low: 0.6
    }
  }
}

/// Codes of points of presence: city and airport codes, and what single networks do differently.
struct PopTables: Sendable {
  private var codes: [String: PopPlace] = [:]
  private var airports: [String: PopPlace] = [:]
  private var oddities: [String: [String: PopPlace]] = [:]
  private var countries: Set<PlaceCode> = []

  mutating func add(code place: PopPlace) {
    codes[place.code] = place
    if let country = place.country { countries.insert(country) }
  }

  mutating func add(airport place: PopPlace) {
    airports[place.code] = place
    if let country = place.country { countries.insert(country) }
  }

  mutating func add(oddity place: PopPlace, network: String) {
    oddities[network, default: [:]][place.code] = place
  }

  /// Looks a three-letter code up where the operator says that an IATA code stands.
  ///
  /// What the network does differently wins, then the codes that content networks use, then the
  /// list of all airports.
  ///
  /// - Parameters:
  ///   - code: In any case.
  ///   - network: Whose oddities count.
  ///   - allowsAirports: `false` where the operator mixes its own letters with IATA codes, so that a
  ///     code no content network is known to use may mean anything.
  /// - Returns: `nil` for a code that means nothing or must stay silent.
  func iata(_ code: some StringProtocol, network: String, allowsAirports: Bool = true)
    -> PopPlace?
  {
    let code = code.uppercased()
    guard code.utf8.count == 3, code.utf8.allSatisfy({ (0x41...0x5A).contains($0) }) else {
      return nil
    }
    if let odd = oddities[network]?[code] { return odd.country == nil ? nil : odd }
    return codes[code] ?? (allowsAirports ? airports[code] : nil)
  }

  /// Whether any code of the tables lies in that country.
  func knows(_ country: PlaceCode) -> Bool { countries.contains(country) }

  /// Looks a code up among those of one network only.
  func own(_ code: some StringProtocol, network: String) -> PopPlace? {
    guard let place = oddities[network]?[code.uppercased()], place.country != nil else {
      return nil
    }
    return place
  }
}
