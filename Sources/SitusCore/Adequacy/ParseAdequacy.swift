import SitusXML

/// Reads an adequacy register and holds it against its schema and against itself.
///
/// - Parameters:
///   - xml: The register.
///   - path: Its name in errors.
///   - schema: The published schema of the register's format.
///   - schemaPath: Its name in errors.
/// - Returns: The register, in file order.
/// - Throws: Every error that was found: each violation of the schema, and days, references and
///   codes that contradict each other.
package func parseAdequacy(
  _ xml: [UInt8], path: String, schema: [UInt8], schemaPath: String
) throws(InputErrors) -> AdequacyRegister {
  let (root, violations) = try validated(xml, path: path, schema: schema, schemaPath: schemaPath)
  var reader = AdequacyReader(path: path)
  let register = root.name.local == "register" ? reader.read(root) : nil
  var errors = violations + reader.errors
  if errors.isEmpty, register == nil {
    // The schema also describes the other file of this folder.
    errors.append(
      InputError(
        .schema, at: SourceSite(file: path, line: root.line, column: root.column),
        expected: "a register", found: root.name.local))
  }
  guard errors.isEmpty, let register else { throw InputErrors(errors) }
  return register
}

/// Parses a file of the register's format and holds it against the schema.
///
/// - Returns: The root element, and what the schema does not allow.
/// - Throws: What keeps the file or the schema from being read at all.
func validated(
  _ xml: [UInt8], path: String, schema: [UInt8], schemaPath: String
) throws(InputErrors) -> (root: XMLElement, violations: [InputError]) {
  let rules: XMLSchema
  do {
    rules = try XMLSchema(parsing: schema)
  } catch {
    throw InputErrors(error.errors.map { InputError($0, in: schemaPath) })
  }
  do {
    let (document, violations) = try rules.validate(xml)
    return (document.root, violations.map { InputError($0, in: path) })
  } catch {
    throw InputErrors(error.errors.map { InputError($0, in: path) })
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
