import SitusGround
import SitusXML

/// An act or statutory instrument as legislation.gov.uk publishes it, cut into lines.
///
/// - SeeAlso: Crown Legislation Markup Language, schema of github.com/legislation/clml-schema, read
///   2026-11-23. Text is mixed content: words that were substituted or added stand in elements of
///   their own, words that were repealed may still be there.
struct CrownLegislation: Hashable, Sendable {
  /// Type, year and number: `ukpga/2018/12`.
  var id: String
  /// Another one that its attributes also name; a text must not be two.
  var otherID: String?
  var title: String?
  var lines: [Line] = []
  /// The days on which it came into force, as its metadata says.
  var inForce: Set<Day> = []
  /// Changes that the publisher knows of and has not yet written into the text.
  var unappliedEffects: [Effect] = []
  /// The day on which the text stood as it is here; `nil` for a text as it was made or enacted.
  var validOn: Day?
  /// The first day of a later version of the text, if there is one.
  var replacedOn: Day?
  /// `en` or `cy`, as the text itself or its metadata says.
  var language: String?
  /// `final`, `revised`, or `draft`.
  var status: String?

  /// The words of one provision, without those of the provisions inside it.
  struct Line: Hashable, Sendable {
    /// `schedule-21-paragraph-5-2-a`; for words outside any numbered provision the id of what holds
    /// them, which may be empty.
    var at: String
    var text: String
    var line: Int
    var column: Int
    var reach: Reach
    var isNumbered = true
  }

  /// When and where a line is law.
  struct Reach: Hashable, Sendable {
    var isProspective = false
    var from: Day?
    /// The first day of another version.
    var replacedOn: Day?
    /// `E+W+S+N.I.`
    var extent: String?

    /// Whether the words are law on that day.
    func isLaw(on day: Day) -> Bool {
      !isProspective && from.map { $0 <= day } ?? true && replacedOn.map { day < $0 } ?? true
    }

    /// Whether the words are the law of every part of the United Kingdom.
    var isWhole: Bool {
      guard let extent else { return true }
      return Set(extent.split(separator: "+").map(String.init)) == ["E", "W", "S", "N.I."]
    }
  }

  /// One change that is not yet in the text.
  struct Effect: Hashable, Sendable {
    var kind: String
    /// The ids of the provisions that it changes; empty when it names none.
    var provisions: [String]
    /// The same in words.
    var words: String
    var by: String
  }

  /// Reads the document; `nil` when it is not legislation in this markup.
  init?(_ root: XMLElement) {
    guard root.name == XMLName(namespace: Self.namespace, local: "Legislation") else { return nil }
    let ids = ["IdURI", "DocumentURI"].compactMap { root.attribute($0).flatMap(Self.identifier) }
    guard let id = ids.first else { return nil }
    self.id = id
    otherID = ids.first { $0 != id }
    language =
      root.attributes.first {
        $0.name == XMLName(namespace: "http://www.w3.org/XML/1998/namespace", local: "lang")
      }?.value
    replacedOn = root.attribute("RestrictEndDate").flatMap { Day(iso: $0) }
    visitMetadata(root)
    var reach = Self.reach(of: root, inside: Reach())
    // That a later version replaced the whole text is told of the text, once.
    reach.replacedOn = nil
    for element in root.elements { visit(element, Surroundings(reach: reach)) }
  }

  private static let namespace = "http://www.legislation.gov.uk/namespaces/legislation"
  private static let metadata = "http://www.legislation.gov.uk/namespaces/metadata"
  private static let dublinCore = "http://purl.org/dc/elements/1.1/"
  private static let dublinCoreTerms = "http://purl.org/dc/terms/"

  /// `http://www.legislation.gov.uk/id/uksi/2022/1213/made` gives `uksi/2022/1213`.
  private static func identifier(of address: String) -> String? {
    var parts = address.split(separator: "/").map(String.init)
    guard let host = parts.firstIndex(of: "www.legislation.gov.uk") else { return nil }
    parts.removeFirst(host + 1)
    if parts.first == "id" { parts.removeFirst() }
    guard parts.count >= 3 else { return nil }
    return parts[..<3].joined(separator: "/")
  }

  private mutating func visitMetadata(_ element: XMLElement) {
    for child in element.elements {
      switch (child.name.namespace, child.name.local) {
      case (Self.metadata, "UnappliedEffect"): unappliedEffects.append(Self.effect(child))
      case (Self.metadata, "ComingIntoForce"):
        inForce.formUnion(
          child.elements.compactMap { $0.attribute("Date").flatMap { Day(iso: $0) } })
      case (Self.metadata, "DocumentStatus"): status = child.attribute("Value")
      case (Self.dublinCore, "title"): title = child.words
      case (Self.dublinCore, "language") where language == nil: language = child.words
      case (Self.dublinCoreTerms, "valid"): validOn = Day(iso: child.words)
      case (Self.metadata, _): visitMetadata(child)
      case (_, _): break
      }
    }
  }

