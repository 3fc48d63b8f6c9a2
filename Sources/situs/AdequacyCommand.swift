import ArgumentParser
import Foundation
import SitusCore
import SitusGround
import SitusIO

/// Asks the adequacy register: which places each list covers, since when, and on what conditions.
struct AdequacyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "adequacy",
    abstract: "Lists, explains and validates the adequacy decisions and regulations on record.",
    subcommands: [
      AdequacyList.self, AdequacyExplain.self, AdequacyValidate.self, AdequacyDiff.self,
      AdequacyCheck.self, AdequacyUpdate.self,
    ])
}

/// Where the register is.
struct RegisterOptions: ParsableArguments {
  @Option(
    name: .customLong("adequacy"),
    help: ArgumentHelp(
      """
      Directory that holds register.xml and register.xsd, instead of the register that situs adequacy \
      update kept or the one shipped.
      """))
  var directory: String?

  @Option(help: "Directory that holds adequacy/ and reference/, instead of the one shipped.")
  var data: String?

  /// The directory of the schema, and of the register shipped.
  func folder() throws(InputErrors) -> String {
    if let directory { return directory }
    return try DataDirectory.find(named: data).path + "/adequacy"
  }

  /// The register that answers; a sentence on standard error where it is not the one expected.
  func inUse() throws(InputErrors) -> RegisterInUse {
    if directory != nil || data != nil { return try RegisterInUse(.named, in: folder()) }
    let store = RegisterStore.standard
    do throws(InputErrors) {
      let found = try RegisterInUse(of: store, shippedIn: folder())
      if let remark = found.remark { Console.message("situs: \(remark)") }
      return found
    } catch {
      if error.errors.contains(where: { $0.site.file.hasPrefix(store.path) }) {
        Console.message(
          "situs: the adequacy register that was kept cannot be used; the one shipped is older and is not"
            + " taken in its place. situs adequacy update keeps it anew, situs adequacy update --undo"
            + " goes back to the one before")
      }
      throw error
    }
  }

  /// The words of the law that go with a register.
  func provisions(of inUse: RegisterInUse) throws(InputErrors) -> Provisions {
    let (path, limit) = (inUse.provisionsPath, RegisterStore.largestFile)
    // A directory that was named may have none.
    let bytes =
      inUse.files.provisions.isEmpty ? try readFile(path, limit: limit) : inUse.files.provisions
    let schema = try folder() + "/register.xsd"
    return try parseProvisions(
      bytes, path: path, schema: readFile(schema, limit: limit), schemaPath: schema,
      register: inUse.register)
  }

  /// The register in use, or that of a file.
  func read(_ file: String? = nil) throws(InputErrors) -> AdequacyRegister {
    guard let file else { return try inUse().register }
    return try parseRegister(
      readFile(file, limit: RegisterStore.largestFile), path: file, schemaIn: folder())
  }
}

struct AdequacyList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Lists the instruments in force on a day.")

  @OptionGroup var register: RegisterOptions
  @Option(help: "UK or EU; both without it.")
  var regime: Regime?
  @Option(help: ArgumentHelp("The day, YYYY-MM-DD; today without it.", valueName: "date"))
  var asOf: Day?
  @Flag(help: "Also those that have ended and those still to come.")
  var all = false
  @Option(help: "table, json or csv.")
  var format = ListFormat.table

  enum ListFormat: String, ExpressibleByArgument, CaseIterable {
    case table, json, csv
  }

  func run() throws {
    let inUse = try register.inUse()
    let register = inUse.register
    let day = asOf ?? .today
    let instruments =
      all
      ? register.instruments.filter { regime == nil || $0.regime == regime }
      : register.instrumentsInForce(of: regime, on: day)
    let form: AdequacyFormat
    switch format {
    case .table: form = .table
    case .json: form = .json
    case .csv: form = .csv
    }
    Console.result(
      renderAdequacy(instruments, of: register, in: inUse.place.rawValue, asOf: day, as: form))
  }
}

struct AdequacyExplain: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Tells what one regime's list says of one place on a day, and why.",
    discussion: """
      PLACE is a code (JP, GB-NIR, org:EPO), a name ("Isle of Man", EPO), or a group (EU, EEA).
      A code that no row names is answered with "none": both lists are closed.
      """)

  @OptionGroup var register: RegisterOptions
  @Argument(help: "A place or an international organisation.")
  var place: String
  @Option(help: "Whose list: UK or EU.")
  var regime: Regime
  @Option(help: ArgumentHelp("The day, YYYY-MM-DD; today without it.", valueName: "date"))
  var asOf: Day?
  @Flag(help: "Also what the law of the regime says of approvals on that day; JSON always has it.")
  var law = false
  @Option(help: "text or json.")
  var format = AnswerFormat.text

  enum AnswerFormat: String, ExpressibleByArgument, CaseIterable {
    case text, json
  }

  func run() throws {
    let names = try readPlaceNames(DataDirectory.find(named: register.data))
    let register = try register.read()
    let day = asOf ?? .today
    let answer: AdequacyAnswer
    let name: String
    switch names.meaning(of: place) {
    case .place(let code):
      answer = register.explain(code, regime: regime, asOf: day)
      name = names.name(of: answer.place)
    case .group(let group):
      answer = register.explain(group, regime: regime, asOf: day)
      name = group == .europeanUnion ? "European Union" : "European Economic Area"
    case .anywhere, .unknown:
      throw ValidationError("\"\(place)\" names no place that a list could cover.")
    case nil:
      guard PlaceCode.hasShape(of: place) else {
        throw ValidationError(
          "\"\(place)\" is not one place that is known: \(names.hint(for: place) ?? "a code").")
      }
      answer = register.explain(PlaceCode(place), regime: regime, asOf: day)
      name = names.name(of: answer.place)
    }
    Console.result(
      renderAdequacy(
        answer, name: name, provisions: register.provisions(of: regime, on: day), showsLaw: law,
        as: format == .json ? .json : .text))
  }
}

struct AdequacyValidate: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "validate",
    abstract: "Holds a register against its schema and against itself; prints every error.")

  @OptionGroup var register: RegisterOptions
  @Argument(help: "The register; the one in use without it, standard input for -.")
  var file: String?

  func run() throws {
    let read: AdequacyRegister
    let path: String
    if let file {
      (read, path) = (try register.read(file), file)
    } else {
      let inUse = try register.inUse()
      (read, path) = (inUse.register, "register.xml (\(inUse.place.rawValue))")
    }
    Console.result(
      terminalSafe(path)
        + ": valid, version \(read.version.iso), \(read.instruments.count) instruments, "
        + "\(read.memberships.count) memberships, \(read.notes.count) remarks\n")
  }
}

extension Regime: ExpressibleByArgument {
  public init?(argument: String) { self.init(rawValue: argument.uppercased()) }
  public static var allValueStrings: [String] { allCases.map(\.rawValue) }
}

extension Day: ExpressibleByArgument {
  public init?(argument: String) { self.init(iso: argument) }

  /// The day that this machine's clock and time zone say it is.
  static var today: Day {
    let parts = Calendar(identifier: .gregorian).dateComponents(
      [.year, .month, .day], from: Date())
    guard let year = parts.year, let month = parts.month, let number = parts.day,
      let day = Day(year: year, month: month, day: number)
    else { preconditionFailure("the clock is outside the years 1900 to 2200") }
    return day
  }
}
