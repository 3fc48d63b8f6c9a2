import Foundation
import SitusCore
import TestSupport
import Testing

@testable import SitusIO

/// What a real proxy carried: the observations, and the lines of its log that name a request.
private func proxied(
  _ targets: String, _ options: String, environment: String = ""
) throws -> (http: [HTTPObservation], requests: [String]) {
  let world = try World(
    sites: [
      World.Site("plain.example", "9.9.0.1", tls: "no"), World.Site("tls.example", "9.9.0.2"),
      World.Site("inner.example", "10.0.0.5"),
    ],
    records: ["both.example. 0 IN A 9.9.0.1", "both.example. 0 IN A 10.0.0.5"])
  // The proxy resolves names with the system's resolver, so that is made the one of this world.
  let result = try world.run(
    """
    cd $SITUS_WORLD_RUN; echo 'nameserver 127.0.0.1' >resolv.conf
    printf 'Port 8888\\nListen 127.0.0.1\\nTimeout 600\\nLogFile "%s/proxy.log"\\nLogLevel Info\\n' \
      $PWD >proxy.conf
    printf 'ConnectPort 443\\n' >>proxy.conf
    unshare --mount sh -c 'mount --bind resolv.conf /etc/resolv.conf; exec tinyproxy -d -c proxy.conf' \
      >/dev/null 2>&1 &
    proxy=$!
    until grep -q 'Accepting connections\\|Setting the running' proxy.log 2>/dev/null; do
      kill -0 $proxy || exit 1; sleep 0.05
    done
    \(environment) $SITUS observe --resolver 127.0.0.1 --ca-file $SITUS_WORLD_CA --rate 0 --retries 0 \
      --timeout 60 --connects 3 \(options) \(targets)
    sed -n 's/.*Request (file descriptor [0-9]*): //p' proxy.log >&2
    kill $proxy
    """)
  let log = try ObservationLog(jsonLines: Array(result.output.utf8), path: "log")
  return (log.observations.http, result.errors.split(separator: "\n").map(String.init))
}

struct ProxyTests {
  @Test("A proxy carries requests, is recorded without its password, and times nothing")
  func carries() throws {
    let (http, requests) = try proxied(
      "http://plain.example/ tls.example", "--proxy http://user:secret@127.0.0.1:8888")
    #expect(http.map(\.outcome) == [.ok, .ok])
    for seen in http {
      #expect(seen.proxy == "http://127.0.0.1:8888")
      #expect(seen.address == nil)
      #expect(seen.connects.isEmpty)
      #expect(seen.status == 200)
    }
    #expect(http.contains { $0.certificate?.names == ["tls.example"] })
    #expect(requests.contains { $0.hasPrefix("CONNECT tls.example:443") }, "\(requests)")
    #expect(requests.contains { $0.hasPrefix("HEAD http://plain.example/") }, "\(requests)")
  }

  @Test("A name with a closed address among its answers is not named to the proxy")
  func closedNames() throws {
    let (http, requests) = try proxied(
      "inner.example both.example http://10.0.0.5/", "--proxy http://127.0.0.1:8888")
    #expect(http.map(\.outcome) == [.blocked, .blocked, .blocked])
    #expect(requests.isEmpty, "\(requests)")
  }

  @Test("A proxy that says no, or is not there, is an error of the proxy")
  func refuses() throws {
    let (refused, _) = try proxied("https://tls.example:8443/", "--proxy http://127.0.0.1:8888")
    #expect(refused.map(\.outcome) == [.proxyError])
    #expect(refused.first?.headers.isEmpty == true)
    let (absent, _) = try proxied("tls.example", "--proxy http://127.0.0.1:9")
    #expect(absent.map(\.outcome) == [.proxyError])
  }

  @Test("The environment is never asked for a proxy")
  func environment() throws {
    let (http, requests) = try proxied(
      "http://plain.example/ tls.example", "",
      environment: "http_proxy=http://127.0.0.1:8888 https_proxy=http://127.0.0.1:8888")
    #expect(http.map(\.outcome) == [.ok, .ok])
    #expect(http.allSatisfy { $0.proxy == nil && $0.connects.count == 3 })
    #expect(requests.isEmpty)
  }

  @Test(
    "A proxy is named by a scheme that is one, and its password is not repeated",
    arguments: [
      ("127.0.0.1:3128", "http://127.0.0.1:3128"), ("socks5h://p.example", "socks5h://p.example"),
      ("http://u:p@p.example:8080/x?y", "http://p.example:8080"),
      ("ftp://p.example", nil), ("file:///x", nil), ("", nil),
    ])
  func names(text: String, recorded: String?) {
    #expect(ProxyAddress(text)?.description == recorded)
  }
}
