import Foundation
import SitusCore
import SitusGround
import Synchronization
import TestSupport
import Testing

@testable import SitusIO

/// Asks for `http://a.example:81/` at a server of this machine that stands in for it.
func visit(
  _ server: HostileWebServer, scheme: String = "http", allowsPrivate: Bool = false,
  timeout: Duration = .seconds(60), retries: Int = 0, connects: Int = 0, roles: [EndpointRole] = []
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
    [Target(host: "a.example", roles: roles, url: "\(scheme)://a.example:81/")], options)
  // A server that is stopped forgets who still waits to be accepted.
  if connects > 0 { _ = await comesTrue { server.connections > connects } }
  #expect(seen.http.count == 1)
  return try #require(seen.http.first)
}

/// A date as HTTP writes it.
private func httpDate(_ date: Date) -> String {
  let formatter = DateFormatter()
  formatter.locale = Locale(identifier: "en_US_POSIX")
  formatter.timeZone = TimeZone(identifier: "GMT")
  formatter.dateFormat = "EEE, dd MMM yyyy HH:mm:ss 'GMT'"
  return formatter.string(from: date)
}

/// Waits without a word until the other side has gone.
private func waitForEnd(of connection: Int32) {
  var buffer = [UInt8](repeating: 0, count: 4096)
  while read(connection, &buffer, buffer.count) > 0 {}
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
    #expect(seen.headers == [["x-one", "1"], ["set-cookie", "a=*"], ["set-cookie", "b=*"]])
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
    #expect(seen.connects.allSatisfy { $0 > 0 })
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

  @Test("A header of one line that is as long as a page is too large")
  func longHeader() async throws {
    let server = try answer(
      "HTTP/1.1 200 OK\r\nx: " + String(repeating: "y", count: 400_000) + "\r\n\r\n")
    #expect(try await visit(server).outcome == .tooLarge)
  }

  @Test("Answers that only announce another one are not read without end")
  func announcements() async throws {
    let server = try HostileWebServer { connection in
      let some = String(repeating: "HTTP/1.1 100 Continue\r\nx: y\r\n\r\n", count: 100)
      while send(some, to: connection) {}
    }
    #expect(try await visit(server).outcome == .tooLarge)
  }

  @Test("A header that goes on in the next line is one header")
  func folded() async throws {
    let server = try answer(
      "HTTP/1.1 200 OK\r\nContent-Security-Policy: default-src 'self';\r\n script-src "
        + "https://tracker.us.example;\r\n\t  img-src https://img.example\r\n"
        + "x-amz-cf-pop: LHR61\r\n -C2"
        + "\r\nX-Empty:\r\n  late\r\nSet-Cookie: a=1;\r\n Path=/\r\nnonsense\r\n more\r\n\r\n")
    let seen = try await visit(server)
    #expect(
      seen.headers == [
        [
          "content-security-policy",
          "default-src 'self'; script-src https://tracker.us.example; img-src https://img.example",
        ], ["x-amz-cf-pop", "LHR61 -C2"], ["x-empty", "late"], ["set-cookie", "a=*; Path=/"],
      ])
  }

  @Test("A cookie that a site asks for is sent back to it within the redirects, and to nobody else")
  func cookies() async throws {
    let sent = Mutex<[String]>([])
    let server = try HostileWebServer { connection, request in
      let lines = request.split(whereSeparator: \.isNewline).map { $0.lowercased() }
      let cookie = lines.first { $0.hasPrefix("cookie:") } ?? "none"
      sent.withLock { $0.append(cookie) }
      let status =
        cookie == "none"
        ? "302 Found\r\nSet-Cookie: ook=1; Domain=example\r\nLocation: /" : "200 OK"
      send(
        "HTTP/1.1 \(status)\r\nServer: withcookie\r\nContent-Length: 0\r\nConnection: close\r\n\r\n",
        to: connection)
    }
    let seen = try await visit(server)
    #expect(seen.status == 200)
    #expect(
      seen.redirects.map(\.headers).first?.contains(["set-cookie", "ook=*; Domain=example"]) == true
    )
    #expect(sent.withLock { $0 } == ["none", "cookie: ook=1"])
  }

  @Test("Silence is a time-out, tried again as often as asked")
  func silence() async throws {
    let server = try HostileWebServer { waitForEnd(of: $0) }
    let seen = try await visit(server, timeout: .milliseconds(200), retries: 1)
    #expect(seen.outcome == .timeout)
    #expect(seen.attempts == 2)
  }

  @Test("An answer that comes late but in time is an answer")
  func late() async throws {
    let server = try HostileWebServer { connection in
      usleep(300_000)
      send("HTTP/1.1 204 No\r\n\r\n", to: connection)
    }
    let seen = try await visit(server)
    #expect(seen.outcome == .ok)
    #expect(try #require(seen.elapsed?.firstByte) >= 300)
  }

  @Test("Headers that drip without end are a time-out, and the server is hung up on")
  func drip() async throws {
    let isHungUpOn = Mutex(false)
    let server = try HostileWebServer { connection in
      send("HTTP/1.1 200 OK\r\nx: ", to: connection)
      while send("y", to: connection) { usleep(30_000) }
      isHungUpOn.withLock { $0 = true }
    }
    let seen = try await visit(server, timeout: .milliseconds(400))
    #expect(seen.outcome == .timeout)
    #expect(await comesTrue { isHungUpOn.withLock { $0 } })
  }

  @Test("A reset in the middle of a header is a reset")
  func resetInHeader() async throws {
    let server = try HostileWebServer { connection in
      send("HTTP/1.1 200 OK\r\nserver: x\r\nx-cut", to: connection)
      usleep(100_000)
      resetOnClose(connection)
    }
    #expect(try await visit(server).outcome == .reset)
  }

  @Test("A connection that is closed without a word is no answer")
  func closed() async throws {
    let server = try HostileWebServer { _ in }
    #expect([.reset, .malformed].contains(try await visit(server).outcome))
  }

  @Test("TLS is not spoken by a server of plain HTTP")
  func plainOnTLS() async throws {
    let server = try answer("HTTP/1.1 400 Bad Request\r\n\r\n")
    let seen = try await visit(server, scheme: "https")
    #expect(seen.outcome == .tlsError)
    #expect(seen.status == nil)
  }

  @Test("A server that dies in the middle of a run leaves an outcome for every target")
  func dies() async throws {
    let stopped = Mutex<HostileWebServer?>(nil)
    let server = try HostileWebServer { connection in
      stopped.withLock { if let server = $0, server.connections >= 5 { server.stop() } }
      send("HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n", to: connection)
    }
    stopped.withLock { $0 = server }
    defer { server.stop() }
    let nobody = try ClosedPort()
    var options = options(loopback(port: nobody.number))
    options.connectionsPerAddress = 1
    options.retries = 0
    options.connectTo = [try #require(ConnectMapping("::127.0.0.1:\(server.port)"))]
    let targets = (0..<20).map {
      Target(host: "192.0.2.\($0)", roles: [.app], url: "http://192.0.2.\($0)/")
    }
    let outcomes = try await observe(targets, options).http.map(\.outcome)
    #expect(outcomes.count == 20)
    #expect(outcomes.count { $0 == .ok } == 5)
    #expect(outcomes.allSatisfy { [.ok, .refused, .reset].contains($0) })
  }

  @Test("A reset is a reset")
  func reset() async throws {
    let server = try HostileWebServer { resetOnClose($0) }
    #expect(try await visit(server).outcome == .reset)
  }

  @Test(
    "What is no HTTP is malformed",
    arguments: [
      "220 mail.example ESMTP\r\n", "<html>of HTTP/0.9</html>", "\u{0}\u{1}\u{2}\u{3}\n\n\n",
    ])
  func noHTTP(text: String) async throws {
    let seen = try await visit(try answer(text))
    #expect(seen.outcome == .malformed)
    #expect(seen.status == nil)
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
    #expect(seen.page?.bytes == ObservationEngine.maximumPage)
    #expect(seen.page?.isIncomplete == true)
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

  @Test("A server may say until when to wait, and is not asked sooner or waited for too long")
  func retryDate() async throws {
    let server = try HostileWebServer { connection in
      let date = httpDate(Date.now + 4)
      send(
        "HTTP/1.1 429 Slow\r\nRetry-After: \(date)\r\nConnection: close\r\n\r\n",
        to: connection)
    }
    let start = ContinuousClock.now
    #expect(try await visit(server, retries: 1).attempts == 2)
    #expect(.now - start >= .seconds(1))
    let patient = try answer("HTTP/1.1 503 Busy\r\nRetry-After: 86400\r\nConnection: close\r\n\r\n")
    let seen = try await visit(patient, retries: 1)
    #expect(seen.attempts == nil)
    #expect(patient.connections == 1)
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
    let outcome = await Asker(loop: loop).outcome(
      of: HTTPRequest(
        method: "HEAD", address: address, candidates: [candidate], connectTo: nil,
        timeout: .seconds(60)))
    #expect(outcome == .blocked)
    #expect(server.connections == 0)
  }
}

/// Asks on the thread of a loop.
private actor Asker {
  nonisolated let loop: EventLoop
  nonisolated var unownedExecutor: UnownedSerialExecutor { loop.asUnownedSerialExecutor() }

  init(loop: EventLoop) { self.loop = loop }

  func outcome(of request: HTTPRequest) async -> HTTPOutcome {
    let client = HTTPClient(
      options: .init(
        guardian: AddressGuard(), userAgent: "test", authorities: nil, proxy: nil,
        idleConnections: 1), loop: loop)
    defer { withExtendedLifetime(client) {} }
    return await withCheckedContinuation { continuation in
      client.perform(request) { continuation.resume(returning: $0.outcome) }
    }
  }
}
