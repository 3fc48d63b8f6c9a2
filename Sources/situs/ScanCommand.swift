import ArgumentParser
import SitusCore

/// Does the main job: inventory in, observations, report out.
struct ScanCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "scan",
    abstract: "Observes every host of an inventory and reports on each service.",
    discussion: """
      Prints a summary, unless a format goes to standard output. --format may be given several \
      times, each with an --output of its own in the same order.
      """)

  @OptionGroup(title: "Report") var report: ReportOptions
  @OptionGroup var analysis: AnalysisOptions

  func validate() throws { try report.validateOutputs() }

  func run() async throws {
    let places = try report.places(
      analysis.evidence.permissions, reading: try analysis.inputs(),
      recording: analysis.evidence.record)
    let gathered = try await analysis.gather()
    let result = analyse(gathered.input)
    try report.write(result, to: places)
    let status = gathered.signal.map { ExitStatus(signal: $0) } ?? report.exitStatus(for: result)
    if status != .pass { throw status.code }
  }
}
