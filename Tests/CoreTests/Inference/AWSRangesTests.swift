import SitusGround
import Testing

@testable import SitusCore

struct AWSRangesTests {
  private let file = EvidenceFixture.file(
    "ip-ranges.json",
    """
    {"syncToken":"1","createDate":"2026-08-22-10-00-00","prefixes":[
    {"ip_prefix":"52.56.0.0/16","region":"eu-west-2","service":"AMAZON","network_border_group":"eu-west-2"},
    {"ip_prefix":"52.56.0.0/16","region":"eu-west-2","service":"EC2","network_border_group":"eu-west-2"},
    {"ip_prefix":"64.187.128.0/20","region":"us-east-1","service":"EC2","network_border_group":"us-east-1-bue-1"},
    {"ip_prefix":"99.77.0.0/24","region":"us-east-1","service":"EC2","network_border_group":"us-east-1-new-1"},
    {"ip_prefix":"13.32.0.0/15","region":"GLOBAL","service":"AMAZON","network_border_group":"GLOBAL"},
    {"ip_prefix":"13.32.0.0/15","region":"GLOBAL","service":"CLOUDFRONT","network_border_group":"GLOBAL"},
    {"ip_prefix":"52.56.7.0/24","region":"eu-west-2","service":"GLOBALACCELERATOR","network_border_group":"eu-west-2"},
    {"ip_prefix":"43.218.0.0/16","region":"ap-southeast-3","service":"EC2","network_border_group":"ap-southeast-3"},
    {"ip_prefix":"1.178.0.0/24","region":"xx-new-1","service":"EC2","network_border_group":"xx-new-1"}],
    "ipv6_prefixes":[{"ipv6_prefix":"2a05:d01c::/36","region":"eu-west-2","service":"EC2","network_border_group":"eu-west-2"}]}
    """)

