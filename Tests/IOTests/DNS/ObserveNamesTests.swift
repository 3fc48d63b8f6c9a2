import Foundation
import SitusCore
import Synchronization
import TestSupport
import Testing

@testable import SitusIO

/// Options that ask one resolver and nothing over HTTP.
func options(_ resolvers: Resolver..., timeout: Duration = .seconds(60)) -> ObserveOptions {
  var options = ObserveOptions(resolvers: resolvers.map { [$0] }, vantage: "test")
  options.timeout = timeout
  return options
}

/// Every observation of the targets.
func observe(
  _ targets: [Target], _ options: ObserveOptions
) async throws -> [Observation] {
  var observations: [Observation] = []
  try await Observer(options: options).observe(targets) { observations.append($0) }
  return observations
}

extension [Observation] {
  /// The DNS observation of that question.
  func dns(_ type: String, _ name: String? = nil) -> DNSObservation? {
    for case .dns(let dns) in self
    where dns.question.type == type && (name ?? dns.question.name) == dns.question.name {
      return dns
    }
    return nil
  }

  var http: [HTTPObservation] {
    compactMap { if case .http(let http) = $0 { http } else { nil } }
  }
}

private let mailHost = Target(host: "a.example", roles: [.mail])

struct ObserveNamesTests {
  @Test("A real server's records come with their chain, types and times to live")
  func records() async throws {
    let long = (0..<20).map { _ in "\"" + String(repeating: "x", count: 100) + "\"" }
    let server = try NameServer(
      zone: "a.example",
      records: """
        @ MX 10 mx
        @ TXT "v=spf1 -all"
        @ A 192.0.2.1
        www 300 CNAME x.y
        x.y A 192.0.2.7
        x.y AAAA 2001:db8::7
        big TXT \(long.joined(separator: " "))
        """)
    let seen = try await observe(
      [
        mailHost, Target(host: "www.a.example", roles: [.dns]),
        Target(host: "big.a.example", roles: [.mail]), Target(host: "no.a.example", roles: [.dns]),
        Target(host: "other.example", roles: [.dns]),
      ], options(server.resolver()))
    let www = try #require(seen.dns("A", "www.a.example"))
    #expect(www.outcome == .noError)
    #expect(
      www.answers == [
        DNSRecord(name: "www.a.example", type: "CNAME", ttl: 300, data: "x.y.a.example"),
        DNSRecord(name: "x.y.a.example", type: "A", ttl: 60, data: "192.0.2.7"),
      ])
    #expect(www.resolver == "udp:\(server.place)")
    #expect(www.vantage == "test")
    #expect(www.isAuthenticated == false)
    #expect(seen.dns("AAAA", "www.a.example")?.answers.last?.data == "2001:db8::7")
    #expect(seen.dns("MX")?.answers.first?.data == "10 mx.a.example")
    #expect(seen.dns("NS")?.answers.first?.data == "ns.a.example")
    #expect(seen.dns("A", "ns.a.example")?.answers.first?.data == "127.0.0.1")
    #expect(seen.dns("TXT", "a.example")?.answers.first?.data == "\"v=spf1 -all\"")
    // 2,000 bytes pass no UDP packet of 1,232: only TCP can have brought them.
    #expect(seen.dns("TXT", "big.a.example")?.answers.first?.data == long.joined(separator: " "))
    #expect(seen.dns("A", "no.a.example")?.outcome == .nameError)
    #expect(seen.dns("A", "other.example")?.outcome == .refused)
    // No address is looked up in reverse, because all are closed.
    #expect(seen.dns("PTR") == nil)
    #expect(seen.dns("A", "mx.a.example")?.outcome == .nameError)
  }

  @Test("Only the record types that are chosen are asked for, reverse names included")
  func types() async throws {
    let server = try NameServer(zone: "a.example", records: "@ A 8.8.8.8\n@ MX 10 mx")
    func asked(_ types: Set<DNSType>?) async throws -> [String] {
      var options = options(server.resolver())
      options.types = types
      let seen = try await observe([mailHost], options)
      return seen.compactMap { if case .dns(let dns) = $0 { dns.question.type } else { nil } }
    }
    // The exchanger's address follows from the answer.
    #expect(try await asked([.a, .mx]).sorted() == ["A", "A", "MX"])
    #expect(try await asked([.a, .ptr]).sorted() == ["A", "PTR"])
    #expect(try await asked(nil).contains("PTR"))
  }

  @Test("TCP alone works, and each of several resolvers is asked")
  func transports() async throws {
    let server = try NameServer(zone: "a.example", records: "@ A 192.0.2.1")
    let seen = try await observe(
      [Target(host: "a.example", roles: [.dns])],
      options(server.resolver(.tcp), server.resolver(.udp)))
    let resolvers = seen.compactMap { if case .dns(let dns) = $0 { dns.resolver } else { nil } }
    #expect(Set(resolvers) == ["tcp:\(server.place)", "udp:\(server.place)"])
    #expect(seen.count == 4)
    #expect(seen.dns("A")?.answers.first?.data == "192.0.2.1")
  }

  @Test("A server of the system that is dead is passed over for the next")
  func failOver() async throws {
    let server = try NameServer(zone: "a.example", records: "@ A 192.0.2.1")
    let nobody = try ClosedPort()
    var options = options()
    options.resolvers = [[loopback(port: nobody.number), server.resolver()]]
    let seen = try await observe([Target(host: "a.example", roles: [.dns])], options)
    #expect(seen.dns("A")?.outcome == .noError)
    #expect(seen.dns("A")?.resolver == "udp:\(server.place)")
    #expect(seen.count == 2)
  }

  @Test("Thousands of targets all end when few are asked about at once", arguments: [1, 3])
  func few(concurrency: Int) async throws {
    let server = try NameServer(zone: "a.example", records: "* A 192.0.2.1")
    var options = options(server.resolver())
    options.concurrency = concurrency
    let targets = (0..<3000).map { Target(host: "h\($0).a.example", roles: [.dns]) }
    var count = 0
    try await Observer(options: options).observe(targets) { _ in count += 1 }
    #expect(count == 6000)
  }

  @Test("A resolver that dies in mid-run leaves an observation for every question")
  func death() async throws {
    let stopped = Mutex<HostileNameServer?>(nil)
    let server = try HostileNameServer { question in
      stopped.withLock { if let server = $0, server.received >= 500 { server.stop() } }
      return [(0, DNSPacket(answering: question).bytes)]
    }
    stopped.withLock { $0 = server }
    let targets = (0..<3000).map { Target(host: "h\($0).a.example", roles: [.dns]) }
    var options = options(loopback(port: server.port), timeout: .seconds(7))
    options.concurrency = 200
    var outcomes: [DNSOutcome: Int] = [:]
    try await Observer(options: options).observe(targets) { observation in
      guard case .dns(let dns) = observation else { return }
      outcomes[dns.outcome, default: 0] += 1
    }
    #expect(outcomes.values.reduce(0, +) == 6000)
    #expect((1...6000).contains(outcomes[.noError, default: 0]))
    #expect(outcomes[.connectionRefused, default: 0] >= 1)
    #expect(
      Set(outcomes.keys).isSubset(of: [.noError, .connectionRefused, .timeout]), "\(outcomes)")
  }
}

