import ArgumentParser
import SitusCore
import SitusGround
import SitusIO

/// Which facts about addresses inference may use, for every command that infers.
struct ReferenceOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      """
      Directory with operators' address lists as they publish them. Default: what \
      situs data update keeps.
      """, valueName: "dir"))
  var ranges: String?

  @Option(
    help: ArgumentHelp(
      """
      Database of countries in MaxMind's format (MaxMind, DB-IP, IPinfo); may be repeated. All \
      together are one uncertain witness.
      """, valueName: "file"))
  var mmdb: [String] = []

  @Option(
    help: ArgumentHelp(
      """
      Where a vantage of the log stands, for round trips: LAT,LON in degrees, or NAME=LAT,LON where \
      the log has several; may be repeated. Default: what the log says, else the airport or city \
      code that is the vantage's name.
      """, valueName: "place"))
  var vantageAt: [String] = []

  /// The tables and lists, with a message for each file that could not be told.
  func read(_ data: DataDirectory) throws(InputErrors) -> ReferenceData {
    let reference = try readReference(
      data, ranges: ranges ?? RangeDirectory.usual, databases: try databases())
    for name in reference.strangeTables {
      Console.message("\(name): no table that Situs reads, left out")
    }
    for missing in [reference.missingLists, reference.missingDatabase].compactMap({ $0 }) {
      Console.message("situs: \(missing)")
    }
    for name in reference.unrecognisedFiles {
      Console.message("\(name): not recognised as a list of addresses, left out")
    }
    for name in reference.replacedFiles {
      Console.message(
        "\(name): older than another of the same operator, or undated beside it, left out")
    }
    for name in reference.undatedFiles {
      Console.message(
        "\(name): nothing says of which day it is, so its age is unknown and its addresses are only"
          + " indicated; situs data update --from DIR --dated DATE states it")
    }
    return reference
  }

  private func databases() throws(InputErrors) -> [any CountrySource] {
    var databases: [any CountrySource] = []
    for path in mmdb { databases.append(try MaxMindDatabase(path)) }
    return databases
  }

  /// Adds the stated positions to those of the log.
  ///
  /// - Throws: `ValidationError` for what names no place, or no vantage of the log.
  func place(_ log: inout ObservationLog) throws {
    guard !vantageAt.isEmpty else { return }
    let vantages = Set(log.observations.map(\.vantage))
    let last = log.observations.map(\.at).max() ?? ""
    for text in vantageAt {
      let parts = text.split(separator: "=", maxSplits: 1).map(String.init)
      let name = parts.count == 2 ? parts[0] : vantages.count == 1 ? vantages.first : nil
      guard let name else {
        throw ValidationError(
          "--vantage-at \(text): the log has several vantages; expected NAME=LAT,LON")
      }
      guard
        let position = VantagePosition(
          coordinates: parts[parts.count - 1], at: last, vantage: name)
      else {
        throw ValidationError("--vantage-at \(text): expected degrees as LAT,LON: 51.5,-0.12")
      }
      log.positions.append(position)
    }
  }
}
