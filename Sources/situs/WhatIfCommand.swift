import ArgumentParser
import SitusCore
import SitusGround
import SitusIO

/// Judges the inventory twice, as things are and as they might be, and prints what changes.
struct WhatIfCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "whatif",
    abstract:
      "Tells what breaks if an instrument, a supplier or a place is gone, or on another day.",
    discussion: """
      Runs the analysis twice on the same observations and prints each transfer whose verdict \
      changes, what on file carries it instead, the services and people, and the promises and \
      findings that change. Suppositions may be repeated and combined; all hold together.

      --as-of with another supposition is the day of both analyses. Alone it is the other day, and \
      the first analysis is of today. --since names the day of the first analysis in either case.

        situs whatif --without EU:2023/1795
        situs whatif --without "UK:SI 2023/1028" --without-processor helpdesk
        situs whatif --without-region aws:eu-west-2
        situs whatif --since 2026-11-24 --as-of 2031-12-28

      Instruments are named as situs adequacy list prints them. Ends with 0 whatever changes.
      """)

  @OptionGroup var analysis: AnalysisOptions

  @Option(
    help: ArgumentHelp(
      "An adequacy instrument that does not count, by regime and number; may be repeated.",
      valueName: "instrument"))
  var without: [String] = []

  @Option(
    help: ArgumentHelp("A processor that is gone, by its id; may be repeated.", valueName: "id"))
  var withoutProcessor: [String] = []

  @Option(
    help: ArgumentHelp(
      "A provider's region (aws:eu-west-2) or a place (GB) in which nothing can be; may be repeated.",
      valueName: "region"))
  var withoutRegion: [String] = []

  @Option(help: ArgumentHelp("The day of the first analysis, YYYY-MM-DD.", valueName: "date"))
  var since: Day?

  @Option(help: "text, json (situs.whatif/1) or md.")
  var format = ChangeFormat.text

  @OptionGroup var output: OutputOptions

  @Flag(help: "Print without colour, as NO_COLOR does.")
  var noColor = false

  private var isAboutTheDayAlone: Bool {
    without.isEmpty && withoutProcessor.isEmpty && withoutRegion.isEmpty
  }

  func validate() throws {
    guard !isAboutTheDayAlone || analysis.law.asOf != nil else {
      throw ValidationError(
        "suppose something: --without, --without-processor, --without-region or --as-of")
    }
  }

  func run() async throws {
    let place = try output.place(
      analysis.evidence.permissions, reading: try analysis.inputs(),
      recording: analysis.evidence.record)
    var input = try await analysis.read()
    let other = input.asOf
    let hypotheses = try suppositions(input)
    input.asOf = since ?? (isAboutTheDayAlone ? .today : other)
    let consequences = suppose(
      hypotheses + (input.asOf == other ? [] : [.onDay(other)]), of: input)
    let colour = place.isStandardOutput && Console.wantsColour && !noColor
    try place.write(renderConsequences(consequences, as: format, colour: colour))
  }

  private func suppositions(_ input: AnalysisInput) throws -> [Hypothesis] {
    var hypotheses: [Hypothesis] = []
    for name in without {
      do throws(UnknownName) {
        hypotheses.append(try instruments(named: name, in: input.register))
      } catch {
        throw ValidationError("--without: \(error.message)")
      }
    }
    for id in withoutProcessor {
      do throws(UnknownName) {
        hypotheses.append(try processor(named: id, in: input.inventory))
      } catch {
        throw ValidationError("--without-processor: \(error.message)")
      }
    }
    for name in withoutRegion {
      do throws(UnknownName) {
        hypotheses.append(
          try region(named: name, places: input.placeNames, reference: input.reference))
      } catch {
        throw ValidationError("--without-region: \(error.message)")
      }
    }
    return hypotheses
  }
}

extension ChangeFormat: ExpressibleByArgument {}
