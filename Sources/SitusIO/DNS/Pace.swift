/// Keeps a rate, steady but never quite regular: a token bucket that holds a tenth of a second's worth.
struct Pace {
  private let interval: Duration?
  private let burst: Duration
  private var next: ContinuousClock.Instant?

  /// - Parameter rate: Events a second; `nil` or zero for no limit.
  init(rate: Double?) {
    guard let rate, rate > 0 else {
      interval = nil
      burst = .zero
      return
    }
    interval = .nanoseconds(Int64(1e9 / rate))
    burst = .milliseconds(100)
  }

  var isLimited: Bool { interval != nil }

  /// Takes one event, or returns when to come again.
  mutating func take(now: ContinuousClock.Instant) -> ContinuousClock.Instant? {
    guard let interval else { return nil }
    let slot = max(next ?? now, now - burst)
    if slot > now { return slot }
    next = slot + interval * Double.random(in: 0.75..<1.25)
    return nil
  }
}
