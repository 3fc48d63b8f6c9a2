/// One answer packet, as far as observations need it: header, question and answer section.
///
/// - SeeAlso: RFC 1035 §4; RFC 6891 for EDNS; RFC 4035 §3.2.3 for the AD bit.
package struct DNSMessage: Hashable, Sendable {
  package enum Malformation: Error, Hashable, Sendable {
    case cutShort, badName, badRecord, tooManyRecords
  }

  /// Most records that one packet may announce: a packet of 64 KiB holds fewer.
  static let maximumRecords = 4096

  package var responseCode: Int
  package var isAuthoritative: Bool
  package var isTruncated: Bool
  package var recursionAvailable: Bool
  /// Whether the sender verified the answer by DNSSEC.
  package var isAuthenticated: Bool
  /// The server's own name for itself, as `DNSObservation.serverIdentifier`.
  package var serverIdentifier: String?
  /// Names in lower case without a final dot, data in presentation form; in wire order.
  package var answers: [DNSRecord]
  /// Records of the answer section that do not answer the question, and why, as
  /// `DNSObservation.leftOut`.
  package var leftOut: [String] = []
  /// Whether the authority section names other servers, as a referral does.
  package var hasAuthorityServers: Bool

  /// Reads a whole packet.
  ///
  /// - Parameters:
  ///   - packet: Its bytes.
  ///   - name: The name in its question when the caller knows it: then it need not be read again for
  ///     each answer that points there, and answers of other names are left out.
  /// - Throws: Where the packet is not what RFC 1035 describes.
  package init(_ packet: [UInt8], answering name: String? = nil) throws(Malformation) {
    var reader = DNSReader(packet, questionName: name)
    _ = try reader.uint16()
    let flags = try reader.uint16()
    let questions = try reader.uint16()
    let answered = try reader.uint16()
    let authoritative = try reader.uint16()
    let additional = try reader.uint16()
    guard questions + answered + authoritative + additional <= DNSMessage.maximumRecords else {
      throw .tooManyRecords
    }
    isAuthoritative = flags & 0x0400 != 0
    isTruncated = flags & 0x0200 != 0
    recursionAvailable = flags & 0x0080 != 0
    isAuthenticated = flags & 0x0020 != 0
    responseCode = flags & 0x000F
    answers = []
    hasAuthorityServers = false
    for _ in 0..<questions {
      try reader.skipName()
      _ = try reader.uint32()
    }
    answers.reserveCapacity(answered)
    var others: [DNSRecord] = []
    for _ in 0..<answered {
      let (record, isInternet) = try reader.record()
      if isInternet { answers.append(record) } else { others.append(record) }
    }
    if !others.isEmpty { leaveOut(others, "of another class than IN") }
    for _ in 0..<authoritative {
      let (type, _, _) = try reader.skipRecord()
      if type == DNSType.ns.code { hasAuthorityServers = true }
    }
    for _ in 0..<additional {
      let (type, ttl, data) = try reader.skipRecord()
      guard type == DNSType.opt.code else { continue }
      // The upper eight bits of the response code travel in the pseudo-record's TTL.
      responseCode |= Int(ttl >> 24) << 4
      serverIdentifier = try DNSReader.serverIdentifier(inOptions: data)
    }
    if let name, !answers.isEmpty { keepWhatBelongs(to: name) }
  }

  /// Whether a packet is a response with the same question section as the packet that asked.
  ///
  /// - SeeAlso: RFC 5452 §4.2.
  package static func answers(_ packet: [UInt8], question: [UInt8]) -> Bool {
    var end = 12
    while end < question.count, question[end] != 0 { end += Int(question[end]) + 1 }
    end += 5
    guard end <= question.count, packet.count >= end, packet[2] & 0x80 != 0,
      packet[4] == question[4], packet[5] == question[5]
    else { return false }
    func lower(_ byte: UInt8) -> UInt8 { (0x41...0x5A).contains(byte) ? byte | 0x20 : byte }
    return (12..<end).allSatisfy { lower(packet[$0]) == lower(question[$0]) }
  }

  /// What the packet means for the question: its response code, or that the server does not know
  /// the zone and will not ask.
  package var outcome: DNSOutcome {
    if responseCode == 0, answers.isEmpty, hasAuthorityServers, !isAuthoritative,
      !recursionAvailable
    {
      return .lame
    }
    return DNSOutcome(responseCode: responseCode)
  }
}

