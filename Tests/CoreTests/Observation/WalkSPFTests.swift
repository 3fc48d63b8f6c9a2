import SitusGround
import Testing

@testable import SitusCore

private func walk(
  _ lines: String, failing: [DNSQuestion: DNSOutcome] = [:]
) -> SenderPolicyWalk {
  var zone = AnsweringZone(lines)
  zone.failures = failing
  return walkSPF("a.example", zone.observe(Target(host: "a.example", roles: [.mail])).asked)
}

struct WalkSPFTests {
  @Test("Look-ups are counted through includes, and included domains are listed")
  func counts() {
    let result = walk(
      """
      a.example TXT "v=spf1 a mx include:b.example ip4:192.0.2.1 ptr -all"
      a.example A 192.0.2.1
      a.example MX 10 mx.a.example
      mx.a.example A 192.0.2.2
      b.example TXT "v=spf1 include:c.example exists:%{i}.b.example ?all"
      c.example TXT "v=spf1 ip4:192.0.2.3 -all"
      """)
    #expect(result.result == .valid)
    #expect(result.lookUps == 6)
    #expect(result.voidLookUps == 0)
    #expect(result.domains == ["b.example", "c.example"])
    #expect(result.fallback == "-all")
    #expect(result.permitsSenders)
    #expect(result.problems == [])
  }

  @Test("The eleventh look-up is one too many")
  func tooMany() {
    func domain(_ includes: Int) -> String {
      let names = (0..<includes).map { "s\($0).example" }
      let terms = names.map { "include:" + $0 }.joined(separator: " ")
      return
        (["a.example TXT \"v=spf1 \(terms) -all\""]
        + names.map { "\($0) TXT \"v=spf1 ip4:192.0.2.1 -all\"" }).joined(separator: "\n")
    }
    #expect(walk(domain(10)).result == .valid)
    let broken = walk(domain(11))
    #expect(broken.result == .permanentError)
    #expect(broken.problems == ["11 look-ups, of which 10 are allowed"])
  }

  @Test("A loop is found and named, however long")
  func loop() {
    let result = walk(
      """
      a.example TXT "v=spf1 include:b.example -all"
      b.example TXT "v=spf1 redirect=c.example"
      c.example TXT "v=spf1 include:b.example -all"
      """)
    #expect(result.result == .permanentError)
    #expect(result.problems == ["a loop: b.example → c.example → b.example"])
    #expect(walk("a.example TXT \"v=spf1 include:a.example -all\"").result == .permanentError)
  }

  @Test("Three look-ups that find nothing are one too many")
  func void() {
    let two = walk("a.example TXT \"v=spf1 a:x.example mx:y.example -all\"")
    #expect(two.voidLookUps == 2)
    #expect(two.result == .valid)
    let three = walk("a.example TXT \"v=spf1 a:x.example mx:y.example exists:z.example -all\"")
    #expect(three.result == .permanentError)
    #expect(three.problems == ["3 look-ups without an answer, of which 2 are allowed"])
  }

  @Test("An included domain without a record breaks the policy, and so do two records")
  func records() {
    let missing = walk("a.example TXT \"v=spf1 include:b.example -all\"")
    #expect(missing.result == .permanentError)
    #expect(missing.problems == ["b.example has no SPF record"])
    let two = walk("a.example TXT \"v=spf1 -all\"\na.example TXT \"v=spf1 ~all\"")
    #expect(two.problems == ["a.example has 2 SPF records"])
    #expect(walk("a.example TXT \"v=spf1 nonsense -all\"").result == .permanentError)
    #expect(walk("a.example TXT \"other\"").result == .none)
  }

  @Test("A redirect decides about everybody, an include does not")
  func fallback() {
    let result = walk(
      """
      a.example TXT "v=spf1 include:b.example redirect=c.example"
      b.example TXT "v=spf1 +all"
      c.example TXT "v=spf1 ~all"
      """)
    #expect(result.fallback == "~all")
    #expect(result.domains == ["b.example", "c.example"])
    #expect(result.lookUps == 2)
  }

  @Test("A look-up that failed is no permanent error, and one that was not made is unknown")
  func failures() {
    let policy = "a.example TXT \"v=spf1 include:b.example -all\"\nb.example A 192.0.2.1"
    let question = DNSQuestion(name: "b.example", type: "TXT")
    let failed = walk(policy, failing: [question: .serverFailure])
    #expect(failed.result == .temporaryError)
    #expect(failed.problems == ["b.example could not be looked up: SERVFAIL"])
    let own = AnsweringZone(policy).answer(
      DNSQuestion(name: "a.example", type: "TXT"), subject: "a.example")
    #expect(walkSPF("a.example", [own]).result == .unknown)
    #expect(walkSPF("a.example", []).result == .unknown)
  }

  @Test("Nobody may send when everything is refused")
  func closed() {
    #expect(!walk("a.example TXT \"v=spf1 -all\"").permitsSenders)
    #expect(walk("a.example TXT \"v=spf1 ~all\"").permitsSenders)
  }

  @Test("A policy that doubles with each step ends, and says that it was cut")
  func doubling() {
    let lines = (0..<12).map {
      let next = "s\($0 + 1).example"
      return "s\($0).example TXT \"v=spf1 include:\(next) include:\(next) -all\""
    }
    let zone = AnsweringZone(
      (["a.example TXT \"v=spf1 include:s0.example -all\""] + lines).joined(separator: "\n"))
    let asked = zone.observe(Target(host: "a.example", roles: [.mail])).asked
    let result = walkSPF("a.example", asked)
    #expect(result.result == .permanentError)
    #expect(result.problems.contains("more than 48 records were not read"))
  }
}
