/// Puts the observations of each host together.
///
/// Of several answers to the same question the newest counts; an answer that never came does not
/// replace an older one that did.
///
/// - Parameters:
///   - observations: In any order.
///   - asOf: Observations of later days are left out.
/// - Returns: Records by subject.
func gatherHosts(_ observations: [Observation], asOf: Day) -> [String: HostRecord] {
  var bySubject: [String: [Dated]] = [:]
  for observation in observations {
    guard let day = Day(iso: observation.at.prefix(10)) else { continue }
    bySubject[observation.subject, default: []].append(Dated(observation: observation, day: day))
  }
  return bySubject.reduce(into: [:]) { records, entry in
    records[entry.key] = gatherHost(entry.key, entry.value, asOf: asOf)
  }
}

private struct Dated {
  var observation: Observation
  var day: Day
}

private func gatherHost(_ subject: String, _ all: [Dated], asOf: Day) -> HostRecord {
  var record = HostRecord(subject: subject)
  let past = all.filter { $0.day <= asOf }
  record.isBeforeAll = past.isEmpty
  var zone = Zone()
  for each in newest(past) {
    switch each.observation {
    case .dns(let dns):
      record.wasObserved = true
      zone.add(dns, each.observation.id, each.day)
    case .http(let http):
      record.wasObserved = true
      record.exchanges += exchanges(of: http, each.observation.id, each.day)
    }
  }
  zone.fill(&record)
  return record
}

/// The newest answered observation of each question, in a fixed order.
private func newest(_ past: [Dated]) -> [Dated] {
  var latest: [String: String] = [:]
  var answered: [(key: String, dated: Dated)] = []
  for each in past {
    let key: String
    switch each.observation {
    case .dns(let dns):
      guard dns.outcome == .noError || dns.outcome == .nameError else { continue }
      key = "dns|\(dns.question.name)|\(dns.question.type)|\(dns.vantage)"
    case .http(let http):
      guard http.outcome == .ok else { continue }
      key = "http|\(http.request.method)|\(http.request.url)|\(http.vantage)"
    }
    answered.append((key, each))
    if let known = latest[key], known >= each.observation.at { continue }
    latest[key] = each.observation.at
  }
  return answered.filter { latest[$0.key] == $0.dated.observation.at }.map(\.dated).sorted {
    let (left, right) = ($0.observation, $1.observation)
    if left.at != right.at { return left.at < right.at }
    if left.id != right.id { return left.id < right.id }
    return left.tieBreaker < right.tieBreaker
  }
}

extension Observation {
  /// Tells observations of the same question at the same second apart by what they hold.
  fileprivate var tieBreaker: String {
    switch self {
    case .dns(let dns):
      dns.answers.map { "\($0.name) \($0.type) \($0.data)" }.joined(separator: "|")
    case .http(let http):
      (http.address ?? "") + http.headers.map { $0.joined(separator: ":") }.joined(separator: "|")
    }
  }
}

/// The answers that the subject itself gave, those of hosts it redirected to left out.
private func exchanges(of http: HTTPObservation, _ id: Observation.ID, _ day: Day) -> [Exchange] {
  let own = host(ofURL: http.request.url) ?? http.subject
  // An address that the operator put in, or a proxy's, says nothing of the host.
  let hidesAddress = http.connectTo != nil || http.proxy != nil
  func exchange(
    _ headers: [[String]], _ address: String?, _ certificate: HTTPObservation.TLSDetails?
  ) -> Exchange {
    Exchange(
      headers: Headers(headers), address: hidesAddress ? nil : address, vantage: http.vantage,
      basis: id, day: day, certificate: certificate)
  }
  var found: [Exchange] = []
  // Each hop names the URL that answered; the last one's location answered in the end.
  var final = own
  for hop in http.redirects {
    let answering = host(ofURL: hop.url) ?? own
    if answering == http.subject, !hop.headers.isEmpty {
      found.append(exchange(hop.headers, hop.address, nil))
    }
    let location = Headers(hop.headers).first("location").map(String.init)
    final = location.flatMap(host(ofURL:)) ?? answering
  }
  if let stated = http.finalURL.flatMap(host(ofURL:)) { final = stated }
  if final == http.subject || (http.redirects.isEmpty && http.finalURL == nil) {
    found.append(exchange(http.headers, http.address, http.certificate))
  }
  return found
}

/// The host of an absolute URL in lower case; `nil` for a relative one.
///
/// - SeeAlso: RFC 3986 §3.2.
private func host(ofURL url: String) -> String? {
  var rest: Substring
  if let scheme = url.range(ofText: "://") {
    rest = url[scheme.upperBound...]
  } else if url.hasPrefix("//") {
    rest = url.dropFirst(2)
  } else {
    return nil
  }
  rest = rest.prefix { $0 != "/" && $0 != "?" && $0 != "#" }
  if let at = rest.lastIndex(of: "@") { rest = rest[rest.index(after: at)...] }
  if rest.hasPrefix("[") { return String(rest.dropFirst().prefix { $0 != "]" }).lowercased() }
  rest = rest.prefix { $0 != ":" }
  var host = rest.lowercased()
  if host.hasSuffix(".") { host.removeLast() }
  return host.isEmpty ? nil : host
}

extension String {
  /// Where a text first occurs.
  fileprivate func range(ofText text: String) -> Range<String.Index>? {
    var start = startIndex
    while start < endIndex {
      if self[start...].hasPrefix(text) {
        return start..<index(start, offsetBy: text.count)
      }
      start = index(after: start)
    }
    return nil
  }
}
