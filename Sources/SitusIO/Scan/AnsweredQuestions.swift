import SitusCore

/// Which questions a log holds answers to, so that a run that was killed can go on.
///
/// It keeps a number for each and not the text: a log of millions of lines fits.
package struct AnsweredQuestions: Sendable {
  private var keys: Set<Int> = []

  package init() {}

  package var isEmpty: Bool { keys.isEmpty }

  /// Notes what the observation answers; one that the end of a run cut short answers nothing.
  package mutating func insert(_ observation: Observation) {
    switch observation {
    case .dns(let dns) where dns.outcome != .deadline: keys.insert(AnsweredQuestions.key(dns))
    case .http(let http) where http.outcome != .deadline: keys.insert(AnsweredQuestions.key(http))
    case .dns, .http: return
    }
  }

  /// Whether an earlier run answered the same question.
  package func contains(_ observation: Observation) -> Bool {
    if keys.isEmpty { return false }
    return switch observation {
    case .dns(let dns): keys.contains(AnsweredQuestions.key(dns))
    case .http(let http): keys.contains(AnsweredQuestions.key(http))
    }
  }

  /// Whether everything that is planned for the target has its answer from that vantage.
  func hasAll(of plan: TargetPlan, target: Target, vantage: String) -> Bool {
    if keys.isEmpty { return false }
    return plan.dns.allSatisfy {
      keys.contains(AnsweredQuestions.key(vantage, target.host, $0.type, $0.name))
    }
      && (plan.urls.first.map {
        keys.contains(AnsweredQuestions.key(vantage, target.host, "http", $0))
      } ?? true)
  }

  // The resolver is left out: a log may be continued on a machine that has another.
  private static func key(_ dns: DNSObservation) -> Int {
    key(dns.vantage, dns.subject, dns.question.type, dns.question.name)
  }

  private static func key(_ http: HTTPObservation) -> Int {
    key(http.vantage, http.subject, "http", http.request.url)
  }

  private static func key(
    _ vantage: String, _ subject: String, _ kind: String, _ question: String
  ) -> Int {
    var hasher = Hasher()
    hasher.combine(vantage)
    hasher.combine(subject)
    hasher.combine(kind)
    hasher.combine(question)
    return hasher.finalize()
  }
}
