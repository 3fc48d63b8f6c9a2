import SitusGround

/// One self-contained page of a check; it loads nothing and runs nothing.
///
/// - SeeAlso: WCAG 2.2 level AA; ``HTMLStyle``, whose text is the only style it may use.
func checkHTML(_ report: CheckReport, compares: Bool) -> String {
  let page = CheckPage(report, compares: compares)
  let data = listed(
    report.data.compactMap { data in
      if let date = data.date { return "\(data.name) of \(date.iso)" }
      return data.version == DataVersion.ageUnknown ? "\(data.name) of unknown age" : nil
    })
  let opening = HTMLOpening(
    title: "Where it is hosted: \(shortList(report.hosts.map(\.host), limit: 3)),"
      + " \(report.asOf.written)",
    eyebrow: "Situs check, as of \(report.asOf.written)",
    heading: "Where it answers, runs and rests, and whose law reaches it",
    lead: report.logWarnings + [page.circumstances] + report.missing,
    skip: "Skip to the hosts",
    navigation: .init(
      label: "Hosts",
      links: page.hosts.map { HTMLService.Link(anchor: $0.anchor, text: $0.name) }))
  return HTMLDocument(
    opening: opening,
    body: (page.comparison.map { HTMLTemplates.table.render($0) } ?? "")
      + page.hosts.map { CheckTemplates.host.render($0) }.joined(),
    colophon: "Made by Situs \(Version.text) with \(data). A host name, an address or a header can"
      + " be arranged by whoever runs it; what could be staged is marked."
  ).render()
}

/// What the templates of a check print, already in words.
struct CheckPage {
  struct Host {
    var anchor: String
    var name: String
    var lead: String
    var facts: [Fact]
    var starred: String
    var providers: [String]
    var hasProviders: Bool
    var conflicts: [String]
    var hasConflicts: Bool
    var verdicts: [Verdict]
    var hasVerdicts: Bool
    var declared: String
    var columns: [String]
    var laws: [HTMLPage.Table.Row]
    var hasLaws: Bool
    var date: String
    var limits: [String]
    var questions: [String]
    var rest: [HTMLPage.Term]
    var evidence: [HTMLPage.Table.Row]
    var hasEvidence: Bool
  }

  struct Fact {
    var verb: String
    var place: String
    var strength: String
    var tone: String
    var reason: String
  }

  struct Verdict {
    var kind: String
    var words: String
    var tone: String
    var reason: String
  }

  var circumstances: String
  var comparison: HTMLPage.Table?
  var hosts: [Host]

  init(_ report: CheckReport, compares: Bool) {
    let declared = report.declared?.raw ?? ""
    circumstances =
      "As of \(report.asOf.written), "
      + (report.vantages.isEmpty
        ? "nothing was observed" : "observed from \(listed(report.vantages))")
      + (report.declared == nil ? "." : ". Declared: \(declared).")
    hosts = report.hosts.map { Host($0, report, declared: declared) }
    if compares {
      let rows = CheckComparison(report)
      comparison = HTMLPage.Table(
        anchor: "comparison", title: "Side by side",
        lead: "One host a column; what follows says why.", caption: "The hosts compared",
        columns: ["What"] + rows.hosts,
        rows: rows.rows.map { HTMLPage.Table.Row(first: $0.label, rest: $0.cells) }, hasRows: true)
    }
  }
}

extension CheckPage.Host {
  fileprivate init(_ check: HostCheck, _ report: CheckReport, declared: String) {
    anchor = HTMLEncoding.anchor("host", check.host)
    name = check.host
    lead =
      check.inference.wasObserved
      ? "\(counted(check.inference.evidence.count, "piece")) of evidence, "
        + "\(counted(check.questions.count, "question")) to ask."
      : "Nothing was observed of this host."
    facts = check.facts.map { fact in
      CheckPage.Fact(
        verb: fact.fact.verb, place: fact.words(report, check.inference),
        strength: fact.place?.strength.rawValue ?? "unknown",
        tone: (fact.place?.strength.tone ?? .open).rawValue, reason: fact.reason ?? "none")
    }
    starred = CheckReport.starred
    providers = report.lawful(check)
    hasProviders = !providers.isEmpty
    conflicts =
      check.inference.dangling.map { "dangling alias: \($0.sentence)" }
      + check.inference.branches.map { "one of several ways: \(report.words($0))" }
      + check.inference.conflicts.map { "\($0.fact.rawValue): \($0.text)" }
    hasConflicts = !conflicts.isEmpty
    verdicts = check.verdicts.map { verdict in
      CheckPage.Verdict(
        kind: verdict.kind.words, words: verdict.verdict.words, tone: verdict.verdict.tone.rawValue,
        reason: verdict.reason)
    }
    hasVerdicts = !verdicts.isEmpty
    self.declared = declared
    columns = Regime.allCases.map { "\($0.rawValue) list" }
    laws = check.laws.map { law in
      HTMLPage.Table.Row(
        first: report.name(of: law.place),
        rest: [law.capacities] + law.answers.map { $0.phrase() })
    }
    hasLaws = !laws.isEmpty
    date = report.asOf.written
    limits = check.limits
    questions = check.questions
    rest = [
      HTMLPage.Term(
        term: "Looked for and not found",
        text: check.inference.lookedFor.isEmpty
          ? "nothing" : check.inference.lookedFor.joined(separator: "; ")),
      HTMLPage.Term(
        term: "Not answered",
        text: check.notObserved.isEmpty
          ? "every question was answered"
          : check.notObserved.map(\.words).joined(separator: "; ")),
      HTMLPage.Term(
        term: "The evidence holds",
        text: check.shelfLives.isEmpty ? "there is none" : check.shelfLives.joined(separator: "; ")),
    ]
    evidence = check.inference.evidence.map { evidence in
      HTMLPage.Table.Row(
        first: evidence.fact.rawValue,
        rest: [
          evidence.value, evidence.country.map { report.name(of: $0) } ?? "none",
          evidence.region ?? evidence.site ?? "none", evidence.kind, evidence.source,
          evidence.stagedBySupplier ? "yes" : "no", evidence.observedOn.iso,
          evidence.staleAfter.iso,
        ])
    }
    hasEvidence = !evidence.isEmpty
  }
}
