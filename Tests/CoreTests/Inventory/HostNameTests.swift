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
      ("1:2:3:4:5:6:7::", "1:2:3:4:5:6:7:0"), ("2001:db8:0:0:0:0:0:1", "2001:db8::1"),
    ])
  func addresses(text: String, address: String) {
    #expect(IPAddress(text)?.description == address)
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
    #expect(IPAddress(text)?.description == nil)
  }

  @Test(
    "Whatever name an inventory may have can be asked about, and is the same name in DNS",
    arguments: [
      "app.0x10", "app.0x", "a.0xg", "A.example.", "BÜCHER.example.", "a.example..", "0x10",
      "_a._b.example", "a.\u{FF11}", "a.1x", "1and1.example", "a-.example", "a。example",
    ])
  func views(text: String) {
    guard let name = hostName(text) else { return }
    #expect(TargetHost(text) == .name(name))
    #expect(TargetHost(name) == .name(name))
    #expect(DomainName(name)?.text == name)
  }

  @Test(
    "A name that some program reads as an address is no host name",
    arguments: ["app.0x10", "app.0x", "0x10", "a.\u{FF11}"])
  func numbers(text: String) {
    #expect(hostName(text) == nil)
  }

  @Test("The host of a URL ends where a browser ends it, and has no credentials and no port")
  func urls() {
    for (text, host) in [
      ("a.example", "a.example"), ("a.example:80/x", "a.example"), ("u:p@a.example?x", "a.example"),
      ("a.example#@b.example", "a.example"), ("a.example\\@b.example", "a.example"),
      ("u@v@a.example/", "a.example"), ("[2001:db8::1]:80/x", "[2001:db8::1]"), ("/x", ""),
      ("", ""), (":80", ""), ("[::1", "["),
    ] {
      #expect(webHost(afterSlashes: text[...]) == host, "\(text)")
    }
  }
}
