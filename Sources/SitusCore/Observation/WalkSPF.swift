/// Who may send mail in a domain's name, as far as its SPF records say, and whether receivers can
/// evaluate them.
package struct SenderPolicyWalk: Hashable, Sendable {
  /// What a receiver makes of it; the raw value is printed.
  package enum Result: String, Hashable, Sendable {
    /// The domain publishes none.
    case none
    case valid
    /// A receiver gives up: wrong syntax, a loop, too many look-ups.
    case permanentError = "permerror"
    /// A look-up failed, so that another day may show more.
    case temporaryError = "temperror"
    /// A question that the walk needs was not asked or not answered.
    case unknown
  }

  package var result = Result.none
  /// The domain's own record.
  package var record: String?
  /// Look-ups that a receiver makes when no term matches; ten are allowed.
  package var lookUps = 0
  /// Look-ups without any answer; two are allowed.
  package var voidLookUps = 0
  /// Domains whose policies are part of this one, in the order first met.
  package var domains: [String] = []
  /// What is wrong, in words, in the order met, each once.
  package var problems: [String] = []
  /// What happens to senders that no term names, as `-all`; `nil` when nothing says.
  package var fallback: String?
  /// Whether anybody may send in the domain's name.
  package var permitsSenders = false

  fileprivate var visits = 0
  fileprivate var isIncomplete = false
  fileprivate var hasFailed = false
  fileprivate var isBroken = false

  fileprivate mutating func note(_ problem: String, breaks: Bool) {
    if breaks { isBroken = true }
    if !problems.contains(problem) { problems.append(problem) }
  }
}

/// Walks the SPF policy of a domain through everything that it includes.
///
/// - Parameters:
///   - domain: The domain that mail claims to come from.
///   - observations: The DNS observations about it, in any order.
/// - Returns: The conclusion; `unknown` when an answer that it needs is not among them.
package func walkSPF(_ domain: String, _ observations: [DNSObservation]) -> SenderPolicyWalk {
  var inquiry = Inquiry()
  for observation in observations { inquiry.take(observation) }
  return inquiry.walkSPF(domain)
}

extension Inquiry {
  /// Look-ups that a receiver makes at most, and those of them that may come back empty.
  ///
  /// - SeeAlso: RFC 7208 §4.6.4.
  static let allowedLookUps = 10
  static let allowedVoidLookUps = 2
  /// Names of one `mx` term whose addresses a receiver asks for at most.
  private static let allowedExchangers = 10
  /// Most records that one walk reads, far more than any receiver.
  private static let maximumPolicies = 48

  /// Walks the policy; each question without an answer is asked next.
  mutating func walkSPF(_ domain: String) -> SenderPolicyWalk {
    var walk = SenderPolicyWalk()
    visit(domain, path: [domain], decides: true, &walk)
    if walk.lookUps > Inquiry.allowedLookUps {
      walk.note(
        "\(walk.lookUps) look-ups, of which \(Inquiry.allowedLookUps) are allowed", breaks: true)
    }
    if walk.voidLookUps > Inquiry.allowedVoidLookUps {
      walk.note(
        "\(walk.voidLookUps) look-ups without an answer, of which "
          + "\(Inquiry.allowedVoidLookUps) are allowed", breaks: true)
    }
    if walk.isBroken {
      walk.result = .permanentError
    } else if walk.hasFailed {
      walk.result = .temporaryError
    } else if walk.isIncomplete {
      walk.result = .unknown
    } else {
      walk.result = walk.record == nil ? .none : .valid
    }
    return walk
  }

