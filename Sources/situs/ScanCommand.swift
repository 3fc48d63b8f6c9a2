import ArgumentParser
import Foundation
import SitusCore
import SitusIO

/// Does the main job: inventory in, observations, report out.
struct ScanCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "scan",
    abstract: "Observes every host of an inventory and reports on each service.",
    discussion: """
      Prints a summary, unless a format goes to standard output. --format may be given several \
      times, each with an --output of its own in the same order.
      """)

  @Argument(help: "A folder of *.yaml files, one file, or - for standard input.")
  var inventory = "inventory"

  @OptionGroup(title: "Report") var report: ReportOptions
  @OptionGroup(title: "Evidence") var evidence: EvidenceOptions
  @OptionGroup(title: "Law and data") var law: LawOptions

  func validate() throws {
    try report.validateOutputs()
    try evidence.validateSources()
  }

  func run() async throws {
    let law = try self.law.read()
    let files = try readInventory(inventory)
    let parsed = try parseInventory(files, places: law.placeNames)
    guard !parsed.services.isEmpty else {
      Console.message("\(inventory): nothing to check: no service")
      throw ExitStatus.nothingToCheck.code
    }
    let waivers = try self.law.readWaivers(beside: inventory)
    var log = try await evidence.gather(
      for: parsed, data: self.law.registerOptions.data, at: parsed.position)
    try self.law.references.place(&log)
    let result = analyse(
      AnalysisInput(
        inventory: parsed, digest: InventoryDigest(path: inventory, sha256: sha256(of: files)),
        log: log, reference: law.reference, register: law.register, waivers: waivers,
        placeNames: law.placeNames, asOf: self.law.day))
    try report.write(result)
    let status = report.exitStatus(for: result)
    if status != .pass { throw status.code }
  }
}

extension Inventory {
  /// Where the inventory says that the scanner stands; `nil` when it gives no degrees.
  var position: VantagePosition? {
    guard let vantage = organisation.vantage, let latitude = vantage.latitude,
      let longitude = vantage.longitude
    else { return nil }
    return VantagePosition(latitude: latitude, longitude: longitude, vantage: vantage.name)
  }
}
