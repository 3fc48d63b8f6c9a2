import Testing

@testable import SitusCore

struct HeaderApplicationsTests {
  @Test("Shopify's first item is the region of the pod that rendered")
  func shopify() {
    let host = SeenHost(
      chain: ["shop.example", "shops.myshopify.com"],
      headers: [
        ["powered-by", "Shopify"],
        ["x-dc", "gcp-australia-southeast2,gcp-asia-southeast1,gcp-asia-southeast1"],
      ])
    #expect(host.inferred().summary(.compute) == "AU gcp:australia-southeast2 established")
  }

  @Test("x-dc of other software stays silent")
  func otherDatacentre() {
    for headers in [
      [["x-dc", "gcp-us-central1"]], [["x-shopid", "1"], ["x-dc", "ash"]],
      [["x-shopid", "1"], ["x-dc", "gcp-atlantis1"]], [["x-datacenter", "US_EAST_1"]],
      [["x-served-region", "us-central1"]],
    ] {
      #expect(
        SeenHost(chain: ["a.example", "shops.myshopify.com"], headers: headers).inferred().compute
          == nil)
    }
  }

  @Test("Zendesk's older form names a site, the newer only the provider")
  func zendesk() {
    func infer(_ value: String) -> LocationInference {
      SeenHost(
        chain: ["help.example", "x.zendesk.com"], headers: [["x-zendesk-origin-server", value]]
      ).inferred()
    }
    #expect(infer("app18.pod5.iad1.zdsys.com").summary(.compute) == "US zendesk:IAD indicated")
    #expect(infer("classic-app-server-5d7f6757cc-x9wqb").compute == nil)
    #expect(infer("app18.pod5.iad1.zdsys.com.evil.example").compute == nil)
    #expect(infer("app18.iad1.zdsys.com").compute == nil)
  }
}