struct HostileNameServerTests {
  /// Observes one name with the given server and returns the answer to its A question.
  private func ask(
    _ server: HostileNameServer, timeout: Duration = .seconds(60)
  ) async throws -> DNSObservation {
    defer { server.stop() }
    let seen = try await observe(
      [Target(host: "a.example", roles: [.dns])],
      options(loopback(port: server.port), timeout: timeout))
    #expect(seen.count == 2)
    return try #require(seen.dns("A"))
  }

  @Test("Silence is a time-out after three tries")
  func silence() async throws {
    let server = try HostileNameServer { _ in [] }
    #expect(try await ask(server, timeout: .milliseconds(700)).outcome == .timeout)
    // The time-out of a process that gets no processor may come before the third try.
    #expect(server.received <= 6)
  }

  @Test("The third try of a question is answered as the first would be")
  func third() async throws {
    let packets = Mutex<[UInt16: Int]>([:])
    let server = try HostileNameServer { question in
      let tries = packets.withLock { packets in
        packets[DNSPacket.type(of: question), default: 0] += 1
        return packets[DNSPacket.type(of: question)]
      }
      return tries == 3 ? [(0, DNSPacket(answering: question).bytes)] : []
    }
    #expect(try await ask(server, timeout: .seconds(14)).outcome == .noError)
    #expect(server.received == 6)
  }

