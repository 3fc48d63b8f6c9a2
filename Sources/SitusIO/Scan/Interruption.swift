import Dispatch
import Glibc

/// Waits for the user, or whoever runs the program, to end it.
package enum Interruption {
  /// Returns once SIGINT or SIGTERM comes, or the task is cancelled; the signals no longer end the
  /// program by themselves after the first call.
  package static func wait() async {
    let (signals, continuation) = AsyncStream.makeStream(of: Void.self)
    let sources = [SIGINT, SIGTERM].map { number in
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number)
      source.setEventHandler { continuation.yield() }
      source.resume()
      return source
    }
    for await _ in signals { break }
    for source in sources { source.cancel() }
  }
}
