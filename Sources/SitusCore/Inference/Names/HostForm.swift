import SitusGround

/// A form of host name that carries a region token at a documented place.
struct HostForm: Hashable, Sendable {
  /// Whose regions the token is looked up in.
  enum Vocabulary: Hashable, Sendable {
    /// The provider's own tokens.
    case own
    /// The regions of a cloud that the provider runs on: `aws`, `azure` or `gcp`.
    case cloud(String)
    /// The form has no place holder; this is its token.
    case fixed(String)
  }

  let provider: String
  let vocabulary: Vocabulary
  let facts: [FactKind]
  let confidence: Confidence
  let source: String
  /// The labels at the end that are plain text, joined: what the form is found by.
  let suffix: String
  private let labels: [LabelForm]
  private let hasPrefix: Bool
  /// Whether digits after the token are no part of it.
  private let dropsDigits: Bool

  /// Takes a pattern apart; `nil` when it is malformed.
  ///
  /// Labels may be `**` (any number, first only) or `*`, or hold `#`, `{region}`, `{region#}`,
  /// `{aws}`, `{azure}` or `{gcp}`.
  init?(
    pattern: String, provider: String, token: String, facts: [FactKind], confidence: Confidence,
    source: String
  ) {
    var parts = pattern.split(separator: ".", omittingEmptySubsequences: false)
    hasPrefix = parts.first == "**"
    if hasPrefix { parts.removeFirst() }
    var forms: [LabelForm] = []
    var vocabulary: Vocabulary?
    var dropsDigits = false
    for part in parts {
      guard let form = LabelForm(part) else { return nil }
      if let name = form.placeHolder {
        guard vocabulary == nil else { return nil }
        switch name {
        case "region": vocabulary = .own
        case "region#":
          vocabulary = .own
          dropsDigits = true
        case "aws", "azure", "gcp": vocabulary = .cloud(String(name))
        default: return nil
        }
      }
      forms.append(form)
    }
    if vocabulary == nil {
      guard !token.isEmpty else { return nil }
      vocabulary = .fixed(token)
    }
    guard let vocabulary, !forms.isEmpty else { return nil }
    let plain = parts.reversed().prefix { LabelForm($0)?.isPlain == true }
    guard !plain.isEmpty else { return nil }
    suffix = plain.reversed().joined(separator: ".")
    labels = forms
    self.dropsDigits = dropsDigits
    self.vocabulary = vocabulary
    self.provider = provider
    self.facts = facts
    self.confidence = confidence
    self.source = source
  }

  /// How many labels the form describes.
  var labelCount: Int { labels.count }

  /// The token that the name carries, or `nil` when it does not have this form.
  func token(in name: DomainName) -> Substring? {
    let count = name.labels.count
    guard hasPrefix ? count >= labels.count : count == labels.count else { return nil }
    var found: Substring?
    for (form, label) in zip(labels.reversed(), name.labels.reversed()) {
      guard let match = form.match(label) else { return nil }
      if form.placeHolder != nil { found = match }
    }
    if let found { return dropsDigits ? found.withoutTrailingDigits : found }
    if case .fixed(let token) = vocabulary { return token[...] }
    return nil
  }
}

/// The form of one label: text, digits and at most one place holder.
struct LabelForm: Hashable, Sendable {
  private enum Part: Hashable { case text(Substring), digits }

  private var before: [Part] = []
  private var after: [Part] = []
  private var isAnything = false
  /// What stands between braces.
  private(set) var placeHolder: Substring?

  init?(_ form: Substring) {
    guard !form.isEmpty else { return nil }
    if form == "*" {
      isAnything = true
      return
    }
    var parts: [Part] = []
    var rest = form
    while let first = rest.first {
      if first == "#" {
        parts.append(.digits)
        rest = rest.dropFirst()
      } else if first == "{" {
        guard placeHolder == nil, let close = rest.firstIndex(of: "}") else { return nil }
        placeHolder = rest[rest.index(after: rest.startIndex)..<close]
        before = parts
        parts = []
        rest = rest[rest.index(after: close)...]
      } else {
        let text = rest.prefix { $0 != "#" && $0 != "{" }
        guard !text.contains("*") else { return nil }
        parts.append(.text(text))
        rest = rest[text.endIndex...]
      }
    }
    if placeHolder == nil { before = parts } else { after = parts }
  }

  /// Whether the label is plain text.
  var isPlain: Bool {
    guard !isAnything, placeHolder == nil, before.count == 1, case .text = before[0] else {
      return false
    }
    return true
  }

  /// What stands at the place holder (empty without one), or `nil` when the label has another form.
  func match(_ label: Substring) -> Substring? {
    if isAnything { return "" }
    var rest = label
    for part in before {
      switch part {
      case .text(let text):
        guard rest.hasPrefix(text) else { return nil }
        rest = rest[rest.index(rest.startIndex, offsetBy: text.count)...]
      case .digits:
        let digits = rest.prefix { $0.isASCII && $0.isNumber }
        guard !digits.isEmpty else { return nil }
        rest = rest[digits.endIndex...]
      }
    }
    guard placeHolder != nil else { return rest.isEmpty ? rest : nil }
    for part in after.reversed() {
      switch part {
      case .text(let text):
        guard rest.hasSuffix(text) else { return nil }
        rest = rest.dropLast(text.count)
      case .digits:
        let shorter = rest.withoutTrailingDigits
        guard shorter.endIndex < rest.endIndex else { return nil }
        rest = shorter
      }
    }
    return rest.isEmpty ? nil : rest
  }
}
