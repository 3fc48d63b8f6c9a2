import SitusGround

/// The forms in which the adequacy register's answers are printed.
package enum AdequacyFormat: String, Hashable, Sendable, CaseIterable {
  /// Sentences for people.
  case text
  /// Columns for people.
  case table
  case json
  case csv
}

/// Writes what a list says of a place: as text, or as one JSON object (`situs.adequacy-answer/1`).
///
/// - Parameters:
///   - answer: What the register said.
///   - name: The place's English name.
///   - provisions: What the law of the regime says of approvals on that day.
///   - showsLaw: Whether the text form prints them; JSON always has them.
///   - format: Text, or JSON with ascending keys and `null` for what is absent; a table and CSV are
///     those of a list and fall back to text.
/// - Returns: The text with a final newline.
package func renderAdequacy(
  _ answer: AdequacyAnswer, name: String, provisions: [RegimeProvision] = [],
  showsLaw: Bool = false, as format: AdequacyFormat
) -> String {
  switch format {
  case .json: adequacyJSON { write(answer, name: name, provisions, to: &$0) }
  case .text, .table, .csv:
    sentences(of: answer, name: name, provisions: showsLaw ? provisions : [])
  }
}

/// Writes instruments in the order given: as a table, as CSV, or as one JSON object
/// (`situs.adequacy-list/1`).
///
/// - Parameters:
///   - instruments: What to list.
///   - register: Where they come from; which one it is stands under the table and in JSON.
///   - place: Where the register comes from, in one word.
///   - asOf: The day on which "in force" is judged.
///   - format: Text falls back to the table.
/// - Returns: The text with a final newline.
package func renderAdequacy(
  _ instruments: [AdequacyInstrument], of register: AdequacyRegister, in place: String, asOf: Day,
  as format: AdequacyFormat
) -> String {
  switch format {
  case .json:
    adequacyJSON { writer in
      writer.object { list in
        list.member("as_of", asOf)
        list.member("instruments") {
          $0.array(instruments) { write($1, asOf: asOf, to: &$0) }
        }
        list.member("origin", place)
        list.member("read_on", register.readOn)
        list.member("schema", "situs.adequacy-list/1")
        list.member("sha256", register.digest)
        list.member("version", register.version)
      }
    }
  case .csv: commaSeparated(instruments, asOf: asOf)
  case .text, .table: table(instruments, asOf: asOf) + line(on: register, in: place)
  }
}

extension AdequacyInstrument {
  /// Whether it counts on that day, in two words at most.
  package func state(on day: Day) -> String {
    if isInForce(on: day) { return "in force" }
    return day < effectiveFrom ? "not yet" : ending?.rawValue ?? "expired"
  }
}

// MARK: JSON

/// What a body writes, as text.
func adequacyJSON(_ body: (inout JSONWriter) -> Void) -> String {
  var bytes: [UInt8] = []
  withoutActuallyEscaping({ (chunk: [UInt8]) in bytes += chunk }) { sink in
    var writer = JSONWriter(sink: sink)
    body(&writer)
    writer.finish()
  }
  return String(decoding: bytes, as: UTF8.self)
}

private func write(
  _ answer: AdequacyAnswer, name: String, _ provisions: [RegimeProvision],
  to writer: inout JSONWriter
) {
  let best = answer.instruments.first
  writer.object { object in
    object.member("as_of", answer.asOf)
    write(best?.conditions ?? [], to: &object)
    object.member("confidence", answer.confidence.rawValue)
    object.member("domestic", answer.isDomestic)
    object.member("domestic_law", answer.territory?.law)
    object.member("effective_from", best?.effectiveFrom ?? answer.territory?.from)
    object.member("effective_until", best?.effectiveUntil ?? answer.territory?.until)
    object.member("former") { $0.array(answer.former) { write($1, asOf: answer.asOf, to: &$0) } }
    object.member("fragility", best?.fragility)
    object.member("instrument", best?.id)
    object.member("instruments") {
      $0.array(answer.instruments) { write($1, asOf: answer.asOf, to: &$0) }
    }
    object.member("law", answer.law)
    object.member("list_read_on", answer.listReadOn)
    object.member("name", name)
    object.member("needs_review", answer.needsReview)
    object.member("notes", answer.notes)
    object.member("place", answer.place.rawValue)
    object.member("provisions") {
      $0.array(provisions) { writer, provision in
        writer.object {
          $0.member("at", provision.at)
          $0.member("confidence", provision.confidence.rawValue)
          $0.member("from", provision.from)
          $0.member("source", provision.source)
          $0.member("text", provision.text)
          $0.member("until", provision.until)
        }
      }
    }
    object.member("regime", answer.regime.rawValue)
    object.member("review_by", best?.reviewBy)
    object.member("schema", "situs.adequacy-answer/1")
    object.member("source", answer.source)
    object.member("status", answer.status.rawValue)
  }
}

