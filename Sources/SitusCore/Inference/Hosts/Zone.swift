import SitusGround

/// The DNS records that were seen for one subject, as one small zone.
struct Zone {
  private typealias Source = (id: Observation.ID, day: Day)

  private struct Entry {
    var data: String
    var sources: [Source]
  }

  /// The data of one owner and type, each once, in the order in which they came.
  private struct Entries {
    private(set) var all: [Entry] = []
    private var places: [String: Int] = [:]

    mutating func add(_ data: String, _ source: Source) {
      if let place = places[data] {
        // One answer may hold the same record any number of times.
        if all[place].sources.last?.id != source.id { all[place].sources.append(source) }
      } else {
        places[data] = all.count
        all.append(Entry(data: data, sources: [source]))
      }
    }
  }

  /// Most reverse names of one address that are looked at.
  static let maximumPointers = 64

  /// By owner name and type.
  private var records: [String: [String: Entries]] = [:]
  /// What was answered, be it with nothing.
  private var questions: Set<DNSQuestion> = []
  /// Names that do not exist, with what showed it.
  private var missing: [String: [Source]] = [:]

  /// Adds the answer section of one observation.
  mutating func add(_ dns: DNSObservation, _ id: Observation.ID, _ day: Day) {
    questions.insert(dns.question)
    let exists = dns.outcome != .nameError
    var end = Zone.clean(dns.question.name)
    for answer in dns.answers {
      let name = Zone.clean(answer.name)
      let type = answer.type.uppercased()
      if !exists {
        // Beside “does not exist” only the aliases that led there mean something.
        guard type == "CNAME" else { continue }
        if name == end { end = Zone.clean(answer.data) }
      }
      records[name, default: [:]][type, default: Entries()].add(answer.data, (id, day))
    }
    if !exists { missing[end, default: []].append((id, day)) }
  }

  /// The ways that lead from the subject, without who saw them; none where nothing was found.
  func branches(from subject: String, _ record: HostRecord) -> [Branch] {
    var found: [Branch] = []
    for chain in chainsOfBrowsers(from: Zone.clean(subject)) {
      let last = chain.last?.name ?? Zone.clean(subject)
      let owner = chain.dropLast().last?.name ?? Zone.clean(subject)
      let addresses = addresses(of: last, below: owner).map {
        seen($0.data, $0.sources, or: record)
      }
      .sorted { $0.value < $1.value }
      if chain.isEmpty, addresses.isEmpty { continue }
      var aliases = chain.compactMap { link in
        DomainName(link.name).map { seen($0, link.sources, or: record) }
      }
      let ends = addresses.isEmpty ? missing[last] ?? [] : []
      if !ends.isEmpty, let index = aliases.indices.last {
        aliases[index] = seen(aliases[index].value, ends, or: record)
      }
      found.append(
        Branch(
          aliases: aliases, addresses: Array(addresses.prefix(HostRecord.maximumAddresses)),
          seenBy: [], isDangling: !chain.isEmpty && !ends.isEmpty,
          isWithoutAddress: addresses.isEmpty && ends.isEmpty && record.exchanges.isEmpty
            // At the end of a loop there is another alias.
            && (asksForAddresses(of: subject) || !entries(last, "CNAME").isEmpty),
          isInDoubt: !addresses.isEmpty && missing[last] != nil))
    }
    return found
  }

  /// The addresses of a name: its own records, and what the service bindings that lead to it hint at,
  /// which stand at the name itself or at the one before it.
  private func addresses(of name: String, below owner: String) -> [Entry] {
    var found = ["A", "AAAA"].flatMap { entries(name, $0) }
    var known = Set(found.map(\.data))
    for (holder, entry) in Set([name, owner]).sorted().flatMap({ holder in
      entries(holder, "HTTPS").map { (holder, $0) }
    }) {
      guard let binding = ServiceBinding(entry.data),
        Zone.clean(binding.target ?? holder) == name
      else { continue }
      for address in binding.hints where known.insert(address).inserted {
        found.append(Entry(data: address, sources: entry.sources))
      }
    }
    return found
  }

  /// Whether addresses of both kinds were asked for and answers came.
  private func asksForAddresses(of name: String) -> Bool {
    ["A", "AAAA"].allSatisfy { questions.contains(DNSQuestion(name: name, type: $0)) }
  }

  /// Whether an address of any kind was asked for and an answer came.
  func asksForAddress(of name: String) -> Bool {
    ["A", "AAAA"].contains { questions.contains(DNSQuestion(name: name, type: $0)) }
  }

