/// One host about which questions are to be asked.
package struct Target: Hashable, Sendable, Comparable {
  /// Host name in lower case and A-label form without a final dot, or an IP address.
  package var host: String
  /// Every role in which the inventory names it, sorted; empty for a bare target.
  package var roles: [EndpointRole]
  /// The one page to ask for, when the target was given as a URL; its host is `host`.
  package var url: String?

  package init(host: String, roles: [EndpointRole], url: String? = nil) {
    self.host = host
    self.roles = roles
    self.url = url
  }

  package static func < (left: Target, right: Target) -> Bool { left.host < right.host }
}
