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
  let rules: XMLSchema
  do {
    rules = try XMLSchema(parsing: schema)
  } catch {
    throw InputErrors(error.errors.map { InputError($0, in: schemaPath) })
  }
  let document: XMLDocument
  let violations: [XMLError]
  do {
    (document, violations) = try rules.validate(xml)
  } catch {
    throw InputErrors(error.errors.map { InputError($0, in: path) })
  }
  var reader = AdequacyReader(path: path)
  let register = reader.read(document.root)
  let errors = violations.map { InputError($0, in: path) } + reader.errors
  guard errors.isEmpty else { throw InputErrors(errors) }
  guard let register else {
    preconditionFailure("a register that its schema allows can be read")
  }
  return register
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
