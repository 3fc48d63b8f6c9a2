import Foundation
import SitusCore
import SitusIO
import TestSupport
import Testing

/// Options that ask one resolver over HTTPS, whose name stands for this place of this machine.
private func options(
  _ url: String, authority: String?, place: String, timeout: Duration = .seconds(60)
) throws -> ObserveOptions {
  var options = try options(#require(Resolver("doh:" + url)), timeout: timeout)
  options.authorities = authority
  options.connectTo = [
    try #require(ConnectMapping("resolver.example::\(place)"))
  ]
  return options
}

private let host = Target(host: "a.example", roles: [.dns])

struct HTTPSTransportTests {
  @Test("A resolver over HTTPS gives the same answers as one over UDP, whatever their size")
  func answers() async throws {
    let long = (0..<40).map { _ in "\"" + String(repeating: "x", count: 100) + "\"" }
    let server = try NameServer(
      zone: "a.example",
      records: """
        @ A 192.0.2.1
        @ MX 10 mx
        @ TXT \(long.joined(separator: " "))
        www CNAME x
        x AAAA 2001:db8::7
        """)
    let resolver = try EncryptedResolver(zone: "a.example", server: server)
    let targets =
      [Target(host: "a.example", roles: [.mail])]
      + (0..<200).map {
        Target(host: "h\($0).a.example", roles: [.dns])
      } + [Target(host: "www.a.example", roles: [.dns])]
    let url = "https://resolver.example:\(resolver.port)/dns-query"
    // Who delegates the zone is not asked: nobody here does.
    let types: Set<DNSType> = [.a, .aaaa, .mx, .ns, .soa, .txt, .caa, .cname]
    var web = try options(url, authority: resolver.authority, place: resolver.place)
    web.types = types
    var datagrams = options(server.resolver())
    datagrams.types = types
    let seen = try await observe(targets, web)
    let plain = try await observe(targets, datagrams)
    func content(_ observations: [Observation]) -> Set<String> {
      Set(
        observations.map { observation in
          guard case .dns(let dns) = observation else { return "" }
          let data = dns.answers.map(\.data).sorted()
          return "\(dns.question.name) \(dns.question.type) \(dns.outcome.rawValue) \(data)"
        })
    }
    #expect(content(seen) == content(plain))
    #expect(seen.count == plain.count)
    #expect(seen.dns("TXT", "a.example")?.answers.first?.data == long.joined(separator: " "))
    #expect(seen.dns("A", "a.example")?.resolver == "doh:" + url)
    #expect(seen.dns("A", "h7.a.example")?.outcome == .nameError)
  }

  @Test("An address may stand for the resolver's name, and a wrong path is told from silence")
  func paths() async throws {
    let server = try NameServer(zone: "a.example", records: "@ A 192.0.2.1")
    let resolver = try EncryptedResolver(zone: "a.example", server: server)
    func outcome(_ url: String, _ authority: String?) async throws -> String? {
      let options = try options(url, authority: authority, place: resolver.place)
      return try await observe([host], options).dns("A")?.outcome.rawValue
    }
    let base = "https://\(resolver.place)"
    #expect(try await outcome(base + "/dns-query", resolver.authority) == "NOERROR")
    #expect(try await outcome(base + "/elsewhere", resolver.authority) == "http_404")
    #expect(try await outcome(base + "/dns-query", nil) == "certificate_error")
  }

  @Test("A resolver that dies, refuses or is silent leaves an observation for every question")
  func failures() async throws {
    let nobody = try ClosedPort()
    let url = "https://resolver.example:\(nobody.number)/dns-query"
    let refused = try await observe(
      [host], try options(url, authority: nil, place: "127.0.0.1:\(nobody.number)"))
    #expect(refused.count == 2)
    #expect(refused.dns("A")?.outcome == .connectionRefused)
    let silent = try HostileWebServer(serve: { _ in while true { usleep(1_000_000) } })
    let seen = try await observe(
      [host],
      try options(
        "https://resolver.example:\(silent.port)/", authority: nil,
        place: "127.0.0.1:\(silent.port)",
        timeout: .milliseconds(300)))
    #expect(seen.dns("A")?.outcome == .timeout)
    #expect(seen.count == 2)
    let web = try HostileWebServer(serve: { send("HTTP/1.1 200 OK\r\n\r\nhello", to: $0) })
    let wrong = try await observe(
      [host],
      try options(
        "https://resolver.example:\(web.port)/", authority: nil,
        place: "127.0.0.1:\(web.port)"))
    #expect(wrong.dns("A")?.outcome.rawValue == "tls_error")
  }

  @Test("The end of the run is recorded for what had no answer yet")
  func deadline() async throws {
    let silent = try HostileWebServer(serve: { _ in while true { usleep(1_000_000) } })
    var options = try options(
      "https://resolver.example:\(silent.port)/", authority: nil,
      place: "127.0.0.1:\(silent.port)",
      timeout: .seconds(30))
    options.deadline = .now + .milliseconds(200)
    let seen = try await observe([host], options)
    #expect(seen.dns("A")?.outcome == .deadline)
    #expect(seen.count == 2)
  }
}
