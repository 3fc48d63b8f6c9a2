import CCurlShim
import SitusCore
import SitusGround

/// How a document of the web is fetched.
package struct FetchOptions: Sendable {
  package var guardian: AddressGuard
  package var userAgent: String
  /// File of the certification authorities to trust; the system's own when `nil`.
  package var authorities: String?
  /// `nil` for none: the environment is never asked.
  package var proxy: ProxyAddress?
  package var connectTo: [ConnectMapping]
  /// For each request.
  package var timeout: Duration

  package init(
    guardian: AddressGuard, userAgent: String, authorities: String?, proxy: ProxyAddress?,
    connectTo: [ConnectMapping], timeout: Duration
  ) {
    self.guardian = guardian
    self.userAgent = userAgent
    self.authorities = authorities
    self.proxy = proxy
    self.connectTo = connectTo
    self.timeout = timeout
  }
}

/// Fetches one document over HTTPS and waits for it.
///
/// The system resolves the name; the guard looks at each address where the connection is made.
///
/// - Parameters:
///   - url: An `https` address; redirects are followed to other `https` addresses.
///   - limit: Bytes.
///   - options: How.
/// - Returns: The body of an answer with status 200, unchanged.
/// - Throws: `InputErrors` with `badValue` for an address that is not fetched, `notFound`,
///   `tooLarge` or `unreadable` with what came back instead.
package func fetchDocument(_ url: String, limit: Int, options: FetchOptions) throws(InputErrors)
  -> [UInt8]
{
  func failure(_ code: InputError.Code, _ expected: String, _ found: String) -> InputErrors {
    InputErrors([
      InputError(
        code, at: SourceSite(file: url, line: 1, column: 1), expected: expected, found: found)
    ])
  }
  let transfer = Transfer(
    options: HTTPClient.Options(
      guardian: options.guardian, userAgent: options.userAgent, authorities: options.authorities,
      proxy: options.proxy, idleConnections: 1))
  var next = WebAddress(url)
  for _ in 0...maximumDocumentRedirects {
    guard let address = next, address.scheme == "https" else {
      throw failure(.badValue, "an https address", next?.url ?? url)
    }
    let exchange = transfer.fetch(address, limit: limit, options: options)
    guard exchange.outcome == .ok else {
      throw exchange.outcome == .tooLarge
        ? failure(.tooLarge, "at most \(limit) bytes", "more")
        : failure(.unreadable, "an answer", exchange.outcome.rawValue)
    }
    if exchange.isRedirect, let location = exchange.header("location") {
      next = WebAddress(location, relativeTo: address)
      continue
    }
    guard exchange.status == 200 else {
      let status = exchange.status.map { "status \($0)" } ?? "no status"
      throw failure(
        exchange.status == 404 ? .notFound : .unreadable, "an answer with status 200", status)
    }
    return exchange.body
  }
  throw failure(.unreadable, "at most \(maximumDocumentRedirects) redirects", "more")
}

/// Longest chain of redirects to a document.
private let maximumDocumentRedirects = 5

extension Transfer {
  fileprivate func fetch(_ address: WebAddress, limit: Int, options: FetchOptions)
    -> HTTPExchange
  {
    let host: String
    switch address.host {
    case .unusable: return HTTPExchange(outcome: .blocked)
    case .address(let literal): host = literal.description
    case .name(let name): host = name
    }
    let mapping = options.connectTo.first { $0.applies(to: host, port: address.port) }
    var request = HTTPRequest(
      method: "GET", address: address, candidates: [],
      connectTo: mapping.map { "::\($0.destination)" }, timeout: options.timeout)
    request.bodyLimit = limit
    prepare(request) { _ in }
    let exchange = exchange(curl_easy_perform(handle))
    complete(exchange)
    return exchange
  }
}
