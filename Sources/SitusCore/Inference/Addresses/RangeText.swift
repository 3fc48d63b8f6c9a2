import SitusGround

/// A text file of prefixes, taken apart into lines.
struct RangeText {
  /// One line: what stands before `#`, and what stands behind it.
  struct Line {
    var number: Int
    var content: Substring
    var comment: Substring?
    /// Whether no line with content came before.
    var isFirst: Bool
  }

  var lines: [Line] = []

  /// Takes UTF-8 with any line ends and with or without a byte order mark.
  init(_ file: ReferenceFile) throws(RangeFailure) {
    guard var text = String(validating: file.bytes, as: UTF8.self)?[...] else {
      throw RangeFailure(code: .encoding, expected: "UTF-8")
    }
    if text.hasPrefix("\u{FEFF}") { text = text.dropFirst() }
    var seenContent = false
    for (index, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .enumerated()
    {
      let mark = line.firstIndex(of: "#")
      let content = line[..<(mark ?? line.endIndex)].trimmingWhitespace
      if content.isEmpty, mark == nil { continue }
      lines.append(
        Line(
          number: index + 1, content: content, comment: mark.map { line[$0...] },
          isFirst: !seenContent && !content.isEmpty))
      if !content.isEmpty { seenContent = true }
      guard lines.count <= RangeList.maximumPrefixes else {
        throw RangeFailure(
          code: .tooLarge, line: index + 1,
          expected: "at most \(RangeList.maximumPrefixes) lines")
      }
    }
  }
}

extension Substring {
  /// The text without spaces and tabs at both ends.
  var trimmingWhitespace: Substring {
    var rest = self
    while let first = rest.first, first == " " || first == "\t" { rest = rest.dropFirst() }
    while let last = rest.last, last == " " || last == "\t" { rest = rest.dropLast() }
    return rest
  }

  /// The text without one pair of quotation marks around it.
  var trimmingQuotes: Substring {
    count >= 2 && first == "\"" && last == "\"" ? dropFirst().dropLast() : self
  }
}
