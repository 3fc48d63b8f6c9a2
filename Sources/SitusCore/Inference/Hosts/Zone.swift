/// The DNS records that were seen for one subject, as one small zone.
struct Zone {
  private typealias Source = (id: Observation.ID, day: Day)

  private struct Entry {
    var data: String
    var sources: [Source]
  }

  /// By owner name and type; each datum once, with everything that showed it.
  private var records: [String: [String: [Entry]]] = [:]
  /// What was answered, be it with nothing.
  private var questions: Set<DNSQuestion> = []

  /// Adds the answer section of one observation.
  mutating func add(_ dns: DNSObservation, _ id: Observation.ID, _ day: Day) {
    questions.insert(dns.question)
    for answer in dns.answers {
      let name = Zone.clean(answer.name)
      let type = answer.type.uppercased()
      var entries = records[name]?[type] ?? []
      if let index = entries.firstIndex(where: { $0.data == answer.data }) {
        entries[index].sources.append((id, day))
      } else {
        entries.append(Entry(data: answer.data, sources: [(id, day)]))
      }
      records[name, default: [:]][type] = entries
    }
  }

  /// Puts what the zone says of the subject into its record.
  func fill(_ record: inout HostRecord) {
    let subject = Zone.clean(record.subject)
    let chain = chain(from: subject)
    if let own = DomainName(subject), !InternetAddress.isText(subject) {
      let basis = (records[subject] ?? [:]).values.flatMap { $0.flatMap(\.sources) }
      record.names = [seen(own, basis, or: record)]
      record.names += chain.compactMap { link in
        DomainName(link.name).map { seen($0, link.sources, or: record) }
      }
    }
    let last = chain.last?.name ?? subject
    for type in ["A", "AAAA"] {
      for entry in entries(last, type) {
        record.addresses.append(seen(entry.data, entry.sources, or: record))
      }
    }
    record.addresses.sort { $0.value < $1.value }
    record.addresses = Array(record.addresses.prefix(HostRecord.maximumAddresses))
    for entry in entries(last, "MX") + (chain.isEmpty ? [] : entries(subject, "MX")) {
      guard let target = entry.data.split(separator: " ").last,
        let name = DomainName(String(target))
      else { continue }
      record.mailExchangers.append(seen(name, entry.sources, or: record))
    }
    record.mailExchangers.sort { $0.value.text < $1.value.text }
    for entry in entries(subject, "NS") {
      guard let name = DomainName(entry.data) else { continue }
      record.nameServers.append(seen(name, entry.sources, or: record))
    }
    record.nameServers.sort { $0.value.text < $1.value.text }
    record.texts = entries(subject, "TXT").map { seen($0.data, $0.sources, or: record) }
      .sorted { $0.value < $1.value }
    record.autodiscovery = self.chain(from: "autodiscover." + subject).compactMap { link in
      DomainName(link.name).map { seen($0, link.sources, or: record) }
    }
    fillPointers(&record)
  }

  private func fillPointers(_ record: inout HostRecord) {
    var addresses = record.addresses.map(\.value)
    addresses += record.exchanges.compactMap(\.address)
    if InternetAddress.isText(record.subject) { addresses.append(record.subject) }
    if let reversed = Zone.address(ofReverseName: record.subject) { addresses.append(reversed) }
    for text in Set(addresses).sorted() {
      guard let address = IPAddress(text) else { continue }
      for entry in entries(address.reverseName, "PTR").sorted(by: { $0.data < $1.data }) {
        guard let name = DomainName(entry.data), leadsBack(name.text, to: text, address) else {
          continue
        }
        record.pointers.append((text, seen(name, entry.sources, or: record)))
      }
    }
  }

  /// Whether a reverse name has the address; so too when the log was not asked.
  ///
  /// Whoever holds an address writes any name; only the holder of the name can confirm it.
  private func leadsBack(_ name: String, to text: String, _ address: IPAddress) -> Bool {
    let type = address.isIPv4 ? "A" : "AAAA"
    guard questions.contains(DNSQuestion(name: name, type: type)) else { return true }
    let last = chain(from: name).last?.name ?? name
    return entries(last, type).contains { $0.data == text }
  }

  /// The IPv4 address that `7.113.0.203.in-addr.arpa` stands for.
  ///
  /// - SeeAlso: RFC 1035 §3.5.
  private static func address(ofReverseName name: String) -> String? {
    guard let before = DomainName(name)?.before("in-addr.arpa"), before.count == 4 else {
      return nil
    }
    let text = before.reversed().joined(separator: ".")
    return IPAddress(text) == nil ? nil : text
  }

  /// The names that the aliases lead to, in order, each once.
  private func chain(from name: String) -> [(name: String, sources: [Source])] {
    var links: [(name: String, sources: [Source])] = []
    var visited: Set<String> = [name]
    var current = name
    while links.count < HostRecord.maximumAliases {
      // Several aliases at one name break RFC 1034 §3.6.2; the smallest makes the choice repeatable.
      let targets = entries(current, "CNAME").map { (Zone.clean($0.data), $0.sources) }
      guard let next = targets.min(by: { $0.0 < $1.0 }), visited.insert(next.0).inserted else {
        break
      }
      links.append((next.0, next.1))
      current = next.0
    }
    return links
  }

  private func entries(_ name: String, _ type: String) -> [Entry] { records[name]?[type] ?? [] }

  private func seen<Value>(_ value: Value, _ sources: [Source], or record: HostRecord)
    -> HostRecord.Seen<Value>
  {
    let basis = sources.isEmpty ? record.exchanges.map(\.basis) : sources.map(\.id)
    return HostRecord.Seen(
      value: value, basis: Set(basis).sorted(),
      day: sources.map(\.day).max() ?? record.exchanges.map(\.day).max() ?? Zone.never)
  }

  private static func clean(_ name: String) -> String {
    var name = name.lowercased()
    if name.hasSuffix(".") { name.removeLast() }
    return name
  }

  /// Stands for "not dated" where only a name given by hand is known.
  private static let never = Day(iso: "1900-01-01") ?? { preconditionFailure("a valid day") }()
}

extension InternetAddress {
  /// Whether the text is an address.
  static func isText(_ text: String) -> Bool { InternetAddress(text) != nil }
}
