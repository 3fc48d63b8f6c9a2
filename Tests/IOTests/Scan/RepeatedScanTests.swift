import Foundation
import SitusCore
import TestSupport
import Testing

/// Lines of a log without what may differ between two runs: when, and how long.
func timeless(_ text: some StringProtocol) throws -> [String] {
  let log = try ObservationLog(jsonLines: Array(text.utf8), path: "log")
  return log.observations.map { observation in
    switch observation {
    case .dns(var dns):
      dns.at = ""
      dns.elapsedMilliseconds = nil
      for index in dns.answers.indices { dns.answers[index].ttl = 0 }
      return Observation.dns(dns).jsonLine
    case .http(var http):
      http.at = ""
      http.elapsed = nil
      http.connects = http.connects.map { _ in 0 }
      http.headers.removeAll { $0.first == "date" }
      for index in http.redirects.indices {
        http.redirects[index].headers.removeAll { $0.first == "date" }
      }
      return Observation.http(http).jsonLine
    }
  }.sorted()
}

struct RepeatedScanTests {
  @Test("The same targets observed twice differ in times only")
  func twice() throws {
    let world = try World(
      sites: [
        World.Site("a.example", "9.9.0.1", headers: ["cf-ray: 8cc647f9ec9c4141-LHR"]),
        World.Site(
          "b.example", "9.9.0.2", status: "302", headers: ["location: https://a.example/x"]),
        World.Site("c.example", "9.9.0.3", status: "403"),
        World.Site("d.example", "9.9.0.4", tls: "expired"),
        World.Site("e.example", "9.9.0.5", tls: "no"),
        World.Site("f.example", "2a00:9::6"), World.Site("g.example", "9.9.0.7", status: "refuse"),
      ],
      records: [
        "h.example. 60 IN A 9.9.0.1", "h.example. 60 IN A 9.9.0.2",
        "h.example. 60 IN MX 5 m.example.",
        "i.example. 60 IN CNAME a.example.", "j.example. 60 IN A 10.0.0.1",
      ])
    let targets = "abcdefghijk".map { "\($0).example\twebsite\n" }.joined()
    let result = try world.run(
      """
      cat >$SITUS_WORLD_RUN/targets
      for run in 1 2; do
        $SITUS observe --resolver 127.0.0.1 --ca-file $SITUS_WORLD_CA --rate 0 --connects 2 \
          --timeout 60 <$SITUS_WORLD_RUN/targets
        echo ----
      done
      """, input: targets)
    let runs = result.output.split(separator: "----\n")
    #expect(runs.count == 2, "\(result.errors)")
    let (first, second) = (try timeless(runs[0]), try timeless(runs[1]))
    #expect(first.count > 60)
    #expect(first == second)
  }
}
