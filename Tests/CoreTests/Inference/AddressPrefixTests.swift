import SitusGround
import Testing

@testable import SitusCore

struct AddressPrefixTests {
  @Test(
    "Text forms of RFC 4291",
    arguments: [
      ("2001:db8::1", UInt128(0x2001_0db8) << 96 | 1), ("::", 0), ("::1", 1),
      ("1::", UInt128(1) << 112), ("1:2:3:4:5:6:7:8", 0x0001_0002_0003_0004_0005_0006_0007_0008),
      ("64:ff9b:1::192.0.2.1", UInt128(0x0064_ff9b_0001) << 80 | 0xC000_0201),
    ])
  func v6(text: String, value: UInt128) {
    #expect(IPAddress(text)?.answering == IPAddress(version6: value))
  }

  @Test("IPv4, and IPv4 mapped into IPv6")
  func v4() {
    #expect(IPAddress("192.0.2.1")?.answering == IPAddress(version4: 0xC000_0201))
    #expect(IPAddress("::ffff:192.0.2.1")?.answering == IPAddress(version4: 0xC000_0201))
    #expect(IPAddress("0.0.0.0")?.answering == IPAddress(version4: 0))
    #expect(IPAddress("64:ff9b::192.0.2.1")?.answering == IPAddress(version4: 0xC000_0201))
    #expect(IPAddress("64:ff9b::3409:105")?.answering == IPAddress(version4: 0x3409_0105))
  }

  @Test("What a gateway translates is where the IPv4 address is, and closed where that is closed")
  func translated() {
    let reference = EvidenceFixture.load([
      EvidenceFixture.file(
        "ip-ranges.json",
        #"{"createDate":"2026-11-20-1","prefixes":[{"ip_prefix":"3.9.0.0/16","region":"eu-west-2","service":"EC2"}]}"#
      )
    ])
    let seen = SeenHost(addresses: ["64:ff9b::3.9.1.1"]).inferred(reference)
    #expect(seen.summary(.network) == "GB aws:eu-west-2 established")
    for inner in ["10.0.0.1", "127.0.0.1", "169.254.169.254", "192.0.2.1"] {
      let text = "64:ff9b::" + inner
      #expect(IPAddress(text).flatMap { AddressGuard().reasonClosed($0) } != nil, "\(text)")
      #expect(SeenHost(addresses: [text]).inferred(reference).network == nil)
    }
  }

  @Test("A block of IPv6 never turns into one of IPv4")
  func blocks() {
    for text in ["64:ff9b::/96", "::ffff:0:0/96", "::/0"] {
      #expect(AddressPrefix(text)?.isIPv4 == false, "\(text)")
    }
    #expect(AddressPrefix("10.0.0.0/8")?.isIPv4 == true)
  }

  @Test(
    "Other text is refused",
    arguments: [
      "", "1.2.3", "1.2.3.4.5", "256.1.1.1", "01.2.3.4", "1.2.3.", "a.b.c.d", ":", ":1", "1:",
      "1:2:3:4:5:6:7", "1:2:3:4:5:6:7:8:9", "1::2::3", "12345::", "g::", "1:2:3:4:5:6:7::8",
      "1.2.3.4:80", "fe80::1%eth0", "::1.2.3",
    ])
  func refused(text: String) { #expect(IPAddress(text) == nil) }

  @Test("Prefixes clear the bits that do not count and refuse impossible lengths")
  func prefixes() {
    func ends(_ text: String) -> [UInt128]? {
      AddressPrefix(text).map { [$0.first.number, $0.last.number] }
    }
    #expect(ends("192.0.2.77/24") == [0xC000_0200, 0xC000_02FF])
    #expect(ends("192.0.2.77") == [0xC000_024D, 0xC000_024D])
    #expect(ends("0.0.0.0/0") == [0, 0xFFFF_FFFF])
    #expect(ends("::/0") == [0, .max])
    #expect(
      ends("2001:db8::/32")
        == [UInt128(0x2001_0db8) << 96, UInt128(0x2001_0db8) << 96 | (UInt128.max >> 32)])
    for text in [
      "192.0.2.0/33", "192.0.2.0/", "192.0.2.0/-1", "2001:db8::/129", "x/8", "1.2.3.4/+8",
    ] {
      #expect(AddressPrefix(text) == nil)
    }
  }
}
