import CCurlShim
import SitusCore

/// A proxy that the operator names.
package struct ProxyAddress: Hashable, Sendable {
  /// As libcurl takes it, with user and password.
  let url: String
  /// As recorded: without user and password.
  package let description: String
  /// Whether the proxy is given an address and not a name.
  let takesAddresses: Bool

  /// Reads `[SCHEME://][USER:PASSWORD@]HOST[:PORT]`; `nil` for a scheme that is no proxy's.
  ///
  /// - SeeAlso: libcurl 7.88, `CURLOPT_PROXY(3)`.
  package init?(_ text: String) {
    let text = text.contains("://") ? text : "http://" + text
    guard let handle = curl_url() else { return nil }
    defer { curl_url_cleanup(handle) }
    let anyScheme = UInt32(1 << 3)
    guard curl_url_set(handle, CURLUPART_URL, text, anyScheme) == CURLUE_OK,
      let scheme = ProxyAddress.part(CURLUPART_SCHEME, of: handle),
      ["http", "https", "socks4", "socks4a", "socks5", "socks5h"].contains(scheme)
    else { return nil }
    for part in [
      CURLUPART_USER, CURLUPART_PASSWORD, CURLUPART_PATH, CURLUPART_QUERY, CURLUPART_FRAGMENT,
    ] {
      guard curl_url_set(handle, part, nil, 0) == CURLUE_OK else { return nil }
    }
    guard var plain = ProxyAddress.part(CURLUPART_URL, of: handle) else { return nil }
    if plain.hasSuffix("/") { plain.removeLast() }
    url = text
    description = plain
    takesAddresses = scheme == "socks4" || scheme == "socks5"
  }

  private static func part(_ part: CURLUPart, of handle: OpaquePointer) -> String? {
    var text: UnsafeMutablePointer<CChar>?
    guard curl_url_get(handle, part, &text, 0) == CURLUE_OK, let text else { return nil }
    defer { curl_free(text) }
    return String(cString: text)
  }
}
