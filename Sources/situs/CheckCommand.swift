import ArgumentParser
import Foundation
import SitusCore
import SitusGround
import SitusIO

/// `situs check`: says of hosts, before anything is bought, where they are and what to ask.
struct CheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Says where hosts answer, run and rest, whose law reaches them, and what to ask.",
    discussion: """
      For each host one screen: every kind of fact with its strength and the evidence that gave it, \
      what that says to --declared, what the UK and EU lists say of the countries, what cannot be \
      known from outside, and questions for the supplier. Several hosts of one supplier, or of \
      several, may be given; --compare puts them side by side. With --from and no host, every host \
      of the log is checked.
      """)

  @Argument(help: "Hosts or URLs; - reads them from standard input, one a line.")
  var hosts: [String] = []

  @Option(
    help: ArgumentHelp(
      "Where the supplier says that it is: a code, a country, EU or EEA.", valueName: "place"))
  var declared: String?

  @Flag(help: "Put the hosts side by side.")
  var compare = false

  @Option(help: "text, json (situs.check/1), md or html.")
  var format = CheckFormat.text

  @OptionGroup var output: OutputOptions

  @Option(
    help: """
      Fail when storage or processing is contradicted or seen where it was not declared, or also \
      when it is unverifiable: none, contradicted or unverifiable.
      """)
  var failOn = Threshold.none

  @Flag(help: "Fail when a question about a host was not answered.")
  var requireComplete = false

  @Flag(help: "Print without colour, as NO_COLOR does.")
  var noColor = false

  @OptionGroup(title: "Evidence") var evidence: EvidenceOptions
  @OptionGroup(title: "Law and data") var register: RegisterOptions

  @Option(
    help: ArgumentHelp("The day asked about, YYYY-MM-DD; today without it.", valueName: "date"))
  var asOf: Day?

  @OptionGroup var references: ReferenceOptions

  /// The least bad verdict that fails a run.
  enum Threshold: String, ExpressibleByArgument, CaseIterable {
    case none, contradicted, unverifiable

    /// Whether that verdict fails the run.
    func isReached(by verdict: PlaceVerdict?) -> Bool {
      switch self {
      case .none: false
      case .contradicted: verdict == .contradicted || verdict == .undeclared
      case .unverifiable:
        verdict == .contradicted || verdict == .undeclared || verdict == .unverifiable
      }
    }
  }

  func validate() throws {
    try evidence.validateSources()
    guard !evidence.offline else {
      throw ValidationError("--offline leaves nothing to check; give a log with --from")
    }
    guard !hosts.isEmpty || !evidence.from.isEmpty else {
      throw ValidationError("name a host, or a log with --from")
    }
    guard failOn == .none || declared != nil else {
      throw ValidationError("--fail-on judges what was declared, so it needs --declared")
    }
  }

  func run() async throws {
    let result = try output.place(
      evidence.permissions,
      reading: evidence.from + references.mmdb + [register.folder() + "/register.xml"],
      recording: evidence.record)
    let data = try DataDirectory.find(named: register.data)
    let names = try readPlaceNames(data)
    let place = try declaredPlace(names)
    let given = try readTargets()
    var gathered = try await evidence.gather(given, data: register.data)
    if let signal = gathered.signal { throw ExitStatus(signal: signal).code }
    try references.place(&gathered.log)
    let log = gathered.log
    let checked = given.isEmpty ? Set(log.observations.map(\.subject)).sorted() : given.map(\.host)
    guard !checked.isEmpty else {
      Console.message("situs: nothing to check: no host")
      throw ExitStatus.nothingToCheck.code
    }
    let report = checkHosts(
      CheckInput(
        hosts: checked, declared: place, log: log,
        reference: try references.read(data), register: try register.read(),
        placeNames: names, asOf: asOf ?? .today))
    let text = renderCheck(
      report, as: format, compares: compare,
      colour: result.isStandardOutput && Console.wantsColour && !noColor)
    try result.write(text)
    let status = exitStatus(report)
    if status != .pass { throw status.code }
  }

  private func exitStatus(_ report: CheckReport) -> ExitStatus {
    if report.hosts.contains(where: { failOn.isReached(by: $0.decidingVerdict) }) {
      return .findings
    }
    return requireComplete && !report.isComplete ? .incomplete : .pass
  }

  private func declaredPlace(_ names: PlaceNames) throws -> DeclaredPlace? {
    guard let declared else { return nil }
    guard let meaning = names.meaning(of: declared) else {
      throw ValidationError(
        "--declared \(declared): not understood: \(names.hint(for: declared) ?? "a place")")
    }
    return DeclaredPlace(
      raw: declared, meaning: meaning, site: SourceSite(file: "--declared", line: 1, column: 1))
  }

  /// The targets in the order given, each host once; empty when none was named.
  private func readTargets() throws -> [Target] {
    var lines = hosts
    if hosts == ["-"] {
      let bytes = try readFile("-", limit: Self.largestList)
      lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
    }
    var targets: [Target] = []
    var errors: [InputError] = []
    for (index, text) in lines.enumerated() {
      let site = SourceSite(file: "host", line: index + 1, column: 1)
      do throws(InputError) {
        guard let target = try Target(line: text, at: site) else { continue }
        if !targets.contains(where: { $0.host == target.host }) { targets.append(target) }
      } catch {
        errors.append(error)
      }
    }
    if !errors.isEmpty { throw InputErrors(errors) }
    return targets
  }

  /// Bytes.
  private static let largestList = 16 << 20
}

extension CheckFormat: ExpressibleByArgument {}
