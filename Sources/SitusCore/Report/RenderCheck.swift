/// The forms in which a check is printed.
package enum CheckFormat: String, Hashable, Sendable, CaseIterable {
  /// One screen a host, 80 columns.
  case text
  case json
  case md
  case html
}

/// Writes a check in one of its forms.
///
/// - Parameters:
///   - report: What was found out.
///   - format: JSON is `situs.check/1`, with ascending keys.
///   - compares: Whether the hosts stand side by side; JSON has every host anyway.
///   - colour: Whether text may use colour, which only repeats what the words say.
/// - Returns: The text with a final newline.
package func renderCheck(
  _ report: CheckReport, as format: CheckFormat, compares: Bool = false, colour: Bool = false
) -> String {
  switch format {
  case .text:
    compares ? comparisonText(report, colour: colour) : checkText(report, colour: colour)
  case .json: checkJSON(report)
  case .md: checkMarkdown(report, compares: compares)
  case .html: checkHTML(report, compares: compares)
  }
}
