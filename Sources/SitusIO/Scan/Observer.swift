import SitusCore
import Synchronization

/// Asks the world about targets; nothing else in this program sends a packet to them.
package struct Observer: Sendable {
  package var options: ObserveOptions

  /// How many targets of the run are done; may be read meanwhile.
  package let finished = TargetCounter()

  package init(options: ObserveOptions) { self.options = options }

  /// Observes the targets and records each observation, one at a time, in no certain order.
  ///
  /// - Throws: What `record` throws; `CancellationError` when the task is cancelled, after what was
  ///   observed until then has been recorded.
  package func observe(
    _ targets: [Target], record: (Observation) async throws -> Void
  ) async throws {
    let source = TargetList(targets)
    try await observe(from: { await source.next() }) { batch in
      for observation in batch { try await record(observation) }
    }
  }

  /// Observes targets as they come, with memory that does not grow with their number.
  ///
  /// - Parameters:
  ///   - next: The next targets; `nil` at the end. Called again only when there is room for more.
  ///   - record: Takes observations in batches, one call at a time.
  /// - Throws: What `next` and `record` throw; `CancellationError` when the task is cancelled.
  package func observe(
    from next: @escaping @Sendable () async throws -> [Target]?,
    record: ([Observation]) async throws -> Void
  ) async throws {
    try await observe(as: .values, from: next) { try await record($0.observations) }
  }

  /// As `observe(from:record:)`, with the observations as lines of the log.
  package func observeLines(
    from next: @escaping @Sendable () async throws -> [Target]?,
    write: (EncodedObservations) async throws -> Void
  ) async throws {
    try await observe(as: .lines, from: next) { try await write($0.lines) }
  }

  private func observe(
    as form: ObservationBatch.Form, from next: @escaping @Sendable () async throws -> [Target]?,
    take: (ObservationBatch) async throws -> Void
  ) async throws {
    let queue = ObservationQueue()
    let engine = ObservationEngine(
      options: options, form: form, queue: queue, finished: finished)
    do {
      try await withTaskCancellationHandler {
        try await run(engine, queue, from: next, take: take)
      } onCancel: {
        Task { await engine.stop(.cancelled) }
      }
    } catch {
      await engine.close()
      throw error
    }
    await engine.close()
    try Task.checkCancellation()
  }

  private func run(
    _ engine: ObservationEngine, _ queue: ObservationQueue,
    from next: @escaping @Sendable () async throws -> [Target]?,
    take: (ObservationBatch) async throws -> Void
  ) async throws {
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask {
        defer { queue.finish() }
        try await engine.run(next)
      }
      do {
        while let batch = await queue.next() { try await take(batch) }
      } catch {
        await engine.stop(.cancelled)
        queue.abandon()
        throw error
      }
      try await group.waitForAll()
    }
  }
}

/// Counts targets from one thread for another.
package final class TargetCounter: Sendable {
  private let value = Atomic(0)

  /// Targets so far.
  package var count: Int { value.load(ordering: .relaxed) }

  func add() { value.add(1, ordering: .relaxed) }
}

/// Deals out a list of targets in parts.
package actor TargetList {
  private var rest: ArraySlice<Target>

  package init(_ targets: [Target]) { rest = targets[...] }

  /// The next part; `nil` at the end.
  package func next() -> [Target]? {
    guard !rest.isEmpty else { return nil }
    defer { rest = rest.dropFirst(256) }
    return Array(rest.prefix(256))
  }
}
