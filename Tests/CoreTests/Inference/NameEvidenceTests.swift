import SitusGround
import Testing

@testable import SitusCore

struct NameEvidenceTests {
  @Test("Every name of the chain speaks, and a later anycast name does not cancel a region")
  func wholeChain() {
    let host = SeenHost(
      chain: [
        "metrics.example", "x-abcd.swedencentral.prometheus.monitor.azure.com",
        "shared.t-0001.t-msedge.net",
      ], addresses: ["13.107.246.10"])
    let inference = host.inferred()
    #expect(inference.summary(.compute) == "SE azure:swedencentral established")
    #expect(inference.summary(.network) == "-")
    #expect(inference.summary(.storage) == "-")
  }

  @Test(
    "The name of a bucket is evidence of storage and of compute; a load balancer only of compute")
  func storageGrade() {
    let bucket = SeenHost(
      chain: ["files.example", "files.s3.eu-west-2.amazonaws.com"], addresses: ["52.95.148.1"])
    #expect(bucket.inferred().summary(.storage) == "GB aws:eu-west-2 established")
    #expect(bucket.inferred().summary(.compute) == "GB aws:eu-west-2 established")
    let balancer = SeenHost(
      chain: ["www.example", "x.eu-west-2.elb.amazonaws.com"], addresses: ["52.56.1.2"])
    #expect(balancer.inferred().summary(.storage) == "-")
  }

  @Test("Regions of two countries in one chain make a conflict and no verdict")
  func conflict() {
    let host = SeenHost(
      chain: ["www.example", "tenant.uk.auth0.com", "x.eu-west-1.elb.amazonaws.com"],
      addresses: ["198.51.100.1"])
    let inference = host.inferred()
    #expect(inference.summary(.compute) == "? - uncertain")
    #expect(inference.conflicts.map(\.fact) == [.compute])
    #expect(
      inference.conflicts.map(\.text) == [
        "hostname.auth0 (tenant.uk.auth0.com) says the United Kingdom; "
          + "hostname.aws (x.eu-west-1.elb.amazonaws.com) says Ireland"
      ])
  }

  @Test("A region without a country gives way to one with a country")
  func groupAndCountry() {
    let host = SeenHost(
      chain: ["login.example", "tenant.eu.auth0.com", "x.eu-central-1.elb.amazonaws.com"],
      addresses: ["198.51.100.1"])
    #expect(host.inferred().summary(.compute) == "DE aws:eu-central-1 established")
    let alone = SeenHost(chain: ["login.example", "tenant.eu.auth0.com"])
    #expect(alone.inferred().summary(.compute) == "? auth0:eu.auth0.com indicated")
  }

  @Test("Every suffix that a cloud's rule knows belongs to that cloud, or the rule is never asked")
  func suffixes() throws {
    let reference = EvidenceFixture.reference
    let expected: [String: [String]] = [
      "aws": NamesAWS.regionalSuffixes + ["amazonaws.com", "amazonaws.com.cn", "amazonaws.eu"],
      "microsoft": NamesAzure.regionalSuffixes + NamesAzure.leadingSuffixes + [
        "store.core.windows.net", "database.windows.net", "azurewebsites.net", "cloudapp.net",
        "sip.azurewebsites.windows.net", "regional.azure-api.net", "documents.azure.com",
        "in.applicationinsights.azure.com", "vaultcore.azure.net",
      ],
      "google": [
        "a.run.app", "gateway.dev", "r.appspot.com", "cloudfunctions.net", "pkg.dev",
        "googleapis.com", "rep.googleapis.com", "firebasedatabase.app", "googleusercontent.com",
      ],
      "oracle": NamesOCI.shared + reference.ociDomains.values,
    ]
    for (provider, suffixes) in expected {
      for suffix in suffixes {
        let name = try #require(DomainName("x." + suffix))
        #expect(reference.provider(of: name)?.key == provider, "\(suffix)")
      }
    }
  }

  @Test("A host whose name was asked for and never answered stays silent")
  func neverObserved() {
    let all = inferLocations(
      [Observation](), subjects: ["x.eu-west-2.elb.amazonaws.com"],
      reference: EvidenceFixture.reference, asOf: EvidenceFixture.day)
    #expect(all.map(\.compute) == [nil])
    #expect(all.map(\.wasObserved) == [false])
    #expect(all[0].lookedFor.contains("any answer about the host"))
  }
}
