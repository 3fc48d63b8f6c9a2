import Testing

@testable import SitusCore

struct MailEvidenceTests {
  @Test(
    "The region in a mail exchanger's name places a name that only takes mail",
    arguments: [
      ("mx-01-eu-central-1.prod.hydra.sophos.com", "DE aws:eu-central-1 indicated"),
      ("inbound-smtp.eu-west-2.amazonaws.com", "GB aws:eu-west-2 indicated"),
      ("uk-smtp-inbound-1.mimecast.com", "GB mimecast:uk indicated"),
      ("d313142.a.ess.de.barracudanetworks.com", "DE barracuda:de indicated"),
      ("mx1.hc1656-87.eu.iphmx.com", "? cisco-email:eu indicated"),
      ("council-gov-uk.mail.protection.outlook.com", "-"), ("aspmx.l.google.com", "-"),
      ("mx-01-eu-central-1.prod.hydra.sophos.com.evil.example", "-"),
    ])
  func regions(exchanger: String, expected: String) {
    let host = SeenHost(chain: ["council.example"], mailExchangers: [exchanger])
    #expect(host.inferred().summary(.compute) == expected)
  }

  @Test("Beside a website of the same name it is shown and does not speak")
  func aside() {
    let host = SeenHost(
      chain: ["council.example"], addresses: ["46.4.0.1"],
      mailExchangers: ["mx-01-eu-central-1.prod.hydra.sophos.com"])
    let inference = host.inferred()
    #expect(inference.compute == nil)
    #expect(inference.evidence.map(\.kind) == ["mx.sophos"])
    #expect(
      inference.providers == [ObservedProvider(name: "Sophos Email", role: .mail, country: "GB")])
  }
}
