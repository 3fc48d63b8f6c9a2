import SitusGround
import SitusXML

/// One text of an act or statutory instrument, as it was published.
package struct LegislationText: Hashable, Sendable {
  /// Its name in errors.
  package var path: String
  var published: CrownLegislation
  var site: SourceSite

  /// Type, year and number: `uksi/2023/1028`.
  package var id: String { published.id }
}

/// Reads an act or statutory instrument as legislation.gov.uk publishes it.
///
/// - Parameters:
///   - xml: The document in Crown Legislation Markup Language (`…/data.xml`), whole or in part.
///   - path: Its name in errors.
/// - Returns: The text.
/// - Throws: `InputErrors` for what is cut off or no legislation, for the Welsh text, and for a text
///   that calls itself two things.
package func readLegislation(_ xml: [UInt8], path: String) throws(InputErrors) -> LegislationText {
  let root: XMLElement
  do {
    root = try XMLDocument(parsing: xml).root
  } catch {
    throw InputErrors(error.errors.map { InputError($0, in: path) })
  }
  let start = SourceSite(file: path, line: root.line, column: root.column)
  guard let published = CrownLegislation(root) else {
    throw InputErrors([
      InputError(
        .schema, at: start, expected: "legislation in Crown Legislation Markup Language",
        found: root.name.local)
    ])
  }
  if let language = published.language, language != "en" {
    throw InputErrors([
      InputError(
        .badValue, at: start, expected: "the English text, with which the register was compared",
        found: "the language \(language)")
    ])
  }
  if let other = published.otherID {
    throw InputErrors([
      InputError(
        .badValue, at: start, expected: "a text of one document",
        found: "\(published.id) and \(other)")
    ])
  }
  return LegislationText(path: path, published: published, site: start)
}
