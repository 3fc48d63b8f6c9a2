import SitusGround

/// The members of one line, in whatever order they stand.
struct ObservationFields {
  typealias Failure = JSONScanner.Failure

  var schema: String?
  var kind: String?
  var at: String?
  var vantage: String?
  var subject: String?
  var outcome: String?
  // Vantage
  var latitude: Double?
  var longitude: Double?
  // DNS
  var question: DNSQuestion?
  var resolver: String?
  var answers: [DNSRecord]?
  var elapsedMilliseconds: Double?
  var isAuthenticated: Bool?
  var serverIdentifier: String?
  var reason: String?
  var leftOut: [String]?
  // HTTP
  var request: HTTPObservation.Request?
  var address: String?
  var status: Int?
  var version: String?
  var headers: [[String]]?
  var redirects: [HTTPObservation.Redirect]?
  var elapsed: HTTPObservation.Elapsed?
  var connects: [Double]?
  var tried: [String]?
  var page: HTTPObservation.Page?
  var certificate: HTTPObservation.TLSDetails?
  var finalURL: String?
  var connectTo: String?
  var proxy: String?
  var attempts: Int?

  mutating func read(_ key: String, from scanner: inout JSONScanner) throws(Failure) {
    // A later kind may give any key another type, so nothing is read by type before the kind is
    // known; every writer puts it second.
    if let kind, kind != "dns", kind != "http", kind != "vantage" {
      return try scanner.skipValue()
    }
    switch key {
    case "schema": try LineValue.once(&schema, key, &scanner, LineValue.readSchema)
    case "kind":
      try LineValue.once(&kind, key, &scanner) { s throws(Failure) in try s.string("a kind") }
    case "at": try LineValue.once(&at, key, &scanner, LineValue.readTime)
    case "vantage": try LineValue.once(&vantage, key, &scanner, LineValue.readText)
    case "subject": try LineValue.once(&subject, key, &scanner, LineValue.readText)
    case "latitude":
      try LineValue.once(&latitude, key, &scanner) { s throws(Failure) in
        try s.double("degrees north")
      }
    case "longitude":
      try LineValue.once(&longitude, key, &scanner) { s throws(Failure) in
        try s.double("degrees east")
      }
    case "outcome": try LineValue.once(&outcome, key, &scanner, LineValue.readText)
    case "question": try LineValue.once(&question, key, &scanner, LineValue.readQuestion)
    case "resolver": try LineValue.once(&resolver, key, &scanner, LineValue.readText)
    case "answers": try LineValue.once(&answers, key, &scanner, LineValue.readAnswers)
    case "elapsed_ms":
      // One duration or several; the kind, which tells which, may stand behind it.
      if scanner.isAtObject() {
        try LineValue.once(&elapsed, key, &scanner, LineValue.readElapsed)
      } else {
        try LineValue.once(&elapsedMilliseconds, key, &scanner, LineValue.readMilliseconds)
      }
    case "authenticated":
      try LineValue.once(&isAuthenticated, key, &scanner) { s throws(Failure) in
        try s.boolean("true or false")
      }
    case "nsid": try LineValue.once(&serverIdentifier, key, &scanner, LineValue.readText)
    case "reason": try LineValue.once(&reason, key, &scanner, LineValue.readText)
    case "left_out": try LineValue.once(&leftOut, key, &scanner, LineValue.readTexts)
    case "request": try LineValue.once(&request, key, &scanner, LineValue.readRequest)
    case "address": try LineValue.once(&address, key, &scanner, LineValue.readText)
    case "status": try LineValue.once(&status, key, &scanner, LineValue.readStatus)
    case "http_version": try LineValue.once(&version, key, &scanner, LineValue.readText)
    case "headers": try LineValue.once(&headers, key, &scanner, LineValue.readHeaders)
    case "redirects": try LineValue.once(&redirects, key, &scanner, LineValue.readRedirects)
    case "connects_ms":
      try LineValue.once(&connects, key, &scanner, LineValue.readAllMilliseconds)
    case "tried": try LineValue.once(&tried, key, &scanner, LineValue.readTexts)
    case "page": try LineValue.once(&page, key, &scanner, LineValue.readPage)
    case "tls": try LineValue.once(&certificate, key, &scanner, LineValue.readCertificate)
    case "final_url": try LineValue.once(&finalURL, key, &scanner, LineValue.readText)
    case "connect_to": try LineValue.once(&connectTo, key, &scanner, LineValue.readText)
    case "proxy": try LineValue.once(&proxy, key, &scanner, LineValue.readText)
    case "attempts":
      try LineValue.once(&attempts, key, &scanner) { s throws(Failure) in
        try s.integer("a whole number")
      }
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
            at: try need(at, "at"), vantage: vantage ?? Observation.notStated,
            subject: canonical(try need(subject, "subject")),
            question: try need(question, "question"),
            resolver: resolver ?? Observation.notStated,
            outcome: DNSOutcome(rawValue: try need(outcome, "outcome")), answers: answers ?? [],
            elapsedMilliseconds: elapsedMilliseconds, isAuthenticated: isAuthenticated,
            serverIdentifier: serverIdentifier, reason: reason, leftOut: leftOut ?? [])))
    case "http":
      return .observation(
        .http(
          HTTPObservation(
            at: try need(at, "at"), vantage: vantage ?? Observation.notStated,
            subject: canonical(try need(subject, "subject")),
            request: try need(request, "request"),
            outcome: HTTPOutcome(rawValue: try need(outcome, "outcome")), address: address,
            status: status, version: version, headers: headers ?? [], redirects: redirects ?? [],
            elapsed: elapsed
              ?? elapsedMilliseconds.map { .init(connect: nil, tls: nil, total: $0) },
            certificate: certificate, finalURL: finalURL, connectTo: connectTo,
            proxy: proxy, attempts: attempts, connects: connects ?? [], tried: tried ?? [],
            page: page)))
    case "vantage":
      let position = VantagePosition(
        at: try need(at, "at"), vantage: try need(vantage, "vantage"),
        latitude: try need(latitude, "latitude"), longitude: try need(longitude, "longitude"))
      guard let position else {
        throw Failure(
          code: .badValue, position: start, expected: "a place on the globe", found: nil)
      }
      return .position(position)
    case let other: return .unknownKind(other)
    }
  }

  /// A host in lower case without a final dot, so that both spellings mean one subject.
  private func canonical(_ subject: String) -> String {
    let isPlain = subject.utf8.last != 0x2E && !subject.utf8.contains { (0x41...0x5A).contains($0) }
    if isPlain { return subject }
    let lower = subject.lowercased()
    return lower.utf8.last == 0x2E ? String(lower.dropLast()) : lower
  }
}
