import SitusCore
import Synchronization

/// Hands observations from the engine's thread to whoever records them, in batches and bounded.
final class ObservationQueue: Sendable {
  private struct State {
    var waiting: [ObservationBatch] = []
    /// Observations that wait.
    var count = 0
    var isFinished = false
    var reader: CheckedContinuation<ObservationBatch?, Never>?
    var writer: CheckedContinuation<Void, Never>?

    var isFull: Bool { count >= ObservationQueue.limit && !isFinished }
  }
  /// Observations that may wait before no new target is begun.
  private static let limit = 4096
  private let state = Mutex(State())
  private let full = Atomic(false)

  /// Whether no new target should be begun for now.
  var isFull: Bool { full.load(ordering: .relaxed) }

  func append(_ batch: ObservationBatch) {
    state.withLock { state -> CheckedContinuation<ObservationBatch?, Never>? in
      guard let reader = state.reader else {
        state.waiting.append(batch)
        state.count += batch.count
        full.store(state.isFull, ordering: .relaxed)
        return nil
      }
      state.reader = nil
      return reader
    }?.resume(returning: batch)
  }

  /// No more will come.
  func finish() {
    state.withLock { state -> CheckedContinuation<ObservationBatch?, Never>? in
      state.isFinished = true
      defer { state.reader = nil }
      return state.reader
    }?.resume(returning: nil)
  }

  /// The next batch; `nil` at the end. One reader at a time.
  func next() async -> ObservationBatch? {
    await withCheckedContinuation { continuation in
      let (ready, writer) = state.withLock {
        state -> (ObservationBatch??, CheckedContinuation<Void, Never>?) in
        if state.waiting.isEmpty {
          if state.isFinished { return (.some(nil), nil) }
          state.reader = continuation
          return (nil, nil)
        }
        let batch = state.waiting.removeFirst()
        state.count -= batch.count
        full.store(state.isFull, ordering: .relaxed)
        if state.isFull { return (.some(batch), nil) }
        let writer = state.writer
        state.writer = nil
        return (.some(batch), writer)
      }
      writer?.resume()
      if let ready { continuation.resume(returning: ready) }
    }
  }

  /// Returns once fewer than the limit wait. One writer at a time.
  func waitForRoom(isolation: isolated (any Actor)? = #isolation) async {
    guard isFull else { return }
    await withCheckedContinuation { continuation in
      let hasRoom = state.withLock { state in
        if !state.isFull { return true }
        state.writer = continuation
        return false
      }
      if hasRoom { continuation.resume() }
    }
  }

  /// Lets a writer go on although nobody reads any more.
  func abandon() {
    state.withLock { state -> CheckedContinuation<Void, Never>? in
      state.isFinished = true
      state.waiting = []
      state.count = 0
      full.store(false, ordering: .relaxed)
      defer { state.writer = nil }
      return state.writer
    }?.resume()
  }
}
