import CCurlShim
import SitusCore

extension HTTPOutcome {
  /// What libcurl's result means.
  ///
  /// - SeeAlso: libcurl 7.88, `libcurl-errors(3)`.
  init(_ result: CURLcode, systemError: Int32) {
    switch result {
    case CURLE_OK: self = .ok
    case CURLE_OPERATION_TIMEDOUT: self = .timeout
    case CURLE_COULDNT_RESOLVE_HOST: self = .nameNotResolved
    case CURLE_PEER_FAILED_VERIFICATION: self = .certificateError
    case CURLE_COULDNT_CONNECT, CURLE_SSL_CONNECT_ERROR, CURLE_SEND_ERROR, CURLE_RECV_ERROR:
      switch SystemError(systemError) {
      case .refused: self = .refused
      case .unreachable: self = .unreachable
      case .reset: self = .reset
      case .timedOut: self = .timeout
      case nil: self = result == CURLE_SSL_CONNECT_ERROR ? .tlsError : .reset
      }
    case CURLE_GOT_NOTHING: self = .reset
    // What this version says of a header line of more than 100 kB.
    case CURLE_OUT_OF_MEMORY: self = .tooLarge
    case CURLE_COULDNT_RESOLVE_PROXY, CURLE_PROXY: self = .proxyError
    case CURLE_SSL_CIPHER, CURLE_SSL_CERTPROBLEM, CURLE_SSL_ENGINE_INITFAILED: self = .tlsError
    case CURLE_UNSUPPORTED_PROTOCOL, CURLE_WEIRD_SERVER_REPLY, CURLE_HTTP2, CURLE_HTTP2_STREAM,
      CURLE_PARTIAL_FILE, CURLE_BAD_CONTENT_ENCODING:
      self = .malformed
    default: self.init(rawValue: "curl_\(result.rawValue)")
    }
  }
}
