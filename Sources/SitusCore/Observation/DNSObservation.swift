/// One DNS question and its whole answer section.
package struct DNSObservation: Hashable, Sendable {
  package var at: String
  package var vantage: String
  package var subject: String
  package var question: DNSQuestion
  /// Transport, address and port: `udp:192.0.2.53:53`.
  package var resolver: String
  package var outcome: DNSOutcome
  /// In wire order, so that a CNAME chain survives.
  package var answers: [DNSRecord]
  package var elapsedMilliseconds: Double?
  /// Whether the resolver says it verified the answer by DNSSEC (the AD bit); `nil` when nothing
  /// was answered.
  package var isAuthenticated: Bool?
  /// What the server says it is called (NSID): text as it is, other bytes as `0x` and hexadecimal
  /// digits; `nil` when it says nothing.
  ///
  /// - SeeAlso: RFC 5001.
  package var serverIdentifier: String?
  /// Why the question was not asked, in words; `nil` when it was.
  package var reason: String?
  /// Records that the server sent and that do not answer the question, each with the reason: of
  /// another name or class, or beside a response code that says that there is no answer.
  package var leftOut: [String]

  package init(
    at: String, vantage: String, subject: String, question: DNSQuestion, resolver: String,
    outcome: DNSOutcome, answers: [DNSRecord], elapsedMilliseconds: Double?,
    isAuthenticated: Bool? = nil, serverIdentifier: String? = nil,
    reason: String? = nil, leftOut: [String] = []
  ) {
    self.at = at
    self.vantage = vantage
    self.subject = subject
    self.question = question
    self.resolver = resolver
    self.outcome = outcome
    self.answers = answers
    self.elapsedMilliseconds = elapsedMilliseconds
    self.isAuthenticated = isAuthenticated
    self.serverIdentifier = serverIdentifier
    self.reason = reason
    self.leftOut = leftOut
  }
}

/// One name and record type that was asked for.
package struct DNSQuestion: Hashable, Sendable, Codable {
  /// Lower case, in A-label form, without a final dot.
  package var name: String
  /// Mnemonic of RFC 1035 and its successors: `A`, `AAAA`, `MX`.
  package var type: String

  package init(name: String, type: String) {
    self.name = name
    self.type = type
  }
}

/// One resource record of an answer.
package struct DNSRecord: Hashable, Sendable, Codable {
  package var name: String
  package var type: String
  /// Seconds; `nil` when the log does not say.
  package var ttl: Int?
  /// Presentation form: an address, a name without a final dot, `10 mx.a.example`.
  package var data: String

  package init(name: String, type: String, ttl: Int?, data: String) {
    self.name = name
    self.type = type
    self.ttl = ttl
    self.data = data
  }
}

/// How a DNS question ended: a response code by its mnemonic, or what kept an answer from coming.
package struct DNSOutcome: Hashable, Sendable, RawRepresentable, Codable {
  package let rawValue: String
  @inlinable package init(rawValue: String) { self.rawValue = rawValue }

  @inlinable package static func == (left: DNSOutcome, right: DNSOutcome) -> Bool {
    left.rawValue == right.rawValue
  }

  package static let noError = DNSOutcome(rawValue: "NOERROR")
  package static let formatError = DNSOutcome(rawValue: "FORMERR")
  package static let nameError = DNSOutcome(rawValue: "NXDOMAIN")
  package static let serverFailure = DNSOutcome(rawValue: "SERVFAIL")
  package static let refused = DNSOutcome(rawValue: "REFUSED")
  package static let timeout = DNSOutcome(rawValue: "timeout")
  package static let connectionRefused = DNSOutcome(rawValue: "connection_refused")
  package static let malformed = DNSOutcome(rawValue: "malformed")
  package static let blocked = DNSOutcome(rawValue: "blocked")
}
