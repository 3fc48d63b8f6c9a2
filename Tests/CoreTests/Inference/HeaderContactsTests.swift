import Testing

@testable import SitusCore

private func read(_ name: String, _ value: String) -> [String] {
  HeaderContacts.read(Headers([[name, value]])).map { "\($0.contact.rawValue) \($0.host)" }
}

struct HeaderContactsTests {
  @Test("A policy names hosts that are allowed, and those that are told")
  func policy() {
    #expect(
      read(
        "Content-Security-Policy",
        "default-src 'self' https: data:; script-src 'nonce-abc' https://js.example:443/x *.cdn.example"
          + " * blob:; form-action pay.example; frame-ancestors https://no.example; base-uri no.example"
          + "; report-uri https://o1.ingest.example/api /local; report-to group")
        == [
          "allows js.example", "allows *.cdn.example", "allows pay.example",
          "reports o1.ingest.example",
        ])
    #expect(
      read("content-security-policy-report-only", "img-src a.example, img-src b.example")
        == ["allows a.example", "allows b.example"])
  }

  @Test("Reports go to the endpoints that are named, in either form")
  func reports() {
    #expect(
      read(
        "report-to",
        #"{"endpoints":[{"url":"https:\/\/a.nel.cloudflare.com\/report\/v4?s=x"}],"group":"cf-nel"}"#
          + #", {"group":"x","max_age":1,"endpoints":[{"priority":1,"url":"https://b.example/"}]}"#)
        == ["reports a.nel.cloudflare.com", "reports b.example"])
    #expect(
      read("report-to", #"{"endpoints":[{"url":"https://c.example"}"#) == ["reports c.example"])
    #expect(read("report-to", "nonsense").isEmpty)
    #expect(
      read("reporting-endpoints", #"main="https://d.example/r", own="/local""#)
        == ["reports d.example"])
  }

  @Test("A link counts when a browser goes there by itself")
  func links() {
    #expect(
      read(
        "link",
        "<https://p.example>; rel=preconnect, <//q.example/a.css>; as=style; rel=\"preload x\","
          + " <https://no.example/>; rel=canonical, </local>; rel=preload, <https://no.example>")
        == ["loads p.example", "loads q.example"])
  }

  @Test(
    "What is no host of the internet is left out",
    arguments: [
      "'self'", "*", "https:", "data:", "localhost", "/path", "ftp://a.example", "https://",
      "a b.example/é", "http://é.example",
    ])
  func noHost(source: String) {
    #expect(HeaderContacts.host(ofSource: source[...]) == nil)
  }

  @Test("A header of a thousand hosts gives no more than the cap")
  func many() {
    let value = "img-src " + (0..<1000).map { "h\($0).example" }.joined(separator: " ")
    #expect(read("content-security-policy", value).count == HeaderContacts.maximumHosts)
  }
}
