/// Reads what Cloudflare writes into answers.
///
/// - SeeAlso: Cloudflare documentation, *Cloudflare Ray ID* (`cf-ray`: sixteen hexadecimal digits, a
///   dash, IATA code) and *Smart Placement* (`cf-placement`: `local-` or `remote-` and IATA code);
///   read 2026-11-23.
enum HeaderCloudflare {
  /// Adds the edge of `cf-ray` and the place of a Worker by `cf-placement`.
  static func examine(_ exchange: Exchange, in investigation: inout Investigation) {
    let headers = exchange.headers
    let rays = headers.list("cf-ray")
    // Two rays mean Cloudflare in front of Cloudflare; which is the outer one is not said.
    let sites = Set(rays.compactMap(site))
    if rays.count == sites.count || sites.count == 1, sites.count == 1, let code = sites.first,
      let pop = investigation.reference.pops.iata(code, network: "cloudflare")
    {
      investigation.add(
        .cloudflareRay, place: NamedPlace(pop),
        value: "cf-ray: \(rays[0])", reliability: pop.reliability, from: exchange)
    }
    if let value = headers.first("cf-placement"), let code = placement(value),
      let pop = investigation.reference.pops.iata(code, network: "cloudflare")
    {
      investigation.add(
        .workerPlacement,
        place: NamedPlace(
          country: pop.country, region: "cloudflare:" + pop.code, site: pop.code,
          source: pop.source),
        value: "cf-placement: \(value)", reliability: 0.97, from: exchange)
    }
  }

  /// The three letters at the end of a ray.
  static func site(_ ray: Substring) -> Substring? {
    let parts = ray.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[0].count == 16, parts[0].allSatisfy(\.isLowerHex),
      parts[1].count == 3, parts[1].allSatisfy(\.isCapital)
    else { return nil }
    return parts[1]
  }

  /// The three letters of a placement.
  static func placement(_ value: Substring) -> Substring? {
    let parts = value.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[0] == "local" || parts[0] == "remote", parts[1].count == 3,
      parts[1].allSatisfy(\.isCapital)
    else { return nil }
    return parts[1]
  }
}
