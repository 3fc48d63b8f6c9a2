import SitusGround

extension HTTPObservation.TLSDetails {
  /// Reads what a certificate says of its holder and issuer; `nil` when it is malformed.
  ///
  /// It reads the certificate itself and not libcurl's text of it, in which a name with a comma can
  /// pass for two.
  ///
  /// - Parameters:
  ///   - pem: The certificate between its `BEGIN` and `END` lines.
  ///   - version: TLS version of the session, which the certificate does not say.
  /// - SeeAlso: RFC 5280 §4.1, §4.2.1.6; RFC 7468 for the text form.
  package init?(pem: String, version: String?) {
    // By bytes and not by characters: this runs on the loop that serves every host.
    let lines = pem.utf8.split { $0 == 0x0A || $0 == 0x0D }.map { Substring($0) }
    guard let begin = lines.firstIndex(where: { $0.hasPrefix("-----BEGIN CERTIFICATE") }),
      let end = lines[begin...].firstIndex(where: { $0.hasPrefix("-----END CERTIFICATE") }),
      let bytes = decodeBase64(lines[(begin + 1)..<end].joined())
    else { return nil }
    self.init(certificate: bytes, version: version)
  }

  init?(certificate: [UInt8], version: String?) {
    var outer = DERReader(certificate[...])
    guard var whole = outer.nested(0x30), var body = whole.nested(0x30) else { return nil }
    _ = body.nested(0xA0)
    guard body.element(0x02) != nil, body.element(0x30) != nil,
      let issuer = body.element(0x30), var validity = body.nested(0x30),
      let subject = body.element(0x30), body.element(0x30) != nil,
      let issuerNames = distinguishedName(issuer), let subjectNames = distinguishedName(subject),
      let notBefore = validity.time(), let notAfter = validity.time()
    else { return nil }
    var names: [String] = []
    while let (tag, content) = body.next() {
      guard tag == 0xA3 else { continue }
      var wrapper = DERReader(content)
      guard var extensions = wrapper.nested(0x30) else { return nil }
      while var entry = extensions.nested(0x30) {
        guard let identifier = entry.element(0x06) else { return nil }
        _ = entry.element(0x01)
        guard let value = entry.element(0x04) else { return nil }
        if Array(identifier) == [0x55, 0x1D, 0x11] { names = alternativeNames(value) }
      }
    }
    self.init(
      version: version, subject: subjectNames, issuer: issuerNames, names: names,
      notBefore: notBefore, notAfter: notAfter)
  }
}

/// Most names that are kept of one certificate.
private let maximumNames = 500

private func alternativeNames(_ value: ArraySlice<UInt8>) -> [String] {
  var names: [String] = []
  var outer = DERReader(value)
  guard var list = outer.nested(0x30) else { return [] }
  while let (tag, content) = list.next(), names.count < maximumNames {
    switch tag {
    case 0x82: names.append(String(decoding: content, as: UTF8.self).lowercased())
    case 0x87: if let address = IPAddress(bytes: content) { names.append(address.description) }
    // Mail addresses, directory names and the like say nothing about a host.
    default: continue
    }
  }
  return names
}

/// Attributes by their short names; of several values of one, the first.
private func distinguishedName(_ value: ArraySlice<UInt8>) -> [String: String]? {
  var attributes: [String: String] = [:]
  var sets = DERReader(value)
  while var set = sets.nested(0x31) {
    while var pair = set.nested(0x30) {
      guard let type = pair.element(0x06), let (tag, content) = pair.next() else { return nil }
      guard let name = attributeNames[Array(type)], attributes[name] == nil else { continue }
      attributes[name] = text(content, tag: tag)
    }
  }
  return attributes
}

