import SitusGround
import Testing

@testable import SitusCore

struct DatabaseEvidenceTests {
  /// A database that says the same of every address.
  private struct Constant: CountrySource {
    var country: String?
    var registered: String?
    var kind: String { "database.mmdb" }
    var label: String { "test of 2026-11-01" }

    func answer(for address: IPAddress) -> CountryAnswer? {
      CountryAnswer(
        country: country.map { PlaceCode($0) }, registered: registered.map { PlaceCode($0) })
    }
  }

  private func reference(_ sources: Constant...) throws -> ReferenceData {
    try ReferenceData([], databases: sources)
  }

  private let host = SeenHost(addresses: ["193.0.6.1"])

  @Test("However many databases say a country, it is no indication")
  func agreement() throws {
    let one = host.inferred(try reference(Constant(country: "NL")))
    #expect(one.summary(.network) == "NL - uncertain")
    let two = host.inferred(try reference(Constant(country: "NL"), Constant(country: "NL")))
    #expect(two.summary(.network) == "NL - uncertain")
    #expect(two.compute == nil)
  }

  @Test("Databases that disagree leave it uncertain, and the conflict is shown")
  func disagreement() throws {
    let inference = host.inferred(try reference(Constant(country: "NL"), Constant(country: "DE")))
    #expect(inference.summary(.network) == "? - uncertain")
    #expect(inference.conflicts.map(\.fact) == [.network])
  }

  @Test("GB counts less than any other country")
  func unitedKingdom() throws {
    let inference = host.inferred(try reference(Constant(country: "GB")))
    #expect(inference.evidence.first { $0.fact == .network }?.reliability == 0.62)
  }

  @Test("A country of registration is registration and nothing else")
  func registration() throws {
    let inference = host.inferred(try reference(Constant(registered: "GB")))
    #expect(inference.network == nil)
    #expect(inference.summary(.registration) == "GB - indicated")
    #expect(!inference.lookedFor.contains("the registration of the address and of the name"))
    let apart = host.inferred(try reference(Constant(country: "NL", registered: "US")))
    #expect(apart.summary(.network) == "NL - uncertain")
    #expect(apart.summary(.registration) == "US - indicated")
  }

  @Test(
    "In the space of a large cloud no database is asked, with or without that cloud's list",
    arguments: [
      "48.216.1.1", "20.33.5.5", "51.140.9.9", "2603:1020:700::1", "3.8.7.6", "18.130.1.1",
      "52.56.1.2", "2a05:d01c::5", "34.105.128.1", "35.246.1.1", "2600:1900:40c0::1",
      "129.146.3.3", "132.145.9.9", "152.67.130.1", "2603:c020:8000::1",
    ])
  func clouds(address: String) throws {
    let reference = EvidenceFixture.load([
      EvidenceFixture.file("geoip", "1,4294967294,GB\n"),
      EvidenceFixture.file("geoip6", "2000::,3fff:ffff:ffff:ffff:ffff:ffff:ffff:ffff,GB\n"),
    ])
    #expect(SeenHost(addresses: [address]).inferred(reference).network == nil)
    #expect(SeenHost(addresses: ["193.0.6.1"]).inferred(reference).network?.country == "GB")
    // Without the table of blocks the same address gets the wrong answer.
    let bare = try ReferenceData([], databases: [Constant(country: "GB")])
    #expect(SeenHost(addresses: [address]).inferred(bare).network?.country == "GB")
    let listed = EvidenceFixture.load([
      EvidenceFixture.file("geoip", "1,4294967294,GB\n"),
      EvidenceFixture.file(
        "ip-ranges.json",
        #"{"syncToken":"1","createDate":"2026-11-01-1","prefixes":[{"ip_prefix":"3.9.0.0/16","region":"eu-west-2","service":"EC2"}]}"#
      ),
    ])
    #expect(SeenHost(addresses: [address]).inferred(listed).network?.country == nil)
  }
}
