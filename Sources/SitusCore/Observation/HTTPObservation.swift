/// One HTTP request and what came back, redirects included.
package struct HTTPObservation: Hashable, Sendable {
  package var at: String
  package var vantage: String
  package var subject: String
  package var request: Request
  package var outcome: HTTPOutcome
  /// The address that was connected to; `nil` when none was.
  package var address: String?
  package var status: Int?
  /// `1.1`, `2`.
  package var version: String?
  /// In the order received, names in lower case, repeats kept.
  package var headers: [[String]]
  /// Each hop before the final answer, in order.
  package var redirects: [Redirect]
  package var elapsed: Elapsed?
  /// Milliseconds from the first packet to `address` to the answer that opened the connection, of
  /// each further connection that was made for that alone, in the order asked.
  ///
  /// Empty through a proxy, whose own distance it would be.
  package var connects: [Double]
  /// Addresses to which a connection was begun as well, before another one came about.
  package var tried: [String]
  /// What the page itself showed, when it was evidence.
  package var page: Page?
  package var certificate: TLSDetails?
  /// The URL that gave the final answer, when redirects led away from the one asked for.
  package var finalURL: String?
  /// Address and port that were put in the place of the ones asked for, by the operator of the
  /// tool; such an observation says nothing about the host's real address.
  package var connectTo: String?
  /// The proxy that carried the request; timings are then not those of the host.
  package var proxy: String?
  /// How often the request was tried; `nil` when once.
  package var attempts: Int?

  package struct Request: Hashable, Sendable, Codable {
    package var method: String
    package var url: String

    package init(method: String, url: String) {
      self.method = method
      self.url = url
    }
  }

  /// What was kept of a page; its text was not.
  package struct Page: Hashable, Sendable {
    /// What the site's `robots.txt` says of fetching the page, which was done if it allowed it.
    ///
    /// - SeeAlso: RFC 9309 §2.3.1.
    package enum Robots: String, Hashable, Sendable, CaseIterable {
      case allowed, disallowed
      /// There is no such file, which allows everything.
      case absent
      /// It could not be read, which disallows everything.
      case unreachable
    }
    package var robots: Robots
    /// How much of the page was read; `nil` when it was not fetched.
    package var bytes: Int?
    /// Whether the page held more than was read, so that hosts may be missing.
    package var isIncomplete: Bool
    /// Other hosts that a browser connects to when it shows the page, sorted.
    package var hosts: [String]
    /// Other hosts to which forms of the page send what is typed in, sorted.
    package var forms: [String]
    /// Other hosts to which the page's own policy lets it go, a wildcard kept, sorted.
    package var allowed: [String]

    package init(
      robots: Robots, bytes: Int? = nil, isIncomplete: Bool = false, hosts: [String] = [],
      forms: [String] = [], allowed: [String] = []
    ) {
      self.robots = robots
      self.bytes = bytes
      self.isIncomplete = isIncomplete
      self.hosts = hosts
      self.forms = forms
      self.allowed = allowed
    }
  }

  /// One answer of the 3xx class that was followed, or refused.
  package struct Redirect: Hashable, Sendable, Codable {
    package var url: String
    package var status: Int
    package var address: String?
    package var headers: [[String]]

    package init(url: String, status: Int, address: String?, headers: [[String]]) {
      self.url = url
      self.status = status
      self.address = address
      self.headers = headers
    }
  }

  /// Milliseconds since the request began.
  package struct Elapsed: Hashable, Sendable, Codable {
    package var connect: Double?
    package var tls: Double?
    package var firstByte: Double?
    package var total: Double

    package init(connect: Double?, tls: Double?, firstByte: Double? = nil, total: Double) {
      self.connect = connect
      self.tls = tls
      self.firstByte = firstByte
      self.total = total
    }

    enum CodingKeys: String, CodingKey {
      case connect, tls, total
      case firstByte = "first_byte"
    }
  }

  package struct TLSDetails: Hashable, Sendable, Codable {
    /// `TLSv1.3`.
    package var version: String?
    /// Attribute to value: `CN`, `O`, `C`.
    package var subject: [String: String]
    package var issuer: [String: String]
    /// DNS names of the subject alternative name, in order.
    package var names: [String]
    /// RFC 3339.
    package var notBefore: String?
    package var notAfter: String?

    package init(
      version: String?, subject: [String: String], issuer: [String: String], names: [String],
      notBefore: String?, notAfter: String?
    ) {
      self.version = version
      self.subject = subject
      self.issuer = issuer
      self.names = names
      self.notBefore = notBefore
      self.notAfter = notAfter
    }

    enum CodingKeys: String, CodingKey {
      case version, subject, issuer, names
      case notBefore = "not_before"
      case notAfter = "not_after"
    }
  }

  package init(
    at: String, vantage: String, subject: String, request: Request, outcome: HTTPOutcome,
    address: String?, status: Int?, version: String?, headers: [[String]], redirects: [Redirect],
    elapsed: Elapsed?, certificate: TLSDetails?, finalURL: String? = nil, connectTo: String? = nil,
    proxy: String? = nil, attempts: Int? = nil, connects: [Double] = [], tried: [String] = [],
    page: Page? = nil
  ) {
    self.at = at
    self.vantage = vantage
    self.subject = subject
    self.request = request
    self.outcome = outcome
    self.address = address
    self.status = status
    self.version = version
    self.headers = headers
    self.redirects = redirects
    self.elapsed = elapsed
    self.certificate = certificate
    self.finalURL = finalURL
    self.connectTo = connectTo
    self.proxy = proxy
    self.attempts = attempts
    self.connects = connects
    self.tried = tried
    self.page = page
  }
}

/// How an HTTP request ended.
package struct HTTPOutcome: Hashable, Sendable, RawRepresentable, Codable {
  package let rawValue: String
  package init(rawValue: String) { self.rawValue = rawValue }

  package static let ok = HTTPOutcome(rawValue: "ok")
  package static let timeout = HTTPOutcome(rawValue: "timeout")
  package static let refused = HTTPOutcome(rawValue: "refused")
  package static let reset = HTTPOutcome(rawValue: "reset")
  package static let tlsError = HTTPOutcome(rawValue: "tls_error")
  package static let certificateError = HTTPOutcome(rawValue: "certificate_error")
  package static let nameNotResolved = HTTPOutcome(rawValue: "name_not_resolved")
  package static let unreachable = HTTPOutcome(rawValue: "unreachable")
  package static let tooLarge = HTTPOutcome(rawValue: "too_large")
  package static let tooManyRedirects = HTTPOutcome(rawValue: "too_many_redirects")
  package static let malformed = HTTPOutcome(rawValue: "malformed")
  package static let proxyError = HTTPOutcome(rawValue: "proxy_error")
  /// The run ended before the request did.
  package static let deadline = HTTPOutcome(rawValue: "deadline")
  /// The address or the scheme is closed, so nothing was sent.
  package static let blocked = HTTPOutcome(rawValue: "blocked")
}
