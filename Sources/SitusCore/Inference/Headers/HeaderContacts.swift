import SitusGround

/// Reads to which other hosts the headers of an answer send browsers.
///
/// - SeeAlso: Content Security Policy Level 3 §2.2 to §2.4 and §6; W3C Reporting API (`report-to`,
///   `reporting-endpoints`), Network Error Logging §3; RFC 8288 (`link`); read 2026-11-24.
enum HeaderContacts {
  /// Most hosts that are taken from the headers of one answer.
  static let maximumHosts = 200

  /// Hosts as the headers name them, a wildcard kept, and how a browser comes to them.
  static func read(_ headers: Headers) -> [(host: String, contact: ThirdParty.Contact)] {
    var found: [(String, ThirdParty.Contact)] = []
    for name in ["content-security-policy", "content-security-policy-report-only"] {
      for value in headers.all(name) { found += policy(value) }
    }
    for value in headers.all("link") {
      found += links(value).compactMap { host(ofSource: $0) }.map { ($0, .loads) }
    }
    for value in headers.all("report-to") {
      found += reportURLs(value).compactMap { host(ofSource: $0[...]) }.map { ($0, .reports) }
    }
    for value in headers.all("reporting-endpoints") {
      let texts = value.split(separator: "\"", omittingEmptySubsequences: false)
      for (index, text) in texts.enumerated() where index % 2 == 1 {
        if let host = host(ofSource: text) { found.append((host, .reports)) }
      }
    }
    return Array(found.prefix(maximumHosts))
  }

  /// What a policy allows browsers to contact, and where they report what it stopped.
  static func policy(_ value: Substring) -> [(String, ThirdParty.Contact)] {
    var found: [(String, ThirdParty.Contact)] = []
    for directive in value.split(whereSeparator: { $0 == ";" || $0 == "," }) {
      let words = directive.split(whereSeparator: \.isWhitespace)
      guard let name = words.first?.lowercased() else { continue }
      let contact: ThirdParty.Contact
      if name == "report-uri" {
        contact = .reports
      } else if name == "form-action" || name.hasSuffix("-src") || name.hasPrefix("script-src-")
        || name.hasPrefix("style-src-")
      {
        contact = .allows
      } else {
        continue
      }
      found += words.dropFirst().compactMap { host(ofSource: $0) }.map { ($0, contact) }
    }
    return found
  }

  /// Targets that a browser fetches or connects to by itself.
  static func links(_ value: Substring) -> [Substring] {
    value.split(separator: "<").compactMap { part in
      guard let end = part.firstIndex(of: ">") else { return nil }
      let fetches = part[end...].split(separator: ";").contains { parameter in
        let pair = parameter.split(separator: "=", maxSplits: 1).map(\.trimmingWhitespace)
        guard pair.count == 2, pair[0].lowercased() == "rel" else { return false }
        return pair[1].lowercased().split { " \",".contains($0) }.contains {
          ["preconnect", "dns-prefetch", "preload", "modulepreload", "prefetch", "stylesheet"]
            .contains($0)
        }
      }
      return fetches ? part[..<end] : nil
    }
  }

  /// The addresses in a `report-to`: JSON objects with commas between them.
  static func reportURLs(_ value: Substring) -> [String] {
    var urls: [String] = []
    let bytes = Array("[\(value)]".utf8)
    var scanner = JSONScanner(bytes, from: 0, to: bytes.count)
    do throws(JSONScanner.Failure) {
      try scanner.array { scanner throws(JSONScanner.Failure) in
        try scanner.object { key, scanner throws(JSONScanner.Failure) in
          guard key == "endpoints" else { return try scanner.skipValue() }
          try scanner.array { scanner throws(JSONScanner.Failure) in
            try scanner.object { key, scanner throws(JSONScanner.Failure) in
              guard key == "url" else { return try scanner.skipValue() }
              urls.append(try scanner.string("a URL"))
            }
          }
        }
      }
    } catch {
      // What was read before the mistake stands in the answer all the same.
      return urls
    }
    return urls
  }

  /// The host of a URL or of a policy's host source, without port and path; `nil` for keywords,
  /// schemes alone, paths, and the wildcard for every host.
  static func host(ofSource source: Substring) -> String? {
    var rest = source
    if let mark = rest.firstRange(of: "//") {
      let scheme = rest[..<mark.lowerBound].lowercased()
      guard ["", "http:", "https:", "ws:", "wss:"].contains(scheme) else { return nil }
      rest = rest[mark.upperBound...]
    }
    let text = webHost(afterSlashes: rest)
    // A name alone, like a scheme without its colon, is no host of the internet.
    guard text.contains("."), let name = DomainName(String(text)), name.labels.count > 1 else {
      return nil
    }
    return name.text
  }
}
