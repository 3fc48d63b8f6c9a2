import Testing

@testable import SitusCore

struct EdgeHeadersTests {
  @Test("Only what the outermost proxy writes tells who is in front")
  func front() {
    func front(_ pairs: [[String]]) -> String? { EdgeHeaders.front(Headers(pairs)) }
    #expect(front([["server", "cloudflare"], ["cf-ray", "x"]]) == "cloudflare")
    #expect(front([["server", "cloudflare"]]) == nil)
    #expect(front([["via", "1.1 varnish, 1.1 abc.cloudfront.net (CloudFront)"]]) == "aws")
    #expect(
      front([["via", "1.1 abc.cloudfront.net (CloudFront), 1.1 varnish"], ["x-served-by", "x"]])
        == "fastly")
    #expect(front([["via", "1.1 varnish"]]) == nil)
    #expect(front([["x-azure-ref", "x"], ["x-cache", "CONFIG_NOCACHE"]]) == "microsoft")
    #expect(front([["x-azure-ref", "x"], ["x-cache", "Miss from cloudfront"]]) == nil)
    #expect(front([["server", "nginx"]]) == nil)
  }

  @Test("CloudFront in front of Fastly: the edge is CloudFront's")
  func layered() {
    let host = SeenHost(
      headers: [
        ["x-served-by", "cache-fra-eddf8230153-FRA"], ["x-amz-cf-pop", "LHR61-C2"],
        ["via", "1.1 varnish, 1.1 abc.cloudfront.net (CloudFront)"],
      ])
    #expect(host.inferred().summary(.edge) == "GB LHR indicated")
  }
}
