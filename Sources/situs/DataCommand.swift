import ArgumentParser
import Foundation
import SitusCore
import SitusGround
import SitusIO

/// `situs data`: the lists of addresses that inference rests on.
struct DataCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "data",
    abstract: "Fetch operators' address lists, and say how old those kept are.",
    subcommands: [DataUpdateCommand.self, DataStatusCommand.self])
}

/// Where lists are kept, and which are known.
struct RangeStoreOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      """
      Directory of the lists. Default: situs/ranges below XDG_DATA_HOME, or below ~/.local/share, \
      which other commands use by themselves.
      """, valueName: "dir"))
  var into: String?

  @Option(help: "Directory that holds adequacy/ and reference/, instead of the one shipped.")
  var data: String?

  var store: RangeStore { RangeStore(into ?? RangeDirectory.standard) }

  func sources() throws(InputErrors) -> [RangeSource] {
    let path = try DataDirectory.find(named: data).reference + "/range-sources.tsv"
    return try RangeSource.read(
      ReferenceFile(name: "range-sources.tsv", bytes: readFile(path, limit: 1 << 20)))
  }
}

/// `situs data update`: fetches lists and keeps those that can be believed.
struct DataUpdateCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "update",
    abstract: "Fetch the lists of AWS, Azure, Google, Oracle, CDNs and others.",
    discussion: """
      Each list is checked and then replaced whole; one that fails leaves its old copy and the other \
      lists alone, and the command ends with 4. A list that is empty, cut off, of another operator, \
      more than a fifth smaller than before, or of an older edition or day is not kept; nor does a \
      copy that does not say its day replace one that does.
      """)

  @Option(
    help: ArgumentHelp(
      """
      Directory or https address with copies of the lists, instead of the operators' own addresses. \
      Files are told by their content.
      """, valueName: "dir|url"))
  var from: String?

  @OptionGroup var lists: RangeStoreOptions

  @Option(help: "Only this source, as situs data status names it; may be repeated.")
  var only: [String] = []

  @Option(
    help: ArgumentHelp(
      """
      The day of copies that do not say it themselves, YYYY-MM-DD; without it their age is unknown.
      """, valueName: "date"))
  var dated: Day?

  @Flag(help: "Keep lists that look too small, or older than the one kept.")
  var force = false

  @Option(help: "Seconds for one list.")
  var timeout = 300.0

  @Option(help: "File of certification authorities to trust instead of the system's.")
  var caFile: String?

  @Option(help: "Proxy for every request; the environment is never asked.")
  var proxy: String?

  @Flag(help: "Fetch from private, loopback and other closed addresses, too.")
  var allowPrivate = false

  @Option(help: "Who to turn to, put into the User-Agent: an address or a URL.")
  var contact: String?

  func validate() throws {
    guard timeout > 0, timeout <= 3_600 else {
      throw ValidationError("--timeout: expected more than 0 and at most 3600 seconds")
    }
    if let from, from.contains("://"), !from.hasPrefix("https://") {
      throw ValidationError("--from \(from): only https addresses are fetched from")
    }
    if let dated {
      guard from != nil else { throw ValidationError("--dated is of copies, so it needs --from") }
      guard dated <= .today else { throw ValidationError("--dated \(dated.iso): is to come") }
    }
  }

  mutating func run() async throws {
    if let caFile { try refuseUnreadable(caFile) }
    let known = try lists.sources()
    if let stranger = only.first(where: { name in !known.contains { $0.name == name } }) {
      throw ValidationError(
        "--only \(stranger): expected one of \(known.map(\.name).joined(separator: ", "))")
    }
    let sources = only.isEmpty ? known : known.filter { only.contains($0.name) }
    let origin: RangeOrigin =
      switch from {
      case nil: .operators
      case let url? where url.hasPrefix("https://"): .mirror(url)
      case let path?: .folder(path)
      }
    let updater = RangeUpdater(
      store: lists.store, reference: try readReference(DataDirectory.find(named: lists.data)),
      isForced: force, stated: dated,
      options: FileFetcher.Options(
        userAgent: "situs/\(Version.text)" + (contact.map { " (+\($0))" } ?? ""),
        guardian: AddressGuard(allowsPrivate: allowPrivate), authorities: caFile, proxy: proxy,
        timeout: .seconds(timeout)))
    var kept = 0
    var failed: [String] = []
    try updater.update(sources, from: origin) { update in
      Console.result(terminalSafe(DataUpdateCommand.line(update)) + "\n")
      switch update.outcome {
      case .updated(let entry, let regions):
        kept += 1
        if entry.date == nil {
          Console.message(
            "\(update.source.name): nothing says of which day the copy is, so its age is unknown and"
              + " its addresses are only indicated; --dated DATE states it")
        }
        if !regions.isEmpty {
          Console.message(
            "\(update.source.name): no table knows \(regions.joined(separator: ", ")); their"
              + " addresses have no country")
        }
      case .unchanged: kept += 1
      case .newerKept(let entry, let found):
        kept += 1
        Console.message(
          "\(update.source.name): the copy is older (\(found)) than the list that is kept"
            + " (\(DataUpdateCommand.age(entry))), which stays; --force replaces it")
      case .datedKept(let entry):
        failed.append(update.source.name)
        Console.message(
          "\(update.source.name): nothing says of which day the copy is, and the list that is kept is of"
            + " \(DataUpdateCommand.age(entry)); --dated DATE states it, --force replaces the list")
      case .absent: break
      case .failed: failed.append(update.source.name)
      }
    }
    if !failed.isEmpty {
      Console.message("situs: not updated: \(failed.joined(separator: ", "))")
      throw ExitStatus.incomplete.code
    }
    if kept == 0 {
      Console.message("situs: \(from ?? "") has no list that is known")
      throw ExitStatus.nothingToCheck.code
    }
  }

  private static func line(_ update: RangeUpdate) -> String {
    let name = update.source.name.padded(to: 14)
    func entry(_ word: String, _ entry: RangeIndex.Entry) -> String {
      "\(name) \(word.padded(to: 9)) \((entry.date?.iso ?? "undated").padded(to: 10))"
        + "  \(entry.prefixes) prefixes"
    }
    return switch update.outcome {
    case .updated(let new, _): entry("updated", new)
    case .unchanged(let old): entry("unchanged", old)
    case .newerKept(let old, let found): entry("kept", old) + ", newer than \(found)"
    case .datedKept(let old): entry("kept", old) + ", the copy does not say its day"
    case .absent: "\(name) absent"
    case .failed(let reason): "\(name) failed    \(reason)"
    }
  }
}

extension DataUpdateCommand {
  /// Day and edition of a kept list.
  fileprivate static func age(_ entry: RangeIndex.Entry) -> String {
    [entry.date?.iso, entry.edition.map { "edition \($0)" }].compactMap { $0 }
      .joined(separator: ", ")
  }
}
