import Foundation
import TestSupport
import Testing

/// One argument that names a file to read.
struct ReadingArgument: CustomTestStringConvertible, Sendable {
  /// `scan --from`: the command and the option, or only the command for its argument.
  var name: String
  /// The command line; `{}` stands for the file, `{in}` for an inventory, `{log}` for a log
  /// and `{report}` for a report.
  var words: String

  var testDescription: String { name }

  /// Every one that there is. Options that are the same in several commands are one in the source and
  /// stand here once.
  static let all: [ReadingArgument] = [
    .init(name: "scan", words: "scan {} --offline"),
    .init(name: "scan --from", words: "scan {in} --from {}"),
    .init(name: "scan --waivers", words: "scan {in} --offline --waivers {}"),
    .init(name: "scan --mmdb", words: "scan {in} --offline --mmdb {}"),
    .init(name: "scan --ca-file", words: "scan {in} --ca-file {} --resolver 127.0.0.1:9"),
    .init(name: "check --from", words: "check --from {}"),
    .init(name: "check --ca-file", words: "check 127.1 --ca-file {} --resolver 127.0.0.1:9"),
    .init(name: "explain", words: "explain a.b/c/d {}"),
    .init(name: "explain --from", words: "explain a.example --from {}"),
    .init(name: "locate --from", words: "locate --from {}"),
    .init(name: "locate --mmdb", words: "locate --from {log} --mmdb {}"),
    .init(name: "observe --ca-file", words: "observe 127.1 --ca-file {}"),
    .init(name: "observe --resume", words: "observe 127.1 --resume {} --resolver 127.0.0.1:9"),
    .init(name: "promises", words: "promises {} --offline"),
    .init(name: "whatif", words: "whatif {} --offline --without UK-1"),
    .init(name: "tra", words: "tra {} --offline"),
    .init(name: "diff", words: "diff {} {report}"),
    .init(name: "diff", words: "diff {report} {}"),
    .init(name: "adequacy validate", words: "adequacy validate {}"),
    .init(name: "adequacy diff", words: "adequacy diff {}"),
    .init(name: "adequacy check --clml", words: "adequacy check --clml {}"),
    .init(
      name: "adequacy check --ca-file",
      words: "adequacy check --clml https://127.0.0.1:9/ --ca-file {}"),
    .init(name: "adequacy update --from", words: "adequacy update --from {} --dry-run"),
    .init(
      name: "adequacy update --ca-file",
      words: "adequacy update --from https://127.0.0.1:9/ --ca-file {} --dry-run"),
    .init(name: "inventory validate", words: "inventory validate {}"),
    .init(name: "inventory import", words: "inventory import {}"),
    .init(name: "data update --ca-file", words: "data update --into /nowhere --ca-file {}"),
  ]

  /// Options that name a folder of files to read, and the files that are looked for in it.
  static let folders: [ReadingArgument] = [
    .init(name: "adequacy/register.xml", words: "adequacy list --data {}"),
    .init(name: "reference/places.tsv", words: "adequacy list --data {}"),
    .init(name: "register.xml", words: "adequacy list --adequacy {}"),
    .init(name: "register.xml", words: "adequacy update --dry-run --from {}"),
    .init(name: "list.json", words: "locate --from {log} --ranges {}"),
    .init(name: "list.json", words: "data update --into {}/kept --from {}"),
    .init(name: "index.json", words: "data status --into {}"),
    .init(name: "waivers.yaml", words: "scan {} --offline"),
    .init(name: "a.yaml", words: "scan {} --offline"),
  ]
}

struct ReadingFilesTests {
  private func run(_ words: String, _ file: String, in folder: TemporaryFolder) throws
    -> Program.Result
  {
    let arguments = words.split(separator: " ").map {
      String($0).replacing("{}", with: file).replacing(
        "{in}", with: EndsOfRun.folder + "/inventory"
      )
      .replacing("{log}", with: EndsOfRun.folder + "/log.jsonl")
      .replacing("{report}", with: EndsOfRun.folder + "/report.json")
    }
    // Whoever waits for a pipe waits for ever; no answer depends on how long this is.
    return try Program.run(["120", Program.situs] + arguments, program: "/usr/bin/timeout")
  }

