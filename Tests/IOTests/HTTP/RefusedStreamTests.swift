import Foundation
import SitusCore
import TestSupport
import Testing

/// Servers that take a connection of HTTP/2 and refuse what is asked on it.
struct RefusedStreamTests {
  /// Answers each connection to 9.8.0.1 by what it says first: a request of HTTP/2 with the frames of
  /// `refusal`, one of HTTP/1.1 with the text of `answer`; notes what came.
  ///
  /// The frames come after the request, because a stream that is not there cannot be refused.
  private static func server(refusal: String, answer: String) -> String {
    """
    cd $SITUS_WORLD_RUN
    openssl req -x509 -CA ca.pem -CAkey key.pem -key leaf.pem -subj /CN=refusing.example \
      -addext subjectAltName=DNS:refusing.example -days 3 -out refusing.crt 2>/dev/null
    cat >refuse.pl <<'END'
    use strict; use IPC::Open2; $| = 1; $SIG{TERM} = sub { exit };
    sub frame { my ($type, $stream, $load) = @_;
      substr(pack("N", length $load), 1) . pack("CCN", $type, 0, $stream) . $load }
    my $process = open2(my $from, my $to, "openssl", "s_server", "-accept", "9.8.0.1:443",
      "-alpn", "h2,http/1.1", "-quiet", "-cert", "refusing.crt", "-key", "leaf.pem");
    END { kill "TERM", $process if $process }
    $to->autoflush(1);
    my $seen = "";
    while (sysread($from, my $part, 65536)) {
      $seen .= $part;
      # A frame of type 1 on a stream of odd number carries the request.
      if ($seen =~ /PRI \\* HTTP\\/2\\.0\\r\\n\\r\\nSM\\r\\n\\r\\n.*\\x01.\\x00\\x00\\x00([\\x01-\\x7f])/s) {
        print STDOUT "2\\n"; my $stream = ord $1; $seen = "";
        print $to frame(4, 0, ""), \(refusal);
      } elsif ($seen =~ /^\\w+ \\S+ HTTP\\/1\\.1\\r\\n.*\\r\\n\\r\\n/s) {
        print STDOUT "1.1\\n"; $seen = "";
        print $to "\(answer)";
      }
    }
    END
    perl refuse.pl >asked & refusing=$!
    until grep -qi '01000809:01BB' /proc/net/tcp; do
      kill -0 $refusing || exit 1; sleep 0.05
    done
    """
  }

  private func observe(refusal: String, answer: String) throws -> (HTTPObservation, [Substring]) {
    let world = try World(
      sites: [World.Site("honest.example", "9.9.1.1", headers: [], tls: "no")],
      records: ["refusing.example. 60 IN A 9.8.0.1"], addresses: ["9.8.0.1"])
    let result = try world.run(
      """
      \(Self.server(refusal: refusal, answer: answer))
      $SITUS observe --resolver 127.0.0.1 --ca-file $SITUS_WORLD_CA --rate 0 --timeout 60 \
        --types A --retries 0
      echo ----; cat asked
      kill $refusing
      """, input: "refusing.example\tapp\n")
    let parts = result.output.components(separatedBy: "----\n")
    try #require(parts.count == 2, "\(result.errors)")
    let log = try ObservationLog(jsonLines: Array(parts[0].utf8), path: "log")
    let visits = log.observations.compactMap { observation -> HTTPObservation? in
      if case .http(let http) = observation { http } else { nil }
    }
    return (try #require(visits.last), parts[1].split(separator: "\n"))
  }

  @Test("A host that goes away before it answers over HTTP/2 is asked by HTTP/1.1")
  func goesAway() throws {
    let (seen, asked) = try observe(
      // GOAWAY, with no stream handled and without an error; RFC 9113 §6.8.
      refusal: "frame(7, 0, pack(\"NN\", 0, 0))",
      answer: "HTTP/1.1 200 OK\\r\\nServer: old\\r\\nConnection: close\\r\\n\\r\\n")
    #expect(seen.outcome == .ok)
    #expect(seen.version == "1.1")
    #expect(seen.headers.first == ["server", "old"])
    #expect(seen.certificate?.names == ["refusing.example"])
    #expect(asked.first == "2")
    #expect(asked.last == "1.1")
    #expect(asked.count { $0 == "1.1" } == 1)
    #expect(asked.count <= 7, "libcurl asks again at most five times: \(asked)")
  }
}
