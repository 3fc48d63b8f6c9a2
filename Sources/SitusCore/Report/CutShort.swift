/// That the asking ended before every host had been asked.
package struct CutShort: Hashable, Sendable {
  /// What ended it.
  package enum Cause: String, Hashable, Sendable, CaseIterable {
    /// A signal: somebody pressed Ctrl-C, or whoever runs the program ended it.
    case interrupted
    /// The time that the user gave.
    case deadline
  }
  package var cause: Cause
  /// Hosts of which every question that was planned had been asked.
  package var hostsDone: Int
  package var hosts: Int

  /// Tells how far a run came.
  package init(cause: Cause, hostsDone: Int, hosts: Int) {
    self.cause = cause
    self.hostsDone = hostsDone
    self.hosts = hosts
  }

  /// `interrupted after 2 of 9 hosts`.
  package var words: String {
    let count = "after \(hostsDone) of \(hosts) \(hosts == 1 ? "host" : "hosts")"
    return switch cause {
    case .interrupted: "interrupted \(count)"
    case .deadline: "ended by its deadline \(count)"
    }
  }

  /// What stands at the head of a report.
  package var sentence: String {
    "This run was \(words). The others count as not observed, and nothing here rests on them."
  }
}
