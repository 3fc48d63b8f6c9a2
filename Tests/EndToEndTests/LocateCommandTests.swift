import Foundation
import TestSupport
import Testing

/// `situs locate` as somebody types it.
struct LocateCommandTests {
  private let log = """
    {"schema":"situs.observation/1","kind":"dns","at":"2026-11-23T10:00:00Z","vantage":"lon","subject":"www.a.example","question":{"name":"www.a.example","type":"A"},"resolver":"udp:192.0.2.53:53","outcome":"NOERROR","answers":[{"name":"www.a.example","type":"CNAME","ttl":300,"data":"x.eu-west-2.elb.amazonaws.com"},{"name":"x.eu-west-2.elb.amazonaws.com","type":"A","ttl":60,"data":"203.0.113.7"}],"elapsed_ms":1.2}
    {"schema":"situs.observation/1","kind":"http","at":"2026-11-23T10:00:00Z","vantage":"lon","subject":"cdn.a.example","request":{"method":"HEAD","url":"https://cdn.a.example/"},"outcome":"ok","address":"104.16.3.4","status":200,"http_version":"2","headers":[["server","cloudflare"],["cf-ray","8cc647f9ec9c4141-LHR"]],"redirects":[],"elapsed_ms":{"connect":3.1,"tls":8.0,"total":20.4}}

    """

  private func situs(_ arguments: String..., input: String) throws -> Program.Result {
    try Program.run(["locate"] + arguments, input: input)
  }

  @Test("Each host of a log on standard input is one line, sorted, and nothing else is printed")
  func lines() throws {
    let run = try situs("--from", "-", input: log)
    #expect(run.status == 0)
    #expect(run.complaints == "")
    let objects = try run.output.split(separator: "\n").map { line in
      try #require(JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
    }
    #expect(objects.map { $0["subject"] as? String } == ["cdn.a.example", "www.a.example"])
    #expect(objects.allSatisfy { $0["schema"] as? String == "situs.location/1" })
    let edge = try #require(objects[0]["edge"] as? [String: Any])
    #expect(edge["country"] as? String == "GB")
    #expect(edge["place"] as? String == "LHR")
    #expect(edge["strength"] as? String == "established")
    #expect(objects[0]["compute"] is NSNull)
    let compute = try #require(objects[1]["compute"] as? [String: Any])
    #expect(compute["country"] as? String == "GB")
    #expect(compute["region"] as? String == "aws:eu-west-2")
    #expect(objects[1]["storage"] is NSNull)
  }

  @Test("The same log gives the same bytes, and a table for people")
  func repeatable() throws {
    #expect(try situs("--from", "-", input: log).output == situs("--from", "-", input: log).output)
    let table = try situs("--from", "-", "--format", "table", input: log)
    #expect(
      table.output.split(separator: "\n").map { $0.prefix(13) }
        == ["HOST         ", "cdn.a.example", "www.a.example"])
  }

  @Test("Logs of two vantages are read as one, and the edge of each stays its own")
  func vantages() throws {
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    try folder.write(log, to: "lon.jsonl")
    try folder.write(
      log.replacingOccurrences(of: "\"lon\"", with: "\"fra\"")
        .replacingOccurrences(of: "4141-LHR", with: "4141-FRA"), to: "fra.jsonl")
    let (lon, fra) = (folder.path + "/lon.jsonl", folder.path + "/fra.jsonl")
    let run = try situs("--from", lon, "--from", fra, input: "")
    #expect(run.status == 0)
    let lines = run.output.split(separator: "\n")
    #expect(lines.count == 2)
    let cdn = try #require(
      JSONSerialization.jsonObject(with: Data(lines[0].utf8)) as? [String: Any])
    let edges = try #require(cdn["edges"] as? [String: [String: Any]])
    #expect(edges["lon"]?["place"] as? String == "LHR")
    #expect(edges["fra"]?["place"] as? String == "FRA")
    let edge = try #require(cdn["edge"] as? [String: Any])
    #expect(edge["country"] is NSNull)
    #expect((cdn["conflicts"] as? [Any])?.isEmpty == true)
    #expect(!lines[1].contains("\"edges\""))
    #expect(try situs("--from", fra, "--from", lon, input: "").output == run.output)
    #expect(try situs("--from", lon, "--from", "no-such-file", input: "").status == 2)
    #expect(try situs(input: "").status == 2)
  }

  @Test("Evidence after the day asked about does not speak, and old evidence goes stale")
  func days() throws {
    for day in ["2026-11-22", "2027-06-01"] {
      let run = try situs("--from", "-", "--as-of", day, input: log)
      #expect(run.status == 0)
      #expect(!run.output.contains("\"established\",\"stale_after\":\"2027-02-26\""))
      #expect(run.output.contains("\"compute\":null"))
      #expect(run.output.contains("\"edge\":null"))
    }
  }

  @Test("Wrong input ends with 2, an empty log with 3, and neither prints a result")
  func statuses() throws {
    #expect(try situs("--from", "no-such-file", input: "").status == 2)
    #expect(try situs("--from", "-", "--as-of", "2026-02-30", input: log).status == 2)
    #expect(try situs("--from", "-", "--format", "xml", input: log).status == 2)
    #expect(try situs("--from", "-", "--ranges", "no-such-folder", input: log).status == 2)
    #expect(try situs("--from", "-", input: "{\n{\n").status == 2)
    let empty = try situs("--from", "-", input: "")
    #expect(empty.status == 3)
    #expect(empty.output == "")
  }
}
