import Testing

@testable import SitusCore

struct ListNotObservedTests {
  private func dns(_ name: String, _ outcome: DNSOutcome, subject: String = "a.example")
    -> Observation
  {
    .dns(
      DNSObservation(
        at: "2026-11-23T10:00:00Z", vantage: "lon", subject: subject,
        question: DNSQuestion(name: name, type: "A"), resolver: "udp:192.0.2.53:53",
        outcome: outcome, answers: [], elapsedMilliseconds: nil))
  }

  @Test("An answer is no gap, and neither is a side name that does not exist")
  func answers() {
    #expect(
      listNotObserved(
        targets: [Target(host: "a.example", roles: [])],
        observations: [dns("a.example", .noError), dns("_dmarc.a.example", .nameError)]) == [])
  }

  @Test("A host that does not exist, a timeout and a host that nobody asked about are listed")
  func gaps() {
    #expect(
      listNotObserved(
        targets: [Target(host: "a.example", roles: []), Target(host: "b.example", roles: [])],
        observations: [dns("a.example", .nameError), dns("_dmarc.a.example", .timeout)])
        == [
          NotObserved(host: "a.example", question: "A _dmarc.a.example", outcome: "timeout"),
          NotObserved(host: "a.example", question: "A a.example", outcome: "NXDOMAIN"),
          NotObserved(host: "b.example", question: "any", outcome: "not_asked"),
        ])
  }
}
