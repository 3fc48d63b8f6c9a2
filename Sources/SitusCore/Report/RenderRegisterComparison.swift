import SitusGround

/// Writes what changed between two registers: as text in sections, or as one JSON object
/// (`situs.adequacy-diff/1`).
///
/// - Parameters:
///   - comparison: What ``compareRegisters(_:_:asOf:name:)`` found.
///   - name: The English name of a place.
///   - format: JSON; everything else is text.
/// - Returns: The text with a final newline.
package func renderAdequacy(
  _ comparison: RegisterComparison, name: @Sendable (PlaceCode) -> String = { $0.rawValue },
  as format: AdequacyFormat
) -> String {
  switch format {
  case .json: adequacyJSON { write(comparison, to: &$0) }
  case .text, .table, .csv: sections(of: comparison, name: name)
  }
}

private func write(_ comparison: RegisterComparison, to writer: inout JSONWriter) {
  writer.object { object in
    object.member("as_of", comparison.asOf)
    object.member("changes") {
      $0.array(comparison.changes) { writer, change in
        writer.object {
          $0.member("day", change.day)
          $0.member("kind", change.kind.rawValue)
          $0.member("nature", change.nature.rawValue)
          $0.member("regime", change.regime?.rawValue)
          $0.member("subject", change.subject)
          $0.member("text", change.text)
          $0.member("title", change.title)
          $0.member("until", change.until)
        }
      }
    }
    object.member("new_version", comparison.new)
    object.member("old_version", comparison.old)
    object.member("schema", "situs.adequacy-diff/1")
  }
}

private func sections(
  of comparison: RegisterComparison, name: @Sendable (PlaceCode) -> String
) -> String {
  let opening =
    "Adequacy register of \(comparison.new.iso), compared with that of \(comparison.old.iso)\n"
  let sections = RegisterChange.Nature.allCases.compactMap { nature -> String? in
    let changes = comparison.changes.filter { $0.nature == nature }
    guard !changes.isEmpty else { return nil }
    return "\n\(nature.heading(from: comparison.asOf))\n" + lines(of: changes, name: name)
  }
  return opening + (sections.isEmpty ? "\nNo difference.\n" : sections.joined())
}

/// One line a change; changes of one instrument together under its title.
private func lines(
  of changes: [RegisterChange], name: @Sendable (PlaceCode) -> String
) -> String {
  var text = ""
  var heading: String?
  for change in changes {
    let title = change.title.map { "\(change.subject), \($0)" }
    if let title, title != heading { text += "  \(terminalSafe(title))\n" }
    heading = title
    text += (title == nil ? "  " : "    ") + terminalSafe(change.line(name)) + "\n"
  }
  return text
}

extension RegisterChange.Nature {
  fileprivate func heading(from day: Day) -> String {
    switch self {
    case .law: "The law: what begins, ends, or lasts otherwise"
    case .correction: "Corrections: what the register says of a law that is the same"
    case .reading: "Our reading: how sure, from where, with which remarks"
    case .consequence: "What follows, on \(day.iso) and after"
    }
  }
}

extension RegisterChange {
  fileprivate func line(_ name: @Sendable (PlaceCode) -> String) -> String {
    switch kind {
    case .added, .removed, .list: return "\(subject): \(text)"
    case .amended, .membership: return text
    case .remark:
      return "\(regime?.rawValue ?? "") list, \(PlaceCode(subject).words(name)): \(text)"
    case .answer:
      let time = [day.map { " from \($0.iso)" }, until.map { " to \($0.iso)" }].compactMap { $0 }
      return "\(regime?.rawValue ?? "") list, \(PlaceCode(subject).words(name)),\(time.joined()):"
        + " \(text)"
    }
  }
}
