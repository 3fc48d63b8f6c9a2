/// Keeps the number of requests to one address at once below a limit, in order of arrival.
///
/// Belongs to one actor.
struct ConnectionLimits {
  private struct Gate {
    var active = 0
    var waiting: [CheckedContinuation<Void, Never>] = []
  }
  let limit: Int
  private var gates: [String: Gate] = [:]

  init(limit: Int) { self.limit = limit }

  /// Takes a place; `false` when there is none, and then `wait` must be called.
  mutating func take(_ address: String) -> Bool {
    guard gates[address, default: Gate()].active < limit else { return false }
    gates[address, default: Gate()].active += 1
    return true
  }

  /// Resumes the continuation once a place is given up; the place is then taken.
  mutating func wait(_ address: String, _ continuation: CheckedContinuation<Void, Never>) {
    gates[address, default: Gate()].waiting.append(continuation)
  }

  mutating func giveUp(_ address: String) {
    guard var gate = gates[address] else { return }
    if gate.waiting.isEmpty {
      gate.active -= 1
      gates[address] = gate.active == 0 ? nil : gate
    } else {
      let next = gate.waiting.removeFirst()
      gates[address] = gate
      next.resume()
    }
  }
}
