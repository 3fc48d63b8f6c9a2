/// Sorts the records of an answer section into those that answer the question and those that a server
/// added of itself.
///
/// A record belongs when its owner is the name that was asked for, or one to which an alias that
/// belongs leads. Beside a response code that says that there is no answer, only aliases belong: they
/// are how the name came to lead nowhere.
///
/// - Parameters:
///   - records: The whole section.
///   - name: The name in the question.
///   - outcome: The response code.
/// - Returns: Whether each record belongs, by place; `nil` when all do, which is the rule.
/// - SeeAlso: RFC 1034 §3.6.2, §4.3.2; RFC 2181 §5.4.1; RFC 6672 §2.2 for DNAME; RFC 6604 §2.
func belonging(_ records: [DNSRecord], to name: String, outcome: DNSOutcome) -> [Bool]? {
  let isAnswered = outcome == .noError
  if isAnswered, records.allSatisfy({ $0.name == name }) { return nil }
  var names: Set<String> = [name]
  // The same in order, of which a turn compares those that came since the turn before it began: of
  // thousands of aliases and DNAMEs each pair would else be compared at every turn.
  var inOrder = [name]
  var compared = 0
  var belongs = [Bool](repeating: false, count: records.count)
  // Servers send a chain in its order; one that is out of order takes a turn more for each link.
  for _ in 0...Inquiry.maximumAliases {
    let before = names.count
    var ancestors = 0
    for (index, record) in records.enumerated() where !belongs[index] {
      let isAlias = record.type == DNSType.cname.mnemonic || record.type == DNSType.dname.mnemonic
      guard isAnswered || isAlias else { continue }
      if record.type == DNSType.dname.mnemonic {
        ancestors += 1
        guard ancestors <= Inquiry.maximumAliases else { continue }
        let suffix = "." + record.name
        belongs[index] = inOrder[compared...].contains { $0.hasSuffix(suffix) }
      } else if names.contains(record.name) {
        belongs[index] = true
        if record.type == DNSType.cname.mnemonic {
          if names.insert(record.data).inserted { inOrder.append(record.data) }
        }
      }
    }
    if names.count == before { break }
    compared = before
  }
  return belongs.allSatisfy { $0 } ? nil : belongs
}

extension DNSMessage {
  /// Most records that were left out and are told one by one.
  private static let maximumTold = 20

  /// Leaves out of the answers what does not answer the question.
  mutating func keepWhatBelongs(to name: String) {
    let outcome = DNSOutcome(responseCode: responseCode)
    guard let belongs = belonging(answers, to: name, outcome: outcome) else { return }
    let all = answers
    answers = zip(all, belongs).filter(\.1).map(\.0)
    let why =
      outcome == .noError ? "of a name that was not asked for" : "beside \(outcome.rawValue)"
    leaveOut(zip(all, belongs).filter { !$0.1 }.map(\.0), why)
  }

  /// Notes records that were left out.
  mutating func leaveOut(_ records: [DNSRecord], _ why: String) {
    for record in records {
      if leftOut.count == DNSMessage.maximumTold {
        leftOut.append("and more")
      }
      if leftOut.count > DNSMessage.maximumTold { return }
      leftOut.append("\(record.name) \(record.type) \(record.data.prefix(200)): \(why)")
    }
  }
}
