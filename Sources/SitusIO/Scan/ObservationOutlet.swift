import SitusCore

/// Collects observations and hands them to the queue in batches; lives on the thread of its loop.
final class ObservationOutlet {
  /// Observations that are handed on together: to wake the reader costs more than to encode many.
  private static let batch = 512
  /// Bytes of their lines, as a rule fewer.
  private static let batchBytes = 400 * batch
  /// Longest that an observation waits for others.
  private static let patience = Duration.milliseconds(10)

  private let form: ObservationBatch.Form
  private let queue: ObservationQueue
  private let loop: EventLoop
  private var clock = WallClock()
  private var pending = ObservationBatch()
  private var flushIsPlanned = false
  private var isClosed = false

  init(_ form: ObservationBatch.Form, queue: ObservationQueue, loop: EventLoop) {
    self.form = form
    self.queue = queue
    self.loop = loop
  }

  /// Whether the queue has no room, so that nothing new should be begun.
  var isFull: Bool { queue.isFull }

  /// The time of day for an observation.
  func now() -> String { clock.now() }

  func record(_ dns: DNSObservation) {
    if isClosed { return }
    switch form {
    case .values: pending.observations.append(.dns(dns))
    case .lines: pending.lines.append(dns)
    }
    planFlush()
  }

  func record(_ http: HTTPObservation) {
    if isClosed { return }
    switch form {
    case .values: pending.observations.append(.http(http))
    case .lines: pending.lines.append(http)
    }
    planFlush()
  }

  private func planFlush() {
    if pending.count >= ObservationOutlet.batch {
      flush()
    } else if !flushIsPlanned {
      flushIsPlanned = true
      loop.schedule(at: .now + ObservationOutlet.patience) {
        self.flushIsPlanned = false
        self.flush()
      }
    }
  }

  func flush() {
    guard pending.count > 0 else { return }
    queue.append(pending)
    pending = ObservationBatch()
    switch form {
    case .values: pending.observations.reserveCapacity(ObservationOutlet.batch)
    case .lines: pending.lines.reserve(ObservationOutlet.batchBytes)
    }
  }

  /// Drops what comes from now on.
  func close() { isClosed = true }
}