/// - SeeAlso: RFC 4519 §2; RFC 5280 Appendix A; CA/Browser Forum EV Guidelines §9.2 for the
///   jurisdiction of incorporation.
private let attributeNames: [[UInt8]: String] = [
  [0x55, 0x04, 0x03]: "CN", [0x55, 0x04, 0x05]: "serialNumber", [0x55, 0x04, 0x06]: "C",
  [0x55, 0x04, 0x07]: "L", [0x55, 0x04, 0x08]: "ST", [0x55, 0x04, 0x0A]: "O",
  [0x55, 0x04, 0x0B]: "OU", [0x55, 0x04, 0x0F]: "businessCategory",
  [0x2B, 0x06, 0x01, 0x04, 0x01, 0x82, 0x37, 0x3C, 0x02, 0x01, 0x03]: "jurisdictionC",
]

private func text(_ content: ArraySlice<UInt8>, tag: UInt8) -> String {
  switch tag {
  case 0x1E:
    // BMPString: two bytes a character.
    let units = stride(from: content.startIndex, to: content.endIndex - 1, by: 2).map {
      UInt16(content[$0]) << 8 | UInt16(content[$0 + 1])
    }
    return String(decoding: units, as: UTF16.self)
  case 0x14:
    // TeletexString: in practice Latin-1.
    return String(content.map { Character(Unicode.Scalar($0)) })
  default: return String(decoding: content, as: UTF8.self)
  }
}

/// Reads elements of DER one after another; a wrong length ends it.
private struct DERReader {
  private var rest: ArraySlice<UInt8>

  init(_ bytes: ArraySlice<UInt8>) { rest = bytes }

  /// The next element: its tag and its content.
  mutating func next() -> (tag: UInt8, content: ArraySlice<UInt8>)? {
    guard rest.count >= 2, let tag = rest.first else { return nil }
    var cursor = rest.startIndex + 1
    var length = Int(rest[cursor])
    cursor += 1
    if length & 0x80 != 0 {
      let count = length & 0x7F
      guard (1...3).contains(count), rest.endIndex - cursor >= count else { return nil }
      length = rest[cursor..<(cursor + count)].reduce(0) { $0 << 8 | Int($1) }
      cursor += count
    }
    guard rest.endIndex - cursor >= length else { return nil }
    let content = rest[cursor..<(cursor + length)]
    rest = rest[(cursor + length)...]
    return (tag, content)
  }

  /// The content of the next element if it has that tag; else nothing is passed over.
  mutating func element(_ tag: UInt8) -> ArraySlice<UInt8>? {
    guard rest.first == tag else { return nil }
    return next()?.content
  }

  mutating func nested(_ tag: UInt8) -> DERReader? {
    element(tag).map { DERReader($0) }
  }

  /// A UTCTime or GeneralizedTime as RFC 3339.
  ///
  /// - SeeAlso: RFC 5280 §4.1.2.5.
  mutating func time() -> String? {
    guard let (tag, content) = next() else { return nil }
    var digits = String(decoding: content, as: UTF8.self)
    if tag == 0x17 { digits = (digits < "50" ? "20" : "19") + digits }
    guard digits.utf8.count == 15, digits.last == "Z",
      digits.dropLast().utf8.allSatisfy({ (0x30...0x39).contains($0) })
    else { return nil }
    let parts = Array(digits)
    func part(_ range: Range<Int>) -> String { String(parts[range]) }
    return "\(part(0..<4))-\(part(4..<6))-\(part(6..<8))T\(part(8..<10)):\(part(10..<12)):"
      + "\(part(12..<14))Z"
  }
}

private func decodeBase64(_ text: String) -> [UInt8]? {
  var bytes: [UInt8] = []
  var value = 0
  var bits = 0
  for byte in text.utf8 where byte != 0x3D {
    let digit: Int
    switch byte {
    case 0x41...0x5A: digit = Int(byte) - 0x41
    case 0x61...0x7A: digit = Int(byte) - 0x61 + 26
    case 0x30...0x39: digit = Int(byte) - 0x30 + 52
    case 0x2B: digit = 62
    case 0x2F: digit = 63
    default: return nil
    }
    value = (value << 6 | digit) & 0xFFFF
    bits += 6
    if bits >= 8 {
      bits -= 8
      bytes.append(UInt8(value >> bits & 0xFF))
    }
  }
  return bytes
}
