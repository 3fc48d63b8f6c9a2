import Glibc
import SitusCore
import SitusGround

/// Refuses results that would be written over what the run reads, or over one another.
///
/// Files are told by what they are and not by how they are spelled, links and other names of the same
/// file included. Devices and pipes may take several results.
///
/// - Parameters:
///   - outputs: Where results go; `-` is standard output.
///   - inputs: What is read, `-` for standard input; of a folder, the YAML files in it.
/// - Throws: `InputErrors` with `badValue` for the first output that clashes.
package func refuseClashes(outputs: [String], inputs: [String]) throws(InputErrors) {
  var taken: [FileIdentity: String] = [:]
  let standard = FileIdentity(descriptor: STDOUT_FILENO)
  if let standard, let input = inputs.first(where: { standard == FileIdentity(of: $0) }) {
    throw clash(
      "-", "a place that is not read in the same run", "standard output into \(input)")
  }
  for path in outputs {
    guard let identity = path == "-" ? standard ?? .standardOutput : FileIdentity(of: path)
    else { continue }
    if taken.updateValue(path, forKey: identity) != nil {
      let what = path == "-" ? "standard output" : "the same file"
      throw clash(path, "another place for each result", "\(what) twice")
    }
    for input in inputs {
      let isRead =
        input == "-"
        ? identity == FileIdentity(descriptor: STDIN_FILENO)
        : identity == FileIdentity(of: input) || lies(path, in: input)
      guard isRead else { continue }
      throw clash(
        path, "a place that is not read in the same run", "one that \(input) is read from")
    }
  }
}

private func clash(_ path: String, _ expected: String, _ found: String) -> InputErrors {
  InputErrors([
    InputError(
      .badValue, at: SourceSite(file: path, line: 1, column: 1), expected: expected, found: found)
  ])
}

/// Whether a result would become part of the inventory in that folder.
private func lies(_ path: String, in folder: String) -> Bool {
  guard InventoryFolder.isInventory(String(path.split(separator: "/").last ?? "")),
    let inner = OutputPlace.realPath(OutputPlace.folder(of: path)),
    let outer = OutputPlace.realPath(folder)
  else { return false }
  return (inner + "/").hasPrefix(outer == "/" ? outer : outer + "/")
}

/// Which file a path names, however it is spelled.
private enum FileIdentity: Hashable {
  case standardOutput
  case number(device: UInt64, file: UInt64)
  /// One that is not there yet.
  case name(String)

  /// `nil` for what several results may go to.
  init?(of path: String) {
    var status = stat()
    if stat(path, &status) == 0 {
      guard let identity = FileIdentity(status) else { return nil }
      self = identity
      return
    }
    let place = OutputPlace.landing(of: path)
    guard let folder = OutputPlace.realPath(OutputPlace.folder(of: place)) else { return nil }
    self = .name(folder + "/" + (place.split(separator: "/").last ?? ""))
  }

  init?(descriptor: Int32) {
    var status = stat()
    guard fstat(descriptor, &status) == 0, let identity = FileIdentity(status) else { return nil }
    self = identity
  }

  private init?(_ status: stat) {
    guard [S_IFREG, S_IFDIR].contains(status.st_mode & S_IFMT) else { return nil }
    self = .number(device: UInt64(status.st_dev), file: UInt64(status.st_ino))
  }
}
