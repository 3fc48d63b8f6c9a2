/// What a site's `robots.txt` lets this program fetch.
///
/// - SeeAlso: RFC 9309 §2.2, read 2026-11-24.
package struct RobotsRules: Hashable, Sendable {
  /// Most bytes that are read.
  ///
  /// - SeeAlso: RFC 9309 §2.5.
  package static let maximumBytes = 512_000

  /// Most steps of comparison that one path is worth: some thirty for each of as many rules as fit.
  private static let maximumSteps = 4_000_000

  private struct Rule: Hashable {
    var allows: Bool
    /// Path as compared, `*` and a final `$` with their meaning.
    var pattern: [UInt8]
  }
  private var rules: [Rule] = []

  /// Reads the groups that are addressed to the agent, or else those for everybody.
  ///
  /// - Parameters:
  ///   - text: The file; what is no rule is passed over.
  ///   - agent: The product token, in lower case.
  package init(_ text: [UInt8], agent: String) {
    var own: [Rule]?
    var general: [Rule] = []
    var isOwn = false
    var isGeneral = false
    var isNaming = false
    for line in text.split(whereSeparator: { $0 == 0x0A || $0 == 0x0D }) {
      guard let (key, value) = RobotsRules.parts(line) else { continue }
      switch key {
      case "user-agent":
        if !isNaming { (isOwn, isGeneral) = (false, false) }
        isNaming = true
        if RobotsRules.token(value) == agent {
          isOwn = true
          own = own ?? []
        }
        if value == [0x2A] { isGeneral = true }
      case "allow", "disallow":
        isNaming = false
        guard !value.isEmpty else { continue }
        let rule = Rule(allows: key == "allow", pattern: RobotsRules.normal(value))
        if isOwn { own?.append(rule) }
        if isGeneral { general.append(rule) }
      default: continue
      }
    }
    rules = own ?? general
  }

  /// Whether the path, with its query, may be fetched: the longest rule that matches decides, and of
  /// two as long the one that allows; `nil` when that takes more steps than anybody needs.
  package func allows(path: String) -> Bool? {
    if path == "/robots.txt" { return true }
    let path = RobotsRules.normal(Array(path.utf8))
    var decision: Rule?
    var steps = RobotsRules.maximumSteps
    for rule in rules {
      let matches = RobotsRules.matches(path, rule.pattern, &steps)
      if steps <= 0 { return nil }
      guard matches else { continue }
      if let known = decision,
        known.pattern.count > rule.pattern.count
          || (known.pattern.count == rule.pattern.count && known.allows)
      {
        continue
      }
      decision = rule
    }
    return decision?.allows ?? true
  }

  /// Key in lower case and value of a line, without comment and outer space.
  private static func parts(_ line: ArraySlice<UInt8>) -> (key: String, value: [UInt8])? {
    var line = line.prefix { $0 != 0x23 }
    if line.starts(with: [0xEF, 0xBB, 0xBF]) { line = line.dropFirst(3) }
    guard let colon = line.firstIndex(of: 0x3A) else { return nil }
    let key = String(decoding: trimmed(line[..<colon]), as: UTF8.self).lowercased()
    return (key, Array(trimmed(line[(colon + 1)...])))
  }

  private static func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var bytes = bytes.drop { $0 == 0x20 || $0 == 0x09 }
    while bytes.last == 0x20 || bytes.last == 0x09 { bytes.removeLast() }
    return bytes
  }

  /// The product token at the beginning, in lower case.
  private static func token(_ value: [UInt8]) -> String {
    let letters = value.prefix {
      (0x41...0x5A).contains($0) || (0x61...0x7A).contains($0) || $0 == 0x2D || $0 == 0x5F
    }
    return String(decoding: letters, as: UTF8.self).lowercased()
  }

  /// The form in which paths are compared: unreserved characters as themselves, all else that is no
  /// ASCII or was escaped as `%` and two capital digits.
  ///
  /// - SeeAlso: RFC 9309 §2.2.2; RFC 3986 §2.3.
  private static func normal(_ path: [UInt8]) -> [UInt8] {
    let digits = Array("0123456789ABCDEF".utf8)
    func value(_ digit: UInt8) -> UInt8? {
      switch digit {
      case 0x30...0x39: digit - 0x30
      case 0x41...0x46: digit - 0x41 + 10
      case 0x61...0x66: digit - 0x61 + 10
      default: nil
      }
    }
    func isUnreserved(_ byte: UInt8) -> Bool {
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E: true
      default: false
      }
    }
    var result: [UInt8] = []
    var index = 0
    while index < path.count {
      let byte = path[index]
      index += 1
      if byte == 0x25, index + 1 < path.count, let high = value(path[index]),
        let low = value(path[index + 1])
      {
        index += 2
        let escaped = high << 4 | low
        result += isUnreserved(escaped) ? [escaped] : [0x25, digits[Int(high)], digits[Int(low)]]
      } else if byte > 0x7E || byte <= 0x20 {
        result += [0x25, digits[Int(byte >> 4)], digits[Int(byte & 0xF)]]
      } else {
        result.append(byte)
      }
    }
    return result
  }

  /// Whether the pattern matches a beginning of the path, or all of it when it ends in `$`; of no
  /// meaning once the steps are used up.
  private static func matches(_ path: [UInt8], _ pattern: [UInt8], _ steps: inout Int) -> Bool {
    let isWhole = pattern.last == 0x24
    let end = isWhole ? pattern.count - 1 : pattern.count
    var (place, next) = (0, 0)
    // Where the last star stands, and how far it reaches.
    var star: (pattern: Int, path: Int)?
    steps -= 1
    while steps > 0 {
      if next == end, !isWhole || place == path.count { return true }
      steps -= 1
      if next < end, pattern[next] == 0x2A {
        star = (next, place)
        next += 1
      } else if next < end, place < path.count, pattern[next] == path[place] {
        next += 1
        place += 1
      } else if let last = star, last.path < path.count {
        star = (last.pattern, last.path + 1)
        next = last.pattern + 1
        place = last.path + 1
      } else {
        return false
      }
    }
    return false
  }
}
