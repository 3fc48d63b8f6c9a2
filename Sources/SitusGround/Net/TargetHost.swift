/// What a host that somebody wrote is: a name to look up, an address, or neither.
package enum TargetHost: Hashable, Sendable {
  /// Lower case, without a final dot.
  case name(String)
  case address(IPAddress)
  /// Text that some program would read as an address and another as a name, or that is no host at
  /// all; nothing is sent to it.
  case unusable

  /// Tells which, by the strictest reading.
  ///
  /// A host whose last label is a number in any base is an address or nothing, because the
  /// resolvers of most systems read `0x7f.1`, `017700000001` and `2130706433` as 127.0.0.1.
  /// An address with a zone (`fe80::1%eth0`) names an interface of this machine and is unusable.
  ///
  /// - SeeAlso: WHATWG URL Standard, "ends in a number checker".
  package init(_ text: some StringProtocol) {
    var host = String(text)
    // Nearly every host is a name as it stands.
    if HostGrammar.isName(host), !HostGrammar.endsInNumber(host) {
      self = .name(host)
      return
    }
    host = host.lowercased()
    if !host.utf8.allSatisfy({ $0 < 0x80 }) {
      // What others would read as an address after the conversion is none.
      guard let name = TargetHost.converted(host) else {
        self = .unusable
        return
      }
      host = name
    }
    if host.hasPrefix("["), host.hasSuffix("]") {
      guard let address = IPAddress(host.dropFirst().dropLast()), !address.isIPv4 else {
        self = .unusable
        return
      }
      self = .address(address)
      return
    }
    if let address = IPAddress(host) {
      self = .address(address)
      return
    }
    if host.hasSuffix(".") { host.removeLast() }
    guard HostGrammar.isName(host), !HostGrammar.endsInNumber(host) else {
      self = .unusable
      return
    }
    self = .name(host)
  }

  /// The `xn--` form of a name with letters outside ASCII; `nil` when there is none, or it is an
  /// address.
  private static func converted(_ host: String) -> String? {
    do throws(InternationalName.Malformation) {
      let name = try InternationalName.ascii(host)
      return IPAddress(name) == nil && !name.hasPrefix("[") ? name : nil
    } catch {
      return nil
    }
  }

  /// Why nothing is sent to a host that is unusable, in words.
  package static func reasonUnusable(_ host: String) -> String {
    do throws(InternationalName.Malformation) {
      let name = try InternationalName.ascii(host)
      return HostGrammar.endsInNumber(name) || IPAddress(name) != nil
        ? "some programs would read it as an address" : "not a host name"
    } catch {
      return "not an international name: \(error.reason)"
    }
  }
}
