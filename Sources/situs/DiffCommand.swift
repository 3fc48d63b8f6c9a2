import ArgumentParser
import SitusCore
import SitusIO

/// Compares two reports by cause.
struct DiffCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "Compares two reports in JSON and tells what changed, and why.",
    discussion: """
      Each place, transfer, promise and finding that came out differently is listed under its cause: \
      place moved, evidence gained, weakened or stale, declaration edited, law changed, a date on file \
      passed, list updated, policy changed. The cause follows from the inputs that both reports record \
      (inventory, day, register, lists, program) and from their evidence; where those leave several, all \
      are named. Ends with 0 whatever changed.
      """)

  @Argument(help: "The earlier report (situs.report/1), as scan --format json writes it.")
  var old: String

  @Argument(help: "The later report; - reads standard input.")
  var new: String

  @Option(help: "text, json (situs.drift/1) or md.")
  var format = ChangeFormat.text

  @Option(help: ArgumentHelp("Write to this file.", valueName: "file"))
  var output: String?

  @Flag(help: "Print without colour, as NO_COLOR does.")
  var noColor = false

  func run() throws {
    let drift = compareScans(try read(old), try read(new))
    let colour = output == nil && Console.wantsColour && !noColor
    let text = renderDrift(drift, as: format, colour: colour)
    if let output { try writeFile(text, to: output) } else { Console.result(text) }
  }

  private func read(_ path: String) throws(InputErrors) -> RecordedReport {
    try RecordedReport(json: readFile(path, limit: Self.largestReport), path: path)
  }

  /// Bytes.
  private static let largestReport = 2 << 30
}
