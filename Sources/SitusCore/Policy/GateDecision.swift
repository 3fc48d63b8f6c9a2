/// How a run ends, for whoever waits on its exit status.
package enum GateDecision: String, Hashable, Sendable, CaseIterable {
  case pass
  /// A finding is at or above the severity that fails.
  case findings
  case nothingToCheck = "nothing_to_check"
  /// Something could not be observed or decided, and completeness was asked for.
  case incomplete
}

/// Decides how a run ends; a finding that fails comes before a gap.
///
/// `services` counts what was judged; `failOn` is the least severity that fails, `nil` to fail on
/// none, as a report does; `isComplete` says that every question was answered and every verdict
/// reached.
package func decideGate(
  findings: [Finding], services: Int, failOn: Finding.Severity?, requireComplete: Bool,
  isComplete: Bool
) -> GateDecision {
  if let failOn, findings.contains(where: { $0.severity >= failOn }) { return .findings }
  guard services > 0 else { return .nothingToCheck }
  return requireComplete && !isComplete ? .incomplete : .pass
}
