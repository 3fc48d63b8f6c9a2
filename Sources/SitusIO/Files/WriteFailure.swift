import Glibc

/// That a result could not be put where it belongs.
package struct WriteFailure: Error, Hashable, Sendable {
  /// A path, or `standard output`.
  package var place: String
  package var reason: String

  /// A failure with the system's own words for it.
  init(_ place: String, errno code: Int32) {
    self.init(place, strerror(code).map { String(cString: $0) } ?? "error \(code)")
  }

  init(_ place: String, _ reason: String) {
    self.place = place
    self.reason = reason
  }

  /// What is said of it.
  package var sentence: String { "\(place): could not be written: \(reason)" }
}

/// Writes bytes to a descriptor until all are taken.
///
/// - Parameters:
///   - bytes: What to write.
///   - descriptor: Where; it is not closed.
/// - Returns: The number of the error that kept some from being written; 0 for none.
package func writeAll(_ bytes: [UInt8], to descriptor: Int32) -> Int32 {
  var start = 0
  while start < bytes.count {
    let count = bytes[start...].withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
    if count >= 0 {
      start += count
      continue
    }
    switch errno {
    case EINTR: continue
    case EAGAIN:
      // Somebody else made the pipe or terminal one that does not wait.
      var waiting = [pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)]
      poll(&waiting, 1, -1)
    case let code: return code
    }
  }
  return 0
}
