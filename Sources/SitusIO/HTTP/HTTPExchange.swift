import SitusCore
import SitusGround

/// One request as it is put on the wire, redirects not followed.
struct HTTPRequest {
  var method: String
  var address: WebAddress
  /// Open addresses of the host, in the order in which they are tried; empty for an address in the
  /// URL itself, and when a proxy resolves.
  var candidates: [IPAddress]
  /// `HOST:PORT:ADDRESS:PORT` as libcurl takes it, when the operator put something in its place.
  var connectTo: String?
  var extent = Extent.answer
  var timeout: Duration
  /// Most bytes of the body that are kept; `nil` keeps none.
  var bodyLimit: Int?
  /// Whether a longer body is cut there, and not an error.
  var mayCutBody = false
  /// Value of the `cookie` header; `nil` for none.
  var cookies: String?
  /// Whether HTTP/1.1 is spoken also where HTTP/2 is offered.
  var isOldVersion = false

  /// What stands for the server in the limit of requests at once.
  var limitKey: String {
    if let connectTo { return connectTo }
    return candidates.first?.description ?? address.hostText
  }

  /// How far the exchange goes.
  enum Extent {
    case answer
    /// A TLS session is made, without checking the certificate, and no request is sent.
    case handshake
    /// A connection is opened and closed; nothing is sent.
    case connection
  }
}

/// What came back for one request.
struct HTTPExchange {
  var outcome: HTTPOutcome
  var address: String?
  var status: Int?
  var version: String?
  /// Values of cookies left out.
  var headers: [[String]] = []
  /// The `set-cookie` headers with their values, which are sent back and not recorded.
  var cookies: [String] = []
  /// Whether a TLS session was made and broke off without a word, as where HTTP/2 is offered and not
  /// kept up.
  var mayFareBetterOld = false
  /// Whether the body went on.
  var isBodyCut = false
  /// Addresses to which a connection was begun as well.
  var tried: [String] = []
  /// How long the server asks to wait before the next request.
  ///
  /// - SeeAlso: RFC 9110 §10.2.3: seconds or a date.
  var retryAfter: Duration?
  /// Milliseconds since the request began; `connect` and `tls` are absent when a connection was
  /// used again.
  var connect: Double?
  var tls: Double?
  var firstByte: Double?
  var total: Double = 0
  /// Milliseconds from the first packet to the answer that opened the connection.
  var roundTrip: Double?
  var certificate: HTTPObservation.TLSDetails?
  /// Empty unless the request asked for it.
  var body: [UInt8] = []

  /// The last header of that name.
  func header(_ name: String) -> String? {
    headers.last { $0[0] == name }?[1]
  }

  /// Whether the status asks for another URL.
  ///
  /// - SeeAlso: RFC 9110 §15.4.
  var isRedirect: Bool {
    switch status {
    case 301, 302, 303, 307, 308: header("location") != nil
    default: false
    }
  }
}
