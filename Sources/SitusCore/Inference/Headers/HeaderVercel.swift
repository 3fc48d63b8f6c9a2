import SitusGround

/// Reads Vercel's `x-vercel-id`.
///
/// - SeeAlso: Vercel documentation, *Response headers*: regions that the request passed, the edge
///   first, the function's last; read 2026-11-23.
enum HeaderVercel {
  /// Adds the edge and, when a function ran, its region.
  static func examine(_ exchange: Exchange, in investigation: inout Investigation) {
    let values = exchange.headers.all("x-vercel-id")
    guard values.count == 1, let value = values.first, let regions = regions(value) else { return }
    let table = investigation.reference.others["vercel"] ?? [:]
    if let first = regions.first, let edge = table[String(first)] {
      investigation.add(
        .vercelEdge,
        place: NamedPlace(country: edge.country, site: String(first), source: edge.source),
        value: "x-vercel-id: \(value)", reliability: 0.995, from: exchange)
    }
    if regions.count == 2, let function = table[String(regions[1])] {
      investigation.add(
        .vercelFunction, place: NamedPlace(function),
        value: "x-vercel-id: \(value)", reliability: min(0.97, function.reliability),
        from: exchange)
    }
  }

  /// The one or two regions of `lhr1::iad1::t6v4n-1775537686847-b522cb1c636d`.
  static func regions(_ value: Substring) -> [Substring]? {
    var parts = value.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 3 || parts.count == 5 else { return nil }
    guard stride(from: 1, to: parts.count, by: 2).allSatisfy({ parts[$0].isEmpty }) else {
      return nil
    }
    parts = parts.enumerated().filter { $0.offset % 2 == 0 }.map(\.element)
    let regions = parts.dropLast()
    guard
      regions.allSatisfy({
        $0.count == 4 && $0.prefix(3).allSatisfy(\.isSmall) && $0.last?.isDigit == true
      }), let identifier = parts.last
    else { return nil }
    let pieces = identifier.split(separator: "-", omittingEmptySubsequences: false)
    guard pieces.count == 3, !pieces[0].isEmpty,
      pieces[0].allSatisfy({ $0.isSmall || $0.isDigit }), pieces[1].count == 13,
      pieces[1].isDigits, pieces[2].count == 12, pieces[2].allSatisfy(\.isLowerHex)
    else { return nil }
    return Array(regions)
  }
}
