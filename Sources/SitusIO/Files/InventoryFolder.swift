import Foundation
import SitusCore
import SitusGround

/// Caps on the files of one inventory.
package enum InventoryLimits {
  /// Bytes of one file.
  package static let fileBytes = 32 << 20
  /// Bytes of all files together.
  package static let totalBytes = 512 << 20
  /// Bytes of a file of waivers.
  package static let waiverBytes = 1 << 20
  package static let files = 200_000
  /// Folders inside one another.
  package static let depth = 16
}

/// The folder of an inventory, which may come from somebody else, as in a pull request.
///
/// It is walked to its bottom. `*.yaml` and `*.yml` are the inventory; `waivers.yaml` at the top is
/// not about it and is read apart; names that begin with a dot and every other file are passed over.
/// What has the name of an inventory file and is no file of its own (a link, a pipe, a device) is an
/// error and is never opened, and so is a folder that is a link: an inventory from a stranger can
/// neither show files of this machine nor keep the program waiting, and nothing is left out in
/// silence. The folder that the user names may itself be a link.
package struct InventoryFolder {
  /// As the user gave it, without a final slash.
  let root: String

  /// The folder at that path; `nil` when it is none.
  package init?(_ path: String) {
    var isDirectory = false
    guard path != "-", FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory),
      isDirectory
    else { return nil }
    var trimmed = path
    while trimmed.count > 1, trimmed.hasSuffix("/") { trimmed.removeLast() }
    root = trimmed
  }

  /// The file of waivers, whatever it is; `nil` when nothing has its name.
  var waivers: String? {
    let path = root + "/" + Self.waiversName
    return Self.type(of: path) == nil ? nil : path
  }

  /// The paths of all files of the inventory, sorted.
  ///
  /// - Throws: Everything in the folder that cannot be part of one, all of it.
  func inventoryPaths() throws(InputErrors) -> [String] {
    var walk = Walk()
    walk.enter(root, depth: 0)
    if !walk.errors.isEmpty { throw InputErrors(walk.errors) }
    return walk.found.sorted()
  }

  private static let waiversName = "waivers.yaml"

  /// Whether a file of that name is part of the inventory.
  static func isInventory(_ name: String) -> Bool {
    let name = name.lowercased()
    return (name.hasSuffix(".yaml") || name.hasSuffix(".yml")) && !name.hasPrefix(".")
  }

  /// The kind of thing at the path itself, links not followed; `nil` when there is none.
  private static func type(of path: String) -> FileAttributeType? {
    let attributes = try? FileManager.default.attributesOfItem(atPath: path)
    return attributes?[.type] as? FileAttributeType
  }

  /// One walk through the folder.
  private struct Walk {
    var found: [String] = []
    var errors: [InputError] = []

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
        take(name, at: folder == "/" ? "/" + name : folder + "/" + name, depth: depth)
      }
    }

    private mutating func take(_ name: String, at path: String, depth: Int) {
      let type = InventoryFolder.type(of: path)
      if type == .typeDirectory { return enter(path, depth: depth + 1) }
      if type == .typeSymbolicLink, isFolder(path) {
        return add(.unreadable, path, "a folder of its own", found: "a link")
      }
      guard InventoryFolder.isInventory(name) else { return }
      if name == InventoryFolder.waiversName, depth == 0 { return }
      if name.lowercased().hasPrefix("waivers.") {
        return add(
          .badValue, path, "waivers in \(InventoryFolder.waiversName) at the top of the inventory",
          found: "a file that would not be read")
      }
      guard type == .typeRegular else {
        let what = type == .typeSymbolicLink ? "a link" : "a pipe, a socket or a device"
        return add(.unreadable, path, "a file of its own", found: what)
      }
      found.append(path)
    }

    private func isFolder(_ path: String) -> Bool {
      var isDirectory = false
      return FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory) && isDirectory
    }

    private mutating func add(
      _ code: InputError.Code, _ path: String, _ expected: String, found: String? = nil
    ) {
      errors += InputErrors(code, path, expected, found: found).errors
    }
  }
}
