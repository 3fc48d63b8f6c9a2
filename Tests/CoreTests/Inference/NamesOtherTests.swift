import SitusGround
import Testing

@testable import SitusCore

struct NamesOtherTests {
  @Test(
    "A token means what its own provider says",
    arguments: [
      ("s3.eu-west-2.wasabisys.com", "wasabi:eu-west-2", "FR"),
      ("bucket.s3.eu-west-1.wasabisys.com", "wasabi:eu-west-1", "GB"),
      ("oos.eu-west-2.outscale.com", "outscale:eu-west-2", "FR"),
      ("api.eu-west-2.outscale.com", "outscale:eu-west-2", "FR"),
      ("bucket.oss-eu-west-1.aliyuncs.com", "alibaba:eu-west-1", "GB"),
      ("ecs.eu-west-1.aliyuncs.com", "alibaba:eu-west-1", "GB"),
      ("bucket.eu-west-1.linodeobjects.com", "linode:eu-west", "GB"),
      ("nb-1-2-3-4.london.nodebalancer.linode.com", "linode:london", "GB"),
      ("assets.lon1.digitaloceanspaces.com", "digitalocean:lon1", "GB"),
      ("assets.fra1.cdn.digitaloceanspaces.com", "digitalocean:fra1", "DE"),
      ("bucket.ams1.vultrobjects.com", "vultr:ams", "NL"),
      ("b.hel1.your-objectstorage.com", "hetzner:hel1", "FI"),
      ("b.s3.uk.io.cloud.ovh.net", "ovh:uk", "GB"),
      ("b.s3.gra.io.cloud.ovh.net", "ovh:gra", "FR"),
      ("storage.sbg5.cloud.ovh.net", "ovh:sbg", "FR"),
      ("b.s3.nl-ams.scw.cloud", "scaleway:nl-ams", "NL"),
      ("x.functions.fnc.fr-par.scw.cloud", "scaleway:fr-par", "FR"),
      ("s3.eu-gb.cloud-object-storage.appdomain.cloud", "ibm:eu-gb", "GB"),
      ("app.eu-de.codeengine.appdomain.cloud", "ibm:eu-de", "DE"),
      ("b-125.cos.eu-frankfurt.myqcloud.com", "tencent:eu-frankfurt", "DE"),
      ("dpg-1.frankfurt-postgres.render.com", "render:frankfurt", "DE"),
      ("aws-0-eu-west-2.pooler.supabase.com", "aws:eu-west-2", "GB"),
      ("ep-x.eu-central-1.aws.neon.tech", "aws:eu-central-1", "DE"),
      ("abc.eu-west-2.aws.found.io", "aws:eu-west-2", "GB"),
      ("abc.es.uksouth.azure.elastic-cloud.com", "azure:uksouth", "GB"),
      ("abc.europe-west2.gcp.elastic-cloud.com", "gcp:europe-west2", "GB"),
      ("acct.uk-south.azure.snowflakecomputing.com", "azure:uksouth", "GB"),
      ("acct.eu-west-2.aws.snowflakecomputing.com", "aws:eu-west-2", "GB"),
      ("acct.eu-west-1.snowflakecomputing.com", "aws:eu-west-1", "IE"),
      ("s3.eu-central-003.backblazeb2.com", "backblaze:eu-central-003", "NL"),
      ("b.uk-lon1.upcloudobjects.com", "upcloud:uk-lon1", "GB"),
      ("sos-ch-gva-2.exo.io", "exoscale:ch-gva-2", "CH"),
      ("tenant.uk.auth0.com", "auth0:uk.auth0.com", "GB"),
      ("org.crm11.dynamics.com", "dynamics:crm11", "GB"),
      ("org.crm.dynamics.com", "dynamics:crm", "US"),
      ("login.mypurecloud.ie", "genesys:mypurecloud.ie", "IE"),
      ("login.mypurecloud.com.au", "genesys:mypurecloud.com.au", "AU"),
      ("login.euw2.pure.cloud", "genesys:euw2.pure.cloud", "GB"),
      ("app.datadoghq.eu", "datadog:datadoghq.eu", "DE"),
      ("app.us3.datadoghq.com", "datadog:us3.datadoghq.com", "US"),
      ("council.us21.list-manage.com", "mailchimp:us", "US"),
      ("app.london.cloudapps.digital", "govuk-paas:london.cloudapps.digital", "GB"),
      ("app.cloudapps.digital", "govuk-paas:cloudapps.digital", "IE"),
      ("uksouth-c2.azuredatabricks.net", "azure:uksouth", "GB"),
      ("gbr01.safelinks.protection.outlook.com", "m365:gbr", "GB"),
      ("o1.ingest.de.sentry.io", "sentry:de", "DE"),
      ("mx-01-eu-central-1.prod.hydra.sophos.com", "aws:eu-central-1", "DE"),
      ("uk-smtp-inbound-1.mimecast.com", "mimecast:uk", "GB"),
      ("d313142.a.ess.de.barracudanetworks.com", "barracuda:de", "DE"),
      ("council.in.tmes.trendmicro.eu", "trendmicro:eu", "DE"),
    ])
  func regions(name: String, token: String, country: String) throws {
    let host = try #require(DomainName(name))
    let found = try #require(NamesOther.statement(about: host, EvidenceFixture.reference))
    #expect(found.region.token == token)
    #expect(found.region.country == PlaceCode(country))
  }

  @Test(
    "A token of a group of countries names the region and no country",
    arguments: [
      ("tenant.eu.auth0.com", "auth0:eu.auth0.com"), ("org.crm4.dynamics.com", "dynamics:crm4"),
      ("a.eu.r2.cloudflarestorage.com", "cloudflare:eu"),
      ("mx1.hc1656-87.eu.iphmx.com", "cisco-email:eu"),
      ("tenant.wd3.myworkdayjobs.com", "workday:wd3"),
    ])
  func groups(name: String, token: String) throws {
    let host = try #require(DomainName(name))
    let found = try #require(NamesOther.statement(about: host, EvidenceFixture.reference))
    #expect(found.region.token == token)
    #expect(found.region.country == nil)
  }

  @Test(
    "Other names stay silent",
    arguments: [
      "s3.eu-west-2.wasabisys.com.evil.example", "eu-west-2.example", "s3.eu-west-9.wasabisys.com",
      "tenant.auth0.com", "app.ondigitalocean.app", "x.herokuapp.com", "svc.onrender.com",
      "static.4.3.2.1.clients.your-server.de", "vps-1a2b.vps.ovh.net", "app.datadoghq.com",
      "crm11.dynamics.com.example", "tenant.wd107.myworkdayjobs.com", "mx1.eu.example",
      "lon1.example", "bucket.xx1.vultrobjects.com", "eur.safelinks.protection.outlook.com.example",
    ])
  func silence(name: String) throws {
    let host = try #require(DomainName(name))
    #expect(NamesOther.statement(about: host, EvidenceFixture.reference) == nil)
  }
}
