import SitusCore

/// A name server to ask, chosen by the operator of the tool.
package struct Resolver: Hashable, Sendable, CustomStringConvertible {
  package enum Transport: String, Hashable, Sendable, CaseIterable {
    /// TCP is used when an answer does not fit.
    case udp
    case tcp
  }
  package var transport: Transport
  package var address: IPAddress
  package var port: UInt16

  package init(transport: Transport = .udp, address: IPAddress, port: UInt16 = 53) {
    self.transport = transport
    self.address = address
    self.port = port
  }

  /// Reads `[udp:|tcp:]ADDRESS[:PORT]`, an IPv6 address with a port in brackets.
  package init?(_ text: String) {
    var rest = text[...]
    transport = .udp
    for candidate in Transport.allCases where rest.hasPrefix(candidate.rawValue + ":") {
      transport = candidate
      rest = rest.dropFirst(candidate.rawValue.count + 1)
    }
    port = 53
    if let whole = IPAddress(rest) {
      address = whole
      return
    }
    var host = rest
    if rest.hasPrefix("["), let close = rest.firstIndex(of: "]") {
      host = rest[rest.index(after: rest.startIndex)..<close]
      rest = rest[rest.index(after: close)...]
      guard host.contains(":") else { return nil }
    } else if let colon = rest.lastIndex(of: ":") {
      host = rest[..<colon]
      rest = rest[colon...]
    }
    if !rest.isEmpty {
      guard rest.hasPrefix(":"), rest.dropFirst().allSatisfy(\.isNumber),
        let number = UInt16(rest.dropFirst()), number > 0
      else { return nil }
      port = number
    }
    guard let address = IPAddress(host) else { return nil }
    self.address = address
  }

  /// As in the log: `udp:192.0.2.53:53`.
  package var description: String { "\(transport.rawValue):\(addressAndPort)" }

  /// As c-ares takes it: `192.0.2.53:53`, `[2001:db8::53]:53`.
  var addressAndPort: String {
    address.isIPv4 ? "\(address):\(port)" : "[\(address)]:\(port)"
  }

  /// The name servers of a `resolv.conf`; the one on this machine when it names none.
  ///
  /// - SeeAlso: resolv.conf(5), glibc 2.36: at most three count.
  package static func system(configuration: [UInt8]) -> [Resolver] {
    var resolvers: [Resolver] = []
    for line in configuration.split(whereSeparator: { $0 == 0x0A || $0 == 0x0D }) {
      let words = String(decoding: line, as: UTF8.self).split(whereSeparator: { " \t".contains($0) }
      )
      if words.count >= 2, words[0] == "nameserver", let address = IPAddress(words[1]) {
        resolvers.append(Resolver(address: address))
      }
    }
    if resolvers.isEmpty, let local = IPAddress("127.0.0.1") {
      return [Resolver(address: local)]
    }
    return Array(resolvers.prefix(3))
  }
}
