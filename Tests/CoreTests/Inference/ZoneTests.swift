import SitusGround
import Testing

@testable import SitusCore

struct ZoneTests {
  @Test("Addresses of mail exchangers are not addresses of the host")
  func otherNames() {
    let host = SeenHost(chain: ["a.example"], mailExchangers: ["mx.other.example"])
    let observations =
      host.observations + [
        host.dns(
          "mx.other.example", "A",
          [DNSRecord(name: "mx.other.example", type: "A", ttl: 60, data: "46.4.0.9")])
      ]
    let record = gatherHosts(observations, asOf: EvidenceFixture.day)["a.example"]
    #expect(record?.addresses.isEmpty == true)
    #expect(record?.mailExchangers.map(\.value.text) == ["mx.other.example"])
  }

  @Test("Case and a final dot make no difference to names")
  func spelling() {
    var zone = Zone()
    let host = SeenHost(chain: ["a.example"])
    guard
      case .dns(let dns) = host.dns(
        "a.example", "A",
        [
          DNSRecord(name: "A.Example.", type: "cname", ttl: 1, data: "B.Example."),
          DNSRecord(name: "b.example", type: "A", ttl: 1, data: "46.4.0.1"),
        ])
    else { return }
    zone.add(dns, "id", EvidenceFixture.day)
    var record = HostRecord(subject: "a.example")
    record.branches = Branch.find(
      [.init(vantage: "lon", resolver: "r"): zone], subject: "a.example", record)
    zone.fill(&record)
    #expect(record.names.map(\.value.text) == ["a.example", "b.example"])
    #expect(record.addresses.map(\.value) == ["46.4.0.1"])
    #expect(record.addresses.first?.basis == ["id"])
  }
}
