import SitusGround

extension Inquiry {
  /// Longest chain of aliases by HTTPS records.
  private static let maximumBindings = 8

  /// Walks over everything that is to be known about the target.
  mutating func follow() {
    askPlanned()
    switch plan.host {
    case .unusable: return
    case .address(let address): followPointer(address)
    case .name(let name):
      followAddresses(name)
      if plan.asksBinding { followBinding(name) }
      if plan.isDomain { followDomain(name, isMail: plan.isMail) }
    }
  }

  /// The addresses of a name, each looked up in reverse.
  mutating func followAddresses(_ name: String) {
    for type in DNSType.addresses {
      guard let answer = resolve(name, type), asks(.ptr) else { continue }
      for address in openAddresses(answer, type) { followPointer(address) }
    }
  }

  /// The addresses of a name in the order of the answers, each once.
  package mutating func addresses(of name: String) -> [IPAddress] {
    var found: [IPAddress] = []
    for type in DNSType.addresses {
      for data in resolve(name, type)?.data(type) ?? [] {
        if let address = IPAddress(data), !found.contains(address) { found.append(address) }
      }
    }
    return found
  }

  /// The reverse names of an address, and whether they lead back to it.
  private mutating func followPointer(_ address: IPAddress) {
    guard guardian.reasonClosed(address) == nil,
      let answer = resolve(address.reverseName, .ptr)
    else { return }
    let type: DNSType = address.isIPv4 ? .a : .aaaa
    for name in usable(answer.data(.ptr), type) { _ = resolve(name, type) }
  }

  /// The hosts that HTTPS records name in the host's place.
  ///
  /// - SeeAlso: RFC 9460 §2.4, §2.5: priority 0 is an alias, `.` stands for the owner.
  private mutating func followBinding(_ name: String) {
    var current = name
    for _ in 0..<Inquiry.maximumBindings {
      guard let answer = resolve(current, .https) else { return }
      var alias: String?
      var targets: Set<String> = []
      for data in answer.data(.https) {
        let words = data.split(separator: " ")
        guard words.count >= 2, words[1] != "." else { continue }
        if words[0] == "0" {
          alias = alias ?? String(words[1])
        } else {
          targets.insert(String(words[1]))
        }
      }
      for target in usable(targets.subtracting([name]), .a) { followAddresses(target) }
      guard let alias, let next = usable([alias], .https).first, next != current else { return }
      followAddresses(next)
      current = next
    }
  }

  /// What a name shows that stands for a domain: who serves it, and who handles its mail.
  private mutating func followDomain(_ name: String, isMail: Bool) {
    if let answer = ask(name, .ns) {
      for server in usable(answer.data(.ns), .a) { followAddresses(server) }
    }
    var takesMail = false
    for exchanger in mailExchangers(of: name) {
      takesMail = true
      followAddresses(exchanger)
      _ = ask("_25._tcp." + exchanger, .tlsa)
    }
    let senders = walkSPF(name)
    _ = reportRecipients(of: name)
    if isMail || takesMail || senders.permitsSenders { followMail(name) }
  }

  /// The names of the hosts that take in mail for a domain, sorted.
  mutating func mailExchangers(of name: String) -> [String] {
    guard let answer = resolve(name, .mx) else { return [] }
    return usable(
      answer.data(.mx).compactMap { $0.split(separator: " ").last.map(String.init) }, .a)
  }
}

extension Inquiry.Answer {
  /// The data of its records of that type, in the order of the answer.
  func data(_ type: DNSType) -> [String] {
    records.filter { $0.type == type.mnemonic }.map(\.data)
  }

  /// The texts of its TXT records, each with its strings joined.
  var texts: [String] { data(.txt).map(DNSRecord.joinedText) }
}

extension DNSRecord {
  /// The character strings of a TXT record joined without space, escapes undone.
  ///
  /// - SeeAlso: RFC 7208 §3.3; RFC 6376 §3.6.2.2; RFC 1035 §5.1 for the escapes.
  static func joinedText(_ data: String) -> String {
    String(decoding: bytes(ofText: data), as: UTF8.self)
  }

  /// The same as bytes.
  static func bytes(ofText data: some StringProtocol) -> [UInt8] {
    var bytes: [UInt8] = []
    var rest = Array(data.utf8)[...]
    var isInside = false
    while let byte = rest.popFirst() {
      if byte == 0x22 {
        isInside.toggle()
      } else if byte == 0x5C {
        let digits = rest.prefix(3)
        if digits.count == 3, digits.allSatisfy({ (0x30...0x39).contains($0) }),
          let value = UInt8(String(decoding: digits, as: UTF8.self))
        {
          bytes.append(value)
          rest = rest.dropFirst(3)
        } else if let next = rest.popFirst() {
          bytes.append(next)
        }
      } else if isInside || byte != 0x20 {
        bytes.append(byte)
      }
    }
    return bytes
  }
}
