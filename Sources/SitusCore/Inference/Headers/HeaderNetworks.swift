import SitusGround

/// Reads points of presence of smaller content networks.
///
/// - SeeAlso: Recorded answers of bunny.net (`server: BunnyCDN-UK1-1486`), KeyCDN (`x-edge-location:
///   uklo`), CDN77 (`x-77-pop: frankfurtDE`), Edgio (`server: ECS (lhr/45E8)`, ceased 2025-01-15) and
///   WordPress.com (`x-ac: 3.lhr _dfw`); read 2026-11-23.
enum HeaderNetworks {
  /// The last day on which an Edgio header could be true.
  private static let edgioEnd = "2025-01-15"

  /// Adds the edge that each network's own grammar names.
  static func examine(_ exchange: Exchange, in investigation: inout Investigation) {
    let headers = exchange.headers
    let pops = investigation.reference.pops
    if let server = headers.first("server") {
      if let code = bunnySite(server), let pop = pops.own(code, network: "bunny") {
        add(.bunnyServer, pop, "server: \(server)", &investigation, exchange)
      }
      if let code = edgioSite(server), exchange.day.iso <= edgioEnd,
        let pop = pops.own(code, network: "edgio")
      {
        add(.edgioServer, pop, "server: \(server)", &investigation, exchange)
      }
      if server.hasPrefix("keycdn"), let value = headers.first("x-edge-location"),
        value.count == 4, value.allSatisfy(\.isSmall),
        let pop = pops.own(value.prefix(2), network: "keycdn")
      {
        let place = PopPlace(
          code: value.uppercased(), country: pop.country, city: "", confidence: pop.confidence,
          source: pop.source)
        add(
          .keyCDNLocation, place, "x-edge-location: \(value)", &investigation, exchange)
      }
    }
    if let value = headers.first("x-77-pop"), let (city, country) = cdn77Place(value),
      pops.knows(country)
    {
      let place = PopPlace(
        code: city, country: country, city: city, confidence: .high,
        source: "x-77-pop: city and ISO 3166 country, seen in recorded answers")
      add(.cdn77Site, place, "x-77-pop: \(value)", &investigation, exchange)
    }
    if let value = headers.first("x-ac"), let (edge, origin) = automatticSites(value) {
      if let pop = pops.iata(edge, network: "automattic") {
        add(.automatticEdge, pop, "x-ac: \(value)", &investigation, exchange)
      }
      if let pop = pops.iata(origin, network: "automattic") {
        investigation.add(
          .automatticOrigin,
          place: NamedPlace(
            country: pop.country, region: "automattic:" + pop.code, site: pop.code,
            source: pop.source),
          value: "x-ac: \(value)", reliability: 0.90, from: exchange)
      }
    }
  }

  /// The letters of `BunnyCDN-UK1-1486`.
  static func bunnySite(_ server: Substring) -> Substring? {
    let parts = server.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0] == "BunnyCDN", parts[2].isDigits else { return nil }
    let code = parts[1].withoutTrailingDigits
    guard (2...3).contains(code.count), code.allSatisfy(\.isCapital), parts[1].count > code.count
    else { return nil }
    return code
  }

  /// The letters of `ECS (lhr/45E8)`, `ECAcc (lhr/45E8)`, `ECD (lhr/45E8)`.
  static func edgioSite(_ server: Substring) -> Substring? {
    let words = server.split(separator: " ")
    guard words.count == 2, ["ECS", "ECAcc", "ECD"].contains(words[0]), words[1].hasPrefix("("),
      words[1].hasSuffix(")")
    else { return nil }
    let parts = words[1].dropFirst().dropLast().split(
      separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[0].count == 3, parts[0].allSatisfy(\.isSmall),
      parts[1].count == 4, parts[1].allSatisfy({ $0.isASCII && $0.isHexDigit })
    else { return nil }
    return parts[0]
  }

  /// City and country of `frankfurtDE`, `losangelesUSCA`, `sanjoseUSC`.
  static func cdn77Place(_ value: Substring) -> (city: String, country: PlaceCode)? {
    let city = value.prefix(while: \.isSmall)
    let rest = value.dropFirst(city.count)
    guard city.count >= 3, (2...4).contains(rest.count), rest.allSatisfy(\.isCapital) else {
      return nil
    }
    let code = rest.prefix(2) == "UK" ? "GB" : String(rest.prefix(2))
    return (String(city), PlaceCode(code))
  }

  /// Edge and origin of `3.lhr _dfw` and `2.lhr _atomic_dca MISS`.
  static func automatticSites(_ value: Substring) -> (Substring, Substring)? {
    let words = value.split(separator: " ")
    guard words.count >= 2 else { return nil }
    let first = words[0].split(separator: ".", omittingEmptySubsequences: false)
    guard first.count == 2, first[0].isDigits, first[1].count == 3,
      first[1].allSatisfy(\.isSmall), words[1].hasPrefix("_"),
      let origin = words[1].split(separator: "_").last, origin.count == 3,
      origin.allSatisfy(\.isSmall)
    else { return nil }
    return (first[1], origin)
  }

  private static func add(
    _ signal: Signal, _ pop: PopPlace, _ value: String, _ investigation: inout Investigation,
    _ exchange: Exchange
  ) {
    investigation.add(
      signal, place: NamedPlace(pop), value: value, reliability: pop.reliability, from: exchange)
  }
}
