import Dispatch
import Foundation
import Synchronization

/// A thread that lives as long as the tests.
///
/// A child that is to die with its parent (`PR_SET_PDEATHSIG`) dies with the thread that started it, and
/// the threads that tests run on come and go.
///
/// - SeeAlso: Linux, `prctl(2)`, `PR_SET_PDEATHSIG`.
private final class LongLivedThread: Sendable {
  static let shared = LongLivedThread()
  private let work = Mutex<[@Sendable () -> Void]>([])
  private let isWanted = DispatchSemaphore(value: 0)

  private init() {
    Thread.detachNewThread { [self] in
      while true {
        isWanted.wait()
        work.withLock { $0.removeFirst() }()
      }
    }
  }

  func run(_ body: @escaping @Sendable () -> Void) {
    let isDone = DispatchSemaphore(value: 0)
    work.withLock {
      $0.append {
        body()
        isDone.signal()
      }
    }
    isWanted.signal()
    isDone.wait()
  }
}

extension Process {
  /// Starts a server that ends when the tests do and not before.
  ///
  /// - Throws: As `run`.
  package func runForLife() throws {
    let failure = Mutex<(any Error)?>(nil)
    LongLivedThread.shared.run {
      do { try self.run() } catch { failure.withLock { $0 = error } }
    }
    if let error = failure.withLock({ $0 }) { throw error }
  }
}
