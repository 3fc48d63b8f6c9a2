import Foundation
import SitusGround
import TestSupport
import Testing

@testable import SitusCore

struct RangeSourceTests {
  private func shipped() throws -> [RangeSource] {
    let path = Repository.root + "/reference/range-sources.tsv"
    let data = try #require(FileManager.default.contents(atPath: path))
    return try RangeSource.read(ReferenceFile(name: "range-sources.tsv", bytes: [UInt8](data)))
  }

  @Test("The shipped table names each source and each file once, over https")
  func table() throws {
    let sources = try shipped()
    #expect(Set(sources.map(\.name)).count == sources.count)
    #expect(Set(sources.map(\.file)).count == sources.count)
    #expect(sources.allSatisfy { $0.url.hasPrefix("https://") && $0.least > 0 })
    #expect(sources.filter(\.isPage).map(\.name) == ["azure"])
  }

  @Test(
    "Copies are known by the names that mirrors give them",
    arguments: [
      ("azure", "ServiceTags_Public_20260504.json"), ("aws", "aws-ip-ranges.json"),
      ("aws", "ip-ranges.json"), ("gcp", "cloud.json"), ("gcp", "gcp.json"),
      ("oci", "public_ip_ranges.json"), ("cloudflare-v4", "ips-v4.txt"),
      ("cloudflare-v6", "ips-v6"), ("fastly", "public-ip-list"), ("digitalocean", "google.csv"),
      ("anycast-v4", "anycatch-v4-prefixes.txt"), ("anycast-v6", "anycast-v6.txt"),
      ("vultr", "vultr-all-ip-ranges-geofeed.constant.com.json"),
    ])
  func names(source: String, name: String) throws {
    #expect(try shipped().filter { $0.mayBe(named: name) }.map(\.name).contains(source))
  }

  @Test("A file is summed up by its content")
  func summary() throws {
    let reference = EvidenceFixture.reference
    let aws = EvidenceFixture.file(
      "x",
      """
      {"syncToken":"1","createDate":"2026-08-22-1","prefixes":[
      {"ip_prefix":"3.9.0.0/16","region":"xx-new-1","service":"EC2"}]}
      """)
    #expect(
      try reference.summary(of: aws)
        == RangeSummary(
          source: "aws", date: EvidenceFixture.day("2026-08-22"), edition: 1, prefixes: 1,
          unknownRegions: ["xx-new-1"]))
    #expect(
      try reference.summary(of: EvidenceFixture.file("ips-v6", "2400:cb00::/32\n"))?.source
        == "cloudflare-v6")
    #expect(try reference.summary(of: EvidenceFixture.file("x.csv", "1.2.3.0/24,GB,,,\n")) == nil)
    #expect(throws: InputErrors.self) {
      _ = try reference.summary(of: EvidenceFixture.file("ip-ranges.json", #"{"syncToken":"1"}"#))
    }
  }
}
