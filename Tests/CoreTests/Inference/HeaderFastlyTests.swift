import Testing

@testable import SitusCore

struct HeaderFastlyTests {
  @Test(
    "The last cache is the edge, whatever shield stands before it",
    arguments: [
      ("cache-iad-kjyo7100152-IAD, cache-iad-kjyo7100033-IAD, cache-bfi-krnt7300096-BFI", "US BFI"),
      ("cache-fra-eddf8230153-FRA, cache-bfi-krnt7300098-BFI", "US BFI"),
      ("cache-pdx12328-PDX", "US PDX"), ("cache-lcy-eglc8600067-LCY", "GB LCY"),
      ("cache-bma1640-BMA", "SE BMA"), ("cache-lhr7380-LHR", "GB LHR"),
      ("cache-qpg1234-QPG", "SG QPG"), ("cache-rtm-ehrd2290036-RTM", "NL RTM"),
    ])
  func edges(value: String, expected: String) {
    let host = SeenHost(headers: [["x-served-by", value]], answeredFrom: "151.101.2.3")
    #expect(host.inferred().summary(.edge) == expected + " established")
  }

  @Test(
    "What other software writes into x-served-by stays silent",
    arguments: [
      "engine-i-c041635a", "a126.krxd.net", "cache-LHR", "cache-lhr-LHR", "cache-lhr7380-lhr",
      "cache-fra7380-LHR", "cache-lhr7380", "proxy-lhr7380-LHR", "cache-qqq7380-QQQ", "LHR",
      "cache-lhr7380-LHR, a126.krxd.net",
    ])
  func silence(value: String) {
    let host = SeenHost(headers: [["x-served-by", value]], answeredFrom: "151.101.2.3")
    #expect(host.inferred().edge == nil)
  }

  @Test("Varnish of one's own is not Fastly")
  func ownVarnish() {
    let host = SeenHost(
      headers: [["via", "1.1 varnish"], ["x-varnish", "32770"]], answeredFrom: "46.4.0.1")
    #expect(host.inferred().edge == nil)
    #expect(host.inferred().providers.isEmpty)
  }
}
