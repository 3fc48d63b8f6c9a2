import Foundation
import SitusCore
import SitusGround
import TestSupport
import Testing

@testable import SitusIO

private func line(_ host: String, _ type: String, _ outcome: DNSOutcome = .noError) -> Observation {
  .dns(
    DNSObservation(
      at: "2026-11-23T10:00:00Z", vantage: "test", subject: host,
      question: DNSQuestion(name: host, type: type), resolver: "udp:192.0.2.53:53",
      outcome: outcome, answers: [], elapsedMilliseconds: nil))
}

struct ResumeTests {
  @Test("A run goes on with what the log lacks, whatever byte it was cut off at")
  func resume() async throws {
    let server = try NameServer(zone: "a.example", records: "* A 192.0.2.1")
    let folder = try TemporaryFolder()
    let path = folder.path + "/log.jsonl"
    let whole = [line("x.a.example", "A"), line("x.a.example", "AAAA")]
    try folder.write(
      whole.map { $0.jsonLine + "\n" }.joined() + line("y.a.example", "A").jsonLine.prefix(90),
      to: "log.jsonl")
    var options = options(server.resolver())
    let file = try LogFile.resume(path, earlier: &options.earlier)
    let targets = ["x", "y", "z"].map { Target(host: "\($0).a.example", roles: [.dns]) }
    var asked: [String] = []
    try await Observer(options: options).observe(targets) { observation in
      asked.append(observation.subject)
      try file.append([observation])
    }
    #expect(asked.sorted() == ["y.a.example", "y.a.example", "z.a.example", "z.a.example"])
    let log = try ObservationLog(jsonLines: try readFile(path, limit: 1 << 20), path: path)
    #expect(log.observations.count == 6)
    #expect(log.tornLines.isEmpty)
    #expect(Array(log.observations.prefix(2)) == whole)
  }

  @Test("A run goes on to the same questions from wherever it was killed")
  func everywhere() async throws {
    let server = try NameServer(
      zone: "",
      records: """
        a.example. A 8.8.8.8
        a.example. MX 10 mx.a.example.
        a.example. TXT "v=spf1 include:b.example -all"
        b.example. TXT "v=spf1 a -all"
        b.example. A 9.9.9.9
        mx.a.example. A 1.1.1.1
        8.8.8.8.in-addr.arpa. PTR r.a.example.
        r.a.example. A 8.8.8.8
        """)
    let folder = try TemporaryFolder()
    var options = options(server.resolver(), server.resolver(.tcp))
    options.selectors = ["google"]
    let targets = [
      Target(host: "a.example", roles: [.mail]), Target(host: "b.example", roles: [.dns]),
    ]
    func questions(_ observations: [Observation]) -> [String] {
      observations.map { observation in
        guard case .dns(let dns) = observation else { return "" }
        return "\(dns.subject) \(dns.question.name) \(dns.question.type) \(dns.resolver)"
      }.sorted()
    }
    let whole = try await observe(targets, options)
    #expect(whole.count > 60)
    #expect(Set(questions(whole)).count == whole.count)
    for killed in stride(from: 0, through: whole.count, by: 7) {
      let known = whole.prefix(killed).map { $0.jsonLine + "\n" }.joined()
      try folder.write(known, to: "log\(killed)")
      var resumed = options
      _ = try LogFile.resume(folder.path + "/log\(killed)", earlier: &resumed.earlier)
      let rest = try await observe(targets, resumed)
      #expect(questions(whole.prefix(killed) + rest) == questions(whole), "killed at \(killed)")
    }
  }

  @Test("After a failed URL the next one is missing until it was asked for")
  func secondURL() {
    let urls = ["https://a.example/", "http://a.example/"]
    func visit(_ url: String, _ outcome: HTTPOutcome) -> Observation {
      .http(
        HTTPObservation(
          at: "2026-11-23T10:00:00Z", vantage: "test", subject: "a.example",
          request: .init(method: "HEAD", url: url), outcome: outcome, address: nil, status: nil,
          version: nil, headers: [], redirects: [], elapsed: nil, certificate: nil))
    }
    #expect([Observation]().urlsLeft(of: urls) == urls)
    #expect([visit(urls[0], .ok)].urlsLeft(of: urls) == [])
    #expect([visit(urls[0], .refused)].urlsLeft(of: urls) == [urls[1]])
    #expect([visit(urls[0], .refused), visit(urls[1], .refused)].urlsLeft(of: urls) == [])
  }

