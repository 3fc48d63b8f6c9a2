import SitusCore
import SitusIO
import Testing

struct ResolverTests {
  @Test(
    "A resolver is read with and without transport and port",
    arguments: [
      ("192.0.2.53", "udp:192.0.2.53:53"), ("192.0.2.53:5353", "udp:192.0.2.53:5353"),
      ("udp:192.0.2.53", "udp:192.0.2.53:53"), ("tcp:192.0.2.53:54", "tcp:192.0.2.53:54"),
      ("2001:db8::53", "udp:[2001:db8::53]:53"), ("tcp:[2001:db8::53]:54", "tcp:[2001:db8::53]:54"),
      ("[2001:db8::53]", "udp:[2001:db8::53]:53"),
    ])
  func read(text: String, canonical: String) {
    #expect(Resolver(text)?.description == canonical)
    #expect(Resolver(canonical)?.description == canonical)
  }

  @Test(
    "What is no resolver is refused",
    arguments: [
      "", "dns.example", "192.0.2.53:", "192.0.2.53:0", "192.0.2.53:65536", "192.0.2.53:+53",
      "doh:192.0.2.53", "[192.0.2.53]:53", "[2001:db8::53", "192.0.2.53:5 ", "udp:",
    ])
  func refused(text: String) {
    #expect(Resolver(text) == nil)
  }

  @Test("The system's list is read up to three, and stands for this machine when it is empty")
  func system() {
    let text =
      "# x\nsearch a\nnameserver 192.0.2.1\nnameserver\t2001:db8::1\nnameserver fe80::1%e\n"
    #expect(
      Resolver.system(configuration: Array(text.utf8)).map(\.description) == [
        "udp:192.0.2.1:53", "udp:[2001:db8::1]:53",
      ])
    #expect(Resolver.system(configuration: []).map(\.description) == ["udp:127.0.0.1:53"])
    let many = (1...5).map { "nameserver 192.0.2.\($0)\n" }.joined()
    #expect(Resolver.system(configuration: Array(many.utf8)).count == 3)
  }
}