  private static func effect(_ element: XMLElement) -> Effect {
    func sections(_ element: XMLElement) -> [String] {
      element.elements.flatMap { child in
        child.name.local == "AffectingProvisions"
          ? [] : ["Ref", "FoundRef"].compactMap { child.attribute($0) } + sections(child)
      }
    }
    return Effect(
      kind: element.attribute("Type") ?? "a change", provisions: sections(element),
      words: element.attribute("AffectedProvisions") ?? "",
      by: element.attribute("AffectingURI").flatMap(identifier) ?? "an act that is not named")
  }

  // MARK: Lines

  /// Where in the document an element stands.
  private struct Surroundings {
    var reach: Reach
    /// Id of the nearest element with one.
    var at = ""
    /// Whether a numbered provision around it has taken its words.
    var isTaken = false
    /// Whether it is in the body or a schedule, and not in the words before and after.
    var isBody = false
  }

  private mutating func visit(_ element: XMLElement, _ outer: Surroundings) {
    guard !Self.isDead(element), !Self.isApart(element) else { return }
    var inner = outer
    inner.reach = Self.reach(of: element, inside: outer.reach)
    inner.isBody = outer.isBody || ["Body", "EUBody", "Schedules"].contains(element.name.local)
    if Self.isProvision(element) {
      add(Self.ownText(of: element), of: element, inner, isNumbered: true)
      inner.isTaken = true
    } else if inner.isBody, !inner.isTaken, Self.holdsWords(element) {
      add(Self.liveText(of: element), of: element, inner, isNumbered: false)
      inner.isTaken = true
    }
    if let id = element.attribute("id") { inner.at = id }
    // Provisions inside a quotation belong to another document.
    if element.name.local == "BlockAmendment" { return }
    for child in element.elements { visit(child, inner) }
  }

  private mutating func add(
    _ text: String, of element: XMLElement, _ place: Surroundings, isNumbered: Bool
  ) {
    let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    guard !words.isEmpty else { return }
    lines.append(
      Line(
        at: isNumbered ? element.attribute("id") ?? "" : place.at, text: words, line: element.line,
        column: element.column, reach: place.reach, isNumbered: isNumbered))
  }

  private static func reach(of element: XMLElement, inside outer: Reach) -> Reach {
    var reach = outer
    if element.attribute("Status") == "Prospective" { reach.isProspective = true }
    if let day = element.attribute("RestrictStartDate").flatMap({ Day(iso: $0) }) {
      reach.from = day
    }
    if let day = element.attribute("RestrictEndDate").flatMap({ Day(iso: $0) }) {
      reach.replacedOn = day
    }
    if let extent = element.attribute("RestrictExtent") { reach.extent = extent }
    return reach
  }

  /// Whether the element holds metadata, contents, notes or signatures, and no words of the law.
  private static func isApart(_ element: XMLElement) -> Bool {
    element.name.namespace == metadata
      || [
        "Commentaries", "Footnotes", "MarginNotes", "Contents", "ExplanatoryNotes",
        "SignedSection",
      ].contains(element.name.local)
  }

  /// Whether the element is of this markup; a copy may lose the namespace of a part (`xmlns=""`),
  /// whose words are law all the same.
  private static func isOfMarkup(_ element: XMLElement) -> Bool {
    element.name.namespace == namespace || element.name.namespace == nil
  }

  /// Whether the element holds words of its own: text, or markup of another kind such as a table.
  private static func holdsWords(_ element: XMLElement) -> Bool {
    element.name.local == "Text" || !isOfMarkup(element)
  }

  /// Whether the element is a numbered provision: `P1` to `P7`.
  private static func isProvision(_ element: XMLElement) -> Bool {
    let name = element.name.local
    return isOfMarkup(element) && name.count == 2 && name.hasPrefix("P")
      && ("1"..."7").contains(name.suffix(1)) && element.attribute("id") != nil
  }

  /// Whether the text of the element is no longer law.
  private static func isDead(_ element: XMLElement) -> Bool {
    element.attribute("Match") == "false"
      || ["Repealed", "Dead"].contains(element.attribute("Status") ?? "")
      || [
        "Repeal", "CommentaryRef", "FootnoteRef", "MarginNoteRef", "Commentary", "Footnote",
      ].contains(element.name.local)
  }

  /// Text in all `Text` elements that no provision further inside holds.
  private static func ownText(of element: XMLElement) -> String {
    var parts: [String] = []
    for child in element.elements where !isDead(child) && !isApart(child) {
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
