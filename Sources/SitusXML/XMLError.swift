/// One thing that is wrong with an XML document or its schema.
package struct XMLError: Error, Hashable, Sendable {
  package enum Code: String, Hashable, Sendable, CaseIterable {
    /// Not UTF-8, or says that it is something else.
    case encoding
    case syntax
    /// A document type declaration, the only way to entities and to other files.
    case documentType
    case tooLarge
    case tooDeep
    case tooManyElements
    case tooManyAttributes
    /// Well-formed, and not what the schema allows.
    case schema
    /// Two things share a name that the schema wants to be unique.
    case duplicateKey
    /// A reference to a name that nothing has.
    case danglingReference
    /// The schema itself cannot be used.
    case badSchema
  }

  package var code: Code
  /// From 1.
  package var line: Int
  /// From 1, in characters; where libxml2 tells no column, that of the element concerned.
  package var column: Int
  /// One sentence without a final full stop.
  package var message: String

  package init(_ code: Code, line: Int, column: Int, message: String) {
    self.code = code
    self.line = line
    self.column = column
    self.message = message
  }
}

/// Every error of one document, in line and column order; never empty.
package struct XMLErrors: Error, Hashable, Sendable {
  package var errors: [XMLError]

  package init(_ errors: [XMLError]) {
    precondition(!errors.isEmpty)
    self.errors = errors.sorted {
      ($0.line, $0.column, $0.message) < ($1.line, $1.column, $1.message)
    }
  }
}
