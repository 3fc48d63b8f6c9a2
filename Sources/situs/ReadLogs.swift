import SitusCore
import SitusIO

/// Largest log that is read, in bytes.
private let maximumLogBytes = 4 << 30

/// Reads observation logs, which may be of several runs and vantages, as one.
///
/// - Parameter paths: `-` is standard input.
/// - Returns: Everything that they hold, in their order.
/// - Throws: `InputErrors` with each malformed line of the first log that has any.
func readLogs(_ paths: [String]) throws -> ObservationLog {
  var all = ObservationLog(observations: [])
  for path in paths {
    let bytes = try readFile(path, limit: maximumLogBytes)
    if let name = encodingOtherThanUTF8(bytes) {
      throw InputErrors(
        .encoding, path, "an observation log in UTF-8, as --record writes it",
        found: "text in \(name)")
    }
    let log = try ObservationLog(jsonLines: bytes, path: path)
    if let torn = log.tornLine {
      Console.message("\(torn.file):\(torn.line): the last line is cut off and was left out")
    }
    all.append(log)
  }
  return all
}
