/// Reads lines of an observation log one after another, sharing the text that repeats in them.
package struct ObservationLineReader {
  /// What one line held.
  package enum Line: Hashable, Sendable {
    case observation(Observation)
    /// A well-formed line of a kind that this version does not know.
    case unknownKind(String)
    case blank
  }

  /// Most answers, headers, hops or names that one line may hold.
  static let maximumCount = 10_000

  typealias Failure = JSONScanner.Failure

  private var time = RepeatedText()
  private var vantage = RepeatedText()
  private var resolver = RepeatedText()
  private var subject = RepeatedText()

  package init() {}

  /// Reads one line that is given without its line end; `nil` when it is malformed.
  package mutating func read(line: [UInt8]) -> Line? {
    do throws(Failure) {
      return try read(line, from: 0, to: line.count)
    } catch {
      return nil
    }
  }

  mutating func read(_ bytes: [UInt8], from start: Int, to end: Int) throws(Failure) -> Line {
    guard end - start <= ObservationLog.maximumLineBytes else {
      throw Failure(
        code: .tooLarge, position: start,
        expected: "at most \(ObservationLog.maximumLineBytes) bytes in a line", found: nil)
    }
    var scanner = JSONScanner(bytes, from: start, to: end)
    scanner.skipSpace()
    if scanner.position == end { return .blank }
    var fields = ObservationFields()
    try scanner.object { key, scanner throws(Failure) in try fields.read(key, from: &scanner) }
    try scanner.finish()
    fields.at = fields.at.map { time.shared($0) }
    fields.vantage = fields.vantage.map { vantage.shared($0) }
    fields.resolver = fields.resolver.map { resolver.shared($0) }
    fields.subject = fields.subject.map { subject.shared($0) }
    return try fields.line(at: start)
  }
}

/// Gives equal texts that follow each other one storage: most lines repeat the one before.
private struct RepeatedText {
  private var last = ""

  mutating func shared(_ text: String) -> String {
    if text != last { last = text }
    return last
  }
}

/// The members of one line, in whatever order they stand.
private struct ObservationFields {
  typealias Failure = JSONScanner.Failure

  var schema: String?
  var kind: String?
  var at: String?
  var vantage: String?
  var subject: String?
  var outcome: String?
  // DNS
  var question: DNSQuestion?
  var resolver: String?
  var answers: [DNSRecord]?
  var elapsedMilliseconds: Double?
  var isAuthenticated: Bool?
  // HTTP
  var request: HTTPObservation.Request?
  var address: String?
  var status: Int?
  var version: String?
  var headers: [[String]]?
  var redirects: [HTTPObservation.Redirect]?
  var elapsed: HTTPObservation.Elapsed?
  var certificate: HTTPObservation.TLSDetails?
  var connectTo: String?
  var proxy: String?
  var attempts: Int?

  mutating func read(_ key: String, from scanner: inout JSONScanner) throws(Failure) {
    // A later kind may give any key another type, so nothing is read by type before the kind is
    // known; every writer puts it second.
    if let kind, kind != "dns", kind != "http" { return try scanner.skipValue() }
    switch key {
    case "schema": try once(&schema, key, &scanner, readSchema)
    case "kind": try once(&kind, key, &scanner) { s throws(Failure) in try s.string("a kind") }
    case "at": try once(&at, key, &scanner, readTime)
    case "vantage": try once(&vantage, key, &scanner, readText)
    case "subject": try once(&subject, key, &scanner, readText)
    case "outcome": try once(&outcome, key, &scanner, readText)
    case "question": try once(&question, key, &scanner, readQuestion)
    case "resolver": try once(&resolver, key, &scanner, readText)
    case "answers": try once(&answers, key, &scanner, readAnswers)
    case "elapsed_ms":
      if kind == "http" {
        try once(&elapsed, key, &scanner, readElapsed)
      } else {
        try once(&elapsedMilliseconds, key, &scanner, readMilliseconds)
      }
    case "authenticated":
      try once(&isAuthenticated, key, &scanner) { s throws(Failure) in
        try s.boolean("true or false")
      }
    case "request": try once(&request, key, &scanner, readRequest)
    case "address": try once(&address, key, &scanner, readText)
    case "status": try once(&status, key, &scanner, readStatus)
    case "http_version": try once(&version, key, &scanner, readText)
    case "headers": try once(&headers, key, &scanner, readHeaders)
    case "redirects": try once(&redirects, key, &scanner, readRedirects)
    case "tls": try once(&certificate, key, &scanner, readCertificate)
    case "connect_to": try once(&connectTo, key, &scanner, readText)
    case "proxy": try once(&proxy, key, &scanner, readText)
    case "attempts":
      try once(&attempts, key, &scanner) { s throws(Failure) in try s.integer("a whole number") }
    default: try scanner.skipValue()
    }
  }

