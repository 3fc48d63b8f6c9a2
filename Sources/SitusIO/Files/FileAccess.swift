import Foundation
import SitusCore

/// Reads a whole file, refusing one that is larger than the cap.
///
/// - Parameters:
///   - path: A path, or `-` for standard input.
///   - limit: Bytes.
/// - Returns: The bytes of the file, unchanged.
/// - Throws: `InputErrors` with `notFound`, `unreadable` or `tooLarge`.
package func readFile(_ path: String, limit: Int) throws(InputErrors) -> [UInt8] {
  func failure(_ code: InputError.Code, _ expected: String) -> InputErrors {
    InputErrors([
      InputError(code, at: SourceSite(file: path, line: 1, column: 1), expected: expected)
    ])
  }
  let handle: FileHandle
  if path == "-" {
    handle = .standardInput
  } else {
    var isDirectory = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory) else {
      throw failure(.notFound, "a file")
    }
    guard !isDirectory, let opened = FileHandle(forReadingAtPath: path) else {
      throw failure(.unreadable, "a readable file")
    }
    handle = opened
  }
  defer { if path != "-" { try? handle.close() } }
  let data: Data
  do {
    data = try handle.read(upToCount: limit + 1) ?? Data()
  } catch {
    throw failure(.unreadable, "a readable file")
  }
  guard data.count <= limit else { throw failure(.tooLarge, "at most \(limit) bytes") }
  return [UInt8](data)
}

/// Makes a folder, and those above it, unless it is there.
///
/// - Throws: `InputErrors` with `unreadable` when it cannot be made.
package func makeFolder(_ path: String) throws(InputErrors) {
  do {
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  } catch {
    throw InputErrors([
      InputError(
        .unreadable, at: SourceSite(file: path, line: 1, column: 1),
        expected: "a folder that can be made")
    ])
  }
}

/// Writes a file whole or not at all: a kill at any instant leaves the old file or the new one.
///
/// - Parameters:
///   - text: The whole content, written as UTF-8.
///   - path: Where; a file already there is replaced.
/// - Throws: `InputErrors` with `unreadable` when the place cannot be written.
package func writeFile(_ text: String, to path: String) throws(InputErrors) {
  do {
    try Data(text.utf8).write(to: URL(filePath: path), options: .atomic)
  } catch {
    throw InputErrors([
      InputError(
        .unreadable, at: SourceSite(file: path, line: 1, column: 1),
        expected: "a place that can be written")
    ])
  }
}