  @Test("An answer that comes late is taken while there is time")
  func late() async throws {
    let server = try HostileNameServer { question in
      var packet = DNSPacket(answering: question)
      packet.append(type: 1, data: [192, 0, 2, 1])
      return [(150, packet.bytes)]
    }
    let seen = try await ask(server)
    #expect(seen.outcome == .noError)
    #expect(try #require(seen.elapsedMilliseconds) >= 150)
  }

  @Test("An answer with another identifier or another question is none")
  func wrongIdentifier() async throws {
    let server = try HostileNameServer { question in
      var forged = DNSPacket(answering: question)
      forged.append(type: 1, data: [192, 0, 2, 66])
      var other = forged
      forged.bytes[0] ^= 0xFF
      other.bytes[13] ^= 0x01
      return [(0, forged.bytes), (0, other.bytes)]
    }
    let seen = try await ask(server, timeout: .milliseconds(700))
    #expect(seen.outcome == .timeout)
    #expect(seen.answers.isEmpty)
  }

  @Test("A truncated answer without TCP behind it is no answer")
  func truncated() async throws {
    let server = try HostileNameServer { [(0, DNSPacket(answering: $0, flags: 0x8380).bytes)] }
    let outcome = try await ask(server).outcome
    #expect(outcome == .connectionRefused)
  }

