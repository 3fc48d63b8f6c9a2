import SitusGround
import Testing

@testable import SitusCore

struct ReferenceDataTests {
  private let reference = EvidenceFixture.reference

  @Test("The shipped tables are whole")
  func shipped() {
    #expect(reference.aws.count == 42)
    #expect(reference.awsBorderGroups.count == 78)
    #expect(reference.azure.count == 73)
    #expect(reference.azureStorageStamps.count == 57)
    #expect(reference.gcp.count == 50)
    #expect(reference.oci.count == 88)
    #expect(reference.exchangeForests.count == 24)
    #expect(reference.entraFrontEnds.count == 41)
    #expect(reference.providers.count > 800)
  }

  @Test("The same token means another place at another provider")
  func keyedByProvider() {
    #expect(reference.region(cloud: "aws", token: "eu-west-2")?.country == "GB")
    #expect(reference.region(cloud: "outscale", token: "eu-west-2")?.country == "FR")
    #expect(reference.region(cloud: "wasabi", token: "eu-west-2")?.country == "FR")
    #expect(reference.region(cloud: "alibaba", token: "eu-west-1")?.country == "GB")
    #expect(reference.region(cloud: "aws", token: "eu-west-1")?.country == "IE")
    #expect(reference.region(cloud: "nobody", token: "eu-west-1") == nil)
  }

  @Test("Every region that another table refers to is there")
  func references() {
    for name in reference.azureStamps.values { #expect(reference.azure[name] != nil, "\(name)") }
    for name in reference.azureShortCodes.values {
      #expect(reference.azure[name] != nil, "\(name)")
    }
    for region in reference.azureStorageStamps.values {
      let named = reference.azure[String(region.token.dropFirst("azure:".count))]
      #expect(named?.country == region.country, "\(region.token)")
    }
    for (group, zone) in reference.awsBorderGroups {
      #expect(reference.aws.keys.contains { group.hasPrefix($0 + "-") }, "\(zone.token)")
    }
    for form in reference.hostForms.values.joined() {
      switch form.vocabulary {
      case .own: #expect(reference.others[form.provider] != nil, "\(form.suffix)")
      case .fixed(let token):
        #expect(reference.others[form.provider]?[token] != nil, "\(form.suffix) \(token)")
      case .cloud: break
      }
    }
  }

  @Test("An address or a header means the provider that runs machines")
  func byKey() {
    #expect(reference.providerByKey["aws"]?.name == "Amazon Web Services")
    #expect(reference.providerByKey["microsoft"]?.name == "Microsoft Azure")
    #expect(reference.providerByKey["google"]?.name == "Google Cloud and Firebase")
    #expect(reference.providerByKey["oracle"]?.name == "Oracle Cloud (OCI, Fusion)")
    #expect(reference.providerByKey["cloudflare"]?.country == "US")
  }

  @Test("The short names of AWS regions are all different")
  func shortNames() {
    #expect(Set(reference.awsShortNames.values).count == reference.awsShortNames.count)
    #expect(reference.awsShortNames["euw2"] == "eu-west-2")
    #expect(reference.awsShortNames["apse2"] == "ap-southeast-2")
    #expect(reference.awsShortNames["euc1"] == "eu-central-1")
  }

  @Test("The longest suffix names the provider")
  func providers() throws {
    func name(_ text: String) throws -> String? {
      reference.provider(of: try #require(DomainName(text)))?.name
    }
    #expect(try name("x.eu-west-2.elb.amazonaws.com") == "Amazon Web Services")
    #expect(try name("org.crm11.dynamics.com") == "Microsoft Dynamics 365 / Power Platform")
    #expect(try name("amazonaws.com.evil.example") == nil)
    #expect(try name("notcloudflare.com") == nil)
  }
}
