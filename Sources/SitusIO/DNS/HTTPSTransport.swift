import CCurlShim
import SitusCore
import SitusGround

/// Carries questions to a resolver over HTTPS.
///
/// The resolver is the operator's choice, so the guard of addresses does not apply to it; proxy,
/// certification authorities and mapped connections do. A name in its URL is resolved by the system.
///
/// - SeeAlso: RFC 8484.
final class HTTPSTransport: DNSTransport {
  /// Longest answer: a DNS message with its length in 16 bits.
  static let maximumAnswer = 65_535
  /// Connections at once; HTTP/2 carries many questions over one.
  private static let connections = 4

  private let options: HTTPClient.Options
  private let url: String
  private let timeout: Duration
  private let multi: MultiHandle
  private var idle: [HTTPSQuestion] = []
  private var active: [UnsafeMutableRawPointer: DNSQuery] = [:]

  init(url: String, options: HTTPClient.Options, timeout: Duration, loop: EventLoop) {
    self.url = url
    self.options = options
    self.timeout = timeout
    multi = MultiHandle(
      loop: loop, idleConnections: HTTPSTransport.connections,
      connectionsPerHost: HTTPSTransport.connections)
  }

  func send(_ packet: UnsafeRawBufferPointer, _ query: DNSQuery) {
    let question = idle.popLast() ?? HTTPSQuestion(url: url, options: options, timeout: timeout)
    question.prepare(Array(packet))
    active[question.handle] = query
    multi.add(question.handle) { [weak self] result in self?.finish(question, result) }
  }

  /// libcurl keeps time by itself.
  func process() {}

  func cancel() {
    multi.removeAll()
    let queries = active.values
    active = [:]
    for query in queries { query.channel.fail(query, .timeout) }
  }

  private func finish(_ question: HTTPSQuestion, _ result: CURLcode) {
    guard let query = active.removeValue(forKey: question.handle) else { return }
    let failure = question.failure(result)
    let answer = question.answer
    idle.append(question)
    if let failure {
      query.channel.fail(query, failure)
    } else {
      answer.withUnsafeBytes { query.channel.take($0, answering: query) }
    }
  }
}

/// One libcurl handle that carries one question after another.
private final class HTTPSQuestion: EasyHandle {
  let handle: UnsafeMutableRawPointer
  private(set) var answer: [UInt8] = []
  private var question: [UInt8] = []
  private var isTooLarge = false
  private let headers: UnsafeMutablePointer<curl_slist>?
  private let connectTo: UnsafeMutablePointer<curl_slist>?

  private static let mediaType = "application/dns-message"

  init(url: String, options: HTTPClient.Options, timeout: Duration) {
    guard let handle = curl_easy_init() else { preconditionFailure("libcurl has no memory") }
    self.handle = handle
    headers = ["content-type", "accept"].reduce(nil) {
      curl_slist_append($0, "\($1): \(HTTPSQuestion.mediaType)")
    }
    connectTo = options.mapping(of: url).flatMap {
      curl_slist_append(nil, "::\($0.destination)")
    }
    set(CURLOPT_NOSIGNAL, 1)
    set(CURLOPT_POST, 1)
    set(CURLOPT_FOLLOWLOCATION, 0)
    set(CURLOPT_HTTP_VERSION, Int(CURL_HTTP_VERSION_2TLS))
    // Rather over a connection that is there than over one more.
    set(CURLOPT_PIPEWAIT, 1)
    set(CURLOPT_TIMEOUT_MS, max(1, Int(timeout / .milliseconds(1))))
    set(CURLOPT_PROTOCOLS_STR, "https")
    set(CURLOPT_URL, url)
    set(CURLOPT_USERAGENT, options.userAgent)
    set(CURLOPT_PROXY, options.proxy?.url ?? "")
    if let file = options.authorities { set(CURLOPT_CAINFO, file) }
    situs_curl_set_list(handle, CURLOPT_HTTPHEADER, headers)
    situs_curl_set_list(handle, CURLOPT_CONNECT_TO, connectTo)
    situs_curl_set_pointer(handle, CURLOPT_WRITEDATA, Unmanaged.passUnretained(self).toOpaque())
    situs_curl_set_receiver(handle, CURLOPT_WRITEFUNCTION) { bytes, size, count, context in
      guard let bytes, let context else { return 0 }
      let part = UnsafeRawBufferPointer(start: bytes, count: size * count)
      let question = Unmanaged<HTTPSQuestion>.fromOpaque(context).takeUnretainedValue()
      return question.receive(part) ? size * count : 0
    }
  }

  deinit {
    curl_easy_cleanup(handle)
    curl_slist_free_all(headers)
    curl_slist_free_all(connectTo)
  }

  /// Sets the question, with the identifier 0 so that equal questions are equal requests.
  func prepare(_ packet: [UInt8]) {
    question = packet
    question[0] = 0
    question[1] = 0
    answer = []
    isTooLarge = false
    set(CURLOPT_POSTFIELDSIZE, question.count)
    question.withUnsafeMutableBytes { bytes in
      _ = situs_curl_set_pointer(handle, CURLOPT_COPYPOSTFIELDS, bytes.baseAddress)
    }
  }

  /// What kept the answer from coming; `nil` when one to this question did.
  func failure(_ result: CURLcode) -> DNSOutcome? {
    if isTooLarge { return .malformed }
    guard result == CURLE_OK else {
      var number = 0
      situs_curl_get_long(handle, CURLINFO_OS_ERRNO, &number)
      switch HTTPOutcome(result, systemError: Int32(number)) {
      case .refused: return .connectionRefused
      case let other: return DNSOutcome(rawValue: other.rawValue)
      }
    }
    var status = 0
    situs_curl_get_long(handle, CURLINFO_RESPONSE_CODE, &status)
    guard status == 200 else { return DNSOutcome(rawValue: "http_\(status)") }
    var type: UnsafePointer<CChar>?
    situs_curl_get_string(handle, CURLINFO_CONTENT_TYPE, &type)
    let mediaType = type.map { String(cString: $0).lowercased() } ?? ""
    guard mediaType.prefix(while: { $0 != ";" && $0 != " " }) == HTTPSQuestion.mediaType,
      DNSMessage.answers(answer, question: question)
    else { return .malformed }
    return nil
  }

  private func receive(_ part: UnsafeRawBufferPointer) -> Bool {
    isTooLarge = answer.count + part.count > HTTPSTransport.maximumAnswer
    if !isTooLarge { answer += part }
    return !isTooLarge
  }
}

extension HTTPClient.Options {
  /// The address that the operator put in the place of the URL's host and port.
  fileprivate func mapping(of url: String) -> ConnectMapping? {
    guard let address = WebAddress(url) else { return nil }
    let host =
      switch address.host {
      case .name(let name): name
      case .address(let literal): literal.description
      case .unusable: ""
      }
    return connectTo.first { $0.applies(to: host, port: address.port) }
  }
}
