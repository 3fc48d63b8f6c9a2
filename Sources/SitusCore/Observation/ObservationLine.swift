import SitusGround

extension Observation {
  /// Names the format and its major version in every line.
  ///
  /// - SeeAlso: `reports/schema/observation-1.1.json`.
  package static let schema = "situs.observation/1"
  /// What every line begins with.
  fileprivate static let opening: StaticString = #"{"schema":"situs.observation/1","kind":""#

  /// The canonical form: one line of JSON without a line end, keys in the order of the published
  /// format, optional keys left out when there is nothing to say.
  ///
  /// Control characters, line separators and direction marks are written as escapes, so that a
  /// line shown on a terminal does nothing but be read.
  package var jsonLine: String {
    var encoder = ObservationEncoder()
    encoder.append(self)
    return String(decoding: encoder.take().bytes.dropLast(), as: UTF8.self)
  }
}

/// Appends JSON to a buffer; the caller says which key or element comes next.
struct LineWriter: ~Copyable {
  var buffer = ByteBuffer()
  /// The beginning that many lines about DNS share, up to the quotation mark before the subject.
  private var beginning = ByteBuffer()
  private var beginningAt = ""
  private var beginningVantage = ""

  // MARK: Observations

  mutating func write(_ dns: DNSObservation) {
    write(
      at: dns.at, vantage: dns.vantage, subject: dns.subject, name: dns.question.name,
      type: dns.question.type, resolver: dns.resolver, outcome: dns.outcome.rawValue,
      answers: dns.answers.span, elapsed: dns.elapsedMilliseconds,
      authenticated: dns.isAuthenticated, nsid: dns.serverIdentifier, reason: dns.reason,
      leftOut: dns.leftOut)
  }

  /// The answers are lent, because a loop over the array would copy each.
  mutating func write(
    at: String, vantage: String, subject: String, name: String, type: String, resolver: String,
    outcome: String, answers: Span<DNSRecord>, elapsed: Double?, authenticated: Bool?,
    nsid: String?, reason: String?, leftOut: [String]
  ) {
    if at != beginningAt || vantage != beginningVantage { begin(at: at, vantage: vantage) }
    buffer.append(beginning)
    escaped(subject)
    raw("\",\"question\":{\"name\":\"")
    escaped(name)
    raw("\",\"type\":\"")
    escaped(type)
    raw("\"},\"resolver\":\"")
    escaped(resolver)
    raw("\",\"outcome\":\"")
    escaped(outcome)
    raw("\",\"answers\":[")
    for index in answers.indices {
      if index > 0 { buffer.append(0x2C) }
      write(answers[index])
    }
    raw("]")
    member("elapsed_ms", elapsed)
    member("authenticated", authenticated)
    member("nsid", nsid)
    member("reason", reason)
    if !leftOut.isEmpty { member("left_out", leftOut) }
    raw("}")
  }

  private mutating func begin(at: String, vantage: String) {
    let start = buffer.count
    opening("dns", at: at, vantage: vantage)
    beginning = buffer.removeLast(buffer.count - start)
    beginningAt = at
    beginningVantage = vantage
  }

  private mutating func write(_ record: borrowing DNSRecord) {
    raw("{\"name\":\"")
    escaped(record.name)
    raw("\",\"type\":\"")
    escaped(record.type)
    raw("\"")
    member("ttl", record.ttl)
    raw(",\"data\":\"")
    escaped(record.data)
    raw("\"}")
  }

  mutating func write(_ http: HTTPObservation) {
    opening("http", at: http.at, vantage: http.vantage)
    escaped(http.subject)
    raw("\",\"request\":{\"method\":")
    string(http.request.method)
    member("url", http.request.url)
    raw("}")
    member("outcome", http.outcome.rawValue)
    member("address", http.address)
    member("status", http.status)
    member("http_version", http.version)
    member("headers", headers: http.headers)
    raw(",\"redirects\":")
    array(http.redirects) { json, redirect in
      json.raw("{\"url\":")
      json.string(redirect.url)
      json.member("status", redirect.status)
      json.member("address", redirect.address)
      json.member("headers", headers: redirect.headers)
      json.raw("}")
    }
    if let elapsed = http.elapsed { write(elapsed) }
    member("connects_ms", http.connects)
    if !http.tried.isEmpty { member("tried", http.tried) }
    if let page = http.page { write(page) }
    if let certificate = http.certificate { write(certificate) }
    member("final_url", http.finalURL)
    member("connect_to", http.connectTo)
    member("proxy", http.proxy)
    member("attempts", http.attempts)
    raw("}")
  }

  /// What all lines begin with, up to the quotation mark before the subject.
  private mutating func opening(_ kind: StaticString, at: String, vantage: String) {
    raw(Observation.opening)
    raw(kind)
    raw("\",\"at\":\"")
    escaped(at)
    raw("\",\"vantage\":\"")
    escaped(vantage)
    raw("\",\"subject\":\"")
  }

