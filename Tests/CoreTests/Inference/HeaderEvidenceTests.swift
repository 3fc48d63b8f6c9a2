import Testing

@testable import SitusCore

struct HeaderEvidenceTests {
  @Test("A server that sends everybody's headers is believed in nothing it cannot show")
  func honeypot() {
    let host = SeenHost(
      headers: [
        ["server", "nginx"], ["MicrosoftSharePointTeamServices", "16.0.0.4420"],
        ["X-OWA-Version", "15.1.2507.6"], ["X-FEServer", "EXCH01"],
        ["x-msedge-ref", "Ref A: EXAMPLE Ref B: LON04EDGE0817 Ref C: 2024-05-21T00:15:44Z"],
        ["cf-ray", "8cc647f9ec9c4141-LHR"],
        ["x-vercel-id", "lhr1::iad1::t6v4n-1775537686847-b522cb1c636d"],
        ["fly-request-id", "01KGMFMD9REBG32CY2EWEPDRHG-lhr"], ["x-dc", "gcp-europe-west2"],
      ], answeredFrom: "46.4.0.1")
    let inference = host.inferred()
    #expect(inference.edge == nil)
    #expect(inference.compute == nil)
    #expect(inference.storage == nil)
    #expect(inference.conflicts.map(\.fact) == [.compute, .edge, .edge, .edge])
    #expect(inference.evidence.filter { $0.fact != .registration }.allSatisfy { $0.country == nil })
  }

  @Test("An empty header block says nothing")
  func empty() {
    let host = SeenHost(headers: [["server", ""]])
    #expect(host.inferred().evidence.isEmpty)
  }
}