  /// Reads one record; `decides` tells whether its `all` is about every sender.
  private mutating func visit(
    _ domain: String, path: [String], decides: Bool, _ walk: inout SenderPolicyWalk
  ) {
    walk.visits += 1
    guard walk.visits <= Inquiry.maximumPolicies else {
      noteCutPolicy(domain)
      walk.note("more than \(Inquiry.maximumPolicies) records were not read", breaks: true)
      return
    }
    let isOwn = path.count == 1
    guard let answer = resolve(domain, .txt) else {
      walk.isIncomplete = true
      return
    }
    guard answer.isConclusive else {
      walk.hasFailed = true
      walk.note("\(domain) could not be looked up: \(answer.outcome.rawValue)", breaks: false)
      return
    }
    if !isOwn, answer.records.isEmpty { walk.voidLookUps += 1 }
    let texts = answer.texts.filter(SenderPolicy.isPolicy)
    guard texts.count <= 1 else {
      walk.note("\(domain) has \(texts.count) SPF records", breaks: true)
      return
    }
    guard let text = texts.first else {
      if !isOwn { walk.note("\(domain) has no SPF record", breaks: true) }
      return
    }
    if isOwn { walk.record = text }
    do throws(SenderPolicy.Malformation) {
      try evaluate(SenderPolicy(text), of: domain, path: path, decides: decides, &walk)
    } catch {
      walk.note("\(domain): \(error.term) is no valid term", breaks: true)
    }
  }

  private mutating func evaluate(
    _ policy: SenderPolicy, of domain: String, path: [String], decides: Bool,
    _ walk: inout SenderPolicyWalk
  ) {
    for term in policy.terms {
      if term.mechanism != .all, term.qualifier != "-" { walk.permitsSenders = true }
      switch term.mechanism {
      case .all:
        if decides { walk.fallback = "\(term.qualifier)all" }
        if "+?~".contains(term.qualifier) { walk.permitsSenders = true }
      case .ip4, .ip6: continue
      case .include, .a, .mx, .ptr, .exists:
        walk.lookUps += 1
        guard
          let target = SenderPolicy.expand(
            term.domain ?? domain, current: domain, sender: path[0])
        else { continue }
        lookUp(term.mechanism, target, path: path, &walk)
      }
    }
    if let redirect = policy.redirect {
      walk.permitsSenders = true
      walk.lookUps += 1
      if let target = SenderPolicy.expand(redirect, current: domain, sender: path[0]) {
        descend(to: target, path: path, decides: decides, &walk)
      }
    }
  }

  private mutating func lookUp(
    _ mechanism: SenderPolicy.Mechanism, _ target: String, path: [String],
    _ walk: inout SenderPolicyWalk
  ) {
    switch mechanism {
    case .include: descend(to: target, path: path, decides: false, &walk)
    case .a: countVoid([resolveUsable(target, .a), resolveUsable(target, .aaaa)], &walk)
    case .exists: countVoid([resolveUsable(target, .a)], &walk)
    case .mx:
      let answer = resolveUsable(target, .mx)
      countVoid([answer], &walk)
      let names = answer.map { $0.data(.mx).compactMap { $0.split(separator: " ").last } } ?? []
      if names.count > Inquiry.allowedExchangers {
        walk.note(
          "\(target) has \(names.count) mail exchangers, of which "
            + "\(Inquiry.allowedExchangers) are allowed", breaks: true)
      }
      for name in usable(names.map(String.init), .a) {
        for type in DNSType.addresses { _ = resolve(name, type) }
      }
    case .all, .ip4, .ip6, .ptr: break
    }
  }

  private mutating func descend(
    to target: String, path: [String], decides: Bool, _ walk: inout SenderPolicyWalk
  ) {
    guard !path.contains(target) else {
      let loop = (path.drop { $0 != target } + [target]).joined(separator: " → ")
      walk.note("a loop: \(loop)", breaks: true)
      return
    }
    if !walk.domains.contains(target) { walk.domains.append(target) }
    guard !usable([target], .txt).isEmpty else {
      walk.note("\(target) is no name that can be looked up", breaks: true)
      return
    }
    visit(target, path: path + [target], decides: decides, &walk)
  }

  /// The answer, or an empty one for text that is no name.
  private mutating func resolveUsable(_ name: String, _ type: DNSType) -> Answer? {
    if usable([name], type).isEmpty { return Answer(outcome: .nameError, records: []) }
    return resolve(name, type)
  }

  /// Counts a look-up as void when all its answers are there and empty.
  private func countVoid(_ answers: [Answer?], _ walk: inout SenderPolicyWalk) {
    let known = answers.compactMap(\.self)
    if known.count < answers.count { walk.isIncomplete = true }
    if known.contains(where: { !$0.isConclusive }) {
      walk.hasFailed = true
    } else if known.count == answers.count, known.allSatisfy({ $0.records.isEmpty }) {
      walk.voidLookUps += 1
    }
  }
}
