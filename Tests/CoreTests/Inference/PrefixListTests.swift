import SitusGround
import Testing

@testable import SitusCore

struct PrefixListTests {
  @Test("The project's own list knows Cloudflare and Fastly and no country")
  func owners() throws {
    let addresses = EvidenceFixture.reference.addresses
    func owner(_ text: String) throws -> AddressOwner? {
      addresses.owner(of: try #require(IPAddress(text)))
    }
    #expect(try owner("104.16.3.4")?.provider == "cloudflare")
    #expect(try owner("2606:4700::6810:304")?.provider == "cloudflare")
    #expect(try owner("151.101.1.1")?.provider == "fastly")
    #expect(try owner("104.27.0.1")?.use == .anycast)
    #expect(try owner("104.16.3.4")?.country == nil)
    #expect(addresses.complete == ["cloudflare", "fastly"])
  }

  @Test("Lists as operators publish them")
  func lists() throws {
    let reference = EvidenceFixture.load([
      EvidenceFixture.file("ips-v4.txt", "198.18.0.0/24\r\n# c\n\n"),
      EvidenceFixture.file(
        "public-ip-list.json", #"{"addresses":["198.18.1.0/24"],"ipv6_addresses":[]}"#),
      EvidenceFixture.file("anycast-v4.txt", "8.8.8.0/24\n"),
    ])
    func address(_ text: String) throws -> IPAddress { try #require(IPAddress(text)) }
    #expect(reference.addresses.owner(of: try address("198.18.0.1"))?.provider == "cloudflare")
    #expect(reference.addresses.owner(of: try address("198.18.1.1"))?.provider == "fastly")
    #expect(reference.addresses.isAnycast(try address("8.8.8.8")))
    #expect(!reference.addresses.isAnycast(try address("8.8.9.8")))
  }

  @Test("A malformed line is an error with its place")
  func errors() {
    let error = #expect(throws: InputErrors.self) {
      _ = try ReferenceData([EvidenceFixture.file("ips-v4.txt", "1.2.3.0/24\n1.2.3.0/99\n")])
    }
    #expect(error?.errors.map(\.site.line) == [2])
    #expect(error?.errors.map(\.found) == ["1.2.3.0/99"])
  }
}
