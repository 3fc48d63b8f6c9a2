import ArgumentParser
import SitusCore
import SitusGround
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

  @OptionGroup var output: OutputOptions
  @OptionGroup var files: FileModeOptions

  @Flag(help: "Print without colour, as NO_COLOR does.")
  var noColor = false

  func run() throws {
    let place = try output.place(files.permissions, reading: [old, new])
    let drift = compareScans(try read(old), try read(new))
    let colour = place.isStandardOutput && Console.wantsColour && !noColor
    try place.write(renderDrift(drift, as: format, colour: colour))
  }

  private func read(_ path: String) throws(InputErrors) -> RecordedReport {
    let bytes = try readFile(path, limit: Self.largestReport)
    if let name = encodingOtherThanUTF8(bytes) {
      throw InputErrors(
        .encoding, path, "a report in UTF-8, as scan --output writes it", found: "text in \(name)")
    }
    return try RecordedReport(json: bytes, path: path)
  }

  /// Bytes.
  private static let largestReport = 2 << 30
}
