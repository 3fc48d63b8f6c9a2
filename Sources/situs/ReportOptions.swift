import ArgumentParser
import SitusCore
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

  /// Writes every form that was asked for, and the summary if nothing else is on standard output.
  func write(_ report: Report) throws(InputErrors) {
    var resultsUsed = false
    for (index, form) in format.enumerated() {
      let place = index < output.count ? output[index] : "-"
      let text = render(report, as: form)
      if place == "-" {
        Console.result(text)
        resultsUsed = true
      } else {
        try writeFile(text, to: place)
      }
    }
    if !resultsUsed, !quiet {
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
