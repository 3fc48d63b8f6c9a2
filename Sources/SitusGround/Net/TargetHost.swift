/// What a host that somebody wrote is: a name to look up, an address, or neither.
package enum TargetHost: Hashable, Sendable {
  /// Lower case, without a final dot.
  case name(String)
  case address(IPAddress)
  /// Text that some program would read as an address and another as a name, or that is no host at
  /// all; nothing is sent to it.
  case unusable

  /// Longest name in presentation form.
  ///
  /// - SeeAlso: RFC 1035 §2.3.4.
  package static let maximumNameLength = 253

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
    if TargetHost.isName(host), !TargetHost.endsInNumber(host) {
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
    guard TargetHost.isName(host), !TargetHost.endsInNumber(host) else {
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
      return endsInNumber(name) || IPAddress(name) != nil
        ? "some programs would read it as an address" : "not a host name"
    } catch {
      return "not an international name: \(error.reason)"
    }
  }

  private static func isName(_ host: String) -> Bool {
    guard (1...maximumNameLength).contains(host.utf8.count) else { return false }
    return host.withContiguousUTF8 { bytes in
      var length = 0
      for byte in bytes {
        if isOfLabel[Int(byte)] {
          length += 1
        } else {
          guard byte == 0x2E, (1...63).contains(length) else { return false }
          length = 0
        }
      }
      return (1...63).contains(length)
    }
  }

  /// Whether a byte may stand in a label: small letters, digits, hyphen and underscore.
  private static let isOfLabel: [Bool] = (0...255).map { byte in
    switch byte {
    case 0x61...0x7A, 0x30...0x39, 0x2D, 0x5F: true
    default: false
    }
  }

  /// - SeeAlso: WHATWG URL Standard, "ends in a number checker".
  private static func endsInNumber(_ host: String) -> Bool {
    host.withContiguousUTF8 { bytes in
      var end = bytes.count
      while end > 0, bytes[end - 1] == 0x2E { end -= 1 }
      var start = end
      var isDecimal = true
      while start > 0, bytes[start - 1] != 0x2E {
        start -= 1
        if !(0x30...0x39).contains(bytes[start]) { isDecimal = false }
      }
      if start == end { return false }
      if isDecimal { return true }
      let last = bytes[start..<end]
      return last.starts(with: [0x30, 0x78])
        && last.dropFirst(2).allSatisfy {
          (0x30...0x39).contains($0) || (0x61...0x66).contains($0)
        }
    }
  }
}

extension String {
  /// Calls the body with the bytes in one piece.
  fileprivate func withContiguousUTF8<Result>(
    _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    if let result = utf8.withContiguousStorageIfAvailable(body) { return result }
    return Array(utf8).withUnsafeBufferPointer(body)
  }
}
