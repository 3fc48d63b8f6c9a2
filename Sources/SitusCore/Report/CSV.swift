import SitusGround

/// One row for each transfer and regime, with a heading row; after them one row for each waived
/// finding, in which the cells about a transfer are empty.
///
/// It begins with a byte order mark, without which spreadsheets take UTF-8 for the code page of the
/// machine. A cell that a spreadsheet would run as a formula gets an apostrophe in front of it.
///
/// - SeeAlso: RFC 4180; OWASP, *CSV Injection*.
func renderCSV(_ report: Report) -> String {
  var text = byteOrderMark
  append(
    [
      "service", "service_name", "owner", "data_classes", "volume", "transfer", "path", "aspect",
      "destination", "destination_as_written", "basis", "indirect", "regime", "binding", "verdict",
      "instrument", "questions", "risk", "risk_row", "confidence", "as_of", "file", "line",
      "waived_finding", "waived_by", "waived_until", "waived_reason",
    ], to: &text)
  for service in report.services {
    let classes = Set(service.service.dataCategories.map(\.sensitivity))
    let classWords = Sensitivity.allCases.filter(classes.contains).map(\.rawValue)
    let head = [
      service.service.id, service.service.name, service.service.owner ?? "",
      classWords.joined(separator: " "), service.service.volume.map(String.init) ?? "",
    ]
    for row in service.transfers {
      for assessment in row.assessments {
        let risk = row.risk(assessment.regime)
        append(
          head + [
            row.transfer.id, row.transfer.path.joined(separator: " > "), row.transfer.aspect.token,
            row.transfer.destination.token, row.transfer.destinationRaw,
            row.transfer.basis.rawValue, row.transfer.isIndirect ? "yes" : "no",
            assessment.regime.rawValue,
            report.bindingRegimes.contains(assessment.regime) ? "yes" : "no",
            assessment.verdict.rawValue, assessment.instrument ?? "",
            assessment.questions.joined(separator: "; "), risk?.level.rawValue ?? "",
            risk?.row ?? "", assessment.confidence.rawValue, assessment.asOf.iso,
            row.transfer.site.file, String(row.transfer.site.line), "", "", "", "",
          ], to: &text)
      }
    }
  }
  let services = Dictionary(
    report.services.map { ($0.service.id, $0.service) }, uniquingKeysWith: { first, _ in first })
  for waived in report.waived {
    let finding = waived.finding
    let service = finding.service.flatMap { services[$0] }
    append(
      [finding.service ?? "", service?.name ?? "", service?.owner ?? ""]
        + Array(repeating: "", count: 17)
        + [
          report.run.asOf.iso, finding.site?.file ?? "", finding.site.map { String($0.line) } ?? "",
          finding.id, waived.waiver.owner, waived.waiver.expires.iso, waived.waiver.reason,
        ], to: &text)
  }
  return text
}

/// What tells a spreadsheet that the text is UTF-8.
let byteOrderMark = "\u{FEFF}"

private func append(_ cells: [String], to text: inout String) {
  for (index, cell) in cells.enumerated() {
    if index > 0 { text.append(",") }
    text.append(csvCell(cell))
  }
  text.append("\r\n")
}

private let formulaStarts: Set<Unicode.Scalar> = [
  "=", "+", "-", "@", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}",
]

/// One cell as RFC 4180 wants it, and harmless in a spreadsheet.
///
/// Spreadsheets look past white space and also know the full-width forms of the four signs.
func csvCell(_ outside: String) -> String {
  // Before line ends and tabs become spaces, because a spreadsheet looks past either.
  let leads = outside.utf8.first.map { [0x09, 0x0A, 0x0D].contains($0) } ?? false
  let raw = terminalSafe(outside)
  let first = raw.unicodeScalars.first { !$0.properties.isWhitespace && $0.value > 0x1F }
  let cell = leads || first.map(formulaStarts.contains) ?? false ? "'" + raw : raw
  guard cell.utf8.contains(where: { [0x2C, 0x22].contains($0) }) else { return cell }
  var quoted = "\""
  for scalar in cell.unicodeScalars {
    if scalar == "\"" { quoted.append("\"") }
    quoted.unicodeScalars.append(scalar)
  }
  return quoted + "\""
}
