@testable import SitusCore

/// Records by name and type, from which any question is answered as a resolver would.
struct AnsweringZone {
  private var records: [DNSRecord] = []
  /// Questions that are not answered but fail so.
  var failures: [DNSQuestion: DNSOutcome] = [:]

  /// Takes lines `name type data`.
  init(_ lines: String) {
    for line in lines.split(separator: "\n") {
      let words = line.split(separator: " ", maxSplits: 2)
      records.append(
        DNSRecord(name: String(words[0]), type: String(words[1]), ttl: 60, data: String(words[2])))
    }
  }

  /// The answer of a resolver that follows aliases.
  func answer(_ question: DNSQuestion, subject: String) -> DNSObservation {
    var answers: [DNSRecord] = []
    var name = question.name
    for _ in 0..<8 {
      answers += records.filter { $0.name == name && $0.type == question.type }
      let alias = records.first { $0.name == name && $0.type == "CNAME" }
      guard question.type != "CNAME", let alias else { break }
      answers.append(alias)
      name = alias.data
    }
    let exists = records.contains { $0.name == name || $0.name.hasSuffix("." + name) }
    return DNSObservation(
      at: "2026-11-23T10:00:00Z", vantage: "test", subject: subject, question: question,
      resolver: "udp:192.0.2.53:53",
      outcome: failures[question] ?? (exists ? .noError : .nameError),
      answers: failures[question] == nil ? answers : [], elapsedMilliseconds: nil)
  }

  /// Everything that is asked about the target, in order.
  func observe(
    _ target: Target, selectors: [String] = ["google", "selector1"], types: Set<DNSType>? = nil,
    knowing earlier: [DNSObservation] = []
  ) -> (asked: [DNSObservation], inquiry: Inquiry) {
    var inquiry = Inquiry(types: types, selectors: selectors)
    let plan = planQuestions(target, types: types)
    for observation in earlier { inquiry.take(observation) }
    var asked: [DNSObservation] = []
    while case let questions = inquiry.nextQuestions(plan), !questions.isEmpty {
      for question in questions {
        asked.append(answer(question, subject: target.host))
        inquiry.take(asked[asked.count - 1])
      }
    }
    return (asked, inquiry)
  }
}

extension [DNSObservation] {
  /// The questions as `name type`, sorted.
  var questions: [String] { map { "\($0.question.name) \($0.question.type)" }.sorted() }

  /// The sorted names that were asked for one type.
  func names(_ type: String) -> [String] {
    filter { $0.question.type == type }.map(\.question.name).sorted()
  }
}
