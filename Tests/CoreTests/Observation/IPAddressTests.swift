import SitusGround
import Testing

@testable import SitusCore

struct IPAddressTests {
  @Test(
    "An address is read and written in its canonical form",
    arguments: [
      ("203.0.113.7", "203.0.113.7"), ("0.0.0.0", "0.0.0.0"), ("::", "::"), ("::1", "::1"),
      ("2001:DB8:0:0:1:0:0:1", "2001:db8::1:0:0:1"),
      ("2001:db8:0:1:1:1:1:1", "2001:db8:0:1:1:1:1:1"),
      ("::ffff:192.0.2.1", "::ffff:192.0.2.1"), ("::ffff:c000:201", "::ffff:192.0.2.1"),
      ("64:ff9b::192.0.2.33", "64:ff9b::c000:221"), ("fe80::", "fe80::"),
      ("1:2:3:4:5:6:7.8.9.10", "1:2:3:4:5:6:708:90a"), ("1::2:3:4:5:6:7", "1:0:2:3:4:5:6:7"),
    ])
  func canonical(text: String, canonical: String) {
    #expect(IPAddress(text)?.description == canonical)
    #expect(IPAddress(canonical)?.description == canonical)
  }

  @Test(
    "Anything that two programs could read differently is no address",
    arguments: [
      "", "1", "1.2.3", "1.2.3.4.5", "01.2.3.4", "1.2.3.256", "1.2.3.-4", "1.2.3.+4", "0x7f.0.0.1",
      "1..2.3", "1.2.3.4 ", "1.2.3.4%lo", ":", ":::", "1::2::3", "1:2:3:4:5:6:7", "12345::", "::g",
      "1:2:3:4:5:6:7:8:9", "fe80::1%eth0", "[::1]", "::1.2.3", "1.2.3.4::", "::ffff:1.2.3.4:1",
      "1:2:3:4:5:6:7:8::", "::+1", "١.١.١.١",
    ])
  func refused(text: String) {
    #expect(IPAddress(text) == nil)
  }

  @Test("Names of reverse look-ups follow the address")
  func reverse() {
    #expect(IPAddress("192.0.2.1")?.reverseName == "1.2.0.192.in-addr.arpa")
    #expect(
      IPAddress("2001:db8::567:89ab")?.reverseName
        == "b.a.9.8.7.6.5.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.8.b.d.0.1.0.0.2.ip6.arpa")
  }

  @Test("IPv4 sorts before IPv6 and each by number")
  func order() {
    let sorted = ["9.0.0.0", "10.0.0.0", "::", "::1", "1::"].compactMap { IPAddress($0) }
    #expect(sorted.shuffled().sorted() == sorted)
  }
}
