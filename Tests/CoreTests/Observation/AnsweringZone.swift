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
  ) -> WholeInquiry {
    let whole = WholeInquiry(Inquiry(types: types, selectors: selectors))
    whole.inquiry.begin(TargetPlanner(types: types).plan(target))
    for observation in earlier { whole.inquiry.take(observation) }
    while case let wanted = whole.inquiry.nextQuestions(), !wanted.isEmpty {
      for each in wanted {
        let answer = answer(each.question, subject: target.host)
        whole.asked.append(answer)
        whole.inquiry.take(answer)
      }
    }
    return whole
  }
}

/// An inquiry that has nothing more to ask, and what it asked.
final class WholeInquiry {
  var asked: [DNSObservation] = []
  var inquiry: Inquiry

  init(_ inquiry: consuming Inquiry) { self.inquiry = inquiry }
}

extension [DNSObservation] {
  /// The questions as `name type`, sorted.
  var questions: [String] { map { "\($0.question.name) \($0.question.type)" }.sorted() }

  /// The sorted names that were asked for one type.
  func names(_ type: String) -> [String] {
    filter { $0.question.type == type }.map(\.question.name).sorted()
  }
}
