import SitusGround

/// Reads the values of one line; each throws what is wrong and where.
enum LineValue {
  /// Reads a member that may stand once only, so that no two readers can disagree about which counts.
  static func once<Value>(
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

  static func readText(_ scanner: inout JSONScanner) throws(JSONScanner.Failure) -> String {
    try scanner.string("a string")
  }

  static func readSchema(_ scanner: inout JSONScanner) throws(JSONScanner.Failure) -> String {
    let start = scanner.position
    let schema = try scanner.string("\"\(Observation.schema)\"")
    guard schema == Observation.schema else {
      throw JSONScanner.Failure(
        code: .badValue, position: start, expected: "\"\(Observation.schema)\"", found: schema)
    }
    return schema
  }

  static func readTime(_ scanner: inout JSONScanner) throws(JSONScanner.Failure) -> String {
    let start = scanner.position
    let text = wholeSeconds(try scanner.string("a time"))
    guard isTime(text) else {
      throw JSONScanner.Failure(
        code: .badDate, position: start, expected: "a time as YYYY-MM-DDTHH:MM:SSZ", found: text)
    }
    return text
  }

  /// The time without a fraction of a second, and with `Z` for UTC, as RFC 3339 also allows.
  private static func wholeSeconds(_ text: String) -> String {
    guard text.utf8.count > 20, text.utf8.count <= 40 else { return text }
    let rest = text.dropFirst(19).replacing("+00:00", with: "Z")
    guard rest.last == "Z" else { return text }
    let fraction = rest.dropLast()
    guard fraction.isEmpty || (fraction.first == "." && fraction.dropFirst().isDigits) else {
      return text
    }
    return text.prefix(19) + "Z"
  }

  /// Whether the text is a UTC time in whole seconds.
  ///
  /// - SeeAlso: RFC 3339 §5.6 `date-time`, restricted to `Z` and no fraction.
  static func isTime(_ text: String) -> Bool {
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

  static func readMilliseconds(_ scanner: inout JSONScanner) throws(JSONScanner.Failure) -> Double {
    let start = scanner.position
    let value = try scanner.double("milliseconds")
    guard value >= 0 else {
      throw JSONScanner.Failure(
        code: .badValue, position: start, expected: "milliseconds, not negative", found: "\(value)")
    }
    return value
  }

  static func readAllMilliseconds(
    _ scanner: inout JSONScanner
  ) throws(JSONScanner.Failure) -> [Double] {
    var values: [Double] = []
    try scanner.array { scanner throws(JSONScanner.Failure) in
      try checkCount(values.count, at: scanner.position)
      values.append(try readMilliseconds(&scanner))
    }
    return values
  }

  static func readStatus(_ scanner: inout JSONScanner) throws(JSONScanner.Failure) -> Int {
    let start = scanner.position
    let value = try scanner.integer("a status code")
    guard (100...999).contains(value) else {
      throw JSONScanner.Failure(
        code: .badValue, position: start, expected: "a status code of three digits",
        found: "\(value)")
    }
    return value
  }

  static func readQuestion(_ scanner: inout JSONScanner) throws(JSONScanner.Failure) -> DNSQuestion
  {
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

  static func readAnswers(
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
          try once(&ttl, key, &scanner) { s throws(JSONScanner.Failure) in try s.integer("seconds")
          }
        case "data": try once(&data, key, &scanner, readText)
        default: try scanner.skipValue()
        }
      }
      records.append(
        DNSRecord(
          name: try needed(name, "name", at: start), type: try needed(type, "type", at: start),
          ttl: ttl, data: try needed(data, "data", at: start)))
    }
    return records
  }

