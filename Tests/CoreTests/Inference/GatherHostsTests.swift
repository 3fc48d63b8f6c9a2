import SitusGround
import Testing

@testable import SitusCore

struct GatherHostsTests {
  private func http(
    _ subject: String, redirects: [HTTPObservation.Redirect], headers: [[String]]
  ) -> Observation {
    .http(
      HTTPObservation(
        at: "2026-11-23T10:00:00Z", vantage: "lon", subject: subject,
        request: .init(method: "HEAD", url: "https://\(subject)/"), outcome: .ok,
        address: "104.16.3.4", status: 200, version: "2", headers: headers, redirects: redirects,
        elapsed: nil, certificate: nil))
  }

  private let ray = ["cf-ray", "8cc647f9ec9c4141-LHR"]

  @Test("Headers of the host that a redirect led to are not those of the subject")
  func redirects() {
    let elsewhere = http(
      "a.example",
      redirects: [
        .init(
          url: "https://a.example/", status: 302, address: "46.4.0.1",
          headers: [["location", "https://login.other.example/"]])
      ], headers: [ray])
    let records = gatherHosts([elsewhere], asOf: EvidenceFixture.day)
    #expect(records["a.example"]?.exchanges.map(\.address) == ["46.4.0.1"])
    let inside = http(
      "a.example",
      redirects: [
        .init(
          url: "https://a.example/", status: 302, address: "46.4.0.1",
          headers: [["location", "/home"]])
      ], headers: [ray])
    #expect(
      gatherHosts([inside], asOf: EvidenceFixture.day)["a.example"]?.exchanges.map(\.address)
        == ["46.4.0.1", "104.16.3.4"])
  }

  @Test("An address that the operator of the tool put in is no address of the host")
  func connectTo() {
    guard case .http(var mapped) = http("a.example", redirects: [], headers: [ray]) else { return }
    mapped.connectTo = "127.0.0.1:8443"
    let records = gatherHosts([.http(mapped)], asOf: EvidenceFixture.day)
    #expect(records["a.example"]?.exchanges.map(\.address) == [nil])
    mapped.finalURL = "https://b.example/"
    #expect(
      gatherHosts([.http(mapped)], asOf: EvidenceFixture.day)["a.example"]?.exchanges.isEmpty
        == true)
  }

  @Test("Of two answers to one question the newer counts, and a timeout replaces nothing")
  func newest() {
    var old = SeenHost(chain: ["a.example", "x.eu-west-1.elb.amazonaws.com"])
    old.at = "2026-11-01T10:00:00Z"
    let new = SeenHost(chain: ["a.example", "x.eu-west-2.elb.amazonaws.com"])
    let failed = Observation.dns(
      DNSObservation(
        at: "2026-11-23T12:00:00Z", vantage: "lon", subject: "a.example",
        question: DNSQuestion(name: "a.example", type: "A"), resolver: "udp:192.0.2.53:53",
        outcome: .timeout, answers: [], elapsedMilliseconds: nil))
    let records = gatherHosts(
      old.observations + new.observations + [failed], asOf: EvidenceFixture.day)
    #expect(
      records["a.example"]?.names.map(\.value.text) == [
        "a.example", "x.eu-west-2.elb.amazonaws.com",
      ])
  }

  @Test("Observations after the day asked about are left out")
  func future() {
    let records = gatherHosts(
      SeenHost(chain: ["a.example", "x.eu-west-1.elb.amazonaws.com"]).observations,
      asOf: EvidenceFixture.day("2026-11-22"))
    #expect(records["a.example"]?.wasObserved == false)
    #expect(records["a.example"]?.names.count == 1)
  }

  @Test("A loop of aliases ends")
  func loop() {
    let host = SeenHost(chain: ["a.example", "b.example", "a.example"])
    let records = gatherHosts(host.observations, asOf: EvidenceFixture.day)
    #expect(records["a.example"]?.names.map(\.value.text) == ["a.example"])
  }
}
