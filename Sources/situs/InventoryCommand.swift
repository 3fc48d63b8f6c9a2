import ArgumentParser
import Foundation
import SitusCore
import SitusIO

/// What can be done with the declarations alone.
struct InventoryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "inventory",
    abstract: "Begins, imports and checks an inventory, or prints its schema.",
    subcommands: [Init.self, Import.self, Validate.self, Schema.self])
}

extension InventoryCommand {
  /// How the errors of an inventory are printed.
  enum ErrorFormat: String, CaseIterable, ExpressibleByArgument {
    case text, json, github
  }

  /// Reads an inventory and prints every error in it.
  struct Validate: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Reads an inventory and prints every error in it.",
      discussion: """
        Ends with 0 when the inventory is well-formed, 2 when it has errors, and 3 when it declares \
        no service. What a register lacks is not an error here but a finding of `situs gate`.
        """)

    @Argument(help: "A folder of *.yaml files, one file, or - for standard input.")
    var path = "inventory"

    @Option(help: "text (on standard error), json or github (on standard output).")
    var format = ErrorFormat.text

    @Option(help: "Directory that holds adequacy/ and reference/.")
    var data: String?

    func run() throws {
      do {
        let places = try readPlaceNames(DataDirectory.find(named: data))
        let files = try readInventory(path)
        guard !files.isEmpty else { throw nothing(in: "no *.yaml file") }
        let inventory = try parseInventory(files, places: places)
        guard !inventory.services.isEmpty else { throw nothing(in: "no service") }
        if format == .json { Console.result(inputErrorsJSON([])) }
        Console.message("\(path): \(inventory.summary) in \(counted(files.count, "file"))")
      } catch let errors as InputErrors {
        switch format {
        case .text: Console.report(errors)
        case .json: Console.result(inputErrorsJSON(errors.errors))
        case .github: Console.result(inputErrorsGitHub(errors.errors))
        }
        let fileCount = Set(errors.errors.map(\.site.file)).count
        Console.message(
          "\(path): \(counted(errors.errors.count, "error")) in \(counted(fileCount, "file"))")
        throw ExitStatus.inputError.code
      }
    }

    private func nothing(in what: String) -> ExitCode {
      if format == .json { Console.result(inputErrorsJSON([])) }
      Console.message("\(path): nothing to check: \(what)")
      return ExitStatus.nothingToCheck.code
    }
  }

  /// Prints the JSON Schema that editors check an inventory file with.
  struct Schema: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Prints the JSON Schema of one inventory file.",
      discussion: """
        Put `# yaml-language-server: $schema=inventory.schema.json` at the top of a file, and an \
        editor completes and checks it.
        """)

    @Option(help: "Write to this file instead of standard output.")
    var output: String?

    func run() throws {
      if let output {
        try writeFile(inventorySchema(), to: output)
      } else {
        Console.result(inventorySchema())
      }
    }
  }
}

extension InventoryCommand {
  /// Writes a small inventory to fill in.
  struct Init: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Writes a small inventory to fill in, with its schema for editors.",
      discussion: "Ends with 2, and writes nothing, when one of the files is already there.")

    @Argument(help: "The folder, made if it is not there.")
    var path = "inventory"

    func run() throws {
      let files = starterInventory().map { ("\(path)/\($0.path)", $0.bytes) }
      let present = files.map(\.0).filter { FileManager.default.fileExists(atPath: $0) }
      if !present.isEmpty {
        throw InputErrors(
          present.map {
            InputError(
              .badValue, at: SourceSite(file: $0, line: 1, column: 1),
              expected: "no such file yet", found: "one")
          })
      }
      for (file, bytes) in files {
        let folder = String(file.prefix(upTo: file.lastIndex(of: "/") ?? file.startIndex))
        do {
          try FileManager.default.createDirectory(
            atPath: folder, withIntermediateDirectories: true)
        } catch {
          let site = SourceSite(file: folder, line: 1, column: 1)
          throw InputErrors([
            InputError(.unreadable, at: site, expected: "a folder that can be made")
          ])
        }
        try writeFile(String(decoding: bytes, as: UTF8.self), to: file)
      }
      Console.message("\(path): \(counted(files.count, "file")) written")
    }
  }

  /// Turns a record of processing into an inventory file.
  struct Import: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Turns a record of processing in the ICO's template into an inventory file.",
      discussion: """
        Reads the template for controllers, saved as CSV, with its headings in any row. What the \
        record does not say is left out; what it says and an inventory has no place for is printed \
        as notes on standard error and kept as comments.
        """)

    @Argument(help: "A CSV file, or - for standard input.")
    var path: String

    @Option(help: "Write to this file instead of standard output.")
    var output: String?

    @Option(help: "Directory that holds adequacy/ and reference/.")
    var data: String?

    func run() throws {
      let places = try readPlaceNames(DataDirectory.find(named: data))
      let bytes = try readFile(path, limit: InventoryLimits.fileBytes)
      let record = try importRecord(bytes, path: path, places: places)
      if let output {
        try writeFile(record.yaml, to: output)
      } else {
        Console.result(record.yaml)
      }
      for note in record.notes { Console.message(note) }
      Console.message("\(path): \(counted(record.serviceCount, "service"))")
      if record.serviceCount == 0 { throw ExitStatus.nothingToCheck.code }
    }
  }
}

/// `1 file`, `2 files`.
private func counted(_ number: Int, _ noun: String) -> String {
  "\(number) \(noun)\(number == 1 ? "" : "s")"
}

extension Inventory {
  /// What it holds, in one line.
  fileprivate var summary: String {
    [
      counted(services.count, "service"), counted(processors.count, "processor"),
      counted(disclosures.count, "disclosure"), counted(promises.count, "promise"),
    ].joined(separator: ", ")
  }
}
