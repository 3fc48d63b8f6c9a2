import SitusGround

/// Puts the observations of each host together.
///
/// Of several answers to the same question those of the newest day count, each as a way of its own; an
/// answer that never came does not replace an older one that did.
///
/// - Parameters:
///   - observations: In any order.
///   - asOf: Observations of later days are left out.
/// - Returns: Records by subject.
func gatherHosts(_ observations: [Observation], asOf: Day) -> [String: HostRecord] {
  var bySubject: [String: [Int]] = [:]
  for index in observations.indices {
    bySubject[observations[index].subject, default: []].append(index)
  }
  var records: [String: HostRecord] = [:]
  records.reserveCapacity(bySubject.count)
  for (subject, indices) in bySubject {
    records[subject] = gatherHost(subject, observations, indices, asOf: asOf)
  }
  return records
}

/// An observation by its place in the list, with what it is chosen and sorted by.
private struct Dated {
  var index: Int
  var id: Observation.ID
  var at: String
  var day: Day
}

/// What makes two observations answers to the same question.
private struct QuestionKey: Hashable {
  var kind: String
  var name: String
  var vantage: String
  /// Empty for what no resolver answers.
  var resolver = ""

  /// The same question whoever answers it.
  var ofAnyResolver: QuestionKey { QuestionKey(kind: kind, name: name, vantage: vantage) }
}

private func gatherHost(
  _ subject: String, _ observations: [Observation], _ indices: [Int], asOf: Day
) -> HostRecord {
  var record = HostRecord(subject: subject)
  var zone = Zone()
  var zones: [Branch.Witness: Zone] = [:]
  let (chosen, earlier) = newest(observations, indices, asOf: asOf)
  for each in chosen {
    record.wasObserved = true
    switch observations[each.index] {
    case .dns(let dns):
      zone.add(dns, each.id, each.day)
      let witness = Branch.Witness(vantage: dns.vantage, resolver: dns.resolver)
      zones[witness, default: Zone()].add(dns, each.id, each.day)
    case .http(let http):
      let (own, others, final) = exchanges(of: http, each.id, each.day)
      record.exchanges += own
      record.handedOn += others
      record.contacts += ThirdParties.contacts(of: http, subject: subject, final: final).map {
        ($0.host, $0.contact, each.day)
      }
    }
  }
  record.branches = Branch.find(zones, subject: subject, record)
  record.dangling = record.branches.filter(\.isDangling).compactMap { branch in
    branch.aliases.last.map {
      DanglingAlias(
        target: $0.value.text, reason: "the name does not exist", observedOn: $0.day,
        basis: $0.basis)
    }
  }.sorted()
  record.dropUnclaimed()
  zone.fill(&record)
  record.domainAnswers = domainAnswers(subject, observations, indices, chosen, asOf: asOf)
  record.disagreements = ResolverDisagreement.describe(
    subject, (earlier + chosen).map { observations[$0.index] })
  record.dropUnreached(wasAsked: zone.asksForAddress(of: subject))
  record.disagreements += record.branches.filter(\.isInDoubt).map {
    "\($0.aliases.last?.value.text ?? subject) does not exist by one answer and has an address by another"
  }
  record.disagreements += record.branches.filter(\.isWithoutAddress).map {
    "\(subject) leads to \($0.end), which has no address: nothing runs there"
  }
  return record
}

/// Every answer about a domain, and the newest failure of each question that has none.
private func domainAnswers(
  _ subject: String, _ observations: [Observation], _ indices: [Int], _ chosen: [Dated],
  asOf: Day
) -> [DNSObservation] {
  let policy = DNSQuestion(name: subject, type: DNSType.txt.mnemonic)
  var answers: [DNSObservation] = []
  var isDomain = false
  for each in chosen {
    guard case .dns(let dns) = observations[each.index] else { continue }
    answers.append(dns)
    if dns.question == policy { isDomain = true }
  }
  if !isDomain { return [] }
  let answered = Set(answers.map(\.question))
  for index in indices {
    guard case .dns(let dns) = observations[index], !answered.contains(dns.question),
      let day = Day(iso: dns.at.prefix(10)), day <= asOf
    else { continue }
    answers.append(dns)
  }
  return answers
}

