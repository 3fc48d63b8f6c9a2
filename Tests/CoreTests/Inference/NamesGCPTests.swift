import SitusGround
import Testing

@testable import SitusCore

struct NamesGCPTests {
  @Test(
    "Each documented form gives its region",
    arguments: [
      ("svc-abcdefghij-nw.a.run.app", "gcp:europe-west2", "GB"),
      ("tag---my-svc-abcdefghij-ew.a.run.app", "gcp:europe-west1", "BE"),
      ("svc-abcdefghij-uc.a.run.app", "gcp:us-central1", "US"),
      ("svc-123456789.europe-west2.run.app", "gcp:europe-west2", "GB"),
      ("europe-west2-my-project.cloudfunctions.net", "gcp:europe-west2", "GB"),
      ("us-central1-p.cloudfunctions.net", "gcp:us-central1", "US"),
      ("northamerica-northeast1-p.cloudfunctions.net", "gcp:northamerica-northeast1", "CA"),
      ("project.nw.r.appspot.com", "gcp:europe-west2", "GB"),
      ("europe-west2-docker.pkg.dev", "gcp:europe-west2", "GB"),
      ("europe-west4-aiplatform.googleapis.com", "gcp:europe-west4", "NL"),
      ("storage.europe-west3.rep.googleapis.com", "gcp:europe-west3", "DE"),
      ("db.europe-west1.firebasedatabase.app", "gcp:europe-west1", "BE"),
      ("gw-abc123.nw.gateway.dev", "gcp:europe-west2", "GB"),
      ("abc-dot-europe-west2.notebooks.googleusercontent.com", "gcp:europe-west2", "GB"),
    ])
  func regions(name: String, token: String, country: String) throws {
    let host = try #require(DomainName(name))
    let found = try #require(NamesGCP.region(in: host, EvidenceFixture.reference))
    #expect(found.region.token == token)
    #expect(found.region.country == PlaceCode(country))
    #expect(found.holdsData == name.hasSuffix("firebasedatabase.app"))
  }

  @Test(
    "Names without a documented region stay silent",
    arguments: [
      "project.appspot.com", "ghs.googlehosted.com", "app.web.app", "storage.googleapis.com",
      "c.storage.googleapis.com", "4.3.2.1.bc.googleusercontent.com", "svc-nw.a.run.app",
      "svc-abcdefghij-zz.a.run.app", "svc-abcdefghij-nw.a.run.app.evil.example",
      "europe-west2.cloudfunctions.net", "eu-docker.pkg.dev", "asia-docker.pkg.dev",
      "my-europe-west2-p.cloudfunctions.net", "svc-abcdefghij-nw.b.run.app",
      "svc-1.europe-west15.run.app", "project.firebaseio.com",
    ])
  func silence(name: String) throws {
    let host = try #require(DomainName(name))
    #expect(NamesGCP.region(in: host, EvidenceFixture.reference) == nil)
  }
}
