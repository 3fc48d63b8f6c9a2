/// A host name taken apart into labels, for comparison from the right.
package struct DomainName: Hashable, Sendable {
  /// Lower case, without a final dot.
  package let text: String
  /// Left to right.
  package let labels: [Substring]

  /// Takes a name as DNS gives it; `nil` for text that is no host name.
  package init?(_ raw: String) {
    var text = raw.lowercased()
    if text.utf8.last == 0x2E { text.removeLast() }
    guard HostGrammar.isName(text, allowingAsterisks: true) else { return nil }
    let labels = text.split(separator: ".", omittingEmptySubsequences: false)
    self.text = text
    self.labels = labels
  }

  /// The labels before that suffix, when the name ends in it at a label boundary; `nil` otherwise.
  package func before(_ suffix: String) -> ArraySlice<Substring>? {
    let count = suffix.utf8.reduce(1) { $1 == 0x2E ? $0 + 1 : $0 }
    guard labels.count >= count, text.hasSuffix(suffix) else { return nil }
    let rest = labels[..<(labels.count - count)]
    guard
      text.utf8.count == suffix.utf8.count
        || text.utf8[text.utf8.index(text.utf8.endIndex, offsetBy: -suffix.utf8.count - 1)] == 0x2E
    else { return nil }
    return rest
  }

  /// Whether the name is that suffix or lies below it.
  package func isBelow(_ suffix: String) -> Bool { before(suffix) != nil }

  /// The first entry of a table keyed by suffix that fits, from the longest suffix to the shortest.
  package func longestSuffix<Value>(in table: [Substring: Value]) -> Value? {
    for label in labels {
      if let value = table[text[label.startIndex...]] { return value }
    }
    return nil
  }
}

extension Substring {
  /// Whether there is at least one character and all are ASCII digits.
  package var isDigits: Bool { !isEmpty && utf8.allSatisfy { (0x30...0x39).contains($0) } }

  /// The text without digits at its end.
  package var withoutTrailingDigits: Substring {
    var end = endIndex
    while end > startIndex {
      let previous = index(before: end)
      guard self[previous].isASCII, self[previous].isNumber else { break }
      end = previous
    }
    return self[..<end]
  }
}
