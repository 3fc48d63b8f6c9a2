import SitusGround
import SitusXML

/// The words of the law that the register rests on, as they were read.
package struct Provisions: Hashable, Sendable {
  package var readOn: Day
  var documents: [ProvisionDocument]
}

/// One act or statutory instrument.
struct ProvisionDocument: Hashable, Sendable {
  /// Type, year and number: `ukpga/2018/12`.
  var id: String
  var title: String
  /// Provisions whose every line is known.
  var compared: [String]
  /// Provisions that say nothing about places.
  var leftOut: [String]
  /// Whether a provision that is neither compared nor left out is one that is not known.
  var isWhole: Bool
  var lines: [Line]
  /// Where the document is written.
  var site: SourceSite

  struct Line: Hashable, Sendable {
    /// Id of the provision: `schedule-21-paragraph-5-2-a`.
    var at: String
    var text: String
    /// The instrument of the register that the words make.
    var instrument: String?
  }
}

/// Reads the words of the law on file.
///
/// - Parameters:
///   - xml: A file with the root `provisions` of the register's format.
///   - path: Its name in errors.
///   - schema: The published schema of the register's format.
///   - schemaPath: Its name in errors.
///   - register: Where the instruments are that the lines name.
///   - program: The version that reads it.
/// - Returns: The documents in file order.
/// - Throws: That the file needs a newer program; or every violation of the schema, every line whose
///   instrument is not in the register, and everything that this program does not know.
package func parseProvisions(
  _ xml: [UInt8], path: String, schema: [UInt8], schemaPath: String, register: AdequacyRegister,
  program: ProgramVersion = .current
) throws(InputErrors) -> Provisions {
  let (root, violations) = try validated(
    xml, root: "provisions", path: path, schema: schema, schemaPath: schemaPath, program: program)
  let reader = ElementReader(path: path)
  _ = reader.needs(of: root)
  _ = reader.day("version", of: root)
  let known = Set(register.instruments.map(\.id))
  let readOn = reader.day("read-on", of: root)
  let documents = reader.elements("document", of: root).map { element in
    func references(_ name: String) -> [String] {
      reader.elements(name, of: element).compactMap { reader.attribute("under", of: $0) }
    }
    let lines = reader.elements("line", of: element).map { line in
      let instrument = reader.attribute("instrument", of: line)
      if let instrument, !known.contains(instrument) {
        reader.report(.danglingReference, line, "an instrument of the register", instrument)
      }
      return ProvisionDocument.Line(
        at: reader.attribute("at", of: line) ?? "", text: line.words, instrument: instrument)
    }
    return ProvisionDocument(
      id: reader.attribute("id", of: element) ?? "",
      title: reader.attribute("title", of: element) ?? "", compared: references("compared"),
      leftOut: references("left-out"), isWhole: reader.flag("whole", of: element), lines: lines,
      site: SourceSite(file: path, line: element.line, column: element.column))
  }
  try reader.refuse(root, violations: violations)
  guard let readOn else {
    throw InputErrors([reader.error(.missingKey, root, "the day of the last reading", nil)])
  }
  return Provisions(readOn: readOn, documents: documents)
}

extension XMLElement {
  /// The text of the element on one line.
  var words: String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
