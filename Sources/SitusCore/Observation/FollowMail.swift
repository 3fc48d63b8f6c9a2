/// What DNS shows of a domain's mail besides its exchangers and permitted senders.
struct MailRecords: Hashable, Sendable {
  /// Selectors under `_domainkey` with a key or an alias, sorted; `nil` when that cannot be told:
  /// every name below it exists, or whether it does was not answered.
  var selectors: [Selector]?
  /// Whether any label under `_domainkey` is answered; `nil` when that is not known.
  var answersEverySelector: Bool?
  /// Each published policy by its name: `MTA-STS`, `TLS-RPT`, `BIMI`; the text of its record.
  var policies: [String: String] = [:]
  /// Exchangers whose certificates are pinned by TLSA records, sorted.
  var pinnedExchangers: [String] = []
  /// Names below the domain by which mail and account services are found, with where they lead.
  var signposts: [String: String] = [:]

  struct Selector: Hashable, Sendable {
    var label: String
    /// Where the selector is an alias of.
    var target: String?
  }
}

extension Inquiry {
  /// Names below a domain that Microsoft 365 and similar services ask to be set up as aliases.
  ///
  /// - SeeAlso: Microsoft Learn, *External Domain Name System records for Microsoft 365*; `msoid`
  ///   and `lyncdiscover` linger after a service is gone.
  static let signpostAliases = [
    "autodiscover", "enterpriseenrollment", "enterpriseregistration", "lyncdiscover", "msoid",
    "sip",
  ]
  static let signpostServices = ["_autodiscover._tcp", "_sip._tls", "_sipfederationtls._tcp"]

  /// Walks over the records below a domain that takes part in mail.
  mutating func followMail(_ name: String) { _ = mailRecords(of: name) }

  /// What the records below the domain show.
  mutating func mailRecords(of name: String) -> MailRecords {
    var mail = MailRecords()
    for label in Inquiry.signpostAliases {
      let below = "\(label).\(name)"
      if let target = ask(below, .cname)?.data(.cname).first { mail.signposts[label] = target }
    }
    for label in Inquiry.signpostServices {
      let service = ask("\(label).\(name)", .srv)?.data(.srv).min()
      if let target = service?.split(separator: " ").last { mail.signposts[label] = String(target) }
    }
    let policies = [
      ("MTA-STS", "_mta-sts", "v=STSv1"), ("TLS-RPT", "_smtp._tls", "v=TLSRPTv1"),
      ("BIMI", "default._bimi", "v=BIMI1"),
    ]
    for (policy, label, version) in policies {
      guard let answer = resolve("\(label).\(name)", .txt) else { continue }
      let texts = answer.texts.filter { PolicyTags.begins($0, with: version) }
      // Several records of one policy are as good as none (RFC 8461 §3.1, RFC 8460 §3).
      if texts.count == 1 { mail.policies[policy] = texts[0] }
    }
    // The policy itself is served over HTTPS by a host of this name (RFC 8461 §3.2).
    if mail.policies["MTA-STS"] != nil { followAddresses("mta-sts." + name) }
    for exchanger in mailExchangers(of: name)
    where ask("_25._tcp." + exchanger, .tlsa)?.data(.tlsa).isEmpty == false {
      mail.pinnedExchangers.append(exchanger)
    }
    readSelectors(of: name, into: &mail)
    return mail
  }

  /// Asks for a selector that nobody has before those that many have, so that a zone that answers
  /// every name is not taken for one with every key.
  private mutating func readSelectors(of name: String, into mail: inout MailRecords) {
    guard let probe = resolve("\(Inquiry.unlikelyLabel(name))._domainkey.\(name)", .txt),
      probe.isConclusive
    else { return }
    mail.answersEverySelector = !probe.records.isEmpty
    if !probe.records.isEmpty { return }
    mail.selectors = []
    for label in selectors {
      let key = "\(label)._domainkey.\(name)"
      guard let answer = resolve(key, .txt) else { continue }
      let alias = answer.records.first { $0.name == key && $0.type == "CNAME" }?.data
      if alias != nil || !answer.data(.txt).isEmpty {
        mail.selectors?.append(.init(label: label, target: alias))
      }
    }
  }

  /// A label that looks like chance and is the same in every run.
  ///
  /// - SeeAlso: FNV-1a, 64 bits: draft-eastlake-fnv.
  static func unlikelyLabel(_ name: String) -> String {
    let hash = name.utf8.reduce(UInt64(0xcbf2_9ce4_8422_2325)) {
      ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01b3
    }
    return "s" + String(hash, radix: 36)
  }
}
