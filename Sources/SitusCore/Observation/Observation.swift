/// What one question showed, failure included, uninterpreted: one line of the observation log.
package enum Observation: Hashable, Sendable {
  case dns(DNSObservation)
  /// Apart, because it is much larger and there are fewer.
  indirect case http(HTTPObservation)

  /// Stands for the vantage or the resolver of a line that does not name it.
  package static let notStated = "not_stated"

  /// Names an observation within a log: kind, question, vantage and time.
  package typealias ID = String

  package var id: ID {
    switch self {
    case .dns(let dns):
      "dns|\(dns.question.name)|\(dns.question.type)|\(dns.resolver)|\(dns.vantage)|\(dns.at)"
    case .http(let http):
      "http|\(http.request.method)|\(http.request.url)|\(http.vantage)|\(http.at)"
    }
  }

  /// The host, name or address that the question was about.
  package var subject: String {
    switch self {
    case .dns(let dns): dns.subject
    case .http(let http): http.subject
    }
  }

  /// When the question was asked: RFC 3339, UTC, whole seconds.
  package var at: String {
    switch self {
    case .dns(let dns): dns.at
    case .http(let http): http.at
    }
  }

  package var vantage: String {
    switch self {
    case .dns(let dns): dns.vantage
    case .http(let http): http.vantage
    }
  }
}
