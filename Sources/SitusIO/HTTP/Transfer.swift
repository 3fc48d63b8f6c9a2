import CCurlShim
import SitusCore
import SitusGround

/// One libcurl handle, used for one request after another.
final class Transfer: EasyHandle {
  /// Most bytes of headers of one answer, and most lines.
  static let maximumHeaderBytes = 65_536
  static let maximumHeaders = 256
  /// Most bytes of a page that is not kept, before the connection is dropped.
  static let maximumBody = 65_536
  /// Most bytes that a TLS connection may bring in one turn: twice what anything that is kept has.
  static let maximumTurn = 1 << 20

  let handle: UnsafeMutableRawPointer
  private let guardian: AddressGuard
  private let hasProxy: Bool
  private var request: HTTPRequest?
  private var completion: ((HTTPExchange) -> Void)?
  private var resolve: UnsafeMutablePointer<curl_slist>?
  private var connectTo: UnsafeMutablePointer<curl_slist>?
  /// The name whose addresses libcurl's cache still holds from the last request.
  private var lastResolved: String?

  private var headers: [[String]] = []
  /// `set-cookie` headers with their values, which are not recorded.
  private var cookies: [String] = []
  /// Whether the line before was a header, which the next one may go on with.
  private var isInHeader = false
  /// Of all answers to the request together, those of the 1xx class included.
  private var headerBytes = 0
  private var bodyBytes = 0
  private var body: [UInt8] = []
  /// Addresses to which a connection was begun.
  private var opened: [IPAddress] = []
  private var tlsVersion: String?
  /// The address that the guard refused, once it did.
  private var refused: IPAddress?
  private var limit: Limit?

  private enum Limit { case headers, body, document }

  /// Results of a connection that ended without an answer.
  private static let brokenConnection: Set<UInt32> = Set(
    [
      CURLE_SEND_ERROR, CURLE_RECV_ERROR, CURLE_GOT_NOTHING, CURLE_PARTIAL_FILE, CURLE_HTTP2,
      CURLE_HTTP2_STREAM,
    ].map(\.rawValue))

  /// - Parameters:
  ///   - options: What is the same for every request.
  ///   - isLimitedByTurn: Whether `maximumTurn` holds, as where a peer must not keep others waiting.
  init(options: HTTPClient.Options, isLimitedByTurn: Bool = false) {
    guard let handle = curl_easy_init() else { preconditionFailure("libcurl has no memory") }
    self.handle = handle
    guardian = options.guardian
    hasProxy = options.proxy != nil
    set(CURLOPT_NOSIGNAL, 1)
    set(CURLOPT_FOLLOWLOCATION, 0)
    set(CURLOPT_CERTINFO, 1)
    set(CURLOPT_PROTOCOLS_STR, "http,https")
    set(CURLOPT_USERAGENT, options.userAgent)
    set(CURLOPT_PROXY, options.proxy?.url ?? "")
    set(CURLOPT_NOPROXY, "")
    // What a proxy says of itself is no answer of the host.
    set(CURLOPT_SUPPRESS_CONNECT_HEADERS, 1)
    set(CURLOPT_DNS_CACHE_TIMEOUT, -1)
    if isLimitedByTurn { situs_curl_limit_turn(handle, Transfer.maximumTurn) }
    if let file = options.authorities { set(CURLOPT_CAINFO, file) }
    let context = Unmanaged.passUnretained(self).toOpaque()
    for option in [
      CURLOPT_HEADERDATA, CURLOPT_WRITEDATA, CURLOPT_OPENSOCKETDATA, CURLOPT_PREREQDATA,
      CURLOPT_PRIVATE,
    ] {
      situs_curl_set_pointer(handle, option, context)
    }
    situs_curl_set_receiver(handle, CURLOPT_HEADERFUNCTION) { bytes, size, count, context in
      guard let bytes, let context else { return 0 }
      let line = UnsafeRawBufferPointer(start: bytes, count: size * count)
      return Transfer.from(context).receive(header: Array(line)) ? size * count : 0
    }
    situs_curl_set_receiver(handle, CURLOPT_WRITEFUNCTION) { bytes, size, count, context in
      guard let bytes, let context else { return 0 }
      let part = UnsafeRawBufferPointer(start: bytes, count: size * count)
      return Transfer.from(context).receive(body: part) ? size * count : 0
    }
    if options.proxy == nil {
      situs_curl_set_opener(handle) { context, _, address in
        guard let context, let address else { return CURL_SOCKET_BAD }
        return Transfer.from(context).open(address)
      }
    }
    situs_curl_set_prerequisite(handle) { context, _, _, _, _ in
      guard let context else { return CURL_PREREQFUNC_ABORT }
      Transfer.from(context).noteSession()
      return CURL_PREREQFUNC_OK
    }
  }

