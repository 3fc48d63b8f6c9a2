import SitusGround
import SitusXML

/// Reads an adequacy register and holds it against its schema and against itself.
///
/// - Parameters:
///   - xml: The register.
///   - path: Its name in errors.
///   - schema: The published schema of the register's format.
///   - schemaPath: Its name in errors.
///   - program: The version that reads it.
/// - Returns: The register, in file order.
/// - Throws: That the register needs a newer program, and then nothing else; or every error that was
///   found: each violation of the schema; days, references and codes that contradict each other; and
///   each element, attribute and word that this program does not know, whatever the schema says.
package func parseAdequacy(
  _ xml: [UInt8], path: String, schema: [UInt8], schemaPath: String,
  program: ProgramVersion = .current
) throws(InputErrors) -> AdequacyRegister {
  let (root, violations) = try validated(
    xml, root: "register", path: path, schema: schema, schemaPath: schemaPath, program: program)
  var reader = AdequacyReader(path: path)
  let register = reader.read(root)
  try reader.elements.refuse(root, violations: violations)
  guard let register else {
    throw InputErrors([reader.elements.error(.schema, root, "a register", root.name.local)])
  }
  return register
}

/// Parses a file of the register's format and holds it against the schema.
///
/// - Returns: The root element, and what the schema does not allow.
/// - Throws: What keeps the file or the schema from being read at all, and what the file needs that
///   this program does not have.
func validated(
  _ xml: [UInt8], root name: String, path: String, schema: [UInt8], schemaPath: String,
  program: ProgramVersion
) throws(InputErrors) -> (root: XMLElement, violations: [InputError]) {
  let root: XMLElement
  do {
    root = try XMLDocument(parsing: xml).root
  } catch {
    throw InputErrors(error.errors.map { InputError($0, in: path) })
  }
  let stated = ElementReader(path: path).attribute("needs", of: root)
  if let needs = stated.flatMap({ ProgramVersion($0) }), program < needs {
    throw InputErrors([
      InputError(
        .badValue, at: SourceSite(file: path, line: root.line, column: root.column),
        expected: "a \(root.name.local) for this program; this one needs Situs \(needs) or later",
        found: "Situs \(program)")
    ])
  }
  let rules: XMLSchema
  do {
    rules = try XMLSchema(parsing: schema)
  } catch {
    throw InputErrors(error.errors.map { InputError($0, in: schemaPath) })
  }
  do {
    var violations = try rules.validate(xml).errors.map { InputError($0, in: path) }
    // The schema describes more than one kind of file.
    if violations.isEmpty, root.name.local != name {
      violations.append(
        InputError(
          .schema, at: SourceSite(file: path, line: root.line, column: root.column),
          expected: "the root \(name)", found: root.name.local))
    }
    return (root, violations)
  } catch {
    throw InputErrors(error.errors.map { InputError($0, in: path) })
  }
}

extension ElementReader {
  /// Throws everything that is wrong with a file that was read to its end.
  ///
  /// What a schema refuses is often also a value without meaning; one slip is one error.
  func refuse(_ root: XMLElement, violations: [InputError]) throws(InputErrors) {
    var errors = violations + contradictions
    if violations.isEmpty { errors += unreadable }
    if errors.isEmpty { errors = notRead(in: root) }
    if !errors.isEmpty { throw InputErrors(errors) }
  }
}

extension InputError {
  /// What went wrong in an XML file, as an error of that file.
  init(_ error: XMLError, in path: String) {
    let code: InputError.Code
    let expected: String
    switch error.code {
    case .encoding: (code, expected) = (.encoding, "XML in UTF-8")
    case .syntax: (code, expected) = (.syntax, "well-formed XML")
    case .documentType: (code, expected) = (.syntax, "XML without a document type declaration")
    case .tooLarge, .tooDeep, .tooManyElements, .tooManyAttributes:
      (code, expected) = (.tooLarge, "XML within its limits")
    case .schema: (code, expected) = (.schema, "what the schema allows")
    case .duplicateKey: (code, expected) = (.duplicateID, "a name used once")
    case .danglingReference: (code, expected) = (.danglingReference, "a name that something has")
    case .badSchema: (code, expected) = (.schema, "a schema that stands alone")
    }
    self.init(
      code, at: SourceSite(file: path, line: error.line, column: error.column),
      expected: expected,
      found: error.message.replacing("{https://situs.example/ns/adequacy/1}", with: ""))
  }
}
