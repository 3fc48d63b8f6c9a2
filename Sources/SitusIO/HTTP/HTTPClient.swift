import CCurlShim
import SitusCore

/// Runs many requests at once; lives on the thread of its event loop.
///
/// - SeeAlso: libcurl 7.88, `libcurl-multi(3)`, `curl_multi_socket_action(3)`.
final class HTTPClient {
  struct Options {
    var guardian: AddressGuard
    var userAgent: String
    /// File of the certification authorities to trust; the system's own when `nil`.
    var authorities: String?
    /// `nil` for none: the environment is never asked.
    var proxy: String?
    /// Connections that may stay open unused.
    var idleConnections: Int
  }

  private let options: Options
  private let loop: EventLoop
  private let multi: UnsafeMutableRawPointer
  private var idle: [Transfer] = []
  private var active: [UnsafeMutableRawPointer: Transfer] = [:]
  private var timer: Int?
  private var stopped: HTTPOutcome?

  init(options: Options, loop: EventLoop) {
    self.options = options
    self.loop = loop
    guard curl_global_init(Int(CURL_GLOBAL_ALL)) == CURLE_OK, let multi = curl_multi_init() else {
      preconditionFailure("libcurl has no memory")
    }
    self.multi = multi
    let context = Unmanaged.passUnretained(self).toOpaque()
    situs_curl_multi_set_pointer(multi, CURLMOPT_SOCKETDATA, context)
    situs_curl_multi_set_pointer(multi, CURLMOPT_TIMERDATA, context)
    situs_curl_multi_set_long(multi, CURLMOPT_MAXCONNECTS, options.idleConnections)
    situs_curl_multi_set_watcher(multi) { _, socket, what, context, _ in
      guard let context else { return 0 }
      Unmanaged<HTTPClient>.fromOpaque(context).takeUnretainedValue().watch(socket, what)
      return 0
    }
    situs_curl_multi_set_timer(multi) { _, milliseconds, context in
      guard let context else { return 0 }
      Unmanaged<HTTPClient>.fromOpaque(context).takeUnretainedValue().wait(milliseconds)
      return 0
    }
  }

  deinit {
    for handle in active.keys { curl_multi_remove_handle(multi, handle) }
    curl_multi_cleanup(multi)
  }

  /// Sends the request now; `completion` is called exactly once.
  func perform(_ request: HTTPRequest, completion: @escaping (HTTPExchange) -> Void) {
    if let stopped { return completion(HTTPExchange(outcome: stopped)) }
    let transfer = idle.popLast() ?? Transfer(options: options)
    transfer.prepare(request, completion: completion)
    active[transfer.handle] = transfer
    curl_multi_add_handle(multi, transfer.handle)
  }

  /// Ends every request with that outcome, those to come included.
  func stop(_ outcome: HTTPOutcome) {
    stopped = outcome
    let transfers = active.values
    active = [:]
    for transfer in transfers {
      curl_multi_remove_handle(multi, transfer.handle)
      transfer.complete(HTTPExchange(outcome: outcome))
    }
  }

  // MARK: Called by libcurl

  private func watch(_ socket: curl_socket_t, _ what: Int32) {
    var wanted: EventLoop.Readiness = []
    if what == CURL_POLL_IN || what == CURL_POLL_INOUT { wanted.insert(.readable) }
    if what == CURL_POLL_OUT || what == CURL_POLL_INOUT { wanted.insert(.writable) }
    loop.watch(socket, for: wanted) { [weak self] ready in
      let mask =
        (ready.contains(.readable) ? CURL_CSELECT_IN : 0)
        | (ready.contains(.writable) ? CURL_CSELECT_OUT : 0)
      self?.act(socket, mask)
    }
  }

  private func wait(_ milliseconds: Int) {
    if let timer { loop.cancelTimer(timer) }
    timer = nil
    guard milliseconds >= 0 else { return }
    timer = loop.schedule(at: .now + .milliseconds(milliseconds)) { [weak self] in
      self?.timer = nil
      self?.act(CURL_SOCKET_BAD, 0)
    }
  }

  // MARK: Work

  private func act(_ socket: curl_socket_t, _ mask: Int32) {
    var running: Int32 = 0
    curl_multi_socket_action(multi, socket, mask, &running)
    var left: Int32 = 0
    while let message = curl_multi_info_read(multi, &left) {
      guard message.pointee.msg == CURLMSG_DONE, let handle = message.pointee.easy_handle else {
        continue
      }
      let result = situs_curl_message_result(message)
      guard let transfer = active.removeValue(forKey: handle) else { continue }
      let exchange = transfer.exchange(result)
      curl_multi_remove_handle(multi, handle)
      idle.append(transfer)
      transfer.complete(exchange)
    }
  }
}
