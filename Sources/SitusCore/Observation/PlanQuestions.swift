/// The questions that are asked about every target of its kind, whatever the answers.
package struct TargetPlan: Hashable, Sendable {
  package var host: TargetHost
  /// In the order in which they are asked; what follows from their answers is asked after them.
  package var dns: [DNSQuestion]
  /// Whether HTTPS records are followed.
  package var asksBinding = false
  /// Whether the host may stand for a domain with name servers and mail.
  package var isDomain = false
  /// Whether the domain's mail is looked at even when nothing shows that it has any.
  package var isMail = false
  /// Addresses of web pages to try in order until one answers; empty when the target is not asked
  /// over HTTP.
  package var urls: [String]
  /// Whether a page itself is evidence, so that it is fetched and not only its headers.
  package var wantsPage: Bool
}

/// Plans what to ask about one target, by its roles; a target without roles is asked everything.
///
/// - Parameters:
///   - target: The host and its roles.
///   - types: The only record types to ask for; `nil` for all.
/// - Returns: The questions in the order in which they are asked.
package func planQuestions(_ target: Target, types: Set<DNSType>? = nil) -> TargetPlan {
  func questions(_ name: String, _ asked: [DNSType]) -> [DNSQuestion] {
    asked.compactMap { type in
      types?.contains(type) ?? true ? DNSQuestion(name: name, type: type.mnemonic) : nil
    }
  }
  let speaksHTTP = target.roles.isEmpty || target.roles.contains { $0.speaksHTTP }
  var plan = TargetPlan(
    host: TargetHost(target.host), dns: [], urls: [], wantsPage: target.roles.contains(.website))
  switch plan.host {
  case .name(let name):
    plan.asksBinding = speaksHTTP
    plan.isMail = target.roles.contains(.mail)
    plan.isDomain = plan.isMail || target.roles.isEmpty || target.roles.contains(.website)
    var all = DNSType.addresses
    if speaksHTTP { all.append(.https) }
    if plan.isDomain { all += [.mx, .ns, .soa, .txt, .caa, .ds, .loc] }
    plan.dns = questions(name, all)
    if speaksHTTP { plan.urls = ["https://\(name)/", "http://\(name)/"] }
  case .address(let address):
    plan.dns = questions(address.reverseName, [.ptr])
    let host = address.isIPv4 ? "\(address)" : "[\(address)]"
    if speaksHTTP { plan.urls = ["https://\(host)/", "http://\(host)/"] }
  case .unusable:
    // Asked of nobody, but accounted for.
    plan.dns = questions(target.host, DNSType.addresses)
  }
  if let url = target.url { plan.urls = [url] }
  return plan
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