  deinit {
    curl_easy_cleanup(handle)
    curl_slist_free_all(resolve)
    curl_slist_free_all(connectTo)
  }

  static func from(_ context: UnsafeMutableRawPointer) -> Transfer {
    Unmanaged<Transfer>.fromOpaque(context).takeUnretainedValue()
  }

  // MARK: One request

  /// Sets everything that differs between requests.
  func prepare(_ request: HTTPRequest, completion: @escaping (HTTPExchange) -> Void) {
    self.request = request
    self.completion = completion
    headers = []
    cookies = []
    isInHeader = false
    headerBytes = 0
    bodyBytes = 0
    body = []
    opened = []
    tlsVersion = nil
    refused = nil
    limit = nil
    set(CURLOPT_URL, request.address.url)
    set(
      CURLOPT_HTTP_VERSION,
      Int(request.isOldVersion ? CURL_HTTP_VERSION_1_1 : CURL_HTTP_VERSION_2TLS))
    if let cookies = request.cookies {
      set(CURLOPT_COOKIE, cookies)
    } else {
      situs_curl_set_pointer(handle, CURLOPT_COOKIE, nil)
    }
    // HEAD without a body to wait for; setting GET afterwards would undo it.
    set(CURLOPT_NOBODY, request.method == "HEAD" ? 1 : 0)
    if request.method == "GET" { set(CURLOPT_HTTPGET, 1) }
    let isWhole = request.extent == .answer
    set(CURLOPT_CONNECT_ONLY, isWhole ? 0 : 1)
    set(CURLOPT_FRESH_CONNECT, isWhole ? 0 : 1)
    set(CURLOPT_FORBID_REUSE, isWhole ? 0 : 1)
    set(CURLOPT_SSL_VERIFYPEER, isWhole ? 1 : 0)
    set(CURLOPT_SSL_VERIFYHOST, isWhole ? 2 : 0)
    let milliseconds = max(1, Int(request.timeout / .milliseconds(1)))
    set(CURLOPT_TIMEOUT_MS, milliseconds)
    set(CURLOPT_CONNECTTIMEOUT_MS, milliseconds)
    setAddresses(request)
  }

  /// Tells libcurl the addresses of the host, and to forget those of the request before: what is
  /// left in its cache of names would grow with the run.
  private func setAddresses(_ request: HTTPRequest) {
    curl_slist_free_all(resolve)
    curl_slist_free_all(connectTo)
    resolve = nil
    connectTo = nil
    if case .name(let name) = request.address.host, !request.candidates.isEmpty {
      let key = "\(name):\(request.address.port)"
      if let lastResolved, lastResolved != key {
        resolve = curl_slist_append(resolve, "-\(lastResolved)")
      }
      let list = request.candidates.map { $0.isIPv4 ? "\($0)" : "[\($0)]" }.joined(separator: ",")
      resolve = curl_slist_append(resolve, "\(key):\(list)")
      lastResolved = key
    }
    if let mapping = request.connectTo { connectTo = curl_slist_append(nil, mapping) }
    situs_curl_set_list(handle, CURLOPT_RESOLVE, resolve)
    situs_curl_set_list(handle, CURLOPT_CONNECT_TO, connectTo)
  }