extension DNSOutcome {
  /// A server that only refers to others, and has no recursion to offer.
  package static let lame = DNSOutcome(rawValue: "lame")
  /// The answer did not fit, and TCP did not bring the whole of it.
  package static let truncated = DNSOutcome(rawValue: "truncated")
  /// No packet can be sent to the resolver.
  package static let unreachable = DNSOutcome(rawValue: "unreachable")
  /// The run ended before the question was answered.
  package static let deadline = DNSOutcome(rawValue: "deadline")

  /// The mnemonic of a response code, or `RCODE` and its number.
  ///
  /// - SeeAlso: IANA *DNS RCODEs* (RFC 6895 §2.3).
  init(responseCode code: Int) {
    let mnemonic =
      switch code {
      case 0: "NOERROR"
      case 1: "FORMERR"
      case 2: "SERVFAIL"
      case 3: "NXDOMAIN"
      case 4: "NOTIMP"
      case 5: "REFUSED"
      case 6: "YXDOMAIN"
      case 7: "YXRRSET"
      case 8: "NXRRSET"
      case 9: "NOTAUTH"
      case 10: "NOTZONE"
      case 16: "BADVERS"
      case 23: "BADCOOKIE"
      default: "RCODE\(code)"
      }
    self.init(rawValue: mnemonic)
  }
}

/// A record type by number and mnemonic.
///
/// - SeeAlso: IANA *Resource Record (RR) TYPEs* (RFC 6895 §3.1).
package struct DNSType: Hashable, Sendable {
  package let code: Int
  package let mnemonic: String

  package static let a = DNSType(code: 1, mnemonic: "A")
  package static let ns = DNSType(code: 2, mnemonic: "NS")
  package static let cname = DNSType(code: 5, mnemonic: "CNAME")
  package static let soa = DNSType(code: 6, mnemonic: "SOA")
  package static let ptr = DNSType(code: 12, mnemonic: "PTR")
  package static let mx = DNSType(code: 15, mnemonic: "MX")
  package static let txt = DNSType(code: 16, mnemonic: "TXT")
  package static let aaaa = DNSType(code: 28, mnemonic: "AAAA")
  package static let loc = DNSType(code: 29, mnemonic: "LOC")
  package static let srv = DNSType(code: 33, mnemonic: "SRV")
  package static let dname = DNSType(code: 39, mnemonic: "DNAME")
  package static let opt = DNSType(code: 41, mnemonic: "OPT")
  package static let ds = DNSType(code: 43, mnemonic: "DS")
  package static let dnskey = DNSType(code: 48, mnemonic: "DNSKEY")
  package static let tlsa = DNSType(code: 52, mnemonic: "TLSA")
  package static let svcb = DNSType(code: 64, mnemonic: "SVCB")
  package static let https = DNSType(code: 65, mnemonic: "HTTPS")
  package static let caa = DNSType(code: 257, mnemonic: "CAA")

  /// Those whose data is an address.
  package static let addresses: [DNSType] = [a, aaaa]

  private static let known: [DNSType] = [
    a, ns, cname, soa, ptr, mx, txt, aaaa, loc, srv, dname, opt, ds, dnskey, tlsa, svcb, https, caa,
  ]
  /// Those of low numbers, by number.
  private static let byCode: [DNSType?] = {
    var types = [DNSType?](repeating: nil, count: 258)
    for type in known { types[type.code] = type }
    return types
  }()
  private static let byMnemonic = Dictionary(uniqueKeysWithValues: known.map { ($0.mnemonic, $0) })

  /// Whether the numbers are the same; there is one mnemonic for each.
  package static func == (left: DNSType, right: DNSType) -> Bool { left.code == right.code }

  /// By number.
  package func hash(into hasher: inout Hasher) { hasher.combine(code) }

  private init(code: Int, mnemonic: String) {
    self.code = code
    self.mnemonic = mnemonic
  }

  /// The type with that number; one without a mnemonic here is `TYPE` and its number.
  ///
  /// - SeeAlso: RFC 3597 §5.
  package init(code: Int) {
    let known = DNSType.byCode.indices.contains(code) ? DNSType.byCode[code] : nil
    self = known ?? DNSType(code: code, mnemonic: "TYPE\(code)")
  }

  /// The type with that mnemonic, also in the form `TYPE65280`; `nil` for any other text.
  package init?(mnemonic: String) {
    if let known = DNSType.byMnemonic[mnemonic] {
      self = known
    } else if mnemonic.hasPrefix("TYPE"), let code = UInt16(mnemonic.dropFirst(4)) {
      self.init(code: Int(code))
    } else {
      return nil
    }
  }
}
