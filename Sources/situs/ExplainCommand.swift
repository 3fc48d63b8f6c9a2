import ArgumentParser
import Foundation
import SitusCore
import SitusGround
import SitusIO

/// `situs explain`: walks the chain from a finding or a host to the lines of the log.
struct ExplainCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Shows what a finding or a host's places rest on, down to the lines of a log.",
    discussion: """
      SUBJECT is the id of a finding, as a report prints it, or a host. From a finding the chain \
      goes to the rule, the verdict and the law that it cites, the evidence, and the observations, \
      each with the file and line of the log, who was asked, from where and when. Without --as-of \
      the day asked about is that of the newest observation. A finding that rests on declarations \
      alone needs no log; without one the day asked about is today.
      """)

  @Argument(help: "Id of a finding, or a host.")
  var subject: String

  @Argument(help: "The inventory of the finding: a folder of *.yaml files, one file, or -.")
  var inventory = "inventory"

  @Option(
    help: ArgumentHelp("The observation log; a host is in none without it.", valueName: "log"))
  var from: String?

  @OptionGroup(title: "Law and data") var law: LawOptions

  @Flag(help: "Print without colour, as NO_COLOR does.")
  var noColor = false

  mutating func run() async throws {
    guard from != nil || subject.contains("/") else {
      throw ValidationError(
        "what is known of the host \(subject) stands in a log: name one with --from")
    }
    let loaded = try law.read()
    let bytes = try from.map { path throws(InputErrors) in
      try readFile(path, limit: maximumLogBytes)
    }
    let log = try ObservationLog(jsonLines: bytes ?? [], path: from ?? "")
    sayLosses(log)
    let newest = log.observations.compactMap { Day(iso: $0.at.prefix(10)) }.max()
    guard let day = law.asOf ?? (from == nil ? .today : newest) else {
      Console.message("situs: \(from ?? "") has no observation")
      throw ExitStatus.nothingToCheck.code
    }
    let explanation =
      subject.contains("/")
      ? try explainFinding(bytes ?? [], log, loaded, day)
      : try explainHost(bytes ?? [], log, loaded, day)
    Console.result(
      renderExplanation(explanation, colour: Console.wantsColour && !noColor))
  }

  private func explainHost(
    _ bytes: [UInt8], _ log: ObservationLog, _ loaded: LawOptions.Loaded, _ day: Day
  ) throws -> Explanation {
    let host = try Target(line: subject, at: SourceSite(file: "host", line: 1, column: 1))?.host
    let own = log.observations.filter { $0.subject == host }
    guard let host, !own.isEmpty else {
      let others = Set(log.observations.map(\.subject))
      let near = others.sorted().filter { $0.contains(subject) || subject.contains($0) }
      throw unknown("a host of \(from ?? "")", near: Array(near.prefix(8)))
    }
    let inferences = inferLocations(
      ObservationLog(observations: own), subjects: [host], reference: loaded.reference, asOf: day)
    guard let inference = inferences.first else {
      throw unknown("a host of \(from ?? "")", near: [])
    }
    let lines = ObservationLines(
      jsonLines: bytes, path: from ?? "", wanted: Set(inference.evidence.flatMap(\.basis)))
    return SitusCore.explainHost(
      inference, lines: lines, placeName: { loaded.placeNames.name(of: $0) })
  }

  private func explainFinding(
    _ bytes: [UInt8], _ log: ObservationLog, _ loaded: LawOptions.Loaded, _ day: Day
  ) throws -> Explanation {
    let files = try readInventory(inventory)
    guard !files.isEmpty else { throw AnalysisOptions.nothing(in: inventory) }
    let explainer = FindingExplainer(
      AnalysisInput(
        inventory: try parseInventory(
          files, places: loaded.placeNames, unreadablePlaces: .kept),
        digest: InventoryDigest(path: inventory, sha256: sha256(of: files)), log: log,
        reference: loaded.reference, register: loaded.register,
        waivers: try law.readWaivers(beside: inventory, asOf: day), placeNames: loaded.placeNames,
        asOf: day))
    let lines = ObservationLines(
      jsonLines: bytes, path: from ?? "", wanted: explainer.basis(of: subject))
    guard let explanation = explainer.explain(subject, lines: lines) else {
      throw unknown(
        from == nil
          ? "a finding that declarations alone give; give the log with --from"
          : "a finding of this run", near: explainer.near(subject))
    }
    return explanation
  }

  private func unknown(_ what: String, near: [String]) -> ValidationError {
    let list = near.isEmpty ? "" : "; near:\n" + near.map { "  \($0)" }.joined(separator: "\n")
    return ValidationError("\"\(subject)\" is not \(what)\(list)")
  }
}
