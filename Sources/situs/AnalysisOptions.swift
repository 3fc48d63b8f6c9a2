import ArgumentParser
import SitusCore
import SitusGround
import SitusIO

/// The inventory, the evidence and the law of every command that judges one.
struct AnalysisOptions: ParsableArguments {
  @Argument(help: "A folder of *.yaml files, one file, or - for standard input.")
  var inventory = "inventory"

  @OptionGroup(title: "Evidence") var evidence: EvidenceOptions
  @OptionGroup(title: "Law and data") var law: LawOptions

  func validate() throws { try evidence.validateSources() }

  /// Everything that a run reads, for which a result must not be taken.
  func inputs() throws(InputErrors) -> [String] {
    [inventory, try law.registerOptions.folder() + "/register.xml"] + evidence.from
      + law.references.mmdb
      + [law.waivers].compactMap { $0 }
  }

  /// As `gather`, for commands that have nothing to say on a part of the evidence.
  ///
  /// - Throws: The status of a signal, too.
  func read() async throws -> AnalysisInput {
    let gathered = try await gather()
    if let signal = gathered.signal { throw ExitStatus(signal: signal).code }
    return gathered.input
  }

  /// Reads the inventory and everything it is held against, and observes unless told not to.
  ///
  /// - Returns: All of it, and the signal that ended the observation.
  /// - Throws: `ExitStatus.nothingToCheck` when the inventory has no service.
  func gather() async throws -> (input: AnalysisInput, signal: Int32?) {
    // First what is quickly read and often wrong.
    let files = try readInventory(inventory)
    guard !files.isEmpty else { throw Self.nothing(in: inventory) }
    let waivers = try self.law.readWaivers(beside: inventory, asOf: self.law.day)
    let law = try self.law.read()
    let parsed = try parseInventory(
      files, places: law.placeNames, unreadablePlaces: .kept)
    guard !parsed.services.isEmpty else {
      Console.message("\(inventory): nothing to check: no service")
      throw ExitStatus.nothingToCheck.code
    }
    var gathered = try await evidence.gather(
      for: parsed, data: self.law.registerOptions.data, at: parsed.position)
    try self.law.references.place(&gathered.log)
    let input = AnalysisInput(
      inventory: parsed, digest: InventoryDigest(path: inventory, sha256: sha256(of: files)),
      log: gathered.log, reference: law.reference, register: law.register, waivers: waivers,
      placeNames: law.placeNames, asOf: self.law.day, hasAsked: gathered.hasAsked,
      cutShort: gathered.cutShort)
    return (input, gathered.signal)
  }

  /// Says that a folder holds no inventory, and what to type.
  static func nothing(in path: String) -> ExitCode {
    Console.message(
      "\(path): nothing to check: no *.yaml file; name the folder that holds the inventory, or "
        + "begin one: situs inventory init \(path)")
    return ExitStatus.nothingToCheck.code
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
