import SitusGround

/// What DNS shows of a domain's mail: who may send in its name, and who is told about it.
///
/// None of it is a place of the domain's own data; it names further companies that see some of it.
package struct MailInference: Hashable, Sendable {
  /// Something that DNS names, and the company that our tables know it by.
  package struct Named: Hashable, Sendable {
    package var name: String
    package var provider: String?
    package var country: PlaceCode?
  }

  package var senders: SenderPolicyWalk
  /// The domains of `senders.domains`, in their order.
  package var senderDomains: [Named]
  /// The DMARC record that applies, and whose it is.
  package var reportPolicy: String?
  package var reportPolicyDomain: String?
  /// Who is sent reports about mail in the domain's name.
  package var recipients: [ReportRecipient]
  /// The companies at the domains of `recipients`, in their order.
  package var recipientDomains: [Named]
  var records: MailRecords

  /// Concludes from what was asked about the host as a domain; `nil` when it was not.
  static func examine(_ record: HostRecord, _ reference: ReferenceData) -> MailInference? {
    if record.domainAnswers.isEmpty { return nil }
    var inquiry = Inquiry(selectors: selectors(asked: record))
    for dns in record.domainAnswers { inquiry.take(dns) }
    let senders = inquiry.walkSPF(record.subject)
    let recipients = inquiry.reportRecipients(of: record.subject)
    let policy = inquiry.reportPolicy(of: record.subject)
    let mail = MailInference(
      senders: senders, senderDomains: senders.domains.map { sender($0, reference) },
      reportPolicy: policy?.text, reportPolicyDomain: policy?.domain, recipients: recipients,
      recipientDomains: recipients.map { recipient($0, reference) },
      records: inquiry.mailRecords(of: record.subject))
    return mail.isEmpty ? nil : mail
  }

  private var isEmpty: Bool {
    senders.record == nil && senders.problems.isEmpty && reportPolicy == nil
      && recipients.isEmpty && records.policies.isEmpty && records.signposts.isEmpty
      && records.selectors?.isEmpty ?? true && records.answersEverySelector != true
  }

  /// The selectors that the log asks about, whatever list there is today.
  private static func selectors(asked record: HostRecord) -> [String] {
    let suffix = "._domainkey." + record.subject
    let labels = record.domainAnswers.map(\.question.name).filter { $0.hasSuffix(suffix) }
      .map { String($0.dropLast(suffix.count)) }
    return Set(labels).subtracting([Inquiry.unlikelyLabel(record.subject)]).sorted()
  }

  private static func sender(_ domain: String, _ reference: ReferenceData) -> Named {
    let form = DomainName(domain)?.longestSuffix(in: reference.mailForms)?.first {
      $0.kind == .senderPolicy
    }
    if let form { return Named(name: domain, provider: form.provider, country: form.country) }
    return named(domain, reference)
  }

  /// The company of the domain itself, else of whoever takes in its mail.
  private static func recipient(_ recipient: ReportRecipient, _ reference: ReferenceData) -> Named {
    let own = named(recipient.domain, reference)
    if own.provider != nil { return own }
    for exchanger in recipient.exchangers {
      guard let name = DomainName(exchanger),
        let mail = ProviderEvidence.mailProvider(name, reference)
      else { continue }
      return Named(name: recipient.domain, provider: mail.name, country: mail.country)
    }
    return own
  }

  private static func named(_ domain: String, _ reference: ReferenceData) -> Named {
    let provider = DomainName(domain).flatMap(reference.provider(of:))
    return Named(name: domain, provider: provider?.name, country: provider?.country)
  }
}

extension MailInference {
  /// Writes the members `mail` and `report_recipients` of a location.
  func write(to writer: inout JSONLine) {
    writer.key("mail")
    writer.object { writer in
      writer.key("spf")
      writer.object { writeSenders(&$0) }
      if let reportPolicy {
        writer.key("dmarc")
        writer.object {
          $0.member("domain", reportPolicyDomain)
          $0.optional("policy", PolicyTags.value("p", in: reportPolicy))
          $0.member("record", reportPolicy)
        }
      }
      writer.key("dkim")
      writer.object { writeSelectors(&$0) }
      writer.texts("policies", records.policies)
      writer.texts("signposts", records.signposts)
      writer.list("pinned_exchangers", records.pinnedExchangers) { $0.string($1) }
    }
    writer.list("report_recipients", Array(zip(recipients, recipientDomains))) { writer, entry in
      let (recipient, named) = entry
      writer.object {
        $0.member("kind", recipient.kind.rawValue)
        $0.member("uri", recipient.uri)
        $0.member("domain", recipient.domain)
        $0.member("published_by", recipient.publishedBy)
        $0.member("authorisation", recipient.authorisation.rawValue)
        $0.member("provider", named.provider)
        $0.member("country", named.country?.rawValue)
        $0.list("exchangers", recipient.exchangers) { $0.string($1) }
      }
    }
  }

  private func writeSenders(_ writer: inout JSONLine) {
    writer.member("result", senders.result.rawValue)
    writer.optional("record", senders.record)
    writer.optional("fallback", senders.fallback)
    writer.number("lookups", senders.lookUps)
    writer.number("void_lookups", senders.voidLookUps)
    writer.list("domains", senderDomains) { writer, domain in
      writer.object {
        $0.member("name", domain.name)
        $0.member("provider", domain.provider)
        $0.member("country", domain.country?.rawValue)
      }
    }
    writer.list("problems", senders.problems) { $0.string($1) }
  }

  private func writeSelectors(_ writer: inout JSONLine) {
    if let every = records.answersEverySelector { writer.flag("wildcard", every) }
    guard let selectors = records.selectors else { return }
    writer.list("selectors", selectors) { writer, selector in
      writer.object {
        $0.member("selector", selector.label)
        $0.optional("target", selector.target)
      }
    }
  }
}

extension JSONLine {
  /// An object of texts, sorted by name.
  fileprivate mutating func texts(_ name: String, _ values: [String: String]) {
    key(name)
    object { writer in
      for (key, value) in values.sorted(by: { $0.key < $1.key }) { writer.member(key, value) }
    }
  }
}
