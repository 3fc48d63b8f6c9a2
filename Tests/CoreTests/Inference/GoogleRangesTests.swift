import SitusGround
import Testing

@testable import SitusCore

struct GoogleRangesTests {
  private let cloud = EvidenceFixture.file(
    "cloud.json",
    """
    {"syncToken":"1","creationTime":"2026-05-05T10:00:00.1","prefixes":[
    {"ipv4Prefix":"34.89.0.0/17","service":"Google Cloud","scope":"europe-west2"},
    {"ipv4Prefix":"34.96.0.0/20","service":"Google Cloud","scope":"global"},
    {"ipv4Prefix":"34.1.0.0/20","service":"Google Cloud","scope":"europe-west15"},
    {"ipv6Prefix":"2600:1900:4000::/44","service":"Google Cloud","scope":"us-central1"}]}
    """)
  private let all = EvidenceFixture.file(
    "goog.json",
    #"{"syncToken":"1","creationTime":"2026-05-05T10:00:00.1","prefixes":[{"ipv4Prefix":"142.250.0.0/15"},{"ipv4Prefix":"34.89.0.0/17"}]}"#
  )

  @Test("Scopes are regions; global and unannounced ones have no place; Google's own is an edge")
  func scopes() throws {
    let reference = EvidenceFixture.load([cloud, all])
    func owner(_ text: String) throws -> AddressOwner? {
      reference.addresses.owner(of: try #require(IPAddress(text)))
    }
    #expect(try owner("34.89.1.1")?.region == "gcp:europe-west2")
    #expect(try owner("34.89.1.1")?.country == "GB")
    #expect(try owner("34.96.1.1")?.use == .anycast)
    #expect(try owner("34.1.1.1")?.use == .held)
    #expect(try owner("2600:1900:4000::1")?.country == "US")
    #expect(try owner("142.250.1.1")?.use == .edge)
  }

  @Test("Without the list of customers nobody knows whether an address is a front or a customer's")
  func allAlone() throws {
    let book = EvidenceFixture.load([all]).addresses
    let address = try #require(IPAddress("34.89.1.1"))
    #expect(book.owner(of: address)?.use == .held)
    #expect(book.owner(of: address)?.provider == "google")
  }
}
