import ArgumentParser
import Foundation
import SitusCore
import SitusIO

/// Drafts the assessments that transfers need.
struct AssessmentCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tra",
    abstract:
      "Drafts the risk assessment of each transfer that rests, or has to rest, on a document.",
    discussion: """
      One document for each service, chain of parties and destination: the six questions of the ICO \
      for UK law, the six steps of the EDPB for EU law. Facts come from the inventory and the \
      evidence, with their dates; what a person has to judge is left blank and marked.

        situs tra inventory --output drafts/
        situs tra inventory --service parks --format fodt --output parks.fodt

      fodt is a flat OpenDocument text, which word processors open. Ends with 3 when no transfer that \
      was asked for needs an assessment.
      """)

  @OptionGroup var analysis: AnalysisOptions

  @Option(help: ArgumentHelp("Only transfers of this service.", valueName: "id"))
  var service: String?

  @Option(
    help: ArgumentHelp(
      "Only the document about this transfer, by the id in the report.", valueName: "id"))
  var transfer: String?

  @Option(help: "UK or EU; without it those whose law binds the organisation.")
  var regime: Regime?

  @Option(help: "html or fodt.")
  var format = AssessmentFormat.html

  @Option(
    help: ArgumentHelp(
      "A folder, or a file when there is one document; without it one document goes to standard output.",
      valueName: "path"))
  var output: String?

  func run() async throws {
    let permissions = analysis.evidence.permissions
    try refuseClashes(
      outputs: [output, analysis.evidence.record].compactMap { $0 },
      inputs: try analysis.inputs())
    // Tried before there is anything to write.
    if let output, !isFile { try makeFolder(output) }
    let file = isFile ? try ResultPlace(output ?? "-", permissions: permissions) : nil
    let input = try await analysis.read()
    if let service, !input.inventory.services.contains(where: { $0.id == service }) {
      throw ValidationError("--service: the inventory has no service “\(service)”")
    }
    let report = analyse(input)
    if let transfer,
      !report.services.contains(where: { $0.transfers.contains { $0.transfer.id == transfer } })
    {
      throw ValidationError("--transfer: the report has no transfer “\(transfer)”")
    }
    let drafts = draftAssessments(
      input, report: report,
      selection: DraftSelection(service: service, transfer: transfer, regime: regime))
    guard !drafts.isEmpty else {
      Console.message("nothing to draft: no transfer asked for needs a risk assessment")
      throw ExitStatus.nothingToCheck.code
    }
    try write(drafts, to: file, permissions)
  }

  /// Whether one document was asked for, and no folder of them.
  private var isFile: Bool {
    output.map { $0 == "-" || $0.hasSuffix(".\(format.rawValue)") } ?? true
  }

  private func write(
    _ drafts: [AssessmentDraft], to file: ResultPlace?, _ permissions: OutputPlace.Permissions
  ) throws {
    guard !isFile || drafts.count == 1 else {
      throw ValidationError(
        "\(drafts.count) documents: give a folder with --output, or choose with --service or --transfer"
      )
    }
    if let file { try file.write(renderAssessment(drafts[0], as: format)) }
    guard let output, output != "-" else { return }
    if file == nil {
      for draft in drafts {
        let place = try OutputPlace(
          "\(output)/\(draft.name).\(format.rawValue)", permissions: permissions)
        try place.write(renderAssessment(draft, as: format))
      }
    }
    Console.message("\(drafts.count) \(drafts.count == 1 ? "document" : "documents") in \(output)")
  }
}

extension AssessmentFormat: ExpressibleByArgument {}