/// The answered observations of each question of the newest day on which anybody answered it, in a
/// fixed order, and for each other resolver the newest that it answered before that.
private func newest(
  _ observations: [Observation], _ indices: [Int], asOf: Day
) -> (chosen: [Dated], earlier: [Dated]) {
  var answered: [(key: QuestionKey, dated: Dated)] = []
  for index in indices {
    let observation = observations[index]
    guard let day = Day(iso: observation.at.prefix(10)), day <= asOf else { continue }
    let key: QuestionKey
    switch observation {
    case .dns(let dns):
      guard dns.outcome == .noError || dns.outcome == .nameError else { continue }
      key = QuestionKey(
        kind: dns.question.type, name: dns.question.name, vantage: dns.vantage,
        resolver: dns.resolver)
    case .http(let http):
      guard http.outcome == .ok else { continue }
      key = QuestionKey(
        kind: "http " + http.request.method, name: http.request.url, vantage: http.vantage)
    }
    let dated = Dated(index: index, id: observation.id, at: observation.at, day: day)
    answered.append((key, dated))
  }
  // What another resolver said on an earlier day is the answer of then, not another branch of now.
  var days: [QuestionKey: Day] = [:]
  for (key, dated) in answered {
    days[key.ofAnyResolver] = max(days[key.ofAnyResolver] ?? dated.day, dated.day)
  }
  func inOrder(_ dated: [Dated]) -> [Dated] {
    dated.sorted {
      if $0.at != $1.at { return $0.at < $1.at }
      if $0.id != $1.id { return $0.id < $1.id }
      return observations[$0.index].tieBreaker < observations[$1.index].tieBreaker
    }
  }
  var chosen: [Dated] = []
  var current: Set<QuestionKey> = []
  var before: [QuestionKey: [Dated]] = [:]
  for (key, dated) in answered {
    if days[key.ofAnyResolver] == dated.day {
      chosen.append(dated)
      current.insert(key)
    } else if asOf <= dated.day.adding(days: ShelfLife.address) {
      before[key, default: []].append(dated)
    }
  }
  let earlier = before.filter { !current.contains($0.key) }.values.compactMap {
    inOrder($0).last
  }
  return (inOrder(chosen), inOrder(earlier))
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

/// The answers that the subject itself gave, those of hosts it redirected to, and the host that answered
/// in the end.
private func exchanges(
  of http: HTTPObservation, _ id: Observation.ID, _ day: Day
) -> (own: [Exchange], others: [(host: DomainName, exchange: Exchange)], final: String) {
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
  var others: [(host: DomainName, exchange: Exchange)] = []
  func add(_ exchange: Exchange, of host: String) {
    if host == http.subject {
      found.append(exchange)
    } else if let name = DomainName(host) {
      others.append((name, exchange))
    }
  }
  // Each hop names the URL that answered; the last one's location answered in the end.
  var final = own
  for hop in http.redirects {
    let answering = host(ofURL: hop.url) ?? own
    if !hop.headers.isEmpty { add(exchange(hop.headers, hop.address, nil), of: answering) }
    let location = Headers(hop.headers).first("location").map(String.init)
    final = location.flatMap(host(ofURL:)) ?? answering
  }
  if let stated = http.finalURL.flatMap(host(ofURL:)) { final = stated }
  let isOwn = http.redirects.isEmpty && http.finalURL == nil
  add(
    exchange(http.headers, http.address, http.certificate), of: isOwn ? http.subject : final)
  return (found, others, final)
}

/// The host of an absolute URL in lower case; `nil` for a relative one.
///
/// - SeeAlso: RFC 3986 §3.2.
private func host(ofURL url: String) -> String? {
  let rest: Substring
  if let colon = url.utf8.firstIndex(of: 0x3A), url.utf8[colon...].starts(with: "://".utf8) {
    rest = Substring(url.utf8[colon...].dropFirst(3))
  } else if url.utf8.starts(with: "//".utf8) {
    rest = Substring(url.utf8.dropFirst(2))
  } else {
    return nil
  }
  var host = webHost(afterSlashes: rest).lowercased()
  if host.utf8.first == 0x5B {
    host = String(host.dropFirst().prefix { $0 != "]" })
  } else if host.utf8.last == 0x2E {
    host.removeLast()
  }
  return host.isEmpty ? nil : host
}
