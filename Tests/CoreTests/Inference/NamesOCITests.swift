import SitusGround
import Testing

@testable import SitusCore

struct NamesOCITests {
  @Test(
    "Each documented form gives its region",
    arguments: [
      ("objectstorage.uk-london-1.oraclecloud.com", "oci:uk-london-1", "GB", false),
      ("ns.compat.objectstorage.uk-london-1.oraclecloud.com", "oci:uk-london-1", "GB", true),
      ("ns.objectstorage.eu-frankfurt-1.oci.customer-oci.com", "oci:eu-frankfurt-1", "DE", true),
      ("abc.apigateway.uk-cardiff-1.oci.customer-oci.com", "oci:uk-cardiff-1", "GB", false),
      ("inst.integration.uk-london-1.ocp.oraclecloud.com", "oci:uk-london-1", "GB", false),
      ("inst.svc.uk-london-1.ocs.oraclecloud.com", "oci:uk-london-1", "GB", false),
      ("x.adb.eu-amsterdam-1.oraclecloudapps.com", "oci:eu-amsterdam-1", "NL", true),
      ("identity.uk-gov-london-1.oraclegovcloud.uk", "oci:uk-gov-london-1", "GB", false),
      ("iaas.eu-madrid-2.oraclecloud.eu", "oci:eu-madrid-2", "ES", false),
    ])
  func regions(name: String, token: String, country: String, holdsData: Bool) throws {
    let host = try #require(DomainName(name))
    let found = try #require(NamesOCI.region(in: host, EvidenceFixture.reference))
    #expect(found.region.token == token)
    #expect(found.region.country == PlaceCode(country))
    #expect(found.holdsData == holdsData)
  }

  @Test(
    "Names without a region of their own realm stay silent",
    arguments: [
      "pod.fa.em2.oraclecloud.com", "fa-x-saasfaprod1.fa.ocs.oraclecloud.com",
      "identity.uk-gov-london-1.oraclecloud.com", "x.uk-london-1.oraclegovcloud.uk",
      "x.uk-london-1.oraclecloud.com.evil.example", "uk-london-1.oraclecloud.com",
      "uk-london-1.customer.oraclecloud.com", "x.uk-london-9.oraclecloud.com",
      "uk-london-1.example",
    ])
  func silence(name: String) throws {
    let host = try #require(DomainName(name))
    #expect(NamesOCI.region(in: host, EvidenceFixture.reference) == nil)
  }
}
