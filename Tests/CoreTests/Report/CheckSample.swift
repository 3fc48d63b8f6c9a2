import Foundation
import SitusGround
import TestSupport

@testable import SitusCore

/// Checks of hosts that were seen in certain ways, against the shipped register.
enum CheckSample {
  /// Checks the hosts as of the fixture's day.
  static func report(
    _ hosts: [SeenHost], declared: String? = nil, asOf: Day = EvidenceFixture.day
  ) throws -> CheckReport {
    let register = try ShippedRegister.parsed.get()
    let names = try ExampleInventory.judged().places
    return checkHosts(
      CheckInput(
        hosts: hosts.map(\.subject),
        declared: declared.map { raw in
          DeclaredPlace(
            raw: raw, meaning: names.meaning(of: raw) ?? .unknown,
            site: SourceSite(file: "--declared", line: 1, column: 1))
        }, log: ObservationLog(observations: hosts.flatMap(\.observations)),
        reference: EvidenceFixture.reference, register: register, placeNames: names, asOf: asOf))
  }

  /// An application behind CloudFront, of which nothing shows where it runs.
  static let hidden = SeenHost(
    chain: ["app.vendor.example", "d111111abcdef8.cloudfront.net"], addresses: ["13.32.1.2"],
    headers: [
      ["server", "AmazonS3"], ["x-amz-cf-pop", "LHR61-C2"], ["x-amz-cf-id", "x"],
    ])
  /// A load balancer in London.
  static let balanced = SeenHost(
    chain: ["api.vendor.example", "x-1.eu-west-2.elb.amazonaws.com"])
  /// A bucket in Virginia.
  static let bucket = SeenHost(
    chain: ["files.vendor.example", "bucket.s3.us-east-1.amazonaws.com"])
  /// A host of which nothing is known.
  static let unseen = SeenHost(chain: ["gone.vendor.example"])

  static let all = [hidden, balanced, bucket, unseen]
}
