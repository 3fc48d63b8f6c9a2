extension Target {
  /// Reads one line of a list of targets: `HOST`, `HOST<TAB>ROLE[,ROLE…]` or a URL of the web.
  ///
  /// Whether the host is usable is not asked here: one that is not has its observation, too.
  ///
  /// `nil` for a blank line and for one that begins with `#`.
  ///
  /// - Parameters:
  ///   - text: The line without its end.
  ///   - line: Where it stands, for errors.
  /// - Throws: `InputError` with `badValue` for an unknown role or a URL without a host.
  package init?(line text: some StringProtocol, at line: SourceSite) throws(InputError) {
    let isSpace: (UInt8) -> Bool = { $0 == 0x20 || (0x09...0x0D).contains($0) }
    var content = Substring(text).utf8.drop(while: isSpace)
    while let last = content.last, isSpace(last) { content.removeLast() }
    if content.isEmpty || content.first == 0x23 { return nil }
    let tab = content.firstIndex(of: 0x09) ?? content.endIndex
    let roles = try Target.roles(Substring(content[tab...]), at: line)
    let first = String(Substring(content[..<tab]))
    let canonical = TargetHost(first)
    let lower = canonical == .unusable ? first.lowercased() : first
    guard lower.hasPrefix("http://") || lower.hasPrefix("https://") else {
      self.init(host: Target.text(canonical) ?? lower, roles: roles)
      return
    }
    guard let host = Target.host(ofURL: lower) else {
      throw InputError(.badValue, at: line, expected: "a URL with a host", found: first)
    }
    self.init(host: Target.text(TargetHost(host)) ?? host, roles: roles, url: first)
  }

  /// The roles of a list with commas, each once and sorted; tabs may stand around it.
  private static func roles(
    _ list: Substring, at line: SourceSite
  ) throws(InputError) -> [EndpointRole] {
    var roles: [EndpointRole] = []
    for word in list.utf8.split(whereSeparator: { $0 == 0x2C || $0 == 0x09 }).map(Substring.init) {
      guard let role = EndpointRole(rawValue: String(word)) else {
        throw InputError(
          .badValue, at: line,
          expected: "a role: " + EndpointRole.allCases.map(\.rawValue).joined(separator: ", "),
          found: String(word))
      }
      if !roles.contains(role) { roles.append(role) }
    }
    return roles.sorted { $0.rawValue < $1.rawValue }
  }

  /// The host as targets have it; `nil` for one that is unusable.
  private static func text(_ host: TargetHost) -> String? {
    switch host {
    case .name(let name): name
    case .address(let address): address.description
    case .unusable: nil
    }
  }

  /// What stands between `//` and the port or path, without credentials.
  private static func host(ofURL url: String) -> String? {
    guard let start = url.firstRange(of: "//")?.upperBound else { return nil }
    var authority = url[start...].prefix { !"/?#\\".contains($0) }
    if let at = authority.lastIndex(of: "@") {
      authority = authority[authority.index(after: at)...]
    }
    if authority.hasPrefix("["), let close = authority.firstIndex(of: "]") {
      return String(authority[...close])
    }
    let host = authority.prefix { $0 != ":" }
    return host.isEmpty ? nil : String(host)
  }
}
