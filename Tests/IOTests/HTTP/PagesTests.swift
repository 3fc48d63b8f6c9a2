import Foundation
import SitusCore
import Synchronization
import TestSupport
import Testing

@testable import SitusIO

/// A site whose `robots.txt` is one answer and whose every other page is another.
private final class Site: Sendable {
  let server: HostileWebServer
  private let log: Log

  final class Log: Sendable {
    let requests = Mutex<[String]>([])
  }

  init(robots: String, page: String, headers: String = "") throws {
    let log = Log()
    self.log = log
    server = try HostileWebServer(answer: { request in
      let line = request.replacingOccurrences(of: " HTTP/1.1", with: "")
      log.requests.withLock { $0.append(line) }
      if line == "GET /robots.txt" { return robots }
      return "HTTP/1.1 200 OK\r\n\(headers)Content-Length: \(page.utf8.count)\r\n"
        + "Connection: close\r\n\r\n\(line.hasPrefix("HEAD") ? "" : page)"
    })
  }

  var requests: [String] { log.requests.withLock { $0 } }
}

private let missing = "HTTP/1.1 404 No\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
private func file(_ text: String) -> String {
  "HTTP/1.1 200 OK\r\nContent-Length: \(text.utf8.count)\r\nConnection: close\r\n\r\n\(text)"
}

struct PagesTests {
  private let page = """
    <html><head><script src="https://cdn.example/x.js"></script>
    <link rel=stylesheet href="//FONTS.example:8443/css"><img src="/own.png">
    <img src="http://a.example:81/own"><img src="data:image/png,x"><img src="http://0x7f.1/">
    <img src="  https://bücher.example/"></head>
    <form action="https://forms.example/post"><form action="/own"></form></html>
    """

  @Test("A page is fetched where its site allows it, and its hosts are all that is kept")
  func hosts() async throws {
    let site = try Site(robots: missing, page: page)
    let seen = try await visit(site.server, roles: [.website])
    #expect(site.requests == ["GET /robots.txt", "GET /"])
    #expect(seen.request.method == "GET")
    #expect(
      seen.page
        == .init(
          robots: .absent, bytes: page.utf8.count,
          hosts: ["cdn.example", "fonts.example", "xn--bcher-kva.example"],
          forms: ["forms.example"]))
  }

  @Test("Other roles are asked for headers only, without a look at robots.txt")
  func headersOnly() async throws {
    let site = try Site(robots: missing, page: page)
    let seen = try await visit(site.server, roles: [.app])
    #expect(site.requests == ["HEAD /"])
    #expect(seen.page == nil)
  }

  @Test(
    "Where robots.txt forbids it or cannot be had, only the headers are asked for",
    arguments: [
      (file("User-agent: situs\nDisallow: /"), HTTPObservation.Page.Robots.disallowed),
      (file("User-agent: *\nDisallow: /"), .disallowed),
      ("HTTP/1.1 503 Busy\r\nContent-Length: 0\r\nConnection: close\r\n\r\n", .unreachable),
      ("HTTP/1.1 429 Slow\r\nContent-Length: 0\r\nConnection: close\r\n\r\n", .unreachable),
      ("garbage\r\n", .unreachable),
    ])
  func forbidden(robots: String, verdict: HTTPObservation.Page.Robots) async throws {
    let site = try Site(robots: robots, page: page)
    let seen = try await visit(site.server, roles: [.website])
    #expect(site.requests == ["GET /robots.txt", "HEAD /"])
    #expect(seen.outcome == .ok)
    #expect(seen.request.method == "HEAD")
    #expect(seen.page == .init(robots: verdict))
  }

  @Test("Rules for another path or another program forbid nothing")
  func allowed() async throws {
    let rules = "User-agent: other\nDisallow: /\n\nUser-agent: *\nDisallow: /private\n"
    let seen = try await visit(
      try Site(robots: file(rules), page: page).server, roles: [.website])
    #expect(seen.page?.robots == .allowed)
    #expect(seen.page?.hosts.contains("cdn.example") == true)
  }

  @Test("A site is asked for its rules once, however many of its pages are observed at once")
  func once() async throws {
    let site = try Site(robots: file("User-agent: *\nDisallow: /b"), page: page)
    defer { site.server.stop() }
    let nobody = try ClosedPort()
    var options = options(loopback(port: nobody.number))
    options.connectTo = [try #require(ConnectMapping("::127.0.0.1:\(site.server.port)"))]
    options.hostRate = nil
    let targets = ["/a", "/b", "/c"].map {
      Target(host: "192.0.2.1", roles: [.website], url: "http://192.0.2.1\($0)")
    }
    let seen = try await observe(targets, options).http.sorted { $0.request.url < $1.request.url }
    #expect(seen.map(\.page?.robots) == [.allowed, .disallowed, .allowed])
    #expect(site.requests.sorted() == ["GET /a", "GET /c", "GET /robots.txt", "HEAD /b"])
  }

  @Test("A page that comes encoded, or is no HTML, has no hosts; only the first may have had some")
  func otherTypes() async throws {
    let encoded = try Site(robots: missing, page: page, headers: "Content-Encoding: br\r\n")
    let seen = try await visit(encoded.server, roles: [.website])
    #expect(seen.page?.hosts == [])
    #expect(seen.page?.isIncomplete == true)
    let plain = try Site(robots: missing, page: page, headers: "Content-Type: text/plain\r\n")
    let other = try await visit(plain.server, roles: [.website])
    #expect(other.page?.hosts == [])
    #expect(other.page?.isIncomplete == false)
  }

  @Test("A site whose connection fails is asked once, and the failure is its outcome")
  func refused() async throws {
    let server = try HostileWebServer { _ in }
    server.stop()
    let seen = try await visit(server, roles: [.website])
    #expect(seen.outcome == .refused)
    #expect(seen.page == .init(robots: .unreachable))
  }
}
