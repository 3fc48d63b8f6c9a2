import SitusXML

/// An act or statutory instrument as legislation.gov.uk publishes it, cut into lines.
///
/// - SeeAlso: Crown Legislation Markup Language, schema of github.com/legislation/clml-schema, read
///   2026-11-23. Text is mixed content: words that were substituted or added stand in elements of
///   their own, words that were repealed may still be there.
struct CrownLegislation {
  /// Type, year and number: `ukpga/2018/12`.
  var id: String
  var lines: [Line]
  /// When it came into force, if its metadata says one day.
  var inForce: Day?
  /// Changes that the publisher knows of and has not yet written into the text.
  var unappliedEffects: Int
  /// The day on which the text stood as it is here; `nil` for a text as it was made or enacted.
  var validOn: Day?
  /// The first day of a later version of the text, if there is one.
  var replacedOn: Day?
  /// `en` or `cy`, as the text itself or its metadata says.
  var language: String?

  /// The words of one provision, without those of the provisions inside it.
  struct Line: Hashable, Sendable {
    /// `schedule-21-paragraph-5-2-a`.
    var at: String
    var text: String
    var line: Int
    var column: Int
  }

  /// Reads the document; `nil` when it is not legislation in this markup.
  init?(_ root: XMLElement) {
    guard root.name == XMLName(namespace: Self.namespace, local: "Legislation") else { return nil }
    guard let id = Self.identifier(of: root) else { return nil }
    self.id = id
    lines = []
    inForce = nil
    unappliedEffects = 0
    language =
      root.attributes.first {
        $0.name == XMLName(namespace: "http://www.w3.org/XML/1998/namespace", local: "lang")
      }?.value
    replacedOn = root.attribute("RestrictEndDate").flatMap { Day(iso: $0) }
    Self.visitMetadata(root, into: &self)
    for element in root.elements { visit(element) }
  }

  private static let namespace = "http://www.legislation.gov.uk/namespaces/legislation"
  private static let metadata = "http://www.legislation.gov.uk/namespaces/metadata"

  /// `http://www.legislation.gov.uk/id/uksi/2022/1213/made` gives `uksi/2022/1213`.
  private static func identifier(of root: XMLElement) -> String? {
    guard let address = root.attribute("IdURI") ?? root.attribute("DocumentURI") else { return nil }
    var parts = address.split(separator: "/").map(String.init)
    guard let host = parts.firstIndex(of: "www.legislation.gov.uk") else { return nil }
    parts.removeFirst(host + 1)
    if parts.first == "id" { parts.removeFirst() }
    guard parts.count >= 3 else { return nil }
    return parts[..<3].joined(separator: "/")
  }

  private static func visitMetadata(_ element: XMLElement, into document: inout CrownLegislation) {
    for child in element.elements {
      switch (child.name.namespace, child.name.local) {
      case (metadata, "UnappliedEffect"): document.unappliedEffects += 1
      case (metadata, "ComingIntoForce"):
        let days = child.elements.compactMap { $0.attribute("Date").flatMap { Day(iso: $0) } }
        if days.count == 1 { document.inForce = days[0] }
      case (dublinCore, "language") where document.language == nil:
        document.language = child.words
      case (dublinCoreTerms, "valid"): document.validOn = Day(iso: child.words)
      case (metadata, _): visitMetadata(child, into: &document)
      case (_, _): break
      }
    }
  }

  private static let dublinCore = "http://purl.org/dc/elements/1.1/"
  private static let dublinCoreTerms = "http://purl.org/dc/terms/"

  /// Whether the element holds metadata, contents or notes, and no words of the law.
  private static func isApart(_ element: XMLElement) -> Bool {
    element.name.namespace == metadata
      || ["Commentaries", "Footnotes", "MarginNotes", "Contents", "ExplanatoryNotes"]
        .contains(element.name.local)
  }

  /// Whether the element is of this markup; a copy may lose the namespace of a part (`xmlns=""`),
  /// whose words are law all the same.
  private static func isOfMarkup(_ element: XMLElement) -> Bool {
    element.name.namespace == namespace || element.name.namespace == nil
  }

  /// Whether the element is a numbered provision: `P1` to `P7`.
  private static func isProvision(_ element: XMLElement) -> Bool {
    let name = element.name.local
    return isOfMarkup(element) && name.count == 2 && name.hasPrefix("P")
      && ("1"..."7").contains(name.suffix(1)) && element.attribute("id") != nil
  }

  /// Whether the text of the element is no longer, or not yet, law.
  private static func isDead(_ element: XMLElement) -> Bool {
    element.attribute("Match") == "false"
      || ["Prospective", "Repealed", "Dead"].contains(element.attribute("Status") ?? "")
      || [
        "Repeal", "CommentaryRef", "FootnoteRef", "MarginNoteRef", "Commentary", "Footnote",
      ].contains(element.name.local)
  }

  private mutating func visit(_ element: XMLElement) {
    guard !Self.isDead(element), !Self.isApart(element) else { return }
    if Self.isProvision(element) {
      let words = Self.ownText(of: element).split(whereSeparator: \.isWhitespace)
        .joined(separator: " ")
      if !words.isEmpty {
        lines.append(
          Line(
            at: element.attribute("id") ?? "", text: words, line: element.line,
            column: element.column))
      }
    }
    // Provisions inside a quotation belong to another document.
    if element.name.local == "BlockAmendment" { return }
    for child in element.elements { visit(child) }
  }

  /// Text in all `Text` elements that no provision further inside holds.
  private static func ownText(of element: XMLElement) -> String {
    var parts: [String] = []
    for child in element.elements where !isDead(child) {
      // Tables and formulae have markup of their own.
      guard isOfMarkup(child) else {
        parts.append(liveText(of: child))
        continue
      }
      switch child.name.local {
      case "Text": parts.append(liveText(of: child))
      case "BlockAmendment": parts.append(liveText(of: child))
      case "Pnumber", "Title": break
      case _ where isProvision(child): break
      case _: parts.append(ownText(of: child))
      }
    }
    return parts.joined(separator: " ")
  }

  private static func liveText(of element: XMLElement) -> String {
    var joined = ""
    for child in element.children {
      switch child {
      case .text(let text): joined += text
      case .element(let inner) where !isDead(inner): joined += liveText(of: inner)
      case .element: break
      }
    }
    return joined
  }
}
