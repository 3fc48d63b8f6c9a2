import Testing

@testable import SitusCore

struct PopTablesTests {
  private let pops = EvidenceFixture.reference.pops

  @Test("What a network does differently wins, and silence wins over an airport")
  func oddities() {
    #expect(pops.iata("LHR", network: "cloudflare")?.country == "GB")
    #expect(pops.iata("STB", network: "msedge") == nil)
    #expect(pops.iata("RTM", network: "fastly")?.country == "NL")
    #expect(pops.iata("QQQ", network: "fastly") == nil)
    #expect(pops.iata("LH", network: "fastly") == nil)
    #expect(pops.iata("SJU", network: "cloudflare")?.country == "PR")
  }

  @Test("An airport that no network is known to use counts less")
  func airports() {
    #expect(pops.iata("INV", network: "cloudflare")?.confidence == .medium)
    #expect(pops.iata("LHR", network: "cloudflare")?.confidence == .high)
    #expect(pops.iata("INV", network: "msedge", allowsAirports: false) == nil)
  }
}
