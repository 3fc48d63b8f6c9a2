import SitusGround
import Testing

@testable import SitusCore

private func parties(_ http: HTTPObservation, asOf: String = "2026-11-23") -> [ThirdParty] {
  inferLocations(
    [.http(http)], subjects: [], reference: EvidenceFixture.reference,
    asOf: EvidenceFixture.day(asOf))[0].thirdParties
}

private func http(_ subject: String, headers: [[String]] = []) -> HTTPObservation {
  HTTPObservation(
    at: "2026-11-23T10:00:00Z", vantage: "lon", subject: subject,
    request: .init(method: "GET", url: "https://\(subject)/"), outcome: .ok,
    address: "192.0.2.1", status: 200, version: "2", headers: headers, redirects: [], elapsed: nil,
    certificate: nil)
}

struct ThirdPartiesTests {
  @Test("Page and headers feed one list, with the company and its country where they are known")
  func list() {
    var seen = http(
      "www.council.example",
      headers: [
        ["content-security-policy", "script-src www.googletagmanager.com static.council.example"]
      ])
    seen.page = .init(
      robots: .absent, bytes: 9,
      hosts: ["img.council.example", "unknown.example", "www.googletagmanager.com"],
      forms: ["forms.example"])
    let found = parties(seen)
    #expect(
      found.map { "\($0.host) \($0.contacts.map(\.rawValue).joined(separator: "+"))" } == [
        "forms.example forms", "unknown.example loads", "www.googletagmanager.com loads+allows",
      ])
    let google = found.last
    #expect(google?.country == PlaceCode("US"))
    #expect(google?.provider?.contains("Google") == true)
    #expect(found.first?.provider == nil)
  }

  @Test("A redirect to another host is a contact, and what its page loads is not the subject's")
  func redirect() {
    var seen = http("a.example")
    seen.redirects = [
      .init(
        url: "https://a.example/", status: 302, address: nil,
        headers: [["location", "https://login.example/"]])
    ]
    seen.finalURL = "https://login.example/"
    seen.page = .init(robots: .absent, bytes: 9, hosts: ["cdn.example"])
    #expect(parties(seen).map(\.host) == ["login.example"])
    #expect(parties(seen).first?.contacts == [.redirects])
    seen.redirects[0].headers = [["location", "https://www.a.example/"]]
    seen.finalURL = "https://www.a.example/"
    #expect(parties(seen).map(\.host) == ["cdn.example"])
  }

  @Test("What was seen long ago no longer counts")
  func stale() {
    var seen = http("a.example")
    seen.page = .init(robots: .absent, bytes: 9, hosts: ["cdn.example"])
    #expect(parties(seen, asOf: "2027-01-27").map(\.host) == ["cdn.example"])
    #expect(parties(seen, asOf: "2027-01-28").isEmpty)
  }
}
