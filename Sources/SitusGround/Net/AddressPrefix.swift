/// An address and how many of its leading bits count.
package struct AddressPrefix: Hashable, Sendable {
  /// The lowest address that it holds.
  package let first: IPAddress
  /// How many leading bits count: at most 32, or 128.
  package let length: Int

  /// Clears the bits after the length; `nil` for a length that the family does not have.
  package init?(_ address: IPAddress, length: Int) {
    guard (0...address.width).contains(length) else { return nil }
    first = address.keeping(bits: length)
    self.length = length
  }

  /// Reads `address/length`; an address alone is a prefix of one, that which answers.
  ///
  /// - SeeAlso: RFC 4632 §3.1, RFC 4291 §2.3. Bits after the length are cleared, as some lists leave
  ///   them set.
  package init?(_ text: some StringProtocol) {
    let parts = text.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
    guard let first = parts.first, let address = IPAddress(first) else { return nil }
    guard parts.count == 2 else {
      // A block of IPv6 stays one, whatever single addresses in it stand for.
      let answering = address.answering
      self.init(answering, length: answering.width)
      return
    }
    guard let length = UInt32(parts[1]), parts[1].utf8.first != 0x2B else { return nil }
    self.init(address, length: Int(length))
  }

  package var isIPv4: Bool { first.isIPv4 }

  /// The highest address that it holds.
  package var last: IPAddress { first.filling(after: length) }

  /// Whether the address lies in it; families never match each other.
  package func contains(_ address: IPAddress) -> Bool {
    guard isIPv4 == address.isIPv4 else { return false }
    return (address.number ^ first.number) >> UInt128(first.width - length) == 0
  }

  /// What the gateways of NAT64 put before an IPv4 address.
  ///
  /// - SeeAlso: RFC 6052 §2.1 for 64:ff9b::/96.
  package static let translation = AddressPrefix(
    known: IPAddress(version6: 0x0064_FF9B << 96), length: 96)

  private init(known first: IPAddress, length: Int) {
    self.first = first
    self.length = length
  }
}
