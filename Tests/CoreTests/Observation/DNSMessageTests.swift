import TestSupport
import Testing

@testable import SitusCore

/// Header and the question `a.example A`, then the given counts and sections.
private func packet(
  flags: [UInt8] = [0x81, 0x80], answers: UInt8 = 0, authority: UInt8 = 0, additional: UInt8 = 0,
  _ rest: [UInt8] = []
) -> [UInt8] {
  [0, 1] + flags + [0, 1, 0, answers, 0, authority, 0, additional]
    + [1, 0x41, 7, 0x65, 0x78, 0x61, 0x6D, 0x70, 0x6C, 0x65, 0, 0, 1, 0, 1] + rest
}

/// A record of the question's name.
private func record(_ type: UInt16, _ data: [UInt8], ttl: [UInt8] = [0, 0, 0, 60]) -> [UInt8] {
  [0xC0, 12, UInt8(type >> 8), UInt8(type & 0xFF), 0, 1] + ttl
    + [UInt8(data.count >> 8), UInt8(data.count & 0xFF)] + data
}

private func read(_ type: UInt16, _ data: [UInt8]) throws -> String? {
  try DNSMessage(packet(answers: 1, record(type, data))).answers.first?.data
}

struct DNSMessageTests {
  @Test("Flags, response code and names are read")
  func header() throws {
    let message = try DNSMessage(
      packet(flags: [0x87, 0xA3], answers: 1, record(1, [192, 0, 2, 1])))
    #expect(message.responseCode == 3)
    #expect(message.outcome == .nameError)
    #expect(message.isAuthoritative && message.isTruncated && message.recursionAvailable)
    #expect(message.isAuthenticated)
    #expect(
      message.answers == [DNSRecord(name: "a.example", type: "A", ttl: 60, data: "192.0.2.1")])
  }

  @Test("The extended response code is put together")
  func extended() throws {
    let opt: [UInt8] = [0, 0, 41, 4, 208, 1, 0, 0, 0, 0, 0]
    #expect(try DNSMessage(packet(additional: 1, opt)).outcome.rawValue == "BADVERS")
  }

  @Test("A referral from a server without recursion is lame")
  func lame() throws {
    let authority = record(2, [0xC0, 12])
    let asked = try DNSMessage(packet(flags: [0x81, 0x00], authority: 1, authority))
    #expect(asked.outcome == .lame)
    #expect(try DNSMessage(packet(authority: 1, authority)).outcome == .noError)
    let own = try DNSMessage(packet(flags: [0x85, 0x00], authority: 1, authority))
    #expect(own.outcome == .noError)
  }

  @Test(
    "Data is written in presentation form",
    arguments: [
      (1, [192, 0, 2, 1], "192.0.2.1"),
      (28, [0x20, 1, 0xD, 0xB8] + [UInt8](repeating: 0, count: 11) + [1], "2001:db8::1"),
      (5, [1, 0x42, 0xC0, 14], "b.example"), (2, [0], "."),
      (15, [0, 10, 2, 0x4D, 0x58, 0xC0, 12], "10 mx.a.example"),
      (16, [3, 0x61, 0x22, 0x62, 0, 2, 0x5C, 0xFF], #""a\"b" "" "\\\255""#),
      (
        6, [0xC0, 12, 0xC0, 14] + [0, 0, 0, 1, 0, 0, 0, 2, 0, 0, 0, 3, 0, 0, 0, 4, 0, 0, 0, 5],
        "a.example example 1 2 3 4 5"
      ),
      (33, [0, 1, 0, 2, 1, 187, 0xC0, 12], "1 2 443 a.example"),
      (257, [128, 5] + Array("issueca.example".utf8), #"128 issue "ca.example""#),
      (43, [0xEC, 0x45, 5, 1, 0x2B, 0xB1], "60485 5 1 2BB1"),
      (52, [3, 1, 1, 0xAB], "3 1 1 AB"), (48, [1, 1, 3, 8, 1, 2, 3, 4], "257 3 8 AQIDBA=="),
      (
        65,
        [0, 1, 0, 0, 1, 0, 6, 2, 0x68, 0x32, 2, 0x68, 0x33, 0, 4, 0, 4, 192, 0, 2, 1, 0, 5, 0, 2]
          + [1, 2], "1 . alpn=h2,h3 ipv4hint=192.0.2.1 ech=AQI="
      ),
      (
        29,
        [0, 0x12, 0x16, 0x13, 0x8B, 0x0D, 0x2C, 0x00]
          + [0x7F, 0xF9, 0x65, 0x58, 0, 0x98, 0x96, 0x80],
        "51 30 12.608 N 0 7 12.808 W 0.00m 1.00m 10000.00m 10.00m"
      ),
      (65280, [1, 0xAB], ##"\# 2 01AB"##), (65280, [], ##"\# 0"##),
    ] as [(UInt16, [UInt8], String)])
  func presentation(type: UInt16, data: [UInt8], text: String) throws {
    #expect(try read(type, data) == text)
  }

  @Test("A label with a dot, a quote or a control in it is escaped, not taken for more labels")
  func escapes() throws {
    #expect(try read(2, [4, 0x61, 0x2E, 0x22, 0x07, 0]) == #"a\.\"\007"#)
  }

  @Test("A TTL with the top bit set counts as zero")
  func ttl() throws {
    let message = try DNSMessage(
      packet(answers: 1, record(1, [1, 2, 3, 4], ttl: [0x80, 0, 0, 1])))
    #expect(message.answers.first?.ttl == 0)
  }

  @Test(
    "Malformed packets are refused, each for its reason",
    arguments: [
      (packet(answers: 1), .cutShort), ([], .cutShort), (Array(packet().prefix(11)), .cutShort),
      (packet(answers: 1, record(1, [1, 2, 3])), .badRecord),
      (packet(answers: 1, record(1, [1, 2, 3, 4, 5])), .badRecord),
      // A pointer to itself, forwards, and back and forth.
      (packet(answers: 1, record(5, [0xC0, 39])), .badName),
      (packet(answers: 1, record(5, [0xC0, 60])), .badName),
      (packet(answers: 1, record(5, [1, 0x61, 0xC0, 39])), .badName),
      (packet(answers: 1, record(5, [0x80, 0])), .badName),
      (packet(answers: 1, record(5, [0x40])), .badName),
      (packet(answers: 1, record(5, [9, 0x61])), .cutShort),
      (packet(answers: 1, record(5, [0, 0])), .badRecord),
      (packet(answers: 1, record(16, [5, 0x61])), .cutShort),
      (packet(answers: 1, record(65, [0, 1, 0, 0, 3, 0, 2, 0, 1, 0, 1, 0, 0])), .badRecord),
      ([0, 1, 0x81, 0x80, 0, 1, 0xFF, 0xFF, 0, 0, 0, 0], .tooManyRecords),
    ] as [([UInt8], DNSMessage.Malformation)])
  func malformed(bytes: [UInt8], reason: DNSMessage.Malformation) {
    #expect(throws: reason) { try DNSMessage(bytes) }
  }

  @Test("A name of more than 255 bytes is refused")
  func longName() {
    let label: [UInt8] = [63] + [UInt8](repeating: 0x61, count: 63)
    let name = label + label + label + label + [0]
    #expect(throws: DNSMessage.Malformation.badName) {
      try DNSMessage(packet(answers: 1, record(5, name)))
    }
  }

  @Test("No bytes at all make the reader trap", arguments: UInt64(0)..<200)
  func random(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    func next() -> UInt8 { UInt8(random.next(below: 256)) }
    let types: [UInt16] = [1, 2, 5, 6, 15, 16, 28, 29, 33, 43, 48, 52, 64, 65, 257, 999]
    for type in types {
      let data = (0..<Int(next() % 64)).map { _ in next() }
      var bytes = packet(answers: 2, record(type, data) + record(type, data))
      _ = try? DNSMessage(bytes)
      bytes[Int(next()) % bytes.count] = next()
      _ = try? DNSMessage(bytes)
      _ = try? DNSMessage(Array(bytes.prefix(Int(next()) % bytes.count)))
    }
  }
}

struct DNSTypeTests {
  @Test("Types are known by number and mnemonic, and unknown ones by number alone")
  func types() {
    #expect(DNSType(code: 28) == .aaaa)
    #expect(DNSType(mnemonic: "HTTPS")?.code == 65)
    #expect(DNSType(code: 65280).mnemonic == "TYPE65280")
    #expect(DNSType(mnemonic: "TYPE1") == .a)
    #expect(DNSType(mnemonic: "TYPE65536") == nil)
    #expect(DNSType(mnemonic: "BOGUS") == nil)
  }

  @Test("A packet of pointers at one long name is refused before they are all written out")
  func longNames() throws {
    // Four labels: 250 bytes, where the question's name stands else.
    let long: [UInt8] =
      (0..<4).flatMap { _ in [61] + [UInt8](repeating: 0x78, count: 61) } + [0]
    func packet(_ count: Int) -> [UInt8] {
      var bytes: [UInt8] = [
        0, 1, 0x84, 0, 0, 1, UInt8(count >> 8), UInt8(count & 0xFF), 0, 0, 0, 0,
      ]
      bytes += long + [0, 5, 0, 1]
      for _ in 0..<count { bytes += [0xC0, 12, 0, 5, 0, 1, 0, 0, 0, 60, 0, 2, 0xC0, 12] }
      return bytes
    }
    #expect(try DNSMessage(packet(500)).answers.count == 500)
    #expect(throws: DNSMessage.Malformation.badName) { try DNSMessage(packet(4_000)) }
  }
}
