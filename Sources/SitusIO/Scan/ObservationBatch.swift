import SitusCore

/// Observations that are handed on together, as values or as lines of the log.
struct ObservationBatch: Sendable {
  enum Form: Sendable { case values, lines }

  var observations: [Observation] = []
  var lines = EncodedObservations()

  var count: Int { observations.count + lines.count }
}

/// Observations as lines of the log.
package struct EncodedObservations: Sendable {
  /// Each line with its end.
  package private(set) var bytes: [UInt8] = []
  /// Lines.
  package private(set) var count = 0
  /// Whether the run ended before one of the questions was answered.
  package private(set) var isCutShort = false

  mutating func reserve(_ bytes: Int) { self.bytes.reserveCapacity(bytes) }

  mutating func append(_ observation: Observation) {
    switch observation {
    case .dns(let dns): append(dns)
    case .http(let http): append(http)
    }
  }

  mutating func append(_ dns: DNSObservation) {
    dns.appendJSONLine(to: &bytes)
    endLine(isCutShort: dns.outcome == .deadline)
  }

  mutating func append(_ http: HTTPObservation) {
    http.appendJSONLine(to: &bytes)
    endLine(isCutShort: http.outcome == .deadline)
  }

  private mutating func endLine(isCutShort: Bool) {
    bytes.append(0x0A)
    count += 1
    if isCutShort { self.isCutShort = true }
  }
}
