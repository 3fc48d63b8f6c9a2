import Foundation
import Glibc
import SitusCore
import SitusGround

/// Reads a whole file that the user named, refusing one that is larger than the cap.
///
/// Only a regular file is read by its name, links followed: a pipe would be waited for without end and
/// a device has none. Standard input, and what a shell hands over under a descriptor's number, may be a
/// pipe, since whoever types it has the other end.
///
/// - Parameters:
///   - path: A path, or `-` for standard input.
///   - limit: Bytes.
/// - Returns: The bytes of the file, unchanged.
/// - Throws: `InputErrors` with `notFound`, `unreadable` or `tooLarge`; none shows what the file
///   holds.
package func readFile(_ path: String, limit: Int) throws(InputErrors) -> [UInt8] {
  if path == "-" { return try readAll(STDIN_FILENO, path, limit) }
  let descriptor = try openForReading(path)
  defer { close(descriptor) }
  return try readAll(descriptor, path, limit)
}

/// Whether that file can be read by `readFile`, for libraries that open what they read by its name.
///
/// - Throws: `InputErrors` as `readFile`.
package func refuseUnreadable(_ path: String) throws(InputErrors) {
  close(try openForReading(path))
}

/// Reads a whole file whose name comes from somebody else, such as one in the folder of an inventory
/// that arrived in a pull request.
///
/// As `readFile`, and a link is not followed: it could lead to any file of this machine.
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
  let descriptor = try openRegular(path, O_NOFOLLOW, "a file of its own")
  defer { close(descriptor) }
  return try readAll(descriptor, path, limit)
}

/// Reads the last bytes of a regular file, at most so many.
func readEnd(of path: String, bytes: Int) throws(InputErrors) -> [UInt8] {
  let descriptor = try openRegular(path, 0, "a regular file")
  defer { close(descriptor) }
  let start = max(0, lseek(descriptor, 0, SEEK_END) - off_t(bytes))
  var problem = lseek(descriptor, start, SEEK_SET) == start ? 0 : errno
  let end = [UInt8](unsafeUninitializedCapacity: bytes) { buffer, count in
    if problem == 0 { (count, _, problem) = fill(buffer, from: descriptor) }
  }
  guard problem == 0 else {
    throw InputErrors(
      .unreadable, path, "a readable file", found: strerror(problem).map { String(cString: $0) })
  }
  return end
}

/// What a shell hands over to a program under the number of a descriptor, and what is empty always.
func isHandedOver(_ path: String) -> Bool {
  path == "/dev/stdin" || path == "/dev/null" || path.hasPrefix("/dev/fd/")
    || path.hasPrefix("/proc/self/fd/")
}

private func openForReading(_ path: String) throws(InputErrors) -> Int32 {
  guard isHandedOver(path) else { return try openRegular(path, 0, "a regular file") }
  let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY)
  guard descriptor >= 0 else { throw InputErrors(.notFound, path, "an open descriptor") }
  return descriptor
}

/// Opens a file without waiting for it, and looks at what was opened.
private func openRegular(
  _ path: String, _ flags: Int32, _ expected: String
) throws(InputErrors) -> Int32 {
  let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY | flags)
  guard descriptor >= 0 else {
    switch errno {
    case ENOENT, ENOTDIR: throw InputErrors(.notFound, path, "a file")
    case ENXIO, ENODEV:
      throw InputErrors(.unreadable, path, expected, found: "a socket or a device")
    default: throw InputErrors(.unreadable, path, "a file that this user may read")
    }
  }
  var status = stat()
  guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
    close(descriptor)
    throw InputErrors(.unreadable, path, expected, found: kind(status))
  }
  return descriptor
}

/// Reads to the end, into memory that is taken once where the size is known.
private func readAll(
  _ descriptor: Int32, _ path: String, _ limit: Int
) throws(InputErrors) -> [UInt8] {
  var status = stat()
  let isRegular = fstat(descriptor, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
  if isRegular, status.st_size > limit {
    throw InputErrors(.tooLarge, path, "at most \(limit) bytes")
  }
  var bytes: [UInt8] = []
  var room = isRegular ? max(Int(status.st_size) + 1, 1 << 12) : 1 << 16
  var problem: Int32 = 0
  var isWhole = false
  while !isWhole, problem == 0, bytes.count <= limit {
    let before = bytes.count
    // The first part is the whole of a file that nobody changes meanwhile.
    let part = [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
      (count, isWhole, problem) = fill(buffer, from: descriptor)
    }
    if before == 0 { bytes = part } else { bytes += part }
    room = min(max(bytes.count, 1 << 16), 64 << 20)
  }
  guard problem == 0 else {
    throw InputErrors(
      .unreadable, path, "a readable file",
      found: problem == EISDIR ? "a folder" : strerror(problem).map { String(cString: $0) })
  }
  guard bytes.count <= limit else {
    throw InputErrors(.tooLarge, path, "at most \(limit) bytes")
  }
  return bytes
}

/// Reads until the buffer is full or the file ends.
///
/// - Returns: How many bytes were read, whether the end was reached, and the number of the error.
private func fill(
  _ buffer: UnsafeMutableBufferPointer<UInt8>, from descriptor: Int32
) -> (count: Int, isWhole: Bool, problem: Int32) {
  var count = 0
  while count < buffer.count {
    let got = read(descriptor, buffer.baseAddress?.advanced(by: count), buffer.count - count)
    if got == 0 { return (count, true, 0) }
    if got > 0 {
      count += got
      continue
    }
    switch errno {
    case EINTR: continue
    case EAGAIN:
      // Somebody else made the pipe or terminal one that does not wait.
      var waiting = [pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)]
      poll(&waiting, 1, -1)
    case let code: return (count, false, code)
    }
  }
  return (count, false, 0)
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
