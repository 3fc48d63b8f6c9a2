import SitusGround

/// The forms in which a report is written; the raw value is the word for `--format`.
package enum ReportFormat: String, Hashable, Sendable, CaseIterable {
  case json, html, csv
  case markdown = "md"
  case terminal
  /// Workflow commands, which GitHub turns into annotations on the lines of the inventory.
  case github
  case sarif
}

/// Renders the whole report as text; the same report gives the same bytes in every format.
///
/// - Parameters:
///   - report: What a run found out.
///   - format: The form.
///   - colour: Whether the terminal format may use it; it only ever repeats what the words say.
///   - files: How the forms for code hosts name files.
///   - includesWaived: Whether SARIF has waived findings among its results.
/// - Returns: The whole text with a final newline.
package func render(
  _ report: Report, as format: ReportFormat, colour: Bool = false,
  files: RepositoryFiles = RepositoryFiles(), includesWaived: Bool = false
) -> String {
  switch format {
  case .json:
    var bytes: [UInt8] = []
    renderJSON(report) { bytes += $0 }
    return String(decoding: bytes, as: UTF8.self)
  case .html: return renderHTML(report)
  case .csv: return renderCSV(report)
  case .markdown: return renderMarkdown(report)
  case .github: return renderGitHub(report, files: files)
  case .sarif: return renderSARIF(report, files: files, includesWaived: includesWaived)
  case .terminal: return renderTerminal(report, colour: colour)
  }
}
