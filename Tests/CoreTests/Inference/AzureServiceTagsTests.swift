import Testing

@testable import SitusCore

struct AzureServiceTagsTests {
  private let file = EvidenceFixture.file(
    "ServiceTags_Public_20260504.json",
    """
    {"changeNumber":398,"cloud":"Public","values":[
    {"name":"AzureCloud","properties":{"region":"","systemService":"","addressPrefixes":["51.140.0.0/14","13.107.246.0/24","20.0.0.0/11"]}},
    {"name":"AzureCloud.uksouth","properties":{"region":"uksouth","systemService":"","addressPrefixes":["51.140.0.0/17","2603:1020:700::/48"]}},
    {"name":"AzureCloud.germanywc","properties":{"region":"germanywc","systemService":"","addressPrefixes":["51.116.96.0/19"]}},
    {"name":"AzureCloud.atlantis","properties":{"region":"atlantis","systemService":"","addressPrefixes":["20.1.0.0/16"]}},
    {"name":"AzureFrontDoor.Frontend","properties":{"region":"","systemService":"AzureFrontDoor","addressPrefixes":["13.107.246.0/24","51.140.9.0/24"]}}]}
    """)

  @Test("Regions by the names of service tags; Front Door without a place; the day from the name")
  func regions() throws {
    let reference = EvidenceFixture.load([file])
    func owner(_ text: String) throws -> AddressOwner? {
      reference.addresses.owner(of: try #require(InternetAddress(text)))
    }
    #expect(try owner("51.140.59.233")?.region == "azure:uksouth")
    #expect(try owner("51.140.59.233")?.country == "GB")
    #expect(try owner("51.116.97.1")?.region == "azure:germanywestcentral")
    #expect(try owner("51.140.200.1")?.use == .held)
    #expect(try owner("20.1.2.3")?.use == .held)
    #expect(try owner("51.140.9.9")?.use == .anycast)
    #expect(try owner("2603:1020:700::9")?.country == "GB")
    #expect(
      reference.addresses.sources.first { $0.name == file.name }?.date
        == EvidenceFixture.day("2026-05-04"))
  }
}
