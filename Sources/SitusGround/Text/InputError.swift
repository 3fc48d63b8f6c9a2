/// One thing that is wrong in a file somebody wrote.
package struct InputError: Error, Hashable, Sendable {
  package enum Code: String, Sendable, CaseIterable {
    /// The bytes are not text in the expected encoding.
    case encoding
    /// The text is not well-formed YAML, XML, JSON or CSV.
    case syntax
    /// A cap on size, depth or count was reached.
    case tooLarge = "too_large"
    case unknownKey = "unknown_key"
    case missingKey = "missing_key"
    case duplicateKey = "duplicate_key"
    /// The value has another shape: text for a list, a list for a mapping.
    case wrongType = "wrong_type"
    /// The value has the right shape and is not one of those allowed.
    case badValue = "bad_value"
    case badDate = "bad_date"
    case unknownPlace = "unknown_place"
    case duplicateID = "duplicate_id"
    case danglingReference = "dangling_reference"
    /// XML that is well-formed and does not follow its schema.
    case schema
    case notFound = "not_found"
    case unreadable
  }

  package var code: Code
  package var site: SourceSite
  /// What was expected there, as a noun phrase: "a date as YYYY-MM-DD".
  package var expected: String
  /// What stood there instead, shortened; `nil` when nothing did.
  package var found: String?

  package init(_ code: Code, at site: SourceSite, expected: String, found: String? = nil) {
    self.code = code
    self.site = site
    self.expected = expected
    self.found = found
  }
}

/// Every error of one input, in file, line and column order; never empty.
package struct InputErrors: Error, Hashable, Sendable {
  package var errors: [InputError]

  package init(_ errors: [InputError]) {
    precondition(!errors.isEmpty)
    self.errors = errors.sorted {
      $0.site != $1.site ? $0.site < $1.site : $0.code.rawValue < $1.code.rawValue
    }
  }
}
