import SitusGround

/// The answers about one target so far, and which questions they call for next.
///
/// One walk over the answers serves two ends: while observing it names the questions that have no
/// answer yet, and over a log it draws conclusions. So a log answers exactly what a run asks. It is
/// never copied, because a run has many and goes back to them with each answer.
package struct Inquiry: ~Copyable, Sendable {
  /// Most questions about one target, planned ones included.
  package static let maximumQuestions = 512
  /// Most addresses of one name and type that are looked up in reverse.
  static let maximumAddresses = 8
  /// Most names or recipients of one answer that are followed.
  static let maximumNames = 16
  /// Most aliases from a name to its records.
  static let maximumAliases = 16

  /// A question that is to be asked.
  package struct Wanted: Hashable, Sendable {
    package var name: String
    package var type: DNSType

    package var question: DNSQuestion { DNSQuestion(name: name, type: type.mnemonic) }
  }

  /// What was answered to one question, by all resolvers together.
  struct Answer: Hashable, Sendable {
    var outcome: DNSOutcome
    var records: [DNSRecord]

    /// Whether the answer says what there is, be it nothing.
    var isConclusive: Bool { outcome == .noError || outcome == .nameError }
  }

  /// What kept questions from being asked.
  private enum Cap: String { case questions, addresses, names, aliases, policies }

  /// What is planned for the target.
  package private(set) var plan = TargetPlan(host: .unusable, name: "", types: [])
  let guardian: AddressGuard
  /// Labels under `_domainkey` that are asked for.
  let selectors: [String]
  private let types: [DNSType]?
  private var answers = AnswerTable()
  private var missing: [Wanted] = []
  private var cut: [Cap: DNSQuestion] = [:]
  private var unusable: Set<DNSQuestion> = []

  /// - Parameters:
  ///   - types: The only record types to ask for; `nil` for all.
  ///   - selectors: Labels under `_domainkey` to ask for.
  ///   - guardian: Which addresses are looked up in reverse.
  package init(
    types: Set<DNSType>? = nil, selectors: [String] = [], guardian: AddressGuard = AddressGuard()
  ) {
    self.types = types.map(Array.init)
    self.selectors = selectors
    self.guardian = guardian
  }

  /// Begins with a target, and forgets every answer about the one before.
  package mutating func begin(_ plan: consuming TargetPlan) {
    self.plan = plan
    answers.removeAll()
    if !cut.isEmpty { cut = [:] }
    if !unusable.isEmpty { unusable = [] }
  }

  /// Notes the answer of one resolver; an end of the run that came first is none.
  package mutating func take(_ dns: DNSObservation) {
    let (name, records) = (dns.question.name, dns.answers)
    let belongs = belonging(records, to: name, outcome: dns.outcome)
    answers.take(
      name, dns.question.type, dns.outcome,
      belongs.map { zip(records, $0).filter(\.1).map(\.0) } ?? records)
  }

  /// As `take(_:)` of an observation.
  package mutating func take(
    _ name: String, _ type: DNSType, _ outcome: DNSOutcome, _ records: [DNSRecord]
  ) {
    answers.take(name, type.mnemonic, outcome, records)
  }

  /// The questions that the plan and the answers call for and that have no answer yet, each once,
  /// in an order that depends on the answers alone.
  package mutating func nextQuestions() -> [Wanted] {
    if !missing.isEmpty { missing.removeAll(keepingCapacity: true) }
    follow()
    return missing
  }

  /// A question that is called for and not asked, and why.
  package struct Unasked: Hashable, Sendable {
    package var question: DNSQuestion
    package var outcome: DNSOutcome
    package var reason: String

    /// Keeps a question from being asked.
    package init(question: DNSQuestion, outcome: DNSOutcome, reason: String) {
      self.question = question
      self.outcome = outcome
      self.reason = reason
    }
  }

  /// For each cap that was met, the first question that it cut; and names that answers gave and that
  /// cannot be asked for, as the questions they would have been. Sorted by name and type.
  package var unasked: [Unasked] {
    if cut.isEmpty, unusable.isEmpty { return [] }
    let cut = cut.map {
      Unasked(
        question: $1, outcome: .limit, reason: "the first that the limit of \($0.rawValue) cut")
    }
    let blocked = unusable.map {
      Unasked(question: $0, outcome: .blocked, reason: TargetHost.reasonUnusable($0.name))
    }
    return (cut + blocked).sorted {
      ($0.question.name, $0.question.type) < ($1.question.name, $1.question.type)
    }
  }

  // MARK: For the walks

  /// The answer; `nil` when there is none yet, and then the question is asked next.
  mutating func ask(_ name: String, _ type: DNSType) -> Answer? {
    if let answer = answers.about(name, type.mnemonic) { return answer }
    if asks(type) { want(name, type) }
    return nil
  }

  /// Whether questions of that type are asked at all.
  func asks(_ type: DNSType) -> Bool { types?.contains(type) ?? true }

  /// Sees to it that every planned question has its answer.
  mutating func askPlanned() {
    for type in plan.types where !answers.has(plan.name, type.mnemonic) {
      want(plan.name, type)
    }
  }

  private mutating func want(_ name: String, _ type: DNSType) {
    if missing.contains(where: { $0.type == type && $0.name == name }) { return }
    if answers.count + missing.count < Inquiry.maximumQuestions {
      missing.append(Wanted(name: name, type: type))
    } else {
      note(.questions, DNSQuestion(name: name, type: type.mnemonic))
    }
  }

  /// The answer at the end of the name's chain of aliases.
  ///
  /// A resolver answers the whole chain at once; an authoritative server only as far as it knows.
  mutating func resolve(_ name: String, _ type: DNSType) -> Answer? {
    guard var answer = ask(name, type) else { return nil }
    var visited: Set<String> = []
    var current = name
    while answer.outcome == .noError, !answer.records.contains(where: { $0.type == type.mnemonic })
    {
      visited.insert(current)
      let link = answer.records.first { $0.type == "CNAME" && $0.name == current }
      guard let next = link?.data, !visited.contains(next) else { break }
      current = next
      // Whether this answer goes on by itself shows in its own records.
      if answer.records.contains(where: { $0.name == current }) { continue }
      guard isUsable(current, type) else { break }
      guard visited.count <= Inquiry.maximumAliases else {
        note(.aliases, DNSQuestion(name: current, type: type.mnemonic))
        break
      }
      guard let further = ask(current, type) else { return nil }
      answer.outcome = further.outcome
      answer.records += further.records
    }
    return answer
  }

  /// The first of the sorted names, each once; the root and what is no name are left out.
  mutating func usable(_ names: some Sequence<String>, _ type: DNSType) -> [String] {
    let sorted = Set(names).subtracting(["."]).sorted().filter { isUsable($0, type) }
    if sorted.count > Inquiry.maximumNames {
      note(.names, DNSQuestion(name: sorted[Inquiry.maximumNames], type: type.mnemonic))
    }
    return Array(sorted.prefix(Inquiry.maximumNames))
  }

  /// The first of the sorted addresses that are open.
  mutating func openAddresses(_ answer: Answer, _ type: DNSType) -> [IPAddress] {
    var found: [IPAddress] = []
    for record in answer.records where record.type == type.mnemonic {
      if let address = IPAddress(record.data), guardian.reasonClosed(address) == nil {
        found.append(address)
      }
    }
    if found.count < 2 { return found }
    let sorted = Set(found).sorted()
    if sorted.count > Inquiry.maximumAddresses {
      note(
        .addresses,
        DNSQuestion(
          name: sorted[Inquiry.maximumAddresses].reverseName, type: DNSType.ptr.mnemonic))
    }
    return Array(sorted.prefix(Inquiry.maximumAddresses))
  }

  /// Notes that a policy of senders was not walked because too many were.
  mutating func noteCutPolicy(_ name: String) {
    note(.policies, DNSQuestion(name: name, type: DNSType.txt.mnemonic))
  }

  private mutating func isUsable(_ name: String, _ type: DNSType) -> Bool {
    if case .name = TargetHost(name) { return true }
    unusable.insert(DNSQuestion(name: name, type: type.mnemonic))
    return false
  }

  private mutating func note(_ cap: Cap, _ question: DNSQuestion) {
    if cut[cap] == nil, !answers.has(question.name, question.type) { cut[cap] = question }
  }
}

