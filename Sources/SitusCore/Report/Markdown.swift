import SitusGround

/// The summary, the findings and the promises, for a pull request, an issue or a wiki.
///
/// Outside text is encoded, so that it cannot make a link, an image, a cell, HTML or a mention.
///
/// - SeeAlso: CommonMark 0.31 §2.4, §6; GitHub Flavored Markdown 0.29 §4.10, §6.9.
func renderMarkdown(_ report: Report) -> String {
  var text = "# Situs: \(markdown(report.organisation.name)), \(report.run.asOf.iso)\n\n"
  for warning in report.run.warnings { text += "**\(markdown(warning))**\n\n" }
  text += report.summaryLine + "\n"
  for missing in report.run.missing { text += "\n" + markdown(missing) + "\n" }
  text += "\n## Findings\n\n"
  if report.findings.isEmpty {
    text += "None.\n"
  } else {
    text += "| severity | rule | service | finding | to clear it | where |\n"
    text += "|---|---|---|---|---|---|\n"
    for finding in report.findings { text += row(finding) }
  }
  if !report.promises.isEmpty {
    text += "\n## Promises\n\n"
    text += "| promise | verdict | evidence | declared | not known | not so | true sentence |\n"
    text += "|---|---|--:|--:|--:|--:|---|\n"
    for promise in report.promises { text += row(promise) }
  }
  text += "\n## Services\n\n| service | owner"
  for regime in report.regimes { text += " | \(regime.rawValue)" }
  text += " | findings |\n|---|---" + String(repeating: "|---", count: report.regimes.count)
  text += "|--:|\n"
  for service in report.services {
    text += "| \(markdown(service.service.name)) | \(markdown(service.service.owner ?? "-"))"
    for regime in report.regimes { text += " | \(service.worst[regime]?.words ?? "-")" }
    text += " | \(service.findings.count) |\n"
  }
  if !report.waived.isEmpty {
    text += "\n## Waived\n\n| finding | accepted by | reason | until |\n|---|---|---|---|\n"
    for waived in report.waived {
      text +=
        "| \(markdown(waived.finding.message)) | \(markdown(waived.waiver.owner)) "
        + "| \(markdown(waived.waiver.reason)) | \(waived.waiver.expires.iso) |\n"
    }
  }
  if !report.notObserved.isEmpty {
    text += "\n## Not observed\n\n| host | question and outcome |\n|---|---|\n"
    for gap in report.notObserved {
      text += "| \(markdown(gap.host)) | \(markdown(gap.words)) |\n"
    }
  }
  return text
}

private func row(_ finding: Finding) -> String {
  let remedy = finding.remedies.first?.line
  let place = finding.site.map { "\($0.file):\($0.line)" }
  return "| \(finding.severity.rawValue) | \(finding.rule.rawValue) "
    + "| \(markdown(finding.service ?? "-")) | \(markdown(finding.message)) "
    + "| \(markdown(remedy ?? finding.rule.text.clear)) | \(markdown(place ?? "-")) |\n"
}

private func row(_ report: PromiseReport) -> String {
  let judgement = report.judgement
  let counts = [
    judgement?.provenServices, judgement?.declaredServices, judgement?.unknownServices,
    judgement?.breakingServices,
  ].map { $0.map { String($0.count) } ?? "-" }
  return "| \(markdown(report.promise.quote)) | \(judgement?.verdict.words ?? "not judged") "
    + "| \(counts.joined(separator: " | ")) | \(markdown(judgement?.correctedSentence ?? "-")) |\n"
}

/// Outside text as plain words of Markdown.
func markdown(_ text: String) -> String {
  var encoded = ""
  encoded.reserveCapacity(text.utf8.count)
  var previous: Unicode.Scalar = " "
  for letter in OutsideText(text) {
    let scalar = letter.scalar
    switch scalar {
    case "\\", "`", "*", "_", "[", "]", "#", "|", "~", "$":
      encoded += "\\"
      encoded.unicodeScalars.append(scalar)
    case "<": encoded += "&lt;"
    case ">": encoded += "&gt;"
    case "&": encoded += "&amp;"
    // A mention or an address would become a link; so would a bare web address.
    case "@": encoded += "&#64;"
    case "/" where previous == ":": encoded += "&#47;"
    case "." where previous == "w" || previous == "W": encoded += "&#46;"
    case "\n", "\t": encoded += " "
    case ":" where letter.isBarred: encoded += "&#58;"
    default:
      if letter.isBarred {
        encoded += "\\" + scalar.shownAsEscape
      } else {
        encoded.unicodeScalars.append(scalar)
      }
    }
    previous = scalar
  }
  // At the start of a cell or a line these would make a list.
  if text.count > 1, let first = encoded.unicodeScalars.first, first == "-" || first == "+" {
    encoded = "\\" + encoded
  }
  return encoded
}

extension Report {
  /// Counts of the run in one line.
  var summaryLine: String {
    let errors = summary.findings[.error] ?? 0
    let warnings = summary.findings[.warning] ?? 0
    let notes = summary.findings[.note] ?? 0
    return "\(counted(summary.services, "service")), \(counted(summary.transfers, "transfer")): "
      + "\(counted(errors, "error")), \(counted(warnings, "warning")), \(counted(notes, "note")), "
      + "\(grouped(summary.waived)) waived; \(counted(summary.hostsNotObserved, "host")) with a "
      + "question that brought no answer."
  }
}
