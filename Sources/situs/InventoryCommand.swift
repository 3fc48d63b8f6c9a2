import ArgumentParser
import Foundation
import SitusCore
import SitusGround
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
        no service. The waivers of its folder are read with it. What a record lacks is not an error \
        here but a finding of `situs scan`.
        """)

    @Argument(help: "A folder of *.yaml files, one file, or - for standard input.")
    var path = "inventory"

    @Option(help: "text (on standard error), json or github (on standard output).")
    var format = ErrorFormat.text

    @Option(help: "Directory that holds adequacy/ and reference/.")
    var data: String?

    @Option(
      help: ArgumentHelp("The day asked about, YYYY-MM-DD; today without it.", valueName: "date"))
    var asOf: Day?

    func run() throws {
      do {
        let places = try readPlaceNames(DataDirectory.find(named: data))
        let files = try readInventory(path)
        if files.isEmpty {
          if format == .json { Console.result(inputErrorsJSON([])) }
          throw AnalysisOptions.nothing(in: path)
        }
        let (inventory, waivers) = try judge(files, places)
        guard !inventory.services.isEmpty else { throw nothing(in: "no service") }
        if format == .json { Console.result(inputErrorsJSON([])) }
        for waiver in waivers where waiver.expires < asOf ?? .today {
          Console.message(
            "\(waiver.site.file):\(waiver.site.line):\(waiver.site.column): warning: "
              + "this waiver ended on \(waiver.expires.iso) and holds nothing back")
        }
        let accepted = waivers.isEmpty ? "" : " and \(counted(waivers.count, "waiver"))"
        Console.message(
          "\(path): \(inventory.summary) in \(counted(files.count, "file"))\(accepted)")
      } catch let errors as InputErrors {
        switch format {
        case .text: Console.report(errors)
        case .json: Console.result(inputErrorsJSON(errors.errors))
        case .github:
          Console.result(inputErrorsGitHub(errors.errors, files: .ofWorkingDirectory))
        }
        let fileCount = Set(errors.errors.map(\.site.file)).count
        Console.message(
          "\(path): \(counted(errors.errors.count, "error")) in \(counted(fileCount, "file"))")
        throw ExitStatus.inputError.code
      }
    }

    /// The inventory and its waivers, or every error in either.
    private func judge(
      _ files: [InventoryFile], _ places: PlaceNames
    ) throws(InputErrors) -> (Inventory, [Waiver]) {
      var errors: [InputError] = []
      var inventory: Inventory?
      var waivers: [Waiver] = []
      do {
        inventory = try parseInventory(files, places: places)
      } catch {
        errors += error.errors
      }
      do {
        if let file = try readWaivers(beside: path) {
          waivers = try parseWaivers(file, asOf: asOf ?? .today)
        }
      } catch {
        errors += error.errors
      }
      if let inventory { errors += waivers.compactMap { $0.mistake(in: inventory) } }
      guard let inventory, errors.isEmpty else { throw InputErrors(errors) }
      return (inventory, waivers)
    }

    private func nothing(in what: String) -> ExitCode {
      if format == .json { Console.result(inputErrorsJSON([])) }
      Console.message("\(path): nothing to check: \(what)")
      return ExitStatus.nothingToCheck.code
    }
  }

  /// Prints the JSON Schemas that editors check the files of an inventory with.
  struct Schema: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Prints the JSON Schema of one inventory file, or of the waivers.",
      discussion: """
        Put `# yaml-language-server: $schema=inventory.schema.json` at the top of a file, and an \
        editor completes and checks it.
        """)

    @Flag(help: "The schema of waivers.yaml.")
    var waivers = false

    @OptionGroup var output: OutputOptions

    func run() throws {
      try output.place(.usual, reading: []).write(waivers ? waiverSchema() : inventorySchema())
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
        try makeFolder(String(file.prefix(upTo: file.lastIndex(of: "/") ?? file.startIndex)))
        try OutputPlace(file, permissions: .usual).write(String(decoding: bytes, as: UTF8.self))
      }
      Console.message("\(path): \(counted(files.count, "file")) written")
    }
  }

  /// Turns a record of processing into an inventory file.
  struct Import: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Turns a record of processing in the ICO's template into an inventory file.",
      discussion: """
        Reads the template for controllers or for processors, or a record like them, saved as CSV, \
        with its headings in any row. Every cell is read, kept as a comment, or an error: what it \
        says and an inventory has no place for is named on standard error. A column that may speak \
        of places or transfers and is not understood stops the import; --map says what it is. Who \
        receives or holds the data becomes a processor that is not named yet, so that a scan asks.

        Words for --map: \(RecordOptions.columnWords.joined(separator: ", ")).
        """)

    @Argument(help: "A CSV file, or - for standard input.")
    var path: String

    @Option(
      help: ArgumentHelp(
        "Take the column with this heading for another; may be repeated.",
        valueName: "heading=word"))
    var map: [String] = []

    @Option(
      help: ArgumentHelp(
        "Keep the cells of this column as comments and go on; may be repeated.",
        valueName: "heading"))
    var ignoreColumn: [String] = []

    @OptionGroup var output: OutputOptions

    @Option(help: "Directory that holds adequacy/ and reference/.")
    var data: String?

    func run() throws {
      let place = try output.place(.usual, reading: [path])
      let places = try readPlaceNames(DataDirectory.find(named: data))
      let bytes = try readFile(path, limit: InventoryLimits.fileBytes)
      let record = try importRecord(bytes, path: path, places: places, options: try options())
      for note in record.notes { Console.message(note) }
      guard record.errors.isEmpty else {
        Console.report(InputErrors(record.errors))
        Console.message("\(path): \(record.count.sentence); nothing written")
        throw ExitStatus.inputError.code
      }
      try place.write(record.yaml)
      Console.message(
        "\(path): \(counted(record.serviceCount, "service")); \(record.count.sentence)")
      if record.serviceCount == 0 { throw ExitStatus.nothingToCheck.code }
    }

    private func options() throws -> RecordOptions {
      var mapped: [String: String] = [:]
      for text in map {
        guard let sign = text.lastIndex(of: "="), sign != text.startIndex else {
          throw ValidationError("--map \(text): expected HEADING=WORD")
        }
        mapped[String(text[..<sign])] = String(text[text.index(after: sign)...])
      }
      return RecordOptions(mapped: mapped, ignored: ignoreColumn)
    }
  }
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