  /// The observation, when everything that it needs was there; `start` is where its line begins.
  func line(at start: Int) throws(Failure) -> ObservationLineReader.Line {
    func need<Value>(_ value: Value?, _ key: String) throws(Failure) -> Value {
      guard let value else {
        throw Failure(
          code: .missingKey, position: start, expected: "the key \"\(key)\"", found: nil)
      }
      return value
    }
    _ = try need(schema, "schema")
    switch try need(kind, "kind") {
    case "dns":
      return .observation(
        .dns(
          DNSObservation(
            at: try need(at, "at"), vantage: try need(vantage, "vantage"),
            subject: try need(subject, "subject"), question: try need(question, "question"),
            resolver: try need(resolver, "resolver"),
            outcome: DNSOutcome(rawValue: try need(outcome, "outcome")), answers: answers ?? [],
            elapsedMilliseconds: elapsedMilliseconds, isAuthenticated: isAuthenticated)))
    case "http":
      return .observation(
        .http(
          HTTPObservation(
            at: try need(at, "at"), vantage: try need(vantage, "vantage"),
            subject: try need(subject, "subject"), request: try need(request, "request"),
            outcome: HTTPOutcome(rawValue: try need(outcome, "outcome")), address: address,
            status: status, version: version, headers: headers ?? [], redirects: redirects ?? [],
            elapsed: elapsed, certificate: certificate, connectTo: connectTo, proxy: proxy,
            attempts: attempts)))
    case let other: return .unknownKind(other)
    }
  }
}

/// Reads a member that may stand once only, so that no two readers can disagree about which counts.
private func once<Value>(
  _ field: inout Value?, _ key: String, _ scanner: inout JSONScanner,
  _ read: (inout JSONScanner) throws(JSONScanner.Failure) -> Value
) throws(JSONScanner.Failure) {
  guard field == nil else {
    throw JSONScanner.Failure(
      code: .duplicateKey, position: scanner.position, expected: "the key \"\(key)\" once",
      found: key)
  }
  if try scanner.null() { return }
  field = try read(&scanner)
}

// MARK: Values

private func readText(_ scanner: inout JSONScanner) throws(JSONScanner.Failure) -> String {
  try scanner.string("a string")
}

private func readSchema(_ scanner: inout JSONScanner) throws(JSONScanner.Failure) -> String {
  let start = scanner.position
  let schema = try scanner.string("\"\(Observation.schema)\"")
  guard schema == Observation.schema else {
    throw JSONScanner.Failure(
      code: .badValue, position: start, expected: "\"\(Observation.schema)\"", found: schema)
  }
  return schema
}

private func readTime(_ scanner: inout JSONScanner) throws(JSONScanner.Failure) -> String {
  let start = scanner.position
  let text = try scanner.string("a time")
  guard isTime(text) else {
    throw JSONScanner.Failure(
      code: .badDate, position: start, expected: "a time as YYYY-MM-DDTHH:MM:SSZ", found: text)
  }
  return text
}

