import SitusGround

/// A host of somebody else to which a host sends the browsers of its visitors.
///
/// Whoever runs it receives at least their addresses.
package struct ThirdParty: Hashable, Sendable, Comparable {
  /// How a browser comes to it.
  package enum Contact: String, Hashable, Sendable, CaseIterable {
    /// By showing the page.
    case loads
    /// By sending a form.
    case forms
    /// By following a redirect.
    case redirects
    /// By reporting what went wrong.
    case reports
    /// Not as far as was seen, but the site's policy allows it.
    case allows
  }
  /// A name, or a wildcard of a policy.
  package var host: String
  /// In the order of the cases.
  package var contacts: [Contact]
  /// Who runs it; `nil` when our tables do not say.
  package var provider: String?
  /// Where that company is.
  package var country: PlaceCode?
  /// Where its ultimate parent is.
  package var parentCountry: PlaceCode?

  package static func < (left: ThirdParty, right: ThirdParty) -> Bool { left.host < right.host }
}

/// Finds the third parties of a host in what was seen of it.
enum ThirdParties {
  /// Most that are listed.
  static let maximumCount = 500

  /// Each host once, sorted.
  ///
  /// Hosts below the subject, or below its name without `www`, are the subject's own.
  static func find(
    _ record: HostRecord, reference: ReferenceData, asOf: Day
  ) -> [ThirdParty] {
    var contacts: [String: Set<ThirdParty.Contact>] = [:]
    func add(_ host: String, _ contact: ThirdParty.Contact) {
      if !isOwn(host, of: record.subject) { contacts[host, default: []].insert(contact) }
    }
    for seen in record.contacts where asOf <= seen.day.adding(days: ShelfLife.header) {
      add(seen.host, seen.contact)
    }
    for exchange in record.exchanges
    where asOf <= exchange.day.adding(days: ShelfLife.header) {
      for (host, contact) in HeaderContacts.read(exchange.headers) { add(host, contact) }
    }
    return contacts.keys.sorted().prefix(maximumCount).map { host in
      let provider = DomainName(host).flatMap { reference.provider(of: $0) }
      return ThirdParty(
        host: host,
        contacts: ThirdParty.Contact.allCases.filter { contacts[host]?.contains($0) == true },
        provider: provider?.name, country: provider?.country,
        parentCountry: provider?.parentCountry)
    }
  }

  /// Whether the host belongs to the site of the subject.
  static func isOwn(_ host: String, of subject: String) -> Bool {
    let site = subject.hasPrefix("www.") ? String(subject.dropFirst(4)) : subject
    return host == site || host.hasSuffix("." + site)
  }

  /// What the page and the redirects of one request show.
  static func contacts(
    of http: HTTPObservation, subject: String, final: String
  ) -> [(host: String, contact: ThirdParty.Contact)] {
    guard isOwn(final, of: subject) else { return [(final, .redirects)] }
    guard let page = http.page else { return [] }
    return page.hosts.map { ($0.lowercased(), .loads) }
      + page.forms.map { ($0.lowercased(), .forms) }
      + page.allowed.map { ($0.lowercased(), .allows) }
  }
}
