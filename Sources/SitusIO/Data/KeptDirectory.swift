import Foundation
import Glibc
import SitusCore

/// A directory of this user in which files are replaced whole or not at all, by one writer at a time.
struct KeptDirectory: Sendable {
  let path: String

  /// Makes the directory and keeps every other update out until the returned lock goes away.
  func lock() throws(InputErrors) -> DirectoryLock {
    do {
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    } catch {
      throw failure("a directory that can be written")
    }
    let descriptor = open(path + "/.lock", O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw failure("a directory that can be written") }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      close(descriptor)
      throw failure("a directory that no other update is writing")
    }
    return DirectoryLock(descriptor: descriptor)
  }

  /// Puts a file in its place; a kill at any instant leaves the old file or the new one.
  func replace(_ name: String, _ bytes: [UInt8]) throws(InputErrors) {
    let temporary = "\(path)/.\(name).new"
    let descriptor = open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw failure("a directory that can be written") }
    var start = 0
    while start < bytes.count {
      let count = bytes[start...].withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      if count <= 0 { break }
      start += count
    }
    let isOnDisk = start == bytes.count && fsync(descriptor) == 0
    close(descriptor)
    guard isOnDisk, rename(temporary, path + "/" + name) == 0 else {
      unlink(temporary)
      throw failure("room for \(bytes.count) bytes")
    }
    let directory = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    if directory >= 0 {
      fsync(directory)
      close(directory)
    }
  }

  private func failure(_ expected: String) -> InputErrors {
    InputErrors([
      InputError(
        .unreadable, at: SourceSite(file: path, line: 1, column: 1), expected: expected)
    ])
  }
}

/// Keeps other updates out of a directory until it goes away.
final class DirectoryLock {
  private let descriptor: Int32

  init(descriptor: Int32) { self.descriptor = descriptor }

  deinit { close(descriptor) }
}
