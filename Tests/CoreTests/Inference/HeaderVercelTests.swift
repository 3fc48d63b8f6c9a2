import Testing

@testable import SitusCore

struct HeaderVercelTests {
  private func infer(_ value: String, server: String = "Vercel") -> LocationInference {
    SeenHost(
      chain: ["www.example", "cname.vercel-dns.com"],
      headers: [["server", server], ["x-vercel-id", value]]
    ).inferred()
  }

  @Test("The first token is the edge, the second the region of the function")
  func twoTokens() {
    let inference = infer("lhr1::iad1::t6v4n-1775537686847-b522cb1c636d")
    #expect(inference.summary(.edge) == "GB lhr1 established")
    #expect(inference.summary(.compute) == "US vercel:iad1 indicated")
    #expect(inference.storage == nil)
  }

  @Test("One token is a static or cached answer and says nothing of compute")
  func oneToken() {
    let inference = infer("pdx1::fjv9n-1738719102985-804f3be7d005")
    #expect(inference.summary(.edge) == "US pdx1 established")
    #expect(inference.compute == nil)
  }

  @Test(
    "Look-alikes stay silent",
    arguments: [
      "dev1::dev1::t6v4n-1775537686847-b522cb1c636d", "lhr1:iad1:t6v4n-1775537686847-b522cb1c636d",
      "lhr1::iad1::t6v4n-17755376868-b522cb1c636d", "lhr1::iad1::t6v4n-1775537686847-b522cb1c636",
      "LHR1::t6v4n-1775537686847-b522cb1c636d", "lhr::t6v4n-1775537686847-b522cb1c636d", "lhr1",
      "lhr1::iad1::sfo1::t6v4n-1775537686847-b522cb1c636d",
    ])
  func silence(value: String) {
    let inference = infer(value)
    #expect(inference.edge == nil)
    #expect(inference.compute == nil)
  }

  @Test("A header copied onto another server stays silent")
  func copied() {
    let host = SeenHost(
      headers: [
        ["server", "nginx"], ["x-vercel-id", "lhr1::iad1::t6v4n-1775537686847-b522cb1c636d"],
      ])
    #expect(host.inferred().edge == nil)
    #expect(host.inferred().compute == nil)
  }

  @Test("Behind Cloudflare the function's region is indicated and the edge is Cloudflare's")
  func behindCloudflare() {
    let host = SeenHost(
      headers: [
        ["server", "cloudflare"], ["cf-ray", "8cc647f9ec9c4141-AMS"],
        ["x-vercel-id", "fra1::iad1::t6v4n-1775537686847-b522cb1c636d"],
      ], answeredFrom: "104.16.3.4")
    let inference = host.inferred()
    #expect(inference.summary(.edge) == "NL AMS established")
    #expect(inference.summary(.compute) == "US vercel:iad1 indicated")
    #expect(inference.conflicts.isEmpty)
  }
}
