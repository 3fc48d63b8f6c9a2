import SitusGround

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
    var reader = TargetLineReader()
    guard let target = try reader.read(Array(text.utf8)[...], at: line) else { return nil }
    self = target
  }
}

/// Reads one line of a list of targets after another, as `Target(line:at:)` does.
package struct TargetLineReader {
  /// The roles of the line before, because a list mostly has the same for many.
  private var roles: [EndpointRole] = []
  private var roleText: ArraySlice<UInt8> = []

  package init() {}

  /// Reads a line.
  ///
  /// - Parameters:
  ///   - text: The line in UTF-8, without its end.
  ///   - line: Where it stands, for errors.
  /// - Returns: The target; `nil` for a blank line and for one that begins with `#`.
  /// - Throws: `InputError` with `badValue` for an unknown role or a URL without a host.
  package mutating func read(
    _ text: ArraySlice<UInt8>, at line: @autoclosure () -> SourceSite
  ) throws(InputError) -> Target? {
    let isSpace: (UInt8) -> Bool = { $0 == 0x20 || (0x09...0x0D).contains($0) }
    var content = text.drop(while: isSpace)
    while let last = content.last, isSpace(last) { content.removeLast() }
    if content.isEmpty || content.first == 0x23 { return nil }
    let tab = content.firstIndex(of: 0x09) ?? content.endIndex
    let roleText = content[tab...]
    if roleText != self.roleText {
      roles = try TargetLineReader.roles(roleText, at: line())
      self.roleText = ArraySlice(Array(roleText))
    }
    let first = String(decoding: content[..<tab], as: UTF8.self)
    let kind = TargetHost(first)
    if case .name(let name) = kind { return Target(host: name, kind: kind, roles: roles) }
    if case .address(let address) = kind {
      return Target(host: address.description, kind: kind, roles: roles)
    }
    let lower = first.lowercased()
    guard lower.hasPrefix("http://") || lower.hasPrefix("https://") else {
      return Target(host: lower, roles: roles)
    }
    guard let host = TargetLineReader.host(ofURL: lower) else {
      throw InputError(.badValue, at: line(), expected: "a URL with a host", found: first)
    }
    return Target(
      host: TargetLineReader.text(TargetHost(host)) ?? host, roles: roles, url: first)
  }

  /// The roles of a list with commas, each once and sorted; tabs may stand around it.
  private static func roles(
    _ list: ArraySlice<UInt8>, at line: SourceSite
  ) throws(InputError) -> [EndpointRole] {
    var roles: [EndpointRole] = []
    for bytes in list.split(whereSeparator: { $0 == 0x2C || $0 == 0x09 }) {
      let word = String(decoding: bytes, as: UTF8.self)
      guard let role = EndpointRole(rawValue: word) else {
        throw InputError(
          .badValue, at: line,
          expected: "a role: " + EndpointRole.allCases.map(\.rawValue).joined(separator: ", "),
          found: word)
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
    let host = webHost(afterSlashes: url[start...])
    return host.isEmpty ? nil : String(host)
  }
}
