/// An IPv4 or IPv6 address as a number, the form that tables of ranges are searched by.
package enum InternetAddress: Hashable, Sendable {
  case v4(UInt32)
  case v6(UInt128)

  /// The upper 96 bits of what NAT64 gateways translate.
  private static let translation: UInt128 = 0x0064_FF9B << 64

  /// Reads the text form; an IPv4-mapped IPv6 address, and one that a NAT64 gateway translates, is
  /// the IPv4 address in it, because that is what answers.
  ///
  /// - SeeAlso: RFC 4291 §2.2, §2.5.5.2, read 2026-11-24; RFC 6052 §2.1 for 64:ff9b::/96. Octal and shortened IPv4 forms are refused.
  package init?(_ text: some StringProtocol) {
    guard let address = IPAddress(text) else { return nil }
    if address.isIPv4 || address.number >> 32 == 0xFFFF
      || address.number >> 32 == InternetAddress.translation
    {
      self = .v4(UInt32(truncatingIfNeeded: address.number))
    } else {
      self = .v6(address.number)
    }
  }
}

/// An address and how many of its leading bits count.
package enum AddressPrefix: Hashable, Sendable {
  case v4(lower: UInt32, upper: UInt32)
  case v6(lower: UInt128, upper: UInt128)

  package var isV6: Bool {
    switch self {
    case .v4: false
    case .v6: true
    }
  }

  /// Reads `address/length`; an address alone is a prefix of one.
  ///
  /// - SeeAlso: RFC 4632 §3.1, RFC 4291 §2.3. Bits after the length are cleared, as some lists leave
  ///   them set.
  package init?(_ text: some StringProtocol) {
    let parts = text.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
    guard let first = parts.first, let address = InternetAddress(first) else { return nil }
    var length: UInt32?
    if parts.count == 2 {
      guard let number = UInt32(parts[1]), parts[1].utf8.first != 0x2B else { return nil }
      length = number
    }
    // A block of IPv6 stays one, whatever single addresses in it stand for.
    let isBlock = length != nil && first.utf8.contains(0x3A)
    let whole = isBlock ? IPAddress(first).map { InternetAddress.v6($0.number) } : nil
    switch whole ?? address {
    case .v4(let value):
      let length = length ?? 32
      guard length <= 32 else { return nil }
      let mask: UInt32 = length == 0 ? 0 : ~0 << (32 - length)
      self = .v4(lower: value & mask, upper: value & mask | ~mask)
    case .v6(let value):
      let length = UInt128(length ?? 128)
      guard length <= 128 else { return nil }
      let mask: UInt128 = length == 0 ? 0 : ~0 << (128 - length)
      self = .v6(lower: value & mask, upper: value & mask | ~mask)
    }
  }
}
