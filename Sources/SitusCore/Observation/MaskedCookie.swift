/// A `set-cookie` header as it is recorded: with `*` in the place of the value, which may name the
/// visit it was made for and says nothing about a place.
///
/// The name and the attributes stay. A cookie without a name is its value, and attributes that the
/// standard does not know keep their names only.
///
/// - SeeAlso: RFC 6265 §4.1.1, §5.2; *Cookies: HTTP State Management Mechanism* (RFC 6265bis draft 20)
///   §4.1.2 for `SameSite` and `Partitioned`; read 2026-11-30.
package func maskedCookie(_ header: String) -> String {
  let parts = header.split(separator: ";", omittingEmptySubsequences: false)
  return parts.enumerated().map { index, part -> String in
    guard let equals = part.firstIndex(of: "=") else {
      return index > 0 || part.allSatisfy(\.isWhitespace) ? String(part) : "*"
    }
    let name = part[..<equals].filter { !$0.isWhitespace }.lowercased()
    let isKept = index > 0 && knownAttributes.contains(name)
    return isKept ? String(part) : part[...equals] + "*"
  }.joined(separator: ";")
}

private let knownAttributes: Set<String> = [
  "expires", "max-age", "domain", "path", "samesite", "priority",
]