  private mutating func write(_ elapsed: HTTPObservation.Elapsed) {
    raw(",\"elapsed_ms\":{")
    if let connect = elapsed.connect { plain("\"connect\":\(connect),") }
    if let tls = elapsed.tls { plain("\"tls\":\(tls),") }
    if let firstByte = elapsed.firstByte { plain("\"first_byte\":\(firstByte),") }
    plain("\"total\":\(elapsed.total)}")
  }

  private mutating func write(_ page: HTTPObservation.Page) {
    raw(",\"page\":{\"robots\":")
    string(page.robots.rawValue)
    if let bytes = page.bytes {
      member("bytes", bytes)
      if page.isIncomplete { member("incomplete", true) }
      member("hosts", page.hosts)
      member("forms", page.forms)
      if !page.allowed.isEmpty { member("allowed", page.allowed) }
    }
    raw("}")
  }

  private mutating func write(_ tls: HTTPObservation.TLSDetails) {
    raw(",\"tls\":{")
    if let version = tls.version {
      raw("\"version\":")
      string(version)
      raw(",")
    }
    raw("\"subject\":")
    attributes(tls.subject)
    raw(",\"issuer\":")
    attributes(tls.issuer)
    raw(",\"names\":")
    array(tls.names) { json, name in json.string(name) }
    member("not_before", tls.notBefore)
    member("not_after", tls.notAfter)
    raw("}")
  }

  /// Attributes of a distinguished name, sorted by name.
  private mutating func attributes(_ values: [String: String]) {
    raw("{")
    for (index, entry) in values.sorted(by: { $0.key < $1.key }).enumerated() {
      if index > 0 { raw(",") }
      string(entry.key)
      raw(":")
      string(entry.value)
    }
    raw("}")
  }

  // MARK: Members

  private mutating func member(_ key: StaticString, _ value: String?) {
    guard let value else { return }
    self.key(key)
    string(value)
  }

  private mutating func member(_ key: StaticString, _ value: Int?) {
    guard let value else { return }
    self.key(key)
    if value < 0 { plain(String(value)) } else { buffer.append(decimal: value) }
  }

  private mutating func member(_ key: StaticString, _ value: Double?) {
    guard let value, value.isFinite else { return }
    self.key(key)
    if let microseconds = Int(exactly: (value * 1000).rounded()), microseconds < 1_000_000_000,
      Double(microseconds) / 1000 == value, microseconds >= 0
    {
      thousandths(microseconds)
    } else {
      plain(value.description)
    }
  }

  /// Left out when empty.
  private mutating func member(_ key: StaticString, _ values: [Double]) {
    if values.isEmpty { return }
    self.key(key)
    array(values) { json, value in json.plain(value.description) }
  }

  private mutating func member(_ key: StaticString, _ value: Bool?) {
    guard let value else { return }
    self.key(key)
    if value { raw("true") } else { raw("false") }
  }

  private mutating func member(_ key: StaticString, _ texts: [String]) {
    self.key(key)
    array(texts) { json, text in json.string(text) }
  }

  private mutating func member(_ key: StaticString, headers: [[String]]) {
    self.key(key)
    array(headers) { json, header in
      json.array(header) { json, part in json.string(part) }
    }
  }

  private mutating func key(_ key: StaticString) {
    buffer.append(",\"")
    buffer.append(key)
    buffer.append("\":")
  }

  private mutating func array<Element>(
    _ elements: [Element], _ write: (inout LineWriter, Element) -> Void
  ) {
    buffer.append(0x5B)
    var isFirst = true
    for element in elements {
      if !isFirst { buffer.append(0x2C) }
      isFirst = false
      write(&self, element)
    }
    buffer.append(0x5D)
  }

  private mutating func raw(_ text: StaticString) { buffer.append(text) }

  /// Appends a number of thousandths as a decimal fraction: at least one digit after the point, and
  /// no zero that says nothing.
  private mutating func thousandths(_ number: Int) {
    let rest = UInt8(truncatingIfNeeded: number % 10)
    let digits = UInt8(truncatingIfNeeded: number / 10 % 100)
    buffer.append(decimal: number / 1000)
    buffer.append(0x2E)
    buffer.append(0x30 + digits / 10)
    if digits % 10 > 0 || rest > 0 { buffer.append(0x30 + digits % 10) }
    if rest > 0 { buffer.append(0x30 + rest) }
  }

  /// Appends text that needs no escapes.
  private mutating func plain(_ text: String) {
    for byte in text.utf8 { buffer.append(byte) }
  }

  // MARK: Strings

  private mutating func string(_ text: String) {
    buffer.append(0x22)
    escaped(text)
    buffer.append(0x22)
  }

  /// Appends what stands between the quotation marks of a string.
  private mutating func escaped(_ text: borrowing String) {
    let isPlain = text.utf8Span.span.bytes.withUnsafeBytes { buffer.append(plain: $0) }
    if isPlain { return }
    plain(jsonEscaped(copy text))
  }
}
