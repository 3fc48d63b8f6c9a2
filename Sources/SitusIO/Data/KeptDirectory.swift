import Glibc

/// A directory of this user in which files are replaced whole or not at all, by one writer at a time.
struct KeptDirectory: Sendable {
  let path: String

  /// Makes the directory and keeps every other update out until the returned lock goes away.
  ///
  /// - Throws: `PlaceInUse` while another update has it; `WriteFailure` when it cannot be written.
  func lock() throws -> DirectoryLock {
    try makeFolder(path)
    let descriptor = open(path + "/.lock", O_RDWR | O_CREAT | O_CLOEXEC | O_NOCTTY, 0o644)
    guard descriptor >= 0 else { throw WriteFailure(path, errno: errno) }
    let lock = DirectoryLock(descriptor: descriptor)
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      throw errno == EWOULDBLOCK
        ? PlaceInUse(path: path) as any Error : WriteFailure(path, errno: errno)
    }
    return lock
  }

  /// Puts a file in its place; a kill at any instant leaves the old file or the new one.
  ///
  /// - Throws: `WriteFailure`; the old file is then as it was, and nothing is left beside it.
  func replace(_ name: String, _ bytes: [UInt8]) throws(WriteFailure) {
    let place = path + "/" + name
    let draft = "\(path)/.\(name).new"
    let descriptor = open(draft, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0o644)
    guard descriptor >= 0 else { throw WriteFailure(place, errno: errno) }
    Drafts.add(draft)
    defer { Drafts.remove(draft) }
    var problem = writeAll(bytes, to: descriptor)
    if problem == 0, fsync(descriptor) != 0 { problem = errno }
    if close(descriptor) != 0, problem == 0 { problem = errno }
    if problem == 0, rename(draft, place) != 0 { problem = errno }
    guard problem == 0 else {
      unlink(draft)
      throw WriteFailure(place, errno: problem)
    }
    let directory = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    if directory >= 0 {
      fsync(directory)
      close(directory)
    }
  }
}

/// Keeps other updates out of a directory until it goes away.
final class DirectoryLock {
  private let descriptor: Int32

  init(descriptor: Int32) { self.descriptor = descriptor }

  deinit { close(descriptor) }
}
