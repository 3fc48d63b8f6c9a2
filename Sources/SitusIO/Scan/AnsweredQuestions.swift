import SitusCore

/// Which questions a log holds answers to, so that a run that was killed can go on.
///
/// It keeps a number for each and not the text: a log of millions of lines fits.
package struct AnsweredQuestions: Sendable {
  private var keys: Set<Int> = []
  /// Requests after whose failure the next URL is asked for.
  private var failed: Set<Int> = []
  /// Addresses of a host whose reverse names are not in the log, by host and vantage.
  private var unnamed: [Int: Set<IPAddress>] = [:]

  package init() {}

  package var isEmpty: Bool { keys.isEmpty }

  /// Notes what the observation answers; one that the end of a run cut short answers nothing.
  package mutating func insert(_ observation: Observation) {
    switch observation {
    case .dns(let dns) where dns.outcome != .deadline:
      keys.insert(AnsweredQuestions.key(dns))
      noteFollowing(dns)
    case .http(let http) where http.outcome != .deadline:
      keys.insert(AnsweredQuestions.key(http))
      if !ObservationEngine.endsVisit(http.outcome) { failed.insert(AnsweredQuestions.key(http)) }
    case .dns, .http: return
    }
  }

  /// Notes which questions follow from an answer, and that they have been asked.
  private mutating func noteFollowing(_ dns: DNSObservation) {
    let host = AnsweredQuestions.key(dns.vantage, dns.subject, "host", "")
    if dns.question.type == DNSType.ptr.mnemonic {
      guard var left = unnamed.removeValue(forKey: host) else { return }
      left = left.filter { $0.reverseName != dns.question.name }
      if !left.isEmpty { unnamed[host] = left }
      return
    }
    for record in dns.answers
    where record.type == dns.question.type && (record.type == "A" || record.type == "AAAA") {
      guard let address = IPAddress(record.data), !isNamed(address, of: dns) else { continue }
      unnamed[host, default: []].insert(address)
    }
  }

  private func isNamed(_ address: IPAddress, of dns: DNSObservation) -> Bool {
    let question = AnsweredQuestions.key(
      dns.vantage, dns.subject, DNSType.ptr.mnemonic, address.reverseName)
    return keys.contains(question)
  }

  /// Whether an earlier run answered the same question.
  package func contains(_ observation: Observation) -> Bool {
    if keys.isEmpty { return false }
    return switch observation {
    case .dns(let dns): keys.contains(AnsweredQuestions.key(dns))
    case .http(let http): keys.contains(AnsweredQuestions.key(http))
    }
  }

  /// Whether everything that is planned for the target has its answer from that vantage, and
  /// the reverse name of every open address that was answered, too.
  func hasAll(
    of plan: TargetPlan, target: Target, vantage: String, guardian: AddressGuard,
    wantsReverse: Bool = true
  ) -> Bool {
    if keys.isEmpty { return false }
    let host = AnsweredQuestions.key(vantage, target.host, "host", "")
    if wantsReverse, unnamed[host]?.contains(where: { guardian.reasonClosed($0) == nil }) == true {
      return false
    }
    let isResolved = plan.dns.allSatisfy {
      keys.contains(AnsweredQuestions.key(vantage, target.host, $0.type, $0.name))
    }
    return isResolved && hasVisited(plan.urls, of: target, vantage: vantage)
  }

  /// Whether the URLs were asked for in order up to one that answered.
  private func hasVisited(_ urls: [String], of target: Target, vantage: String) -> Bool {
    for url in urls {
      let key = AnsweredQuestions.key(vantage, target.host, "http", url)
      if !keys.contains(key) { return false }
      if !failed.contains(key) { return true }
    }
    return true
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
