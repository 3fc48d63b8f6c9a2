import Foundation
import SitusCore
import TestSupport
import Testing

/// The observations that the program wrote, by subject.
private func http(_ output: String) throws -> [String: [HTTPObservation]] {
  let log = try ObservationLog(jsonLines: Array(output.utf8), path: "-")
  var visits: [String: [HTTPObservation]] = [:]
  for case .http(let http) in log.observations { visits[http.subject, default: []].append(http) }
  return visits
}

struct ObserveSitesTests {
  private static let command =
    "$SITUS observe --resolver 127.0.0.1 --ca-file $SITUS_WORLD_CA --rate 0 --timeout 60"

  @Test("TLS is described, faults of certificates are told apart and their details kept")
  func certificates() throws {
    let world = try World(sites: [
      World.Site("good.example", "9.9.0.1", headers: ["server: x"]),
      World.Site("expired.example", "9.9.0.2", tls: "expired"),
      World.Site("own.example", "9.9.0.3", tls: "self-signed"),
      World.Site("wrong.example", "9.9.0.4", tls: "wrong-name"),
      World.Site("plain.example", "9.9.0.5", tls: "no"),
      World.Site("early.example", "9.9.0.6", tls: "not-yet-valid"),
      World.Site("old.example", "9.9.0.7", tls: "old"),
      World.Site("six.example", "2a00:9::1"),
    ])
    let result = try world.run(
      "\(Self.command) good.example expired.example own.example wrong.example plain.example "
        + "early.example old.example six.example nowhere.example")
    #expect(result.status == 0, "\(result.errors)")
    let seen = try http(result.output)
    let good = try #require(seen["good.example"]?.first)
    #expect(good.outcome == .ok)
    #expect(good.version == "2")
    #expect(good.certificate?.version == "TLSv1.3")
    #expect(good.certificate?.subject == ["CN": "good.example", "O": "World of the tests"])
    #expect(good.certificate?.issuer == ["CN": "World CA", "O": "World of the tests"])
    #expect(good.certificate?.names == ["good.example"])
    #expect(good.address == "9.9.0.1")
    for (host, name, end) in [
      ("expired.example", "expired.example", "2024-02-01T00:00:00Z"),
      ("own.example", "own.example", nil), ("wrong.example", "other.invalid", nil),
      ("early.example", "early.example", "2099-02-01T00:00:00Z"),
    ] {
      let visits = try #require(seen[host])
      #expect(visits.map(\.request.url) == ["https://\(host)/", "http://\(host)/"])
      #expect(visits.map(\.outcome) == [.certificateError, .ok])
      #expect(visits[0].certificate?.names == [name])
      #expect(visits[0].status == nil)
      if let end { #expect(visits[0].certificate?.notAfter == end) }
    }
    #expect(seen["old.example"]?.map(\.outcome) == [.tlsError, .ok])
    #expect(seen["plain.example"]?.map(\.outcome) == [.refused, .ok])
    #expect(seen["plain.example"]?.last?.version == "1.1")
    #expect(seen["six.example"]?.first?.address == "2a00:9::1")
    #expect(seen["nowhere.example"]?.map(\.outcome) == [.nameNotResolved])
  }

  @Test("No request reaches a closed address, however the path to it is laid")
  func closed() throws {
    let world = try World(
      sites: [
        World.Site("metadata.example", "169.254.169.254"), World.Site("inner.example", "10.0.0.5"),
        World.Site("mapped.example", "127.0.0.9"), World.Site("local.example", "fd00::1"),
        World.Site(
          "a.example", "9.9.0.1", status: "302",
          headers: ["location: http://169.254.169.254/latest"]),
        World.Site(
          "b.example", "9.9.0.2", status: "302", headers: ["location: https://inner.example/"]),
        World.Site(
          "c.example", "9.9.0.3", status: "302", headers: ["location: https://d.example/x"]),
        World.Site("d.example", "9.9.0.4"),
      ],
      records: [
        "six.example. 60 IN AAAA ::ffff:127.0.0.9", "both.example. 60 IN A 9.9.0.4",
        "both.example. 60 IN A 10.0.0.5",
      ])
    let result = try world.run(
      """
      \(Self.command) a.example b.example c.example metadata.example inner.example local.example \
      six.example both.example 127.0.0.9 0x7f.0.0.9 2130706441 169.254.169.254 10.0.0.5 [fd00::1] \
      >LOG; cut -d ' ' -f 1 $SITUS_WORLD_RUN/access.log | sort | uniq -c | sed 's/^ *//'; cat LOG >&2
      rm LOG
      """.replacingOccurrences(of: "LOG", with: "$SITUS_WORLD_RUN/log"))
    // The last is asked by the second hop of c, and by `both` once its certificate did not fit.
    let requests = result.output.split(separator: "\n").map(String.init)
    #expect(requests == ["1 9.9.0.1", "1 9.9.0.2", "1 9.9.0.3", "2 9.9.0.4"], "\(result.errors)")
    let seen = try http(result.errors)
    #expect(seen["a.example"]?.map(\.outcome) == [.blocked])
    #expect(seen["b.example"]?.map(\.outcome) == [.blocked])
    #expect(seen["c.example"]?.map(\.outcome) == [.ok])
    #expect(seen["c.example"]?.first?.redirects.map(\.address) == ["9.9.0.3"])
    for host in ["metadata.example", "inner.example", "local.example", "six.example", "127.0.0.9"] {
      #expect(seen[host]?.map(\.outcome) == [.blocked], "\(host)")
    }
  }

  @Test("The page is asked for when HEAD is refused")
  func headRefused() throws {
    let world = try World(sites: [
      World.Site(
        "bucket.example", "9.9.0.1", status: "403", headers: ["x-amz-bucket-region: eu-west-2"])
    ])
    let result = try world.run(
      "\(Self.command) bucket.example; cut -d ' ' -f 5 $SITUS_WORLD_RUN/access.log >&2")
    let seen = try #require(try http(result.output)["bucket.example"]?.first)
    #expect(seen.request.method == "GET")
    #expect(seen.status == 403)
    #expect(seen.headers.contains(["x-amz-bucket-region", "eu-west-2"]))
    #expect(result.errors == "HEAD\nGET\n")
  }
}
