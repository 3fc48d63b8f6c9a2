import SitusGround

/// Reads where an Exchange Online mailbox is served from.
///
/// The same headers come from Exchange servers on the organisation's own premises and from other
/// hosts of Exchange, so everything is silent unless a server name below `prod.outlook.com` is there
/// and none of another domain.
///
/// - SeeAlso: Recorded answers of Outlook on the web and Autodiscover; data-centre letters from the
///   public table of mailbox locations of 2016 and later headers; read 2026-11-23.
enum HeaderExchange {
  private static let serverHeaders = [
    "x-calculatedbetarget", "x-calculatedfetarget", "x-feproxyinfo", "x-beserver", "x-diaginfo",
    "x-feserver",
  ]

  /// Adds the mailbox's place and the front end.
  static func examine(_ exchange: Exchange, in investigation: inout Investigation) {
    let headers = exchange.headers
    let reference = investigation.reference
    guard isOnline(headers) else { return }
    if headers.first("x-firsthopcafeefz") == nil, let value = headers.first("report-to"),
      let code = reportedSite(value), let pop = reference.pops.iata(code, network: "exchange")
    {
      investigation.add(
        .exchangeReport, place: NamedPlace(pop),
        value: "report-to: \(value)", reliability: min(0.97, pop.reliability), from: exchange)
    }
    // Front ends add themselves at the end, so the last is the first hop.
    if headers.first("x-firsthopcafeefz") == nil, let value = headers.all("x-feserver").last,
      let place = frontEndPlace(value, reference)
    {
      investigation.add(
        .mailboxFrontEnd, place: place, value: "x-feserver: \(value)", reliability: 0.85,
        from: exchange, rank: .pointer)
    }
    if let value = headers.first("x-calculatedbetarget"),
      let (place, reliability) = mailboxPlace(value, reference)
    {
      investigation.add(
        .mailboxServer, place: place,
        value: "x-calculatedbetarget: \(value)", reliability: reliability, from: exchange,
        rank: place.site == nil ? .header : .pointer)
    }
    for (header, signal) in [
      ("x-feefzinfo", Signal.mailboxSite), ("x-firsthopcafeefz", .exchangeFrontEnd),
    ] {
      guard let value = headers.first(header),
        let pop = reference.pops.iata(value, network: "exchange"), value.allSatisfy(\.isCapital)
      else { continue }
      let place = NamedPlace(
        country: pop.country, region: signal == .mailboxSite ? "m365:" + pop.code : nil,
        site: pop.code,
        source: pop.source)
      investigation.add(
        signal, place: place,
        value: "\(header): \(value)", reliability: min(0.97, pop.reliability), from: exchange)
    }
  }

  /// The place of the front end `DUZPR01CA0311`, by letters that were seen to mean one city.
  static func frontEndPlace(_ value: Substring, _ reference: ReferenceData) -> NamedPlace? {
    let server = value.prefix { $0 != "." }.uppercased()
    // Two letters, more of the site, CA or CU for a front end, digits.
    let name = server[...].withoutTrailingDigits
    guard name.count < server.count, name.hasSuffix("CA") || name.hasSuffix("CU"),
      name.count >= 7, server.allSatisfy({ $0.isCapital || $0.isDigit }),
      let centre = reference.exchangeDatacentres[String(server.prefix(2))],
      centre.confidence != .low, let country = centre.country
    else { return nil }
    return NamedPlace(country: country, site: centre.code, source: centre.source)
  }

  /// The airport in Exchange's own reporting address, which repeats that of the front end.
  static func reportedSite(_ value: Substring) -> Substring? {
    let start = "https://exo.nel.measure.office.net/api/report?"
    let words = value.split(separator: "\"")
    guard let url = words.first(where: { $0.hasPrefix(start) }) else { return nil }
    let fields = url.dropFirst(start.count).split(separator: "&")
    guard fields.contains("FrontEnd=Cafe"),
      let field = fields.first(where: { $0.hasPrefix("DestinationEndpoint=") })
    else { return nil }
    let code = field.dropFirst("DestinationEndpoint=".count)
    return code.count == 3 && code.allSatisfy(\.isCapital) ? code : nil
  }

  /// Whether a server of Exchange Online shows and no server of anybody else.
  static func isOnline(_ headers: Headers) -> Bool {
    var online = false
    for name in serverHeaders {
      for value in headers.all(name) where !value.isEmpty {
        guard value.contains(".") else { continue }
        guard let host = DomainName(String(value)) else { return false }
        if host.isBelow("prod.outlook.com") {
          online = true
        } else if !host.isBelow("internal.outlook.com") {
          return false
        }
      }
    }
    return online
  }

  /// The place of `LO2P265MB1234.GBRP265.PROD.OUTLOOK.COM`: its forest, else its first two letters.
  static func mailboxPlace(_ value: Substring, _ reference: ReferenceData) -> (NamedPlace, Double)?
  {
    guard let host = DomainName(String(value)), let before = host.before("prod.outlook.com"),
      before.count == 2, let server = before.first, let forest = before.last,
      server.count >= 6, server.prefix(2).allSatisfy(\.isSmall),
      server.allSatisfy({ $0.isSmall || $0.isDigit }), forest.count >= 6,
      forest.last?.isDigit == true
    else { return nil }
    let geography = forest.prefix(3).uppercased()
    guard let stated = reference.exchangeForests[geography],
      forest.dropFirst(3).first == "p"
    else { return nil }
    if let country = stated.country {
      return (
        NamedPlace(country: country, region: "m365:" + geography, source: stated.source), 0.97
      )
    }
    // A forest of several countries: only letters that were seen to mean one city, and after the
    // front end of the mailbox's site (PUZPR06 was seen with SIN).
    guard let centre = reference.exchangeDatacentres[server.prefix(2).uppercased()],
      let country = centre.country, centre.confidence == .high
    else { return nil }
    return (
      NamedPlace(
        country: country, region: "m365:" + geography, site: centre.code, source: centre.source),
      0.95
    )
  }
}
