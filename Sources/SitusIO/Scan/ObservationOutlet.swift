import SitusCore

/// Collects observations and hands them to the queue in batches; lives on the thread of its loop.
final class ObservationOutlet {
  /// Observations that are handed on together: to wake the reader costs more than to encode many.
  private static let batch = 512
  /// Longest that an observation waits for others.
  private static let patience = Duration.milliseconds(10)

  private let form: ObservationBatch.Form
  private let queue: ObservationQueue
  private let loop: EventLoop
  private var clock = WallClock()
  private var observations: [Observation] = []
  private var encoder = ObservationEncoder()
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

  /// Records the reply to a question about a target, and when that was asked.
  func record(_ query: DNSQuery, about subject: String, at: String, vantage: String) {
    if isClosed { return }
    let elapsed = Double(query.reply.elapsed / 1000) / 1000
    switch form {
    case .values:
      observations.append(
        .dns(
          DNSObservation(
            at: at, vantage: vantage, subject: subject,
            question: DNSQuestion(name: query.name, type: query.type.mnemonic),
            resolver: query.channel.name, outcome: query.reply.outcome,
            answers: query.reply.answers, elapsedMilliseconds: elapsed,
            isAuthenticated: query.reply.isAuthenticated,
            serverIdentifier: query.reply.serverIdentifier, leftOut: query.reply.leftOut)))
    case .lines:
      encoder.append(
        at: at, vantage: vantage, subject: subject, name: query.name, type: query.type,
        resolver: query.channel.name, outcome: query.reply.outcome, answers: query.reply.answers,
        elapsedMilliseconds: elapsed, isAuthenticated: query.reply.isAuthenticated,
        serverIdentifier: query.reply.serverIdentifier, leftOut: query.reply.leftOut)
    }
    planFlush()
  }

  func record(_ observation: Observation) {
    if isClosed { return }
    switch form {
    case .values: observations.append(observation)
    case .lines: encoder.append(observation)
    }
    planFlush()
  }

  private func planFlush() {
    if observations.count + encoder.count >= ObservationOutlet.batch {
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
    switch form {
    case .values:
      if observations.isEmpty { return }
      queue.append(ObservationBatch(observations: observations))
      observations = []
      observations.reserveCapacity(ObservationOutlet.batch)
    case .lines:
      if encoder.count > 0 { queue.append(ObservationBatch(lines: encoder.take())) }
    }
  }

  /// Drops what comes from now on.
  func close() { isClosed = true }
}