  /// What happened, once libcurl is done with the request.
  ///
  /// - Parameters:
  ///   - result: What it says.
  ///   - wasCut: Whether a connection was cut in that turn because it brought too much.
  /// - Returns: The answer, or what kept it from coming.
  func exchange(_ result: CURLcode, wasCut: Bool = false) -> HTTPExchange {
    var exchange = HTTPExchange(outcome: outcome(result))
    let isBroken = Transfer.brokenConnection.contains(result.rawValue)
    if isBroken, wasCut {
      exchange.outcome = .tooLarge
    } else {
      exchange.mayFareBetterOld = isBroken && tlsVersion != nil && headerBytes == 0
    }
    // Through a proxy, the address would be the proxy's.
    if !hasProxy, let address = text(CURLINFO_PRIMARY_IP).flatMap({ IPAddress($0) }) {
      exchange.address = address.description
      exchange.tried = opened.filter { $0 != address }.map(\.description)
    }
    if number(CURLINFO_RESPONSE_CODE) >= 100, headerBytes > 0 {
      exchange.status = number(CURLINFO_RESPONSE_CODE)
      exchange.version = Transfer.version(number(CURLINFO_HTTP_VERSION))
    }
    exchange.headers = headers
    exchange.cookies = cookies
    exchange.body = body
    exchange.isBodyCut = limit == .body
    var seconds: curl_off_t = 0
    if situs_curl_get_offset(handle, CURLINFO_RETRY_AFTER, &seconds) == CURLE_OK, seconds > 0 {
      exchange.retryAfter = .seconds(seconds)
    }
    if number(CURLINFO_NUM_CONNECTS) > 0 {
      exchange.connect = milliseconds(CURLINFO_CONNECT_TIME_T)
      exchange.tls = milliseconds(CURLINFO_APPCONNECT_TIME_T)
      if let connect = exchange.connect {
        exchange.roundTrip = connect - (milliseconds(CURLINFO_NAMELOOKUP_TIME_T) ?? 0)
      }
    }
    exchange.firstByte = milliseconds(CURLINFO_STARTTRANSFER_TIME_T)
    exchange.total = milliseconds(CURLINFO_TOTAL_TIME_T) ?? 0
    exchange.certificate = certificate()
    if exchange.outcome == .blocked { exchange.address = refused?.description }
    return exchange
  }

  /// Ends the request; another may be prepared from within its completion.
  func complete(_ exchange: HTTPExchange) {
    let completion = completion
    self.completion = nil
    request = nil
    body = []
    completion?(exchange)
  }

  // MARK: Called by libcurl

  private func open(_ address: UnsafeMutablePointer<curl_sockaddr>) -> curl_socket_t {
    var bytes = [UInt8](repeating: 0, count: 16)
    let count = situs_curl_address(address, &bytes)
    guard let target = IPAddress(bytes: bytes.prefix(Int(count))) else { return CURL_SOCKET_BAD }
    if request?.connectTo == nil, guardian.reasonClosed(target) != nil {
      refused = target
      return CURL_SOCKET_BAD
    }
    opened.append(target)
    return situs_curl_open(address)
  }

  private func noteSession() {
    if let version = situs_curl_tls_version(handle) { tlsVersion = String(cString: version) }
  }

  private func receive(header line: [UInt8]) -> Bool {
    headerBytes += line.count
    guard headerBytes <= Transfer.maximumHeaderBytes, headers.count < Transfer.maximumHeaders else {
      limit = .headers
      return false
    }
    // Each answer begins with its status line; those of the 1xx class come before the real one.
    if line.starts(with: Array("HTTP/".utf8)) {
      headers = []
      cookies = []
      isInHeader = false
      return true
    }
    if line.first == 0x20 || line.first == 0x09 {
      unfold(Transfer.text(line[...]))
      return true
    }
    let colon = line.firstIndex(of: 0x3A)
    isInHeader = colon != nil
    guard let colon else { return true }
    let name = Transfer.text(line[..<colon]).lowercased()
    let value = Transfer.text(line[(colon + 1)...])
    if name == "set-cookie" { cookies.append(value) }
    headers.append([name, name == "set-cookie" ? maskedCookie(value) : value])
    return true
  }

