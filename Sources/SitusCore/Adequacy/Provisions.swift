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
/// - Returns: The documents in file order.
/// - Throws: Every violation of the schema, and every line whose instrument is not in the register.
package func parseProvisions(
  _ xml: [UInt8], path: String, schema: [UInt8], schemaPath: String, register: AdequacyRegister
) throws(InputErrors) -> Provisions {
  let (root, violations) = try validated(xml, path: path, schema: schema, schemaPath: schemaPath)
  var errors = violations
  let known = Set(register.instruments.map(\.id))
  var documents: [ProvisionDocument] = []
  for element in root.elements(named: "document") {
    var lines: [ProvisionDocument.Line] = []
    for line in element.elements(named: "line") {
      let instrument = line.attribute("instrument")
      if let instrument, !known.contains(instrument) {
        errors.append(
          InputError(
            .danglingReference,
            at: SourceSite(file: path, line: line.line, column: line.column),
            expected: "an instrument of the register", found: instrument))
      }
      lines.append(
        ProvisionDocument.Line(
          at: line.attribute("at") ?? "", text: line.words, instrument: instrument))
    }
    documents.append(
      ProvisionDocument(
        id: element.attribute("id") ?? "", title: element.attribute("title") ?? "",
        compared: element.elements(named: "compared").compactMap { $0.attribute("under") },
        leftOut: element.elements(named: "left-out").compactMap { $0.attribute("under") },
        isWhole: ["true", "1"].contains(element.attribute("whole") ?? ""), lines: lines))
  }
  guard errors.isEmpty, let readOn = root.attribute("read-on").flatMap({ Day(iso: $0) }),
    root.name.local == "provisions"
  else {
    if errors.isEmpty {
      errors.append(
        InputError(
          .schema, at: SourceSite(file: path, line: root.line, column: root.column),
          expected: "the words of provisions", found: root.name.local))
    }
    throw InputErrors(errors)
  }
  return Provisions(readOn: readOn, documents: documents)
}

extension XMLElement {
  /// The text of the element on one line.
  var words: String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
