import ArgumentParser
import SitusCore
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

  /// The tables and lists, with a message for each file that could not be told.
  func read(_ data: DataDirectory) throws(InputErrors) -> ReferenceData {
    let reference = try readReference(data, ranges: ranges ?? RangeDirectory.usual)
    for name in reference.unrecognisedFiles {
      Console.message("\(name): not recognised as a list of addresses, left out")
    }
    return reference
  }
}
