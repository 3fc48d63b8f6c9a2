import SitusXML

/// The addresses to which a page of HTML makes the browsers of its readers go, as they stand there.
///
/// What scripts and style sheets load in their turn is not seen.
///
/// - SeeAlso: WHATWG HTML Standard, read 2026-11-30: §2.4.3 (`base`), §4.2.4 (`link`), §4.2.5
///   (`meta`), §4.6.5 (`ping`), §4.8 (embedded content), §4.10 (forms), §4.12.3 (`template`), §16.2
///   (obsolete elements); SVG 2 §3.5, §12.3 (`use`, `image`).
package struct PageReferences: Hashable, Sendable {
  /// Most tags and addresses that are looked at.
  static let maximumTags = 10_000
  /// How far a page may stand in a page (`srcdoc`).
  private static let maximumDepth = 3

  /// What relative addresses are relative to, when the page says so.
  package private(set) var base: String?
  /// Fetched, or connected to, when the page is shown or one of its links is followed.
  package private(set) var loads: Set<String> = []
  /// Where what is typed into a form is sent.
  package private(set) var forms: Set<String> = []
  /// What the page's own policy lets scripts and styles go to.
  package private(set) var policies: [String] = []
  /// Whether the page held more than was looked at.
  package private(set) var isIncomplete = false

  private var left = PageReferences.maximumTags
  private var depth = 0
  /// Of the open `template` elements, which hold what is not shown.
  private var templates: [Bool] = []
  private var hidden = 0

  /// Reads a page, or its beginning; a last tag that was cut off does not count.
  package init(html: [UInt8]) { read(html) }

  private mutating func read(_ html: [UInt8]) {
    readHTML(html, attributes: PageReferences.attributes) { part in
      switch part {
      case .tag(let tag): open(tag)
      case .end(let name): close(name)
      case .style(let text): if hidden == 0 { load(stylesheetAddresses(text)) }
      }
      left -= 1
      if left <= 0 { isIncomplete = true }
      return left > 0
    }
  }

  private static let attributes: Set<String> = [
    "action", "archive", "background", "code", "content", "data", "formaction", "href",
    "http-equiv", "imagesrcset", "manifest", "ping", "poster", "rel", "shadowrootmode", "src",
    "srcdoc", "srcset", "style", "type", "xlink:href",
  ]

  private mutating func open(_ tag: HTMLTag) {
    if tag.name == "template" {
      // With a shadow root the content is shown at once.
      let isHidden = tag.attributes["shadowrootmode"] == nil
      templates.append(isHidden)
      if isHidden { hidden += 1 }
    }
    if hidden == 0 { add(tag) }
  }

  private mutating func close(_ name: String) {
    if name == "template", templates.popLast() == true { hidden -= 1 }
  }

  private mutating func load(_ addresses: some Sequence<String>) {
    for address in addresses {
      if left <= 0 { return }
      left -= 1
      loads.insert(address)
    }
  }

  private mutating func add(_ tag: HTMLTag) {
    let attributes = tag.attributes
    func values(_ names: String...) -> [String] { names.compactMap { attributes[$0] } }
    if let style = attributes["style"] { load(stylesheetAddresses(style)) }
    load(values("background", "manifest"))
    switch tag.name {
    case "base": if base == nil { base = attributes["href"] }
    case "frame", "embed", "audio", "track", "bgsound": load(values("src"))
    case "iframe":
      load(values("src"))
      if let page = attributes["srcdoc"] { readInside(page) }
    case "script": load(values("src", "href", "xlink:href"))
    case "video": load(values("src", "poster"))
    case "img", "source", "image":
      load(values("src"))
      load(candidates(of: attributes["srcset"] ?? ""))
      if tag.name == "image" { load(values("href", "xlink:href")) }
    case "use", "feimage": load(values("href", "xlink:href"))
    case "object": load(values("data"))
    case "applet": load(values("code", "archive"))
    case "a", "area":
      load((attributes["ping"] ?? "").split(whereSeparator: \.isWhitespace).map(String.init))
    case "link" where PageReferences.isFetched(attributes["rel"] ?? ""):
      load(values("href"))
      load(candidates(of: attributes["imagesrcset"] ?? ""))
    case "meta": addMeta(attributes)
    case "form": if let action = attributes["action"] { forms.insert(action) }
    case "input", "button":
      if attributes["type"]?.lowercased() == "image" { load(values("src")) }
      if let action = attributes["formaction"] { forms.insert(action) }
    default: break
    }
  }

  /// Reads the page that stands in an attribute of this one.
  private mutating func readInside(_ page: String) {
    guard depth < PageReferences.maximumDepth else {
      isIncomplete = true
      return
    }
    depth += 1
    let (outer, outerHidden) = (templates, hidden)
    (templates, hidden) = ([], 0)
    read(Array(page.utf8))
    (templates, hidden) = (outer, outerHidden)
    depth -= 1
  }

  private mutating func addMeta(_ attributes: [String: String]) {
    guard let content = attributes["content"] else { return }
    switch attributes["http-equiv"]?.lowercased() {
    case "refresh": load([refreshTarget(content)].compactMap { $0 })
    case "content-security-policy": policies.append(content)
    default: break
    }
  }

  /// Whether a browser goes to a link of that relation without being asked.
  private static func isFetched(_ relation: String) -> Bool {
    let fetched: Set = [
      "stylesheet", "preload", "modulepreload", "prefetch", "preconnect", "dns-prefetch", "icon",
      "apple-touch-icon", "mask-icon", "manifest",
    ]
    return relation.lowercased().split(whereSeparator: \.isWhitespace).contains {
      fetched.contains(String($0))
    }
  }
}

/// The addresses in a `srcset`: the first word of each candidate.
private func candidates(of list: String) -> [String] {
  list.split(separator: ", ").flatMap { $0.split(separator: ",\n") }.compactMap {
    $0.split(whereSeparator: \.isWhitespace).first.map(String.init)
  }
}

/// Where `5; url=https://…` leads; `nil` when the page only comes again.
///
/// - SeeAlso: WHATWG HTML Standard §4.2.5.3, *Refresh state*, read 2026-11-30.
private func refreshTarget(_ content: String) -> String? {
  let isSeparator: (Character) -> Bool = { $0 == ";" || $0 == "," || $0.isWhitespace }
  var rest = content[...].drop { $0.isWhitespace || $0.isNumber || $0 == "." }
  guard let separator = rest.first, isSeparator(separator) else { return nil }
  rest = rest.drop(while: isSeparator)
  if rest.lowercased().hasPrefix("url") {
    let after = rest.dropFirst(3).drop(while: \.isWhitespace)
    if after.first == "=" { rest = after.dropFirst().drop(while: \.isWhitespace) }
  }
  if let quote = rest.first, quote == "\"" || quote == "'" {
    rest = rest.dropFirst().prefix { $0 != quote }
  }
  return rest.isEmpty ? nil : String(rest)
}
