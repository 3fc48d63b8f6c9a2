import SitusGround

/// One of the ways in which the name of a host leads somewhere: a chain of aliases and the addresses
/// at its end.
///
/// A name may lead elsewhere by vantage, by resolver, or from one answer to the next.
struct Branch: Hashable, Sendable {
  /// Who was answered so.
  struct Witness: Hashable, Sendable, Comparable {
    var vantage: String
    var resolver: String

    static func < (left: Witness, right: Witness) -> Bool {
      (left.vantage, left.resolver) < (right.vantage, right.resolver)
    }

    /// `iad, through udp:192.0.2.53:53`.
    var words: String { resolver.isEmpty ? vantage : "\(vantage), through \(resolver)" }
  }

  /// The names that the aliases lead to, in order, the host's own left out.
  var aliases: [HostRecord.Seen<DomainName>]
  /// Addresses of the last name, sorted.
  var addresses: [HostRecord.Seen<String>]
  /// Sorted.
  var seenBy: [Witness]
  /// Whether the last name does not exist.
  var isDangling = false
  /// Whether addresses of both kinds were asked for and the last name has none, or it is an alias
  /// again, as in a loop.
  var isWithoutAddress = false
  /// Whether somebody was also told that the last name does not exist.
  var isInDoubt = false

  /// Whether something may run at its end.
  var leadsSomewhere: Bool { !isDangling && !isWithoutAddress }

  /// Where it leads, in words.
  var end: String {
    if let last = aliases.last { return last.value.text }
    return addresses.map(\.value).joined(separator: ", ")
  }
}

/// An alias whose target nobody holds, so that whoever takes the target answers in the host's name.
package struct DanglingAlias: Hashable, Sendable, Comparable {
  /// The name at the end of the aliases.
  package var target: String
  /// What shows it, as the end of a sentence: `the name does not exist`.
  package var reason: String
  package var observedOn: Day
  package var basis: [Observation.ID]

  package static func < (left: DanglingAlias, right: DanglingAlias) -> Bool {
    (left.target, left.reason) < (right.target, right.reason)
  }

  /// `The alias leads to x.example, which nobody holds: the name does not exist. …`
  package var sentence: String {
    "The alias leads to \(target), and \(reason): nothing runs there, and whoever takes that name"
      + " answers in this host’s place."
  }
}

extension Branch {
  /// Every branch that the witnesses saw, each once, in a fixed order.
  static func find(_ zones: [Witness: Zone], subject: String, _ record: HostRecord) -> [Branch] {
    let seen = zones.sorted { $0.key < $1.key }.flatMap { witness, zone in
      zone.branches(from: subject, record).map { branch in
        var branch = branch
        branch.seenBy = [witness]
        return branch
      }
    }
    var branches = merged(seen) { $0.aliases.map(\.value.text) }
    // An answer that stops half way is no other way.
    let all = branches
    branches.removeAll { short in
      short.addresses.isEmpty && !short.isDangling
        && all.contains {
          $0.aliases.count > short.aliases.count
            && zip($0.aliases, short.aliases).allSatisfy { $0.value == $1.value }
        }
    }
    return branches.sorted { ($0.end, $0.aliases.count) < ($1.end, $1.aliases.count) }
  }

  /// Those of the same key as one branch, in the order in which the keys come up.
  fileprivate static func merged<Key: Hashable>(
    _ branches: [Branch], by key: (Branch) -> Key
  ) -> [Branch] {
    var places: [Key: Int] = [:]
    var groups: [[Branch]] = []
    for branch in branches {
      let key = key(branch)
      if let place = places[key] {
        groups[place].append(branch)
      } else {
        places[key] = groups.count
        groups.append([branch])
      }
    }
    return groups.compactMap(merged)
  }

  /// Many at once in pairs of pairs, because what is merged grows.
  private static func merged(_ branches: [Branch]) -> Branch? {
    var rest = branches
    while rest.count > 1 {
      rest = stride(from: 0, to: rest.count, by: 2).map { index in
        index + 1 < rest.count ? rest[index].merged(with: rest[index + 1]) : rest[index]
      }
    }
    return rest.first
  }

