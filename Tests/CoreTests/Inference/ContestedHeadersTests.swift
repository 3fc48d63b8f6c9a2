import SitusGround
import Testing

@testable import SitusCore

struct ContestedHeadersTests {
  private static let bucket = ["bucket.s3.amazonaws.com"]

  @Test("A header sent with two values gives no place, whichever comes first")
  func bucket() {
    for values in [["eu-west-2", "us-east-1"], ["us-east-1", "eu-west-2"], ["eu-west-2", "x"]] {
      let inference = SeenHost(
        chain: Self.bucket, headers: values.map { ["x-amz-bucket-region", $0] }
      ).inferred()
      #expect(inference.storage == nil && inference.compute == nil)
      #expect(inference.conflicts.map(\.fact) == [.compute, .storage])
      #expect(inference.conflicts.allSatisfy { $0.text.contains(values.sorted()[0]) })
    }
  }

  @Test("Lines that a proxy put together are several values too")
  func joined() {
    let inference = SeenHost(
      chain: Self.bucket, headers: [["x-amz-bucket-region", "eu-west-2, us-east-1"]]
    ).inferred()
    #expect(inference.storage == nil)
    #expect(inference.conflicts.count == 2)
  }

  @Test("The same value twice is one value, and what says nothing of a place may stand twice")
  func ordinary() {
    let inference = SeenHost(
      chain: Self.bucket,
      headers: [
        ["x-amz-bucket-region", "eu-west-2"], ["X-Amz-Bucket-Region", "eu-west-2"],
        ["x-ms-region", "nowhere"], ["x-ms-region", "no place"], ["vary", "a"], ["vary", "b"],
      ]
    ).inferred()
    #expect(inference.storage?.country == "GB")
    #expect(inference.conflicts == [])
  }

  /// A value of each header that names a place, alone beside what its service sends.
  private static let places: [(name: String, values: [String], others: [[String]])] = [
    ("x-ms-region", ["UK South", "East US"], []),
    ("cf-placement", ["local-LHR", "remote-IAD"], [["server", "cloudflare"]]),
    (
      "fly-request-id",
      ["01KGMFMD9REBG32CY2EWEPDRHG-lhr", "01KGMFMD9REBG32CY2EWEPDRHG-iad"], []
    ),
    ("server", ["BunnyCDN-UK1-1486", "BunnyCDN-NY1-1486"], []),
    ("x-77-pop", ["frankfurtDE", "londonUK"], []),
    ("x-ac", ["3.lhr _dfw", "3.fra _ams"], []),
    (
      "x-zendesk-origin-server", ["app18.pod5.iad1.zdsys.com", "app18.pod5.dub1.zdsys.com"], []
    ),
  ]

  @Test("Each header that has one value is held to it", arguments: 0..<places.count)
  func each(index: Int) {
    let (name, values, others) = Self.places[index]
    func kinds(_ values: [String]) -> LocationInference {
      SeenHost(headers: others + values.map { [name, $0] }).inferred()
    }
    let kind = "header." + name
    #expect(kinds([values[0]]).evidence.contains { $0.kind.hasPrefix(kind) }, "\(name) speaks")
    let both = kinds(values)
    #expect(!both.evidence.contains { $0.kind.hasPrefix(kind) })
    #expect(both.conflicts.contains { $0.text.contains("\(name) was sent with several values") })
  }

  @Test("A second server is heard where software speaks against a header")
  func servers() {
    let forged = SeenHost(
      addresses: ["46.4.0.1"],
      headers: [
        ["server", "AmazonS3"], ["server", "nginx"], ["x-amz-bucket-region", "eu-west-2"],
      ]
    ).inferred()
    #expect(forged.storage == nil)
  }
}
