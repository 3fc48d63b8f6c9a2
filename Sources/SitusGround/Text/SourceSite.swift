/// Where in the input something was written.
package struct SourceSite: Hashable, Sendable, Comparable, Codable {
  /// Path as the user gave it, relative paths left relative.
  package var file: String
  /// From 1.
  package var line: Int
  /// From 1, in characters.
  package var column: Int

  package init(file: String, line: Int, column: Int) {
    self.file = file
    self.line = line
    self.column = column
  }

  package static func < (left: SourceSite, right: SourceSite) -> Bool {
    (left.file, left.line, left.column) < (right.file, right.line, right.column)
  }
}
