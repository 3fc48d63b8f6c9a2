import SitusGround

/// Renders what differs between two reports, by cause.
///
/// - Parameters:
///   - drift: What ``compareScans(_:_:)`` found.
///   - format: The form.
///   - colour: Whether the text form may colour.
/// - Returns: The whole text, with a final newline; the same input gives the same bytes.
package func renderDrift(_ drift: Drift, as format: ChangeFormat, colour: Bool = false) -> String {
  switch format {
  case .text: driftText(drift, colour: colour)
  case .markdown: driftMarkdown(drift)
  case .json: driftJSON(drift)
  }
}

extension Drift {
  fileprivate var title: String {
    "\(new.organisation.name): \(old.run.asOf) to \(new.run.asOf), what changed and why"
  }

  /// Changes under their causes: one cause first, in the order of the causes, then several.
  fileprivate var byCause: [(title: String, changes: [DriftChange])] {
    Dictionary(grouping: changes) { $0.causes }.sorted { left, right in
      if left.key.count != right.key.count { return left.key.count < right.key.count }
      return left.key.lexicographicallyPrecedes(right.key)
    }.map { causes, changes in
      (listed(causes.map(\.words), conjunction: "or"), changes)
    }
  }

  fileprivate var summary: String {
    guard !changes.isEmpty else { return "Nothing came out differently." }
    let counts = DriftChange.Kind.allCases.map { kind in
      counted(changes.filter { $0.kind == kind }.count, kind.rawValue)
    }
    return "Came out differently: \(listed(counts))."
  }

  /// Inputs that differ, each once, in words.
  fileprivate var inputLines: [String] {
    var seen: Set<String> = []
    return inputs.filter { seen.insert($0.name).inserted }.map {
      "\($0.name): \(short($0.old)) -> \(short($0.new))"
    }
  }

  private func short(_ value: String) -> String {
    value.count == 64 ? String(value.prefix(12)) + "…" : value
  }
}

extension DriftChange {
  /// `transfer, UK: A > B: storage, India: approved -> no basis`.
  fileprivate var line: String {
    let head = [kind.rawValue, regime].compactMap { $0 }.joined(separator: ", ")
    let subject =
      switch kind {
      case .place, .transfer: "\(service ?? ""): \(text)"
      case .promise, .finding: "\(id): \(text)"
      }
    let words = [old, new].map { $0 ?? "not there" }.map { $0.replacingUnderscores() }
    return "\(head): \(subject): \(words[0]) -> \(words[1])"
  }
}

private func driftText(_ drift: Drift, colour: Bool) -> String {
  var page = TerminalPage(colour: colour)
  page.heading(drift.title)
  page.paragraph(drift.summary)
  page.blank()
  page.heading("Inputs that differ")
  if drift.inputLines.isEmpty { page.paragraph("None that the reports record.", indent: 2) }
  for line in drift.inputLines { page.bullet(line, indent: 2) }
  for group in drift.byCause {
    page.blank()
    page.heading("Because: \(group.title) (\(grouped(group.changes.count)))")
    for change in group.changes { page.bullet(change.line, indent: 2) }
  }
  return page.text
}

private func driftMarkdown(_ drift: Drift) -> String {
  var text = "# \(markdown(drift.title))\n\n\(markdown(drift.summary))\n\n## Inputs that differ\n\n"
  if drift.inputLines.isEmpty { text += "None that the reports record.\n" }
  for line in drift.inputLines { text += "- \(markdown(line))\n" }
  for group in drift.byCause {
    text += "\n## Because: \(group.title)\n\n| what | service | regime | before | after | |\n"
    text += "|---|---|---|---|---|---|\n"
    for change in group.changes {
      text += "| \(change.kind.rawValue) | \(markdown(change.service ?? "-")) "
      text += "| \(markdown(change.regime ?? "-")) | \(markdown(change.old ?? "not there")) "
      text += "| \(markdown(change.new ?? "not there")) | \(markdown(change.text)) |\n"
    }
  }
  return text
}

/// `situs.drift/1`.
/// The differences as one JSON object, `situs.drift/1`.
///
/// - SeeAlso: `reports/schema/drift-1.0.json`.
private func driftJSON(_ drift: Drift) -> String {
  var bytes: [UInt8] = []
  var writer = JSONWriter { bytes += $0 }
  writer.object { json in
    json.member("causes") { json in
      json.object { json in
        for cause in DriftCause.allCases.sorted(by: { $0.rawValue < $1.rawValue }) {
          json.member(cause.rawValue, drift.changes.filter { $0.causes == [cause] }.count)
        }
      }
    }
    json.member("changes") { json in
      json.array(drift.changes) { json, change in
        json.object { json in
          json.member("causes", change.causes.map(\.rawValue))
          json.member("id", change.id)
          json.member("kind", change.kind.rawValue)
          json.member("new", change.new)
          json.member("old", change.old)
          json.member("regime", change.regime)
          json.member("service", change.service)
          json.member("text", change.text)
        }
      }
    }
    json.member("inputs") { json in
      json.array(drift.inputs) { json, input in
        json.row {
          $0.member("can_cause", input.cause.rawValue)
          $0.member("name", input.name)
          $0.member("new", input.new)
          $0.member("old", input.old)
        }
      }
    }
    json.member("new") { $0.side(drift.new) }
    json.member("old") { $0.side(drift.old) }
    json.member("organisation", drift.new.organisation.name)
    json.member("schema", "situs.drift/1")
    json.member("tool") { json in
      json.row {
        $0.member("name", "situs")
        $0.member("version", Version.text)
      }
    }
    json.member("unattributed", drift.changes.filter { $0.causes.count > 1 }.count)
  }
  writer.finish()
  return String(decoding: bytes, as: UTF8.self)
}

extension JSONWriter {
  fileprivate mutating func side(_ report: RecordedReport) {
    row {
      $0.member("as_of", report.run.asOf)
      $0.member("inventory_sha256", report.inventory.sha256)
      $0.member("register", report.register?.words)
      $0.member("version", report.tool.version)
    }
  }
}
