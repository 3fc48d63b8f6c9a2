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

  /// Resumes the continuation once it has a place, which may be now.
  mutating func take(_ address: String, _ continuation: CheckedContinuation<Void, Never>) {
    var gate = gates[address] ?? Gate()
    if gate.active < limit {
      gate.active += 1
      continuation.resume()
    } else {
      gate.waiting.append(continuation)
    }
    gates[address] = gate
  }

  /// Hands the place to whoever has waited longest.
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
