/// The forms in which a draft is written; the raw value is the word for `--format` and the ending of
/// the file.
package enum AssessmentFormat: String, Hashable, Sendable, CaseIterable {
  case html
  /// A flat OpenDocument text: one XML file, which word processors open and go on with.
  case fodt
}

/// Renders one draft as a whole document; the same draft gives the same bytes.
package func renderAssessment(_ draft: AssessmentDraft, as format: AssessmentFormat) -> String {
  switch format {
  case .html: assessmentHTML(draft)
  case .fodt: assessmentText(draft)
  }
}

private func assessmentHTML(_ draft: AssessmentDraft) -> String {
  var body = ""
  for (index, section) in draft.sections.enumerated() {
    let anchor = "part-\(index + 1)"
    var facts: [AssessmentTemplates.Fact] = []
    var blanks: [AssessmentTemplates.Blank] = []
    for item in section.items {
      switch item {
      case .fact(let term, let values):
        facts.append(
          AssessmentTemplates.Fact(term: term, values: values, isMissing: values.isEmpty))
      case .blank(let prompt, let lines):
        blanks.append(
          AssessmentTemplates.Blank(prompt: prompt, room: Array(0..<lines)))
      }
    }
    body += AssessmentTemplates.section.render(
      AssessmentTemplates.Section(
        anchor: anchor, title: section.title, asks: section.asks, facts: facts,
        hasFacts: !facts.isEmpty, blanks: blanks))
  }
  body += AssessmentTemplates.transfers.render(
    AssessmentTemplates.Transfers(transfers: draft.transfers))
  let opening = HTMLOpening(
    title: "\(draft.title), \(draft.subject)", eyebrow: draft.title, heading: draft.subject,
    lead: draft.lead)
  return HTMLDocument(opening: opening, body: body, colophon: draft.colophon).render()
}

/// The parts of the page; every value goes through `HTMLEncoding`.
private enum AssessmentTemplates {
  struct Fact {
    var term: String
    var values: [String]
    var isMissing: Bool
  }

  struct Blank {
    var prompt: String
    /// One entry for each line to write on.
    var room: [Int]
  }

  struct Section {
    var anchor: String
    var title: String
    var asks: String
    var facts: [Fact]
    var hasFacts: Bool
    var blanks: [Blank]
  }

  struct Transfers {
    var transfers: [String]
  }

  static let section = HTMLTemplate(
    #"""
    <section aria-labelledby="{{.anchor}}">
    <h2 id="{{.anchor}}">{{.title}}</h2>
    <p>{{.asks}}</p>
    {{#.hasFacts}}<div class="scroll" role="region" aria-label="On record: {{.title}}" tabindex="0">
    <table><caption>On record</caption>
    <thead><tr><th scope="col">Fact</th><th scope="col">What the records say</th></tr></thead>
    <tbody>
    {{#.facts}}<tr><th scope="row">{{.term}}</th><td>{{#.isMissing}}<span class="missing">Not on record: to be filled in</span>{{/.isMissing}}{{#.values}}<p>{{.}}</p>{{/.values}}</td></tr>
    {{/.facts}}</tbody></table></div>
    {{/.hasFacts}}{{#.blanks}}<div class="blank"><h3>{{.prompt}}</h3>
    <p class="quiet small">To be written</p>
    {{#.room}}<p class="rule" aria-hidden="true"></p>
    {{/.room}}</div>
    {{/.blanks}}</section>

    """#)

  static let transfers = HTMLTemplate(
    #"""
    <section aria-labelledby="rows">
    <h2 id="rows">Rows of the report that this is about</h2>
    <ul>
    {{#.transfers}}<li><code>{{.}}</code></li>
    {{/.transfers}}</ul>
    </section>

    """#)
}
