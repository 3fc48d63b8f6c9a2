import SitusGround
import Testing

@testable import SitusCore

private let site = SourceSite(file: "-", line: 3, column: 1)

struct TargetLineTests {
  @Test(
    "A line is a host, a host with roles, or a URL",
    arguments: [
      ("WWW.a.example.", Target(host: "www.a.example", roles: [])),
      ("  a.example \r", Target(host: "a.example", roles: [])),
      ("a.example\tmail,api", Target(host: "a.example", roles: [.api, .mail])),
      ("a.example\tapp\tapp", Target(host: "a.example", roles: [.app])),
      ("[2001:DB8::1]", Target(host: "2001:db8::1", roles: [])),
      ("127.1", Target(host: "127.1", roles: [])),
      (
        "https://u:p@A.example:8443/x?y#z",
        Target(host: "a.example", roles: [], url: "https://u:p@A.example:8443/x?y#z")
      ),
      ("http://[::1]:80", Target(host: "::1", roles: [], url: "http://[::1]:80")),
    ])
  func read(line: String, target: Target) throws {
    #expect(try Target(line: line, at: site) == target)
  }

  @Test("Blank lines and comments are no targets", arguments: ["", "  ", "# a", "\t"])
  func blank(line: String) throws {
    #expect(try Target(line: line, at: site) == nil)
  }

  @Test("An unknown role and a URL without a host are errors", arguments: ["a\tx", "http:///x"])
  func wrong(line: String) {
    let error = #expect(throws: InputError.self) { try Target(line: line, at: site) }
    #expect(error?.code == .badValue)
    #expect(error?.site == site)
  }
}

struct PlanQuestionsTests {
  private func plan(_ host: String, _ roles: [EndpointRole], url: String? = nil) -> TargetPlan {
    TargetPlanner().plan(Target(host: host, roles: roles, url: url))
  }

  @Test("A bare name is asked everything, an address its reverse name")
  func bare() {
    let name = plan("a.example", [])
    #expect(
      name.dns.map(\.type) == [
        "A", "AAAA", "HTTPS", "MX", "NS", "SOA", "TXT", "CAA", "DS", "LOC",
      ])
    #expect(name.urls == ["https://a.example/", "http://a.example/"])
    #expect(!name.wantsPage)
    let address = plan("2001:db8::1", [])
    #expect(address.dns.map(\.type) == ["PTR"])
    #expect(address.urls == ["https://[2001:db8::1]/", "http://[2001:db8::1]/"])
  }

  @Test(
    "What has no web server is not asked over HTTP",
    arguments: [EndpointRole.mail, .dns, .database, .sftp])
  func silent(role: EndpointRole) {
    #expect(plan("a.example", [role]).urls.isEmpty)
    #expect(!plan("a.example", [role, .app]).urls.isEmpty)
  }

  @Test("Mail and websites are asked for their domain's records, websites for the page")
  func roles() {
    #expect(plan("a.example", [.app]).dns.map(\.type) == ["A", "AAAA", "HTTPS"])
    #expect(plan("a.example", [.database]).dns.map(\.type) == ["A", "AAAA"])
    #expect(
      plan("a.example", [.mail]).dns.map(\.type) == [
        "A", "AAAA", "MX", "NS", "SOA", "TXT", "CAA", "DS", "LOC",
      ])
    #expect(plan("a.example", [.website]).wantsPage)
  }

  @Test("A host that is no host is accounted for and sent nothing")
  func unusable() {
    let plan = plan("127.1", [])
    #expect(plan.dns.map(\.type) == ["A", "AAAA"])
    #expect(plan.urls.isEmpty)
  }

  @Test("A URL is asked for as it is")
  func url() {
    #expect(plan("a.example", [], url: "http://a.example:81/x").urls == ["http://a.example:81/x"])
  }
}
