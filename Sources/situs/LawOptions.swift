import ArgumentParser
import SitusCore
import SitusGround
import SitusIO

/// The register, the tables and the day that a report is held against.
struct LawOptions: ParsableArguments {
  @OptionGroup var registerOptions: RegisterOptions

  @Option(
    help: ArgumentHelp("The day asked about, YYYY-MM-DD; today without it.", valueName: "date"))
  var asOf: Day?

  @Option(help: "File of waivers; without it waivers.yaml in the inventory's folder, if there.")
  var waivers: String?

  @OptionGroup var references: ReferenceOptions

  /// What every report needs beside inventory and evidence.
  struct Loaded {
    var placeNames: PlaceNames
    var register: AdequacyRegister
    var reference: ReferenceData
  }

  func read() throws(InputErrors) -> Loaded {
    let data = try DataDirectory.find(named: registerOptions.data)
    return Loaded(
      placeNames: try readPlaceNames(data), register: try registerOptions.read(),
      reference: try references.read(data))
  }

  var day: Day { asOf ?? .today }

  /// The waivers that go with an inventory; none when no file was named and none is there.
  ///
  /// - Parameters:
  ///   - inventory: Where the inventory was read from.
  ///   - asOf: The day asked about.
  /// - Returns: In the order of the file.
  /// - Throws: Everything that is wrong with the file.
  func readWaivers(beside inventory: String, asOf: Day) throws(InputErrors) -> [Waiver] {
    let file: InventoryFile?
    if let waivers {
      file = try SitusIO.readWaivers(waivers)
    } else {
      file = try SitusIO.readWaivers(beside: inventory)
    }
    return try file.map { file throws(InputErrors) in try parseWaivers(file, asOf: asOf) } ?? []
  }
}