/// Whether the text is a UTC time in whole seconds.
///
/// - SeeAlso: RFC 3339 §5.6 `date-time`, restricted to `Z` and no fraction.
private func isTime(_ text: String) -> Bool {
  let bytes = Array(text.utf8)
  guard bytes.count == 20, bytes[10] == 0x54, bytes[13] == 0x3A, bytes[16] == 0x3A,
    bytes[19] == 0x5A, Day(iso: text.prefix(10)) != nil
  else { return false }
  func number(_ index: Int, below limit: UInt8) -> Bool {
    guard (0x30...0x39).contains(bytes[index]), (0x30...0x39).contains(bytes[index + 1]) else {
      return false
    }
    return (bytes[index] - 0x30) * 10 + bytes[index + 1] - 0x30 < limit
  }
  return number(11, below: 24) && number(14, below: 60) && number(17, below: 61)
}

private func readMilliseconds(_ scanner: inout JSONScanner) throws(JSONScanner.Failure) -> Double {
  let start = scanner.position
  let value = try scanner.double("milliseconds")
  guard value >= 0 else {
    throw JSONScanner.Failure(
      code: .badValue, position: start, expected: "milliseconds, not negative", found: "\(value)")
  }
  return value
}

private func readStatus(_ scanner: inout JSONScanner) throws(JSONScanner.Failure) -> Int {
  let start = scanner.position
  let value = try scanner.integer("a status code")
  guard (100...999).contains(value) else {
    throw JSONScanner.Failure(
      code: .badValue, position: start, expected: "a status code of three digits",
      found: "\(value)")
  }
  return value
}

private func readQuestion(_ scanner: inout JSONScanner) throws(JSONScanner.Failure) -> DNSQuestion {
  let start = scanner.position
  var name: String?
  var type: String?
  try scanner.object { key, scanner throws(JSONScanner.Failure) in
    switch key {
    case "name": try once(&name, key, &scanner, readText)
    case "type": try once(&type, key, &scanner, readText)
    default: try scanner.skipValue()
    }
  }
  return DNSQuestion(
    name: try needed(name, "name", at: start), type: try needed(type, "type", at: start))
}

private func readAnswers(
  _ scanner: inout JSONScanner
) throws(JSONScanner.Failure) -> [DNSRecord] {
  var records: [DNSRecord] = []
  try scanner.array { scanner throws(JSONScanner.Failure) in
    let start = scanner.position
    try checkCount(records.count, at: start)
    var name: String?
    var type: String?
    var ttl: Int?
    var data: String?
    try scanner.object { key, scanner throws(JSONScanner.Failure) in
      switch key {
      case "name": try once(&name, key, &scanner, readText)
      case "type": try once(&type, key, &scanner, readText)
      case "ttl":
        try once(&ttl, key, &scanner) { s throws(JSONScanner.Failure) in try s.integer("seconds") }
      case "data": try once(&data, key, &scanner, readText)
      default: try scanner.skipValue()
      }
    }
    records.append(
      DNSRecord(
        name: try needed(name, "name", at: start), type: try needed(type, "type", at: start),
        ttl: try needed(ttl, "ttl", at: start), data: try needed(data, "data", at: start)))
  }
  return records
}

private func readRequest(
  _ scanner: inout JSONScanner
) throws(JSONScanner.Failure) -> HTTPObservation.Request {
  let start = scanner.position
  var method: String?
  var url: String?
  try scanner.object { key, scanner throws(JSONScanner.Failure) in
    switch key {
    case "method": try once(&method, key, &scanner, readText)
    case "url": try once(&url, key, &scanner, readText)
    default: try scanner.skipValue()
    }
  }
  return HTTPObservation.Request(
    method: try needed(method, "method", at: start), url: try needed(url, "url", at: start))
}

private func readRedirects(
  _ scanner: inout JSONScanner
) throws(JSONScanner.Failure) -> [HTTPObservation.Redirect] {
  var redirects: [HTTPObservation.Redirect] = []
  try scanner.array { scanner throws(JSONScanner.Failure) in
    let start = scanner.position
    try checkCount(redirects.count, at: start)
    var url: String?
    var status: Int?
    var address: String?
    var headers: [[String]]?
    try scanner.object { key, scanner throws(JSONScanner.Failure) in
      switch key {
      case "url": try once(&url, key, &scanner, readText)
      case "status": try once(&status, key, &scanner, readStatus)
      case "address": try once(&address, key, &scanner, readText)
      case "headers": try once(&headers, key, &scanner, readHeaders)
      default: try scanner.skipValue()
      }
    }
    redirects.append(
      HTTPObservation.Redirect(
        url: try needed(url, "url", at: start), status: try needed(status, "status", at: start),
        address: address, headers: headers ?? []))
  }
  return redirects
}

