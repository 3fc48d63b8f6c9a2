import SitusGround

/// The hosts side by side: one line of facts a row, one host a column.
struct CheckComparison {
  struct Row {
    var label: String
    /// In the order of the hosts.
    var cells: [String]
  }

  let hosts: [String]
  let rows: [Row]

  init(_ report: CheckReport) {
    hosts = report.hosts.map(\.host)
    func row(_ label: String, _ cell: (HostCheck) -> String) -> Row {
      Row(label: label, cells: report.hosts.map(cell))
    }
    func fact(_ kind: FactKind) -> Row {
      row(kind.verb) { check in
        guard let fact = check.facts.first(where: { $0.fact == kind }), let place = fact.place
        else { return "-" }
        guard let country = place.country else { return "? \(place.strength.rawValue)" }
        let site = (place.region ?? place.site).map { " \($0)" } ?? ""
        return "\(report.name(of: country))\(site) \(place.strength.rawValue)"
      }
    }
    var rows = [FactKind.edge, .compute, .storage, .network].map(fact)
    rows.append(
      row("law") { check in
        let providers = check.relevantProviders.map { provider in
          let countries = ([provider.country, provider.parentCountry] as [PlaceCode?])
            .compactMap { $0.map { report.name(of: $0) } }
          let distinct = countries.enumerated().filter {
            countries.firstIndex(of: $0.element) == $0.offset
          }.map(\.element)
          if provider.isClaimed { return provider.name + " (claimed by headers)" }
          return provider.name + (distinct.isEmpty ? "" : " \(distinct.joined(separator: ">"))")
        }
        let unique = providers.enumerated().filter {
          providers.firstIndex(of: $0.element) == $0.offset
        }.map(\.element)
        return unique.isEmpty ? "-" : unique.joined(separator: "; ")
      })
    if report.declared != nil {
      rows += PlaceKind.allCases.map { kind in
        row(kind.words) { check in
          let verdicts = check.verdicts.filter { $0.kind == kind }.map(\.verdict.rawValue)
          return verdicts.isEmpty ? "-" : listed(verdicts)
        }
      }
    }
    for regime in Regime.allCases {
      rows.append(
        row("\(regime.rawValue) list") { check in
          let places = check.laws.filter {
            $0.occurrences.contains { $0 == .compute || $0 == .storage }
          }
          let answers = places.compactMap { law in
            law.answers.first { $0.regime == regime }.map {
              "\(report.name(of: law.place)) \($0.isDomestic ? "domestic" : $0.status.rawValue)"
            }
          }
          return answers.isEmpty ? "-" : answers.joined(separator: "; ")
        })
    }
    rows.append(row("conflicts") { String($0.inference.conflicts.count) })
    rows.append(row("not answered") { String($0.notObserved.count) })
    rows.append(row("questions") { String($0.questions.count) })
    self.rows = rows
  }

  /// Narrowest column of a table; with less room the hosts are stacked.
  static let narrowest = 18
}

/// The comparison on a screen of 80 columns: a table while it fits, else one block a row.
func comparisonText(_ report: CheckReport, colour: Bool) -> String {
  let comparison = CheckComparison(report)
  var page = TerminalPage(colour: colour)
  page.heading(
    "Compared " + report.circumstances + (report.declared.map { "; declared: \($0.raw)" } ?? ""))
  for warning in report.logWarnings { page.paragraph(warning) }
  page.blank()
  let label = (comparison.rows.map(\.label.count).max() ?? 0) + 2
  let count = max(1, comparison.hosts.count)
  let room = (terminalWidth - label) / count - 2
  guard room >= CheckComparison.narrowest else {
    for (index, host) in comparison.hosts.enumerated() {
      if index > 0 { page.blank() }
      page.heading(host)
      for row in comparison.rows { page.entry(row.label, nil, .open, row.cells[index]) }
    }
    return page.text
  }
  let head = CheckComparison.Row(label: "", cells: comparison.hosts)
  for row in [head] + comparison.rows {
    let cells = row.cells.map { wrapped($0, width: room) }
    for number in 0..<(cells.map(\.count).max() ?? 0) {
      var line = number == 0 ? row.label : ""
      line += String(repeating: " ", count: label - line.count)
      for cell in cells {
        let words = number < cell.count ? cell[number] : ""
        line += words + String(repeating: " ", count: room + 2 - words.count)
      }
      while line.last == " " { line.removeLast() }
      page.line(line, indent: 0)
    }
  }
  return page.text
}
