import SitusGround

/// One host about which questions are to be asked.
package struct Target: Hashable, Sendable, Comparable {
  /// Host name in lower case and A-label form without a final dot, or an IP address.
  package let host: String
  /// Whether the host is known to be a name as it stands.
  private let isName: Bool
  /// Every role in which the inventory names it, sorted; empty for a bare target.
  package var roles: [EndpointRole]
  /// The one page to ask for, when the target was given as a URL; its host is `host`.
  package var url: String?

  package init(host: String, roles: [EndpointRole], url: String? = nil) {
    self.init(host: host, kind: TargetHost(host), roles: roles, url: url)
  }

  /// For a caller who knows what the host is.
  init(host: String, kind: TargetHost, roles: [EndpointRole], url: String? = nil) {
    self.host = host
    if case .name(let name) = kind { isName = name == host } else { isName = false }
    self.roles = roles
    self.url = url
  }

  /// What the host is.
  package var kind: TargetHost { isName ? .name(host) : TargetHost(host) }

  package static func < (left: Target, right: Target) -> Bool { left.host < right.host }
}
