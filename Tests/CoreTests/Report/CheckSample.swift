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
        }, log: ObservationLog(observations: hosts.flatMap(wholly)),
        reference: EvidenceFixture.reference, register: register, placeNames: names, asOf: asOf))
  }

  /// What was seen of a host, with empty answers to whatever else a scan asks; nothing of one that nobody saw.
  private static func wholly(_ host: SeenHost) -> [Observation] {
    let seen = host.observations
    guard !seen.isEmpty else { return [] }
    func isAnswered(_ type: String) -> Bool {
      seen.contains { if case .dns(let dns) = $0 { dns.question.type == type } else { false } }
    }
    let empty = ["A", "AAAA", "HTTPS"].filter { !isAnswered($0) }.map {
      host.dns(host.subject, $0, [])
    }
    let isVisited = seen.contains { if case .http = $0 { true } else { false } }
    guard !isVisited else { return seen + empty }
    return seen + empty + [
      .http(
        HTTPObservation(
          at: host.at, vantage: host.vantage, subject: host.subject,
          request: .init(method: "HEAD", url: "https://\(host.subject)/"), outcome: .ok,
          address: host.addresses.first, status: 200, version: "2", headers: [], redirects: [],
          elapsed: nil, certificate: nil))
    ]
  }

  /// An application behind CloudFront, of which nothing shows where it runs.
  static let hidden = SeenHost(
    chain: ["app.vendor.example", "d111111abcdef8.cloudfront.net"], addresses: ["13.32.1.2"],
    headers: [
      ["server", "AmazonS3"], ["x-amz-cf-pop", "LHR61-C2"], ["x-amz-cf-id", "x"],
    ])
  /// A load balancer in London.
  static let balanced = SeenHost(
    chain: ["api.vendor.example", "x-1.eu-west-2.elb.amazonaws.com"], addresses: ["198.51.100.7"])
  /// A bucket in Virginia.
  static let bucket = SeenHost(
    chain: ["files.vendor.example", "bucket.s3.us-east-1.amazonaws.com"],
    addresses: ["198.51.100.8"])
  /// A host of which nothing is known.
  static let unseen = SeenHost(chain: ["gone.vendor.example"])

  static let all = [hidden, balanced, bucket, unseen]
}
