import Foundation
import SitusCore

/// Reads a whole file that the user named, refusing one that is larger than the cap.
///
/// - Parameters:
///   - path: A path, which may be a link or a pipe, or `-` for standard input.
///   - limit: Bytes.
/// - Returns: The bytes of the file, unchanged.
/// - Throws: `InputErrors` with `notFound`, `unreadable` or `tooLarge`; none shows what the file
///   holds.
package func readFile(_ path: String, limit: Int) throws(InputErrors) -> [UInt8] {
  let handle: FileHandle
  if path == "-" {
    handle = .standardInput
  } else {
    var isDirectory = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory) else {
      throw InputErrors(.notFound, path, "a file")
    }
    guard !isDirectory else { throw InputErrors(.unreadable, path, "a file", found: "a folder") }
    guard let opened = FileHandle(forReadingAtPath: path) else {
      throw InputErrors(.unreadable, path, "a file that this user may read")
    }
    handle = opened
  }
  defer { if path != "-" { try? handle.close() } }
  let data: Data
  do {
    data = try handle.read(upToCount: limit + 1) ?? Data()
  } catch {
    throw InputErrors(.unreadable, path, "a readable file")
  }
  guard data.count <= limit else {
    throw InputErrors(.tooLarge, path, "at most \(limit) bytes")
  }
  return [UInt8](data)
}

/// Reads a whole file whose name comes from somebody else, such as one in the folder of an inventory
/// that arrived in a pull request.
///
/// Only a regular file is read: a link could lead to any file of this machine, and a pipe would be
/// waited for without end.
///
/// - Parameters:
///   - path: The path itself, not that of a link.
///   - limit: Bytes.
/// - Returns: The bytes of the file, unchanged.
/// - Throws: `InputErrors` with `notFound`, `unreadable` or `tooLarge`.
package func readRegularFile(_ path: String, limit: Int) throws(InputErrors) -> [UInt8] {
  // What is there may change between the two looks; the second is at what was opened.
  var status = stat()
  guard lstat(path, &status) == 0 else { throw InputErrors(.notFound, path, "a file") }
  guard status.st_mode & S_IFMT == S_IFREG else {
    throw InputErrors(.unreadable, path, "a file of its own", found: kind(status))
  }
  let descriptor = open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC | O_NOCTTY)
  guard descriptor >= 0 else {
    throw InputErrors(.unreadable, path, "a file that this user may read")
  }
  let handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
  guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
    throw InputErrors(.unreadable, path, "a file of its own", found: kind(status))
  }
  let data: Data
  do {
    data = try handle.read(upToCount: limit + 1) ?? Data()
  } catch {
    throw InputErrors(.unreadable, path, "a readable file")
  }
  guard data.count <= limit else {
    throw InputErrors(.tooLarge, path, "at most \(limit) bytes")
  }
  return [UInt8](data)
}

private func kind(_ status: stat) -> String {
  switch status.st_mode & S_IFMT {
  case S_IFLNK: "a link"
  case S_IFDIR: "a folder"
  case S_IFIFO: "a pipe"
  case S_IFSOCK: "a socket"
  default: "a device"
  }
}

/// Makes a folder, and those above it, unless it is there.
///
/// - Throws: `WriteFailure` when it cannot be made.
package func makeFolder(_ path: String) throws(WriteFailure) {
  do {
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  } catch {
    throw WriteFailure(path, "no folder can be made there")
  }
}

extension InputErrors {
  /// One error about a file as a whole.
  package init(
    _ code: InputError.Code, _ path: String, _ expected: String, found: String? = nil
  ) {
    self.init([
      InputError(
        code, at: SourceSite(file: path, line: 1, column: 1), expected: expected, found: found)
    ])
  }
}
