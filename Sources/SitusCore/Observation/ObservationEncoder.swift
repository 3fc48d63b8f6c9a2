import SitusGround

/// Observations as lines of the log.
package struct EncodedObservations: Sendable {
  /// Each line with its end.
  package private(set) var bytes: [UInt8] = []
  /// Lines.
  package private(set) var count = 0
  /// Whether the run ended before one of the questions was answered.
  package private(set) var isCutShort = false

  /// No lines.
  package init() {}

  fileprivate init(bytes: [UInt8], count: Int, isCutShort: Bool) {
    self.bytes = bytes
    self.count = count
    self.isCutShort = isCutShort
  }
}

/// Makes lines of the log, in memory that it uses again.
package struct ObservationEncoder: ~Copyable {
  private var json = LineWriter()
  /// Lines that have not been taken.
  package private(set) var count = 0
  private var isCutShort = false

  /// Has no lines yet.
  package init() {}

  /// Appends the line of an observation.
  package mutating func append(_ observation: Observation) {
    switch observation {
    case .dns(let dns): append(dns)
    case .http(let http): append(http)
    }
  }

  /// Appends the line of an observation.
  package mutating func append(_ dns: DNSObservation) {
    json.write(dns)
    endLine(isCutShort: dns.outcome == .deadline)
  }

  /// Appends what a `DNSObservation` of these parts would be, which costs more to make than to write.
  package mutating func append(
    at: String, vantage: String, subject: String, name: String, type: DNSType, resolver: String,
    outcome: DNSOutcome, answers: [DNSRecord], elapsedMilliseconds: Double, isAuthenticated: Bool?,
    serverIdentifier: String?, leftOut: [String]
  ) {
    json.write(
      at: at, vantage: vantage, subject: subject, name: name, type: type.mnemonic,
      resolver: resolver, outcome: outcome.rawValue, answers: answers.span,
      elapsed: elapsedMilliseconds, authenticated: isAuthenticated, nsid: serverIdentifier,
      reason: nil, leftOut: leftOut)
    endLine(isCutShort: outcome == .deadline)
  }

  /// Appends the line of an observation.
  package mutating func append(_ http: HTTPObservation) {
    json.write(http)
    endLine(isCutShort: http.outcome == .deadline)
  }

  private mutating func endLine(isCutShort: Bool) {
    json.buffer.append(0x0A)
    count += 1
    if isCutShort { self.isCutShort = true }
  }

  /// Hands over the lines.
  package mutating func take() -> EncodedObservations {
    let lines = EncodedObservations(
      bytes: json.buffer.take(), count: count, isCutShort: isCutShort)
    count = 0
    isCutShort = false
    return lines
  }
}
