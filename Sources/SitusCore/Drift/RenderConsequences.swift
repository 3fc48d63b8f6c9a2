import SitusGround

/// The forms in which changes are written.
package enum ChangeFormat: String, Hashable, Sendable, CaseIterable {
  case text, json
  case markdown = "md"
}

/// Renders what follows from a supposition: verdicts, services and people, promises, findings.
///
/// - Parameters:
///   - consequences: What ``suppose(_:of:)`` found.
///   - format: The form.
///   - colour: Whether the text form may colour verdicts.
/// - Returns: The whole text, with a final newline; the same input gives the same bytes.
package func renderConsequences(
  _ consequences: Consequences, as format: ChangeFormat, colour: Bool = false
) -> String {
  switch format {
  case .text: consequencesText(ConsequenceWords(consequences), colour: colour)
  case .markdown: consequencesMarkdown(ConsequenceWords(consequences))
  case .json: consequencesJSON(consequences)
  }
}

/// The consequences in words, as the forms for people share them.
struct ConsequenceWords {
  /// Rows of one service, importer and place with the same changes.
  struct Row {
    var service: String
    var heading: String
    var changes: [(law: String, old: String, new: String, tone: Tone, carrier: String)]
  }

  let consequences: Consequences
  let names: [String: String]

  init(_ consequences: Consequences) {
    self.consequences = consequences
    names = consequences.before.holderNames.merging(consequences.after.holderNames) { old, _ in old
    }
  }

  func name(_ id: String) -> String { names[id] ?? id }

  var title: String {
    "\(consequences.before.organisation.name): what if "
      + listed(consequences.hypotheses.map(words))
  }

  private func words(_ hypothesis: Hypothesis) -> String {
    switch hypothesis {
    case .withoutInstruments(_, let ids): "\(listed(ids)) did not count"
    case .withoutProcessor(let id): "\(name(id)) were gone"
    case .withoutPlace(let place): "nothing could be in \(consequences.before.name(of: place))"
    case .withoutRegion(let region): "the region \(region) were gone"
    case .onDay(let day): "it were \(day.iso)"
    }
  }

  var days: String {
    let before = consequences.before.run.asOf.iso
    let after = consequences.after.run.asOf.iso
    let evidence = consequences.before.run.offline ? "declarations alone" : "the same observations"
    return before == after
      ? "Judged as of \(after), on \(evidence)."
      : "Before: as of \(before). After: as of \(after). Both on \(evidence)."
  }

  var summary: String {
    guard !consequences.isNothing else {
      return "Nothing changes: no transfer, promise or finding comes out differently."
    }
    let counts = consequences.after.regimes.map { regime in
      let number = consequences.transfers.filter { row in
        row.changes.contains { $0.regime == regime }
      }.count
      let role =
        consequences.after.bindingRegimes.contains(regime) ? "which binds" : "for comparison"
      return "\(counted(number, "transfer")) under \(regime.lawName), \(role)"
    }
    let services = consequences.services
    let people = services.compactMap(\.volume).reduce(0, +)
    let unknown = services.filter { $0.volume == nil }.count
    return "What changes: \(counts.joined(separator: "; ")). "
      + "\(counted(services.count, "service")), \(grouped(people)) people on record"
      + (unknown > 0 ? ", \(counted(unknown, "service")) with no number." : ".")
  }

  var services: [(name: String, detail: String)] {
    consequences.services.map { service in
      let data = service.dataCategories.map { category in
        category.sensitivity == .ordinary
          ? category.name : "\(category.name) (\(category.sensitivity.words))"
      }
      let people = service.dataSubjects.map { subjects in
        subjects.areChildren || subjects.areVulnerable
          ? "\(subjects.name) (\(subjects.areChildren ? "children" : "vulnerable"))"
          : subjects.name
      }
      return (
        "\(service.name) (\(service.id))",
        "\(service.volume.map { grouped($0) + " people" } ?? "number of people not recorded")"
          + ". People: \(people.isEmpty ? "not recorded" : people.joined(separator: "; "))"
          + ". Data: \(data.isEmpty ? "not recorded" : data.joined(separator: "; "))"
      )
    }
  }

