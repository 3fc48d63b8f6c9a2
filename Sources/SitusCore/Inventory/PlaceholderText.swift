extension String {
  /// Whether the text says something, and is not one of the words by which people fill in a field that
  /// they cannot answer.
  package var saysSomething: Bool {
    let words = lowercased().filter { $0.isLetter || $0.isNumber || $0.isWhitespace }
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return !words.isEmpty && !Self.placeholders.contains(words)
  }

  private static let placeholders: Set<String> = [
    "unknown", "not known", "none", "no", "nil", "na", "n a", "not applicable", "tbc", "tbd", "tba",
    "to be confirmed", "to be decided", "to be determined", "to be agreed", "todo", "to do",
    "pending", "not recorded", "not set", "not stated", "not yet known", "dont know", "x", "xx",
    "xxx",
  ]
}
