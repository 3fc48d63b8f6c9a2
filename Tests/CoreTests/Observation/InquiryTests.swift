import SitusGround
import TestSupport
import Testing

@testable import SitusCore

private let domain = #"""
  a.example A 8.8.8.8
  a.example NS ns.b.example
  a.example MX 10 mx.b.example
  a.example TXT "v=spf1 include:spf.b.example -all"
  a.example HTTPS 1 . alpn=h2
  www.a.example CNAME edge.c.example
  edge.c.example A 9.9.9.9
  edge.c.example HTTPS 0 svc.c.example
  svc.c.example AAAA 2606:4700::1111
  ns.b.example A 1.1.1.1
  mx.b.example A 1.0.0.1
  spf.b.example TXT "v=spf1 a:out.b.example mx ~all"
  spf.b.example MX 5 mx2.b.example
  mx2.b.example A 1.0.0.2
  out.b.example A 1.0.0.3
  8.8.8.8.in-addr.arpa PTR host.d.example
  host.d.example A 8.8.8.8
  selector1._domainkey.a.example CNAME selector1-a._domainkey.t.onmicrosoft.com
  """#

struct InquiryTests {
  @Test("A database or name server is asked about by address and reverse name only")
  func lean() {
    let asked = AnsweringZone(domain).observe(Target(host: "a.example", roles: [.database])).asked
    #expect(
      asked.questions == [
        "8.8.8.8.in-addr.arpa PTR", "a.example A", "a.example AAAA", "host.d.example A",
      ])
  }

  @Test("An application is asked for HTTPS records, and the hosts they name for addresses")
  func binding() {
    let asked = AnsweringZone(domain).observe(Target(host: "www.a.example", roles: [.app])).asked
    #expect(asked.names("HTTPS") == ["svc.c.example", "www.a.example"])
    #expect(asked.names("AAAA") == ["edge.c.example", "svc.c.example", "www.a.example"])
    #expect(asked.names("TXT") == [])
  }

  @Test("A domain is asked for everything that it names, and for the mail records below it")
  func whole() {
    let asked = AnsweringZone(domain).observe(Target(host: "a.example", roles: [])).asked
    for type in ["SOA", "CAA", "DS", "LOC", "NS", "MX", "TXT", "HTTPS"] {
      #expect(asked.names(type).contains("a.example"), "\(type)")
    }
    #expect(
      asked.names("A") == [
        "a.example", "host.d.example", "mx.b.example", "mx2.b.example", "ns.b.example",
        "out.b.example",
      ])
    #expect(asked.names("TLSA") == ["_25._tcp.mx.b.example"])
    #expect(
      asked.names("SRV") == [
        "_autodiscover._tcp.a.example", "_sip._tls.a.example", "_sipfederationtls._tcp.a.example",
      ])
    #expect(asked.names("CNAME").contains("enterpriseregistration.a.example"))
    let texts = asked.names("TXT")
    for name in [
      "spf.b.example", "_dmarc.a.example", "_mta-sts.a.example", "_smtp._tls.a.example",
      "default._bimi.a.example", "google._domainkey.a.example", "selector1._domainkey.a.example",
    ] { #expect(texts.contains(name), "\(name)") }
    #expect(Set(asked.questions).count == asked.count)
  }

  @Test("Without mail there is nothing to ask below the name, unless its role says mail")
  func noMail() {
    let zone = AnsweringZone("a.example MX 0 .\na.example TXT \"v=spf1 -all\"")
    let bare = zone.observe(Target(host: "a.example", roles: [])).asked
    #expect(bare.names("SRV") == [])
    #expect(bare.names("TLSA") == [])
    #expect(bare.names("TXT") == ["_dmarc.a.example", "_smtp._tls.a.example", "a.example"])
    #expect(zone.observe(Target(host: "a.example", roles: [.mail])).asked.names("SRV").count == 3)
  }

  @Test("Types that were not chosen are not asked for, whatever answers call for")
  func types() {
    let asked = AnsweringZone(domain).observe(
      Target(host: "a.example", roles: []), types: [.a, .mx]
    ).asked
    #expect(Set(asked.map(\.question.type)) == ["A", "MX"])
    #expect(asked.names("A") == ["a.example", "mx.b.example"])
  }

  @Test("A zone that answers every selector is not asked for those that services use")
  func wildcard() {
    let probe = Inquiry.unlikelyLabel("a.example") + "._domainkey.a.example"
    let zone = AnsweringZone(domain + "\n\(probe) TXT \"v=DKIM1; p=\"")
    let whole = zone.observe(Target(host: "a.example", roles: []))
    #expect(whole.asked.names("TXT").filter { $0.contains("._domainkey.") } == [probe])
    let mail = whole.inquiry.mailRecords(of: "a.example")
    #expect(mail.answersEverySelector == true)
    #expect(mail.selectors == nil)
  }

  @Test("A selector is found by its key or its alias")
  func selectors() {
    let whole = AnsweringZone(domain).observe(Target(host: "a.example", roles: []))
    #expect(
      whole.inquiry.mailRecords(of: "a.example").selectors == [
        .init(label: "selector1", target: "selector1-a._domainkey.t.onmicrosoft.com")
      ])
  }

  @Test("The label that nobody has is the same in every run and differs between domains")
  func label() {
    #expect(Inquiry.unlikelyLabel("a.example") == Inquiry.unlikelyLabel("a.example"))
    #expect(Inquiry.unlikelyLabel("a.example") != Inquiry.unlikelyLabel("b.example"))
    #expect(TargetHost(Inquiry.unlikelyLabel("a.example")) != .unusable)
  }

  @Test(
    "Whatever answers a log holds, what is asked completes it to the same questions",
    arguments: UInt64(0)..<200)
  func resumes(seed: UInt64) {
    let target = Target(host: "a.example", roles: [])
    let zone = AnsweringZone(domain)
    let all = zone.observe(target).asked
    var random = SeededRandom(seed: seed)
    let known = all.filter { _ in Bool.random(using: &random) }
    let rest = zone.observe(target, knowing: known).asked
    #expect((known + rest).questions == all.questions, "seed \(seed)")
  }

  @Test(
    "An authoritative server's chain of aliases is followed until it turns or grows too long",
    arguments: [(3, false, 4), (3, true, 3), (100, false, Inquiry.maximumAliases + 1)])
  func aliases(links: Int, loops: Bool, questions: Int) {
    var inquiry = Inquiry(types: [.a])
    inquiry.begin(TargetPlanner(types: [.a]).plan(Target(host: "n0.example", roles: [.dns])))
    var asked = 0
    while case let wanted = inquiry.nextQuestions(), !wanted.isEmpty {
      for question in wanted.map(\.question) {
        asked += 1
        let number = Int(question.name.dropFirst().prefix { $0 != "." }) ?? 0
        let next = loops && number + 1 == links ? 0 : number + 1
        let alias = DNSRecord(name: question.name, type: "CNAME", ttl: 60, data: "n\(next).example")
        inquiry.take(
          DNSObservation(
            at: "2026-11-23T10:00:00Z", vantage: "test", subject: "n0.example", question: question,
            resolver: "r", outcome: .noError, answers: number < links ? [alias] : [],
            elapsedMilliseconds: nil))
      }
    }
    #expect(asked == questions)
    let unasked = inquiry.unasked
    #expect(
      unasked.map(\.question)
        == (links == 100 ? [DNSQuestion(name: "n\(questions).example", type: "A")] : []))
  }

  @Test("Many addresses are looked up in part, whatever order they came in, and that shows")
  func addresses() {
    let lines = (1...12).map { "a.example A 8.8.8.\($0)" }
    let target = Target(host: "a.example", roles: [.dns])
    let one = AnsweringZone(lines.joined(separator: "\n")).observe(target)
    let other = AnsweringZone(lines.reversed().joined(separator: "\n")).observe(target)
    #expect(one.asked.names("PTR").count == Inquiry.maximumAddresses)
    #expect(one.asked.questions == other.asked.questions)
    #expect(one.inquiry.unasked.map(\.question.type) == ["PTR"])
    #expect(one.inquiry.unasked == other.inquiry.unasked)
  }

  @Test("However much answers call for, the questions about one target end")
  func bomb() {
    let includes = (0..<40).map { "include:s\($0).example" }.joined(separator: " ")
    var lines = ["a.example TXT \"v=spf1 \(includes) -all\""]
    for number in 0..<40 {
      lines += (0..<16).map { "s\(number).example MX 1 m\($0).s\(number).example" }
      lines.append("s\(number).example TXT \"v=spf1 mx -all\"")
    }
    let whole = AnsweringZone(lines.joined(separator: "\n")).observe(
      Target(host: "a.example", roles: []))
    #expect(whole.asked.count == Inquiry.maximumQuestions)
    #expect(whole.inquiry.unasked.contains { $0.outcome == .limit })
  }

  @Test("A name that cannot be asked for is accounted for and not asked")
  func unusable() {
    let zone = AnsweringZone("a.example NS bad\\032name.example\na.example MX 10 10.0.0.1")
    let whole = zone.observe(Target(host: "a.example", roles: []))
    let asked = whole.asked
    #expect(
      !asked.contains { $0.question.name.contains("032") || $0.question.name == "10.0.0.1" })
    #expect(
      Set(whole.inquiry.unasked.map(\.question.name)) == ["bad\\032name.example", "10.0.0.1"])
  }

  @Test("Closed addresses are not looked up in reverse")
  func closed() {
    let asked = AnsweringZone("a.example A 10.0.0.1").observe(
      Target(host: "a.example", roles: [.dns])
    ).asked
    #expect(asked.questions == ["a.example A", "a.example AAAA"])
  }

  @Test("What two resolvers say is followed, both of it")
  func twoResolvers() {
    var inquiry = Inquiry(types: [.a, .ptr])
    let target = Target(host: "a.example", roles: [.dns])
    inquiry.begin(TargetPlanner(types: [.a, .ptr]).plan(target))
    _ = inquiry.nextQuestions()
    for address in ["8.8.8.8", "9.9.9.9"] {
      inquiry.take(
        AnsweringZone("a.example A \(address)").answer(
          DNSQuestion(name: "a.example", type: "A"), subject: "a.example"))
    }
    let next = inquiry.nextQuestions().map(\.name)
    #expect(next == ["8.8.8.8.in-addr.arpa", "9.9.9.9.in-addr.arpa"])
  }

  @Test(
    "Strings of a text record are joined and escapes undone",
    arguments: [
      (#""v=spf1 " "-all""#, "v=spf1 -all"), (#""a\"b\\c""#, #"a"b\c"#),
      (#""caf\195\169""#, "caf\u{E9}"), (#""""#, ""), ("", ""),
    ])
  func texts(data: String, text: String) {
    #expect(DNSRecord.joinedText(data) == text)
  }
}
