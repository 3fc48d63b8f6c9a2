import SitusGround
import Testing

@testable import SitusCore

struct LookedForTests {
  @Test("What did not show is named, and what did is not")
  func phrases() {
    let host = SeenHost(
      chain: ["a.example", "x.eu-west-2.elb.amazonaws.com"],
      headers: [["server", "cloudflare"], ["cf-ray", "8cc647f9ec9c4141-LHR"]])
    #expect(
      host.inferred().lookedFor == [
        "a header that names a point of presence", "a header that names a region",
        "a storage cluster or database ring in the names",
        "a unicast address with a known country",
        "the address in an operator's list of regional ranges", "the region of a bucket",
        "the registration of the address and of the name",
      ])
  }

  @Test("Evidence that went stale is named with its days")
  func stale() {
    let host = SeenHost(headers: [["server", "cloudflare"], ["cf-ray", "8cc647f9ec9c4141-LHR"]])
    let later = host.inferred(asOf: EvidenceFixture.day("2026-12-29"))
    #expect(later.edge == nil)
    #expect(
      later.lookedFor.contains(
        "header.cf-ray observed after 2026-11-23: older evidence went stale on 2026-12-28"))
  }
}
