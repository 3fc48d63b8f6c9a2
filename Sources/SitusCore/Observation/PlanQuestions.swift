import SitusGround

/// The questions that are asked about every target of its kind, whatever the answers.
package struct TargetPlan: Hashable, Sendable {
  package var host: TargetHost
  /// The name that is asked about: the host's own, or its reverse name.
  package var name: String
  /// In the order in which they are asked; what follows from the answers is asked after them.
  package var types: [DNSType]
  /// Whether HTTPS records are followed.
  package var asksBinding = false
  /// Whether the host may stand for a domain with name servers and mail.
  package var isDomain = false
  /// Whether the domain's mail is looked at even when nothing shows that it has any.
  package var isMail = false
  /// Addresses of web pages to try in order until one answers; empty when the target is not asked
  /// over HTTP.
  package var urls: [String] = []
  /// Whether a page itself is evidence, so that it is fetched and not only its headers.
  package var wantsPage = false

  /// The planned questions in their order.
  package var dns: [DNSQuestion] {
    types.map { DNSQuestion(name: name, type: $0.mnemonic) }
  }
}

/// Plans what to ask about targets, by their roles; a target without roles is asked everything.
package struct TargetPlanner: Sendable {
  private let addresses: [DNSType]
  private let site: [DNSType]
  private let domain: [DNSType]
  private let domainSite: [DNSType]
  private let pointer: [DNSType]

  /// - Parameter types: The only record types to ask for; `nil` for all.
  package init(types: Set<DNSType>? = nil) {
    func wanted(_ asked: [DNSType]) -> [DNSType] { asked.filter { types?.contains($0) ?? true } }
    let ofDomains: [DNSType] = [.mx, .ns, .soa, .txt, .caa, .ds, .loc]
    addresses = wanted(DNSType.addresses)
    site = wanted(DNSType.addresses + [.https])
    domain = wanted(DNSType.addresses + ofDomains)
    domainSite = wanted(DNSType.addresses + [.https] + ofDomains)
    pointer = wanted([.ptr])
  }

  /// The questions in the order in which they are asked.
  package func plan(_ target: Target) -> TargetPlan {
    let speaksHTTP = target.roles.isEmpty || target.roles.contains { $0.speaksHTTP }
    let urls = target.url.map { [$0] }
    switch target.kind {
    case .name(let name):
      let wantsPage = target.roles.contains(.website)
      let isMail = target.roles.contains(.mail)
      let isDomain = isMail || wantsPage || target.roles.isEmpty
      return TargetPlan(
        host: .name(name), name: name,
        types: isDomain ? (speaksHTTP ? domainSite : domain) : (speaksHTTP ? site : addresses),
        asksBinding: speaksHTTP, isDomain: isDomain, isMail: isMail,
        urls: urls ?? (speaksHTTP ? TargetPlanner.urls(of: name) : []), wantsPage: wantsPage)
    case .address(let address):
      let host = address.isIPv4 ? "\(address)" : "[\(address)]"
      return TargetPlan(
        host: .address(address), name: address.reverseName, types: pointer,
        urls: urls ?? (speaksHTTP ? TargetPlanner.urls(of: host) : []),
        wantsPage: target.roles.contains(.website))
    case .unusable:
      // Asked of nobody, but accounted for.
      return TargetPlan(
        host: .unusable, name: target.host, types: addresses, urls: urls ?? [],
        wantsPage: target.roles.contains(.website))
    }
  }

  private static func urls(of host: String) -> [String] {
    ["https://\(host)/", "http://\(host)/"]
  }
}

extension EndpointRole {
  /// Whether something with this role may answer a web request.
  fileprivate var speaksHTTP: Bool {
    switch self {
    case .app, .api, .storage, .website, .login, .backup, .other: true
    case .mail, .dns, .database, .sftp: false
    }
  }
}
