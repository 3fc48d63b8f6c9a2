import Foundation
import SitusGround
import TestSupport
import Testing

/// Every command, with something to print, and how it ends when nothing goes wrong.
struct EndingCommand: CustomTestStringConvertible, Sendable {
  /// As help names it: `adequacy list`.
  var name: String
  /// What follows the name; `{}` stands for the folder of `EndsOfRun`.
  var arguments: [String]
  var status: Int32 = 0
  /// Whether its result goes to standard output.
  var prints = true

  var testDescription: String { name }

  func words(in folder: String) -> [String] {
    name.split(separator: " ").map(String.init)
      + arguments.map { $0.replacing("{}", with: folder) }
  }

  private static let day = ["--as-of", "2026-11-24"]
  private static let offline = ["{}/inventory", "--offline"] + day

  static let all: [EndingCommand] = [
    .init(name: "scan", arguments: offline + ["--fail-on", "warning"], status: 1),
    .init(name: "promises", arguments: offline),
    .init(name: "whatif", arguments: offline + ["--without-processor", "permitco"]),
    .init(name: "tra", arguments: offline + ["--transfer", transfer, "--regime", "UK"]),
    .init(
      name: "explain",
      arguments: ["transfer.undetermined/parking/permitco", "{}/inventory"] + day),
    .init(name: "check", arguments: ["--from", "{}/log.jsonl"] + day),
    .init(name: "locate", arguments: ["--from", "{}/log.jsonl"]),
    .init(name: "diff", arguments: ["{}/report.json", "{}/report.json"]),
    .init(name: "observe", arguments: ["--resolver", "127.0.0.1:9", "127.1"]),
    .init(name: "adequacy list", arguments: []),
    .init(name: "adequacy explain", arguments: ["JP", "--regime", "UK"]),
    .init(name: "adequacy validate", arguments: []),
    .init(name: "adequacy update", arguments: ["--from", "adequacy", "--dry-run"]),
    .init(name: "adequacy diff", arguments: ["adequacy/register.xml"]),
    .init(name: "adequacy check", arguments: ["--clml", "{}/law.xml"], status: 1),
    .init(name: "inventory validate", arguments: ["{}/wrong.yaml", "--format", "json"], status: 2),
    .init(name: "inventory schema", arguments: []),
    .init(name: "inventory import", arguments: ["{}/record.csv"]),
    .init(
      name: "inventory init", arguments: ["{}/new-\(UUID().uuidString)"], prints: false),
    .init(name: "data update", arguments: ["--from", "{}/copies", "--into", "{}/kept"]),
    .init(name: "data status", arguments: ["--into", "{}/nothing"], status: 3),
  ]

  private static let transfer = "parking/mycouncil>permitco/support_access/IN"
}

/// What the commands work on.
enum EndsOfRun {
  static let folder: String = {
    do {
      let folder = try TemporaryFolder()
      // Kept for the whole run of the tests.
      _ = Unmanaged.passRetained(folder)
      try lay(out: folder)
      return folder.path
    } catch {
      Issue.record("no folder for the ends of runs: \(error)")
      return "/nowhere"
    }
  }()

  private static func lay(out folder: TemporaryFolder) throws {
    let readme = try String(contentsOfFile: Repository.root + "/README.md", encoding: .utf8)
    let start = try #require(readme.range(of: "   ```yaml\n"))
    let end = try #require(readme.range(of: "   ```\n", range: start.upperBound..<readme.endIndex))
    let yaml = readme[start.upperBound..<end.lowerBound].split(
      separator: "\n", omittingEmptySubsequences: false
    ).map { $0.dropFirst(3) }.joined(separator: "\n")
    let promise =
      "\npromises:\n- {id: p, quote: All of it stays in the UK., quantifier: all, subject: stored, "
      + "places: [UK]}\n"
    try folder.write(yaml + promise, to: "inventory/start.yaml")
    try folder.write("organisation: {id: o}\n", to: "wrong.yaml")
    try folder.write("Business function,Purpose of processing\nFinance,Payroll\n", to: "record.csv")
    try folder.write("173.245.48.0/20\n", to: "copies/ips-v4")
    try folder.write(
      """
      {"schema":"situs.observation/1","kind":"dns","at":"2026-11-23T10:00:00Z","vantage":"lon",\
      "subject":"a.example","question":{"name":"a.example","type":"A"},\
      "resolver":"udp:192.0.2.53:53","outcome":"NOERROR","answers":[{"name":"a.example","type":"A",\
      "ttl":60,"data":"203.0.113.7"}]}

      """, to: "log.jsonl")
    try folder.write(
      """
      <Legislation xmlns="http://www.legislation.gov.uk/namespaces/legislation"
          IdURI="http://www.legislation.gov.uk/id/ukpga/2018/12">
        <P3 id="schedule-21-paragraph-5-1-ba"><P3para><Text>Atlantis;</Text></P3para></P3>
      </Legislation>
      """, to: "law.xml")
    let report = try Program.run([
      "scan", folder.path + "/inventory", "--offline", "--as-of", "2026-11-24", "--format", "json",
      "--output", folder.path + "/report.json", "--quiet",
    ])
    #expect(report.status == 0, "\(report.errors)")
  }
}