/// Answers by question: among few each is looked at, among many the hash tells where.
private struct AnswerTable: Sendable {
  private static let few = 16

  private struct Entry {
    var name: String
    var type: String
    var answer: Inquiry.Answer

    var question: DNSQuestion { DNSQuestion(name: name, type: type) }
  }
  private var entries: [Entry] = []
  /// The index of each entry, once there are more than few.
  private var indices: [DNSQuestion: Int] = [:]

  var count: Int { entries.count }

  mutating func removeAll() {
    entries.removeAll(keepingCapacity: true)
    if !indices.isEmpty { indices.removeAll(keepingCapacity: true) }
  }

  func has(_ name: String, _ type: String) -> Bool { index(of: name, type) != nil }

  func about(_ name: String, _ type: String) -> Inquiry.Answer? {
    index(of: name, type).map { entries[$0].answer }
  }

  mutating func take(
    _ name: String, _ type: String, _ outcome: DNSOutcome, _ records: [DNSRecord]
  ) {
    if outcome == .deadline { return }
    guard let index = index(of: name, type) else {
      let answer = Inquiry.Answer(outcome: outcome, records: records)
      return append(Entry(name: name, type: type, answer: answer))
    }
    if outcome == .noError || !entries[index].answer.isConclusive {
      entries[index].answer.outcome = outcome
    }
    for record in records
    where !entries[index].answer.records.contains(where: {
      $0.name == record.name && $0.type == record.type && $0.data == record.data
    }) { entries[index].answer.records.append(record) }
  }

  private mutating func append(_ entry: Entry) {
    entries.append(entry)
    if entries.count == AnswerTable.few + 1 {
      for index in entries.indices { indices[entries[index].question] = index }
    } else if entries.count > AnswerTable.few {
      indices[entry.question] = entries.count - 1
    }
  }

  private func index(of name: String, _ type: String) -> Int? {
    if entries.count > AnswerTable.few { return indices[DNSQuestion(name: name, type: type)] }
    return entries.firstIndex { $0.type == type && $0.name == name }
  }
}

extension DNSOutcome {
  /// A cap kept the question from being asked, and those after it of the same kind.
  package static let limit = DNSOutcome(rawValue: "limit")
}