private func write(
  _ instrument: AdequacyInstrument, asOf: Day, to writer: inout JSONWriter
) {
  writer.object { object in
    object.member("adopted", instrument.adopted)
    object.member("celex", instrument.celex)
    write(instrument.conditions, to: &object)
    object.member("confidence", instrument.confidence.rawValue)
    object.member("destinations", instrument.destinations.map(\.code))
    object.member("effective_from", instrument.effectiveFrom)
    object.member("effective_until", instrument.effectiveUntil)
    object.member("ended", instrument.ending?.rawValue)
    object.member("fragility", instrument.fragility)
    object.member("further_sources", instrument.furtherSources)
    write(instrument.guidance, named: "guidance", to: &object)
    object.member("id", instrument.id)
    object.member("law", instrument.law(on: asOf))
    object.member("needs_review", instrument.needsReview)
    object.member("notes", instrument.notes)
    object.member("processing", instrument.processing.rawValue)
    object.member("read_on", instrument.readOn)
    object.member("regime", instrument.regime.rawValue)
    object.member("review_by", instrument.reviewBy)
    object.member("source", instrument.source)
    object.member("state", instrument.state(on: asOf))
    object.member("statutory_instrument", instrument.statutoryInstrument)
    object.member("title", instrument.title)
  }
}

private func write(
  _ conditions: [AdequacyCondition], named name: String = "conditions", to object: inout JSONWriter
) {
  object.member(name) {
    $0.array(conditions) { writer, condition in
      writer.object {
        $0.member("test", condition.test)
        $0.member("value", condition.value)
        $0.member("words", condition.words)
      }
    }
  }
}

// MARK: Text

private func sentences(
  of answer: AdequacyAnswer, name: String, provisions: [RegimeProvision]
) -> String {
  let known = name == answer.place.rawValue ? name : "\(name) (\(answer.place))"
  var lines = [
    "\(known), \(answer.regime.rawValue) list, \(answer.asOf.iso): \(verdict(of: answer))"
  ]
  if let territory = answer.territory, answer.isDomestic {
    lines.append(
      "  Domestic under: \(territory.law), from \(span(territory.from, territory.until))")
  }
  for instrument in answer.instruments {
    lines.append("  Instrument: \(instrument.id), \(instrument.title)")
    lines.append("    From \(span(instrument.effectiveFrom, instrument.effectiveUntil))")
    if let review = instrument.reviewBy { lines.append("    Review by \(review.iso)") }
    if instrument.needsReview { lines.append("    Reach is doubtful: a person must decide") }
    lines += instrument.conditions.map { "    Only if: \($0.words)" }
    lines += instrument.guidance.map { "    Asked for beside that: \($0.words)" }
    if let fragility = instrument.fragility { lines.append("    May fall: \(fragility)") }
  }
  lines += answer.notes.map { "  Note: \($0)" }
  for instrument in answer.former {
    lines.append(
      "  Formerly: \(instrument.id), \(instrument.title), from "
        + span(instrument.effectiveFrom, instrument.effectiveUntil)
        + (instrument.ending.map { " (\($0.rawValue))" } ?? ""))
  }
  if let law = answer.law { lines.append("  Law: \(law)") }
  lines += provisions.map { "    \($0.at): \($0.text)" }
  if let source = answer.source { lines.append("  Source: \(source)") }
  let read = answer.listReadOn.map { "; list read on \($0.iso)" } ?? ""
  lines.append("  Confidence: \(answer.confidence.rawValue)\(read)")
  return lines.map { terminalSafe($0) + "\n" }.joined()
}

