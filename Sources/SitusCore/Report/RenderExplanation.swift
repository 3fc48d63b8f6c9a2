/// Writes a chain for a screen of 80 columns, each step further in than what it supports; lines of
/// the log stay whole.
///
/// - Parameters:
///   - explanation: The chain.
///   - colour: Whether it may use colour, which only repeats what the words say.
/// - Returns: The text with a final newline.
package func renderExplanation(_ explanation: Explanation, colour: Bool = false) -> String {
  var page = TerminalPage(colour: colour)
  write(explanation, depth: 0, to: &page)
  return page.text
}

private func write(_ step: Explanation, depth: Int, to page: inout TerminalPage) {
  let indent = min(depth, 8) * 2
  page.paragraph("\(step.kind): \(step.title)", indent: indent, hanging: 2)
  for detail in step.details { page.paragraph(detail, indent: indent + 2) }
  for text in step.verbatim { page.line(text, indent: indent + 2) }
  for next in step.steps { write(next, depth: depth + 1, to: &page) }
}
