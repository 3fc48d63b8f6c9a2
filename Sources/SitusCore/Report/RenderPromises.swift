import SitusGround

/// The forms in which the judged sentences of a privacy notice are written.
package enum PromiseFormat: String, Hashable, Sendable, CaseIterable {
  case text, json
  case markdown = "md"
  case html
}

/// Renders the privacy notice sentence by sentence: what it is tested for, whether it holds, on what
/// that rests, what breaks it, and a sentence that is true on the same facts.
///
/// - Parameters:
///   - report: A report whose promises were judged.
///   - format: The form.
///   - colour: Whether the text form may colour the verdicts.
/// - Returns: The whole text, with a final newline; the same report gives the same bytes.
package func renderPromises(
  _ report: Report, as format: PromiseFormat, colour: Bool = false
) -> String {
  switch format {
  case .text: promisesText(report, colour: colour)
  case .json: promisesJSON(report)
  case .markdown: promisesMarkdown(report)
  case .html: promisesHTML(report)
  }
}

extension Report {
  /// How many sentences hold, and on what the whole judgement can rest.
  fileprivate var promiseLead: [String] {
    let verdicts: [(PromiseJudgement.Verdict, String)] = [
      (.kept, "kept"), (.broken, "not true"), (.unproven, "cannot be shown"),
    ]
    let counts = verdicts.map { "\(summary.promises[$0.0] ?? 0) \($0.1)" }
    return run.warnings + [
      "\(counted(promises.count, "sentence")), tested on \(counted(services.count, "service")): "
        + "\(listed(counts)).",
      run.offline
        ? "Nothing was observed, so no share rests on evidence: all of it is what the record says."
        : "Observed from \(run.vantage ?? "nowhere that is named"); the rest is what the record says.",
    ]
  }
}

extension PromiseReport {
  /// What the other reading of "safe" would come to; `nil` when it does not matter.
  fileprivate var otherReadingInWords: String? {
    guard let judgement, let other = judgement.otherReading else { return nil }
    let reading =
      promise.reading == .any
      ? "both laws must call the country adequate" : "one law is enough to call it adequate"
    let verdict = "Read the other way (\(reading)): \(other.words.lowercased())"
    return judgement.partingServices.isEmpty
      ? "\(verdict); the readings part at no service."
      : "\(verdict); the readings part at \(judgement.partingServices.joined(separator: ", "))."
  }

  /// The true sentence, and what to call it.
  fileprivate func counted(_ judgement: PromiseJudgement) -> (label: String, sentence: String) {
    judgement.verdict == .kept
      ? ("In numbers", judgement.countedSentence) : ("True instead", judgement.countedSentence)
  }
}

private func promisesText(_ report: Report, colour: Bool) -> String {
  var page = TerminalPage(colour: colour)
  page.heading("\(report.organisation.name): its privacy notice, as of \(report.run.asOf.iso)")
  for line in report.promiseLead { page.paragraph(line) }
  for promise in report.promises {
    page.blank()
    let verdict = promise.judgement?.verdict
    page.badge(verdict?.words ?? "Not judged", verdict?.tone ?? .open, promise.promise.id)
    page.paragraph("“\(promise.promise.quote)”", indent: 2)
    page.paragraph(promise.promise.testInWords, indent: 2)
    guard let judgement = promise.judgement else { continue }
    for share in PromiseShares(judgement, services: report.services).shares {
      let count = column(grouped(share.services.count), 7)
      let people = share.services.isEmpty ? "" : "   \(share.peopleInWords)"
      page.line(
        "\(share.footing.words.padded(to: 18))\(count)\(column(percentage(share.percent), 6))\(people)",
        indent: 2)
    }
    for (isBreaking, title) in [(true, "Not so because:"), (false, "Not known because:")] {
      let causes = judgement.causes.filter { $0.isBreaking == isBreaking }
      guard !causes.isEmpty else { continue }
      page.paragraph(title, indent: 2)
      for cause in causes {
        page.bullet("\(cause.text) (\(cause.services.joined(separator: ", ")))", indent: 4)
      }
    }
    if let other = promise.otherReadingInWords { page.paragraph(other, indent: 2) }
    let counted = promise.counted(judgement)
    page.paragraph("\(counted.label): “\(counted.sentence)”", indent: 2)
  }
  return page.text
}

extension PromiseShares.Share {
  /// `120,000 people recorded; 2 services count none`.
  fileprivate var peopleInWords: String {
    let people = "\(grouped(people)) people"
    return uncounted == 0
      ? people : "\(people) (\(counted(uncounted, "service")) with no number)"
  }
}

private func column(_ text: String, _ width: Int) -> String {
  String(repeating: " ", count: max(0, width - text.count)) + text
}