private func readHeaders(_ scanner: inout JSONScanner) throws(JSONScanner.Failure) -> [[String]] {
  var headers: [[String]] = []
  try scanner.array { scanner throws(JSONScanner.Failure) in
    let start = scanner.position
    try checkCount(headers.count, at: start)
    let header = try readTexts(&scanner)
    guard header.count == 2 else {
      throw JSONScanner.Failure(
        code: .wrongType, position: start, expected: "a header as [name, value]",
        found: "\(header.count) values")
    }
    headers.append(header)
  }
  return headers
}

private func readTexts(_ scanner: inout JSONScanner) throws(JSONScanner.Failure) -> [String] {
  var texts: [String] = []
  try scanner.array { scanner throws(JSONScanner.Failure) in
    try checkCount(texts.count, at: scanner.position)
    texts.append(try scanner.string("a string"))
  }
  return texts
}

private func readElapsed(
  _ scanner: inout JSONScanner
) throws(JSONScanner.Failure) -> HTTPObservation.Elapsed {
  let start = scanner.position
  var connect: Double?
  var tls: Double?
  var total: Double?
  try scanner.object { key, scanner throws(JSONScanner.Failure) in
    switch key {
    case "connect": try once(&connect, key, &scanner, readMilliseconds)
    case "tls": try once(&tls, key, &scanner, readMilliseconds)
    case "total": try once(&total, key, &scanner, readMilliseconds)
    default: try scanner.skipValue()
    }
  }
  return HTTPObservation.Elapsed(
    connect: connect, tls: tls, total: try needed(total, "total", at: start))
}

private func readCertificate(
  _ scanner: inout JSONScanner
) throws(JSONScanner.Failure) -> HTTPObservation.TLSDetails {
  var version: String?
  var subject: [String: String]?
  var issuer: [String: String]?
  var names: [String]?
  var notBefore: String?
  var notAfter: String?
  try scanner.object { key, scanner throws(JSONScanner.Failure) in
    switch key {
    case "version": try once(&version, key, &scanner, readText)
    case "subject": try once(&subject, key, &scanner, readAttributes)
    case "issuer": try once(&issuer, key, &scanner, readAttributes)
    case "names": try once(&names, key, &scanner, readTexts)
    case "not_before": try once(&notBefore, key, &scanner, readText)
    case "not_after": try once(&notAfter, key, &scanner, readText)
    default: try scanner.skipValue()
    }
  }
  return HTTPObservation.TLSDetails(
    version: version, subject: subject ?? [:], issuer: issuer ?? [:], names: names ?? [],
    notBefore: notBefore, notAfter: notAfter)
}

private func readAttributes(
  _ scanner: inout JSONScanner
) throws(JSONScanner.Failure) -> [String: String] {
  var attributes: [String: String] = [:]
  try scanner.object { key, scanner throws(JSONScanner.Failure) in
    try checkCount(attributes.count, at: scanner.position)
    attributes[key] = try scanner.string("a string")
  }
  return attributes
}

// MARK: Checks

private func needed<Value>(
  _ value: Value?, _ key: String, at position: Int
) throws(JSONScanner.Failure) -> Value {
  guard let value else {
    throw JSONScanner.Failure(
      code: .missingKey, position: position, expected: "the key \"\(key)\"", found: nil)
  }
  return value
}

private func checkCount(_ count: Int, at position: Int) throws(JSONScanner.Failure) {
  guard count < ObservationLineReader.maximumCount else {
    throw JSONScanner.Failure(
      code: .tooLarge, position: position,
      expected: "at most \(ObservationLineReader.maximumCount) of them", found: nil)
  }
}
