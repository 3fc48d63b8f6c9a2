import Foundation
import TestSupport
import Testing

struct InventoryCommandTests {
  private struct Outcome {
    var output: String
    var messages: String
    var status: Int32
  }

  /// Runs the built program, which lies beside the test program.
  private func situs(_ arguments: String..., input: String = "") throws -> Outcome {
    let own = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
    let folder = own.prefix(upTo: try #require(own.lastIndex(of: "/")))
    let process = Process()
    process.executableURL = URL(fileURLWithPath: folder + "/situs")
    process.arguments = arguments
    process.currentDirectoryURL = URL(fileURLWithPath: Repository.root)
    let (stdin, stdout, stderr) = (Pipe(), Pipe(), Pipe())
    process.standardInput = stdin
    process.standardOutput = stdout
    process.standardError = stderr
    try process.run()
    try stdin.fileHandleForWriting.write(contentsOf: Data(input.utf8))
    try stdin.fileHandleForWriting.close()
    let output = try stdout.fileHandleForReading.readToEnd() ?? Data()
    let messages = try stderr.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return Outcome(
      output: String(decoding: output, as: UTF8.self),
      messages: String(decoding: messages, as: UTF8.self), status: process.terminationStatus)
  }

  private static let organisation =
    "organisation: {id: o, name: O, country: GB, public_authority: true, regimes: [UK]}\n"

  @Test("The worked example has no error and ends with 0")
  func example() throws {
    let outcome = try situs("inventory", "validate")
    #expect(outcome.status == 0)
    #expect(outcome.output == "")
    #expect(outcome.messages.hasPrefix("inventory: "))
  }

  @Test("Errors go to standard error with file, line and column, and end with 2")
  func errors() throws {
    let text = Self.organisation + "service: {id: s, nmae: S, volume: x\u{9B}}\n"
    let outcome = try situs("inventory", "validate", "-", input: text)
    #expect(outcome.status == 2)
    #expect(outcome.output == "")
    let wrong = try situs(
      "inventory", "validate", "-", input: Self.organisation + "service: {id: s, nmae: S}\n")
    #expect(wrong.messages.contains("-:2:10: error: expected the key “name” [missing_key]\n"))
    #expect(wrong.messages.hasSuffix("-: 2 errors in 1 file\n"))
  }

  @Test("JSON and GitHub commands go to standard output, with the same status")
  func formats() throws {
    let text = Self.organisation + "service: {id: s}\n"
    let json = try situs("inventory", "validate", "-", "--format", "json", input: text)
    #expect(json.status == 2)
    let object = try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any]
    #expect(object?["schema"] as? String == "situs.input-errors/1")
    let errors = object?["errors"] as? [[String: Any]]
    #expect(errors?.first?["code"] as? String == "missing_key")
    #expect(errors?.first?["line"] as? Int == 2)
    #expect(errors?.first?["column"] as? Int == 10)
    let github = try situs("inventory", "validate", "-", "--format", "github", input: text)
    #expect(github.status == 2)
    #expect(
      github.output
        == "::error file=-,line=2,col=10,title=missing_key::expected the key “name”\n")
    let none = try situs(
      "inventory", "validate", "-", "--format", "json",
      input: Self.organisation + "service: {id: s, name: S}\n")
    #expect(none.status == 0)
    #expect(none.output.contains("\"errors\" : [\n\n  ]") || none.output.contains("[]"))
  }

  @Test("An inventory without a service ends with 3, a missing one with 2")
  func nothing() throws {
    #expect(try situs("inventory", "validate", "-", input: Self.organisation).status == 3)
    #expect(try situs("inventory", "validate", "/nowhere").status == 2)
    #expect(try situs("inventory", "validate", "--format", "xml").status == 2)
  }

  @Test("init, import, validate and schema fit together")
  func workflow() throws {
    let folder = FileManager.default.temporaryDirectory.path + "/situs-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: folder) }
    #expect(try situs("inventory", "init", folder).status == 0)
    #expect(try situs("inventory", "init", folder).status == 2)
    let record = "Business function,Purpose of processing\nFinance,Payroll\n"
    let imported = try situs(
      "inventory", "import", "-", "--output", folder + "/record.yaml", input: record)
    #expect(imported.status == 0)
    #expect(imported.output == "")
    let checked = try situs("inventory", "validate", folder)
    #expect(checked.status == 0)
    #expect(
      checked.messages
        == "\(folder): 2 services, 1 processor, 0 disclosures, 1 promise in 4 files\n")
    let schema = try situs("inventory", "schema")
    #expect(
      try schema.output
        == String(contentsOfFile: folder + "/inventory.schema.json", encoding: .utf8))
    #expect(try situs("inventory", "import", "-", input: "a,b\n").status == 2)
  }

  @Test("A transfer that a record names does not pass: a scan cannot decide it")
  func importedTransfer() throws {
    let folder = FileManager.default.temporaryDirectory.path + "/situs-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try Data(Self.organisation.utf8).write(to: URL(fileURLWithPath: folder + "/organisation.yaml"))
    let record = "Purpose of processing,Third countries\nRecruitment,United States\n"
    let imported = try situs(
      "inventory", "import", "-", "--output", folder + "/record.yaml", input: record)
    #expect(imported.status == 0)
    #expect(imported.messages.hasSuffix("2 rows, 4 cells: 4 read, 0 kept as comments, 0 refused\n"))
    let scan = try situs(
      "scan", folder, "--offline", "--as-of", "2026-11-24", "--require-complete", "--format", "csv")
    #expect(scan.status == 4)
    let gate = try situs(
      "scan", folder, "--offline", "--as-of", "2026-11-24", "--fail-on", "warning")
    #expect(gate.status == 1)
    #expect(gate.output.contains("transfer.undetermined"))
  }

  @Test("What stops an import writes nothing, ends with 2 and says what to type")
  func stopped() throws {
    let record = "Purpose of processing,Data whereabouts\nRecruitment,India\n"
    let stopped = try situs("inventory", "import", "-", input: record)
    #expect(stopped.status == 2)
    #expect(stopped.output == "")
    #expect(stopped.messages.contains("--map \"Data whereabouts=third_countries\""))
    #expect(stopped.messages.hasSuffix("1 refused; nothing written\n"))
    let mapped = try situs(
      "inventory", "import", "-", "--map", "Data whereabouts=location", input: record)
    #expect(mapped.status == 0)
    #expect(mapped.output.contains("places: {storage: [\"India\"]"))
    let ignored = try situs(
      "inventory", "import", "-", "--ignore-column", "Data whereabouts", input: record)
    #expect(ignored.status == 0)
    #expect(ignored.output.contains("# line 2, column B, \"Data whereabouts\": \"India\"\n"))
    #expect(try situs("inventory", "import", "-", "--map", "x", input: record).status == 2)
  }
}
