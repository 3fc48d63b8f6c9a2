import SitusGround

/// Lists every planned host about which a question was asked in vain, or was not asked that has to be:
/// for its addresses, for the names that answer in its place, and over HTTP.
///
/// A host with an address lists only its failed questions; one without lists each address question
/// with how it ended. A host that answered over one scheme does not list the other. A bare domain
/// need have neither address nor web page, so that it has none is an answer. Questions about other
/// names that answers led to are not listed.
///
/// - Parameters:
///   - targets: The hosts that the inventory names.
///   - log: What was observed.
/// - Returns: Sorted by host, question and outcome, each once.
package func listNotObserved(_ targets: [Target], log: ObservationLog) -> [NotObserved] {
  let byHost = Dictionary(grouping: log.observations, by: \.subject)
  var missing: Set<NotObserved> = []
  for target in targets {
    guard let observations = byHost[target.host] else {
      missing.insert(NotObserved(host: target.host, question: "any", outcome: "not_asked"))
      continue
    }
    missing.formUnion(failedQuestions(of: target, observations))
    missing.formUnion(unaskedQuestions(of: target, observations))
  }
  return missing.sorted()
}

/// Questions without which a host may lead where nobody looked.
private let decisiveTypes: Set<DNSType> = [.a, .aaaa, .https, .ptr]

/// What a scan asks about the host and nobody asked.
private func unaskedQuestions(of target: Target, _ observations: [Observation]) -> [NotObserved] {
  let plan = TargetPlanner().plan(target)
  if case .unusable = plan.host { return [] }
  var asked: Set<DNSQuestion> = []
  var wasAskedOverHTTP = false
  for observation in observations {
    switch observation {
    case .dns(let dns): asked.insert(dns.question)
    case .http: wasAskedOverHTTP = true
    }
  }
  var unasked = plan.types.filter { decisiveTypes.contains($0) }.compactMap { type -> String? in
    let question = DNSQuestion(name: plan.name, type: type.mnemonic)
    return asked.contains(question) ? nil : "\(question.type) \(question.name)"
  }
  if !wasAskedOverHTTP, let url = plan.urls.first {
    unasked.append("\(plan.wantsPage ? "GET" : "HEAD") \(url)")
  }
  return unasked.map { NotObserved(host: target.host, question: $0, outcome: "not_asked") }
}

/// Whether a question is about the host itself, and not about a name that an answer led to.
private func isAbout(_ host: String, _ question: DNSQuestion) -> Bool {
  question.name == host || IPAddress(host)?.reverseName == question.name
}

private func failedQuestions(of target: Target, _ observations: [Observation]) -> [NotObserved] {
  let host = target.host
  let isBareDomain = target.roles.isEmpty
  var failed: [NotObserved] = []
  var inquiry = Inquiry()
  var answeredOverHTTP = false
  for observation in observations {
    switch observation {
    case .dns(let dns): inquiry.take(dns)
    case .http(let http):
      if http.outcome == .ok { answeredOverHTTP = true }
    }
  }
  let hasAddress = !inquiry.addresses(of: host).isEmpty
  for observation in observations {
    switch observation {
    case .dns(let dns):
      guard isAbout(host, dns.question) else { continue }
      let isAddressQuestion = dns.question.type == "A" || dns.question.type == "AAAA"
      let wasAnswered = dns.outcome == .noError || dns.outcome == .nameError
      let lacksAddress =
        isAddressQuestion && !hasAddress && !(isBareDomain && dns.outcome == .noError)
      if !wasAnswered || lacksAddress {
        let outcome = dns.outcome == .noError ? "no_address" : dns.outcome.rawValue
        failed.append(
          NotObserved(
            host: host, question: "\(dns.question.type) \(dns.question.name)", outcome: outcome))
      }
    case .http(let http):
      if !answeredOverHTTP, !(isBareDomain && !hasAddress && http.outcome == .nameNotResolved) {
        failed.append(
          NotObserved(
            host: host, question: "\(http.request.method) \(http.request.url)",
            outcome: http.outcome.rawValue))
      }
    }
  }
  return failed
}
