import Foundation
import SitusCore

/// Caps on the files of one inventory.
package enum InventoryLimits {
  /// Bytes of one file.
  package static let fileBytes = 32 << 20
  /// Bytes of all files together.
  package static let totalBytes = 512 << 20
  package static let files = 200_000
  /// Folders inside one another.
  package static let depth = 16
}

/// Reads the files of an inventory, without looking into them.
///
/// A folder is walked to its bottom. Of what is in it only `*.yaml` and `*.yml` count; names that
/// begin with a dot are passed over, and so is `waivers.yaml`, which is not about the inventory. A
/// symbolic link inside the folder counts when it leads to a file inside the same folder, so that
/// an inventory from a stranger cannot show files of this machine; links to folders are passed
/// over. The path that the user names may itself be a link, or a pipe.
///
/// - Parameter path: A folder, one file of any name, or `-` for standard input.
/// - Returns: The files sorted by path, paths beginning with `path`; empty when the folder holds
///   none.
/// - Throws: Every file that is missing, unreadable, too large or a link out of the folder.
package func readInventory(_ path: String) throws(InputErrors) -> [InventoryFile] {
  var isDirectory = false
  let exists = FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory)
  if path == "-" || !exists || !isDirectory {
    return [
      InventoryFile(path: path, bytes: try readFile(path, limit: InventoryLimits.fileBytes))
    ]
  }
  var walk = InventoryWalk(root: path)
  walk.enter(walk.root, depth: 0)
  var files: [InventoryFile] = []
  var total = 0
  for file in walk.found.sorted() {
    do {
      let bytes = try readFile(file, limit: InventoryLimits.fileBytes)
      total += bytes.count
      files.append(InventoryFile(path: file, bytes: bytes))
    } catch {
      walk.errors += error.errors
    }
    if total > InventoryLimits.totalBytes {
      walk.add(.tooLarge, file, "at most \(InventoryLimits.totalBytes) bytes in all files")
      break
    }
  }
  if !walk.errors.isEmpty { throw InputErrors(walk.errors) }
  return files
}

/// One walk through a folder.
private struct InventoryWalk {
  /// As the user gave it, without a final slash.
  let root: String
  var found: [String] = []
  var errors: [InputError] = []
  private let realRoot: String

  init(root: String) {
    var trimmed = root
    while trimmed.count > 1, trimmed.hasSuffix("/") { trimmed.removeLast() }
    self.root = trimmed
    realRoot = InventoryWalk.realPath(trimmed)
  }

  mutating func enter(_ folder: String, depth: Int) {
    guard depth < InventoryLimits.depth else {
      add(.tooLarge, folder, "at most \(InventoryLimits.depth) folders inside one another")
      return
    }
    let names: [String]
    do {
      names = try FileManager.default.contentsOfDirectory(atPath: folder)
    } catch {
      add(.unreadable, folder, "a readable folder")
      return
    }
    for name in names.sorted() where !name.hasPrefix(".") {
      guard found.count < InventoryLimits.files else {
        add(.tooLarge, folder, "at most \(InventoryLimits.files) files")
        return
      }
      let path = folder == "/" ? "/" + name : folder + "/" + name
      switch InventoryWalk.type(of: path) {
      case .typeDirectory: enter(path, depth: depth + 1)
      case .typeRegular where InventoryWalk.isInventory(name): found.append(path)
      case .typeSymbolicLink where InventoryWalk.isInventory(name): follow(path)
      default: continue
      }
    }
  }

  /// Takes a link that leads to a file inside the folder.
  private mutating func follow(_ path: String) {
    let target = InventoryWalk.realPath(path)
    let inside = realRoot == "/" ? "/" : realRoot + "/"
    if target.hasPrefix(inside), InventoryWalk.type(of: target) == .typeRegular {
      found.append(path)
    } else if InventoryWalk.type(of: target) != .typeDirectory {
      add(.unreadable, path, "a file, or a link to a file in the same folder")
    }
  }

  mutating func add(_ code: InputError.Code, _ path: String, _ expected: String) {
    errors.append(
      InputError(code, at: SourceSite(file: path, line: 1, column: 1), expected: expected))
  }

  private static func isInventory(_ name: String) -> Bool {
    let name = name.lowercased()
    return (name.hasSuffix(".yaml") || name.hasSuffix(".yml")) && !name.hasPrefix("waivers.")
  }

  /// The kind of thing at the path itself, links not followed; `nil` when there is none.
  private static func type(of path: String) -> FileAttributeType? {
    let attributes = try? FileManager.default.attributesOfItem(atPath: path)
    return attributes?[.type] as? FileAttributeType
  }

  private static func realPath(_ path: String) -> String {
    guard let resolved = realpath(path, nil) else { return path }
    defer { free(resolved) }
    return String(cString: resolved)
  }
}