  var rows: [Row] {
    struct Key: Hashable {
      var service: String
      var path: [String]
      var destination: String
      var changes: [[String]]
    }
    var order: [Key] = []
    var aspects: [Key: [String]] = [:]
    for consequence in consequences.transfers {
      let transfer = consequence.transfer
      let key = Key(
        service: transfer.service, path: transfer.path,
        destination: consequences.after.words(of: transfer),
        changes: consequence.changes.map {
          [
            $0.regime.rawValue, $0.isBinding ? "binds" : "", $0.old?.verdict.rawValue ?? "",
            $0.new?.verdict.rawValue ?? "", carrier($0),
          ]
        })
      if aspects[key] == nil { order.append(key) }
      aspects[key, default: []].append(transfer.aspect.words)
    }
    return order.map { key in
      Row(
        service: key.service,
        heading: "\(key.path.map(name).joined(separator: " > ")): \(listed(aspects[key] ?? []))"
          + ", \(key.destination)",
        changes: key.changes.map { change in
          let new = TransferVerdict(rawValue: change[3])
          return (
            law: change[0] + (change[1].isEmpty ? " (comparison)" : ""),
            old: TransferVerdict(rawValue: change[2])?.words ?? "not there",
            new: new?.words ?? "gone", tone: new?.tone ?? .fair, carrier: change[4]
          )
        })
    }
  }

  private func carrier(_ change: TransferConsequence.Change) -> String {
    switch change.new?.verdict {
    case .approved, .safeguarded, .exception:
      return "carried by \(change.carrier ?? "what is on file")"
    case .noBasis: return "nothing on file carries it instead"
    case .undetermined:
      return "open: \((change.new?.questions ?? []).joined(separator: " "))"
    case .notRestricted, nil: return ""
    }
  }

  func loss(_ loss: PlaceLoss) -> String {
    "\(loss.service): \(name(loss.holder)) loses \(loss.kind.words) in \(loss.place); "
      + (loss.left.isEmpty
        ? "the record names no other place for it" : "left: \(listed(loss.left))")
  }

  func promise(_ promise: PromiseConsequence) -> String {
    func state(_ judgement: PromiseJudgement) -> String {
      "\(judgement.verdict.words.lowercased()) (not so for \(judgement.breakingServices.count), "
        + "not known for \(judgement.unknownServices.count))"
    }
    return "\(promise.promise.id): \(state(promise.old)) -> \(state(promise.new))"
      + ": “\(promise.promise.quote)”"
  }
}

private func consequencesText(_ words: ConsequenceWords, colour: Bool) -> String {
  let consequences = words.consequences
  var page = TerminalPage(colour: colour)
  page.heading(words.title)
  page.paragraph(words.days)
  page.paragraph(words.summary)
  func section(_ title: String, _ lines: [String]) {
    guard !lines.isEmpty else { return }
    page.blank()
    page.heading(title)
    for line in lines { page.bullet(line, indent: 2) }
  }
  section("Notes", consequences.notes)
  section("Services affected", words.services.map { "\($0.name): \($0.detail)" })
  section("Places lost", consequences.losses.map(words.loss))
  let rows = words.rows
  if !rows.isEmpty {
    page.blank()
    page.heading("Transfers")
    for row in rows {
      page.blank()
      page.paragraph("\(row.service): \(row.heading)", indent: 2)
      for change in row.changes {
        page.paragraph(
          "\(change.law): \(change.old) -> \(change.new)"
            + (change.carrier.isEmpty ? "" : "; \(change.carrier)"), indent: 4)
      }
    }
  }
  section("Promises that change", consequences.promises.map(words.promise))
  for (title, findings) in [
    ("Findings that appear", consequences.appearing),
    ("Findings that go away", consequences.vanishing),
  ] where !findings.isEmpty {
    page.blank()
    page.heading(title)
    for finding in findings {
      page.badge(
        finding.severity.rawValue, finding.severity.tone,
        "\(finding.rule.rawValue)\(finding.service.map { "  \($0)" } ?? "")")
      page.paragraph(finding.message, indent: 2)
    }
  }
  return page.text
}

private func consequencesMarkdown(_ words: ConsequenceWords) -> String {
  let consequences = words.consequences
  var text = "# \(markdown(words.title))\n\n\(markdown(words.days)) \(markdown(words.summary))\n"
  func list(_ title: String, _ lines: [String]) {
    guard !lines.isEmpty else { return }
    text += "\n## \(title)\n\n"
    for line in lines { text += "- \(markdown(line))\n" }
  }
  list("Notes", consequences.notes)
  list("Services affected", words.services.map { "\($0.name): \($0.detail)" })
  list("Places lost", consequences.losses.map(words.loss))
  let rows = words.rows
  if !rows.isEmpty {
    text += "\n## Transfers\n\n| service | transfer | law | before | after | instead |\n"
    text += "|---|---|---|---|---|---|\n"
    for row in rows {
      for change in row.changes {
        text += "| \(markdown(row.service)) | \(markdown(row.heading)) | \(change.law) "
        text += "| \(change.old) | \(change.new) | \(markdown(change.carrier)) |\n"
      }
    }
  }
  list("Promises that change", consequences.promises.map(words.promise))
  for (title, findings) in [
    ("Findings that appear", consequences.appearing),
    ("Findings that go away", consequences.vanishing),
  ] {
    list(
      title, findings.map { "\($0.severity.rawValue) \($0.rule.rawValue): \($0.message)" })
  }
  return text
}
