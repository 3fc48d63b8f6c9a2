/// The questions that are asked about every target of its kind, whatever the answers.
package struct TargetPlan: Hashable, Sendable {
  package var host: TargetHost
  /// The name that is asked about: the host's own, or its reverse name.
  package var name = ""
  /// In the order in which they are asked; what follows from the answers is asked after them.
  package var types: [DNSType] = []
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

  /// Plans nothing yet.
  package init(host: TargetHost) { self.host = host }

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
    var plan = TargetPlan(host: target.kind)
    plan.wantsPage = target.roles.contains(.website)
    switch plan.host {
    case .name(let name):
      plan.name = name
      plan.asksBinding = speaksHTTP
      plan.isMail = target.roles.contains(.mail)
      plan.isDomain = plan.isMail || plan.wantsPage || target.roles.isEmpty
      plan.types =
        plan.isDomain ? (speaksHTTP ? domainSite : domain) : (speaksHTTP ? site : addresses)
      if speaksHTTP { plan.urls = ["https://\(name)/", "http://\(name)/"] }
    case .address(let address):
      plan.name = address.reverseName
      plan.types = pointer
      let host = address.isIPv4 ? "\(address)" : "[\(address)]"
      if speaksHTTP { plan.urls = ["https://\(host)/", "http://\(host)/"] }
    case .unusable:
      // Asked of nobody, but accounted for.
      plan.name = target.host
      plan.types = addresses
    }
    if let url = target.url { plan.urls = [url] }
    return plan
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
