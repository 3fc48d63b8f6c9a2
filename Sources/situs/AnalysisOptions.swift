import ArgumentParser
import SitusCore
import SitusIO

/// The inventory, the evidence and the law of every command that judges one.
struct AnalysisOptions: ParsableArguments {
  @Argument(help: "A folder of *.yaml files, one file, or - for standard input.")
  var inventory = "inventory"

  @OptionGroup(title: "Evidence") var evidence: EvidenceOptions
  @OptionGroup(title: "Law and data") var law: LawOptions

  func validate() throws { try evidence.validateSources() }

  /// Reads the inventory and everything it is held against, and observes unless told not to.
  ///
  /// - Throws: `ExitStatus.nothingToCheck` when the inventory has no service.
  func read() async throws -> AnalysisInput {
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
    return AnalysisInput(
      inventory: parsed, digest: InventoryDigest(path: inventory, sha256: sha256(of: files)),
      log: log, reference: law.reference, register: law.register, waivers: waivers,
      placeNames: law.placeNames, asOf: self.law.day)
  }
}

extension Inventory {
  /// Where the inventory says that the scanner stands; `nil` when it gives no degrees.
  fileprivate var position: VantagePosition? {
    guard let vantage = organisation.vantage, let latitude = vantage.latitude,
      let longitude = vantage.longitude
    else { return nil }
    return VantagePosition(latitude: latitude, longitude: longitude, vantage: vantage.name)
  }
}
