import Glibc
import Synchronization

/// The three streams that a program is given, one or all of which may be closed, full or gone.
package enum StandardStreams {
  /// The first thing that went wrong with standard output; 0 for nothing.
  private static let trouble = Mutex<Int32>(0)

  /// Keeps the numbers of closed streams from going to files that are opened later, where results
  /// would end up in them.
  ///
  /// A closed standard output stays one that cannot be written, so that it shows.
  package static func reserve() {
    let ways = [STDIN_FILENO: O_WRONLY, STDOUT_FILENO: O_RDONLY, STDERR_FILENO: O_WRONLY]
    for descriptor in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO]
    where fcntl(descriptor, F_GETFD) < 0 {
      // The lowest free number is the one that is missing.
      _ = open("/dev/null", ways[descriptor] ?? O_RDONLY)
    }
  }

  /// Writes to standard output; what goes wrong is kept for `outputFailure`, and nothing is written
  /// after it.
  package static func write(_ text: String) {
    trouble.withLock { trouble in
      if trouble == 0 { trouble = writeAll(Array(text.utf8), to: STDOUT_FILENO) }
    }
  }

  /// Writes to standard error. What goes wrong is left alone: there is nobody to tell.
  package static func complain(_ text: String) {
    _ = writeAll(Array(text.utf8), to: STDERR_FILENO)
  }

  /// That results did not all get out; `nil` also for a reader that went away, who wanted no more.
  package static var outputFailure: WriteFailure? {
    let code = trouble.withLock { $0 }
    return code == 0 || code == EPIPE ? nil : WriteFailure("standard output", errno: code)
  }
}
