import SitusGround
import Testing

@testable import SitusCore

struct OracleRangesTests {
  @Test("Blocks are in their region")
  func regions() throws {
    let reference = EvidenceFixture.load([
      EvidenceFixture.file(
        "public_ip_ranges.json",
        """
        {"last_updated_timestamp":"2025-07-21T10:00:00.1","regions":[
        {"region":"uk-london-1","cidrs":[{"cidr":"132.145.8.0/21","tags":["OCI"]}]},
        {"region":"xx-new-1","cidrs":[{"cidr":"132.145.200.0/21","tags":["OCI"]}]}]}
        """)
    ])
    func owner(_ text: String) throws -> AddressOwner? {
      reference.addresses.owner(of: try #require(IPAddress(text)))
    }
    #expect(try owner("132.145.9.1")?.region == "oci:uk-london-1")
    #expect(try owner("132.145.9.1")?.country == "GB")
    #expect(try owner("132.145.201.1")?.use == .held)
  }
}
