import ArgumentParser
import SitusCore
import SitusIO

/// Judges the privacy notice sentence by sentence.
struct PromisesCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "promises",
    abstract: "Tests each sentence of the privacy notice on every service.",
    discussion: """
      Prints for each promise of the inventory whether it is kept, for what share of the services \
      that rests on evidence, on declarations, or on nothing, what breaks it, where the two readings \
      of "safe" part, and a sentence that is true on the same facts. Ends with 0 whatever the \
      verdicts; scan --fail-on makes them fail a run.
      """)

  @OptionGroup var analysis: AnalysisOptions

  @Option(help: "text, json (situs.promises/1), md or html.")
  var format = PromiseFormat.text

  @OptionGroup var output: OutputOptions

  @Flag(help: "Print without colour, as NO_COLOR does.")
  var noColor = false

  func run() async throws {
    let place = try output.place(
      analysis.evidence.permissions, reading: try analysis.inputs(),
      recording: analysis.evidence.record)
    let input = try await analysis.read()
    guard !input.inventory.promises.isEmpty else {
      Console.message("\(analysis.inventory): nothing to check: no promise")
      throw ExitStatus.nothingToCheck.code
    }
    let colour = place.isStandardOutput && Console.wantsColour && !noColor
    try place.write(renderPromises(analyse(input), as: format, colour: colour))
  }
}

extension PromiseFormat: ExpressibleByArgument {}
