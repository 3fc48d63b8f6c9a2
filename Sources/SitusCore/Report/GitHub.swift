/// One workflow command for each finding: an annotation on its line of the inventory.
///
/// - SeeAlso: GitHub Docs, *Workflow commands for GitHub Actions*, setting an error message.
func renderGitHub(_ report: Report) -> String {
  report.findings.map { finding in
    let level =
      switch finding.severity {
      case .error: "error"
      case .warning: "warning"
      case .note: "notice"
      }
    let site = finding.site ?? SourceSite(file: report.inventory.path, line: 1, column: 1)
    let remedy = finding.remedies.first.map { " To clear it: \($0.line)" } ?? ""
    return "::\(level) file=\(property(site.file)),line=\(site.line),col=\(site.column),"
      + "title=\(property(finding.rule.rawValue))::\(workflowText(finding.message + remedy))\n"
  }.joined()
}

/// Text after the double colon: a line end there would begin a command of its own.
private func workflowText(_ text: String) -> String {
  encoded(text, ["%": "%25", "\r": "%0D", "\n": "%0A"])
}

/// The value of a property, which a comma or a colon would end.
private func property(_ text: String) -> String {
  encoded(text, ["%": "%25", "\r": "%0D", "\n": "%0A", ":": "%3A", ",": "%2C"])
}

private func encoded(_ text: String, _ codes: [Unicode.Scalar: String]) -> String {
  var encoded = ""
  for scalar in text.unicodeScalars {
    if let code = codes[scalar] {
      encoded += code
    } else if scalar.isHiddenControl {
      encoded += "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
    } else {
      encoded.unicodeScalars.append(scalar)
    }
  }
  return encoded
}
