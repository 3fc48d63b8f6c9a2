import Foundation
import TestSupport
import Testing

/// `situs adequacy check` against real web servers.
struct FetchDocumentTests {
  private let world: World

  init() throws {
    world = try World(sites: [
      World.Site("law.example", "192.0.2.10"),
      World.Site("gone.example", "192.0.2.11", status: "404"),
      World.Site(
        "plain.example", "192.0.2.12", status: "302", headers: ["location: http://law.example/"]),
      World.Site(
        "round.example", "192.0.2.13", status: "302", headers: ["location: https://round.example/"]
      ),
      World.Site("expired.example", "192.0.2.14", tls: "expired"),
    ])
  }

  private func check(_ url: String, before: String = "") throws -> Program.Result {
    let mappings = [
      ("law", 10), ("gone", 11), ("plain", 12), ("round", 13), ("expired", 14),
    ].map { "--connect-to \($0.0).example:443:192.0.2.\($0.1):443" }.joined(separator: " ")
    return try world.run(
      "\(before) cd \(Repository.root) && $SITUS adequacy check --clml \(url)"
        + " --ca-file $SITUS_WORLD_CA \(mappings) --connect-to uk.example:443:127.0.0.1:8443"
        + " --as-of 2026-11-23")
  }

  private static let failures = [
    ("https://gone.example/a.xml", "status 404"),
    ("https://plain.example/", "expected an https address, found http://law.example/"),
    ("https://round.example/", "at most 5 redirects"),
    ("https://expired.example/", "certificate"),
    ("http://law.example/", "expected an https address"),
    ("https://127.0.0.1/", "blocked"),
    ("https://192.0.2.10/", "blocked"),
    ("https://169.254.169.254/latest", "blocked"),
    ("https://law.example/data.xml", "https://law.example/data.xml:1:"),
  ]

  @Test("What cannot be fetched or is no legislation ends with 2", arguments: failures)
  func failure(url: String, words: String) throws {
    let run = try check(url)
    #expect(run.status == 2, "\(run.errors)")
    #expect(run.output.isEmpty)
    #expect(run.errors.contains(words), "\(run.errors)")
  }

  @Test("Legislation is fetched over TLS and compared line by line")
  func comparison() throws {
    let folder = try TemporaryFolder()
    let law = """
      HTTP/1.0 200 OK\r
      content-type: application/xml\r
      \r
      <Legislation xmlns="http://www.legislation.gov.uk/namespaces/legislation"
        IdURI="http://www.legislation.gov.uk/id/uksi/2023/1221/made">
        <P1 id="regulation-2"><P1para><P2 id="regulation-2-1"><P2para><Text>Ruritania.</Text></P2para>
        </P2></P1para></P1></Legislation>
      """
    try folder.write(law, to: "law.xml")
    let server =
      "(cd \(folder.path) && exec openssl s_server -accept 8443 -HTTP -quiet"
      + " -cert $SITUS_WORLD_RUN/uk.crt -key $SITUS_WORLD_RUN/leaf.pem) & server=$!;"
      + " trap 'kill $server' EXIT; until openssl s_client -connect 127.0.0.1:8443 </dev/null"
      + " >/dev/null 2>&1; do sleep 0.1; done;"
    let certificate =
      "openssl req -x509 -CA $SITUS_WORLD_CA -CAkey $SITUS_WORLD_RUN/key.pem"
      + " -key $SITUS_WORLD_RUN/leaf.pem -subj /CN=uk.example"
      + " -addext subjectAltName=DNS:uk.example -days 3 -out $SITUS_WORLD_RUN/uk.crt 2>/dev/null;"
    let run = try check("https://uk.example/law.xml", before: certificate + server)
    #expect(run.status == 1, "\(run.errors)")
    #expect(run.output.contains("https://uk.example/law.xml:3:"), "\(run.output)")
    #expect(run.output.contains("Ruritania"))
  }
}
