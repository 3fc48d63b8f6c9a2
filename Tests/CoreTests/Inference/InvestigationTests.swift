import Testing

@testable import SitusCore

struct InvestigationTests {
  private func standing(_ host: SeenHost, _ provider: String, _ fact: FactKind)
    -> Investigation.Standing?
  {
    guard let record = gatherHosts(host.observations, asOf: EvidenceFixture.day)[host.subject],
      let exchange = record.exchanges.first
    else { return nil }
    return Investigation(record, EvidenceFixture.reference).standing(
      of: provider, for: fact, in: exchange)
  }

  private let headers = [["server", "x"]]

  @Test("What confirms a header, what leaves it open and what rules it out")
  func standings() {
    #expect(
      standing(SeenHost(headers: headers, answeredFrom: "104.16.3.4"), "cloudflare", .edge)
        == .confirmed)
    #expect(
      standing(
        SeenHost(chain: ["a.example", "a.azurefd.net"], headers: headers), "microsoft", .edge)
        == .confirmed)
    #expect(standing(SeenHost(headers: headers), "aws", .edge) == .unplaced)
    #expect(
      standing(SeenHost(headers: headers, answeredFrom: "192.0.2.1"), "aws", .edge) == .unplaced)
    #expect(
      standing(SeenHost(headers: headers, answeredFrom: "46.4.0.1"), "vercel", .edge) == .unplaced)
    #expect(
      standing(SeenHost(headers: headers, answeredFrom: "104.16.3.4"), "vercel", .compute)
        == .behind("Cloudflare"))
    #expect(
      standing(SeenHost(headers: headers, answeredFrom: "46.4.0.1"), "cloudflare", .edge)
        == .foreign("nobody known, and is not on the list of Cloudflare"))
    #expect(
      standing(
        SeenHost(chain: ["a.example", "x.uksouth.cloudapp.azure.com"], headers: headers),
        "microsoft", .edge) == .unplaced)
  }

  @Test("Long values are cut")
  func shortened() {
    #expect(Investigation.shortened("abc") == "abc")
    #expect(Investigation.shortened(String(repeating: "a", count: 500)).count == 120)
  }
}
