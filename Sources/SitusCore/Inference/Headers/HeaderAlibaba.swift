import SitusGround

/// Reads the nodes of Alibaba Cloud's content network.
///
/// - SeeAlso: Recorded answers: `via: cache13.l2et15[…], cache2.cn1806[0,200-0,H]` and
///   `vcache1.cn4730[2,0]`, `cache12.jp3[0,0]`, `cache4.au2[2,0]` beside `eagleid`;
///   only node names with a country's letters name a place; read 2026-11-23.
enum HeaderAlibaba {
  /// Node letters that are countries; those of second-level nodes (`l2eu6`, `l2ot7`) are not read.
  private static let countries = Dictionary(
    uniqueKeysWithValues: [
      "cn", "us", "de", "jp", "au", "hk", "sg", "gb", "in", "id", "my", "kr", "th", "ph", "vn",
      "ru", "fr", "ae", "br", "tw",
    ].map { ($0, $0.uppercased()) })
  /// How the name of a cache node begins.
  private static let beginnings = ["cache", "vcache", "ens-cache"]

  /// Adds the edge of the last node.
  static func examine(_ exchange: Exchange, in investigation: inout Investigation) {
    guard let eagle = exchange.headers.first("eagleid"), isEagle(eagle),
      let node = nodes(exchange.headers.all("via")).last, let country = countries[String(node)]
    else { return }
    investigation.add(
      .alibabaCache,
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
      for item in value.split(separator: " ") {
        let name = item.prefix { $0 != "[" }
        guard name.count < item.count else { continue }
        let parts = name.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 2, beginnings.contains(String(parts[0].withoutTrailingDigits)),
          parts[0].last?.isDigit == true
        else { continue }
        let letters = parts[1].prefix(while: \.isSmall)
        guard parts[1].dropFirst(letters.count).isDigits else { continue }
        found.append(letters)
      }
    }
    return found
  }
}
