import SitusCore
import SitusGround

/// Most hosts of one page that are kept.
private let maximumPageHosts = 200

/// Keeps of a page which other hosts it makes browsers go to.
///
/// - Parameters:
///   - exchange: The answer; a page of another type than HTML, an error page and one that came
///     encoded have no hosts.
///   - address: Where it was fetched.
///   - robots: Why it could be.
/// - Returns: Sorted hosts in A-label form, the page's own left out.
func readPage(
  _ exchange: HTTPExchange, at address: WebAddress, robots: HTTPObservation.Page.Robots
) -> HTTPObservation.Page {
  var page = HTTPObservation.Page(
    robots: robots, bytes: exchange.body.count, isIncomplete: exchange.isBodyCut)
  guard let status = exchange.status, (200..<300).contains(status),
    exchange.header("content-type")?.lowercased().contains("html") ?? true
  else { return page }
  if let encoding = exchange.header("content-encoding"), encoding.lowercased() != "identity" {
    page.isIncomplete = true
    return page
  }
  let references = PageReferences(html: exchange.body)
  let base = references.base.flatMap { WebAddress($0, relativeTo: address) } ?? address
  let hosts = otherHosts(references.loads, base, than: address)
  let forms = otherHosts(references.forms, base, than: address)
  page.isIncomplete =
    page.isIncomplete || references.isIncomplete || max(hosts.count, forms.count) > maximumPageHosts
  page.hosts = Array(hosts.prefix(maximumPageHosts))
  page.forms = Array(forms.prefix(maximumPageHosts))
  page.allowed = Array(allowedHosts(references.policies, than: address).prefix(maximumPageHosts))
  return page
}

private func otherHosts(
  _ references: Set<String>, _ base: WebAddress, than page: WebAddress
) -> [String] {
  var hosts: Set<String> = []
  for reference in references {
    let text = reference.trimmingPrefix { $0.isWhitespace }
    // Most addresses are paths of the page's own host.
    guard text.contains("//") || base.host != page.host,
      let target = WebAddress(String(text), relativeTo: base), target.host != page.host
    else { continue }
    switch target.host {
    case .name(let name): hosts.insert(name)
    case .address(let literal) where AddressGuard().reasonClosed(literal) == nil:
      hosts.insert(literal.description)
    case .address, .unusable: continue
    }
  }
  return hosts.sorted()
}

/// The hosts that a page's own policy names as sources, a wildcard kept.
///
/// - SeeAlso: Content Security Policy Level 3 §2.3.1, §3.3, read 2026-11-30.
private func allowedHosts(_ policies: [String], than page: WebAddress) -> [String] {
  var hosts: Set<String> = []
  for directive in policies.flatMap({ $0.split { $0 == ";" || $0 == "," } }) {
    let words = directive.split(whereSeparator: \.isWhitespace)
    guard let name = words.first?.lowercased(), name == "form-action" || name.contains("-src")
    else {
      continue
    }
    for source in words.dropFirst().prefix(1000) where source.contains(".") && source.first != "'" {
      var rest = source.firstRange(of: "//").map { source[$0.upperBound...] } ?? source
      let isWild = rest.hasPrefix("*.")
      if isWild { rest = rest.dropFirst(2) }
      guard let target = WebAddress("//" + rest, relativeTo: page), target.host != page.host,
        case .name(let host) = target.host
      else { continue }
      hosts.insert(isWild ? "*." + host : host)
    }
  }
  return hosts.sorted()
}

// What outside bytes are read on is the pool of threads that all tasks share and not a loop: however
// long a page takes, the answers of other hosts are waited for meanwhile, and their time-outs hold.

/// As `readPage`, on another thread.
@concurrent
func readPageElsewhere(
  _ exchange: HTTPExchange, at address: WebAddress, robots: HTTPObservation.Page.Robots
) async -> HTTPObservation.Page {
  readPage(exchange, at: address, robots: robots)
}

/// Reads the rules of a site on another thread.
@concurrent
func readRules(_ bytes: [UInt8]) async -> RobotsRules { RobotsRules(bytes, agent: "situs") }

/// Whether the rules allow the path, found on another thread; `nil` when they take too long to apply.
@concurrent
func judge(_ rules: RobotsRules, _ path: String) async -> Bool? { rules.allows(path: path) }