private func verdict(of answer: AdequacyAnswer) -> String {
  let review = answer.needsReview ? "; a person must decide" : ""
  if answer.isDomestic { return "adequate (domestic: nothing sent there is a transfer)" + review }
  switch answer.status {
  case .adequate: return "adequate" + review
  case .partial: return "partial (only where every condition is met)" + review
  case .none: return "none (not covered)" + review
  }
}

/// `2020-12-31 on`, or `2021-01-01 to 2021-06-27`.
private func span(_ from: Day, _ until: Day?) -> String {
  until.map { "\(from.iso) to \($0.iso)" } ?? "\(from.iso) on"
}

/// Which register it is.
private func line(on register: AdequacyRegister, in place: String) -> String {
  let lists = register.regimes.map { "\($0.regime.rawValue) list read on \($0.readOn.iso)" }
  let digest = register.digest.map { ", sha256 \($0)" } ?? ""
  return "\n"
    + terminalSafe(
      "Register \(place), version \(register.version.iso), \(lists.joined(separator: ", "))\(digest)"
    )
    + "\n"
}

private func table(_ instruments: [AdequacyInstrument], asOf: Day) -> String {
  let head = ["INSTRUMENT", "PLACES", "FROM", "UNTIL", "REVIEW BY", "CONDITIONS", "STATE"]
  let rows = instruments.map { instrument in
    [
      instrument.id, instrument.destinations.map(\.code).joined(separator: " "),
      instrument.effectiveFrom.iso, instrument.effectiveUntil?.iso ?? "-",
      instrument.reviewBy?.iso ?? "-",
      instrument.conditions.isEmpty ? "-" : String(instrument.conditions.count),
      instrument.state(on: asOf)
        + (instrument.processing == .lawEnforcement ? ", law enforcement" : "")
        + (instrument.needsReview ? ", needs review" : ""),
    ].map(terminalSafe)
  }
  let widths = head.indices.map { column in ([head] + rows).map { $0[column].count }.max() ?? 0 }
  return ([head] + rows).map { row in
    zip(row, widths).enumerated().map { index, cell in
      index == row.count - 1
        ? cell.0 : cell.0 + String(repeating: " ", count: cell.1 - cell.0.count)
    }.joined(separator: "  ") + "\n"
  }.joined()
}

// MARK: CSV

private func commaSeparated(_ instruments: [AdequacyInstrument], asOf: Day) -> String {
  let head = [
    "id", "regime", "processing", "state", "title", "destinations", "conditions", "adopted",
    "effective_from", "effective_until", "ended", "review_by", "needs_review", "confidence",
    "celex", "statutory_instrument", "source", "read_on", "fragility", "notes",
  ]
  let rows = instruments.map { instrument in
    [
      instrument.id, instrument.regime.rawValue, instrument.processing.rawValue,
      instrument.state(on: asOf), instrument.title,
      instrument.destinations.map(\.code).joined(separator: " "),
      instrument.conditions.map { "\($0.test)=\($0.value)" }.joined(separator: "; "),
      instrument.adopted?.iso ?? "", instrument.effectiveFrom.iso,
      instrument.effectiveUntil?.iso ?? "", instrument.ending?.rawValue ?? "",
      instrument.reviewBy?.iso ?? "", String(instrument.needsReview),
      instrument.confidence.rawValue, instrument.celex ?? "",
      instrument.statutoryInstrument ?? "", instrument.source, instrument.readOn.iso,
      instrument.fragility ?? "", instrument.notes.joined(separator: " "),
    ]
  }
  return byteOrderMark
    + ([head] + rows).map { $0.map(csvCell).joined(separator: ",") + "\r\n" }.joined()
}
