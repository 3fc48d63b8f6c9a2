import ArgumentParser
import SitusCore
import SitusIO

/// What can be done with the declarations alone.
struct InventoryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "inventory",
    abstract: "Checks the inventory, or prints its schema.",
    subcommands: [Validate.self, Schema.self])
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
