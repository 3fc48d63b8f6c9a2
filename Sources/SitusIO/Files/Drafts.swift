import Glibc
import Synchronization

/// New files that are not yet in their places, so that a program that is told to end leaves none.
package enum Drafts {
  private static let paths = Mutex<Set<String>>([])

  static func add(_ path: String) {
    paths.withLock { _ = $0.insert(path) }
  }

  static func remove(_ path: String) {
    paths.withLock { _ = $0.remove(path) }
  }

  /// Removes those that there are.
  package static func removeAll() {
    paths.withLock { paths in
      for path in paths { unlink(path) }
      paths = []
    }
  }
}