  @Test(
    "A pipe, a device, a socket or a folder where a file is named is refused, and not waited for",
    arguments: ReadingArgument.all)
  func kinds(argument: ReadingArgument) throws {
    let folder = try TemporaryFolder()
    #expect(mkfifo(folder.path + "/pipe", 0o600) == 0)
    try FileManager.default.createDirectory(
      atPath: folder.path + "/folder", withIntermediateDirectories: true)
    let takesFolder = ["scan", "explain", "promises", "whatif", "tra", "inventory validate"]
      .contains(argument.name)
    for file in [folder.path + "/pipe", "/dev/zero", folder.path + "/folder"] {
      if takesFolder, file.hasSuffix("/folder") { continue }
      let run = try run(argument.words, file, in: folder)
      let isLog = argument.name == "observe --resume"
      #expect(
        run.status == 2 || (isLog && run.status == 74), "\(file): \(run.status) \(run.errors)")
      #expect(run.errors.contains(file), "\(run.errors)")
    }
  }

  @Test(
    "A pipe among the files of a folder is refused, and not waited for",
    arguments: ReadingArgument.folders)
  func folders(argument: ReadingArgument) throws {
    let folder = try TemporaryFolder()
    for part in ["adequacy", "reference"] where argument.name.contains("/") {
      try FileManager.default.copyItem(
        atPath: Repository.root + "/" + part, toPath: folder.path + "/" + part)
    }
    let pipe = folder.path + "/" + argument.name
    try? FileManager.default.removeItem(atPath: pipe)
    #expect(mkfifo(pipe, 0o600) == 0)
    if argument.name == "waivers.yaml" { try folder.write("organisation: {id: o}\n", to: "b.yaml") }
    let run = try run(argument.words, folder.path, in: folder)
    #expect(run.status == 2, "\(run.status) \(run.errors)")
    #expect(run.errors.contains(pipe), "\(run.errors)")
  }

  @Test("A pipe that the shell hands over, and standard input, are read")
  func handedOver() throws {
    for words in [
      "locate --from <(cat '%')", "cat '%' | SITUS locate --from -",
      "cat '%' | SITUS locate --from /dev/stdin", "SITUS locate --from /dev/fd/7 7< '%'",
    ] {
      let command = (words.contains("SITUS") ? words : "SITUS " + words)
        .replacing("%", with: EndsOfRun.folder + "/log.jsonl")
        .replacing("SITUS", with: "'\(Program.situs)'")
      let run = try Program.run(["-c", command], program: "/bin/bash")
      #expect(run.status == 0 && run.output.contains("situs.location/1"), "\(words) \(run.errors)")
    }
  }

  @Test("Each argument that may name a file stands in this test")
  func complete() throws {
    let help = try Program.run(["--experimental-dump-help"])
    let root = try #require(
      JSONSerialization.jsonObject(with: Data(help.output.utf8)) as? [String: Any])
    var seen: Set<String> = []
    func walk(_ command: [String: Any], _ path: String) {
      for argument in command["arguments"] as? [[String: Any]] ?? [] {
        let option = (argument["preferredName"] as? [String: Any])?["name"] as? String
        let value = argument["valueName"] as? String ?? ""
        if let option { seen.insert("--" + option) } else { seen.insert("\(path) <\(value)>") }
      }
      for next in command["subcommands"] as? [[String: Any]] ?? [] {
        walk(
          next,
          (path + " " + (next["commandName"] as? String ?? "")).trimmingCharacters(in: .whitespaces)
        )
      }
    }
    walk(try #require(root["command"] as? [String: Any]), "")
    let other: Set = [
      "--all", "--allow-older", "--allow-private", "--as-of", "--compare", "--concurrency",
      "--connect-to",
      "--connects", "--contact", "--dated", "--deadline", "--declared", "--dry-run", "--fail-on",
      "--file-mode", "--force", "--format", "--help", "--host-rate", "--ignore-column", "--into",
      "--law",
      "--map", "--no-color", "--offline", "--only", "--output", "--partial", "--per-host",
      "--proxy", "--quiet",
      "--rate", "--record", "--regime", "--require-complete", "--resolver", "--retries",
      "--sarif-waived", "--service", "--since", "--timeout", "--transfer", "--types", "--undo",
      "--vantage", "--vantage-at", "--version", "--without", "--without-processor",
      "--without-region", "adequacy explain <place>", "check <hosts>", "explain <subject>",
      "help <subcommands>", "inventory init <path>", "observe <targets>",
    ]
    let reading = (ReadingArgument.all + ReadingArgument.folders).flatMap { argument in
      argument.words.split(separator: " ").filter { $0.hasPrefix("--") }.map(String.init)
    }
    let named = Set(ReadingArgument.all.map(\.name))
    for argument in seen.subtracting(other).subtracting(reading) {
      let command = argument.split(separator: "<")[0].trimmingCharacters(in: .whitespaces)
      #expect(named.contains(command), "\(argument) may name a file and is not tried")
    }
  }
}
