import SitusCore

/// What the `robots.txt` of each site said, so that it is asked for once.
///
/// Belongs to one actor.
struct RobotsFiles {
  /// What is known of one site.
  enum Answer {
    case rules(RobotsRules)
    case absent
    case unreachable
  }
  private enum Entry {
    case asking([CheckedContinuation<Answer, Never>])
    case known(Answer)
  }
  /// Sites that are remembered; then all are forgotten, which costs a few requests.
  private static let remembered = 1024
  private var entries: [String: Entry] = [:]

  /// Whether the caller must ask the site and `settle` it; else `wait` has the answer.
  mutating func begin(_ origin: String) -> Bool {
    if entries[origin] != nil { return false }
    if entries.count >= RobotsFiles.remembered {
      entries = entries.filter { if case .asking = $0.value { true } else { false } }
    }
    entries[origin] = .asking([])
    return true
  }

  /// Resumes with the answer, which may be now.
  mutating func wait(_ origin: String, _ continuation: CheckedContinuation<Answer, Never>) {
    switch entries[origin] {
    case .known(let answer): continuation.resume(returning: answer)
    case .asking(let waiting): entries[origin] = .asking(waiting + [continuation])
    case nil: continuation.resume(returning: .unreachable)
    }
  }

  mutating func settle(_ origin: String, _ answer: Answer) {
    guard case .asking(let waiting) = entries.updateValue(.known(answer), forKey: origin) else {
      return
    }
    for continuation in waiting { continuation.resume(returning: answer) }
  }
}
