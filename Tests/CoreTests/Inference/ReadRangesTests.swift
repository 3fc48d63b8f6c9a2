import SitusGround
import Testing

@testable import SitusCore

struct ReadRangesTests {
  @Test("Days in names and times")
  func days() {
    #expect(RangeFormat.day(inName: "ServiceTags_Public_20260504.json")?.iso == "2026-05-04")
    #expect(RangeFormat.day(inName: "aws-2026-05-06.json")?.iso == "2026-05-06")
    #expect(RangeFormat.day(inName: "ip-ranges.json") == nil)
    #expect(RangeFormat.day(inTime: "2026-08-22-10-00-00")?.iso == "2026-08-22")
    #expect(RangeFormat.day(inTime: "yesterday") == nil)
    #expect(RangeFormat.day(inTime: nil) == nil)
  }

  @Test("Files that hold no addresses are left alone")
  func others() throws {
    _ = try ReferenceData([
      EvidenceFixture.file("README.md", "text"), EvidenceFixture.file("notes.json", "{}"),
    ])
  }

  @Test("At equal prefixes an edge counts more than a region and a region more than a geofeed")
  func precedence() throws {
    let reference = EvidenceFixture.load([
      EvidenceFixture.file(
        "ip-ranges.json",
        """
        {"syncToken":"1","createDate":"2026-08-22-1","prefixes":[
        {"ip_prefix":"104.16.0.0/13","region":"eu-west-2","service":"EC2"},
        {"ip_prefix":"3.9.0.0/16","region":"eu-west-2","service":"EC2"}]}
        """),
      EvidenceFixture.file("a.csv", "3.9.0.0/16,FR,,Paris,\n"),
    ])
    func owner(_ text: String) throws -> AddressOwner? {
      reference.addresses.owner(of: try #require(IPAddress(text)))
    }
    #expect(try owner("104.16.1.1")?.provider == "cloudflare")
    #expect(try owner("3.9.1.1")?.region == "aws:eu-west-2")
  }

  @Test("Of two files of one operator the newer counts, whatever they are called")
  func newest() throws {
    func list(_ name: String, _ date: String, _ region: String) -> ReferenceFile {
      EvidenceFixture.file(
        name,
        """
        {"syncToken":"1","createDate":"\(date)-1","prefixes":[
        {"ip_prefix":"3.9.0.0/16","region":"\(region)","service":"EC2"}]}
        """)
    }
    let old = list("z-old.json", "2026-05-06", "us-east-1")
    let new = list("aws/new.json", "2026-08-22", "eu-west-2")
    let address = try #require(IPAddress("3.9.1.1"))
    for files in [[old, new], [new, old]] {
      let book = EvidenceFixture.load(files).addresses
      #expect(book.owner(of: address)?.country == "GB")
      #expect(book.replaced == ["z-old.json"])
    }
  }

  @Test("Files that are no list of addresses are named")
  func unrecognised() throws {
    let reference = try ReferenceData([
      EvidenceFixture.file("README.md", "text"),
      EvidenceFixture.file(
        "gptbot.json", #"{"creationTime":"2026-01-01","prefixes":[{"ipv4Prefix":"20.1.0.0/28"}]}"#),
      EvidenceFixture.file("ipv4.txt", "20.1.0.0/28\n20.2.0.0/28\n"),
    ])
    #expect(reference.unrecognisedFiles == ["README.md", "gptbot.json", "ipv4.txt"])
  }

  @Test("An error says line and column")
  func place() {
    let error = #expect(throws: InputErrors.self) {
      _ = try ReferenceData([
        EvidenceFixture.file(
          "x.json", "{\"syncToken\":\"1\",\n \"prefixes\":[\n  {\"ip_prefix\":5}]}")
      ])
    }
    #expect(error?.errors.map(\.site.line) == [3])
    #expect(error?.errors.map(\.site.column) == [16])
  }
}
