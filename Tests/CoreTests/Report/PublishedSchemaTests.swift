import Foundation
import SitusGround
import TestSupport
import Testing

@testable import SitusCore

struct PublishedSchemaTests {
  @Test(
    "The latest schema of a format is its newest frozen one, and says which format it is",
    arguments: [
      ("promises", "1.0"), ("whatif", "1.0"), ("drift", "1.0"), ("observation", "1.1"),
      ("check", "1.1"),
    ])
  func latestIsNewest(format: String, version: String) throws {
    func bytes(_ version: String) throws -> Data {
      try Data(
        contentsOf: URL(filePath: "\(Repository.root)/reports/schema/\(format)-\(version).json"))
    }
    #expect(try bytes("latest") == bytes(version))
    let schema = try SchemaValidator(published: "\(format)-\(version)")
    #expect(schema.root["$id"] as? String == "urn:situs:schema:\(format):\(version)")
  }

  @Test("Every form that is read by machines follows its schema")
  func outputs() throws {
    let report = Sample.smallReport()
    #expect(
      try SchemaValidator(published: "promises-1.0")
        .problems(in: renderPromises(report, as: .json)) == [])
    let recorded = try RecordedReport(json: Array(render(report, as: .json).utf8), path: "r.json")
    var later = report
    later.run.asOf = Sample.day("2026-12-23")
    later.findings.removeFirst()
    later.services[1].places[1].verdict = .unverifiable
    let second = try RecordedReport(json: Array(render(later, as: .json).utf8), path: "r.json")
    #expect(
      try SchemaValidator(published: "drift-1.0")
        .problems(in: renderDrift(compareScans(recorded, second), as: .json)) == [])
  }

  private static let lines: [String] = [
    Observation.dns(
      DNSObservation(
        at: "2026-11-23T10:00:00Z", vantage: "lon", subject: "a.example",
        question: DNSQuestion(name: "a.example", type: "A"), resolver: "udp:192.0.2.53:53",
        outcome: .noError,
        answers: [DNSRecord(name: "a.example", type: "A", ttl: nil, data: "203.0.113.7")],
        elapsedMilliseconds: 1.25, isAuthenticated: true, serverIdentifier: "ns1", reason: "x",
        leftOut: ["b.example A 192.0.2.1: of a name that was not asked for"])
    ).jsonLine,
    Observation.http(
      HTTPObservation(
        at: "2026-11-23T10:00:00Z", vantage: "lon", subject: "a.example",
        request: .init(method: "HEAD", url: "https://a.example/"), outcome: .ok,
        address: "203.0.113.7", status: 200, version: "2", headers: [["server", "x"]],
        redirects: [
          .init(url: "http://a.example/", status: 301, address: nil, headers: [["location", "/"]])
        ],
        elapsed: .init(connect: 3, tls: 8, firstByte: 9, total: 20.4),
        certificate: .init(
          version: "TLSv1.3", subject: ["CN": "a.example"], issuer: [:], names: ["a.example"],
          notBefore: "2026-01-01T00:00:00Z", notAfter: nil),
        finalURL: "https://a.example/x", connectTo: "127.0.0.1:443", proxy: "http://192.0.2.1",
        attempts: 2, connects: [3.1], tried: ["203.0.113.8"],
        page: .init(
          robots: .allowed, bytes: 10, isIncomplete: true, hosts: ["b.example"],
          allowed: ["*.c.example"]))
    ).jsonLine,
    Observation.http(
      HTTPObservation(
        at: "2026-11-23T10:00:00Z", vantage: "lon", subject: "a.example",
        request: .init(method: "HEAD", url: "https://a.example/"), outcome: .blocked, address: nil,
        status: nil, version: nil, headers: [], redirects: [], elapsed: nil, certificate: nil)
    ).jsonLine,
  ]

  @Test("Every kind of line of the log follows its schema, full or bare")
  func logLines() throws {
    let schema = try SchemaValidator(published: "observation-1.1")
    let position = try #require(
      VantagePosition(coordinates: "51.5,-0.12", at: "2026-11-23T10:00:00Z", vantage: "lon"))
    for line in Self.lines + [position.jsonLine] {
      #expect(try schema.problems(in: line) == [], "\(line)")
    }
  }

  @Test(
    "A line that is not of the format is told apart",
    arguments: [
      (#""kind":"dns""#, #""kind":"ping""#, "$.kind: not dns"),
      (#""at":"2026-11-23T10:00:00Z""#, #""at":"yesterday""#, "$.at: does not match"),
      (#""ttl":300"#, #""ttl":-1"#, "$.answers[0].ttl: out of range"),
      (#","outcome":"NOERROR""#, "", "$: lacks outcome"),
      (#""type":"A"},"#, #""type":"A"},"extra":1,"#, "$.extra: not in the schema"),
    ])
  func wrongLines(old: String, new: String, problem: String) throws {
    let line = """
      {"schema":"situs.observation/1","kind":"dns","at":"2026-11-23T10:00:00Z","vantage":"lon",\
      "subject":"a.example","question":{"name":"a.example","type":"A"},"resolver":"udp:192.0.2.53:53"\
      ,"outcome":"NOERROR","answers":[{"name":"a.example","type":"A","ttl":300,"data":"x"}]}
      """
    let schema = try SchemaValidator(published: "observation-1.1")
    #expect(try schema.problems(in: line) == [])
    let problems = try schema.problems(in: line.replacing(old, with: new, maxReplacements: 1))
    #expect(problems.contains { $0.hasPrefix(problem) }, "\(problems)")
  }

  @Test("The validator refuses a schema that asks for what it cannot check")
  func unknownKeyword() {
    let schema: [String: Any] = ["type": "string", "minLength": 3]
    #expect(
      SchemaValidator(root: schema).problems("a", schema, at: "$")
        == [#"$: the schema says ["minLength"]"#])
  }
}
