import Testing

@testable import SitusCore

struct HeaderFlyTests {
  @Test("The suffix is the region of the edge and nothing of the machine")
  func edge() {
    let host = SeenHost(
      chain: ["www.example", "app.fly.dev"],
      headers: [["fly-request-id", "01KGMFMD9REBG32CY2EWEPDRHG-iad"]])
    #expect(host.inferred().summary(.edge) == "US IAD established")
    #expect(host.inferred().compute == nil)
  }

  @Test(
    "Look-alikes stay silent",
    arguments: [
      "01F8VV5BC6BVZVS3BHTGSP0148", "01KGMFMD9REBG32CY2EWEPDRHG-IAD",
      "01KGMFMD9REBG32CY2EWEPDRH-iad", "01KGMFMD9REBG32CY2EWEPDRIL-iad",
      "01KGMFMD9REBG32CY2EWEPDRHG-qqq", "iad",
    ])
  func silence(value: String) {
    let host = SeenHost(
      chain: ["www.example", "app.fly.dev"], headers: [["fly-request-id", value]])
    #expect(host.inferred().edge == nil)
  }

  @Test("Behind Cloudflare Fly's edge is not the client's")
  func behindCloudflare() {
    let host = SeenHost(
      headers: [
        ["server", "cloudflare"], ["cf-ray", "8cc647f9ec9c4141-LHR"],
        ["fly-request-id", "01KGMFMD9REBG32CY2EWEPDRHG-ams"],
      ])
    #expect(host.inferred().summary(.edge) == "GB LHR indicated")
  }
}
