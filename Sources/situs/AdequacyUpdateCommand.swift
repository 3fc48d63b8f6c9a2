import ArgumentParser
import Foundation
import SitusCore
import SitusGround
import SitusIO

/// `situs adequacy update`: takes a newer register, whole or not at all.
struct AdequacyUpdate: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "update",
    abstract: "Puts a newer register in use, or goes back to the one before.",
    discussion: """
      The register is held against its schema and against itself, its differences from the one in use are \
      shown, and it is kept with its digest under situs/adequacy below XDG_DATA_HOME or ~/.local/share, \
      where every other command finds it. Registers that were kept stay there. One that is older, lacks \
      an instrument, gives an id to something else, or was read in the future is refused, and the one in \
      use stays.
      """)

  @Option(
    help: ArgumentHelp(
      """
      A register.xml, a directory with one, or an https address of either (a directory ends with /); \
      provisions.xml is taken from a directory when it is there. Without it where the last one came from.
      """, valueName: "file|dir|url"))
  var from: String?

  @Flag(help: "Take a register that is older, or that lacks what came since.")
  var allowOlder = false

  @Flag(help: "Go back to the register before; the one shipped when there is none.")
  var undo = false

  @Flag(help: "Check and show, and keep nothing.")
  var dryRun = false

  @Option(help: "Directory that holds adequacy/ and reference/, instead of the one shipped.")
  var data: String?

  @OptionGroup(title: "Fetching") var fetching: FetchArguments

  private static let store = RegisterStore.standard

  func validate() throws {
    if undo, from != nil || allowOlder || dryRun {
      throw ValidationError("--undo goes with no other option of update")
    }
    if let from, from.contains("://"), !from.hasPrefix("https://") {
      throw ValidationError("--from \(from): only https addresses are fetched from")
    }
  }

  func run() throws {
    let folder = try DataDirectory.find(named: data).path + "/adequacy"
    if undo { return try goBack(folder) }
    let origin = try source()
    let before = try current(folder)
    let files = try read(origin, orProvisionsOf: before)
    let register = try parseRegister(files.register, path: origin.register, schemaIn: folder)
    // The words on file must name instruments that the register has.
    let schema = folder + "/register.xsd"
    _ = try parseProvisions(
      files.provisions, path: origin.provisions ?? before.provisionsPath,
      schema: readFile(schema, limit: RegisterStore.largestFile), schemaPath: schema,
      register: register)
    let kept = try Self.store.index().current
    let isInUse = before.place == .kept || kept == nil || before.remark != nil
    if isInUse, register.digest == before.register.digest,
      files.provisions == before.files.provisions
    {
      Console.result("unchanged: \(words(register))\n")
      return
    }
    let names = try readPlaceNames(DataDirectory.find(named: data))
    let comparison = renderAdequacy(
      compareRegisters(
        before.register, register, asOf: .today, name: { names.name(of: $0) }),
      name: { names.name(of: $0) }, as: .text)
    var reasons = reasonsAgainst(
      register, replacing: before.register, path: origin.register, today: .today,
      allowsOlder: allowOlder)
    // The one that is kept may be unreadable; it counts all the same.
    if let floor = kept?.version, register.version < floor, !allowOlder, reasons.isEmpty {
      reasons = [
        InputError(
          .badDate, at: SourceSite(file: origin.register, line: 1, column: 1),
          expected: "a version of \(floor.iso), which is kept, or later (--allow-older takes it)",
          found: register.version.iso)
      ]
    }
    if dryRun || reasons.isEmpty { Console.result(comparison + "\n") }
    if !reasons.isEmpty { throw InputErrors(reasons) }
    if dryRun {
      Console.result("nothing is kept (--dry-run): \(words(register))\n")
      return
    }
    _ = try Self.store.keep(files, register, from: origin.named)
    Console.result(
      "kept and in use: \(words(register))\nBack to the one before: situs adequacy update --undo\n")
  }

  // MARK: Where from

  /// Where a register and the words of its provisions are.
  private struct Origin {
    /// What was named, so that it can be named again.
    var named: String
    var register: String
    /// `nil` where there may be none.
    var provisions: String?
  }

  private func source() throws -> Origin {
    guard let named = try from ?? Self.store.index().registers.last?.origin else {
      throw ValidationError(
        "no register was taken from anywhere yet, so say where a newer one is: situs adequacy update"
          + " --from FILE, DIRECTORY or https://…/register.xml")
    }
    if named.hasPrefix("https://") {
      guard named.hasSuffix("/") else { return Origin(named: named, register: named) }
      return Origin(
        named: named, register: named + "register.xml", provisions: named + "provisions.xml")
    }
    let path = URL(filePath: named).standardizedFileURL.path
    var isDirectory: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory),
      isDirectory.boolValue
    else { return Origin(named: path, register: path) }
    return Origin(
      named: path, register: path + "/register.xml", provisions: path + "/provisions.xml")
  }

  private func read(
    _ origin: Origin, orProvisionsOf before: RegisterInUse
  ) throws(InputErrors) -> RegisterFiles {
    let limit = RegisterStore.largestFile
    let register = try fetching.read(origin.register, limit: limit)
    var provisions = before.files.provisions
    if let path = origin.provisions {
      do throws(InputErrors) {
        provisions = try fetching.read(path, limit: limit)
      } catch {
        guard error.errors.allSatisfy({ $0.code == .notFound }) else { throw error }
      }
    }
    return RegisterFiles(register: register, provisions: provisions)
  }

  // MARK: What is in use

  /// The register in use; the one shipped where the one that was kept cannot be read, which is told.
  private func current(_ folder: String) throws(InputErrors) -> RegisterInUse {
    do throws(InputErrors) {
      return try RegisterInUse(of: Self.store, shippedIn: folder)
    } catch {
      guard error.errors.allSatisfy({ $0.site.file.hasPrefix(Self.store.path) }) else {
        throw error
      }
      Console.report(error)
      Console.message("situs: compared with the register shipped, as the one kept cannot be used")
      return try RegisterInUse(.shipped, in: folder)
    }
  }

  private func goBack(_ folder: String) throws {
    guard let last = try Self.store.undo() else {
      throw ValidationError("no register is kept: the one shipped is in use")
    }
    Console.result(
      "no longer in use: version \(last.version.iso), kept on \(last.kept.prefix(10))\n")
    let now = try RegisterInUse(of: Self.store, shippedIn: folder)
    Console.result("in use (\(now.place.rawValue)): \(words(now.register))\n")
  }

  private func words(_ register: AdequacyRegister) -> String {
    let lists = register.regimes.map { "\($0.regime.rawValue) list read on \($0.readOn.iso)" }
    return "version \(register.version.iso), \(lists.joined(separator: ", ")), sha256 "
      + (register.digest ?? "")
  }
}
