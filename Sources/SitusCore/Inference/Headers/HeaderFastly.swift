/// Reads Fastly's `x-served-by`.
///
/// - SeeAlso: Fastly documentation, *X-Served-By*: `cache-<datacenter><node>-<datacenter>`, several
///   when shielding, the last nearest the client; data-centre codes can be reused; read 2026-11-23.
enum HeaderFastly {
  /// Adds the edge of the last cache.
  static func examine(_ exchange: Exchange, in investigation: inout Investigation) {
    let caches = exchange.headers.list("x-served-by")
    guard let last = caches.last, let code = site(last),
      let pop = investigation.reference.pops.iata(code, network: "fastly")
    else { return }
    investigation.add(
      .fastlyCache, place: NamedPlace(pop),
      value: "x-served-by: \(caches.joined(separator: ", "))",
      reliability: pop.reliability, from: exchange)
  }

  /// The code at the end of `cache-lcy-eglc8600067-LCY`.
  ///
  /// The code must also begin the middle part, which no other software's `x-served-by` does.
  static func site(_ value: Substring) -> Substring? {
    let parts = value.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3 || parts.count == 4, parts[0] == "cache", let code = parts.last,
      code.count == 3, code.allSatisfy(\.isCapital)
    else { return nil }
    let middle = parts[1..<(parts.count - 1)]
    guard let place = middle.first, place.hasPrefix(code.lowercased()),
      middle.allSatisfy({ !$0.isEmpty && $0.allSatisfy { $0.isSmall || $0.isDigit } }),
      middle.last?.last?.isDigit == true, parts.count == 3 || place.count == 3
    else { return nil }
    return code
  }
}
