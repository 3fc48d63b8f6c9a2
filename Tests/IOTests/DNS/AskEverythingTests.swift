import SitusCore
import SitusGround
import SitusIO
import TestSupport
import Testing

/// A whole small DNS, in which one server holds the root.
private let records = """
  a.example. A 8.8.8.8
  a.example. MX 10 mx.b.example.
  mx.b.example. A 1.1.1.1
  _25._tcp.mx.b.example. TLSA 3 1 1 00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff
  a.example. TXT "v=spf1 include:b.example -all"
  b.example. TXT "v=spf1 include:a.example ~all"
  a.example. CAA 0 issue "ca.example"
  a.example. LOC 51 30 0.000 N 0 7 0.000 W 10.00m
  a.example. HTTPS 1 svc.a.example. alpn=h2
  svc.a.example. AAAA 2606:4700::1111
  8.8.8.8.in-addr.arpa. PTR forged.b.example.
  forged.b.example. A 9.9.9.9
  _dmarc.a.example. TXT "v=DMARC1; p=reject; rua=mailto:r@b.example,mailto:r@c.example"
  a.example._report._dmarc.b.example. TXT "v=DMARC1"
  b.example. MX 10 mx.b.example.
  c.example. MX 10 mx.c.example.
  google._domainkey.a.example. TXT "v=DKIM1; p=AAAA"
  autodiscover.a.example. CNAME autodiscover.outlook.com.
  xn--bcher-kva.example. A 8.8.4.4
  w.example. MX 10 mx.b.example.
  *._domainkey.w.example. TXT "v=DKIM1; p=AAAA"
  """

private func observeDomain(
  _ line: String, _ server: NameServer, selectors: [String] = ["google", "k1"]
) async throws -> [DNSObservation] {
  var options = options(server.resolver())
  options.selectors = selectors
  let site = SourceSite(file: "test", line: 1, column: 1)
  let target = try #require(try Target(line: line, at: site))
  return try await observe([target], options).compactMap {
    if case .dns(let dns) = $0 { dns } else { nil }
  }
}

struct AskEverythingTests {
  @Test("A domain's log holds all that its servers say, and who they say they are")
  func domain() async throws {
    let server = try NameServer(zone: "", records: records)
    let seen = try await observeDomain("a.example\tmail", server)
    func data(_ name: String, _ type: String) -> [String]? {
      seen.first { $0.question == DNSQuestion(name: name, type: type) }?.answers.map(\.data)
    }
    #expect(data("a.example", "CAA") == ["0 issue \"ca.example\""])
    #expect(data("a.example", "LOC")?.first?.hasPrefix("51 30 0.000 N 0 7 0.000 W") == true)
    #expect(data("a.example", "DS") == [])
    #expect(data("a.example", "SOA") == [])
    #expect(data("mx.b.example", "A") == ["1.1.1.1"])
    #expect(data("_25._tcp.mx.b.example", "TLSA")?.first?.hasPrefix("3 1 1 0011") == true)
    #expect(data("forged.b.example", "A") == ["9.9.9.9"])
    #expect(data("b.example", "TXT") == ["\"v=spf1 include:a.example ~all\""])
    #expect(data("a.example._report._dmarc.b.example", "TXT") == ["\"v=DMARC1\""])
    #expect(data("a.example._report._dmarc.c.example", "TXT") == [])
    #expect(data("google._domainkey.a.example", "TXT") == ["\"v=DKIM1; p=AAAA\""])
    #expect(data("autodiscover.a.example", "CNAME") == ["autodiscover.outlook.com"])
    #expect(Set(seen.compactMap(\.serverIdentifier)) == ["ns1.test"])
    #expect(Set(seen.map(\.question)).count == seen.count)
    let walk = walkSPF("a.example", seen)
    #expect(walk.problems == ["a loop: a.example → b.example → a.example"])
  }

  @Test("Two runs differ in their times only")
  func repeatable() async throws {
    let server = try NameServer(zone: "", records: records)
    func lines() async throws -> [String] {
      try await observeDomain("a.example", server).map { dns in
        var dns = dns
        dns.at = ""
        dns.elapsedMilliseconds = nil
        return Observation.dns(dns).jsonLine
      }.sorted()
    }
    #expect(try await lines() == lines())
  }

  @Test("A wildcard does not make a domain use every mail service")
  func wildcard() async throws {
    let server = try NameServer(zone: "", records: records)
    let asked = try await observeDomain("w.example", server).map(\.question.name)
    #expect(asked.filter { $0.hasSuffix("._domainkey.w.example") }.count == 1)
  }

  @Test("An international name is asked for in the form of DNS")
  func international() async throws {
    let server = try NameServer(zone: "", records: records)
    let seen = try await observeDomain("BÜCHER.example\tdns", server)
    #expect(Set(seen.map(\.subject)) == ["xn--bcher-kva.example"])
    #expect(seen.first { $0.question.type == "A" }?.answers.map(\.data) == ["8.8.4.4"])
  }

  @Test(
    "What has no such form is sent to nobody, and why is recorded",
    arguments: [
      ("a\u{2488}b.example", "not an international name: "),
      ("\u{FF11}\u{FF12}\u{FF17}.0.0.1", "some programs would read it as an address"),
      ("0x7f.1", "some programs would read it as an address"), ("a b.example", "not a host name"),
    ])
  func unusable(line: String, reason: String) async throws {
    let nobody = try ClosedPort()
    let seen = try await observe(
      [Target(host: line, roles: [.dns])], options(loopback(port: nobody.number)))
    #expect(seen.count == 2)
    // What is asked takes time, and of a closed port is refused.
    #expect(seen.dns("A")?.elapsedMilliseconds == nil)
    #expect(seen.dns("A")?.outcome == .blocked)
    #expect(seen.dns("A")?.reason?.hasPrefix(reason) == true)
  }

  @Test("A server that knows no EDNS is asked without it")
  func oldServer() async throws {
    let server = try HostileNameServer { question in
      let hasEDNS = question[11] == 1
      var packet = DNSPacket(answering: question, flags: hasEDNS ? 0x8181 : 0x8180)
      if !hasEDNS { packet.append(type: 1, data: [192, 0, 2, 1]) }
      return [(0, packet.bytes)]
    }
    defer { server.stop() }
    let seen = try await observe(
      [Target(host: "a.example", roles: [.dns])], options(loopback(port: server.port)))
    #expect(seen.dns("A")?.answers.map(\.data) == ["192.0.2.1"])
  }
}
