import Foundation
import TestSupport
import Testing

/// An inventory that somebody else wrote, as in a pull request.
struct StrangersInventoryTests {
  /// Commands that read the folder of an inventory.
  private static let readers = [
    ["scan", "{}", "--offline"], ["promises", "{}", "--offline"],
    ["whatif", "{}", "--offline", "--without-processor", "x"], ["tra", "{}", "--offline"],
    ["explain", "agreement.missing/s/p", "{}"], ["inventory", "validate", "{}"],
  ]

  private static let inventory =
    "organisation: {id: o, name: O, country: GB, public_authority: true, regimes: [UK]}\n"
    + "service: {id: s, name: S}\n"

  @Test(
    "A link or a pipe in the folder shows no other file and keeps nobody waiting, whoever reads",
    arguments: ["a.yaml", "waivers.yaml"])
  func linksAndPipes(name: String) throws {
    for kind in ["link", "pipe", "folder"] {
      let folder = try TemporaryFolder()
      try folder.write("password: hunter2\n", to: "secret")
      try folder.write(Self.inventory, to: "in/b.yaml")
      let path = folder.path + "/in/" + name
      switch kind {
      case "link":
        try FileManager.default.createSymbolicLink(
          atPath: path, withDestinationPath: "../secret")
      case "pipe": #expect(mkfifo(path, 0o600) == 0)
      default:
        // A folder with the name of a file is walked like any other; waivers are read from a file.
        guard name == "waivers.yaml" else { continue }
        try folder.write("", to: "in/\(name)/x")
      }
      for reader in Self.readers {
        let run = try Program.run(reader.map { $0.replacing("{}", with: folder.path + "/in") })
        #expect(run.status == 2, "\(reader[0]): \(run.errors)")
        #expect(
          run.errors.contains("in/\(name):1:1: error: expected a file of its own, found a \(kind)"),
          "\(reader[0]): \(run.errors)")
        #expect(!(run.errors + run.output).contains("hunter2"))
      }
      if name == "waivers.yaml" {
        let run = try Program.run([
          "scan", folder.path + "/in/b.yaml", "--offline", "--waivers", path,
        ])
        #expect(run.status == 2, "\(run.errors)")
        #expect(!(run.errors + run.output).contains("hunter2"))
      }
    }
  }

  @Test("A broken or endless waiver is found by validate, too")
  func validateReadsWaivers() throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.inventory, to: "a.yaml")
    func validate(_ entry: String) throws -> Program.Result {
      try folder.write("waivers:\n  - {\(entry)}\n", to: "waivers.yaml")
      return try Program.run(["inventory", "validate", folder.path, "--as-of", "2026-11-24"])
    }
    let good = "rule: retention.missing, subject: s, reason: r, owner: o"
    #expect(try validate(good).status == 2)
    let endless = try validate("\(good), service: s, expires: 2099-12-31")
    #expect(endless.status == 2)
    #expect(endless.errors.contains("at most 180 days after"), "\(endless.errors)")
    #expect(try validate("\(good), service: z, expires: 2026-12-31").status == 2)
    let ended = try validate("\(good), service: s, expires: 2026-11-01")
    #expect(ended.status == 0)
    #expect(ended.errors.contains("warning: this waiver ended on 2026-11-01"), "\(ended.errors)")
    let held = try validate("\(good), service: s, expires: 2026-12-31")
    #expect(held.status == 0, "\(held.errors)")
    #expect(held.errors.contains("and 1 waiver"), "\(held.errors)")
  }

  private static let payloads = [
    "::stop-commands::x", "##vso[task.setvariable variable=a]b", "##[error]x",
    "\u{61C}::add-mask::x",
  ]

  /// An inventory in which every free text is the payload.
  private func hostile(_ text: String) -> String {
    let quoted = "\"" + text.replacing("\u{61C}", with: "\\u061c") + "\""
    return """
      organisation: {id: o, name: \(quoted), country: GB, public_authority: true, regimes: [UK, EU], \
      contact: \(quoted), data_protection_officer: \(quoted)}
      promises:
      - {id: p, quote: \(quoted), quantifier: all, subject: stored, places: [UK]}
      services:
      - id: s
        name: \(quoted)
        owner: \(quoted)
        purposes: [\(quoted)]
        lawful_basis: public_task
        data_categories: [{name: \(quoted), class: ordinary}]
        data_subjects: [{name: \(quoted)}]
        recipients: [\(quoted)]
        retention: {period: P2Y, rule: \(quoted)}
        security_measures: [\(quoted)]
        systems:
        - {id: a, name: \(quoted), processor: v, endpoints: [{host: a.example, role: app}]}
      processors:
      - id: v
        name: \(quoted)
        legal_entity: \(quoted)
        country: IN
        sector: private
        places: {storage: India, backup: UK, processing: UK, support_access: UK}
        agreement: {reference: \(quoted), signed: 2025-04-01, expires: 2026-03-31}

      """
  }

  /// Lines that a build server would act on; those of the form for GitHub are meant.
  private func commands(in text: String) -> [String] {
    text.split(whereSeparator: \.isNewline).map(String.init).filter { line in
      let start = line.drop { $0.isWhitespace }
      return line.contains("##[") || line.lowercased().contains("##vso[")
        || start.hasPrefix("::")
          && !["::error file=", "::warning file=", "::notice file="].contains {
            line.hasPrefix($0)
          }
    }
  }

  @Test("No text of an inventory becomes a command of a build server", arguments: payloads)
  func commands(payload: String) throws {
    let folder = try TemporaryFolder()
    try folder.write(hostile(payload), to: "in/a.yaml")
    try folder.write(
      "waivers:\n  - {rule: agreement.expired, service: s, subject: v, reason: "
        + "\"\(payload.replacing("\u{61C}", with: "\\u061c"))\", owner: x, expires: 2026-12-31}\n",
      to: "in/waivers.yaml")
    let formats = ["json", "html", "csv", "md", "terminal", "github", "sarif"]
    let scan = try Program.run(
      ["scan", folder.path + "/in", "--offline", "--as-of", "2026-11-24"]
        + formats.flatMap { ["--format", $0, "--output", "\(folder.path)/out.\($0)"] })
    #expect(scan.status == 0, "\(scan.errors)")
    #expect(commands(in: scan.output + scan.errors) == [])
    for format in formats {
      let text = try String(contentsOfFile: "\(folder.path)/out.\(format)", encoding: .utf8)
      #expect(commands(in: text) == [], "\(format)")
      let sign =
        switch format {
        case "html": "Findings that were accepted for a time"
        case "md": "## Waived"
        default: "agreement.expired"
        }
      #expect(text.contains(sign), "\(format) lists the waiver")
      #expect(!text.unicodeScalars.contains("\u{61C}"), "\(format)")
    }
    let day = ["--offline", "--as-of", "2026-11-24"]
    for command in [
      ["promises", folder.path + "/in"] + day,
      ["whatif", folder.path + "/in", "--without-processor", "v"] + day,
      ["tra", folder.path + "/in", "--output", folder.path + "/tra"] + day,
      ["explain", "place.not-declared/\(payload)", folder.path + "/in"],
    ] {
      let run = try Program.run(command)
      #expect(commands(in: run.output + run.errors) == [], "\(command[0])")
    }
  }

  @Test(
    "Nor does a cell of a record that is imported, and it is read back as it was",
    arguments: payloads)
  func imported(payload: String) throws {
    let cell = "\"a #\(payload)\u{E0041}\""
    let record =
      "Business function,Purpose of processing,Categories of individuals,Security measures,##[x]\n"
      + [String](repeating: cell, count: 5).joined(separator: ",") + "\n"
    let folder = try TemporaryFolder()
    let run = try Program.run(
      ["inventory", "import", "-", "--ignore-column", "##[x]"], input: record)
    #expect(run.status == 0, "\(run.errors)")
    #expect(commands(in: run.output + run.errors) == [], "\(run.output)")
    try folder.write(run.output, to: "a.yaml")
    let again = try Program.run(["inventory", "validate", folder.path])
    #expect(!again.errors.contains("[syntax]"), "\(again.errors)")
  }

  @Test("Nor what is read of a law or a log, nor the name of a file", arguments: payloads)
  func others(payload: String) throws {
    let folder = try TemporaryFolder()
    let text = payload.replacing("\u{61C}", with: "&#x61C;")
    try folder.write(
      """
      <Legislation xmlns="http://www.legislation.gov.uk/namespaces/legislation"
          IdURI="http://www.legislation.gov.uk/id/ukpga/2018/12">
        <P3 id="schedule-21-paragraph-5-1-ba"><P3para><Text>\(text);</Text></P3para></P3>
      </Legislation>
      """, to: payload)
    let log = """
      {"schema":"situs.observation/1","kind":"dns","at":"2026-11-23T10:00:00Z","vantage":"\(payload)",\
      "subject":"www.a.example","question":{"name":"www.a.example","type":"TXT"},"resolver":"\(payload)",\
      "outcome":"\(payload)","answers":[{"name":"www.a.example","type":"TXT","ttl":60,"data":"\(payload)"}]}

      """
    let file = folder.path + "/" + payload
    for command in [
      ["adequacy", "check", "--clml", file], ["adequacy", "diff", file],
      ["adequacy", "update", "--from", file], ["adequacy", "validate", file],
      ["adequacy", "explain", payload, "--regime", "UK"], ["check", "--from", "-"],
      ["check", "--from", "-", "--declared", payload], ["locate", "--from", "-"],
      ["locate", "--from", "-", "--format", "table"], ["explain", "www.a.example", "--from", "-"],
      ["locate", "--from", file], ["diff", file, file], ["data", "update", "--from", file],
      ["data", "status", "--into", folder.path], ["observe", payload], ["tra", file], [payload],
      ["inventory", "import", "-", "--map", payload], ["scan", "--format", payload],
    ] {
      let run = try Program.run(command, input: log)
      #expect(commands(in: run.output + run.errors) == [], "\(command)")
    }
  }

  @Test("Nor do errors about one", arguments: payloads)
  func errors(payload: String) throws {
    let folder = try TemporaryFolder()
    try folder.write(
      "\"\(payload)\": 1\norganisation: {id: \"\(payload)\"}\n", to: "\(payload).yaml")
    for format in ["text", "json", "github"] {
      let run = try Program.run(
        ["inventory", "validate", ".", "--format", format], in: folder.path,
        environment: ["SITUS_DATA": Repository.root])
      #expect(run.status == 2)
      #expect(commands(in: run.output) == [], "\(format)")
      #expect(commands(in: run.errors) == [], "\(format)")
    }
    let usage = try Program.run(["scan", payload, "--\(payload)"])
    #expect(usage.status == 2)
    #expect(commands(in: usage.errors) == [])
  }
}
