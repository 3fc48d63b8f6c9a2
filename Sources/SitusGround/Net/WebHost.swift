/// The host as a URL has it after `//`, an IPv6 address in its brackets; empty without one.
///
/// User and password before it, and port, path and the rest behind it, are left out. A backslash ends
/// it as a slash does, because browsers take the one for the other.
///
/// - SeeAlso: RFC 3986 §3.2; WHATWG URL Standard, *authority state* and *host state*.
package func webHost(afterSlashes text: Substring) -> Substring {
  var rest = text.utf8.prefix { $0 != 0x2F && $0 != 0x3F && $0 != 0x23 && $0 != 0x5C }
  if let at = rest.lastIndex(of: 0x40) { rest = rest[rest.index(after: at)...] }
  if rest.first == 0x5B, let close = rest.firstIndex(of: 0x5D) {
    return Substring(rest[...close])
  }
  return Substring(rest.prefix { $0 != 0x3A })
}
