import FoundationEssentials

/// The errors as one JSON document with a final newline, in the order given.
///
/// `{"schema":"situs.input-errors/1","errors":[{"file","line","column","code","expected","found"}]}`
/// with sorted keys; `found` is absent when nothing stood there.
package func inputErrorsJSON(_ errors: [InputError]) -> String {
  struct Line: Encodable {
    var file: String
    var line: Int
    var column: Int
    var code: String
    var expected: String
    var found: String?
  }
  struct Document: Encodable {
    var schema = "situs.input-errors/1"
    var errors: [Line]
  }
  let lines = errors.map {
    Line(
      file: $0.site.file, line: $0.site.line, column: $0.site.column, code: $0.code.rawValue,
      expected: $0.expected, found: $0.found)
  }
  let encoder = JSONEncoder()
  encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
  do {
    let text = String(decoding: try encoder.encode(Document(errors: lines)), as: UTF8.self)
    return visibleJSON(text) + "\n"
  } catch {
    preconditionFailure("text and numbers can always be encoded: \(error)")
  }
}

/// The errors as workflow commands of GitHub Actions, one a line, which show at the place in the
/// diff.
///
/// - Parameters:
///   - errors: In the order in which they are to stand.
///   - files: How paths are written.
/// - Returns: The commands, each with its line end.
package func inputErrorsGitHub(
  _ errors: [InputError], files: RepositoryFiles = RepositoryFiles()
) -> String {
  errors.map { error in
    let found = error.found.map { ", found \($0)" } ?? ""
    return workflowCommand(
      "error", at: files.place(error.site), title: error.code.rawValue,
      "expected \(error.expected)\(found)")
  }.joined()
}