  private func owner(_ address: String) throws -> AddressOwner? {
    let reference = EvidenceFixture.load([file])
    return reference.addresses.owner(of: try #require(IPAddress(address)))
  }

  @Test("A prefix is in its region; a zone in its own country")
  func regions() throws {
    #expect(try owner("52.56.1.2")?.region == "aws:eu-west-2")
    #expect(try owner("52.56.1.2")?.country == "GB")
    #expect(try owner("64.187.128.9")?.region == "aws:us-east-1-bue-1")
    #expect(try owner("64.187.128.9")?.country == "AR")
    #expect(try owner("2a05:d01c::1")?.country == "GB")
    #expect(try owner("43.218.1.1")?.country == "ID")
  }

  @Test("Edges, global prefixes and zones or regions that no table knows have no place")
  func withoutPlace() throws {
    #expect(try owner("13.32.1.1")?.use == .edge)
    #expect(try owner("52.56.7.1")?.use == .edge)
    #expect(try owner("99.77.0.1")?.use == .held)
    #expect(try owner("1.178.0.1")?.use == .held)
    #expect(try owner("99.77.0.1")?.country == nil)
    #expect(try owner("8.8.8.8") == nil)
  }

  @Test("The service of a range is kept where the list states it for that range and no other")
  func services() throws {
    let listed = EvidenceFixture.load([
      EvidenceFixture.file(
        "aws.json",
        """
        {"createDate":"2026-08-22-1","prefixes":[
        {"ip_prefix":"3.5.244.0/22","region":"eu-west-2","service":"AMAZON","network_border_group":"eu-west-2"},
        {"ip_prefix":"3.5.244.0/22","region":"eu-west-2","service":"S3","network_border_group":"eu-west-2"},
        {"ip_prefix":"3.9.0.0/16","region":"eu-west-2","service":"EC2","network_border_group":"eu-west-2"},
        {"ip_prefix":"52.95.148.0/23","region":"eu-west-2","service":"S3","network_border_group":"eu-west-2"},
        {"ip_prefix":"52.95.148.0/23","region":"eu-west-2","service":"EC2","network_border_group":"eu-west-2"},
        {"ip_prefix":"52.94.0.0/22","region":"eu-west-2","service":"AMAZON","network_border_group":"eu-west-2"}]}
        """)
    ])
    func service(_ text: String) throws -> String? {
      listed.addresses.owner(of: try #require(IPAddress(text)))?.service
    }
    #expect(try service("3.5.245.1") == "S3")
    #expect(try service("3.9.1.1") == "EC2")
    #expect(try service("52.95.148.1") == "EC2+S3")
    #expect(try service("52.94.0.1") == nil)
  }

  @Test(
    "One prefix for two countries is nobody's; for two regions of one country it is the country's")
  func disputes() throws {
    let disputed = EvidenceFixture.load([
      EvidenceFixture.file(
        "aws.json",
        """
        \u{FEFF}{"prefixes":[
        {"ip_prefix":"3.9.0.0/16","region":"eu-west-2","service":"EC2","network_border_group":"eu-west-2","extra":{"a":[1,null]}},
        {"ip_prefix":"3.9.0.0/16","region":"eu-west-1","service":"S3","network_border_group":"eu-west-1"},
        {"ip_prefix":"18.130.0.0/16","region":"us-east-1","service":"EC2","network_border_group":"us-east-1"},
        {"ip_prefix":"18.130.0.0/16","region":"us-west-2","service":"S3","network_border_group":"us-west-2"},
        {"ip_prefix":"15.220.0.0/20","region":"us-east-1","service":"AMAZON","network_border_group":"us-east-1"},
        {"ip_prefix":"15.220.0.0/20","region":"us-east-1","service":"EC2","network_border_group":"us-east-1-bos-1"},
        {"ip_prefix":"15.230.0.0/20","region":"us-east-1","service":"AMAZON","network_border_group":"us-east-1"},
        {"ip_prefix":"15.230.0.0/20","region":"us-east-1","service":"EC2","network_border_group":"us-east-1-new-9"}],
        "createDate":"2026-08-22-10-00-00","syncToken":"1","ipv6_prefixes":[]}
        """)
    ])
    func owner(_ text: String) throws -> AddressOwner? {
      disputed.addresses.owner(of: try #require(IPAddress(text)))
    }
    #expect(try owner("3.9.1.1")?.use == .disputed)
    #expect(try owner("3.9.1.1")?.country == nil)
    #expect(try owner("18.130.1.1")?.country == "US")
    #expect(try owner("18.130.1.1")?.region == nil)
    #expect(try owner("15.220.1.1")?.region == "aws:us-east-1-bos-1")
    #expect(try owner("15.230.1.1")?.use == .held)
    #expect(disputed.addresses.unknownRegions == ["aws:us-east-1-new-9"])
    let inference = SeenHost(addresses: ["3.9.1.1"]).inferred(disputed)
    #expect(inference.network == nil)
    #expect(inference.conflicts.map(\.fact) == [.network])
    #expect(inference.providers.map(\.name).contains { $0.contains("Amazon") })
  }

  @Test("A list of the size of the real one is read whole, and every prefix is found again")
  func fullSize() throws {
    let entries = (0..<10_000).map { index in
      let region = ["eu-west-2", "us-east-1", "ap-southeast-3", "GLOBAL"][index % 4]
      return """
        {"ip_prefix":"\(3 + index / 4_096).\(index / 16 % 256).\(index % 16 * 16).0/20",\
        "region":"\(region)","service":"EC2","network_border_group":"\(region)"}
        """
    }
    let book = EvidenceFixture.load([
      EvidenceFixture.file(
        "ip-ranges.json",
        #"{"syncToken":"1","createDate":"2026-08-22-1","prefixes":["#
          + entries.joined(separator: ",\n") + "]}")
    ]).addresses
    for (index, country) in ["GB", "US", "ID", nil].enumerated() {
      for step in stride(from: index, to: 10_000, by: 404) {
        let text = "\(3 + step / 4_096).\(step / 16 % 256).\(step % 16 * 16 + 7).9"
        let owner = book.owner(of: try #require(IPAddress(text)))
        #expect(owner?.country?.rawValue == country, "\(text)")
      }
    }
  }

  @Test("The date of the file is kept, and malformed files are errors")
  func dateAndErrors() throws {
    let reference = EvidenceFixture.load([file])
    #expect(
      reference.addresses.sources.first { $0.name == "ip-ranges.json" }?.date
        == EvidenceFixture.day("2026-08-22"))
    for text in [
      #"{"syncToken":"1","prefixes":[{"ip_prefix":"nonsense","region":"x","service":"y"}]}"#,
      #"{"syncToken":"1","prefixes":7}"#, #"{"syncToken":"1","prefixes":[]}"#,
      #"{"syncToken":"1","prefixes":[{"region":"eu-west-2","service":"EC2"}]}"#,
    ] {
      #expect(throws: InputErrors.self) {
        _ = try ReferenceData([EvidenceFixture.file("ip-ranges.json", text)])
      }
    }
  }

  @Test("A zone in another country refines the region of the name instead of opposing it")
  func refinement() {
    let host = SeenHost(
      chain: ["www.example", "x.us-east-1.elb.amazonaws.com"], addresses: ["64.187.128.9"])
    let inference = host.inferred(EvidenceFixture.load([file]))
    #expect(inference.summary(.compute) == "AR aws:us-east-1-bue-1 established")
    #expect(inference.summary(.network) == "AR aws:us-east-1-bue-1 established")
    #expect(inference.conflicts.isEmpty)
  }

  @Test("A name and an address of two countries make a conflict")
  func conflict() {
    let host = SeenHost(
      chain: ["www.example", "x.eu-west-1.elb.amazonaws.com"], addresses: ["52.56.1.2"])
    let inference = host.inferred(EvidenceFixture.load([file]))
    #expect(inference.summary(.compute) == "? - uncertain")
    #expect(inference.summary(.network) == "GB aws:eu-west-2 established")
    #expect(inference.conflicts.map(\.fact) == [.compute])
  }

  @Test("An address of Amazon's regions confirms no CloudFront header, and CloudFront's own does")
  func headers() {
    let reference = EvidenceFixture.load([file])
    let rented = SeenHost(headers: [["x-amz-cf-pop", "LHR61-C2"]], answeredFrom: "52.56.1.2")
    #expect(rented.inferred(reference).summary(.edge) == "-")
    let edge = SeenHost(headers: [["x-amz-cf-pop", "LHR61-C2"]], answeredFrom: "13.32.1.1")
    #expect(edge.inferred(reference).summary(.edge) == "GB LHR established")
    let foreign = SeenHost(headers: [["x-amz-cf-pop", "LHR61-C2"]], answeredFrom: "46.4.0.1")
    #expect(foreign.inferred(reference).edge == nil)
    #expect(foreign.inferred(reference).conflicts.map(\.fact) == [.edge])
  }
}