  @Test("A truncated answer without TCP behind it takes no other question with it")
  func truncatedAmongOthers() async throws {
    let cut = Array("cut".utf8)
    // What is asked before the one that is cut waits until that one was answered.
    let waiting = Mutex<[[UInt8]]?>([])
    let server = try HostileNameServer { question in
      if question.split(separator: 3).contains(where: { $0.starts(with: cut) }) {
        let others = waiting.withLock { waiting in
          defer { waiting = nil }
          return waiting ?? []
        }
        let first = (after: 0, packet: DNSPacket(answering: question, flags: 0x8380).bytes)
        return [first]
          + others.enumerated().map { index, other in
            (after: index == 0 ? 200 : 0, packet: DNSPacket(answering: other).bytes)
          }
      }
      let isHeld = waiting.withLock { waiting in
        waiting?.append(question)
        return waiting != nil
      }
      return isHeld ? [] : [(0, DNSPacket(answering: question).bytes)]
    }
    defer { server.stop() }
    let honest = (0..<20).map { "h\($0).example" }
    let seen = try await observe(
      (honest + ["cut.example"]).map { Target(host: $0, roles: [.dns]) },
      options(loopback(port: server.port)))
    for name in honest { #expect(seen.dns("A", name)?.outcome == .noError, "\(name)") }
    #expect(seen.dns("A", "cut.example")?.outcome == .connectionRefused)
  }

  @Test("A loop of CNAMEs is recorded as it came")
  func loop() async throws {
    let server = try HostileNameServer { question in
      var packet = DNSPacket(answering: question)
      packet.append(type: 5, data: DNSPacket.name("b.example"))
      packet.append(
        name: DNSPacket.name("b.example"), type: 5, data: DNSPacket.name("a.example"))
      return [(0, packet.bytes)]
    }
    let seen = try await ask(server)
    #expect(seen.outcome == .noError)
    #expect(seen.answers.map(\.data) == ["b.example", "a.example"])
  }

  @Test(
    "Records that do not answer the question are told, and nothing is sent to their addresses",
    arguments: ["bank.example. A", "class CH", "beside NXDOMAIN"])
  func foreign(kind: String) async throws {
    let web = try HostileWebServer { send("HTTP/1.1 200 OK\r\n\r\n", to: $0) }
    defer { web.stop() }
    let server = try HostileNameServer { question in
      var packet = DNSPacket(
        answering: question, flags: kind == "beside NXDOMAIN" ? 0x8183 : 0x8180)
      guard DNSPacket.type(of: question) == 1 else { return [(0, packet.bytes)] }
      let isOther = kind == "bank.example. A"
      packet.append(
        name: isOther ? DNSPacket.name("bank.example") : [0xC0, 0x0C], type: 1,
        data: [127, 0, 0, 1])
      if kind == "class CH" { packet.bytes[packet.bytes.count - 11] = 3 }
      return [(0, packet.bytes)]
    }
    defer { server.stop() }
    var options = options(loopback(port: server.port))
    options.guardian.allowsPrivate = true
    let seen = try await observe(
      [Target(host: "a.example", roles: [.app], url: "http://a.example:\(web.port)/")], options)
    let dns = try #require(seen.dns("A"))
    #expect(dns.answers.isEmpty)
    #expect(dns.leftOut.count == 1 && dns.leftOut[0].contains(" A 127.0.0.1: "), "\(dns.leftOut)")
    #expect(seen.http.map(\.outcome) == [.nameNotResolved])
    #expect(web.connections == 0)
  }

  @Test("A record that lies about its length is malformed")
  func malformed() async throws {
    let server = try HostileNameServer { question in
      var packet = DNSPacket(answering: question)
      packet.append(type: 1, data: [192, 0, 2])
      return [(0, packet.bytes)]
    }
    #expect(try await ask(server).outcome == .malformed)
  }

  @Test(
    "A refusal is an answer with its own name",
    arguments: [(1, "FORMERR"), (2, "SERVFAIL"), (4, "NOTIMP"), (5, "REFUSED"), (9, "NOTAUTH")])
  func refusals(code: UInt16, name: String) async throws {
    let server = try HostileNameServer { question in
      [(0, DNSPacket(answering: question, flags: 0x8180 | code).bytes)]
    }
    #expect(try await ask(server).outcome.rawValue == name)
  }

  @Test("A closed port is a refused connection")
  func closed() async throws {
    let nobody = try ClosedPort()
    let seen = try await observe(
      [Target(host: "a.example", roles: [.dns])], options(loopback(port: nobody.number)))
    #expect(seen.dns("A")?.outcome == .connectionRefused)
    #expect(seen.count == 2)
  }

  @Test("The end of the run is recorded for what had no answer yet")
  func deadline() async throws {
    let server = try HostileNameServer { _ in [] }
    defer { server.stop() }
    var options = options(loopback(port: server.port), timeout: .seconds(30))
    options.concurrency = 2
    options.deadline = .now + .milliseconds(200)
    let seen = try await observe(
      (0..<10).map { Target(host: "h\($0).example", roles: []) }, options)
    #expect(seen.count == 130)
    #expect(Set(seen.map(\.ending)) == ["deadline"])
  }

  @Test("A cancelled run ends soon and records nothing that was not seen")
  func cancelled() async throws {
    let server = try HostileNameServer { _ in [] }
    defer { server.stop() }
    let options = options(loopback(port: server.port), timeout: .seconds(30))
    let run = Task {
      try await observe([Target(host: "a.example", roles: [])], options)
    }
    while server.received == 0 { try await Task.sleep(for: .milliseconds(5)) }
    run.cancel()
    await #expect(throws: CancellationError.self) { try await run.value }
  }

  @Test("The rate of questions stays below what was asked for")
  func rate() async throws {
    let server = try HostileNameServer { [(0, DNSPacket(answering: $0).bytes)] }
    defer { server.stop() }
    var options = options(loopback(port: server.port))
    options.rate = 100
    let start = ContinuousClock.now
    let seen = try await observe(
      (0..<20).map { Target(host: "h\($0).example", roles: [.dns]) }, options)
    #expect(seen.count == 40)
    // 40 questions at 100 a second, less the tenth of a second that may go at once.
    #expect(.now - start >= .milliseconds(280))
  }
}

extension Observation {
  /// The word of how it ended.
  fileprivate var ending: String {
    switch self {
    case .dns(let dns): dns.outcome.rawValue
    case .http(let http): http.outcome.rawValue
    }
  }
}
