/// Lists every question whose answer is missing, and every host about which nothing was asked.
///
/// A name that does not exist is listed for the host itself only: for the extra names that are asked
/// about (`_dmarc.…`) it is an ordinary answer.
package func listNotObserved(
  targets: [Target], observations: [Observation]
) -> [NotObserved] {
  var gaps: Set<NotObserved> = []
  var asked: Set<String> = []
  for observation in observations {
    asked.insert(observation.subject)
    switch observation {
    case .dns(let dns):
      let isMissingName = dns.outcome == .nameError && dns.question.name == dns.subject
      guard isMissingName || (dns.outcome != .noError && dns.outcome != .nameError) else {
        continue
      }
      gaps.insert(
        NotObserved(
          host: dns.subject, question: "\(dns.question.type) \(dns.question.name)",
          outcome: dns.outcome.rawValue))
    case .http(let http):
      guard http.outcome != .ok else { continue }
      gaps.insert(
        NotObserved(
          host: http.subject, question: "\(http.request.method) \(http.request.url)",
          outcome: http.outcome.rawValue))
    }
  }
  for target in targets where !asked.contains(target.host) {
    gaps.insert(NotObserved(host: target.host, question: "any", outcome: "not_asked"))
  }
  return gaps.sorted()
}
