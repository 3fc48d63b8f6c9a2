/// An IPv4 or IPv6 address as the bytes that travel on the wire.
package struct IPAddress: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// 4 or 16 bytes in network order.
  package let bytes: [UInt8]

  package var isIPv4: Bool { bytes.count == 4 }

  /// Takes bytes in network order; `nil` unless there are 4 or 16.
  package init?(bytes: some Collection<UInt8>) {
    guard bytes.count == 4 || bytes.count == 16 else { return nil }
    self.bytes = Array(bytes)
  }

  /// Reads the one unambiguous text form of each family, without brackets or a zone.
  ///
  /// Forms that resolvers accept and people do not read alike are refused: leading zeros, octal,
  /// hexadecimal, fewer than four parts.
  ///
  /// - SeeAlso: RFC 6943 §3.1.1 on ambiguous IPv4 text; RFC 4291 §2.2 for IPv6.
  package init?(_ text: some StringProtocol) {
    guard text.utf8.count <= 45 else { return nil }
    let text = String(text)
    guard let bytes = text.contains(":") ? IPAddress.version6(text) : IPAddress.version4(text[...])
    else { return nil }
    self.bytes = bytes
  }

  /// Dotted decimal, or the canonical text of IPv6.
  ///
  /// - SeeAlso: RFC 5952 §4, §5.
  package var description: String {
    if isIPv4 { return bytes.map(String.init).joined(separator: ".") }
    let groups = stride(from: 0, to: 16, by: 2).map { Int(bytes[$0]) << 8 | Int(bytes[$0 + 1]) }
    let longest = IPAddress.longestZeros(groups)
    func text(_ part: ArraySlice<Int>) -> String {
      part.map { String($0, radix: 16) }.joined(separator: ":")
    }
    if bytes[..<10].allSatisfy({ $0 == 0 }), bytes[10] == 0xFF, bytes[11] == 0xFF {
      return "::ffff:" + bytes[12...].map(String.init).joined(separator: ".")
    }
    guard longest.count >= 2 else { return text(groups[...]) }
    return text(groups[..<longest.lowerBound]) + "::" + text(groups[longest.upperBound...])
  }

  package static func < (left: IPAddress, right: IPAddress) -> Bool {
    left.bytes.count != right.bytes.count
      ? left.bytes.count < right.bytes.count
      : left.bytes.lexicographicallyPrecedes(right.bytes)
  }

  /// Whether the first `length` bits are those of `prefix`; families never match each other.
  func hasPrefix(_ prefix: IPAddress, _ length: Int) -> Bool {
    guard prefix.bytes.count == bytes.count else { return false }
    let whole = length / 8
    guard bytes[..<whole] == prefix.bytes[..<whole] else { return false }
    let rest = length % 8
    if rest == 0 { return true }
    let mask = UInt8(truncatingIfNeeded: 0xFF << (8 - rest))
    return bytes[whole] & mask == prefix.bytes[whole] & mask
  }

  /// The name under which the address has its PTR record, without a final dot.
  ///
  /// - SeeAlso: RFC 1035 §3.5; RFC 3596 §2.5.
  package var reverseName: String {
    if isIPv4 { return bytes.reversed().map(String.init).joined(separator: ".") + ".in-addr.arpa" }
    let digits = bytes.reversed().flatMap { [$0 & 0xF, $0 >> 4] }
    return digits.map { String($0, radix: 16) }.joined(separator: ".") + ".ip6.arpa"
  }

  // MARK: Reading

  private static func version4(_ text: Substring) -> [UInt8]? {
    let parts = text.utf8.split(separator: 0x2E, omittingEmptySubsequences: false)
    guard parts.count == 4 else { return nil }
    var bytes: [UInt8] = []
    for part in parts {
      guard (1...3).contains(part.count), part.allSatisfy({ (0x30...0x39).contains($0) }),
        part.count == 1 || part.first != 0x30
      else { return nil }
      let value = part.reduce(0) { $0 * 10 + Int($1 - 0x30) }
      guard let byte = UInt8(exactly: value) else { return nil }
      bytes.append(byte)
    }
    return bytes
  }

  private static func version6(_ text: String) -> [UInt8]? {
    let halves = text.split(separator: "::", maxSplits: 2, omittingEmptySubsequences: false)
    guard halves.count <= 2 else { return nil }
    guard let head = groups(halves[0], mayEndInVersion4: halves.count == 1) else { return nil }
    if halves.count == 1 { return head.count == 16 ? head : nil }
    guard let tail = groups(halves[1], mayEndInVersion4: true), head.count + tail.count <= 14 else {
      return nil
    }
    return head + [UInt8](repeating: 0, count: 16 - head.count - tail.count) + tail
  }

  private static func groups(_ text: Substring, mayEndInVersion4: Bool) -> [UInt8]? {
    if text.isEmpty { return [] }
    var bytes: [UInt8] = []
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    for (index, part) in parts.enumerated() {
      if mayEndInVersion4, index == parts.count - 1, part.contains(".") {
        guard let four = version4(part) else { return nil }
        bytes += four
        continue
      }
      guard (1...4).contains(part.utf8.count), part.utf8.allSatisfy(isHexadecimal),
        let value = UInt16(part, radix: 16)
      else { return nil }
      bytes += [UInt8(value >> 8), UInt8(value & 0xFF)]
    }
    return bytes.count <= 16 ? bytes : nil
  }

  private static func isHexadecimal(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x46).contains(byte) || (0x61...0x66).contains(byte)
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
