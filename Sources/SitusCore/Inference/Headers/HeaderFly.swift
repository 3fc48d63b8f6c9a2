/// Reads Fly.io's `fly-request-id`.
///
/// - SeeAlso: Fly.io documentation, *Request headers*: a ULID, a dash and the region of the edge that
///   took the request, which is not where the machine runs; read 2026-11-23.
enum HeaderFly {
  /// Adds the edge.
  static func examine(_ exchange: Exchange, in investigation: inout Investigation) {
    guard let value = exchange.headers.first("fly-request-id"), let code = site(value),
      let place = place(code, investigation.reference)
    else { return }
    investigation.add(
      .flyEdge, place: place,
      value: "fly-request-id: \(value)", reliability: 0.995, from: exchange)
  }

  /// The three small letters after a ULID.
  static func site(_ value: Substring) -> Substring? {
    let parts = value.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[0].count == 26, parts[1].count == 3,
      parts[0].allSatisfy({ "0123456789ABCDEFGHJKMNPQRSTVWXYZ".contains($0) }),
      parts[1].allSatisfy(\.isSmall)
    else { return nil }
    return parts[1]
  }

  private static func place(_ code: Substring, _ reference: ReferenceData) -> NamedPlace? {
    if let region = reference.others["fly"]?[String(code)] {
      return NamedPlace(
        country: region.country, site: code.uppercased(), source: region.source)
    }
    return reference.pops.iata(code, network: "fly").map { NamedPlace($0) }
  }
}
