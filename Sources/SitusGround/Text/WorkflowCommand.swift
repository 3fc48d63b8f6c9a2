/// One workflow command of GitHub Actions with its line end: an annotation on a line of a file.
///
/// - SeeAlso: GitHub Docs, *Workflow commands for GitHub Actions*, setting an error message; its
///   toolkit for the escapes, read 2026-11-24.
package func workflowCommand(
  _ level: String, at site: SourceSite, title: String, _ message: String
) -> String {
  "::\(level) file=\(property(site.file)),line=\(site.line),col=\(site.column),"
    + "title=\(property(title))::\(encoded(message, data))\n"
}

/// The value of a property, which a comma or a colon would end.
private func property(_ text: String) -> String {
  encoded(text, data.merging([":": "%3A", ",": "%2C"]) { $1 })
}

/// Text after the second double colon: a line end there would begin a command of its own.
private let data: [Unicode.Scalar: String] = ["%": "%25", "\r": "%0D", "\n": "%0A"]

private func encoded(_ text: String, _ codes: [Unicode.Scalar: String]) -> String {
  var encoded = ""
  for letter in OutsideText(text) {
    if let code = codes[letter.scalar] {
      encoded += code
    } else if letter.isBarred {
      encoded += letter.scalar.shownAsEscape
    } else {
      encoded.unicodeScalars.append(letter.scalar)
    }
  }
  return encoded
}
