import SitusGround
import Testing

@testable import SitusCore

struct ProviderEvidenceTests {
  @Test("Providers by chain, address, mail and name servers, sorted by role and name")
  func roles() {
    let host = SeenHost(
      chain: ["www.example", "www.example.cdn.cloudflare.net"], addresses: ["104.16.3.4"],
      mailExchangers: ["example.mail.protection.outlook.com"])
    let observations =
      host.observations + [
        host.dns(
          "www.example", "NS",
          [DNSRecord(name: "www.example", type: "NS", ttl: 60, data: "ns1-01.azure-dns.com")])
      ]
    let inference = inferLocations(
      observations, subjects: [], reference: EvidenceFixture.reference, asOf: EvidenceFixture.day)[
        0]
    #expect(
      inference.providers.map { "\($0.role.rawValue) \($0.name) \($0.country?.rawValue ?? "-")" }
        == [
          "dns Microsoft Azure US", "edge Cloudflare US", "mail Microsoft 365 US",
        ])
  }

  @Test("The law is that of the ultimate parent; the entity's own country stays in the evidence")
  func parents() {
    let host = SeenHost(chain: ["pay.example", "x.civicaepay.co.uk"])
    let inference = host.inferred()
    #expect(inference.summary(.legal) == "US - indicated")
    #expect(
      inference.evidence.filter { $0.fact == .legal }.map {
        "\($0.kind) \($0.country?.rawValue ?? "")"
      }
        == ["provider.entity.service GB", "provider.parent.service US"])
    #expect(inference.providers.map(\.country) == ["GB"])
  }

  @Test("Whoever runs the machines decides before the service and the edge")
  func order() {
    let host = SeenHost(chain: ["x.example", "x.cdn77.org", "b.s3.nl-ams.scw.cloud"])
    #expect(host.inferred().summary(.legal) == "FR - established")
  }

  @Test("No provider, no law")
  func nobody() { #expect(SeenHost(addresses: ["46.4.0.1"]).inferred().legal == nil) }
}