  /// Takes a line that goes on with the header before it.
  ///
  /// - SeeAlso: RFC 9112 §5.2: what folds a line counts as a space.
  private func unfold(_ text: String) {
    guard isInHeader, !text.isEmpty, var header = headers.popLast() else { return }
    if header[0] == "set-cookie", let cookie = cookies.popLast() {
      cookies.append(cookie + " " + text)
      header[1] = maskedCookie(cookie + " " + text)
    } else {
      header[1] += header[1].isEmpty ? text : " " + text
    }
    headers.append(header)
  }

  private func receive(body part: UnsafeRawBufferPointer) -> Bool {
    bodyBytes += part.count
    if let request, let most = request.bodyLimit {
      body += part.prefix(most - body.count)
      guard bodyBytes <= most else {
        limit = request.mayCutBody ? .body : .document
        return false
      }
      return true
    }
    if bodyBytes > Transfer.maximumBody {
      limit = .body
      return false
    }
    return true
  }

  /// Text of a header without the space around it; bytes that are no UTF-8 are read as Latin-1.
  ///
  /// - SeeAlso: RFC 9110 §5.5.
  private static func text(_ bytes: ArraySlice<UInt8>) -> String {
    let isSpace: (UInt8) -> Bool = { [0x20, 0x09, 0x0D, 0x0A].contains($0) }
    var bytes = bytes.drop(while: isSpace)
    while let last = bytes.last, isSpace(last) { bytes.removeLast() }
    return String(validating: bytes, as: UTF8.self)
      ?? String(bytes.map { Character(Unicode.Scalar($0)) })
  }

  // MARK: Reading results

  private func outcome(_ result: CURLcode) -> HTTPOutcome {
    if refused != nil, result != CURLE_OK { return .blocked }
    switch limit {
    case .headers, .document: return .tooLarge
    // Enough of the page was read on purpose.
    case .body: return .ok
    case nil: break
    }
    // The proxy is the only one that is connected to; it says no by a status, or not at all.
    if hasProxy, result == CURLE_COULDNT_CONNECT || number(CURLINFO_HTTP_CONNECTCODE) >= 300 {
      return .proxyError
    }
    return HTTPOutcome(result, systemError: Int32(number(CURLINFO_OS_ERRNO)))
  }

  private func certificate() -> HTTPObservation.TLSDetails? {
    guard request?.address.scheme == "https" else { return nil }
    var information: UnsafeMutablePointer<curl_certinfo>?
    guard situs_curl_get_certificates(handle, &information) == CURLE_OK, let information,
      information.pointee.num_of_certs > 0, var entry = information.pointee.certinfo[0]
    else { return nil }
    while true {
      if let data = entry.pointee.data {
        let line = String(cString: data)
        if line.hasPrefix("Cert:") {
          return HTTPObservation.TLSDetails(
            pem: String(line.dropFirst("Cert:".count)), version: tlsVersion)
        }
      }
      guard let next = entry.pointee.next else { return nil }
      entry = next
    }
  }

  private static func version(_ number: Int) -> String? {
    switch number {
    case Int(CURL_HTTP_VERSION_1_0): "1.0"
    case Int(CURL_HTTP_VERSION_1_1): "1.1"
    case Int(CURL_HTTP_VERSION_2_0): "2"
    case Int(CURL_HTTP_VERSION_3): "3"
    default: nil
    }
  }

  private func number(_ info: CURLINFO) -> Int {
    var value = 0
    return situs_curl_get_long(handle, info, &value) == CURLE_OK ? value : 0
  }

  /// A time of libcurl's, which counts microseconds; `nil` for zero, which means never.
  private func milliseconds(_ info: CURLINFO) -> Double? {
    var value: curl_off_t = 0
    guard situs_curl_get_offset(handle, info, &value) == CURLE_OK, value > 0 else { return nil }
    return Double(value) / 1000
  }

  private func text(_ info: CURLINFO) -> String? {
    var value: UnsafePointer<CChar>?
    guard situs_curl_get_string(handle, info, &value) == CURLE_OK, let value else { return nil }
    return String(cString: value)
  }
}
