import SitusGround

/// One screen a host.
func checkText(_ report: CheckReport, colour: Bool) -> String {
  var page = TerminalPage(colour: colour)
  for (index, host) in report.hosts.enumerated() {
    if index > 0 { page.blank() }
    screen(host, report, &page)
  }
  return page.text
}

private func screen(_ check: HostCheck, _ report: CheckReport, _ page: inout TerminalPage) {
  page.heading("\(check.host), \(report.circumstances)")
  for warning in report.logWarnings { page.paragraph(warning) }
  for fact in check.facts {
    page.entry(
      fact.fact.verb, fact.place?.strength.rawValue ?? "unknown",
      fact.place?.strength.tone ?? .open, fact.words(report, check.inference))
    if let reason = fact.reason { page.entry("", "", .open, reason) }
  }
  let providers = report.lawful(check)
  page.entry("law", nil, .open, providers.first ?? report.noProvider)
  for provider in providers.dropFirst() { page.entry("", nil, .open, provider) }
  for conflict in check.inference.conflicts {
    page.entry("conflict", nil, .bad, "\(conflict.fact.rawValue): \(conflict.text)")
  }
  for alias in check.inference.dangling {
    page.entry("alias", "dangling", .bad, alias.sentence)
  }
  for branch in check.inference.branches {
    page.entry("way", nil, .open, report.words(branch))
  }
  if let declared = report.declared {
    page.blank()
    page.heading("Declared: \(declared.raw)")
    for verdict in check.verdicts {
      page.entry(verdict.kind.words, verdict.verdict.rawValue, verdict.verdict.tone, verdict.reason)
    }
  }
  page.blank()
  page.heading("On the lists, \(report.asOf.iso) (situs adequacy explain tells the conditions)")
  for law in check.laws {
    let phrases = law.answers.map { "\($0.regime.rawValue) \($0.phrase(isShort: true))" }
    page.paragraph(
      "\(report.name(of: law.place)) (\(law.capacities)): "
        + phrases.joined(separator: "; "), indent: 2, hanging: 2)
  }
  if check.laws.isEmpty {
    page.paragraph("No country shows, so there is none to look up.", indent: 2)
  }
  page.blank()
  page.heading("Cannot be known from outside")
  for limit in check.limits { page.paragraph("- " + limit, indent: 2, hanging: 2) }
  page.blank()
  page.heading("Ask the supplier")
  for (number, question) in check.questions.enumerated() {
    page.paragraph("\(number + 1). \(question)", indent: 2, hanging: 3)
  }
  page.blank()
  if !check.inference.lookedFor.isEmpty {
    page.paragraph(
      "Looked for and not found: \(check.inference.lookedFor.joined(separator: "; ")).")
  }
  for missing in report.missing { page.paragraph(missing) }
  if !check.notObserved.isEmpty {
    let gaps = check.notObserved.map(\.words)
    page.paragraph("Not answered: \(shortList(gaps, limit: 4)).")
  }
  if check.facts.contains(where: { $0.evidence?.stagedBySupplier == true }) {
    page.paragraph(CheckReport.starred)
  }
  if !check.shelfLives.isEmpty {
    page.paragraph("The evidence holds: \(check.shelfLives.joined(separator: ", ")).")
  }
}
