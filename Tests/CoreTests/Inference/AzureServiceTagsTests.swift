import SitusGround
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
      reference.addresses.owner(of: try #require(IPAddress(text)))
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

  @Test("Every other tag says whose an address is, and never takes a region away")
  func otherTags() throws {
    let reference = EvidenceFixture.load([
      EvidenceFixture.file(
        "tags.json",
        """
        {"changeNumber":1,"cloud":"Public","values":[
        {"name":"ActionGroup","id":"ActionGroup","properties":{"changeNumber":48,"region":"","addressPrefixes":["51.140.1.0/30","4.145.74.52/30"],"networkFeatures":["API"]}},
        {"name":"Empty","properties":{"region":null,"addressPrefixes":null}},
        {"name":"AzureFrontDoor.Backend","properties":{"region":"","addressPrefixes":["51.140.2.0/24"]}},
        {"name":"AzureCloud.norwaye","properties":{"region":"norwaye","addressPrefixes":["51.120.0.0/17"]}},
        {"name":"AzureCloud.centralfrance","properties":{"region":"centralfrance","addressPrefixes":["20.43.80.0/20"]}},
        {"name":"AzureCloud.switzerlandn","properties":{"region":"switzerlandn","addressPrefixes":["51.107.0.0/17"]}},
        {"name":"AzureCloud.uksouth","properties":{"region":"uksouth","addressPrefixes":["51.140.0.0/17"]}}]}
        """)
    ])
    func owner(_ text: String) throws -> AddressOwner? {
      reference.addresses.owner(of: try #require(IPAddress(text)))
    }
    #expect(try owner("51.140.1.1")?.country == "GB")
    #expect(try owner("51.140.2.1")?.country == "GB")
    #expect(try owner("4.145.74.53")?.use == .held)
    #expect(try owner("4.145.74.53")?.provider == "microsoft")
    #expect(try owner("51.120.1.1")?.country == "NO")
    #expect(try owner("20.43.81.1")?.country == "FR")
    #expect(try owner("51.107.1.1")?.country == "CH")
  }

  @Test("Storage and region of one address, which Azure states in two tags, are known together")
  func services() throws {
    let reference = EvidenceFixture.load([
      EvidenceFixture.file(
        "tags.json",
        """
        {"changeNumber":1,"cloud":"Public","values":[
        {"name":"AzureCloud.uksouth","properties":{"region":"uksouth","systemService":"","addressPrefixes":["51.140.0.0/17"]}},
        {"name":"Storage.UKSouth","properties":{"region":"uksouth","systemService":"AzureStorage","addressPrefixes":["51.140.16.0/24","51.140.17.0/24"]}},
        {"name":"AzureCloud","properties":{"region":"","systemService":"","addressPrefixes":["51.140.16.0/24"]}},
        {"name":"Sql.UKSouth","properties":{"region":"uksouth","systemService":"AzureSQL","addressPrefixes":["51.140.17.0/24"]}}]}
        """)
    ])
    func owner(_ text: String) throws -> AddressOwner? {
      reference.addresses.owner(of: try #require(IPAddress(text)))
    }
    #expect(try owner("51.140.16.9")?.service == "AzureStorage")
    #expect(try owner("51.140.16.9")?.country == "GB")
    #expect(try owner("51.140.17.9")?.service == "AzureSQL+AzureStorage")
    #expect(try owner("51.140.1.9")?.service == nil)
  }

  @Test("A block that the list does not hold, between two that it does, gets no guess")
  func betweenListed() throws {
    let geoip = EvidenceFixture.file(
      "geoip", "# Generated: Thu, 25 Jun 2026 04:33:59 GMT\n805306368,822083583,GB\n")
    let list = EvidenceFixture.file(
      "tags.json",
      """
      {"changeNumber":1,"cloud":"Public","values":[
      {"name":"AzureCloud.eastus","properties":{"region":"eastus","addressPrefixes":["48.2.0.0/16","48.4.0.0/16"]}}]}
      """)
    let host = SeenHost(addresses: ["48.3.1.1"])
    #expect(host.inferred(EvidenceFixture.load([geoip])).network?.country == "GB")
    #expect(host.inferred(EvidenceFixture.load([geoip, list])).network == nil)
    // Further away nothing ties the address to the cloud.
    let far = SeenHost(addresses: ["48.40.1.1"])
    #expect(far.inferred(EvidenceFixture.load([geoip, list])).network?.country == "GB")
    // A name ties it, wherever it is.
    let named = SeenHost(
      chain: ["a.example", "x.azurewebsites.net"], addresses: ["48.40.1.1"])
    #expect(named.inferred(EvidenceFixture.load([geoip, list])).network == nil)
    #expect(named.inferred(EvidenceFixture.load([geoip])).network == nil)
  }
}
