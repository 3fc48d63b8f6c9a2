import Foundation
import SitusCore
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
    let file = try LogFile.resume(path, answered: &options.answered)
    let targets = ["x", "y", "z"].map { Target(host: "\($0).a.example", roles: [.dns]) }
    var asked: [String] = []
    try await Observer(options: options).observe(targets) { observation in
      asked.append(observation.subject)
      try file.append([observation])
    }
    #expect(asked.sorted() == ["y.a.example", "y.a.example", "z.a.example", "z.a.example"])
    let log = try ObservationLog(jsonLines: try readFile(path, limit: 1 << 20), path: path)
    #expect(log.observations.count == 6)
    #expect(log.tornLine == nil)
    #expect(Array(log.observations.prefix(2)) == whole)
  }

  @Test("A run that was killed before the reverse names asks for them")
  func reverseNames() async throws {
    let server = try NameServer(zone: "a.example", records: "* A 8.8.8.8")
    func observed(_ answered: AnsweredQuestions) async throws -> [Observation] {
      var options = options(server.resolver())
      options.answered = answered
      var seen: [Observation] = []
      try await Observer(options: options).observe([Target(host: "x.a.example", roles: [.dns])]) {
        seen.append($0)
      }
      return seen
    }
    let all = try await observed(AnsweredQuestions())
    #expect(all.count == 3)
    var answered = AnsweredQuestions()
    for observation in all {
      if case .dns(let dns) = observation, dns.question.type != "PTR" {
        answered.insert(observation)
      }
    }
    let rest = try await observed(answered)
    #expect(rest.count == 1)
    for observation in rest { answered.insert(observation) }
    #expect(try await observed(answered).isEmpty)
  }

  @Test("After a failed URL the next one is missing until it was asked for")
  func secondURL() {
    let target = Target(host: "a.example", roles: [.app])
    let plan = planQuestions(target)
    func visit(_ url: String, _ outcome: HTTPOutcome) -> Observation {
      .http(
        HTTPObservation(
          at: "2026-11-23T10:00:00Z", vantage: "test", subject: target.host,
          request: .init(method: "HEAD", url: url), outcome: outcome, address: nil, status: nil,
          version: nil, headers: [], redirects: [], elapsed: nil, certificate: nil))
    }
    func hasAll(_ visits: [Observation]) -> Bool {
      var answered = AnsweredQuestions()
      for question in plan.dns { answered.insert(line(question.name, question.type)) }
      for visit in visits { answered.insert(visit) }
      return answered.hasAll(
        of: plan, target: target, vantage: "test", guardian: AddressGuard())
    }
    let urls = plan.urls
    #expect(urls.count == 2)
    #expect(!hasAll([]))
    #expect(hasAll([visit(urls[0], .ok)]))
    #expect(!hasAll([visit(urls[0], .refused)]))
    #expect(hasAll([visit(urls[0], .refused), visit(urls[1], .refused)]))
  }

  @Test("What the end of a run cut short is asked again; what failed is not")
  func outcomes() {
    var answered = AnsweredQuestions()
    answered.insert(line("a", "A", .deadline))
    answered.insert(line("a", "AAAA", .timeout))
    #expect(!answered.contains(line("a", "A")))
    #expect(answered.contains(line("a", "AAAA")))
    #expect(!answered.contains(line("b", "AAAA")))
  }

  @Test("A log with a malformed line inside is not gone on with")
  func malformed() throws {
    let folder = try TemporaryFolder()
    try folder.write("{\n" + line("a", "A").jsonLine + "\n", to: "log")
    var answered = AnsweredQuestions()
    let errors = #expect(throws: InputErrors.self) {
      _ = try LogFile.resume(folder.path + "/log", answered: &answered)
    }
    #expect(errors?.errors.map(\.site.line) == [1])
  }

  @Test("Two runs cannot go on with one log, and a new log never replaces an old one")
  func guarded() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/log"
    var answered = AnsweredQuestions()
    let first = try LogFile.resume(path, answered: &answered)
    #expect(throws: InputErrors.self) { _ = try LogFile.resume(path, answered: &answered) }
    try first.append([line("a", "A")])
    #expect(throws: InputErrors.self) { _ = try LogFile.create(path) }
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
      "--resolver", "127.0.0.1:\(server.port)", "--vantage", "lon",
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
    #expect(try run("--resume", "/nowhere/log", "a.example").status == 2)
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
    #expect(result.status == 4)
    let log = try ObservationLog(jsonLines: Array(result.output.utf8), path: "-")
    #expect(log.observations.count == 6)
  }

  @Test("An interrupted run leaves whole lines and ends with 4", arguments: [SIGINT, SIGTERM])
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
    #expect(process.terminationStatus == 4)
    let log = try ObservationLog(jsonLines: try readFile(path, limit: 1 << 20), path: path)
    #expect(Set(log.observations.map(\.subject)) == ["f.example"])
    #expect(log.tornLine == nil)
  }
}
