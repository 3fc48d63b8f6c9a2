import Testing

@testable import SitusCore

struct HeaderAmazonTests {
  @Test(
    "The airport of a CloudFront point of presence is the edge; of two hops the last",
    arguments: [
      ("LHR61-C2", "GB LHR established"), ("LHR50-P5", "GB LHR established"),
      ("SEA900-P4", "US SEA established"), ("ARN54-C1", "SE ARN established"),
      ("HIO52-P1, SEA19-C2", "US SEA established"), ("FRA6-C1, LHR61-C2", "GB LHR established"),
    ])
  func edges(value: String, expected: String) {
    let host = SeenHost(
      chain: ["www.example", "d111111abcdef8.cloudfront.net"], headers: [["x-amz-cf-pop", value]])
    #expect(host.inferred().summary(.edge) == expected)
  }

  @Test(
    "Look-alikes stay silent",
    arguments: [
      "LHR", "lhr61-c2", "LHR61", "LHR-C2", "LHR6100-C2", "LHR61-X2", "LHR61-C", "QQQ61-C2",
      "LHR61-C2, nonsense", "eu-west-2",
    ])
  func silence(value: String) {
    let host = SeenHost(
      chain: ["www.example", "d111111abcdef8.cloudfront.net"], headers: [["x-amz-cf-pop", value]])
    #expect(host.inferred().edge == nil)
  }

  @Test("A machine that anybody may rent at Amazon confirms no CloudFront header")
  func rentedMachine() {
    for name in ["ec2-52-56-1-2.eu-west-2.compute.amazonaws.com", "x.eu-west-2.elb.amazonaws.com"] {
      let host = SeenHost(chain: ["www.example", name], headers: [["x-amz-cf-pop", "SEA900-P4"]])
      #expect(host.inferred().summary(.edge) == "-")
      #expect(host.inferred().conflicts.count == 1)
    }
  }

  @Test("The region of a bucket is storage and compute")
  func bucket() {
    let host = SeenHost(
      chain: ["files.example", "b.s3.amazonaws.com"],
      headers: [["x-amz-bucket-region", "eu-west-2"]])
    #expect(host.inferred().summary(.storage) == "GB aws:eu-west-2 established")
    #expect(host.inferred().summary(.compute) == "GB aws:eu-west-2 established")
    // Behind CloudFront the way to the store is not seen.
    let behind = SeenHost(
      chain: ["files.example", "d111111abcdef8.cloudfront.net"],
      headers: [["x-amz-bucket-region", "eu-west-2"]])
    #expect(behind.inferred().summary(.storage) == "GB aws:eu-west-2 indicated")
    let bare = SeenHost(headers: [["x-amz-bucket-region", "eu-central-1"]])
    #expect(bare.inferred().summary(.storage) == "DE aws:eu-central-1 indicated")
  }

  @Test(
    "A bucket region that is no AWS region, or of somebody else's store, stays silent",
    arguments: [
      SeenHost(headers: [["x-amz-bucket-region", "eu-west-9"]]),
      SeenHost(headers: [["x-amz-bucket-region", "uksouth"]]),
      SeenHost(headers: [["server", "MinIO"], ["x-amz-bucket-region", "us-east-1"]]),
      SeenHost(headers: [["server", "nginx"], ["x-amz-bucket-region", "us-east-1"]]),
      SeenHost(
        chain: ["f.example", "s3.eu-west-2.wasabisys.com.example"],
        headers: [["x-amz-bucket-region", "London"]]),
      SeenHost(headers: [
        ["x-amz-bucket-region", "eu-west-1"], ["x-amz-bucket-region", "eu-west-2"],
      ]),
    ])
  func noBucket(host: SeenHost) { #expect(host.inferred().storage == nil) }

  @Test(
    "Where not one region’s store answers, the region of a bucket is not established",
    arguments: [
      "m.mrap.accesspoint.s3-global.amazonaws.com", "o-1.s3-object-lambda.eu-west-2.amazonaws.com",
      "a-1.op-1.s3-outposts.eu-west-2.amazonaws.com",
    ])
  func noSingleStore(name: String) {
    let host = SeenHost(
      chain: ["f.example", name], addresses: ["198.51.100.8"],
      headers: [["server", "AmazonS3"], ["x-amz-bucket-region", "eu-west-2"]])
    #expect(host.inferred().storage?.strength != .established)
    #expect(!host.inferred().summary(.compute).hasSuffix("established") || name.contains("lambda"))
  }

  @Test("A mark of another store takes the place of a bucket, and its claim is still said")
  func markedAsOther() {
    for mark in [["x-amz-id-2", String(repeating: "ab", count: 20)], ["x-minio-time", "1"]] {
      let host = SeenHost(
        headers: [["server", "AmazonS3"], ["x-amz-bucket-region", "us-east-1"], mark])
      let inference = host.inferred()
      #expect(inference.storage == nil)
      #expect(
        inference.conflicts.contains {
          $0.fact == .storage && $0.text.contains("x-amz-bucket-region: us-east-1")
        }, "\(inference.conflicts)")
    }
  }

  @Test("Below another store's name the region has that store's meaning")
  func otherStore() {
    let host = SeenHost(
      chain: ["f.example", "f.s3.eu-west-2.wasabisys.com"], addresses: ["198.51.100.8"],
      headers: [["x-amz-bucket-region", "eu-west-2"]])
    #expect(host.inferred().summary(.storage) == "FR wasabi:eu-west-2 established")
    #expect(host.inferred().conflicts.isEmpty)
  }
}
