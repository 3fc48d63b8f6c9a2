import Testing

@testable import SitusCore

struct HeaderProvidersTests {
  @Test("Headers name providers and never a place")
  func providers() {
    let host = SeenHost(
      headers: [
        ["Server", "Netlify"], ["x-nf-request-id", "01HZJGP8ASC9W2T0NYNVGM9ZFJ"],
        ["x-hs-hub-id", "1"],
      ])
    let inference = host.inferred()
    #expect(
      inference.providers.map { "\($0.role.rawValue) \($0.name)" } == [
        "hosting Netlify", "service HubSpot",
      ])
    #expect(inference.edge == nil)
    #expect(inference.compute == nil)
    #expect(inference.evidence.isEmpty)
  }

  @Test("A provider that only headers name is claimed, and no law follows from it")
  func claimed() {
    let host = SeenHost(headers: [["server", "cloudflare"]], answeredFrom: "46.4.0.1")
    #expect(host.inferred().providers.map(\.isClaimed) == [true])
    #expect(host.inferred().legal == nil)
    let confirmed = SeenHost(headers: [["server", "cloudflare"]], answeredFrom: "104.16.3.4")
    #expect(confirmed.inferred().providers.map(\.isClaimed) == [false])
  }
}
