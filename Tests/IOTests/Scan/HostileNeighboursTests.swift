import Foundation
import SitusCore
import TestSupport
import Testing

/// Hosts that do what they can to keep the observer from everybody else.
struct HostileNeighboursTests {
  private static let honest = 200

  /// Pages that take minutes to read unless that takes time in proportion to their length, rules
  /// without end, and HTTP/2 frames faster than they can be read.
  private static let attack = """
    cd $SITUS_WORLD_RUN; mkdir -p attack/attributes attack/ends
    perl -e 'print "<a"; print " a$_" for 1..74000; print "><img src=//seen.example>"' \
      >attack/attributes/index.html
    perl -e 'print "<img src=//seen.example>", "<b>" x 80000, "</i>" x 60000' >attack/ends/index.html
    perl -e 'print "user-agent: *\\n", ("allow: /*" . "a" x 200 . "b*\\n") x 2000' \
      >attack/attributes/robots.txt
    {
      echo "daemon off; user root; pid $PWD/attack.pid; error_log $PWD/attack.log;"
      echo 'events { worker_connections 64; } http { access_log off; types { text/html html; }'
      for part in client_body proxy fastcgi uwsgi scgi; do echo "${part}_temp_path $PWD/a_$part;"; done
      echo "server { listen 9.8.0.1:80; root $PWD/attack/attributes; }"
      echo "server { listen 9.8.0.2:80; root $PWD/attack/ends; } }"
    } >attack.conf
    PATH=$PATH:/usr/sbin
    nginx -c $PWD/attack.conf >>attack.log 2>&1 & nginx=$!
    openssl req -x509 -CA ca.pem -CAkey key.pem -key leaf.pem -subj /CN=flood.example \
      -addext subjectAltName=DNS:flood.example -days 3 -out flood.crt 2>/dev/null
    perl -e 'use strict; $SIG{PIPE} = "DEFAULT"; $| = 1;
      sub frame { my ($type, $stream, $load) = @_;
        substr(pack("N", length $load), 1) . pack("CCN", $type, 0, $stream) . $load }
      print frame(4, 0, "");
      my $block = join "", map { frame(2, 2 * $_ + 101, pack "NC", 2 * $_ + 99, 255) } 0..3999;
      print $block while 1' \
      | openssl s_server -accept 9.8.0.3:443 -alpn h2 -quiet -cert flood.crt -key leaf.pem \
        >/dev/null 2>&1 & flood=$!
    until [ -s attack.pid ]; do kill -0 $nginx || exit 1; sleep 0.05; done
    until grep -q '0300080[89]:01BB\\|0300080[89]:01bb' /proc/net/tcp; do
      kill -0 $flood || exit 1; sleep 0.05
    done
    """

  @Test("What three hostile hosts do changes nothing that is recorded of two hundred others")
  func neighbours() throws {
    let sites = (1...Self.honest).map { number in
      World.Site(
        "h\(number).example", "9.9.\(number).1",
        headers: ["server: s\(number)", "set-cookie: a=\(number)"],
        tls: number % 20 == 0 ? "yes" : "no")
    }
    let world = try World(
      sites: sites,
      records: [
        "attributes.example. 60 IN A 9.8.0.1", "ends.example. 60 IN A 9.8.0.2",
        "flood.example. 60 IN A 9.8.0.3",
      ],
      addresses: ["9.8.0.1", "9.8.0.2", "9.8.0.3"])
    let hostile = "attributes.example\twebsite\nends.example\twebsite\nflood.example\tapp\n"
    let targets = sites.map { "\($0.host)\twebsite\n" }
    // The hostile ones come in the middle, when most others are under way.
    let all = targets[..<60].joined() + hostile + targets[60...].joined()
    let result = try world.run(
      """
      cat >$SITUS_WORLD_RUN/all; grep -v '^attr\\|^ends\\|^flood' $SITUS_WORLD_RUN/all \
        >$SITUS_WORLD_RUN/honest
      \(Self.attack)
      for targets in honest all; do
        $SITUS observe --resolver 127.0.0.1 --ca-file $SITUS_WORLD_CA --rate 0 --timeout 60 \
          --types A,AAAA <$targets || echo "ended with $?" >&2
        echo ----
      done
      kill $nginx $flood 2>/dev/null
      """, input: all)
    let runs = result.output.components(separatedBy: "----\n")
    try #require(runs.count == 3, "\(result.errors)")
    let log = try ObservationLog(jsonLines: Array(runs[1].utf8), path: "log")
    let isHostile = { (subject: String) in hostile.contains(subject + "\t") }
    let alone = try timeless(runs[0])
    let together = try timeless(runs[1]).filter { line in
      !["attributes", "ends", "flood"].contains { line.contains("\"subject\":\"\($0).example\"") }
    }
    #expect(alone == together)
    #expect(alone.count > 3 * Self.honest)
    let visits = log.observations.compactMap { observation -> HTTPObservation? in
      if case .http(let http) = observation { http } else { nil }
    }
    #expect(
      visits.count { !isHostile($0.subject) && $0.outcome == .ok } == Self.honest,
      "each honest host answered")
    #expect(
      visits.allSatisfy { visit in
        visit.certificate != nil || visit.outcome != .ok || !visit.request.url.hasPrefix("https:")
      }, "a page that comes over the connection of the rules has its certificate")
    func last(_ subject: String) -> HTTPObservation? { visits.last { $0.subject == subject } }
    #expect(last("ends.example")?.page?.hosts == ["seen.example"])
    #expect(last("attributes.example")?.status == 200)
    #expect(last("flood.example")?.outcome == .tooLarge)
  }
}
