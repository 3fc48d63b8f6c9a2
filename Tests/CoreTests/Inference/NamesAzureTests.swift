import SitusGround
import Testing

@testable import SitusCore

struct NamesAzureTests {
  @Test(
    "Each documented form gives its region",
    arguments: [
      ("waws-prod-ln1-051.uksouth.cloudapp.azure.com", "azure:uksouth", "GB", false),
      ("waws-prod-ln1-051-abcd.sip.azurewebsites.windows.net", "azure:uksouth", "GB", false),
      ("waws-prod-am2-203.vip.azurewebsites.windows.net", "azure:westeurope", "NL", false),
      ("waws-prod-db3-031.cloudapp.net", "azure:northeurope", "IE", false),
      ("app-ahbbevchezhuhzf5.uksouth-01.azurewebsites.net", "azure:uksouth", "GB", false),
      ("app.scm.ukwest-01.azurewebsites.net", "azure:ukwest", "GB", false),
      ("blob.lon26prdstr09c.store.core.windows.net", "azure:uksouth", "GB", true),
      ("blob.dub09prdstr01a.store.core.windows.net", "azure:northeurope", "IE", true),
      ("web.fra24prdstr02a.store.core.windows.net", "azure:germanywestcentral", "DE", true),
      ("file.par20prdstr01a.store.core.windows.net", "azure:francecentral", "FR", true),
      ("dfs.gvx21prdstr03b.store.core.windows.net", "azure:swedencentral", "SE", true),
      ("blob.blz25prdstr01a.store.core.windows.net", "azure:eastus", "US", true),
      ("blob.db3prdstp02c.store.core.windows.net", "azure:northeurope", "IE", true),
      ("cr15.japaneast1-a.control.database.windows.net", "azure:japaneast", "JP", true),
      ("dataslice4.uksouth.database.windows.net", "azure:uksouth", "GB", true),
      ("tr12.westus21-a.worker.database.windows.net", "azure:westus2", "US", true),
      ("label.uksouth.cloudapp.azure.com", "azure:uksouth", "GB", false),
      ("app.happy-sky-1.uksouth.azurecontainerapps.io", "azure:uksouth", "GB", false),
      ("abc.hcp.westeurope.azmk8s.io", "azure:westeurope", "NL", false),
      ("uksouth.api.cognitive.microsoft.com", "azure:uksouth", "GB", false),
      ("prod-12.uksouth.logic.azure.com", "azure:uksouth", "GB", false),
      ("svc-uksouth-01.regional.azure-api.net", "azure:uksouth", "GB", false),
      ("uksouth.fe.azcr.io", "azure:uksouth", "GB", false),
      ("x-abcd.swedencentral.prometheus.monitor.azure.com", "azure:swedencentral", "SE", false),
      ("westeurope-5.in.applicationinsights.azure.com", "azure:westeurope", "NL", false),
      ("account-northeurope.documents.azure.com", "azure:northeurope", "IE", true),
      ("data-prod-neu.vaultcore.azure.net", "azure:northeurope", "IE", false),
      ("cdb-ms-prod-uksouth1-fd3.cloudapp.net", "azure:uksouth", "GB", false),
      ("x.uaenorth.azurecontainer.io", "azure:uaenorth", "AE", false),
    ])
  func regions(name: String, token: String, country: String, holdsData: Bool) throws {
    let host = try #require(DomainName(name))
    let found = try #require(NamesAzure.region(in: host, EvidenceFixture.reference))
    #expect(found.region.token == token)
    #expect(found.region.country == PlaceCode(country))
    #expect(found.holdsData == holdsData)
  }

  @Test(
    "Names without a documented region stay silent",
    arguments: [
      "app.azurewebsites.net", "uksouth.azurewebsites.net", "x.azurefd.net",
      "x.z01.azurefd.net", "x.trafficmanager.net", "acct.blob.core.windows.net",
      "acct.documents.azure.com", "apim-elinks-stg-uks-001.azure-api.net",
      "uksouth.cloudapp.azure.com", "label.uksouth.cloudapp.azure.com.evil.example",
      "blob.lon26prdstr09c.store.core.windows.net.evil.example",
      "blob.xyz26prdstr09c.store.core.windows.net", "blob.lon26prd.store.core.windows.net",
      "blob.london26prdstr09c.store.core.windows.net", "waws-prod-xyz-001.cloudapp.net",
      "waws-dev-ln1-051.cloudapp.net", "waws-prod-ln1-051.cloudapp.example",
      "server.database.windows.net", "cr15.nowhere1-a.control.database.windows.net",
      "edge-prod-vier3.ctrl.t-0001.t-msedge.net", "x.atlantis.cloudapp.azure.com",
      "uksouth.example", "x.redis.cache.windows.net", "gentle-hill-0ff.azurestaticapps.net",
    ])
  func silence(name: String) throws {
    let host = try #require(DomainName(name))
    #expect(NamesAzure.region(in: host, EvidenceFixture.reference) == nil)
  }

  @Test("A storage cluster that was never checked against an address is only indicated")
  func uncheckedStamp() throws {
    let checked = try #require(DomainName("blob.lon26prdstr09c.store.core.windows.net"))
    let unchecked = try #require(DomainName("blob.cwl20prdstr01a.store.core.windows.net"))
    let reference = EvidenceFixture.reference
    #expect(NamesAzure.region(in: checked, reference)?.reliability == 0.99)
    #expect(NamesAzure.region(in: unchecked, reference)?.reliability == 0.93)
  }

  @Test("The metro of an edge of Front Door is edge evidence and no region")
  func edgeSite() throws {
    let name = try #require(DomainName("Edge-Prod-VIEr3.ctrl.t-0001.t-msedge.net"))
    #expect(NamesAzure.edgeSite(name) == "vie")
    for other in [
      "edge-prod-vier3.ctrl.t-0001.t-msedge.net.evil.example", "vie.ctrl.t-0001.t-msedge.net",
      "edge-prod-vier3.t-0001.t-msedge.net", "edge-prod-vie3.ctrl.t-0001.t-msedge.net",
    ] {
      let other = try #require(DomainName(other))
      #expect(NamesAzure.edgeSite(other) == nil, "\(other.text)")
    }
    let host = SeenHost(
      chain: ["www.example", "x.azurefd.net", "edge-prod-vier3.ctrl.t-0001.t-msedge.net"])
    #expect(host.inferred().summary(.edge) == "AT VIE indicated")
    #expect(host.inferred().compute == nil)
  }

  @Test("A stamp that a customer could have called so is only indicated")
  func chosenStamp() throws {
    let name = try #require(DomainName("waws-prod-ln1-013.cloudapp.net"))
    #expect(NamesAzure.region(in: name, EvidenceFixture.reference)?.reliability == 0.93)
  }
}
