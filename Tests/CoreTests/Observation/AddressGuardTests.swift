import SitusGround
import Testing

@testable import SitusCore

/// The first and last address of each closed block, its neighbours where they are open, and why.
private let closed: [(String, ClosedAddress)] = [
  ("0.0.0.0", .unspecified), ("0.0.0.1", .reserved), ("0.255.255.255", .reserved),
  ("10.0.0.0", .private), ("10.255.255.255", .private),
  ("100.64.0.0", .sharedSpace), ("100.127.255.255", .sharedSpace),
  ("100.100.100.200", .cloudMetadata),
  ("127.0.0.0", .loopback), ("127.0.0.1", .loopback), ("127.255.255.255", .loopback),
  ("169.254.0.0", .linkLocal), ("169.254.255.255", .linkLocal),
  ("169.254.169.254", .cloudMetadata), ("169.254.170.2", .cloudMetadata),
  ("168.63.129.16", .cloudMetadata),
  ("172.16.0.0", .private), ("172.31.255.255", .private),
  ("192.0.0.0", .protocolAssignments), ("192.0.0.255", .protocolAssignments),
  ("192.0.0.192", .cloudMetadata),
  ("192.0.2.0", .documentation), ("192.0.2.255", .documentation),
  ("192.88.99.1", .tunnel),
  ("192.168.0.0", .private), ("192.168.255.255", .private),
  ("198.18.0.0", .benchmarking), ("198.19.255.255", .benchmarking),
  ("198.51.100.1", .documentation), ("203.0.113.255", .documentation),
  ("224.0.0.0", .multicast), ("239.255.255.255", .multicast),
  ("240.0.0.0", .reserved), ("255.255.255.254", .reserved), ("255.255.255.255", .broadcast),
  ("::", .unspecified), ("::1", .loopback), ("::2", .mappedIPv4), ("::8.8.8.8", .mappedIPv4),
  ("::ffff:127.0.0.1", .mappedIPv4), ("::ffff:8.8.8.8", .mappedIPv4),
  ("::ffff:0:10.0.0.1", .mappedIPv4),
  ("64:ff9b::127.0.0.1", .loopback), ("64:ff9b::10.1.2.3", .private),
  ("64:ff9b::169.254.169.254", .cloudMetadata), ("64:ff9b::168.63.129.16", .cloudMetadata),
  ("64:ff9b:1::1", .localTranslation), ("64:ff9b:1:ffff:ffff:ffff:ffff:ffff", .localTranslation),
  ("64:ff9b:2::1", .reserved), ("64:ff9b:0:0:0:1::", .reserved),
  ("100::1", .reserved), ("100:0:0:1::", .reserved), ("1fff:ffff::", .reserved),
  ("2001::1", .tunnel), ("2001:0:ffff::", .tunnel), ("2001:2::1", .benchmarking),
  ("2001:2:1::", .protocolAssignments), ("2001:20::1", .protocolAssignments),
  ("2001:1ff:ffff::", .protocolAssignments),
  ("2001:db8::", .documentation), ("2001:db8:ffff:ffff:ffff:ffff:ffff:ffff", .documentation),
  ("2002::", .tunnel), ("2002:7f00:1::", .tunnel), ("2002:ffff::", .tunnel),
  ("3fff::1", .documentation), ("3fff:fff:ffff::", .documentation),
  ("4000::", .reserved), ("5f00::1", .reserved), ("7fff::", .reserved), ("f000::", .reserved),
  ("fc00::", .uniqueLocal), ("fdff:ffff::", .uniqueLocal), ("fd00:ec2::254", .cloudMetadata),
  ("fd20:ce::254", .cloudMetadata),
  ("fe00::", .reserved), ("fe80::", .linkLocal), ("fe80::1", .linkLocal),
  ("febf:ffff::", .linkLocal),
  ("fec0::", .siteLocal), ("feff:ffff::", .siteLocal),
  ("fe80::a9fe:a9fe", .cloudMetadata), ("fd00:42::42", .cloudMetadata),
  ("2a00:1::5efe:10.0.0.1", .tunnel), ("2a00:1::200:5efe:127.0.0.1", .tunnel),
  ("ff00::", .multicast), ("ff02::1", .multicast), ("ffff:ffff::", .multicast),
]

struct AddressGuardTests {
  @Test("Ports at which a request would be read as mail or a login are closed")
  func ports() {
    for port in [22, 25, 53, 110, 587, 6667, 10080] {
      #expect(AddressGuard().isClosed(port: port))
      #expect(AddressGuard(allowsPrivate: true).isClosed(port: port))
    }
    for port in [80, 81, 443, 3000, 8080, 8443, 65535] {
      #expect(!AddressGuard().isClosed(port: port))
    }
  }

