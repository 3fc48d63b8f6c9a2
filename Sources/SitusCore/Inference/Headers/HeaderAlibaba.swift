/// Reads the nodes of Alibaba Cloud's content network.
///
/// - SeeAlso: Recorded answers: `via: cache13.l2et15[…], cache2.cn1806[0,200-0,H]` beside `eagleid`;
///   only node names with a country's letters name a place; read 2026-11-23.
enum HeaderAlibaba {
  /// Node letters that were seen to be countries.
  private static let countries = ["cn": "CN", "us": "US", "de": "DE"]

  /// Adds the edge of the last node.
  static func examine(_ exchange: Exchange, in investigation: inout Investigation) {
    guard let eagle = exchange.headers.first("eagleid"), isEagle(eagle),
      let node = nodes(exchange.headers.all("via")).last, let country = countries[String(node)]
    else { return }
    investigation.addHeader(
      .edge, "header.via", provider: "alibaba",
      place: NamedPlace(
        country: PlaceCode(country), site: node.uppercased(),
        source: "letters of the cache node, seen in recorded answers"),
      value: "via: \(exchange.headers.first("via") ?? "")", reliability: 0.95, from: exchange)
  }

  /// Eight hexadecimal digits of the node's address, thirteen digits of time, more.
  static func isEagle(_ value: Substring) -> Bool {
    value.count >= 22 && value.count <= 40 && value.allSatisfy(\.isLowerHex)
      && value.dropFirst(8).prefix(13).isDigits
  }

  /// Letters of each node near the client: `cn` of `cache2.cn1806[…]`; second-level nodes left out.
  static func nodes(_ via: [Substring]) -> [Substring] {
    var found: [Substring] = []
    for value in via {
      for item in value.split(separator: " ") where item.hasPrefix("cache") {
        let name = item.prefix { $0 != "[" }
        guard name.count < item.count else { continue }
        let parts = name.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 2, parts[0].dropFirst(5).isDigits else { continue }
        let letters = parts[1].prefix(while: \.isSmall)
        guard parts[1].dropFirst(letters.count).isDigits else { continue }
        found.append(letters)
      }
    }
    return found
  }
}