  @Test("What the end of a run cut short is asked again; what failed is not")
  func outcomes() throws {
    let folder = try TemporaryFolder()
    let lines = [line("a", "A", .deadline), line("a", "AAAA", .timeout), line("b", "A")]
    try folder.write(lines.map { $0.jsonLine + "\n" }.joined(), to: "log")
    var earlier = EarlierObservations()
    _ = try LogFile.resume(folder.path + "/log", earlier: &earlier)
    #expect(earlier.about("a", from: "test") == [lines[1]])
    #expect(earlier.about("b", from: "test") == [lines[2]])
    #expect(earlier.about("b", from: "elsewhere") == [])
    #expect(earlier.about("c", from: "test") == [])
  }

  @Test("A log with a malformed line inside is not gone on with")
  func malformed() throws {
    let folder = try TemporaryFolder()
    try folder.write("{\n" + line("a", "A").jsonLine + "\n", to: "log")
    var earlier = EarlierObservations()
    let errors = #expect(throws: InputErrors.self) {
      _ = try LogFile.resume(folder.path + "/log", earlier: &earlier)
    }
    #expect(errors?.errors.map(\.site.line) == [1])
  }

  @Test("Two runs cannot go on with one log, and a new log never replaces an old one")
  func guarded() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/log"
    var earlier = EarlierObservations()
    let first = try LogFile.resume(path, earlier: &earlier)
    #expect(throws: PlaceInUse.self) { _ = try LogFile.resume(path, earlier: &earlier) }
    try first.append([line("a", "A")])
    #expect(throws: InputErrors.self) { _ = try LogFile.create(path, remedy: "") }
  }
}

struct ObserveCommandTests {
  private func run(_ arguments: String..., input: String = "") throws -> Program.Result {
    try Program.run(["observe"] + arguments, input: input)
  }

  @Test("A filter: targets in, lines out, and nothing else on standard output")
  func filter() throws {
    let server = try NameServer(zone: "a.example", records: "* A 192.0.2.1")
    let result = try run(
      "--resolver", server.place, "--timeout", "60", "--vantage", "lon",
      input: "# hosts\nx.a.example\tdns\n\n127.1\n")
    #expect(result.status == 0)
    #expect(result.errors == "")
    let log = try ObservationLog(jsonLines: Array(result.output.utf8), path: "-")
    #expect(
      log.observations.map(\.subject).sorted() == ["127.1", "127.1", "x.a.example", "x.a.example"])
    #expect(Set(log.observations.map(\.vantage)) == ["lon"])
  }

  @Test("Wrong arguments and wrong targets end with 2, no targets with 3")
  func statuses() throws {
    #expect(try run("--resolver", "nonsense", "a.example").status == 2)
    #expect(try run("--connect-to", "x", "a.example").status == 2)
    #expect(try run("--types", "A,NONSENSE", "a.example").status == 2)
    #expect(try run("--types", "", "a.example").status == 2)
    #expect(try run("--resume", "/nowhere/log", "a.example").status == 74)
    let wrong = try run(input: "a.example\tnonsense\n")
    #expect(wrong.status == 2)
    #expect(wrong.errors.hasPrefix("-:1:1: error: expected a role"))
    #expect(try run(input: "\n# none\n").status == 3)
  }

  @Test("A run that the deadline ends says so and accounts for every question")
  func deadline() throws {
    let server = try HostileNameServer { _ in [] }
    defer { server.stop() }
    let result = try run(
      "--resolver", "127.0.0.1:\(server.port)", "--deadline", "0.3", "a.example")
    #expect(result.status == 0)
    #expect(
      result.errors
        == "situs: ended by its deadline after 0 of 1 host; --resume LOG asks the rest\n")
    let log = try ObservationLog(jsonLines: Array(result.output.utf8), path: "-")
    #expect(log.observations.count == 13)
  }

  @Test(
    "An interrupted run leaves whole lines and ends with 130 or 143", arguments: [SIGINT, SIGTERM])
  func interrupted(signal: Int32) throws {
    let server = try HostileNameServer { question in
      question.contains(0x66) ? [(0, DNSPacket(answering: question).bytes)] : []
    }
    defer { server.stop() }
    let folder = try TemporaryFolder()
    let path = folder.path + "/log"
    let process = Process()
    process.executableURL = URL(filePath: Program.situs)
    process.arguments = [
      "observe", "--resolver", "127.0.0.1:\(server.port)", "--timeout", "60", "--output", path,
      "f.example", "slow.example",
    ]
    process.standardError = FileHandle.nullDevice
    try process.run()
    func lines() -> Int { (try? readFile(path, limit: 1 << 20).count { $0 == 0x0A }) ?? 0 }
    while lines() < 2, process.isRunning { usleep(10_000) }
    kill(process.processIdentifier, signal)
    process.waitUntilExit()
    #expect(process.terminationStatus == 128 + signal)
    let log = try ObservationLog(jsonLines: try readFile(path, limit: 1 << 20), path: path)
    #expect(Set(log.observations.map(\.subject)) == ["f.example"])
    #expect(log.tornLines.isEmpty)
  }
}
