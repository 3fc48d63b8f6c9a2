import SitusGround

/// One SPF record, taken apart.
///
/// - SeeAlso: RFC 7208 §4.6.1, §5, §6, §12.
struct SenderPolicy: Hashable, Sendable {
  enum Mechanism: String, Hashable, Sendable {
    case all, include, a, mx, ptr, ip4, ip6, exists
  }

  struct Term: Hashable, Sendable {
    /// `+`, `-`, `~` or `?`.
    var qualifier: Character
    var mechanism: Mechanism
    /// The domain as written, macros included; `nil` for the domain of the record itself.
    var domain: String?
  }

  struct Malformation: Error, Hashable, Sendable {
    /// The term that is wrong.
    var term: String
  }

  /// In the order of the record; what stands after `all` never counts and is left out.
  var terms: [Term] = []
  /// Domain whose policy takes the place of this one; `nil` when `all` is among the terms.
  var redirect: String?

  /// Whether a text of a TXT record is meant as a policy of senders.
  static func isPolicy(_ text: String) -> Bool {
    let lower = text.lowercased()
    return lower == "v=spf1" || lower.hasPrefix("v=spf1 ")
  }

  init(_ text: String) throws(Malformation) {
    var hasAll = false
    var redirects: [String] = []
    for word in text.split(separator: " ").dropFirst() {
      if let (name, value) = SenderPolicy.modifier(word) {
        guard name == "redirect" else { continue }
        guard !value.isEmpty else { throw Malformation(term: String(word)) }
        redirects.append(value)
        continue
      }
      let term = try SenderPolicy.term(word)
      if !hasAll { terms.append(term) }
      if term.mechanism == .all { hasAll = true }
    }
    guard redirects.count <= 1 else { throw Malformation(term: "redirect=\(redirects[1])") }
    redirect = hasAll ? nil : redirects.first
  }

  /// Name and value of `name=value`; `nil` for a mechanism.
  private static func modifier(_ word: Substring) -> (String, String)? {
    guard let equals = word.firstIndex(of: "=") else { return nil }
    let name = word[..<equals]
    guard let first = name.first, first.isLetter,
      name.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber || "-_.".contains($0)) })
    else { return nil }
    return (name.lowercased(), String(word[word.index(after: equals)...]))
  }

  private static func term(_ word: Substring) throws(Malformation) -> Term {
    let failure = Malformation(term: String(word))
    let isQualified = word.first.map { "+-~?".contains($0) } ?? false
    let body = isQualified ? word.dropFirst() : word
    let name = body.prefix { $0 != ":" && $0 != "/" }
    let argument = body[name.endIndex...]
    guard let mechanism = Mechanism(rawValue: name.lowercased()) else { throw failure }
    var term = Term(
      qualifier: isQualified ? word.first ?? "+" : "+", mechanism: mechanism, domain: nil)
    switch mechanism {
    case .all:
      guard argument.isEmpty else { throw failure }
    case .ip4, .ip6:
      let parts = argument.dropFirst().split(separator: "/", omittingEmptySubsequences: false)
      guard argument.first == ":", (1...2).contains(parts.count),
        let address = IPAddress(parts[0]), address.isIPv4 == (mechanism == .ip4),
        parts.count == 1 || isLength(parts[1], upTo: address.isIPv4 ? 32 : 128)
      else { throw failure }
    case .include, .exists:
      guard argument.first == ":", argument.count > 1 else { throw failure }
      term.domain = String(argument.dropFirst())
    case .ptr:
      guard argument.isEmpty || (argument.first == ":" && argument.count > 1) else { throw failure }
      term.domain = argument.isEmpty ? nil : String(argument.dropFirst())
    case .a, .mx:
      guard let domain = domainBeforeLengths(argument) else { throw failure }
      guard !argument.hasPrefix(":") || !domain.isEmpty else { throw failure }
      term.domain = domain.isEmpty ? nil : domain
    }
    return term
  }

  /// The domain of `:domain/24//64`, empty without one; `nil` when the lengths are wrong.
  private static func domainBeforeLengths(_ argument: Substring) -> String? {
    var rest = argument
    if let double = rest.firstRange(of: "//"), isLength(rest[double.upperBound...], upTo: 128) {
      rest = rest[..<double.lowerBound]
    }
    if let slash = rest.lastIndex(of: "/"), !rest[slash...].contains("}") {
      guard isLength(rest[rest.index(after: slash)...], upTo: 32) else { return nil }
      rest = rest[..<slash]
    }
    guard rest.isEmpty || rest.first == ":" else { return nil }
    return String(rest.dropFirst())
  }

  private static func isLength(_ text: Substring, upTo limit: Int) -> Bool {
    guard (1...3).contains(text.utf8.count), text.utf8.allSatisfy({ (0x30...0x39).contains($0) })
    else { return false }
    return Int(text).map { $0 <= limit } ?? false
  }

  /// The domain that a macro string stands for; `nil` when it depends on the message at hand.
  ///
  /// `current` is the domain whose record holds it, `sender` the one that the walk began with.
  ///
  /// - SeeAlso: RFC 7208 §7.
  static func expand(_ text: String, current: String, sender: String) -> String? {
    var result = ""
    var rest = text[...]
    while let character = rest.popFirst() {
      guard character == "%" else {
        result.append(character)
        continue
      }
      switch rest.popFirst() {
      case "%": result.append("%")
      case "{":
        guard let close = rest.firstIndex(of: "}"), rest[..<close].count == 1 else { return nil }
        switch rest[..<close].lowercased() {
        case "d": result += current
        case "o": result += sender
        default: return nil
        }
        rest = rest[rest.index(after: close)...]
      default: return nil
      }
    }
    var name = result.lowercased()
    if name.hasSuffix(".") { name.removeLast() }
    return name
  }
}