  private func merged(with other: Branch) -> Branch {
    var merged = self
    merged.aliases = zip(aliases, other.aliases).map { $0.merged(with: $1) }
    var seen: [String: HostRecord.Seen<String>] = [:]
    for address in addresses + other.addresses {
      seen[address.value] = seen[address.value]?.merged(with: address) ?? address
    }
    merged.addresses = seen.values.sorted { $0.value < $1.value }
    merged.seenBy = Set(seenBy + other.seenBy).sorted()
    // A name that somebody finds exists.
    merged.isDangling = isDangling && other.isDangling
    merged.isInDoubt = isInDoubt || other.isInDoubt || isDangling != other.isDangling
    merged.isWithoutAddress = isWithoutAddress && other.isWithoutAddress
    return merged
  }
}

extension HostRecord.Seen {
  /// The same value, seen by both.
  fileprivate func merged(with other: Self) -> Self {
    HostRecord.Seen(
      value: value, basis: Set(basis + other.basis).sorted(), day: max(day, other.day))
  }
}

extension HostRecord {
  /// Leaves the address out of answers that DNS does not lead to: the name was asked for and leads
  /// nowhere, so that something else than the name led there.
  mutating func dropUnreached(wasAsked: Bool) {
    guard wasAsked, !branches.contains(where: \.leadsSomewhere) else { return }
    for index in exchanges.indices {
      guard let address = exchanges[index].address, address != subject else { continue }
      exchanges[index].address = nil
      disagreements.append(
        "\(subject) answered from \(address), and DNS leads to no address of it")
    }
  }

  /// Addresses that answered and that no way of DNS leads to, each a way of its own; one that is of the
  /// same operator and region as an address on record is another of a changing set.
  private func unreached(_ reference: ReferenceData, _ leading: [Branch]) -> [Branch] {
    let known = Set(leading.flatMap { $0.addresses.map(\.value) })
    // A chain whose end nobody asked for may end anywhere.
    guard !leading.isEmpty, leading.allSatisfy({ !$0.addresses.isEmpty }) else { return [] }
    let owners = Set(known.compactMap { owner(of: $0, reference) })
    let found = exchanges.compactMap { exchange -> Branch? in
      guard let address = exchange.address, !known.contains(address),
        owner(of: address, reference).map({ !owners.contains($0) }) ?? true
      else { return nil }
      let witness = Branch.Witness(vantage: exchange.vantage, resolver: "")
      let seen = Seen(value: address, basis: [exchange.basis], day: exchange.day)
      return Branch(aliases: [], addresses: [seen], seenBy: [witness])
    }
    return Branch.merged(found, by: \.end).sorted { $0.end < $1.end }
  }

  /// Who holds an address and where it is used, as far as a list says it.
  private func owner(of text: String, _ reference: ReferenceData) -> [String]? {
    guard let address = IPAddress(text),
      let owner = reference.addresses.owner(of: address)
    else { return nil }
    return [
      owner.provider, "\(owner.use)", owner.country?.rawValue ?? "", owner.region ?? "",
    ]
  }

  /// The host as each of the ways to it shows it; one where there is one.
  ///
  /// Addresses that operators' lists put into different countries are different ways, and so are
  /// those that the lists put nowhere beside those that they put somewhere.
  func parts(_ reference: ReferenceData) -> [(branch: Branch, record: HostRecord)] {
    let leading = branches.filter(\.leadsSomewhere)
    let split = (leading + unreached(reference, leading)).flatMap { $0.splitByCountry(reference) }
    guard split.count > 1 else { return [] }
    let all = Set(split.flatMap { $0.addresses.map(\.value) })
    return split.map { branch in
      let own = Set(branch.addresses.map(\.value))
      let vantages = Set(branch.seenBy.map(\.vantage))
      var part = self
      part.names = Array(names.prefix(1)) + branch.aliases
      part.addresses = branch.addresses
      part.exchanges = exchanges.filter { exchange in
        guard let address = exchange.address, all.contains(address) else {
          return vantages.contains(exchange.vantage)
        }
        return own.contains(address)
      }
      part.pointers = pointers.filter { own.contains($0.address) || !all.contains($0.address) }
      return (branch, part)
    }
  }
}

extension Branch {
  fileprivate func splitByCountry(_ reference: ReferenceData) -> [Branch] {
    let groups = Dictionary(grouping: addresses) { seen -> String in
      guard let address = IPAddress(seen.value),
        let owner = reference.addresses.owner(of: address), owner.use == .region
      else { return "" }
      return owner.country?.rawValue ?? ""
    }
    guard groups.count > 1 else { return [self] }
    return groups.sorted { $0.key < $1.key }.map { _, addresses in
      var branch = self
      branch.addresses = addresses
      return branch
    }
  }
}
