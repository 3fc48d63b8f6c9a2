/// Keeps requests to one host apart: a few at once, then at a steady rate, never quite regular.
///
/// Belongs to one actor.
struct HostPace {
  /// Requests to one host that need not wait.
  private static let burst = 4.0
  /// Hosts that are remembered before those that may be asked at once are forgotten.
  private var limit = 4096

  private let interval: Duration?
  /// When each host would be asked next if every request had waited for the one before.
  private var due: [String: ContinuousClock.Instant] = [:]

  /// - Parameter rate: Requests a second to one host; `nil` for no limit.
  init(rate: Double?) { interval = rate.map { .seconds(1 / $0) } }

  /// Takes the next turn of the host and returns how long to wait for it.
  mutating func take(_ host: String, now: ContinuousClock.Instant) -> Duration {
    guard let interval else { return .zero }
    forget(now)
    let slot = max(due[host] ?? now, now)
    due[host] = slot + interval * Double.random(in: 0.75..<1.25)
    return max(.zero, slot - now - interval * (HostPace.burst - 1))
  }

  /// Lets the host rest: nothing more is asked of it for that long.
  mutating func rest(_ host: String, for wait: Duration, now: ContinuousClock.Instant) {
    guard let interval else { return }
    let end = now + wait + interval * (HostPace.burst - 1)
    due[host] = max(due[host] ?? end, end)
  }

  private mutating func forget(_ now: ContinuousClock.Instant) {
    guard due.count >= limit else { return }
    due = due.filter { $0.value > now }
    // What is left must wait; looking through it again soon would find the same.
    limit = max(4096, due.count * 2)
  }
}
