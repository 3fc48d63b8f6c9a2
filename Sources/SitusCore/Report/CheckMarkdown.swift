import SitusGround

/// A check for a ticket, a wiki or an e-mail; outside text is encoded.
func checkMarkdown(_ report: CheckReport, compares: Bool) -> String {
  var text = "# Situs check\n\nThe state \(markdown(report.circumstances))."
  if let declared = report.declared { text += " Declared: \(markdown(declared.raw))." }
  text += "\n"
  for warning in report.logWarnings { text += "\n**\(markdown(warning))**\n" }
  for missing in report.missing { text += "\n" + markdown(missing) + "\n" }
  if compares {
    let comparison = CheckComparison(report)
    text += "\n| | " + comparison.hosts.map(markdown).joined(separator: " | ") + " |\n"
    text += "|---" + String(repeating: "|---", count: comparison.hosts.count) + "|\n"
    for row in comparison.rows {
      text += "| \(row.label) | " + row.cells.map(markdown).joined(separator: " | ") + " |\n"
    }
  }
  for check in report.hosts { text += section(check, report) }
  return text
}

private func section(_ check: HostCheck, _ report: CheckReport) -> String {
  var text =
    "\n## \(markdown(check.host))\n\n| | place | strength | evidence |\n|---|---|---|---|\n"
  for fact in check.facts {
    text +=
      "| \(fact.fact.verb) | \(markdown(fact.words(report, check.inference))) "
      + "| \(fact.place?.strength.rawValue ?? "unknown") | \(markdown(fact.reason ?? "-")) |\n"
  }
  for company in report.lawful(check) { text += "| law | \(markdown(company)) | | |\n" }
  text += "\n\\\(CheckReport.starred)\n"
  if !check.inference.conflicts.isEmpty {
    text += list(
      "Conflicts", check.inference.conflicts.map { "\($0.fact.rawValue): \($0.text)" })
  }
  text += list("Dangling aliases", check.inference.dangling.map(\.sentence))
  text += list("Ways to the host", check.inference.branches.map { report.words($0) })
  if !check.verdicts.isEmpty {
    text += "\n### Declared places\n\n| kind | verdict | why |\n|---|---|---|\n"
    for verdict in check.verdicts {
      text +=
        "| \(verdict.kind.words) | \(verdict.verdict.rawValue) | \(markdown(verdict.reason)) |\n"
    }
  }
  if !check.laws.isEmpty {
    text += "\n### On the lists, \(report.asOf.iso)\n\n| place | occurs as |"
    text += Regime.allCases.map { " \($0.rawValue) |" }.joined() + "\n|---|---|"
    text += String(repeating: "---|", count: Regime.allCases.count) + "\n"
    for law in check.laws {
      text +=
        "| \(markdown(report.name(of: law.place))) "
        + "| \(law.capacities) | "
        + law.answers.map { markdown($0.phrase()) }.joined(separator: " | ") + " |\n"
    }
  }
  text += list("Cannot be known from outside", check.limits)
  text += list("Ask the supplier", check.questions)
  text += list("Looked for and not found", check.inference.lookedFor)
  text += list("Not answered", check.notObserved.map(\.words))
  text += list("The evidence holds", check.shelfLives)
  return text
}

private func list(_ title: String, _ items: [String]) -> String {
  guard !items.isEmpty else { return "" }
  return "\n### \(title)\n\n" + items.map { "- \(markdown($0))\n" }.joined()
}
