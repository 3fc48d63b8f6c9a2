import SitusGround

extension DNSReader {
  /// The data of one record in presentation form, names in lower case without a final dot.
  ///
  /// - SeeAlso: RFC 1035 §3.3, §5.1; RFC 3596 (AAAA); RFC 2782 (SRV); RFC 8659 §4 (CAA); RFC 4034
  ///   §5.3 (DS); RFC 6698 §2.2 (TLSA); RFC 1876 (LOC); RFC 9460 §2.1 (SVCB, HTTPS); RFC 3597 §5
  ///   for every other type.
  mutating func recordData(_ type: DNSType) throws(Malformation) -> String {
    switch type {
    case .a: return try address(4)
    case .aaaa: return try address(16)
    case .ns, .cname, .ptr, .dname: return try name()
    case .mx: return "\(try uint16()) \(try name())"
    case .srv: return "\(try uint16()) \(try uint16()) \(try uint16()) \(try name())"
    case .soa:
      var parts = [try name(), try name()]
      for _ in 0..<5 { parts.append(String(try uint32())) }
      return parts.joined(separator: " ")
    case .txt:
      var parts: [String] = []
      while remaining > 0 { parts.append(DNSReader.quoted(try take(try uint8()))) }
      return parts.joined(separator: " ")
    case .caa:
      let flags = try uint8()
      let tag = String(decoding: try take(try uint8()), as: UTF8.self)
      guard tag.utf8.allSatisfy({ (0x21...0x7E).contains($0) }) else { throw .badRecord }
      return "\(flags) \(tag) \(DNSReader.quoted(rest()))"
    case .ds:
      return "\(try uint16()) \(try uint8()) \(try uint8()) \(DNSReader.hexadecimal(rest()))"
    case .tlsa:
      return "\(try uint8()) \(try uint8()) \(try uint8()) \(DNSReader.hexadecimal(rest()))"
    case .dnskey: return "\(try uint16()) \(try uint8()) \(try uint8()) \(base64(rest()))"
    case .loc: return try location()
    case .svcb, .https: return try serviceBinding()
    default:
      let data = rest()
      return data.isEmpty ? "\\# 0" : "\\# \(data.count) \(DNSReader.hexadecimal(data))"
    }
  }

  private mutating func address(_ length: Int) throws(Malformation) -> String {
    guard remaining == length else { throw .badRecord }
    if length == 4 {
      return IPAddress(version4: UInt32(truncatingIfNeeded: try uint32())).description
    }
    guard let address = IPAddress(bytes: rest()) else { throw .badRecord }
    return address.description
  }

  /// A character string in quotation marks.
  ///
  /// - SeeAlso: RFC 1035 §5.1.
  static func quoted(_ bytes: ArraySlice<UInt8>) -> String {
    var text: [UInt8] = [0x22]
    for byte in bytes {
      switch byte {
      case 0x22, 0x5C: text += [0x5C, byte]
      case 0x20...0x7E: text.append(byte)
      default: text += decimalEscape(byte)
      }
    }
    text.append(0x22)
    return String(decoding: text, as: UTF8.self)
  }

  static func hexadecimal(_ bytes: ArraySlice<UInt8>) -> String {
    let digits = Array("0123456789ABCDEF".utf8)
    return String(
      decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 0xF)]] }, as: UTF8.self)
  }

  private func base64(_ bytes: ArraySlice<UInt8>) -> String {
    let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    let bytes = Array(bytes)
    var text: [UInt8] = []
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<min(start + 3, bytes.count)]
      let value = group.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - group.count))
      for index in 0..<4 {
        text.append(index <= group.count ? digits[value >> (18 - 6 * index) & 0x3F] : 0x3D)
      }
    }
    return String(decoding: text, as: UTF8.self)
  }

  // MARK: LOC

  private mutating func location() throws(Malformation) -> String {
    guard try uint8() == 0, remaining == 15 else { throw .badRecord }
    let sizes = [try uint8(), try uint8(), try uint8()]
    let latitude = try uint32() - 1 << 31
    let longitude = try uint32() - 1 << 31
    let altitude = try uint32() - 10_000_000
    func angle(_ value: Int, _ positive: String, _ negative: String) -> String {
      let thousandths = abs(value)
      let seconds = decimal(thousandths % 60_000, 3)
      return "\(thousandths / 3_600_000) \(thousandths / 60_000 % 60) \(seconds) "
        + (value < 0 ? negative : positive)
    }
    var text = angle(latitude, "N", "S") + " " + angle(longitude, "E", "W")
    text += " \(altitude < 0 ? "-" : "")\(decimal(abs(altitude), 2))m"
    for size in sizes {
      guard size >> 4 <= 9, size & 0xF <= 9 else { throw .badRecord }
      let centimetres = (0..<(size & 0xF)).reduce(size >> 4) { value, _ in value * 10 }
      text += " \(decimal(centimetres, 2))m"
    }
    return text
  }

  private func decimal(_ value: Int, _ places: Int) -> String {
    var digits = String(value)
    while digits.count <= places { digits = "0" + digits }
    return "\(digits.dropLast(places)).\(digits.suffix(places))"
  }

  // MARK: SVCB and HTTPS

  private mutating func serviceBinding() throws(Malformation) -> String {
    var parts = [String(try uint16()), try name()]
    var last = -1
    while remaining > 0 {
      let key = try uint16()
      guard key > last else { throw .badRecord }
      last = key
      parts.append(try parameter(key, try take(try uint16())))
    }
    return parts.joined(separator: " ")
  }

  private func parameter(
    _ key: Int, _ value: ArraySlice<UInt8>
  ) throws(Malformation) -> String {
    var value = DNSReader(Array(value))
    func list(_ item: (inout DNSReader) throws(Malformation) -> String) throws(Malformation)
      -> String
    {
      var items: [String] = []
      while value.remaining > 0 { items.append(try item(&value)) }
      return items.joined(separator: ",")
    }
    switch key {
    case 1:
      return "alpn="
        + (try list { reader throws(Malformation) in
          String(DNSReader.quoted(try reader.take(try reader.uint8())).dropFirst().dropLast())
        })
    case 2 where value.remaining == 0: return "no-default-alpn"
    case 3 where value.remaining == 2: return "port=\(try value.uint16())"
    case 4: return "ipv4hint=" + (try list { r throws(Malformation) in try r.hint(4) })
    case 5: return "ech=\(base64(value.rest()))"
    case 6: return "ipv6hint=" + (try list { r throws(Malformation) in try r.hint(16) })
    default: return "key\(key)=\(DNSReader.quoted(value.rest()))"
    }
  }

  private mutating func hint(_ length: Int) throws(Malformation) -> String {
    guard let address = IPAddress(bytes: try take(length)) else { throw .badRecord }
    return address.description
  }
}
