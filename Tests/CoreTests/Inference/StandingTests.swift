import SitusGround
import Testing

@testable import SitusCore

struct StandingTests {
  private func standing(
    _ host: SeenHost, _ signal: Signal, _ reference: ReferenceData = EvidenceFixture.reference
  ) -> Standing.Level? {
    guard let record = gatherHosts(host.observations, asOf: EvidenceFixture.day)[host.subject],
      let exchange = record.exchanges.first
    else { return nil }
    return Investigation(record, reference).standing(of: signal, in: .answer(exchange)).level
  }

  private let headers = [["x-test", "x"]]

  /// Amazon's list with one machine, one bucket and one point of presence.
  private static let lists = EvidenceFixture.load([
    EvidenceFixture.file(
      "ip-ranges.json",
      """
      {"createDate": "2026-11-20-00-00-00", "prefixes": [
        {"ip_prefix": "3.80.0.0/12", "region": "us-east-1", "service": "AMAZON",
         "network_border_group": "us-east-1"},
        {"ip_prefix": "3.80.0.0/12", "region": "us-east-1", "service": "EC2",
         "network_border_group": "us-east-1"},
        {"ip_prefix": "52.95.148.0/23", "region": "eu-west-2", "service": "AMAZON",
         "network_border_group": "eu-west-2"},
        {"ip_prefix": "52.95.148.0/23", "region": "eu-west-2", "service": "S3",
         "network_border_group": "eu-west-2"},
        {"ip_prefix": "13.224.0.0/14", "region": "GLOBAL", "service": "CLOUDFRONT",
         "network_border_group": "GLOBAL"}
      ]}
      """)
  ])

