import SitusGround
import Testing

@testable import SitusCore

struct ListNotObservedTests {
  private let web = Target(host: "www.a.example", roles: [.website])

  private func dns(_ type: String, _ outcome: DNSOutcome, _ data: String? = nil) -> Observation {
    .dns(
      DNSObservation(
        at: "2026-11-23T10:00:00Z", vantage: "lon", subject: "www.a.example",
        question: DNSQuestion(name: "www.a.example", type: type), resolver: "udp:192.0.2.53:53",
        outcome: outcome,
        answers: data.map { [DNSRecord(name: "www.a.example", type: type, ttl: 60, data: $0)] }
          ?? [],
        elapsedMilliseconds: 1))
  }

  private func http(_ url: String, _ outcome: HTTPOutcome) -> Observation {
    .http(
      HTTPObservation(
        at: "2026-11-23T10:00:01Z", vantage: "lon", subject: "www.a.example",
        request: .init(method: "HEAD", url: url), outcome: outcome, address: nil, status: nil,
        version: nil, headers: [], redirects: [], elapsed: nil, certificate: nil))
  }

  private func listed(_ observations: [Observation]) -> [NotObserved] {
    listNotObserved([web], log: ObservationLog(observations: observations))
      .filter { $0.outcome != "not_asked" || $0.question == "any" }
  }

  @Test("What a scan asks of every host and nobody asked is listed, one question each")
  func unasked() {
    func questions(_ observations: [Observation], roles: [EndpointRole] = [.website]) -> [String] {
      listNotObserved(
        [Target(host: "www.a.example", roles: roles)],
        log: ObservationLog(observations: observations)
      ).filter { $0.outcome == "not_asked" }.map(\.question)
    }
    let all = [dns("A", .noError, "203.0.113.7"), dns("AAAA", .timeout), dns("HTTPS", .noError)]
    #expect(questions(all + [http("https://www.a.example/", .refused)]) == [])
    #expect(
      questions(Array(all.prefix(1))) == [
        "AAAA www.a.example", "GET https://www.a.example/", "HTTPS www.a.example",
      ])
    #expect(questions(Array(all.prefix(2)), roles: [.mail]) == [])
  }

  @Test("A host without a line was not asked about")
  func neverAsked() {
    #expect(
      listed([]) == [NotObserved(host: "www.a.example", question: "any", outcome: "not_asked")])
  }

  @Test("A host with one kind of address is not missing the other")
  func oneFamilyIsEnough() {
    #expect(
      listed([
        dns("A", .noError, "203.0.113.7"), dns("AAAA", .noError),
        http("https://www.a.example/", .ok),
      ]) == [])
  }

  @Test("A name that does not exist is listed for each address question")
  func missingName() {
    #expect(
      listed([dns("A", .nameError), dns("AAAA", .nameError)]) == [
        NotObserved(host: "www.a.example", question: "A www.a.example", outcome: "NXDOMAIN"),
        NotObserved(host: "www.a.example", question: "AAAA www.a.example", outcome: "NXDOMAIN"),
      ])
  }

  @Test("A name without any address is listed as such")
  func noAddress() {
    #expect(
      listed([dns("A", .noError)]) == [
        NotObserved(host: "www.a.example", question: "A www.a.example", outcome: "no_address")
      ])
  }

  @Test("A bare domain without an address or a page has answered; one that does not exist has not")
  func bareDomain() {
    func listed(_ outcome: DNSOutcome) -> [NotObserved] {
      listNotObserved(
        [Target(host: "www.a.example", roles: [])],
        log: ObservationLog(observations: [
          dns("A", outcome), dns("MX", .noError), http("https://www.a.example/", .nameNotResolved),
        ])
      ).filter { $0.outcome != "not_asked" }
    }
    #expect(listed(.noError) == [])
    #expect(
      listed(.nameError) == [
        NotObserved(host: "www.a.example", question: "A www.a.example", outcome: "NXDOMAIN")
      ])
  }

  @Test("A failed question is listed although the host has an address")
  func failedQuestion() {
    #expect(
      listed([dns("A", .noError, "203.0.113.7"), dns("MX", .timeout)]) == [
        NotObserved(host: "www.a.example", question: "MX www.a.example", outcome: "timeout")
      ])
  }

  @Test("A host that answers over HTTP alone is observed; one that answers over neither is not")
  func eitherSchemeIsEnough() {
    let address = dns("A", .noError, "203.0.113.7")
    let secure = http("https://www.a.example/", .refused)
    #expect(listed([address, secure, http("http://www.a.example/", .ok)]) == [])
    #expect(
      listed([address, secure]) == [
        NotObserved(
          host: "www.a.example", question: "HEAD https://www.a.example/", outcome: "refused")
      ])
  }
}
