/// Somebody to whom reports about a domain's mail go.
///
/// Such reports tell senders, recipients and times of messages, or at least who sends how much:
/// a disclosure that few records of processing list.
package struct ReportRecipient: Hashable, Sendable {
  /// What is reported; the raw value is printed.
  package enum Kind: String, Hashable, Sendable {
    /// Counts by sending address, daily.
    case dmarcAggregate = "dmarc_aggregate"
    /// Single messages that failed, with addresses and often their content.
    case dmarcFailure = "dmarc_failure"
    /// Sessions that could not be encrypted.
    case tlsReport = "tls_report"
  }

  /// Whether the recipient agreed to have the reports; the raw value is printed.
  package enum Authorisation: String, Hashable, Sendable {
    /// The recipient belongs to the domain, or no agreement is asked for.
    case notNeeded = "not_needed"
    case given
    /// A sender of reports that keeps to the standard sends none.
    case missing
    /// Whether there is one was not answered.
    case unknown
  }

  package var kind: Kind
  /// As published, without a limit of size: `mailto:reports@vendor.example`.
  package var uri: String
  /// The domain, or the host of a web address.
  package var domain: String
  /// Who published the request: the domain itself or one above it.
  package var publishedBy: String
  package var authorisation: Authorisation
  /// Hosts that take in mail for the recipient, sorted.
  package var exchangers: [String]
}

/// Reads records of the form `v=…; tag=value; …`.
///
/// - SeeAlso: RFC 7489 §6.3; RFC 8460 §3.
enum PolicyTags {
  /// Whether the text is a record of that version.
  static func begins(_ text: String, with version: String) -> Bool {
    guard text.hasPrefix(version) else { return false }
    return text.dropFirst(version.count).first { $0 != " " && $0 != "\t" } ?? ";" == ";"
  }

  /// The value of the first tag of that name.
  static func value(_ tag: String, in text: String) -> String? {
    for part in text.split(separator: ";") {
      guard let equals = part.firstIndex(of: "=") else { continue }
      if part[..<equals].trimmed.lowercased() == tag {
        return String(part[part.index(after: equals)...].trimmed)
      }
    }
    return nil
  }
}

extension Substring {
  fileprivate var trimmed: Substring {
    var text = self
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return text
  }
}

extension Inquiry {
  /// Most labels that are taken off a name to find the domain whose policy applies.
  private static let maximumParents = 8

  /// Everybody to whom reports about the domain's mail go, sorted, each once.
  mutating func reportRecipients(of name: String) -> [ReportRecipient] {
    var found: Set<ReportRecipient> = []
    if let policy = reportPolicy(of: name) {
      for (tag, kind) in [("rua", ReportRecipient.Kind.dmarcAggregate), ("ruf", .dmarcFailure)] {
        found.formUnion(
          recipients(PolicyTags.value(tag, in: policy.text), kind, of: policy.domain))
      }
    }
    if let answer = resolve("_smtp._tls." + name, .txt) {
      let texts = answer.texts.filter { PolicyTags.begins($0, with: "v=TLSRPTv1") }
      if texts.count == 1 {
        found.formUnion(recipients(PolicyTags.value("rua", in: texts[0]), .tlsReport, of: name))
      }
    }
    return found.sorted { ($0.kind.rawValue, $0.uri) < ($1.kind.rawValue, $1.uri) }
  }

  /// The DMARC record that applies to the name: its own or that of the nearest domain above.
  ///
  /// - SeeAlso: RFC 7489 §6.6.3. Which domain above is the organisation's own is not looked up in a
  ///   list; the nearest one with a record is taken.
  mutating func reportPolicy(of name: String) -> (domain: String, text: String)? {
    var domain = name
    for _ in 0...Inquiry.maximumParents {
      guard let answer = resolve("_dmarc." + domain, .txt), answer.isConclusive else { return nil }
      let texts = answer.texts.filter { PolicyTags.begins($0, with: "v=DMARC1") }
      if texts.count == 1 { return (domain, texts[0]) }
      guard texts.isEmpty, let dot = domain.firstIndex(of: ".") else { return nil }
      domain = String(domain[domain.index(after: dot)...])
      if !domain.contains(".") { return nil }
    }
    return nil
  }

  private mutating func recipients(
    _ list: String?, _ kind: ReportRecipient.Kind, of domain: String
  ) -> [ReportRecipient] {
    var domains: [String: String] = [:]
    for part in (list ?? "").split(separator: ",") {
      // A limit of size may follow an exclamation mark (RFC 7489 §6.2).
      let uri = String(part.trimmed.prefix { $0 != "!" })
      if let host = Inquiry.recipientDomain(uri) { domains[uri] = host }
    }
    let usable = Set(usable(domains.values, .mx))
    return domains.sorted { $0.key < $1.key }.filter { usable.contains($0.value) }.map {
      uri, host in
      let isMail = uri.lowercased().hasPrefix("mailto:")
      if !isMail { followAddresses(host) }
      return ReportRecipient(
        kind: kind, uri: uri, domain: host, publishedBy: domain,
        authorisation: authorisation(of: host, for: domain, kind),
        exchangers: isMail ? mailExchangers(of: host) : [])
    }
  }

  /// The domain of a mail address, or the host of a web address, in lower case.
  private static func recipientDomain(_ uri: String) -> String? {
    let lower = uri.lowercased()
    if lower.hasPrefix("mailto:") {
      let address = lower.dropFirst("mailto:".count).prefix { $0 != "?" }
      return address.lastIndex(of: "@").map { String(address[address.index(after: $0)...]) }
    }
    guard lower.hasPrefix("https://") else { return nil }
    return String(lower.dropFirst("https://".count).prefix { !"/?#:".contains($0) })
  }

  /// Whether a domain that is not the publisher's own takes the reports.
  ///
  /// - SeeAlso: RFC 7489 §7.1. RFC 8460 asks for no such record.
  private mutating func authorisation(
    of host: String, for domain: String, _ kind: ReportRecipient.Kind
  ) -> ReportRecipient.Authorisation {
    let isOwn = host == domain || host.hasSuffix("." + domain) || domain.hasSuffix("." + host)
    if kind == .tlsReport || isOwn { return .notNeeded }
    guard let answer = resolve("\(domain)._report._dmarc.\(host)", .txt), answer.isConclusive else {
      return .unknown
    }
    return answer.texts.contains { PolicyTags.begins($0, with: "v=DMARC1") } ? .given : .missing
  }
}