  @Test("A bucket's region is believed of Amazon S3 alone: by its names, or by its addresses")
  func bucket() {
    #expect(
      standing(
        SeenHost(chain: ["f.example", "b.s3.amazonaws.com"], headers: headers), .bucketRegion)
        == .reaches)
    func at(_ address: String) -> Standing.Level? {
      standing(
        SeenHost(addresses: [address], headers: headers), .bucketRegion, StandingTests.lists)
    }
    #expect(at("52.95.148.1") == .reaches)
    #expect(at("3.80.1.2") == .elsewhere)
    #expect(at("13.224.1.2") == .hidden)
    #expect(at("104.16.3.4") == .hidden)
    #expect(standing(SeenHost(headers: headers), .bucketRegion) == .hidden)
  }

  @Test(
    "Whoever could rent the place can send the header: a claim without a place, and a conflict",
    arguments: [
      (["lb-1.us-east-1.elb.amazonaws.com"], "3.80.1.2", ["server", "nginx"]),
      (["lb-1.us-east-1.elb.amazonaws.com"], "3.80.1.2", ["server", "AmazonS3"]),
      (["abc.lambda-url.us-east-1.on.aws"], "", ["server", "AmazonS3"]),
      (["ec2-3-80-1-2.compute-1.amazonaws.com"], "3.80.1.2", ["server", "AmazonS3"]),
      (["a1.execute-api.us-east-1.amazonaws.com"], "", ["server", "AmazonS3"]),
      (["x.us-east-1.awsapprunner.com"], "", ["server", "AmazonS3"]),
      (["s3-b.us-east-1.elb.amazonaws.com"], "", ["server", "AmazonS3"]),
      (["d111111abcdef8.cloudfront.net"], "13.224.1.2", ["server", "nginx"]),
      (["cname.vercel-dns.com"], "76.76.21.21", ["server", "AmazonS3"]),
      (["svc-abcdefghij-uc.a.run.app"], "", ["server", "AmazonS3"]),
      (["fn.azurewebsites.net"], "", ["server", "AmazonS3"]),
      ([], "46.4.0.1", ["server", "nginx"]),
    ])
  func staged(chain: [String], address: String, server: [String]) {
    let host = SeenHost(
      chain: ["files.supplier.example"] + chain, addresses: address.isEmpty ? [] : [address],
      headers: [
        server, ["x-amz-bucket-region", "eu-west-2"], ["x-ms-region", "UK South"],
        ["x-vercel-id", "lhr1::lhr1::t6v4n-1775537686847-b522cb1c636d"],
      ])
    for reference in [EvidenceFixture.reference, StandingTests.lists] {
      let inference = host.inferred(reference)
      #expect(inference.storage == nil)
      #expect(inference.compute?.country?.rawValue != "GB" || !chain.isEmpty)
      #expect(inference.conflicts.contains { $0.fact == .storage })
      let claims = inference.evidence.filter { $0.kind == "header.x-amz-bucket-region" }
      #expect(!claims.isEmpty)
      #expect(claims.allSatisfy { $0.country == nil && $0.region == nil && $0.reliability == 0 })
      let judged = judgeHost(
        declared("GB"), inference: inference, asOf: EvidenceFixture.day, isMember: { _, _ in false }
      )
      #expect(!judged.contains { $0.verdict == .confirmed && $0.kind == .storage })
    }
  }

  @Test("Through an edge, also one of the same operator, a header indicates and confirms nothing")
  func behind() {
    for chain in [["d111111abcdef8.cloudfront.net"], []] {
      let host = SeenHost(
        chain: ["files.supplier.example"] + chain,
        addresses: [chain.isEmpty ? "104.16.3.4" : "13.224.1.2"],
        headers: [
          ["server", chain.isEmpty ? "cloudflare" : "AmazonS3"],
          ["x-amz-bucket-region", "eu-west-2"],
        ])
      let inference = host.inferred(StandingTests.lists)
      #expect(inference.summary(.storage) == "GB aws:eu-west-2 indicated")
      #expect(!inference.evidence.contains { $0.fact == .storage && !$0.stagedBySupplier })
      let judged = judgeHost(
        declared("GB"), inference: inference, asOf: EvidenceFixture.day, isMember: { _, _ in false }
      )
      #expect(judged.filter { $0.kind == .storage }.map(\.verdict) == [.consistent])
    }
  }

  @Test("A Worker's placement is written by its tenant: it never establishes")
  func worker() {
    let host = SeenHost(
      addresses: ["104.16.3.4"],
      headers: [["server", "cloudflare"], ["cf-placement", "remote-LHR"]])
    #expect(host.inferred().compute?.strength == .indicated)
  }

  @Test(
    "A region of Azure is believed of the services that document it, not of code of tenants",
    arguments: [
      ("res.openai.azure.com", Standing.Level.reaches),
      ("fn.azurewebsites.net", .elsewhere), ("app.uksouth.azurecontainerapps.io", .elsewhere),
      ("gw.azure-api.net", .elsewhere), ("vm.eastus.cloudapp.azure.com", .elsewhere),
      ("x.z01.azurefd.net", .hidden), ("openai.azure.com.evil.example", .hidden),
      ("res.openai.azure.com.evil.example", .hidden),
    ])
  func azure(name: String, level: Standing.Level) {
    #expect(
      standing(SeenHost(chain: ["ai.example", name], headers: headers), .azureRegion) == level)
  }

  @Test("A tenant that its service does not know runs nothing: anybody may become it")
  func unclaimed() {
    for (name, header) in [
      ("b.s3-website.eu-west-2.amazonaws.com", ["x-amz-error-code", "NoSuchBucket"]),
      ("cname.vercel-dns.com", ["x-vercel-error", "DEPLOYMENT_NOT_FOUND"]),
    ] {
      let inference = SeenHost(
        chain: ["files.example", name],
        headers: [header, ["x-vercel-id", "lhr1::lhr1::t6v4n-1775537686847-b522cb1c636d"]]
      ).inferred()
      #expect(inference.storage == nil)
      #expect(inference.compute == nil)
      #expect(inference.dangling.map(\.target) == [name])
    }
    let missingPage = SeenHost(
      chain: ["files.example", "b.s3-website.eu-west-2.amazonaws.com"],
      headers: [["x-amz-error-code", "NoSuchKey"]])
    #expect(missingPage.inferred().dangling.isEmpty)
    #expect(missingPage.inferred().storage?.country == "GB")
  }

  @Test("A cloud's name at the address of another operator is a claim")
  func wrongAddress() {
    let host = SeenHost(
      chain: ["a.example", "x.eu-west-2.elb.amazonaws.com"], addresses: ["104.16.3.4"])
    #expect(host.inferred().compute == nil)
    #expect(host.inferred().conflicts.contains { $0.fact == .compute })
  }

  @Test("A mail exchanger is a word: nothing shows that mail is taken in there")
  func mail() {
    let host = SeenHost(
      chain: ["supplier.example"], mailExchangers: ["inbound-smtp.eu-west-2.amazonaws.com"])
    #expect(host.inferred().summary(.compute) == "GB aws:eu-west-2 indicated")
  }

  @Test("A reverse name in one's own zone, which leads back, says nothing")
  func ownReverseZone() {
    let name = "ec2-46-4-0-1.eu-west-2.compute.supplier.example"
    let host = SeenHost(addresses: ["46.4.0.1"], pointers: ["46.4.0.1": name])
    let forward = host.dns(name, "A", [DNSRecord(name: name, type: "A", ttl: 60, data: "46.4.0.1")])
    let inference = inferLocations(
      host.observations + [forward], subjects: [], reference: EvidenceFixture.reference,
      asOf: EvidenceFixture.day)[0]
    #expect(inference.compute == nil)
    #expect(inference.edge == nil)
  }

  @Test("Amazon's reverse name that nobody asked back is no indication")
  func unconfirmedReverseName() {
    let host = SeenHost(
      addresses: ["46.4.0.1"],
      pointers: ["46.4.0.1": "ec2-46-4-0-1.eu-west-2.compute.amazonaws.com"])
    #expect(host.inferred().compute?.strength == .uncertain)
  }

  @Test(
    "A label that the customer chooses is not read",
    arguments: [
      "eu-west-2.elb.amazonaws.com.evil.example", "uksouth-foo.azurewebsites.net",
      "eu-west-2.s3.amazonaws.com", "uksouth.trafficmanager.net",
      "europe-west2.evil.run.app.example",
      "lhr1.vercel.app", "eu-west-2.cloudfront.net", "uksouth.azurefd.net",
      "uksouth-01.scm.azurewebsites.net",
    ])
  func chosenLabels(name: String) {
    let inference = SeenHost(chain: ["www.supplier.example", name]).inferred()
    #expect(inference.compute == nil)
    #expect(inference.storage == nil)
  }

  @Test("Where a redirect leads says nothing of the host that redirects")
  func redirects() {
    let host = SeenHost(
      headers: [["location", "https://b.s3.eu-west-2.amazonaws.com/"], ["server", "nginx"]])
    #expect(host.inferred().compute == nil)
    #expect(host.inferred().storage == nil)
  }

  private func declared(_ country: String) -> DeclaredPlace {
    DeclaredPlace(
      raw: country, meaning: .place(PlaceCode(country)),
      site: SourceSite(file: "-", line: 1, column: 1))
  }
}
