/// Reads the parts of a DNS packet from front to back; names may point backwards only.
///
/// - SeeAlso: RFC 1035 §3.1, §4.1.3, §4.1.4.
struct DNSReader {
  typealias Malformation = DNSMessage.Malformation

  /// Longest name on the wire.
  private static let maximumNameLength = 255
  /// Most bytes of all names of one packet together, pointers followed; a packet of honest names without
  /// a pointer holds at most a quarter.
  ///
  /// Eight thousand pointers at one long name would have the loop, which serves every host, write out
  /// thirty times what the packet holds.
  private static let maximumNameBytes = 256 << 10
  /// Most pointers in one name: a name of that length has no more labels that could each need one.
  private static let maximumPointers = 127

  private let bytes: [UInt8]
  private var position = 0
  private var nameBytes = 0
  /// One past the last byte that may be read; the end of the record's data while it is read.
  private var end: Int
  /// What stands right behind the header, when that is known.
  private let questionName: String?

  init(_ bytes: [UInt8], questionName: String? = nil) {
    self.bytes = bytes
    self.questionName = questionName
    end = bytes.count
  }

  var remaining: Int { end - position }

  mutating func uint8() throws(Malformation) -> Int {
    guard remaining >= 1 else { throw .cutShort }
    defer { position += 1 }
    return Int(bytes[position])
  }

  mutating func uint16() throws(Malformation) -> Int {
    guard remaining >= 2 else { throw .cutShort }
    defer { position += 2 }
    return Int(bytes[position]) << 8 | Int(bytes[position + 1])
  }

  mutating func uint32() throws(Malformation) -> Int {
    try uint16() << 16 | uint16()
  }

  mutating func take(_ count: Int) throws(Malformation) -> ArraySlice<UInt8> {
    guard count >= 0, remaining >= count else { throw .cutShort }
    defer { position += count }
    return bytes[position..<(position + count)]
  }

  /// The bytes that are left of the record's data.
  mutating func rest() -> ArraySlice<UInt8> {
    defer { position = end }
    return bytes[position..<end]
  }

  // MARK: Names

  /// A name in lower case without a final dot; the root is `.`.
  mutating func name() throws(Malformation) -> String {
    if let questionName, remaining >= 2, position > 12, bytes[position] == 0xC0,
      bytes[position + 1] == 12
    {
      position += 2
      return questionName
    }
    var text: [UInt8] = []
    text.reserveCapacity(64)
    var length = 1
    // Each pointer must lead to before the place where the name that holds it began: so it ends.
    var limit = position
    var cursor = position
    var after: Int?
    var pointers = 0
    while true {
      guard cursor < bytes.count, after != nil || cursor < end else { throw .cutShort }
      let count = Int(bytes[cursor])
      switch count {
      case 0:
        position = after ?? cursor + 1
        return text.isEmpty ? "." : String(decoding: text, as: UTF8.self)
      case 0xC0...0xFF:
        guard cursor + 1 < bytes.count, after != nil || cursor + 1 < end else { throw .cutShort }
        let target = (count & 0x3F) << 8 | Int(bytes[cursor + 1])
        pointers += 1
        guard target < limit, pointers <= DNSReader.maximumPointers else { throw .badName }
        after = after ?? cursor + 2
        limit = target
        cursor = target
      case 1...63:
        guard cursor + count < bytes.count, after != nil || cursor + count < end else {
          throw .cutShort
        }
        length += count + 1
        nameBytes += count + 1
        guard length <= DNSReader.maximumNameLength, nameBytes <= DNSReader.maximumNameBytes else {
          throw .badName
        }
        if !text.isEmpty { text.append(0x2E) }
        for byte in bytes[(cursor + 1)...(cursor + count)] { DNSReader.append(byte, to: &text) }
        cursor += count + 1
      default: throw .badName
      }
    }
  }

  mutating func skipName() throws(Malformation) {
    while true {
      let count = try uint8()
      switch count {
      case 0: return
      case 0xC0...0xFF:
        _ = try uint8()
        return
      case 1...63: _ = try take(count)
      default: throw .badName
      }
    }
  }

  /// Appends one byte of a label as text: lower case, and escaped when it is not plain.
  ///
  /// - SeeAlso: RFC 4343 §2.1.
  private static func append(_ byte: UInt8, to text: inout [UInt8]) {
    switch byte {
    case 0x41...0x5A: text.append(byte | 0x20)
    case 0x2E, 0x5C, 0x22, 0x28, 0x29, 0x3B, 0x40, 0x24: text += [0x5C, byte]
    case 0x21...0x7E: text.append(byte)
    default: text += decimalEscape(byte)
    }
  }

  /// A backslash and three decimal digits.
  static func decimalEscape(_ byte: UInt8) -> [UInt8] {
    [0x5C, 0x30 + byte / 100, 0x30 + byte / 10 % 10, 0x30 + byte % 10]
  }

  // MARK: Records

  /// One record with its data in presentation form, and whether it is of class IN.
  mutating func record() throws(Malformation) -> (DNSRecord, isInternet: Bool) {
    let name = try name()
    let type = DNSType(code: try uint16())
    let isInternet = try uint16() == 1
    let ttl = try uint32()
    let length = try uint16()
    guard remaining >= length else { throw .cutShort }
    let outer = end
    end = position + length
    let data = try recordData(type)
    guard position == end else { throw .badRecord }
    end = outer
    // A TTL with the top bit set counts as zero (RFC 2181 §8).
    return (
      DNSRecord(
        name: name, type: type.mnemonic, ttl: ttl > Int(Int32.max) ? 0 : ttl, data: data),
      isInternet
    )
  }

  /// Passes over one record; returns its type, the raw TTL field and the raw data.
  mutating func skipRecord() throws(Malformation) -> (
    type: Int, ttl: Int, data: ArraySlice<UInt8>
  ) {
    try skipName()
    let type = try uint16()
    _ = try uint16()
    let ttl = try uint32()
    return (type, ttl, try take(try uint16()))
  }

  /// What an NSID option among EDNS options says; `nil` when there is none or it is empty.
  ///
  /// - SeeAlso: RFC 6891 §6.1.2; RFC 5001 §2.3.
  static func serverIdentifier(
    inOptions options: ArraySlice<UInt8>
  ) throws(Malformation) -> String? {
    var rest = options
    while !rest.isEmpty {
      let code = try number(&rest)
      let length = try number(&rest)
      guard rest.count >= length else { throw .cutShort }
      let value = rest.prefix(length)
      rest = rest.dropFirst(length)
      guard code == nsidOption, !value.isEmpty else { continue }
      return value.allSatisfy { (0x20...0x7E).contains($0) }
        ? String(decoding: value, as: UTF8.self) : "0x" + hexadecimal(value)
    }
    return nil
  }

  private static func number(_ bytes: inout ArraySlice<UInt8>) throws(Malformation) -> Int {
    guard bytes.count >= 2 else { throw .cutShort }
    defer { bytes = bytes.dropFirst(2) }
    return Int(bytes[bytes.startIndex]) << 8 | Int(bytes[bytes.startIndex + 1])
  }

  private static let nsidOption = 3
}