struct EndsOfRunTests {
  /// Runs the program by a shell that opens, closes and redirects its streams.
  private func shell(_ command: EndingCommand, _ streams: String) throws -> Program.Result {
    var words = command.words(in: EndsOfRun.folder).map { "'\($0)'" }.joined(separator: " ")
    // A second run must not find what the first one made.
    if !command.prints { words += "-\(UUID().uuidString)" }
    return try Program.run(
      ["-c", "'\(Program.situs)' \(words) \(streams)"], program: "/bin/sh")
  }

  @Test("Standard output that is full is said, and no verdict", arguments: EndingCommand.all)
  func full(command: EndingCommand) throws {
    let run = try shell(command, ">/dev/full")
    guard command.prints else {
      #expect(run.status == command.status, "\(run.errors)")
      return
    }
    #expect(run.status == 74, "\(run.errors)")
    #expect(
      run.errors.hasSuffix("standard output: could not be written: No space left on device\n"),
      "\(run.errors)")
  }

  @Test(
    "Standard output that is closed is said, and no file takes its place",
    arguments: EndingCommand.all)
  func closed(command: EndingCommand) throws {
    let run = try shell(command, "<&- >&-")
    #expect(run.status == (command.prints ? 74 : command.status), "\(run.errors)")
    #expect(
      run.errors.contains("standard output: could not be written: Bad file descriptor")
        == command.prints, "\(run.errors)")
  }

  @Test(
    "A reader that goes away, and standard error that is full or closed, change no status",
    arguments: EndingCommand.all)
  func readerGone(command: EndingCommand) throws {
    var ends: [Int32] = [0, 0]
    #expect(pipe(&ends) == 0)
    close(ends[0])
    let process = Process()
    process.executableURL = URL(filePath: Program.situs)
    var words = command.words(in: EndsOfRun.folder)
    // A second run must not find what the first one made.
    if !command.prints { words[words.count - 1] += "-\(UUID().uuidString)" }
    process.arguments = words
    process.currentDirectoryURL = URL(filePath: Repository.root)
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle(fileDescriptor: ends[1], closeOnDealloc: true)
    process.standardError = try FileHandle(forWritingTo: URL(filePath: "/dev/full"))
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationReason == .exit)
    #expect(process.terminationStatus == command.status)
    if command.name == "inventory validate" || command.name == "adequacy list" {
      let run = try shell(command, "2>&-")
      #expect(run.status == command.status)
      #expect(!run.output.isEmpty)
    }
  }

  @Test("Each command that there is stands in this test")
  func everyCommand() throws {
    func leaves(_ path: [String]) throws -> [String] {
      let help = try Program.run(path + ["--help"])
      #expect(help.status == 0)
      let lines = help.output.split(separator: "\n", omittingEmptySubsequences: false)
      guard let first = lines.firstIndex(of: "SUBCOMMANDS:") else {
        return [path.joined(separator: " ")]
      }
      return try lines[(first + 1)...].prefix { !$0.isEmpty }
        .filter { $0.hasPrefix("  ") && !$0.hasPrefix("   ") }
        .compactMap { $0.split(separator: " ").first.map(String.init) }
        .flatMap { try leaves(path + [$0]) }
    }
    #expect(Set(try leaves([])) == Set(EndingCommand.all.map(\.name)))
  }

  @Test("Each command of the source is within reach of the command line")
  func registered() throws {
    var declared: Set<String> = []
    var listed: Set<String> = []
    let folder = Repository.root + "/Sources/situs"
    for name in try FileManager.default.contentsOfDirectory(atPath: folder)
    where name.hasSuffix(".swift") {
      let source = try String(contentsOfFile: "\(folder)/\(name)", encoding: .utf8)
      for match in source.matches(of: /struct (\w+): (?:Async)?ParsableCommand/) {
        declared.insert(String(match.1))
      }
      for list in source.matches(of: /subcommands: \[([^\]]*)\]/) {
        for match in list.1.matches(of: /(\w+)\.self/) { listed.insert(String(match.1)) }
      }
    }
    #expect(declared.subtracting(["Situs"]) == listed)
  }

  @Test("Help names no command that there is not")
  func helpNamesCommands() throws {
    let names = Set(EndingCommand.all.map(\.name))
    let groups = Set(names.compactMap { $0.split(separator: " ").first.map(String.init) })
    var pages = names.map { $0.split(separator: " ").map(String.init) }
    pages += groups.map { [$0] } + [[]]
    for page in pages {
      let help = try Program.run(page + ["--help"])
      let text = help.output.replacing("\n", with: " ").replacing(/\ +/, with: " ")
      for match in text.matches(of: /\b(?:`situs|situs) ([a-z]+)/) {
        let word = String(match.1)
        #expect(
          groups.contains(word) || ["help", "is", "which"].contains(word),
          "\(page.joined(separator: " ")) speaks of situs \(word)")
      }
      #expect(!help.output.contains("situs gate"))
    }
  }

  @Test("A disk that is full leaves the old result whole", arguments: ["json", "html", "csv"])
  func fullDisk(format: String) throws {
    let folder = try TemporaryFolder()
    let disk = folder.path + "/disk"
    let run = try Program.run(
      [
        "-rm", "/bin/sh", "-c",
        """
        mkdir '\(disk)' && mount -t tmpfs -o size=24k none '\(disk)' || exit 99
        echo old > '\(disk)/report'
        dd if=/dev/zero of='\(disk)/fill' 2>/dev/null
        '\(Program.situs)' scan '\(EndsOfRun.folder)/inventory' --offline --as-of 2026-11-24 \
          --format \(format) --output '\(disk)/report' --quiet
        echo "status $?"
        cat '\(disk)/report'
        ls -A '\(disk)'
        """,
      ], program: "/usr/bin/unshare")
    #expect(run.output == "status 74\nold\nfill\nreport\n", "\(run.errors)")
    #expect(run.errors.contains("could not be written: No space left on device"))
  }

  @Test("A limit on the size of files ends a run with 74, and not with a signal")
  func fileLimit() throws {
    let folder = try TemporaryFolder()
    let run = try Program.run(
      [
        "-c",
        """
        ulimit -f 8
        '\(Program.situs)' scan '\(EndsOfRun.folder)/inventory' --offline --as-of 2026-11-24 \
          --format html --output '\(folder.path)/report' --quiet
        """,
      ], program: "/bin/bash")
    #expect(run.status == 74, "\(run.errors)")
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == [])
  }

  @Test("A log on a full disk keeps whole lines, and the run ends with 74")
  func fullLog() throws {
    let folder = try TemporaryFolder()
    let disk = folder.path + "/disk"
    let run = try Program.run(
      [
        "-rm", "/bin/sh", "-c",
        """
        mkdir '\(disk)' && mount -t tmpfs -o size=24k none '\(disk)' || exit 99
        i=0; while [ $i -lt 400 ]; do echo "127.0.1.$((i % 250))"; i=$((i + 1)); done |
          '\(Program.situs)' observe --resolver 127.0.0.1:9 --output '\(disk)/log'
        echo "status $?"
        tail -c 2 '\(disk)/log'
        """,
      ], program: "/usr/bin/unshare")
    #expect(run.output.hasPrefix("status 74\n"), "\(run.output) \(run.errors)")
    #expect(run.output == "status 74\n" || run.output == "status 74\n}\n", "\(run.output)")
    #expect(run.errors.contains("/log: could not be written: No space left on device"))
  }

  @Test(
    "Where a result cannot go is said before anything is asked",
    arguments: [
      (["--format", "json", "--output", "/nowhere/r.json"], 74, "/nowhere/r.json: could not be"),
      (["--format", "json", "--output", "/"], 74, "/: could not be written: it is a folder"),
      (
        ["--format", "json", "--output", "{}/inventory/start.yaml"], 2,
        "expected a place that is not read in the same run"
      ),
      (
        ["--format", "json", "--output", "{}/x", "--format", "csv", "--output", "{}/./x"], 2,
        "the same file twice"
      ),
      (["--format", "json", "--output", "{}/new.log", "--record", "{}/new.log"], 2, "twice"),
      (["--record", "{}/log.jsonl"], 2, "read this one with --from {}/log.jsonl"),
      (["--record", "/nowhere/log"], 74, "/nowhere/log: could not be written"),
    ])
  func unwritable(arguments: [String], status: Int32, words: String) throws {
    let folder = EndsOfRun.folder
    let before = try Data(contentsOf: URL(filePath: folder + "/inventory/start.yaml"))
    // Nothing answers there, and nobody waits for it.
    let run = try Program.run(
      ["scan", folder + "/inventory", "--resolver", "127.0.0.1:9"]
        + arguments.map { $0.replacing("{}", with: folder) })
    #expect(run.status == status, "\(run.errors)")
    #expect(run.errors.contains(words.replacing("{}", with: folder)), "\(run.errors)")
    #expect(try Data(contentsOf: URL(filePath: folder + "/inventory/start.yaml")) == before)
  }

  @Test(
    "A wrong place for an inventory is named with what to type",
    arguments: [
      ("nothing", 2, "situs inventory init"), ("empty", 3, "situs inventory init"),
      ("record.csv", 2, "situs inventory import"), ("utf16.yaml", 2, "save it again as UTF-8"),
    ])
  func wrongPlace(name: String, status: Int32, remedy: String) throws {
    let folder = EndsOfRun.folder
    try FileManager.default.createDirectory(
      atPath: folder + "/empty", withIntermediateDirectories: true)
    try #require("organisation:\n  id: o\n".data(using: .utf16))
      .write(to: URL(filePath: folder + "/utf16.yaml"))
    for command in [["scan"], ["inventory", "validate"], ["explain", "a.b/c/d"]] {
      let run = try Program.run(command + ["\(folder)/\(name)"])
      #expect(run.status == status, "\(command): \(run.errors)")
      #expect(run.errors.contains(remedy), "\(command): \(run.errors)")
    }
  }
}
