import Testing

@testable import SitusCore

private func sentTo(_ lines: String, of host: String = "a.example") -> [ReportRecipient] {
  let whole = AnsweringZone(lines).observe(Target(host: host, roles: [.mail]))
  return whole.inquiry.reportRecipients(of: host)
}

struct ReportRecipientsTests {
  @Test("Who is sent reports, whether they agreed, and where their mail goes")
  func recipients() {
    let found = sentTo(
      """
      _dmarc.a.example TXT "v=DMARC1; rua=mailto:x@b.example!10m,mailto:y@c.example," "mailto:me@a.example; ruf=mailto:f@b.example"
      a.example._report._dmarc.b.example TXT "v=DMARC1"
      b.example MX 10 mx.d.example
      c.example A 192.0.2.2
      _smtp._tls.a.example TXT "v=TLSRPTv1; rua=https://t.example/report"
      """)
    #expect(
      found.map { "\($0.kind.rawValue) \($0.uri) \($0.authorisation.rawValue)" } == [
        "dmarc_aggregate mailto:me@a.example not_needed",
        "dmarc_aggregate mailto:x@b.example given",
        "dmarc_aggregate mailto:y@c.example missing",
        "dmarc_failure mailto:f@b.example given",
        "tls_report https://t.example/report not_needed",
      ])
    #expect(found.first { $0.domain == "b.example" }?.exchangers == ["mx.d.example"])
    #expect(found.last?.domain == "t.example")
  }

  @Test("The policy of the nearest domain above holds for a name without one")
  func inherited() {
    let found = sentTo(
      "_dmarc.a.example TXT \"v=DMARC1; p=none; rua=mailto:x@a.example\"", of: "www.x.a.example")
    #expect(found.map(\.publishedBy) == ["a.example"])
    #expect(found.map(\.authorisation) == [.notNeeded])
  }

  @Test("Two policies are none, and another version is none")
  func none() {
    let one = "_dmarc.a.example TXT \"v=DMARC1; rua=mailto:x@a.example\""
    #expect(sentTo(one).count == 1)
    #expect(sentTo(one + "\n" + one.replacing("mailto:x", with: "mailto:y")).isEmpty)
    #expect(sentTo(one.replacing("DMARC1", with: "DMARC12")).isEmpty)
  }

  @Test(
    "A tag is read whatever space surrounds it",
    arguments: [
      ("v=DMARC1;p=none", "none"), ("v=DMARC1 ; P = reject ;", "reject"), ("v=DMARC1; sp=x", nil),
    ])
  func tags(text: String, value: String?) {
    #expect(PolicyTags.begins(text, with: "v=DMARC1"))
    #expect(PolicyTags.value("p", in: text) == value)
  }
}
