import Foundation
import SitusCore
import TestSupport
import Testing

@testable import SitusIO

/// Asks for `http://a.example:81/` at a server of this machine that stands in for it.
private func visit(
  _ server: HostileWebServer, allowsPrivate: Bool = false, timeout: Duration = .seconds(2),
  retries: Int = 0, connects: Int = 0, roles: [EndpointRole] = []
) async throws -> HTTPObservation {
  defer { server.stop() }
  let names = try HostileNameServer { question in
    var packet = DNSPacket(answering: question)
    if DNSPacket.type(of: question) == 1 { packet.append(type: 1, data: [127, 0, 0, 1]) }
    return [(0, packet.bytes)]
  }
  defer { names.stop() }
  var options = options(loopback(port: names.port), timeout: timeout)
  options.guardian.allowsPrivate = allowsPrivate
  options.retries = retries
  options.connects = connects
  options.connectTo = [try #require(ConnectMapping("a.example:81:127.0.0.1:\(server.port)"))]
  let seen = try await observe(
    [Target(host: "a.example", roles: roles, url: "http://a.example:81/")], options)
  #expect(seen.http.count == 1)
  return try #require(seen.http.first)
}

private func answer(_ text: String) throws -> HostileWebServer {
  try HostileWebServer { send(text, to: $0) }
}

struct HostileWebServerTests {
  @Test("An answer is recorded with headers in order, repeats kept, and where it came from")
  func plain() async throws {
    let server = try answer(
      "HTTP/1.1 200 OK\r\nX-One: 1\r\nSet-Cookie: a=1\r\nSET-COOKIE:  b=\u{E9} \r\n\r\n")
    let seen = try await visit(server)
    #expect(seen.outcome == .ok)
    #expect(seen.status == 200)
    #expect(seen.version == "1.1")
    #expect(seen.headers == [["x-one", "1"], ["set-cookie", "a=1"], ["set-cookie", "b=é"]])
    #expect(seen.address == "127.0.0.1")
    #expect(seen.connectTo == "127.0.0.1:\(server.port)")
    #expect(seen.request == .init(method: "HEAD", url: "http://a.example:81/"))
    #expect(seen.certificate == nil)
    #expect(try #require(seen.elapsed).total > 0)
  }

  @Test("A round trip is timed on connections of its own, on which nothing is sent")
  func connects() async throws {
    let server = try answer("HTTP/1.1 200 OK\r\n\r\n")
    let seen = try await visit(server, connects: 5)
    #expect(seen.outcome == .ok)
    #expect(seen.connects.count == 5)
    #expect(seen.connects.allSatisfy { $0 > 0 && $0 < 1000 })
    #expect(server.connections == 6)
    #expect(server.requests == 1)
    let elapsed = try #require(seen.elapsed)
    #expect(try #require(elapsed.firstByte) <= elapsed.total)
  }

  @Test("Ten megabytes of headers are cut off and called too large")
  func hugeHeaders() async throws {
    let server = try HostileWebServer { connection in
      send("HTTP/1.1 200 OK\r\n", to: connection)
      let line = "x: " + String(repeating: "y", count: 1000) + "\r\n"
      for _ in 0..<100 { send(String(repeating: line, count: 100), to: connection) }
    }
    #expect(try await visit(server).outcome == .tooLarge)
  }

  @Test("Headers without number are cut off, too")
  func manyHeaders() async throws {
    let server = try answer(
      "HTTP/1.1 200 OK\r\n" + String(repeating: "a: b\r\n", count: 300) + "\r\n")
    #expect(try await visit(server).outcome == .tooLarge)
  }

  @Test("Silence is a time-out, tried again as often as asked")
  func silence() async throws {
    let server = try HostileWebServer { _ in usleep(3_000_000) }
    let seen = try await visit(server, timeout: .milliseconds(200), retries: 1)
    #expect(seen.outcome == .timeout)
    #expect(seen.attempts == 2)
    #expect(server.connections == 2)
  }

  @Test("A reset is a reset")
  func reset() async throws {
    let server = try HostileWebServer { resetOnClose($0) }
    #expect(try await visit(server).outcome == .reset)
  }

  @Test("What is no HTTP is malformed")
  func noHTTP() async throws {
    #expect(try await visit(try answer("220 mail.example ESMTP\r\n")).outcome == .malformed)
  }

  @Test("A page is read up to its cap and counts as answered")
  func hugePage() async throws {
    let server = try HostileWebServer { connection in
      send("HTTP/1.1 200 OK\r\nx: y\r\n\r\n", to: connection)
      for _ in 0..<1000 { send(String(repeating: "z", count: 10_000), to: connection) }
    }
    let seen = try await visit(server, roles: [.website])
    #expect(seen.outcome == .ok)
    #expect(seen.request.method == "GET")
    #expect(seen.headers == [["x", "y"]])
  }

  @Test(
    "A redirect to a closed address, another scheme or an ambiguous host is followed by nothing",
    arguments: [
      "http://169.254.169.254/latest/meta-data/", "http://127.0.0.1/", "http://[::1]/",
      "http://0x7f.1/", "http://2130706433/", "http://017700000001/", "http://[::ffff:127.0.0.1]/",
      "http://[fe80::1%25eth0]/", "http://[64:ff9b::a9fe:a9fe]/", "http://b.example/",
      "file:///etc/passwd", "ftp://192.0.2.1/", "gopher://127.0.0.1/",
    ])
  func closedRedirects(location: String) async throws {
    let server = try answer("HTTP/1.1 302 Found\r\nLocation: \(location)\r\n\r\n")
    let seen = try await visit(server)
    #expect(seen.outcome == .blocked)
    #expect(server.connections == 1)
  }

  @Test("Each hop of a redirect is kept; a loop ends at its first repetition")
  func loop() async throws {
    let server = try HostileWebServer { connection in
      send("HTTP/1.1 302 Found\r\nLocation: /next\r\nConnection: close\r\n\r\n", to: connection)
    }
    let seen = try await visit(server)
    #expect(seen.outcome == .tooManyRedirects)
    #expect(seen.redirects.map(\.url) == ["http://a.example:81/"])
    #expect(seen.redirects.first?.status == 302)
    #expect(seen.redirects.first?.address == "127.0.0.1")
    #expect(seen.finalURL == "http://a.example:81/next")
  }

  @Test("Redirects without end stop at ten")
  func endless() async throws {
    let server = try HostileWebServer { connection in
      let target = UInt32.random(in: 0...UInt32.max)
      send("HTTP/1.1 301 M\r\nLocation: /\(target)\r\nConnection: close\r\n\r\n", to: connection)
    }
    let seen = try await visit(server)
    #expect(seen.outcome == .tooManyRedirects)
    #expect(seen.redirects.count == 10)
    #expect(server.connections == 11)
  }

  @Test("Credentials in a link are not sent")
  func credentials() async throws {
    let server = try answer(
      "HTTP/1.1 302 Found\r\nLocation: http://u:p@a.example:81/x\r\nConnection: close\r\n\r\n")
    let seen = try await visit(server)
    #expect(seen.finalURL == "http://a.example:81/x")
  }

  @Test("A server that asks to wait is asked once more after that time")
  func retryAfter() async throws {
    let server = try answer(
      "HTTP/1.1 503 Busy\r\nRetry-After: 1\r\nConnection: close\r\n\r\n")
    let start = ContinuousClock.now
    let seen = try await visit(server, retries: 1)
    #expect(seen.status == 503)
    #expect(seen.attempts == 2)
    #expect(.now - start >= .seconds(1))
  }

  @Test("A name that resolves to a closed address is sent nothing")
  func closedName() async throws {
    let names = try HostileNameServer { question in
      var packet = DNSPacket(answering: question)
      if DNSPacket.type(of: question) == 1 { packet.append(type: 1, data: [10, 0, 0, 1]) }
      return [(0, packet.bytes)]
    }
    defer { names.stop() }
    let seen = try await observe(
      [Target(host: "a.example", roles: [.app])], options(loopback(port: names.port)))
    #expect(seen.http.map(\.outcome) == [.blocked])
    #expect(seen.http.first?.address == "10.0.0.1")
    #expect(seen.dns("A")?.answers.map(\.data) == ["10.0.0.1"])
  }

  @Test("An address that turns closed between the answer and the connection is not connected to")
  func rebinding() async throws {
    let server = try answer("HTTP/1.1 200 OK\r\n\r\n")
    defer { server.stop() }
    // What the engine hands over is checked again on the socket: here, an address that it should
    // never have handed over.
    let loop = EventLoop()
    defer { loop.stop() }
    let address = try #require(WebAddress("http://a.example:\(server.port)/"))
    let candidate = try #require(IPAddress("127.0.0.1"))
    let outcome = await withCheckedContinuation { continuation in
      Task(executorPreference: loop) {
        let client = HTTPClient(
          options: .init(
            guardian: AddressGuard(), userAgent: "test", authorities: nil, proxy: nil,
            idleConnections: 1), loop: loop)
        let request = HTTPRequest(
          method: "HEAD", address: address, candidates: [candidate], connectTo: nil,
          timeout: .seconds(2))
        client.perform(request) { exchange in
          continuation.resume(returning: exchange.outcome)
          withExtendedLifetime(client) {}
        }
      }
    }
    #expect(outcome == .blocked)
    #expect(server.connections == 0)
  }
}
