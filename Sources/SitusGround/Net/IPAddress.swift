/// An IPv4 or IPv6 address.
package struct IPAddress: Hashable, Sendable, Comparable, CustomStringConvertible {
  package let isIPv4: Bool
  /// The address as a number; below 2³² when it is IPv4.
  package let number: UInt128

  @usableFromInline
  init(isIPv4: Bool, number: UInt128) {
    self.isIPv4 = isIPv4
    self.number = number
  }

  /// Takes bytes in network order; `nil` unless there are 4 or 16.
  package init?(bytes: some Collection<UInt8>) {
    guard bytes.count == 4 || bytes.count == 16 else { return nil }
    self.init(isIPv4: bytes.count == 4, number: bytes.reduce(0) { $0 << 8 | UInt128($1) })
  }

  /// An IPv4 address by its number.
  @inlinable
  package init(version4 number: UInt32) { self.init(isIPv4: true, number: UInt128(number)) }

  /// An IPv6 address by its number.
  @inlinable
  package init(version6 number: UInt128) { self.init(isIPv4: false, number: number) }

  /// How many bits it has.
  package var width: Int { isIPv4 ? 32 : 128 }

  /// The number of an IPv4 address, by which its tables are searched.
  @inlinable
  package var key: UInt32 { UInt32(truncatingIfNeeded: number) }

  /// The address that answers: of an IPv4-mapped IPv6 address, and of one that a NAT64 gateway
  /// translates, the IPv4 address in it; of any other itself.
  ///
  /// - SeeAlso: RFC 4291 §2.5.5.2, read 2026-11-24; RFC 6052 §2.1 for 64:ff9b::/96.
  @inlinable
  package var answering: IPAddress {
    guard !isIPv4 else { return self }
    let isEmbedding = number >> 32 == 0xFFFF || number >> 32 == 0x0064_FF9B << 64
    return isEmbedding ? IPAddress(version4: key) : self
  }

  /// The same with all bits cleared but the first ones.
  func keeping(bits: Int) -> IPAddress {
    let mask = (UInt128(1) << UInt128(width - bits)) &- 1
    return IPAddress(isIPv4: isIPv4, number: number & ~mask)
  }

  /// The same with all bits set behind the first ones.
  func filling(after bits: Int) -> IPAddress {
    let mask = (UInt128(1) << UInt128(width - bits)) &- 1
    return IPAddress(isIPv4: isIPv4, number: number | mask)
  }

  /// 4 or 16 bytes in network order.
  package var bytes: [UInt8] {
    let width = isIPv4 ? 4 : 16
    return (0..<width).map { UInt8(truncatingIfNeeded: number >> (8 * (width - 1 - $0))) }
  }

  /// Reads the one unambiguous text form of each family, without brackets or a zone.
  ///
  /// Forms that resolvers accept and people do not read alike are refused: leading zeros, octal,
  /// hexadecimal, fewer than four parts.
  ///
  /// - SeeAlso: RFC 6943 §3.1.1 on ambiguous IPv4 text; RFC 4291 §2.2 for IPv6.
  package init?(_ text: some StringProtocol) {
    let utf8 = text.utf8
    guard (2...45).contains(utf8.count) else { return nil }
    let parsed = utf8.withContiguousStorageIfAvailable(IPAddress.init(utf8:))
    guard let address = parsed ?? Array(utf8).withUnsafeBufferPointer(IPAddress.init(utf8:)) else {
      return nil
    }
    self = address
  }

  /// Reads the text form without building any array, as tables of half a million lines ask.
  package init?(utf8: UnsafeBufferPointer<UInt8>) {
    if utf8.contains(0x3A) {
      guard let number = IPAddress.version6(utf8) else { return nil }
      self.init(isIPv4: false, number: number)
    } else {
      guard let number = IPAddress.version4(utf8[...]) else { return nil }
      self.init(isIPv4: true, number: UInt128(number))
    }
  }

  /// Dotted decimal, or the canonical text of IPv6.
  ///
  /// - SeeAlso: RFC 5952 §4, §5.
  package var description: String {
    if isIPv4 { return IPAddress.dotted(number) }
    if number >> 32 == 0xFFFF { return "::ffff:" + IPAddress.dotted(number & 0xFFFF_FFFF) }
    let groups: [Int] = (0..<8).map { (group: Int) -> Int in
      let shifted: UInt128 = number >> UInt128(112 - 16 * group)
      return Int(truncatingIfNeeded: shifted & 0xFFFF)
    }
    let longest = IPAddress.longestZeros(groups)
    func text(_ part: ArraySlice<Int>) -> String {
      part.map { String($0, radix: 16) }.joined(separator: ":")
    }
    guard longest.count >= 2 else { return text(groups[...]) }
    return text(groups[..<longest.lowerBound]) + "::" + text(groups[longest.upperBound...])
  }

  private static func dotted(_ number: UInt128) -> String {
    // The longest is 255.255.255.255; such a text needs no memory of its own.
    String(unsafeUninitializedCapacity: 15) { text in
      var length = 0
      for shift in stride(from: 24, through: 0, by: -8) {
        let part = UInt8(truncatingIfNeeded: number >> shift)
        if length > 0 {
          text[length] = 0x2E
          length += 1
        }
        for unit in [100, 10, 1] as [UInt8] where part >= unit || unit == 1 {
          text[length] = 0x30 + part / unit % 10
          length += 1
        }
      }
      return length
    }
  }

  package static func < (left: IPAddress, right: IPAddress) -> Bool {
    left.isIPv4 == right.isIPv4 ? left.number < right.number : left.isIPv4
  }

  /// The name under which the address has its PTR record, without a final dot.
  ///
  /// - SeeAlso: RFC 1035 §3.5; RFC 3596 §2.5.
  package var reverseName: String {
    if isIPv4 {
      let reversed = UInt32(truncatingIfNeeded: number).byteSwapped
      return IPAddress.dotted(UInt128(reversed)) + ".in-addr.arpa"
    }
    let digits = bytes.reversed().flatMap { [$0 & 0xF, $0 >> 4] }
    return digits.map { String($0, radix: 16) }.joined(separator: ".") + ".ip6.arpa"
  }

  // MARK: Reading

  private static func version4(_ text: Slice<UnsafeBufferPointer<UInt8>>) -> UInt32? {
    var value: UInt32 = 0
    var part: UInt32 = 0
    var digits = 0
    var dots = 0
    for byte in text {
      if byte == 0x2E {
        guard digits > 0, dots < 3 else { return nil }
        value = value << 8 | part
        part = 0
        digits = 0
        dots += 1
      } else {
        guard (0x30...0x39).contains(byte), digits < 3, digits == 0 || part > 0 else { return nil }
        part = part * 10 + UInt32(byte - 0x30)
        digits += 1
        guard part <= 255 else { return nil }
      }
    }
    return dots == 3 && digits > 0 ? value << 8 | part : nil
  }

  private static func version6(_ text: UnsafeBufferPointer<UInt8>) -> UInt128? {
    var number: UInt128 = 0
    var groups = 0
    // What stands before `::`, once it was read, and how many groups that is.
    var head: (number: UInt128, groups: Int)?
    var index = 0
    if text.count >= 2, text[0] == 0x3A, text[1] == 0x3A {
      head = (0, 0)
      index = 2
    }
    while index < text.count {
      guard groups < 8 else { return nil }
      let start = index
      var group: UInt128 = 0
      while index < text.count, let digit = hexadecimal(text[index]) {
        group = group << 4 | UInt128(digit)
        index += 1
      }
      if index < text.count, text[index] == 0x2E {
        guard groups <= 6, let last = version4(text[start...]) else { return nil }
        number = number << 32 | UInt128(last)
        groups += 2
        break
      }
      guard (1...4).contains(index - start) else { return nil }
      number = number << 16 | group
      groups += 1
      if index == text.count { break }
      guard text[index] == 0x3A, index + 1 < text.count else { return nil }
      index += 1
      if text[index] == 0x3A {
        guard head == nil else { return nil }
        head = (number, groups)
        number = 0
        groups = 0
        index += 1
      }
    }
    guard let head else { return groups == 8 ? number : nil }
    guard head.groups + groups < 8 else { return nil }
    return (head.groups == 0 ? 0 : head.number << UInt128(16 * (8 - head.groups))) | number
  }

  private static func hexadecimal(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: byte - 0x30
    case 0x61...0x66: byte - 0x61 + 10
    case 0x41...0x46: byte - 0x41 + 10
    default: nil
    }
  }

  private static func longestZeros(_ groups: [Int]) -> Range<Int> {
    var longest = 0..<0
    var start = 0
    while start < groups.count {
      var end = start
      while end < groups.count, groups[end] == 0 { end += 1 }
      if end - start > longest.count { longest = start..<end }
      start = end + 1
    }
    return longest
  }
}
