import SitusGround
import Testing

@testable import SitusCore

struct HostNameTests {
  @Test(
    "Host names come out in lower case without a final dot",
    arguments: [
      ("WWW.A.example.", "www.a.example"), ("localhost", "localhost"),
      ("_dmarc.a.example", "_dmarc.a.example"), ("xn--bcher-kva.example", "xn--bcher-kva.example"),
      ("BÜCHER.example", "xn--bcher-kva.example"), ("1and1.example", "1and1.example"),
      (
        String(repeating: "a", count: 63) + ".example",
        String(repeating: "a", count: 63) + ".example"
      ),
    ])
  func names(text: String, name: String) {
    #expect(hostName(text) == name)
  }

  @Test(
    "What is no host name is refused",
    arguments: [
      "", ".", "a..b", "-a.example", "a-.example", "a b.example", "https://a.example",
      "a.example/x",
      "a.example:443", "*.a.example", "user@a.example", "192.0.2.1", "192.0.2.300", "a.1",
      String(repeating: "a", count: 64) + ".example",
      String(repeating: "a.", count: 127) + "example", "a\u{200B}b.example", "a\u{2028}.example",
    ])
  func noNames(text: String) {
    #expect(hostName(text) == nil)
  }

  @Test(
    "Addresses are understood",
    arguments: [
      ("192.0.2.1", "192.0.2.1"), ("2001:DB8::1", "2001:db8::1"), ("::", "::"), ("::1", "::1"),
      ("1:2:3:4:5:6:7:8", "1:2:3:4:5:6:7:8"), ("::ffff:192.0.2.1", "::ffff:192.0.2.1"),
      ("1:2:3:4:5:6:7::", "1:2:3:4:5:6:7::"),
    ])
  func addresses(text: String, address: String) {
    #expect(canonicalAddress(text) == address)
  }

  @Test(
    "What is no address is refused",
    arguments: [
      "192.0.2", "192.0.2.1.1", "192.0.2.256", "192.0.02.1", "0x7f.0.0.1", "1:2:3:4:5:6:7",
      "1:2:3:4:5:6:7:8:9", "1::2::3", ":::", "12345::", "g::", "1:2:3:4:5:6:7:8::", "[::1]",
      "::1%lo",
      "192.0.2.1:80", "::192.0.2.1:1", "１92.0.2.1",
    ])
  func noAddresses(text: String) {
    #expect(canonicalAddress(text) == nil)
  }
}
