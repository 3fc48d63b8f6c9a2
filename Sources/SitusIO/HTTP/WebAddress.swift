import CCurlShim
import SitusCore
import SitusGround

/// A URL of the web as libcurl reads it, so that what is checked is what is connected to.
///
/// - SeeAlso: libcurl 7.88, `curl_url_set(3)`.
struct WebAddress: Hashable, Sendable {
  /// Longest URL that is followed.
  static let maximumLength = 8192

  /// Without user, password and fragment.
  let url: String
  /// `http` or `https`.
  let scheme: String
  let host: TargetHost
  let port: Int

  /// The host as text, an IPv6 address without brackets; empty when it is unusable.
  var hostText: String {
    switch host {
    case .name(let name): name
    case .address(let literal): literal.description
    case .unusable: ""
    }
  }

  /// Scheme, host and port: what shares a connection.
  var origin: String {
    hostText.contains(":") ? "\(scheme)://[\(hostText)]:\(port)" : "\(scheme)://\(hostText):\(port)"
  }

  /// Path and query, as they are asked for.
  var path: String {
    guard let start = url.firstRange(of: "//")?.upperBound,
      let slash = url[start...].firstIndex(where: { $0 == "/" || $0 == "?" })
    else { return "/" }
    return url[slash] == "?" ? "/" + url[slash...] : String(url[slash...])
  }

  /// Reads an absolute URL, or one relative to `base`; `nil` for any scheme but HTTP's two.
  init?(_ text: String, relativeTo base: WebAddress? = nil) {
    guard text.utf8.count <= WebAddress.maximumLength, let handle = curl_url() else { return nil }
    defer { curl_url_cleanup(handle) }
    if let base {
      guard curl_url_set(handle, CURLUPART_URL, base.url, 0) == CURLUE_OK else { return nil }
    }
    guard curl_url_set(handle, CURLUPART_URL, text, WebAddress.encode) == CURLUE_OK else {
      return nil
    }
    // Credentials in a link are never sent, and a fragment is not part of a request.
    for part in [CURLUPART_USER, CURLUPART_PASSWORD, CURLUPART_OPTIONS, CURLUPART_FRAGMENT] {
      guard curl_url_set(handle, part, nil, 0) == CURLUE_OK else { return nil }
    }
    guard WebAddress.part(CURLUPART_ZONEID, of: handle) == nil,
      let scheme = WebAddress.part(CURLUPART_SCHEME, of: handle),
      scheme == "http" || scheme == "https",
      let written = WebAddress.part(CURLUPART_HOST, of: handle),
      let host = WebAddress.asciiHost(written),
      curl_url_set(handle, CURLUPART_HOST, host, 0) == CURLUE_OK,
      let port = WebAddress.part(CURLUPART_PORT, of: handle, WebAddress.defaultPort),
      let number = Int(port), (1...65535).contains(number),
      let url = WebAddress.part(CURLUPART_URL, of: handle)
    else { return nil }
    self.url = url
    self.scheme = scheme
    self.host = TargetHost(host)
    self.port = number
  }

  private static let encode = UInt32(1 << 7)
  private static let defaultPort = UInt32(1 << 0)

  /// The host as DNS carries it; libcurl's own conversion depends on the locale.
  private static func asciiHost(_ written: String) -> String? {
    if written.utf8.allSatisfy({ $0 < 0x80 }) { return written }
    if case .name(let name) = TargetHost(written) { return name }
    return nil
  }

  private static func part(
    _ part: CURLUPart, of handle: OpaquePointer, _ flags: UInt32 = 0
  ) -> String? {
    var text: UnsafeMutablePointer<CChar>?
    guard curl_url_get(handle, part, &text, flags) == CURLUE_OK, let text else { return nil }
    defer { curl_free(text) }
    return String(cString: text)
  }
}
