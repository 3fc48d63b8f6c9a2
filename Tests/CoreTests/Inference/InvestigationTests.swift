import Testing

@testable import SitusCore

struct InvestigationTests {
  @Test(
    "From an address that nothing ties to the operator a header is not even an indication",
    arguments: [
      [["server", "AmazonS3"], ["x-amz-bucket-region", "eu-west-2"]],
      [["server", "Vercel"], ["x-vercel-id", "lhr1::iad1::t6v4n-1775537686847-b522cb1c636d"]],
      [["server", "Kestrel"], ["x-ms-region", "UK South"]],
      [["server", "nginx"], ["x-amz-cf-pop", "LHR61-C2"]],
      [["server", "CDN77-Turbo"], ["x-77-pop", "frankfurtDE"]],
      [
        ["server", "AmazonS3"], ["x-amz-bucket-region", "eu-west-2"],
        ["cf-ray", "8cc647f9ec9c4141-LHR"],
      ],
    ])
  func unreached(headers: [[String]]) {
    let inference = SeenHost(addresses: ["46.4.0.1"], headers: headers).inferred()
    let said = [FactKind.edge, .compute, .storage].compactMap(inference.place)
    #expect(!said.isEmpty)
    #expect(said.allSatisfy { $0.strength == .uncertain })
    // Without an address on record the same headers indicate.
    let open = SeenHost(headers: headers).inferred()
    #expect([open.edge, open.compute].contains { $0?.strength == .indicated })
  }

  @Test("Long values are cut")
  func shortened() {
    #expect(Investigation.shortened("abc") == "abc")
    #expect(Investigation.shortened(String(repeating: "a", count: 500)).count == 120)
  }
}
