import Testing

@testable import SitusCore

struct RangeFormatTests {
  private static let aws = #"{"prefixes":[{"ip_prefix":"3.0.0.0/8","region":"x"}]}"#
  private static let azure = #"{"values":[{"properties":{"addressPrefixes":[]}}]}"#
  private static let google =
    #"{"syncToken":"1","prefixes":[{"ipv4Prefix":"34.0.0.0/8","scope":"x"}]}"#
  private static let oracle = #"{"regions":[{"region":"x","cidrs":[]}]}"#
  private static let vultr = #"{"description":"Constant.com","subnets":[{"ip_prefix":"x"}]}"#

  @Test(
    "Whatever a file is called, its content tells what it is",
    arguments: [
      ("data.json", aws, RangeFormat.aws), ("aws-ip-ranges.json", aws, .aws),
      ("Azure-ip-ranges.json", azure, .azure), ("x", azure, .azure),
      ("google-cloud-ip-ranges.json", google, .gcp),
      ("goog", #"{"syncToken":"1","prefixes":[{"ipv6Prefix":"x"}]}"#, .google),
      ("oracle-cloud-ip-ranges.json", oracle, .oci),
      ("a.json", vultr, .geofeed(provider: "vultr")),
      ("fastly-ip-ranges.json", #"{"addresses":[],"ipv6_addresses":[]}"#, .fastly),
      ("ips", #"{"result":{"ipv4_cidrs":[]}}"#, .cloudflare),
      ("list", "173.245.48.0/20\n103.21.244.0/22\n", .cloudflare),
      ("ips-v6", "2400:cb00::/32\n", .cloudflare), ("cloudflare/ipv4.txt", "", .cloudflare),
      ("anycatch-v6-prefixes.txt", "2001:db8::/32\n", .anycast),
      ("geo/google.csv", "46.101.0.0/18,GB,GB-SLG,London,\n", .geofeed(provider: "digitalocean")),
      ("linode.txt", "2600:3c00::/32,US,US-TX,Richardson,\n", .geofeed(provider: "linode")),
      ("feed", "# c\n\n46.101.0.0/18,GB,,,\n", .geofeed(provider: "")),
    ])
  func tells(name: String, content: String, format: RangeFormat) {
    #expect(RangeFormat(of: EvidenceFixture.file(name, content)) == format)
    #expect(RangeFormat(of: EvidenceFixture.file(name, "\u{FEFF}" + content)) == format)
  }

  @Test("What is none is none", arguments: ["", "{}", "[]", "text", "a,b\n", "1.2.3.0/24\n"])
  func none(content: String) {
    #expect(RangeFormat(of: EvidenceFixture.file("x", content)) == nil)
  }
}
