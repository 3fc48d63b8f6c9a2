import SitusCore
import SitusGround

/// Asks every source what is planned about one target and what follows from the answers, a round of
/// questions after another, until nothing does; used again for the next target when it is done.
final class TargetWalk: DNSAsker {
  private let survey: TargetSurvey
  private var subject = ""
  private var earlier: [Observation] = []
  private var answered: [DNSQuestion: Set<String>] = [:]
  private var all: Inquiry
  /// What the first source said, when there are others: connections go where it says.
  private var first: Inquiry?
  private var queries: [DNSQuery] = []
  /// How many of the queries are of this round.
  private var asked = 0
  private var left = 0
  private var at = ""

  init(in survey: TargetSurvey) {
    self.survey = survey
    let options = survey.options
    all = Inquiry(
      types: options.types, selectors: options.selectors, guardian: options.guardian)
    first = survey.sources.count > 1 ? Inquiry() : nil
  }

  /// Walks over the target; the survey is told when that is done, which may be now.
  func begin(_ subject: String, _ plan: consuming TargetPlan, earlier: [Observation]) {
    self.subject = subject
    first?.begin(copy plan)
    all.begin(plan)
    if !earlier.isEmpty || !self.earlier.isEmpty { take(earlier) }
    askNext()
  }

  func takeReply() {
    left -= 1
    if left > 0 { return }
    for index in 0..<asked { take(queries[index]) }
    asked = 0
    if survey.isEnding { finish() } else { askNext() }
  }

  private func askNext() {
    let questions = all.nextQuestions()
    if !questions.isEmpty {
      let sources = survey.sources
      for question in questions {
        for source in sources.indices { add(question.name, question.type, source, sources[source]) }
      }
    }
    left = asked
    if asked == 0 {
      if !survey.isEnding { survey.record(all.unasked, of: subject, answered) }
      return finish()
    }
    at = survey.outlet.now()
    for index in 0..<asked { queries[index].ask(for: self) }
  }

  private func add(_ name: String, _ type: DNSType, _ source: Int, _ channels: [DNSChannel]) {
    if channels.isEmpty { return }
    if asked == queries.count { queries.append(DNSQuery()) }
    queries[asked].prepare(name, type, source: source, channels: channels)
    asked += 1
  }

  private func take(_ query: DNSQuery) {
    all.take(query)
    if query.source == 0 { first?.take(query) }
    survey.outlet.record(query, about: subject, at: at, vantage: survey.options.vantage)
  }

  /// Takes what an earlier run saw, and asks what it asked some sources and not the others when it
  /// ended.
  ///
  /// A log may be continued on a machine that has other resolvers: then none is missing.
  private func take(_ earlier: [Observation]) {
    self.earlier = earlier
    answered = earlier.resolversByQuestion
    for case .dns(let dns) in earlier {
      all.take(dns)
      first?.take(dns)
    }
    if survey.sources.count < 2 { return }
    for (question, resolvers) in answered {
      let left = survey.sources.indices.filter { source in
        !survey.sources[source].contains { resolvers.contains($0.name) }
      }
      if left.count == survey.sources.count { continue }
      guard let type = DNSType(mnemonic: question.type) else { continue }
      for source in left { add(question.name, type, source, survey.sources[source]) }
    }
  }

  /// Goes on to the pages of the target that are still to be visited.
  private func finish() {
    if all.plan.urls.isEmpty { return survey.finish(self) }
    var plan = all.plan
    plan.urls = earlier.urlsLeft(of: plan.urls)
    guard !plan.urls.isEmpty, let visit = survey.visit else { return survey.finish(self) }
    let subject = subject
    let addresses = addresses(of: plan.host)
    survey.takeBack(self)
    visit(subject, plan, addresses)
  }

  /// The addresses that the first source gave.
  private func addresses(of host: TargetHost) -> [IPAddress] {
    guard case .name(let name) = host else { return [] }
    return first?.addresses(of: name) ?? all.addresses(of: name)
  }
}

extension Inquiry {
  /// Notes the reply.
  fileprivate mutating func take(_ query: DNSQuery) {
    take(query.name, query.type, query.reply.outcome, query.reply.answers)
  }
}
