import CCurlShim
import Glibc

/// The cookies that hosts set in one chain of redirects, to be sent back within it.
///
/// A site that asks for a cookie before it answers would otherwise never answer. Nothing outlives the
/// chain, and no host is sent what another one set, whatever domain it names.
///
/// - SeeAlso: RFC 6265 §5.2 to §5.4.
struct CookieJar {
  /// Most cookies that are kept, and most bytes of one.
  static let maximumCookies = 50
  static let maximumBytes = 4096

  private struct Cookie {
    var host: String
    var name: String
    var value: String
    var path: String
    var isSecure: Bool
  }
  private var cookies: [Cookie] = []

  /// Takes the `set-cookie` headers of an answer.
  mutating func take(_ headers: [String], from address: WebAddress) {
    for header in headers { take(header, from: address) }
  }

  private mutating func take(_ header: String, from address: WebAddress) {
    let parts = header.split(separator: ";", omittingEmptySubsequences: false)
    guard header.utf8.count <= CookieJar.maximumBytes, let pair = parts.first,
      let equals = pair.firstIndex(of: "="),
      header.utf8.allSatisfy({ $0 == 0x09 || (0x20..<0x7F).contains($0) })
    else { return }
    var cookie = Cookie(
      host: address.hostText, name: trimmed(pair[..<equals]),
      value: trimmed(pair[pair.index(after: equals)...]), path: CookieJar.usualPath(of: address),
      isSecure: false)
    var isGone = false
    for part in parts.dropFirst() {
      let attribute = part.split(separator: "=", maxSplits: 1).map { trimmed($0) }
      let value = attribute.count > 1 ? attribute[1] : ""
      switch attribute.first?.lowercased() {
      case "path": if value.hasPrefix("/") { cookie.path = value }
      case "secure": cookie.isSecure = true
      case "max-age": if let seconds = Int(value), seconds <= 0 { isGone = true }
      case "expires":
        let date = curl_getdate(value, nil)
        if date >= 0, date < time(nil) { isGone = true }
      default: break
      }
    }
    guard !cookie.name.isEmpty else { return }
    cookies.removeAll {
      $0.host == cookie.host && $0.name == cookie.name && $0.path == cookie.path
    }
    if !isGone, cookies.count < CookieJar.maximumCookies { cookies.append(cookie) }
  }

  /// The value of the `cookie` header for a request; `nil` when there is none.
  func header(for address: WebAddress) -> String? {
    let path = address.path.prefix { $0 != "?" }
    let sent = cookies.filter { cookie in
      cookie.host == address.hostText && (!cookie.isSecure || address.scheme == "https")
        && (path == cookie.path
          || (path.hasPrefix(cookie.path)
            && (cookie.path.hasSuffix("/") || path.dropFirst(cookie.path.count).first == "/")))
    }
    return sent.isEmpty ? nil : sent.map { "\($0.name)=\($0.value)" }.joined(separator: "; ")
  }

  /// The path up to its last slash.
  private static func usualPath(of address: WebAddress) -> String {
    let path = address.path.prefix { $0 != "?" }
    guard let slash = path.lastIndex(of: "/"), slash > path.startIndex else { return "/" }
    return String(path[..<slash])
  }

  private func trimmed(_ text: Substring) -> String {
    var text = text.drop { $0 == " " || $0 == "\t" }
    while text.last == " " || text.last == "\t" { text.removeLast() }
    return String(text)
  }
}