  @Test("Closed addresses are closed, each for its own reason", arguments: closed)
  func isClosed(text: String, reason: ClosedAddress) throws {
    let address = try #require(IPAddress(text))
    #expect(AddressGuard().reasonClosed(address) == reason)
    let opened = AddressGuard(allowsPrivate: true).reasonClosed(address)
    #expect(opened == (reason == .cloudMetadata ? .cloudMetadata : nil))
  }

  @Test(
    "What hands out a cloud's credentials stays closed when private addresses are opened",
    arguments: [
      "169.254.169.254", "168.63.129.16", "100.100.100.200", "fd00:ec2::254",
      "::ffff:169.254.169.254", "::169.254.169.254", "64:ff9b::169.254.169.254",
      "64:ff9b:1::169.254.169.254", "2002:a9fe:a9fe::1", "2a00:1::5efe:169.254.169.254",
    ])
  func metadata(text: String) throws {
    #expect(AddressGuard(allowsPrivate: true).reasonClosed(try #require(IPAddress(text))) != nil)
  }

  @Test(
    "Addresses of the public internet are open, up to the edge of each closed block",
    arguments: [
      "1.0.0.0", "9.255.255.255", "11.0.0.0", "100.63.255.255", "100.128.0.0", "126.255.255.255",
      "128.0.0.0", "168.63.129.15", "168.63.129.17", "169.253.255.255", "169.255.0.0",
      "172.15.255.255", "172.32.0.0", "191.255.255.255", "192.0.1.0", "192.0.3.0", "192.88.98.255",
      "192.88.100.0", "192.167.255.255", "192.169.0.0", "198.17.255.255", "198.20.0.0",
      "198.51.99.255", "198.51.101.0", "203.0.112.255", "203.0.114.0", "223.255.255.255",
      "2000::", "2000:ffff::", "2001:200::", "2001:db7:ffff::", "2001:db9::", "2003::",
      "2606:4700::1111", "3ffe:ffff::", "3fff:1000::", "64:ff9b::8.8.8.8",
      "2a00:1::5efe:8.8.8.8", "2a00:1::100:5efe:10.0.0.1",
    ])
  func isOpen(text: String) throws {
    let address = try #require(IPAddress(text))
    #expect(AddressGuard().reasonClosed(address) == nil)
  }

  @Test("Every reason is met by at least one case")
  func complete() {
    #expect(Set(closed.map(\.1)) == Set(ClosedAddress.allCases))
  }
}

struct TargetHostTests {
  @Test(
    "A host is a name, an address or unusable, by the strictest reading",
    arguments: [
      ("www.A.example.", TargetHost.name("www.a.example")), ("localhost", .name("localhost")),
      ("_dmarc.a.example", .name("_dmarc.a.example")),
      ("xn--bcher-kva.example", .name("xn--bcher-kva.example")),
      ("1.example", .name("1.example")), ("0xcafe.example", .name("0xcafe.example")),
      ("2130706433", .unusable), ("0x7f000001", .unusable), ("0x7f.1", .unusable),
      ("017700000001", .unusable), ("127.1", .unusable), ("0177.0.0.1", .unusable),
      ("1.2.3.4.", .unusable), ("1.2.3.256", .unusable), ("a.0x", .unusable), ("a.1", .unusable),
      ("fe80::1%eth0", .unusable), ("[fe80::1%25eth0]", .unusable), ("[1.2.3.4]", .unusable),
      ("a..b", .unusable), (".a", .unusable), ("", .unusable), (".", .unusable), ("a b", .unusable),
      ("a/b", .unusable), ("user@a", .unusable), ("a:80", .unusable),
      ("é.example", .name("xn--9ca.example")), ("☕.example", .unusable), ("１.0.0.1", .unusable),
      ("a\u{0}.example", .unusable),
    ])
  func classify(text: String, host: TargetHost) {
    #expect(TargetHost(text) == host)
  }

  @Test("Addresses are recognised with and without brackets")
  func addresses() throws {
    let address = try #require(IPAddress("2001:db8::1"))
    #expect(TargetHost("2001:db8::1") == .address(address))
    #expect(TargetHost("[2001:DB8::1]") == .address(address))
    #expect(TargetHost("127.0.0.1") == IPAddress("127.0.0.1").map { .address($0) })
  }

  @Test("A name or a label that is too long is unusable")
  func lengths() {
    let label = String(repeating: "a", count: 63)
    #expect(TargetHost("\(label).b") == .name("\(label).b"))
    #expect(TargetHost("\(label)a.b") == .unusable)
    let long = Array(repeating: "abcd", count: 51).joined(separator: ".")
    #expect(TargetHost(long + ".") == .unusable)
  }
}
