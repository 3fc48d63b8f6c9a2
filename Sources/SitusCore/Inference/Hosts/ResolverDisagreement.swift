/// Tells where several resolvers gave different answers to the same question about a host.
///
/// A name that steers by the place of whoever asks does so in good faith; a resolver that lies does
/// it, too. Either way an inference that rests on one of the answers has to say so.
enum ResolverDisagreement {
  /// Which resolver says what, of answers that are given oldest first; of several of one resolver the
  /// last counts. One sentence a question, sorted.
  static func describe(_ subject: String, _ observations: [Observation]) -> [String] {
    var resolvers: Set<String> = []
    for case .dns(let dns) in observations { resolvers.insert(dns.resolver) }
    if resolvers.count < 2 { return [] }
    var said: [DNSQuestion: [String: (content: String, day: Substring)]] = [:]
    for case .dns(let dns) in observations
    where dns.question.name == subject && compared.contains(dns.question.type) {
      said[dns.question, default: [:]][dns.resolver] = (content(dns), dns.at.prefix(10))
    }
    var sentences: [String] = []
    for (question, answers) in said where Set(answers.values.map(\.content)).count > 1 {
      let isOfOneDay = Set(answers.values.map(\.day)).count == 1
      let parts = answers.sorted { $0.key < $1.key }.map { resolver, answer in
        "\(resolver) says \(answer.content)" + (isOfOneDay ? "" : " on \(answer.day)")
      }
      sentences.append("\(question.type) \(question.name): " + parts.joined(separator: "; "))
    }
    return sentences.sorted()
  }

  private static let compared: Set<String> = ["A", "AAAA", "HTTPS", "MX", "NS", "TXT", "PTR"]
  /// Most characters of one answer that are printed.
  private static let maximumLength = 160

  /// The answer in words, without times to live and in an order of its own.
  private static func content(_ dns: DNSObservation) -> String {
    if dns.outcome != .noError { return dns.outcome.rawValue }
    let data = Set(dns.answers.filter { $0.type != "RRSIG" }.map(\.data)).sorted()
    let text = data.isEmpty ? "nothing" : data.joined(separator: ", ")
    return text.count <= maximumLength ? text : text.prefix(maximumLength - 1) + "…"
  }
}
