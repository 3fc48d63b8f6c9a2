import Foundation
import SitusCore
import SitusGround
import TestSupport
import Testing

/// Every way that is known to lead a scanner to a machine that only it can reach.
private let hostileSites = [
  World.Site("metadata.example", "169.254.169.254"), World.Site("inner.example", "10.0.0.5"),
  World.Site("loop.example", "127.0.0.9"), World.Site("local.example", "fd00::1"),
  World.Site("doc.example", "203.0.113.9"), World.Site("shared.example", "100.64.0.9"),
  redirect("r1.example", "9.9.0.1", "http://169.254.169.254/latest/meta-data/"),
  redirect("r2.example", "9.9.0.2", "https://inner.example/"),
  redirect("r3.example", "9.9.0.3", "http://[::ffff:10.0.0.5]/"),
  redirect("r4.example", "9.9.0.4", "//0x0a.0.0.5/"),
  redirect("r5.example", "9.9.0.5", "http://167772165/"),
  redirect("r6.example", "9.9.0.6", "http://012.0.0.05/"),
  redirect("r7.example", "9.9.0.7", "http://10.5/"),
  redirect("r8.example", "9.9.0.8", "http://both.example/"),
  redirect("r9.example", "9.9.0.9", "file:///etc/passwd"),
  redirect("r10.example", "9.9.0.10", "http://user:pass@10.0.0.5:8080/"),
  redirect("r11.example", "9.9.0.11", "http://10.0.0.5%2f@9.9.0.1/"),
  redirect("r12.example", "9.9.0.12", "http://[fe80::1%25lo]/"),
]

private func redirect(_ host: String, _ address: String, _ location: String) -> World.Site {
  World.Site(host, address, status: "302", headers: ["location: \(location)"])
}

private let literals = [
  "127.0.0.9", "10.0.0.5", "169.254.169.254", "100.64.0.9", "203.0.113.9", "0x0a000005",
  "167772165", "012.0.0.5", "10.5", "0xa.0.0.5", "[fd00::1]", "[::ffff:10.0.0.5]", "[::10.0.0.5]",
  "[64:ff9b::a00:5]", "[64:ff9b:1::a00:5]", "[2002:a00:5::1]", "[fe80::1%lo]",
  "http://10.0.0.5:8080/", "https://user@10.0.0.5/", "http://167772165/", "http://10.5/",
  "http://[::ffff:a00:5]/", "localhost", "0", "http://9.9.0.1:25/",
]

/// Addresses to which at least one packet went, those of name servers left out.
private func captured(_ options: String) throws -> (addresses: [String], log: ObservationLog) {
  let world = try World(
    sites: hostileSites,
    records: [
      "both.example. 0 IN A 9.9.0.1", "both.example. 0 IN A 10.0.0.5",
      "mapped.example. 0 IN AAAA ::ffff:10.0.0.5", "six.example. 0 IN AAAA 2002:a00:5::1",
      "nat.example. 0 IN AAAA 64:ff9b::a00:5", "localhost. 0 IN A 127.0.0.9",
      "zero.example. 0 IN A 0.0.0.0",
    ],
    // A packet to an IPv6 address can be seen when the address is up.
    addresses: ["2002:a00:5::1", "64:ff9b::a00:5", "64:ff9b:1::a00:5"])
  let names =
    hostileSites.map(\.host) + ["both", "mapped", "six", "nat", "zero"].map { $0 + ".example" }
  let targets = (names.flatMap { [$0, $0 + "\twebsite"] } + literals).joined(separator: "\n")
  // Every IPv4 address of the internet is this machine, so that a packet to any can be seen.
  let result = try world.run(
    """
    ip route add default dev lo
    perl \(Repository.root)/Tests/TestSupport/capture.pl 9.9.9.250 >$SITUS_WORLD_RUN/addresses \
      2>$SITUS_WORLD_RUN/capture &
    capture=$!
    until grep -qs listening $SITUS_WORLD_RUN/capture; do sleep 0.05; done
    $SITUS observe --resolver 127.0.0.1 --ca-file $SITUS_WORLD_CA --rate 0 --timeout 60 --retries 0 \
      --connects 2 \(options) - || echo "situs ended with $?" >&2
    perl -MSocket -e 'socket S, AF_INET, SOCK_DGRAM, 0 or die;
      send S, "x", 0, pack_sockaddr_in(7, inet_aton("9.9.9.250")) or die'
    wait $capture || cat $SITUS_WORLD_RUN/capture >&2
    cat $SITUS_WORLD_RUN/addresses >&2
    """, input: targets + "\n")
  #expect(result.status == 0)
  let log = try ObservationLog(jsonLines: Array(result.output.utf8), path: "log")
  return (result.errors.split(separator: "\n").map(String.init), log)
}

struct PacketCaptureTests {
  @Test("No packet goes to a closed address, whoever asks for it and however it is spelled")
  func nothingIsSent() throws {
    let (addresses, log) = try captured("")
    // Requests went out and their answers came back, so the capture saw what there was.
    #expect(addresses.contains("9.9.0.1") && addresses.contains("9.9.0.12"), "\(addresses)")
    let guardian = AddressGuard()
    for text in addresses {
      let address = try #require(IPAddress(text), "\(text)")
      #expect(guardian.reasonClosed(address) == nil, "a packet went to \(text)")
    }
    let http = log.observations.http
    #expect(http.contains { $0.outcome == .blocked })
    // Each redirect was answered, and led nowhere.
    for site in hostileSites where site.status == "302" {
      let visits = http.filter { $0.subject == site.host }
      #expect(!visits.isEmpty && visits.allSatisfy { $0.outcome == .blocked }, "\(site.host)")
    }
    let mail = http.filter { $0.request.url == "http://9.9.0.1:25/" }
    #expect(mail.map(\.outcome) == [.blocked])
  }

  @Test("The capture does see packets to closed addresses when they are opened")
  func captureSees() throws {
    let (addresses, _) = try captured("--allow-private")
    for address in ["10.0.0.5", "203.0.113.9", "100.64.0.9", "fd00::1"] {
      #expect(addresses.contains(address), "\(addresses)")
    }
    // What hands out credentials is not among what that opens.
    #expect(!addresses.contains("169.254.169.254"), "\(addresses)")
  }
}
