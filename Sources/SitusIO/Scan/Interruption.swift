import Dispatch
import Glibc
import Synchronization

/// What happens when the user, or whoever runs the program, ends it with a signal.
///
/// While a command waits for one it decides itself how to end. At any other time the program says
/// so, leaves no half-written file, and ends at once.
package enum Interruption {
  /// SIGINT and SIGTERM.
  private static let numbers = [SIGINT, SIGTERM]

  private static let waiting = Mutex<(@Sendable (Int32) -> Void)?>(nil)
  // Written once, before there is a second thread.
  private nonisolated(unsafe) static var sources: [any DispatchSourceSignal] = []

  /// Takes the signals over for the rest of the run.
  ///
  /// - Parameter leave: Called on a thread of its own when a signal comes and nobody waits for one;
  ///   has to end the program.
  package static func watch(leave: @escaping @Sendable (Int32) -> Void) {
    let queue = DispatchQueue(label: "situs.signals")
    sources = numbers.map { number in
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: queue)
      source.setEventHandler {
        let waiter = waiting.withLock { waiting in
          defer { waiting = nil }
          return waiting
        }
        if let waiter { waiter(number) } else { leave(number) }
      }
      source.resume()
      return source
    }
  }

  /// Returns the number of the signal once one comes; `nil` when the task is cancelled.
  ///
  /// Only the first signal is taken; one that follows ends the program.
  package static func wait() async -> Int32? {
    let (signals, continuation) = AsyncStream.makeStream(of: Int32.self)
    waiting.withLock { $0 = { _ = continuation.yield($0) } }
    defer { waiting.withLock { $0 = nil } }
    for await number in signals { return number }
    return nil
  }
}
