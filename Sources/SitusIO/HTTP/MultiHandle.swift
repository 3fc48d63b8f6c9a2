import CCurlShim
import SitusCore

/// Runs libcurl handles on an event loop; lives on its thread.
///
/// - SeeAlso: libcurl 7.88, `libcurl-multi(3)`, `curl_multi_socket_action(3)`.
final class MultiHandle {
  private let loop: EventLoop
  private let multi: UnsafeMutableRawPointer
  private var active: [UnsafeMutableRawPointer: (CURLcode) -> Void] = [:]
  private var timer: Int?
  /// Whether a connection was cut in the turn that ends, because it brought more than it may.
  private(set) var wasCut = false

  /// - Parameters:
  ///   - loop: The loop on whose thread everything else is called.
  ///   - idleConnections: Connections that may stay open unused.
  ///   - connectionsPerHost: Connections to one host at once; 0 for no limit.
  init(loop: EventLoop, idleConnections: Int, connectionsPerHost: Int = 0) {
    self.loop = loop
    guard curl_global_init(Int(CURL_GLOBAL_ALL)) == CURLE_OK, let multi = curl_multi_init() else {
      preconditionFailure("libcurl has no memory")
    }
    self.multi = multi
    let context = Unmanaged.passUnretained(self).toOpaque()
    situs_curl_multi_set_pointer(multi, CURLMOPT_SOCKETDATA, context)
    situs_curl_multi_set_pointer(multi, CURLMOPT_TIMERDATA, context)
    situs_curl_multi_set_long(multi, CURLMOPT_MAXCONNECTS, idleConnections)
    situs_curl_multi_set_long(multi, CURLMOPT_MAX_HOST_CONNECTIONS, connectionsPerHost)
    situs_curl_multi_set_watcher(multi) { _, socket, what, context, _ in
      guard let context else { return 0 }
      Unmanaged<MultiHandle>.fromOpaque(context).takeUnretainedValue().watch(socket, what)
      return 0
    }
    situs_curl_multi_set_timer(multi) { _, milliseconds, context in
      guard let context else { return 0 }
      Unmanaged<MultiHandle>.fromOpaque(context).takeUnretainedValue().wait(milliseconds)
      return 0
    }
  }

  deinit {
    removeAll()
    curl_multi_cleanup(multi)
  }

  /// Begins the transfer that is set up in the handle; `completion` is called once, unless it is
  /// removed before.
  func add(_ handle: UnsafeMutableRawPointer, completion: @escaping (CURLcode) -> Void) {
    active[handle] = completion
    curl_multi_add_handle(multi, handle)
  }

  /// Breaks off every transfer without a word.
  func removeAll() {
    for handle in active.keys { curl_multi_remove_handle(multi, handle) }
    active = [:]
  }

  // MARK: Called by libcurl

  private func watch(_ socket: curl_socket_t, _ what: Int32) {
    var wanted: EventLoop.Readiness = []
    if what == CURL_POLL_IN || what == CURL_POLL_INOUT { wanted.insert(.readable) }
    if what == CURL_POLL_OUT || what == CURL_POLL_INOUT { wanted.insert(.writable) }
    if wanted.isEmpty { return loop.unwatch(socket) }
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
    situs_curl_begin_turn()
    curl_multi_socket_action(multi, socket, mask, &running)
    wasCut = situs_curl_turn_was_cut() != 0
    var left: Int32 = 0
    while let message = curl_multi_info_read(multi, &left) {
      guard message.pointee.msg == CURLMSG_DONE, let handle = message.pointee.easy_handle else {
        continue
      }
      let result = situs_curl_message_result(message)
      guard let completion = active.removeValue(forKey: handle) else { continue }
      curl_multi_remove_handle(multi, handle)
      completion(result)
    }
  }
}
