import SitusCore
import SitusGround
import SitusIO

/// Largest log that is read, in bytes.
let maximumLogBytes = 4 << 30

/// Says what is lost of a log: that it ends in the middle of a line, or has lines of unknown kinds.
func sayLosses(_ log: ObservationLog) {
  for sentence in log.losses { Console.message("situs: \(sentence)") }
}

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
    sayLosses(log)
    all.append(log)
  }
  return all
}
