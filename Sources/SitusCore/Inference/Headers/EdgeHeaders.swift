/// Tells which edge network stands in front when headers of several are there.
enum EdgeHeaders {
  /// The operator whose edge answered the client, by what only the outermost one writes.
  ///
  /// - SeeAlso: RFC 9110 §7.6.3: each proxy adds itself to `via` at the end, so the last is nearest
  ///   the client; read 2026-11-24.
  /// - Returns: `nil` when the headers do not tell.
  static func front(_ headers: Headers) -> String? {
    let server = headers.first("server")?.lowercased() ?? ""
    if server.hasPrefix("cloudflare"), headers.first("cf-ray") != nil { return "cloudflare" }
    if headers.first("x-azure-ref") != nil, let cache = headers.first("x-cache"),
      ["TCP_", "CONFIG_NOCACHE", "PRIVATE_NOSTORE"].contains(where: cache.hasPrefix)
    {
      return "microsoft"
    }
    if let last = headers.list("via").last?.lowercased() {
      if last.contains("cloudfront") { return "aws" }
      if last.contains("varnish"), headers.first("x-served-by") != nil { return "fastly" }
    }
    if server.hasPrefix("akamai") { return "akamai" }
    if server == "vercel" { return "vercel" }
    if server.hasPrefix("fly/") { return "fly" }
    if server.hasPrefix("bunnycdn") { return "bunny" }
    return nil
  }

  /// Whether an operator's own header shows that its edge passed the answer on.
  static func showsFront(_ provider: String, _ headers: Headers) -> Bool {
    switch provider {
    case "cloudflare": headers.first("cf-ray") != nil
    case "fastly": headers.first("x-served-by") != nil || headers.first("x-timer") != nil
    case "aws": headers.first("x-amz-cf-id") != nil || headers.first("x-amz-cf-pop") != nil
    case "akamai":
      headers.first("akamai-grn") != nil
        || headers.first("server")?.lowercased().hasPrefix("akamai") == true
    case "microsoft":
      headers.first("x-azure-ref") != nil || headers.first("x-msedge-ref") != nil
    default: true
    }
  }

  /// Whether `server` names software that cannot be the last one to write it.
  ///
  /// `allowed` are beginnings, in lower case, that the operator or an edge before it writes.
  static func contradicts(_ headers: Headers, allowed: [String]) -> Bool {
    headers.list("server").map { $0.lowercased() }.contains { server in
      !server.isEmpty && !(allowed + ["cloudflare", "akamai"]).contains { server.hasPrefix($0) }
    }
  }
}

extension Character {
  /// Whether it is a hexadecimal digit in lower case.
  var isLowerHex: Bool { ("0"..."9").contains(self) || ("a"..."f").contains(self) }
  /// Whether it is an ASCII capital.
  var isCapital: Bool { ("A"..."Z").contains(self) }
  /// Whether it is an ASCII small letter.
  var isSmall: Bool { ("a"..."z").contains(self) }
  /// Whether it is an ASCII digit.
  var isDigit: Bool { ("0"..."9").contains(self) }
}
