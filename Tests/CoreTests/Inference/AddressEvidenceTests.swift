import SitusGround
import Testing

@testable import SitusCore

struct AddressEvidenceTests {
  private let database = CountryDatabaseTests.reference

  @Test("The database says something of the network, uncertainly, and of nothing else")
  func uncertain() {
    let inference = SeenHost(addresses: ["46.94.0.1"]).inferred(database)
    #expect(inference.summary(.network) == "DE - uncertain")
    #expect(inference.compute == nil)
    #expect(inference.storage == nil)
  }

  @Test("When the database says GB it is uncertain")
  func neverGB() {
    #expect(
      SeenHost(addresses: ["46.32.0.1"]).inferred(database).summary(.network) == "GB - uncertain")
  }

  @Test(
    "Only the documented prefix of NAT64 lets the address in an address speak",
    arguments: [
      ("64:ff9b::122b:101", true), ("64:ff9b:1::122b:101", false), ("2002:122b:101::1", false),
      ("2001:0:122b:101::1", false), ("2001:0:4136:e378:8000:63bf:edd4:fefe", false),
      ("2a00:1450:64::122b:101", false), ("::122b:101", false),
    ])
  func embedded(address: String, speaks: Bool) {
    let lists = EvidenceFixture.load([
      EvidenceFixture.file(
        "ip-ranges.json",
        """
        {"syncToken":"1","createDate":"2026-11-20-1","prefixes":[
        {"ip_prefix":"18.43.0.0/16","region":"eu-west-2","service":"EC2"}]}
        """)
    ])
    let inference = SeenHost(addresses: [address]).inferred(lists)
    #expect(inference.compute?.country == (speaks ? "GB" : nil))
    #expect(inference.network?.country == (speaks ? "GB" : nil))
  }

  @Test("Edges and listed anycast keep the database silent")
  func guarded() {
    #expect(
      SeenHost(addresses: ["104.28.0.1"]).inferred(database).summary(.network) == "US - uncertain")
    #expect(SeenHost(addresses: ["104.27.255.1"]).inferred(database).network == nil)
    let listed = EvidenceFixture.load([
      EvidenceFixture.file("geoip", CountryDatabaseTests.v4),
      EvidenceFixture.file("anycast.txt", "46.94.0.0/24\n"),
    ])
    #expect(SeenHost(addresses: ["46.94.0.1"]).inferred(listed).network == nil)
  }

  @Test("Where a name or a confirmed header shows an edge the database is silent")
  func edgeOffTheLists() {
    let named = SeenHost(chain: ["a.example", "x.b-cdn.net"], addresses: ["46.94.0.1"])
    #expect(named.inferred(database).network == nil)
    let headed = SeenHost(
      chain: ["a.example", "cname.vercel-dns.com"], addresses: ["46.94.0.1"],
      headers: [["server", "Vercel"], ["x-vercel-id", "pdx1::fjv9n-1738719102985-804f3be7d005"]])
    #expect(headed.inferred(database).network == nil)
    // A copied header does not hide what the database says.
    let copied = SeenHost(
      addresses: ["46.94.0.1"], headers: [["server", "nginx"], ["x-amz-cf-pop", "LHR61-C2"]])
    #expect(copied.inferred(database).summary(.network) == "DE - uncertain")
    // Of several names the last one has the addresses.
    let behind = SeenHost(
      chain: ["a.example", "x.b-cdn.net", "origin.example"], addresses: ["46.94.0.1"])
    #expect(behind.inferred(database).summary(.network) == "DE - uncertain")
  }

  @Test(
    "Front ends of the large networks have no country",
    arguments: [
      ("216.239.34.21", "google"), ("142.250.180.19", "google"), ("2a00:1450:4009::1", "google"),
      ("13.107.138.10", "microsoft"), ("52.97.1.1", "microsoft"), ("18.164.1.1", "aws"),
      ("99.84.1.1", "aws"),
    ])
  func frontEnds(text: String, provider: String) throws {
    let address = try #require(IPAddress(text))
    let owner = try #require(EvidenceFixture.reference.addresses.owner(of: address))
    #expect(owner.provider == provider)
    #expect(owner.use != .region)
    #expect(owner.country == nil)
  }

  @Test("A region of the operator overrides the anycast list")
  func regionOverAnycast() {
    let reference = EvidenceFixture.load([
      EvidenceFixture.file(
        "cloud.json",
        #"{"creationTime":"2026-11-20T1","prefixes":[{"ipv4Prefix":"34.89.0.0/17","scope":"europe-west2"}]}"#
      ),
      EvidenceFixture.file("anycast.txt", "34.64.0.0/10\n"),
    ])
    #expect(
      SeenHost(addresses: ["34.89.1.1"]).inferred(reference).summary(.network)
        == "GB gcp:europe-west2 established")
  }

  @Test("Below Oracle's names the database is silent")
  func oracle() {
    let host = SeenHost(
      chain: ["x.example", "pod.fa.em2.oraclecloud.com"], addresses: ["46.94.0.1"])
    #expect(host.inferred(database).network == nil)
  }

  @Test("Reserved addresses have no place")
  func reserved() {
    #expect(SeenHost(addresses: ["10.0.0.1", "192.0.2.1"]).inferred(database).network == nil)
  }

  @Test(
    "An operator's list counts less with age",
    arguments: [
      (3, 0.999), (7, 0.999), (8, 0.995), (365, 0.995), (366, 0.90), (-1, 0.999),
    ])
  func ages(days: Int, expected: Double) {
    #expect(AddressEvidence.reliability(ofListAged: days) == expected)
    #expect(AddressEvidence.reliability(ofListAged: nil) == 0.90)
  }

  @Test("A list over a year old only indicates, and so does one that does not say its day")
  func oldList() {
    func reference(_ date: String) -> ReferenceData {
      EvidenceFixture.load([
        EvidenceFixture.file(
          "cloud.json",
          #"{"creationTime":"\#(date)","prefixes":[{"ipv4Prefix":"34.89.0.0/17","scope":"europe-west2"}]}"#
        )
      ])
    }
    let host = SeenHost(addresses: ["34.89.1.1"])
    #expect(host.inferred(reference("2026-01-01T0")).network?.strength == .established)
    #expect(host.inferred(reference("2025-01-01T0")).network?.strength == .indicated)
    #expect(host.inferred(reference("someday")).network?.strength == .indicated)
  }

  @Test("Addresses in two countries make a conflict")
  func twoCountries() {
    let inference = SeenHost(addresses: ["1.0.0.1", "46.94.0.1"]).inferred(database)
    #expect(inference.summary(.network) == "? - uncertain")
    #expect(inference.conflicts.map(\.fact) == [.network])
  }
}
