import ArgumentParser
import Foundation
import SitusCore
import SitusGround
import SitusIO

/// `situs data status`: says how old the kept lists are, and whether they are whole.
struct DataStatusCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "status",
    abstract: "List each kept list with its date, age, size and digest.",
    discussion: """
      A list is stale when it is older than the days after which its operator has usually changed \
      it, undated when nothing says its day, so that its age is unknown, and changed when its bytes \
      are not those that were fetched.
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case table, json
  }

  @OptionGroup var lists: RangeStoreOptions

  @Option(help: "table or json (situs.data-status/1).")
  var format: Format = .table

  @Option(
    help: ArgumentHelp("The day asked about, YYYY-MM-DD; today without it.", valueName: "date"))
  var asOf: Day?

  /// One source and what is kept of it.
  struct Line: Encodable {
    var source: String
    var publisher: String
    var date: String?
    var ageDays: Int?
    var prefixes: Int?
    var sha256: String?
    var file: String?
    var origin: String?
    var fetched: String?
    var dateFrom: String?
    /// `current`, `stale`, `undated`, `changed` or `missing`.
    var state: String

    enum CodingKeys: String, CodingKey {
      case source, publisher, date, prefixes, sha256, file, origin, fetched, state
      case ageDays = "age_days"
      case dateFrom = "date_from"
    }
  }

  struct Document: Encodable {
    var schema = "situs.data-status/1"
    var asOf: String
    var directory: String
    var lists: [Line]

    enum CodingKeys: String, CodingKey {
      case schema, directory, lists
      case asOf = "as_of"
    }
  }

  mutating func run() async throws {
    let store = lists.store
    let index = try store.index()
    let day = asOf ?? .today
    let lines = try lists.sources().map { source in
      DataStatusCommand.line(source, index.entry(of: source.name), store, day)
    }
    switch format {
    case .json:
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
      let document = Document(asOf: day.iso, directory: store.path, lists: lines)
      let text = String(decoding: try encoder.encode(document), as: UTF8.self)
      Console.result(visibleJSON(text) + "\n")
    case .table: Console.result(DataStatusCommand.table(lines))
    }
    if index.lists.isEmpty {
      Console.message("situs: \(store.path) holds no list; situs data update fetches them")
      throw ExitStatus.nothingToCheck.code
    }
    let stale = lines.filter { ["stale", "undated", "changed"].contains($0.state) }
    if !stale.isEmpty {
      let names = stale.map { "\($0.source) (\($0.state))" }.joined(separator: ", ")
      Console.message("situs: situs data update would renew \(names)")
    }
  }

  private static func line(
    _ source: RangeSource, _ entry: RangeIndex.Entry?, _ store: RangeStore, _ day: Day
  ) -> Line {
    guard let entry else {
      return Line(source: source.name, publisher: source.publisher, state: "missing")
    }
    let age = entry.date?.days(until: day)
    let state =
      if !store.isWhole(entry) {
        "changed"
      } else if let age {
        age > source.staleDays ? "stale" : "current"
      } else {
        "undated"
      }
    return Line(
      source: source.name, publisher: source.publisher, date: entry.date?.iso, ageDays: age,
      prefixes: entry.prefixes, sha256: entry.sha256, file: entry.file, origin: entry.origin,
      fetched: entry.fetched, dateFrom: entry.dateFrom, state: state)
  }

  private static func table(_ lines: [Line]) -> String {
    let head = "SOURCE         DATE        AGE      PREFIXES  SHA-256       STATE\n"
    return head
      + lines.map { line in
        let age = line.ageDays.map { "\($0) d" } ?? (line.state == "missing" ? "-" : "unknown")
        let row =
          line.source.padded(to: 15) + (line.date ?? "-").padded(to: 12) + age.padded(to: 9)
          + (line.prefixes.map(String.init) ?? "-").padded(to: 10)
          + String((line.sha256 ?? "-").prefix(12)).padded(to: 14) + line.state
        return terminalSafe(row) + "\n"
      }.joined()
  }
}
