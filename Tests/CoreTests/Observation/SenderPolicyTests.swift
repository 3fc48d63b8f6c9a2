import Testing

@testable import SitusCore

struct SenderPolicyTests {
  @Test("A record is taken apart into terms and a redirect")
  func terms() throws {
    let policy = try SenderPolicy(
      "v=spf1 a mx:b.example/24//64 ?include:_spf.c.example ip4:192.0.2.0/24 ip6:2001:db8::/32 "
        + "exists:%{i}._x.d.example ptr ~ALL a:late.example")
    #expect(
      policy.terms.map { "\($0.qualifier)\($0.mechanism.rawValue) \($0.domain ?? "-")" } == [
        "+a -", "+mx b.example", "?include _spf.c.example", "+ip4 -", "+ip6 -",
        "+exists %{i}._x.d.example", "+ptr -", "~all -",
      ])
    #expect(policy.redirect == nil)
    #expect(try SenderPolicy("v=spf1 exp=x.example redirect=b.example").redirect == "b.example")
    #expect(try SenderPolicy("v=spf1 redirect=b.example -all").redirect == nil)
    #expect(try SenderPolicy("v=spf1 a//64 mx/8").terms.count == 2)
  }

  @Test(
    "What is no term makes the record wrong",
    arguments: [
      "include", "include:", "exists", "a:", "a/33", "a/x", "ip4:1.2.3", "ip4:2001:db8::1",
      "ip6:192.0.2.1", "ip4:192.0.2.0/33", "all:x", "nonsense", "redirect=", "+-a", "mx:/8",
      "redirect=a.example redirect=b.example",
    ])
  func malformed(term: String) {
    #expect(throws: SenderPolicy.Malformation.self) { try SenderPolicy("v=spf1 " + term) }
  }

  @Test(
    "A text is a policy only when its version is the whole first word",
    arguments: [("v=spf1", true), ("V=SPF1 -all", true), ("v=spf10 -all", false), ("spf1", false)])
  func version(text: String, isPolicy: Bool) {
    #expect(SenderPolicy.isPolicy(text) == isPolicy)
  }

  @Test(
    "Macros that depend on the domains alone are expanded, others are not",
    arguments: [
      ("_spf.%{d}", "_spf.b.example"), ("%{o}.x.example", "a.example.x.example"),
      ("%{i}.x.example", nil), ("%{d2}.x.example", nil), ("a%%b.example.", "a%b.example"),
      ("a%", nil), ("%{d", nil),
    ])
  func macros(text: String, expanded: String?) {
    #expect(SenderPolicy.expand(text, current: "b.example", sender: "a.example") == expanded)
  }
}
