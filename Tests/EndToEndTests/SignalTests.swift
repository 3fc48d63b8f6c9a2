import Foundation
import TestSupport
import Testing

/// What a signal in the middle of a run leaves behind.
struct SignalTests {
  private static let inventory = """
    organisation: {id: o, name: O, country: GB, public_authority: true, regimes: [UK]}
    services:
    - id: s
      name: S
      systems:
      - id: a
        name: A
        endpoints:
        - {host: f.example, role: app}
        - {host: slow.example, role: app}
        - {host: mute.example, role: app}

    """

  /// A name server that has nothing for `f.example` and is silent about all others.
  private func nameServer() throws -> HostileNameServer {
    try HostileNameServer { question in
      question.contains(0x66) ? [(0, DNSPacket(answering: question).bytes)] : []
    }
  }

  private struct Ending {
    var status: Int32
    var output: String
    var errors: String
  }

  /// Runs a command until its log has lines, and sends it a signal.
  private func interrupt(
    _ arguments: [String], with signal: Int32, in folder: TemporaryFolder, log: String
  ) throws -> Ending {
    let process = Process()
    process.executableURL = URL(filePath: Program.situs)
    process.arguments = arguments
    process.currentDirectoryURL = URL(filePath: Repository.root)
    for name in ["output", "errors"] { try folder.write("", to: name) }
    process.standardOutput = try FileHandle(
      forWritingTo: URL(filePath: folder.path + "/output"))
    process.standardError = try FileHandle(
      forWritingTo: URL(filePath: folder.path + "/errors"))
    try process.run()
    func lines() -> Int { (try? Data(contentsOf: URL(filePath: log)).count { $0 == 0x0A }) ?? 0 }
    while lines() < 2, process.isRunning { usleep(20_000) }
    kill(process.processIdentifier, signal)
    process.waitUntilExit()
    #expect(process.terminationReason == .exit)
    return Ending(
      status: process.terminationStatus,
      output: try String(contentsOfFile: folder.path + "/output", encoding: .utf8),
      errors: try String(contentsOfFile: folder.path + "/errors", encoding: .utf8))
  }

  @Test(
    "An interrupted scan says so at the head of its report and by its status, and is not offline",
    arguments: [SIGINT, SIGTERM])
  func scan(signal: Int32) throws {
    let server = try nameServer()
    defer { server.stop() }
    let folder = try TemporaryFolder()
    try folder.write(Self.inventory, to: "inventory/a.yaml")
    let log = folder.path + "/log"
    let ending = try interrupt(
      [
        "scan", folder.path + "/inventory", "--resolver", "127.0.0.1:\(server.port)", "--timeout",
        "60", "--record", log, "--format", "json", "--output", folder.path + "/r.json",
        "--format", "html", "--output", folder.path + "/r.html", "--fail-on", "note",
      ], with: signal, in: folder, log: log)
    #expect(ending.status == 128 + signal, "\(ending.errors)")
    #expect(ending.errors.contains("situs: interrupted after 1 of 3 hosts"), "\(ending.errors)")
    #expect(ending.output.contains("interrupted after 1 of 3 hosts"), "\(ending.output)")
    let run = try #require(try readReport(folder.path + "/r.json")["run"] as? [String: Any])
    #expect(run["offline"] as? Bool == false)
    let cutShort = try #require(run["cut_short"] as? [String: Any])
    #expect(cutShort["cause"] as? String == "interrupted")
    #expect(cutShort["hosts_done"] as? Int == 1)
    let page = try String(contentsOfFile: folder.path + "/r.html", encoding: .utf8)
    let head = try #require(page.range(of: "<main"))
    #expect(page[..<head.lowerBound].contains("interrupted after 1 of 3 hosts"))
  }

  @Test("A signal that comes before anything was answered leaves no run that asked nothing")
  func silence() throws {
    let folder = try TemporaryFolder()
    let log = folder.path + "/asked"
    let server = try HostileNameServer { _ in
      // Two lines tell the test that a question came.
      try? Data("\n\n".utf8).write(to: URL(filePath: log))
      return []
    }
    defer { server.stop() }
    try folder.write(Self.inventory, to: "inventory/a.yaml")
    let ending = try interrupt(
      [
        "scan", folder.path + "/inventory", "--resolver", "127.0.0.1:\(server.port)", "--timeout",
        "60", "--format", "json",
      ], with: SIGINT, in: folder, log: log)
    #expect(ending.status == 130)
    #expect(ending.output.contains("\"offline\": false"))
    #expect(ending.output.contains(#""hosts_done": 0"#))
  }

  @Test(
    "Other commands print no result on a part of the evidence", arguments: ["check", "promises"])
  func others(command: String) throws {
    let server = try nameServer()
    defer { server.stop() }
    let folder = try TemporaryFolder()
    try folder.write(
      Self.inventory + "promises:\n- {id: p, quote: Q, quantifier: never, subject: sent}\n",
      to: "inventory/a.yaml")
    let log = folder.path + "/log"
    let subject =
      command == "check" ? ["f.example", "slow.example"] : [folder.path + "/inventory"]
    let ending = try interrupt(
      [command] + subject + [
        "--resolver", "127.0.0.1:\(server.port)", "--timeout", "60", "--record", log,
      ], with: SIGTERM, in: folder, log: log)
    #expect(ending.status == 143, "\(ending.errors)")
    #expect(ending.errors.contains("situs: interrupted after 1 of "), "\(ending.errors)")
    #expect(ending.output == "")
  }

  @Test("A deadline is told, and ends with the status that the run has")
  func deadline() throws {
    let server = try nameServer()
    defer { server.stop() }
    let folder = try TemporaryFolder()
    try folder.write(Self.inventory, to: "inventory/a.yaml")
    func scan(_ more: String...) throws -> Program.Result {
      try Program.run(
        [
          "scan", folder.path + "/inventory", "--resolver", "127.0.0.1:\(server.port)",
          "--timeout", "60", "--deadline", "1",
        ] + more)
    }
    let run = try scan()
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.errors.contains("situs: ended by its deadline after 1 of 3 hosts"))
    #expect(run.output.contains("ended by its deadline after 1 of 3 hosts"))
    #expect(try scan("--require-complete").status == 4)
    #expect(try scan("--fail-on", "note").status == 1)
  }

  @Test("A signal at any other time ends the run at once, with a sentence")
  func elsewhere() throws {
    let folder = try TemporaryFolder()
    // It waits for a pipe in which nothing comes.
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = [
      "-c",
      """
      mkfifo '\(folder.path)/pipe'
      ( exec '\(Program.situs)' inventory validate /dev/fd/3 3<>'\(folder.path)/pipe' \
        2>'\(folder.path)/said' ) & child=$!
      while ! grep -q '^SigCgt:.*[4-7c-f]...$' /proc/$child/status; do sleep 0.05; done
      while grep -q '^State:.[^Z]' /proc/$child/status; do kill -TERM $child; sleep 0.1; done
      wait $child; echo $? > '\(folder.path)/status'
      """,
    ]
    try process.run()
    process.waitUntilExit()
    #expect(
      try String(contentsOfFile: folder.path + "/status", encoding: .utf8) == "143\n")
    #expect(
      try String(contentsOfFile: folder.path + "/said", encoding: .utf8) == "situs: interrupted\n")
  }
}
