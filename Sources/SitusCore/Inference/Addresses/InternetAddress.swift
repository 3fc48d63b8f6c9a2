/// An IPv4 or IPv6 address as a number, the form that tables of ranges are searched by.
package enum InternetAddress: Hashable, Sendable {
  case v4(UInt32)
  case v6(UInt128)

  /// Reads the text form; an IPv4-mapped IPv6 address becomes IPv4.
  ///
  /// - SeeAlso: RFC 4291 §2.2, §2.5.5.2, read 2026-11-24. Octal and shortened IPv4 forms are refused.
  package init?(_ text: some StringProtocol) {
    let bytes = Array(text.utf8)
    if bytes.contains(0x3A) {
      guard let value = InternetAddress.v6(bytes[...]) else { return nil }
      if value >> 32 == 0xFFFF {
        self = .v4(UInt32(truncatingIfNeeded: value))
      } else {
        self = .v6(value)
      }
    } else {
      guard let value = InternetAddress.v4(bytes[...]) else { return nil }
      self = .v4(value)
    }
  }

  /// Four decimal numbers between dots.
  static func v4(_ bytes: ArraySlice<UInt8>) -> UInt32? {
    var value: UInt32 = 0
    var number: UInt32 = 0
    var digits = 0
    var parts = 0
    for byte in bytes {
      if byte == 0x2E {
        guard digits > 0, parts < 3 else { return nil }
        value = value << 8 | number
        number = 0
        digits = 0
        parts += 1
      } else {
        guard (0x30...0x39).contains(byte), digits < 3, !(digits > 0 && number == 0) else {
          return nil
        }
        number = number * 10 + UInt32(byte - 0x30)
        digits += 1
        guard number <= 255 else { return nil }
      }
    }
    guard parts == 3, digits > 0 else { return nil }
    return value << 8 | number
  }

  /// Eight groups of four hexadecimal digits, one run of zeros left out as `::`.
  static func v6(_ bytes: ArraySlice<UInt8>) -> UInt128? {
    var groups: [UInt16] = []
    var gap: Int?
    var index = bytes.startIndex
    let end = bytes.endIndex
    if end - index >= 2, bytes[index] == 0x3A, bytes[index + 1] == 0x3A {
      gap = 0
      index += 2
    } else if index < end, bytes[index] == 0x3A {
      return nil
    }
    while index < end {
      var value: UInt32 = 0
      var digits = 0
      let start = index
      while index < end, let digit = hexadecimal(bytes[index]) {
        value = value << 4 | UInt32(digit)
        digits += 1
        guard digits <= 4 else { return nil }
        index += 1
      }
      if index < end, bytes[index] == 0x2E {
        guard let last = v4(bytes[start..<end]) else { return nil }
        groups.append(UInt16(truncatingIfNeeded: last >> 16))
        groups.append(UInt16(truncatingIfNeeded: last))
        index = end
        break
      }
      guard digits > 0 else { return nil }
      groups.append(UInt16(value))
      guard index < end else { break }
      guard bytes[index] == 0x3A else { return nil }
      index += 1
      if index < end, bytes[index] == 0x3A {
        guard gap == nil else { return nil }
        gap = groups.count
        index += 1
      } else if index == end {
        return nil
      }
    }
    guard groups.count <= 8, gap != nil ? groups.count < 8 : groups.count == 8 else { return nil }
    var value: UInt128 = 0
    let missing = 8 - groups.count
    for position in 0..<8 {
      let group: UInt16
      if let gap, position >= gap {
        group = position < gap + missing ? 0 : groups[position - missing]
      } else {
        group = groups[position]
      }
      value = value << 16 | UInt128(group)
    }
    return value
  }

  private static func hexadecimal(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: byte - 0x30
    case 0x61...0x66: byte - 0x61 + 10
    case 0x41...0x46: byte - 0x41 + 10
    default: nil
    }
  }
}

/// An address and how many of its leading bits count.
enum AddressPrefix: Hashable, Sendable {
  case v4(lower: UInt32, upper: UInt32)
  case v6(lower: UInt128, upper: UInt128)

  var isV6: Bool {
    switch self {
    case .v4: false
    case .v6: true
    }
  }

  /// Reads `address/length`; an address alone is a prefix of one.
  ///
  /// - SeeAlso: RFC 4632 §3.1, RFC 4291 §2.3. Bits after the length are cleared, as some lists leave
  ///   them set.
  init?(_ text: some StringProtocol) {
    let parts = text.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
    guard let first = parts.first, let address = InternetAddress(first) else { return nil }
    var length: UInt32?
    if parts.count == 2 {
      guard let number = UInt32(parts[1]), parts[1].utf8.first != 0x2B else { return nil }
      length = number
    }
    switch address {
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
