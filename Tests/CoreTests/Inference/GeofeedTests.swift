import SitusGround
import Testing

@testable import SitusCore

struct GeofeedTests {
  @Test("RFC 8805 lines, with comments, empty countries and Windows line ends")
  func text() throws {
    let reference = EvidenceFixture.load([
      EvidenceFixture.file(
        "digitalocean-google.csv",
        "# Last Modified: 2025-07-24\r\n46.101.0.0/18,GB,GB-SLG,London,\r\n"
          + "46.102.0.0/18,,,,\n2a03:b0c0:1::/48,gb,GB-SLG,London,SL1\n")
    ])
    func owner(_ text: String) throws -> AddressOwner? {
      reference.addresses.owner(of: try #require(IPAddress(text)))
    }
    #expect(try owner("46.101.1.1")?.country == "GB")
    #expect(try owner("46.101.1.1")?.site == "London")
    #expect(try owner("46.101.1.1")?.provider == "digitalocean")
    #expect(try owner("46.102.1.1")?.use == .held)
    #expect(try owner("2a03:b0c0:1::1")?.country == "GB")
    #expect(reference.addresses.sources.contains { $0.date == EvidenceFixture.day("2025-07-24") })
  }

  @Test("The JSON form, and an error with its line")
  func jsonAndErrors() throws {
    let reference = EvidenceFixture.load([
      EvidenceFixture.file(
        "vultr-geofeed.json",
        #"{"subnets":[{"ip_prefix":"45.32.0.0/20","alpha2code":"NL","city":"Amsterdam"}]}"#)
    ])
    #expect(
      reference.addresses.owner(of: try #require(IPAddress("45.32.1.1")))?.country == "NL")
    let error = #expect(throws: InputErrors.self) {
      _ = try ReferenceData([EvidenceFixture.file("x.csv", "1.2.3.0/24,GB\nnonsense,GB\n")])
    }
    #expect(error?.errors.map(\.site.line) == [2])
  }

  @Test("A geofeed indicates: its holder says so and nobody checks")
  func strength() {
    let reference = EvidenceFixture.load([
      EvidenceFixture.file("linode.csv", "172.236.0.0/20,GB,GB-LND,London,\n")
    ])
    let host = SeenHost(addresses: ["172.236.1.1"])
    #expect(host.inferred(reference).summary(.network) == "GB London indicated")
    #expect(host.inferred(reference).summary(.compute) == "GB London indicated")
  }

  @Test("Names of columns, quotation marks, a byte order mark and no country")
  func quirks() throws {
    let book = EvidenceFixture.load([
      EvidenceFixture.file(
        "linode.txt",
        "\u{FEFF}# Last modified: 2024-04-13 10:00:04.672665\n# ip_prefix, alpha2code, region\n"
          + "prefix,country\n\"2600:3c13::/32\",\"GB\",GB-ENG,London,\n2600:3c14::/32,ZZ,,,\n")
    ]).addresses
    #expect(book.owner(of: try #require(IPAddress("2600:3c13::1")))?.country == "GB")
    #expect(book.owner(of: try #require(IPAddress("2600:3c14::1")))?.use == .held)
    #expect(book.sources.contains { $0.date == EvidenceFixture.day("2024-04-13") })
  }

  @Test("A feed of nobody known yields to the anycast list; an operator's own does not")
  func anycast() throws {
    let anycast = EvidenceFixture.file("anycast-v4.txt", "198.18.0.0/16\n")
    let host = SeenHost(addresses: ["198.51.99.1"])
    let list = EvidenceFixture.file("anycatch-v4-prefixes.csv", "198.51.99.0/24,198.51.99.1\n")
    let unknown = EvidenceFixture.file("feed.csv", "198.51.99.0/24,GB,,London,\n")
    let operators = EvidenceFixture.file("vultr.csv", "198.51.99.0/24,GB,,London,\n")
    #expect(host.inferred(EvidenceFixture.load([anycast, unknown])).network?.country == "GB")
    #expect(host.inferred(EvidenceFixture.load([list, unknown])).network == nil)
    #expect(host.inferred(EvidenceFixture.load([list, operators])).network?.country == "GB")
  }
}
