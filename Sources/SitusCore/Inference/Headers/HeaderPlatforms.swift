/// Reads points of presence of platforms that host applications.
///
/// - SeeAlso: Recorded answers of Netlify (`server-timing: dc;desc="aws-fra"` beside
///   `x-nf-request-id`) and Railway (`x-railway-edge: railway/europe-west4-drams3a` beside
///   `x-railway-request-id`), 2025 and 2026; read 2026-11-27.
enum HeaderPlatforms {
  /// Adds the edge that each platform's own grammar names.
  static func examine(_ exchange: Exchange, in investigation: inout Investigation) {
    let headers = exchange.headers
    if headers.first("x-nf-request-id") != nil
      || headers.first("server")?.lowercased() == "netlify",
      let value = headers.list("server-timing").first(where: { netlifySite($0) != nil }),
      let code = netlifySite(value),
      let pop = investigation.reference.pops.iata(code, network: "netlify")
    {
      investigation.add(
        .netlifySite, place: NamedPlace(pop),
        value: "server-timing: \(value)", reliability: min(0.95, pop.reliability), from: exchange)
    }
    if headers.first("x-railway-request-id") != nil
      || headers.first("server")?.hasPrefix("railway") == true,
      let value = headers.first("x-railway-edge"), let name = railwayRegion(value),
      let region = investigation.reference.gcp[name], let country = region.country
    {
      investigation.add(
        .railwayEdge,
        place: NamedPlace(country: country, site: name, source: region.source),
        value: "x-railway-edge: \(value)", reliability: 0.95, from: exchange)
    }
  }

  /// The three small letters of `dc;desc="aws-fra"`.
  static func netlifySite(_ value: Substring) -> Substring? {
    let start = "dc;desc=\"aws-"
    guard value.hasPrefix(start), value.hasSuffix("\"") else { return nil }
    let code = value.dropFirst(start.count).dropLast()
    return code.count == 3 && code.allSatisfy(\.isSmall) ? code : nil
  }

  /// The region of `railway/europe-west4-drams3a`; what follows it names a site of Railway's own.
  static func railwayRegion(_ value: Substring) -> String? {
    let start = "railway/"
    guard value.hasPrefix(start) else { return nil }
    let parts = value.dropFirst(start.count).split(
      separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2 || parts.count == 3,
      parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy { $0.isSmall || $0.isDigit } })
    else { return nil }
    return "\(parts[0])-\(parts[1])"
  }
}