  /// Puts what the zone says of the subject into its record, whose branches are known.
  func fill(_ record: inout HostRecord) {
    let subject = Zone.clean(record.subject)
    let chain = chain(from: subject)
    if let own = DomainName(subject), !IPAddress.isText(subject) {
      let basis = (records[subject] ?? [:]).values.flatMap { $0.all.flatMap(\.sources) }
      record.names = [seen(own, basis, or: record)]
    }
    let leadsNowhere = !record.branches.contains(where: \.leadsSomewhere)
    if missing[subject] != nil, leadsNowhere { record.names = [] }
    var known = Set(record.names.map(\.value))
    for branch in record.branches where branch.leadsSomewhere {
      record.names += branch.aliases.filter { known.insert($0.value).inserted }
    }
    let addresses = record.branches.flatMap(\.addresses)
    record.addresses = Array(
      Set(addresses).sorted { $0.value < $1.value }.prefix(HostRecord.maximumAddresses))
    let last = chain.last?.name ?? subject
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
    if IPAddress.isText(record.subject) { addresses.append(record.subject) }
    if let reversed = Zone.address(ofReverseName: record.subject) { addresses.append(reversed) }
    for text in Set(addresses).sorted() {
      guard let address = IPAddress(text) else { continue }
      let names = entries(address.reverseName, "PTR").sorted { $0.data < $1.data }
      for entry in names.prefix(Zone.maximumPointers) {
        guard let name = DomainName(entry.data) else { continue }
        let leadsBack = leadsBack(name.text, to: text, address)
        if leadsBack == false { continue }
        record.pointers.append(
          HostRecord.Pointer(
            address: text, name: seen(name, entry.sources, or: record),
            leadsBack: leadsBack ?? false))
      }
    }
  }

  /// Whether a reverse name has the address; `nil` when nobody asked.
  ///
  /// Whoever holds an address writes any name; only the holder of the name can confirm it.
  private func leadsBack(_ name: String, to text: String, _ address: IPAddress) -> Bool? {
    let type = address.isIPv4 ? "A" : "AAAA"
    guard questions.contains(DNSQuestion(name: name, type: type)) else { return nil }
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

  /// The names that the aliases lead to, in order, each once; of several ways the first.
  private func chain(from name: String) -> AliasLinks {
    var chain: AliasLinks = []
    var visited: Set = [name]
    while chain.count < HostRecord.maximumAliases,
      let next = entries(chain.last?.name ?? name, "CNAME")
        .map({ (name: Zone.clean($0.data), sources: $0.sources) })
        .filter({ !visited.contains($0.name) }).min(by: { $0.name < $1.name })
    {
      visited.insert(next.name)
      chain.append(next)
    }
    return chain
  }

  private typealias AliasLinks = [(name: String, sources: [Source])]

  /// Every way that the aliases lead, in a fixed order.
  ///
  /// Several aliases at one name come of several answers: RFC 1034 §3.6.2 allows one in each. So do
  /// an alias and an address at one name, which a name server can give by type; the address is a way
  /// of its own, after the aliases. Browsers also go where a service binding leads (RFC 9460 §3).
  private func chainsOfBrowsers(from name: String) -> [AliasLinks] {
    var complete: [AliasLinks] = []
    var direct: [AliasLinks] = []
    var open: [AliasLinks] = [[]]
    while let chain = open.popLast(), complete.count < HostRecord.maximumBranches {
      let visited = Set(chain.map(\.name) + [name])
      let owner = chain.last?.name ?? name
      let targets =
        (entries(owner, "CNAME").map { (name: Zone.clean($0.data), sources: $0.sources) }
        + entries(owner, "HTTPS").compactMap { entry in
          ServiceBinding(entry.data)?.target.map { (name: Zone.clean($0), sources: entry.sources) }
        })
        .filter { !visited.contains($0.name) }.sorted { $0.name > $1.name }
      if targets.isEmpty || chain.count >= HostRecord.maximumAliases {
        complete.append(chain)
      } else {
        let before = chain.dropLast().last?.name ?? name
        if !addresses(of: owner, below: before).isEmpty { direct.append(chain) }
        open += targets.map { chain + [$0] }
      }
    }
    return complete + direct
  }

  private func entries(_ name: String, _ type: String) -> [Entry] {
    records[name]?[type]?.all ?? []
  }

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

extension IPAddress {
  /// Whether the text is an address.
  static func isText(_ text: String) -> Bool { IPAddress(text) != nil }
}
