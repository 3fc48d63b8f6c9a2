import Foundation
import TestSupport
import Testing

/// `situs check` and `situs explain` as somebody types them.
struct CheckCommandTests {
  private let log = """
    {"schema":"situs.observation/1","kind":"dns","at":"2026-11-23T10:00:00Z","vantage":"lon","subject":"app.vendor.example","question":{"name":"app.vendor.example","type":"A"},"resolver":"udp:192.0.2.53:53","outcome":"NOERROR","answers":[{"name":"app.vendor.example","type":"CNAME","ttl":300,"data":"x.eu-west-2.elb.amazonaws.com"},{"name":"x.eu-west-2.elb.amazonaws.com","type":"A","ttl":60,"data":"203.0.113.7"}],"elapsed_ms":1.2}
    {"schema":"situs.observation/1","kind":"dns","at":"2026-11-23T10:00:00Z","vantage":"lon","subject":"files.vendor.example","question":{"name":"files.vendor.example","type":"A"},"resolver":"udp:192.0.2.53:53","outcome":"NOERROR","answers":[{"name":"files.vendor.example","type":"CNAME","ttl":300,"data":"b.s3.us-east-1.amazonaws.com"},{"name":"b.s3.us-east-1.amazonaws.com","type":"A","ttl":60,"data":"203.0.113.8"}]}
    {"schema":"situs.observation/1","kind":"dns","at":"2026-11-23T10:00:00Z","vantage":"lon","subject":"app.vendor.example","question":{"name":"app.vendor.example","type":"AAAA"},"resolver":"udp:192.0.2.53:53","outcome":"NOERROR","answers":[]}
    {"schema":"situs.observation/1","kind":"dns","at":"2026-11-23T10:00:00Z","vantage":"lon","subject":"app.vendor.example","question":{"name":"app.vendor.example","type":"HTTPS"},"resolver":"udp:192.0.2.53:53","outcome":"NOERROR","answers":[]}
    {"schema":"situs.observation/1","kind":"http","at":"2026-11-23T10:00:00Z","vantage":"lon","subject":"app.vendor.example","request":{"method":"HEAD","url":"https://app.vendor.example/"},"outcome":"ok","address":"203.0.113.7","status":200,"headers":[]}
    {"schema":"situs.observation/1","kind":"dns","at":"2026-11-23T10:00:00Z","vantage":"lon","subject":"gone.vendor.example","question":{"name":"gone.vendor.example","type":"A"},"resolver":"udp:192.0.2.53:53","outcome":"SERVFAIL","answers":[]}

    """

  private func check(_ arguments: String...) throws -> Program.Result {
    try Program.run(
      ["check"] + arguments + ["--from", "-", "--as-of", "2026-11-24"], input: log)
  }

  @Test("Hosts come in the order given, a URL counts as its host, and the log's when none is given")
  func hosts() throws {
    func names(_ run: Program.Result) throws -> [String] {
      let object = try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any]
      return (object?["hosts"] as? [[String: Any]] ?? []).compactMap { $0["host"] as? String }
    }
    let given = try check(
      "https://files.vendor.example/x", "app.vendor.example", "--format", "json")
    #expect(given.status == 0, "\(given.errors)")
    #expect(given.complaints == "")
    #expect(try names(given) == ["files.vendor.example", "app.vendor.example"])
    #expect(
      try names(check("--format", "json"))
        == ["app.vendor.example", "files.vendor.example", "gone.vendor.example"])
  }

  @Test(
    "Each way to end",
    arguments: [
      (["app.vendor.example", "--declared", "GB", "--fail-on", "contradicted"], 0),
      (["files.vendor.example", "--declared", "GB", "--fail-on", "contradicted"], 1),
      (["files.vendor.example", "--declared", "GB"], 0),
      (["gone.vendor.example", "--declared", "GB", "--fail-on", "contradicted"], 0),
      (["gone.vendor.example", "--declared", "GB", "--fail-on", "unverifiable"], 1),
      (["gone.vendor.example", "--require-complete"], 4),
      (["app.vendor.example", "--require-complete"], 0),
      (["files.vendor.example", "--require-complete"], 4),
      (["app.vendor.example", "--declared", "Korea"], 2),
      (["app.vendor.example", "--fail-on", "contradicted"], 2),
      (["app.vendor.example", "--format", "xml"], 2),
    ])
  func status(arguments: [String], status: Int) throws {
    let run = try Program.run(
      ["check"] + arguments + ["--from", "-", "--as-of", "2026-11-24"], input: log)
    #expect(Int(run.status) == status, "\(run.errors)")
    #expect((status == 2) == !run.complaints.isEmpty)
  }

  @Test("Without a host and a log there is no sense in it, and an empty log has nothing to check")
  func nothing() throws {
    #expect(try Program.run(["check"]).status == 2)
    #expect(try Program.run(["check", "a.example", "--offline"]).status == 2)
    #expect(try Program.run(["check", "--from", "-"], input: "").status == 3)
  }

  @Test("A host is explained down to the line of the log; an unknown one names its neighbours")
  func explain() throws {
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    let path = folder.path + "/day.jsonl"
    try Data(log.utf8).write(to: URL(filePath: path))
    let run = try Program.run(["explain", "files.vendor.example", "--from", path])
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.output.contains("day.jsonl:2\n"))
    #expect(run.output.contains(log.split(separator: "\n")[1]))
    let unknown = try Program.run(["explain", "vendor.example", "--from", path])
    #expect(unknown.status == 2)
    #expect(unknown.errors.contains("files.vendor.example"))
    let finding = try Program.run([
      "explain", "transfer.no-basis/parking/nobody", "--from", path, "--as-of", "2026-11-24",
    ])
    #expect(finding.status == 2)
    #expect(finding.errors.contains("transfer.no-basis/parking/"))
  }
}
