import Testing

@testable import SitusCore

struct HeaderPlatformsTests {
  private func edge(_ headers: [[String]], addresses: [String] = []) -> String {
    SeenHost(addresses: addresses, headers: headers).inferred().summary(.edge)
  }

  @Test("Netlify's edge stands in its own timing header, beside its request id or its server name")
  func netlify() {
    let timing = ["server-timing", "dc;desc=\"aws-fra\", cg;desc=\"global-production\""]
    #expect(edge([["server", "Netlify"], timing]) == "DE FRA indicated")
    #expect(
      edge([["x-nf-request-id", "01K6MXQ22NRP92QEQGYW7ZZKSZ"], timing]) == "DE FRA indicated")
    #expect(edge([["server", "Apache/2.4.41"], timing]) == "-")
    #expect(HeaderPlatforms.netlifySite("dc;desc=\"aws-FRA\"") == nil)
    #expect(HeaderPlatforms.netlifySite("dc;desc=\"fra\"") == nil)
  }

  @Test("Railway's edge is a region of Google's names with a site of its own behind it")
  func railway() {
    let name = ["server", "railway-edge"]
    #expect(
      edge([name, ["x-railway-edge", "railway/europe-west4-drams3a"]])
        == "NL europe-west4 indicated")
    #expect(edge([name, ["x-railway-edge", "railway/us-west2"]]) == "US us-west2 indicated")
    #expect(edge([["x-railway-edge", "railway/us-west2"]]) == "-")
    #expect(edge([name, ["x-railway-edge", "railway/nowhere-1"]]) == "-")
    #expect(HeaderPlatforms.railwayRegion("us-west2") == nil)
  }
}
