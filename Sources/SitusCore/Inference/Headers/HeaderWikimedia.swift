import SitusGround

/// Reads Wikimedia's data centres.
///
/// - SeeAlso: wikitech.wikimedia.org, *Data centers*: site names, and the first digit of a cache
///   host's number; read 2026-11-23.
enum HeaderWikimedia {
  /// Adds the application's data centre and the cache nearest the client.
  static func examine(_ exchange: Exchange, in investigation: inout Investigation) {
    let headers = exchange.headers
    let pops = investigation.reference.pops
    if let server = headers.first("server"), let site = origin(server),
      let pop = pops.own(site, network: "wikimedia")
    {
      investigation.add(
        .wikimediaOrigin,
        place: NamedPlace(
          country: pop.country, region: "wikimedia:" + site, site: pop.code, source: pop.source),
        value: "server: \(server)", reliability: 0.97, from: exchange)
    }
    if let last = headers.list("x-cache").last, let site = cacheSite(last),
      let pop = pops.own(site, network: "wikimedia")
    {
      investigation.add(
        .wikimediaCache, place: NamedPlace(pop),
        value: "x-cache: \(last)", reliability: pop.reliability, from: exchange)
    } else if let timing = headers.list("server-timing").lazy.compactMap(timedSite).first,
      let pop = pops.own(timing, network: "wikimedia")
    {
      investigation.add(
        .wikimediaTiming, place: NamedPlace(pop),
        value: "server-timing: \(timing)", reliability: pop.reliability, from: exchange)
    }
  }

  /// The site of `mw1264.eqiad.wmnet`.
  static func origin(_ server: Substring) -> Substring? {
    guard let host = DomainName(String(server)), let before = host.before("wmnet"),
      before.count == 2, before.first?.hasPrefix("mw") == true
    else { return nil }
    return before.last
  }

  /// `cp3` of `host;desc="cp3072"`.
  static func timedSite(_ value: Substring) -> Substring? {
    let start = "host;desc=\"cp"
    guard value.hasPrefix(start), value.hasSuffix("\"") else { return nil }
    let number = value.dropFirst(start.count).dropLast()
    return number.count == 4 && number.isDigits
      ? "cp\(number.prefix(1))"[...] : nil
  }

  /// `cp3` of `cp3064 hit/2`.
  static func cacheSite(_ value: Substring) -> Substring? {
    let words = value.split(separator: " ")
    guard words.count == 2, words[0].count == 6, words[0].hasPrefix("cp"),
      words[0].dropFirst(2).isDigits,
      ["hit", "miss", "pass", "int"].contains(words[1].prefix { $0 != "/" }.lowercased())
    else { return nil }
    return words[0].prefix(3)
  }
}
