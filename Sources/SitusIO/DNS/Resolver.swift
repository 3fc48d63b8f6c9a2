import SitusCore
import SitusGround

/// A name server to ask, chosen by the operator of the tool.
package struct Resolver: Hashable, Sendable, CustomStringConvertible {
  package enum Transport: String, Hashable, Sendable, CaseIterable {
    /// TCP is used when an answer does not fit.
    case udp
    case tcp
    /// DNS over HTTPS (RFC 8484).
    case doh
  }
  enum Place: Hashable, Sendable {
    case server(IPAddress, port: UInt16)
    case url(String)
  }
  package let transport: Transport
  let place: Place

  /// A server that is asked over UDP or TCP.
  package init(transport: Transport = .udp, address: IPAddress, port: UInt16 = 53) {
    self.init(transport: transport, place: .server(address, port: port))
  }

  private init(transport: Transport, place: Place) {
    self.transport = transport
    self.place = place
  }

  /// Reads `[udp:|tcp:]ADDRESS[:PORT]`, an IPv6 address with a port in brackets, or `doh:URL`, whose
  /// scheme is `https`.
  package init?(_ text: String) {
    let web = Transport.doh.rawValue + ":"
    if text.hasPrefix(web) {
      guard let address = WebAddress(String(text.dropFirst(web.count))), address.scheme == "https",
        address.host != .unusable
      else { return nil }
      self.init(transport: .doh, place: .url(address.url))
      return
    }
    var rest = text[...]
    var transport = Transport.udp
    for candidate in [Transport.udp, .tcp] where rest.hasPrefix(candidate.rawValue + ":") {
      transport = candidate
      rest = rest.dropFirst(candidate.rawValue.count + 1)
    }
    if let whole = IPAddress(rest) {
      self.init(transport: transport, address: whole)
      return
    }
    var port: UInt16 = 53
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
    self.init(transport: transport, address: address, port: port)
  }

  /// As in the log: `udp:192.0.2.53:53`, `doh:https://resolver.example/dns-query`.
  package var description: String {
    switch place {
    case .server(let address, let port): "\(transport.rawValue):\(Resolver.text(address, port))"
    case .url(let url): "\(transport.rawValue):\(url)"
    }
  }

  /// As c-ares takes it: `192.0.2.53:53`, `[2001:db8::53]:53`.
  static func text(_ address: IPAddress, _ port: UInt16) -> String {
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
