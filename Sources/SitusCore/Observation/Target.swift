/// One host about which questions are to be asked.
package struct Target: Hashable, Sendable, Comparable {
  /// Host name in lower case and A-label form without a final dot, or an IP address.
  package var host: String
  /// Every role in which the inventory names it, sorted; empty for a bare target.
  package var roles: [EndpointRole]

  package init(host: String, roles: [EndpointRole]) {
    self.host = host
    self.roles = roles
  }

  package static func < (left: Target, right: Target) -> Bool { left.host < right.host }
}