private func promisesMarkdown(_ report: Report) -> String {
  var text =
    "# Privacy notice of \(markdown(report.organisation.name)), \(report.run.asOf.iso)\n\n"
  text += report.promiseLead.map(markdown).joined(separator: " ") + "\n"
  for promise in report.promises {
    text += "\n## \(markdown(promise.promise.quote))\n\n"
    text += "**\(promise.judgement?.verdict.words ?? "Not judged")**"
    text += " (\(markdown(promise.promise.id))). \(markdown(promise.promise.testInWords))\n"
    guard let judgement = promise.judgement else { continue }
    text += "\n| | services | share | people |\n|---|--:|--:|---|\n"
    for share in PromiseShares(judgement, services: report.services).shares {
      text += "| \(share.footing.words) | \(share.services.count) | \(percentage(share.percent)) "
      text += "| \(share.services.isEmpty ? "-" : share.peopleInWords) |\n"
    }
    if !judgement.causes.isEmpty {
      text += "\n| | cause | services |\n|---|---|---|\n"
      for cause in judgement.causes {
        text += "| \(cause.isBreaking ? "not so" : "not known") | \(markdown(cause.text)) "
        text += "| \(markdown(cause.services.joined(separator: ", "))) |\n"
      }
    }
    if let other = promise.otherReadingInWords { text += "\n\(markdown(other))\n" }
    let counted = promise.counted(judgement)
    text += "\n\(counted.label): “\(markdown(counted.sentence))”\n"
  }
  return text
}

private func promisesHTML(_ report: Report) -> String {
  var body = ""
  for (index, promise) in report.promises.enumerated() {
    body += HTMLTemplates.promise.render(
      HTMLPromise(promise, number: index + 1, services: report.services))
  }
  let opening = HTMLOpening(
    title: "Privacy notice, sentence by sentence: \(report.organisation.name)",
    eyebrow: "Situs, as of \(report.run.asOf.written)",
    heading: "The privacy notice of \(report.organisation.name), sentence by sentence",
    lead: report.promiseLead)
  return HTMLDocument(opening: opening, body: body, colophon: report.colophon).render()
}

/// The promises as one JSON object, `situs.promises/1`.
///
/// - SeeAlso: `reports/schema/promises-1.0.json`.
private func promisesJSON(_ report: Report) -> String {
  var bytes: [UInt8] = []
  var writer = JSONWriter { bytes += $0 }
  writer.object { json in
    json.member("as_of", report.run.asOf)
    json.member("inventory") { json in
      json.row {
        $0.member("path", report.inventory.path)
        $0.member("sha256", report.inventory.sha256)
      }
    }
    json.member("offline", report.run.offline)
    json.member("organisation", report.organisation.name)
    json.member("promises") { json in
      json.array(report.promises) { $0.promise($1, services: report.services) }
    }
    json.member("schema", "situs.promises/1")
    json.member("services", report.services.count)
    json.member("tool") { json in
      json.row {
        $0.member("name", "situs")
        $0.member("version", Version.text)
      }
    }
  }
  writer.finish()
  return String(decoding: bytes, as: UTF8.self)
}

extension JSONWriter {
  fileprivate mutating func promise(_ report: PromiseReport, services: [ServiceReport]) {
    let promise = report.promise
    let judgement = report.judgement
    object { json in
      json.member("causes") { $0.causes(judgement?.causes ?? []) }
      json.member("corrected_sentence", judgement?.correctedSentence)
      json.member("counted_sentence", judgement?.countedSentence)
      json.member("id", promise.id)
      json.member("other_reading") { json in
        guard let judgement, let other = judgement.otherReading else { return json.null() }
        json.object { json in
          json.member("parting_services", judgement.partingServices)
          json.member("verdict", other.rawValue)
        }
      }
      json.member("places") { $0.array(promise.places) { $0.declared($1) } }
      json.member("quantifier", promise.quantifier.rawValue)
      json.member("quote", promise.quote)
      json.member("reading", promise.reading.rawValue)
      json.member("shares") { json in
        guard let judgement else { return json.null() }
        let shares = PromiseShares(judgement, services: services).shares
        json.object { json in
          for share in shares.sorted(by: { $0.footing.rawValue < $1.footing.rawValue }) {
            json.member(share.footing.rawValue) { $0.share(share) }
          }
        }
      }
      json.member("site") { $0.site(promise.site) }
      json.member("subject", promise.subject.rawValue)
      json.member("unless", promise.unless.map(\.rawValue).sorted())
      json.member("verdict", judgement?.verdict.rawValue)
    }
  }

  private mutating func share(_ share: PromiseShares.Share) {
    object { json in
      json.member("people", share.people)
      json.member("percent", share.percent)
      json.member("service_ids", share.services)
      json.member("services", share.services.count)
      json.member("services_without_people", share.uncounted)
    }
  }
}
