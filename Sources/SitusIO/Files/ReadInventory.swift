import SitusCore
import SitusGround

/// Reads the files of an inventory, without looking into them but for what they are.
///
/// Of a folder everything that `InventoryFolder` lists is read. A single file may have any name and
/// may be a pipe, but no link: whoever may change the file could let it lead to any other.
///
/// - Parameter path: A folder, one file of any name, or `-` for standard input.
/// - Returns: The files sorted by path, paths beginning with `path`; empty when the folder holds
///   none.
/// - Throws: Every file that is missing, unreadable, too large or not an inventory in UTF-8.
package func readInventory(_ path: String) throws(InputErrors) -> [InventoryFile] {
  guard let folder = InventoryFolder(path) else {
    let bytes = try readSingle(path)
    if let error = notInventory(bytes, path: path) { throw InputErrors([error]) }
    return [InventoryFile(path: path, bytes: bytes)]
  }
  var errors: [InputError] = []
  var paths: [String] = []
  do {
    paths = try folder.inventoryPaths()
  } catch {
    errors = error.errors
  }
  var files: [InventoryFile] = []
  var total = 0
  for path in paths {
    do {
      let bytes = try readRegularFile(path, limit: InventoryLimits.fileBytes)
      if let error = notInventory(bytes, path: path) { errors.append(error) }
      total += bytes.count
      files.append(InventoryFile(path: path, bytes: bytes))
    } catch {
      errors += error.errors
    }
    if total > InventoryLimits.totalBytes {
      errors +=
        InputErrors(
          .tooLarge, path, "at most \(InventoryLimits.totalBytes) bytes in all files"
        ).errors
      break
    }
  }
  if !errors.isEmpty { throw InputErrors(errors) }
  return files
}

/// Reads the waivers in the folder of an inventory.
///
/// - Parameter inventory: A folder; one file has none beside it that count by themselves.
/// - Returns: The file; `nil` when there is none.
/// - Throws: `InputErrors` when it is no file of its own, or too large.
package func readWaivers(beside inventory: String) throws(InputErrors) -> InventoryFile? {
  guard let folder = InventoryFolder(inventory), let path = folder.waivers else { return nil }
  return try readWaivers(path)
}

/// Reads a file of waivers.
///
/// It may come with a pull request as the inventory does, so it is read by the same rule.
///
/// - Parameter path: A file, or `-` for standard input.
/// - Returns: The file, not looked into.
/// - Throws: `InputErrors` when it is missing, no file of its own, or too large.
package func readWaivers(_ path: String) throws(InputErrors) -> InventoryFile {
  let bytes = try readSingle(path, limit: InventoryLimits.waiverBytes)
  if let error = notInventory(bytes, path: path) { throw InputErrors([error]) }
  return InventoryFile(path: path, bytes: bytes)
}

/// One file that the user named: a regular one, standard input, or what a shell handed over.
private func readSingle(
  _ path: String, limit: Int = InventoryLimits.fileBytes
) throws(InputErrors) -> [UInt8] {
  if path == "-" || isHandedOver(path) { return try readFile(path, limit: limit) }
  do {
    return try readRegularFile(path, limit: limit)
  } catch {
    guard error.errors.first?.code == .notFound else { throw error }
    throw InputErrors(
      .notFound, path,
      "the folder or file of an inventory (name it, or begin one: situs inventory init)",
      found: "nothing there")
  }
}

/// What the bytes are when they are plainly something else than YAML in UTF-8, with what to do.
private func notInventory(_ bytes: [UInt8], path: String) -> InputError? {
  func error(
    _ found: String, _ remedy: String, _ code: InputError.Code = .syntax
  ) -> InputError {
    InputError(
      code, at: SourceSite(file: path, line: 1, column: 1),
      expected: "an inventory in YAML, in UTF-8 (\(remedy))", found: found)
  }
  if let name = encodingOtherThanUTF8(bytes) {
    return error("text in \(name)", "save it again as UTF-8", .encoding)
  }
  if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) {
    return error(
      "a spreadsheet or another archive", "save it as CSV and use situs inventory import")
  }
  let firstLine = bytes.prefix { $0 != 0x0A && $0 != 0x0D }
  let isTable =
    path.lowercased().hasSuffix(".csv")
    || [0x2C, 0x3B, 0x09].contains { separator in
      firstLine.count { $0 == separator } >= 2
    } && !firstLine.contains { [0x3A, 0x7B, 0x5B, 0x23].contains($0) }
  return isTable ? error("a table", "situs inventory import reads a table") : nil
}

/// The name of the encoding when the text is plainly not in UTF-8.
///
/// - SeeAlso: Unicode 15.1 §2.6, byte order mark.
package func encodingOtherThanUTF8(_ bytes: [UInt8]) -> String? {
  if bytes.starts(with: [0xFF, 0xFE, 0, 0]) || bytes.starts(with: [0, 0, 0xFE, 0xFF]) {
    return "UTF-32"
  }
  if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) { return "UTF-16" }
  // Without a mark every other byte of plain text is nought.
  let start = bytes.prefix(64)
  guard start.count >= 4 else { return nil }
  let halves = [0, 1].map { half in
    start.enumerated().filter { $0.offset % 2 == half }.allSatisfy { $0.element == 0 }
  }
  return halves[0] != halves[1] ? "UTF-16" : nil
}
