import SitusGround

/// One workflow command for each finding: an annotation on its line of the inventory; then a notice
/// for each waiver that holds one back.
///
/// - SeeAlso: GitHub Docs, *Workflow commands for GitHub Actions*, setting an error message.
func renderGitHub(_ report: Report, files: RepositoryFiles) -> String {
  func place(_ site: SourceSite?) -> SourceSite {
    files.place(site ?? SourceSite(file: report.inventory.path, line: 1, column: 1))
  }
  let warnings = report.run.warnings.map {
    workflowCommand("warning", at: place(nil), title: "incomplete", $0)
  }
  let open = report.findings.map { finding in
    let level =
      switch finding.severity {
      case .error: "error"
      case .warning: "warning"
      case .note: "notice"
      }
    let remedy = finding.remedies.first.map { " To clear it: \($0.line)" } ?? ""
    return workflowCommand(
      level, at: place(finding.site), title: finding.rule.rawValue, finding.message + remedy)
  }
  let waived = report.waived.map { waived in
    workflowCommand(
      "notice", at: place(waived.waiver.site),
      title: "waived \(waived.finding.severity.rawValue) \(waived.finding.rule.rawValue)",
      waived.sentence)
  }
  return (warnings + open + waived).joined()
}

extension WaivedFinding {
  /// What is accepted, by whom, until when and why; the finding stands.
  var sentence: String {
    "Accepted by \(waiver.owner) until \(waiver.expires.iso) (\(waiver.reason)), and it stands: "
      + finding.message
  }
}