  static func readRequest(
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

  static func readRedirects(
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

  static func readHeaders(_ scanner: inout JSONScanner) throws(JSONScanner.Failure) -> [[String]] {
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

  static func readTexts(_ scanner: inout JSONScanner) throws(JSONScanner.Failure) -> [String] {
    var texts: [String] = []
    try scanner.array { scanner throws(JSONScanner.Failure) in
      try checkCount(texts.count, at: scanner.position)
      texts.append(try scanner.string("a string"))
    }
    return texts
  }

  static func readElapsed(
    _ scanner: inout JSONScanner
  ) throws(JSONScanner.Failure) -> HTTPObservation.Elapsed {
    let start = scanner.position
    var connect: Double?
    var tls: Double?
    var firstByte: Double?
    var total: Double?
    try scanner.object { key, scanner throws(JSONScanner.Failure) in
      switch key {
      case "connect": try once(&connect, key, &scanner, readMilliseconds)
      case "tls": try once(&tls, key, &scanner, readMilliseconds)
      case "first_byte": try once(&firstByte, key, &scanner, readMilliseconds)
      case "total": try once(&total, key, &scanner, readMilliseconds)
      default: try scanner.skipValue()
      }
    }
    return HTTPObservation.Elapsed(
      connect: connect, tls: tls, firstByte: firstByte, total: try needed(total, "total", at: start)
    )
  }

  static func readPage(
    _ scanner: inout JSONScanner
  ) throws(JSONScanner.Failure) -> HTTPObservation.Page {
    let start = scanner.position
    var robots: HTTPObservation.Page.Robots?
    var bytes: Int?
    var isIncomplete: Bool?
    var hosts: [String]?
    var forms: [String]?
    var allowed: [String]?
    try scanner.object { key, scanner throws(JSONScanner.Failure) in
      switch key {
      case "robots": try once(&robots, key, &scanner, readRobots)
      case "bytes":
        try once(&bytes, key, &scanner) { s throws(JSONScanner.Failure) in
          try s.integer("a number of bytes")
        }
      case "incomplete":
        try once(&isIncomplete, key, &scanner) { s throws(JSONScanner.Failure) in
          try s.boolean("true or false")
        }
      case "hosts": try once(&hosts, key, &scanner, readTexts)
      case "forms": try once(&forms, key, &scanner, readTexts)
      case "allowed": try once(&allowed, key, &scanner, readTexts)
      default: try scanner.skipValue()
      }
    }
    return HTTPObservation.Page(
      robots: try needed(robots, "robots", at: start), bytes: bytes,
      isIncomplete: isIncomplete ?? false, hosts: hosts ?? [], forms: forms ?? [],
      allowed: allowed ?? [])
  }

  private static func readRobots(
    _ scanner: inout JSONScanner
  ) throws(JSONScanner.Failure) -> HTTPObservation.Page.Robots {
    let start = scanner.position
    let text = try scanner.string("what robots.txt says")
    guard let robots = HTTPObservation.Page.Robots(rawValue: text) else {
      throw JSONScanner.Failure(
        code: .badValue, position: start,
        expected: HTTPObservation.Page.Robots.allCases.map(\.rawValue).joined(separator: ", "),
        found: text)
    }
    return robots
  }

  static func readCertificate(
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

  static func readAttributes(
    _ scanner: inout JSONScanner
  ) throws(JSONScanner.Failure) -> [String: String] {
    var attributes: [String: String] = [:]
    try scanner.object { key, scanner throws(JSONScanner.Failure) in
      try checkCount(attributes.count, at: scanner.position)
      attributes[key] = try scanner.string("a string")
    }
    return attributes
  }

  static func needed<Value>(
    _ value: Value?, _ key: String, at position: Int
  ) throws(JSONScanner.Failure) -> Value {
    guard let value else {
      throw JSONScanner.Failure(
        code: .missingKey, position: position, expected: "the key \"\(key)\"", found: nil)
    }
    return value
  }

  static func checkCount(_ count: Int, at position: Int) throws(JSONScanner.Failure) {
    guard count < ObservationLineReader.maximumCount else {
      throw JSONScanner.Failure(
        code: .tooLarge, position: position,
        expected: "at most \(ObservationLineReader.maximumCount) of them", found: nil)
    }
  }
}
