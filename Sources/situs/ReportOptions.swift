import ArgumentParser
import SitusCore
import SitusGround
import SitusIO

/// Which forms a report is written in, where they go, and what makes the program fail.
struct ReportOptions: ParsableArguments {
  @Option(help: "A form of the report; may be repeated.")
  var format: [ReportFormat] = []

  @Option(help: "Where the format before it goes; - is standard output.")
  var output: [String] = []

  @Option(help: "Fail when a finding is at least this severe: error, warning, note or none.")
  var failOn = Threshold.none

  @Flag(help: "Fail when a host could not be observed or a transfer could not be decided.")
  var requireComplete = false

  @Flag(
    help: """
      Leave waived findings among the results of SARIF, as suppressed. GitHub opens an alert for each.
      """)
  var sarifWaived = false

  @Flag(help: "Print no summary.")
  var quiet = false

  @Flag(help: "Print the summary without colour, as NO_COLOR does.")
  var noColor = false

  /// The least severe finding that fails a run.
  enum Threshold: String, ExpressibleByArgument, CaseIterable {
    case none, note, warning, error

    var severity: Finding.Severity? { Finding.Severity(rawValue: rawValue) }
  }

  func validateOutputs() throws {
    guard output.count <= max(format.count, 0) else {
      throw ValidationError("--output needs a --format before it")
    }
    guard output.count == format.count || (format.count == 1 && output.isEmpty) else {
      throw ValidationError("give one --output for each --format, in the same order")
    }
  }

  /// The place of each form, all tried before there is anything to write.
  ///
  /// - Parameters:
  ///   - permissions: For files that are not there yet.
  ///   - inputs: What the run reads.
  ///   - record: The log that the run writes.
  /// - Returns: One place for each format, in the same order.
  /// - Throws: `InputErrors` for a place that is taken; `WriteFailure`.
  func places(
    _ permissions: OutputPlace.Permissions, reading inputs: [String], recording record: String?
  ) throws -> [ResultPlace] {
    try refuseClashes(outputs: output + [record].compactMap { $0 }, inputs: inputs)
    return try format.indices.map { index in
      try ResultPlace(index < output.count ? output[index] : "-", permissions: permissions)
    }
  }

  /// Writes every form that was asked for, and the summary if nothing else is on standard output.
  func write(_ report: Report, to places: [ResultPlace]) throws(WriteFailure) {
    let files = RepositoryFiles.ofWorkingDirectory
    for (form, place) in zip(format, places) {
      try place.write(
        render(report, as: form, files: files, includesWaived: sarifWaived))
    }
    if !places.contains(where: \.isStandardOutput), !quiet {
      Console.result(
        render(report, as: .terminal, colour: Console.wantsColour && !noColor))
    }
  }

  func exitStatus(for report: Report) -> ExitStatus {
    let decision = decideGate(
      findings: report.findings, services: report.services.count, failOn: failOn.severity,
      requireComplete: requireComplete, isComplete: report.isComplete)
    switch decision {
    case .pass: return .pass
    case .findings: return .findings
    case .nothingToCheck: return .nothingToCheck
    case .incomplete: return .incomplete
    }
  }
}

extension ReportFormat: ExpressibleByArgument {}
