import SitusXML

/// The addresses to which a page of HTML makes the browsers of its readers go, as they stand there.
///
/// What scripts and style sheets load in their turn is not seen.
///
/// - SeeAlso: WHATWG HTML Standard, read 2026-11-24: §4.2.4 (`link`), §4.8 (embedded content), §4.10
///   (forms), §2.4.3 (`base`).
package struct PageReferences: Hashable, Sendable {
  /// Most tags with an address that are looked at.
  static let maximumTags = 10_000

  /// What relative addresses are relative to, when the page says so.
  package private(set) var base: String?
  /// Fetched, or connected to, when the page is shown.
  package private(set) var loads: Set<String> = []
  /// Where what is typed into a form is sent.
  package private(set) var forms: Set<String> = []
  /// Whether the page held more than was looked at.
  package private(set) var isIncomplete = false

  /// Reads a page, or its beginning; a last tag that was cut off does not count.
  package init(html: [UInt8]) {
    var left = PageReferences.maximumTags
    let end = html.lastIndex(of: 0x3E).map { $0 + 1 } ?? 0
    readHTMLTags(Array(html[..<end])) { tag in
      add(tag)
      left -= 1
      if left == 0 { isIncomplete = true }
      return left > 0
    }
  }

  private mutating func add(_ tag: HTMLTag) {
    let attributes = tag.attributes
    func load(_ names: String...) {
      for name in names { if let value = attributes[name] { loads.insert(value) } }
    }
    switch tag.name {
    case "base": if base == nil { base = attributes["href"] }
    case "script", "iframe", "frame", "embed", "audio", "track": load("src")
    case "video": load("src", "poster")
    case "img", "source":
      load("src")
      loads.formUnion(PageReferences.candidates(of: attributes["srcset"] ?? ""))
    case "object": load("data")
    case "link" where PageReferences.isFetched(attributes["rel"] ?? ""): load("href")
    case "form": if let action = attributes["action"] { forms.insert(action) }
    case "input", "button":
      if attributes["type"]?.lowercased() == "image" { load("src") }
      if let action = attributes["formaction"] { forms.insert(action) }
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

  /// The addresses in a `srcset`: the first word of each candidate.
  private static func candidates(of list: String) -> [String] {
    list.split(separator: ", ").flatMap { $0.split(separator: ",\n") }.compactMap {
      $0.split(whereSeparator: \.isWhitespace).first.map(String.init)
    }
  }
}
