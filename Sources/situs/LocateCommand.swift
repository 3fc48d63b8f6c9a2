import ArgumentParser
import Foundation
import SitusCore
import SitusGround
import SitusIO

/// `situs locate`: says where each host of a log is, as far as the log shows.
struct LocateCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "locate",
    abstract: "Say where each host of an observation log is, with the evidence.",
    discussion: """
      Six kinds of fact are kept apart: edge, compute, storage, network, registration and legal. A \
      fact for which nothing may speak is null. Without --as-of the day asked about is that of the \
      newest observation, so the same log gives the same answer on any day.
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case jsonl, table
  }

  @Option(
    help: """
      Observation log in JSON lines, or - for standard input. May be repeated: logs of several runs \
      and vantages are read as one.
      """)
  var from: [String]

  @Option(help: "jsonl (situs.location/1, one object a host) or table.")
  var format: Format = .jsonl

  @Option(help: "The day asked about, as YYYY-MM-DD.")
  var asOf: String?

  @OptionGroup var references: ReferenceOptions

  @Option(help: "Directory that holds adequacy/ and reference/.")
  var data: String?

  mutating func run() async throws {
    var log = try readLogs(from)
    let reference = try references.read(DataDirectory.find(named: data))
    guard let day = try dayAsked(log) else {
      Console.message("situs: \(from.joined(separator: ", ")): no observation")
      throw ExitStatus.nothingToCheck.code
    }
    try references.place(&log)
    let inferences = inferLocations(log, subjects: [], reference: reference, asOf: day)
    switch format {
    case .jsonl:
      // In parts, so that the text of a large log is never held as a whole.
      for start in stride(from: 0, to: inferences.count, by: 1_000) {
        let part = inferences[start..<min(start + 1_000, inferences.count)]
        Console.result(part.map { $0.jsonLine + "\n" }.joined())
      }
    case .table:
      Console.result(LocationTable.text(inferences))
    }
  }

  private func dayAsked(_ log: ObservationLog) throws -> Day? {
    if let asOf {
      guard let day = Day(iso: asOf) else {
        throw ValidationError("--as-of: expected a day as YYYY-MM-DD, found \(asOf)")
      }
      return day
    }
    return log.observations.compactMap { Day(iso: $0.at.prefix(10)) }.max()
  }
}
