/// One value of a YAML document, with where it stands.
///
/// Scalars stay text: nothing is resolved to a number, a date or a truth value, so that `NO` can be
/// Norway and a date cannot be shifted by a time zone.
package struct YAMLNode {
  package enum Content {
    /// `isPlain` tells `null` from `"null"`.
    case scalar(String, isPlain: Bool)
    case list([YAMLNode])
    /// In file order; every key once.
    case mapping([Entry])
  }

  /// A key with its value.
  package struct Entry {
    package var key: String
    package var keyMark: Mark
    package var value: YAMLNode

    package init(key: String, keyMark: Mark, value: YAMLNode) {
      self.key = key
      self.keyMark = keyMark
      self.value = value
    }
  }

  /// A position, both numbers from 1, columns counted in Unicode scalars.
  package struct Mark: Hashable {
    package var line: Int32
    package var column: Int32

    package init(line: Int32, column: Int32) {
      self.line = line
      self.column = column
    }

    /// The position as an error names it.
    package func site(in file: String) -> SourceSite {
      SourceSite(file: file, line: Int(line), column: Int(column))
    }
  }

  package var content: Content
  package var mark: Mark

  package init(content: Content, mark: Mark) {
    self.content = content
    self.mark = mark
  }

  /// Whether nothing was written: no text at all, `~` or `null`.
  ///
  /// - SeeAlso: YAML 1.2.2 §10.3.2, core schema.
  package var isNull: Bool {
    guard case .scalar(let text, isPlain: true) = content else { return false }
    return ["", "~", "null", "Null", "NULL"].contains(text)
  }

  /// The value as an error message shows it, shortened.
  package var shown: String {
    switch content {
    case .list: "a list"
    case .mapping: "a mapping"
    case .scalar(let text, _): isNull ? "nothing" : YAMLNode.shortened(text)
    }
  }

  /// At most 60 characters of the text, in one line.
  package static func shortened(_ text: String) -> String {
    let longest = 60
    let head = text.prefix(longest + 1)
    let line = String(head.map { $0.isNewline || $0 == "\t" ? " " : $0 })
    return head.count > longest ? line.prefix(longest) + "…" : line
  }
}
