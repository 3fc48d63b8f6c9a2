import SitusGround

/// What the templates of the page print, already in words.
struct HTMLPage {
  struct Decide {
    var lead: String
    var tiles: [Tile]
    var owners: [Owner]
    var hasOwners: Bool
  }

  struct Tile {
    var term: String
    var number: String
    var detail: String
    var tone: String
  }

  struct Owner {
    var anchor: String
    var name: String
    var errors: Int
    var warnings: Int
    var notes: Int
    var first: String
    var counts: String
    var findings: [HTMLFinding]
  }

  struct Index {
    var columns: [String]
    var rows: [Row]

    struct Row {
      var anchor: String
      var name: String
      var owner: String
      var worst: [Verdict]
      var places: String
      var findings: Int
    }
  }

  struct Verdict {
    /// `nil` when there is none.
    var words: String?
    var tone: String
  }

  struct Table {
    var anchor: String
    var title: String
    var lead: String
    var caption: String
    var columns: [String]
    var rows: [Row]
    var hasRows: Bool

    struct Row {
      var first: String
      var rest: [String]
    }
  }

  struct Term {
    var term: String
    var text: String
  }

  struct Word {
    var word: String
    var tone: String
    var meaning: String
  }

  struct Method {
    var missing: [String]
    var data: [Table.Row]
    var facts: [Term]
    var placeWords: [Word]
    var transferWords: [Word]
    var version: String
    var path: String
    var digest: String?
  }

  let report: Report
  /// Ids of processors, disclosures and the organisation to their names.
  let names: [String: String]
  let findings: [String: Finding]
  /// Heading of the column of each regime.
  let columns: [String]
  let owners: [Owner]

  init(_ report: Report) {
    self.report = report
    var names = report.holderNames
    for service in report.services { names[service.service.id] = service.service.name }
    self.names = names
    findings = Dictionary(report.findings.map { ($0.id, $0) }, uniquingKeysWith: { a, _ in a })
    columns = report.regimes.map {
      "\($0.lawName) \(report.bindingRegimes.contains($0) ? "(binds)" : "(for comparison)")"
    }
    let serviceNames = Dictionary(
      report.services.map { ($0.service.id, $0.service.name) }, uniquingKeysWith: { a, _ in a })
    owners = report.findingsByOwner.map { group in
      func count(_ severity: Finding.Severity) -> Int {
        group.findings.filter { $0.severity == severity }.count
      }
      let counts = Finding.Severity.allCases.reversed().compactMap { severity -> String? in
        let number = count(severity)
        return number == 0 ? nil : counted(number, severity.rawValue)
      }
      return Owner(
        anchor: HTMLEncoding.anchor("owner", group.owner), name: group.owner,
        errors: count(.error), warnings: count(.warning), notes: count(.note),
        first: group.findings.first?.remedies.first?.action
          ?? group.findings.first?.rule.text.clear ?? "",
        counts: listed(counts) + ".",
        findings: group.findings.map { HTMLFinding($0, serviceNames: serviceNames) })
    }
  }

  var opening: HTMLOpening {
    let run = report.run
    let place =
      run.vantage.map { "Observed from \($0)" }
      ?? "Nothing was observed: the report rests on declarations"
    let law = report.bindingRegimes.map(\.lawName)
    let circumstances =
      "\(place). \(listed(law)) \(law.count == 1 ? "binds" : "bind") the organisation. "
      + "\(counted(report.summary.services, "service")), "
      + "\(counted(report.summary.processors, "supplier")), "
      + "\(counted(report.summary.transfers, "transfer"))."
    let organisation = report.organisation.name
    return HTMLOpening(
      title: "Where personal data is and goes: \(organisation), \(run.asOf.written)",
      eyebrow: "Situs report, as of \(run.asOf.written)",
      heading: "Where the personal data of \(organisation) is, and where it goes",
      lead: run.warnings + [circumstances] + run.missing,
      skip: "Skip to the report",
      navigation: .init(label: "Parts of this report", links: Self.parts))
  }

  private static let parts: [HTMLService.Link] = [
    .init(anchor: "decide", text: "What to decide"),
    .init(anchor: "findings", text: "Findings by owner"),
    .init(anchor: "promises", text: "Promises"),
    .init(anchor: "services", text: "Services"),
    .init(anchor: "suppliers", text: "Suppliers"),
    .init(anchor: "gaps", text: "Not observed"),
    .init(anchor: "waived", text: "Waived"),
    .init(anchor: "method", text: "Data and method"),
  ]

  var decide: Decide {
    let summary = report.summary
    let errors = summary.findings[.error] ?? 0
    let warnings = summary.findings[.warning] ?? 0
    let notes = summary.findings[.note] ?? 0
    let places = PlaceVerdict.allCases.reduce(0) { $0 + (summary.places[$1] ?? 0) }
    let shown = (summary.places[.confirmed] ?? 0) + (summary.places[.consistent] ?? 0)
    let contradicted = summary.places[.contradicted] ?? 0
    let unproven = summary.promises[.unproven] ?? 0
    let broken = summary.promises[.broken] ?? 0
    var tiles = [
      Tile(
        term: "Errors to decide on", number: grouped(errors),
        detail: "\(counted(warnings, "warning")) and \(counted(notes, "note")) besides",
        tone: errors > 0 ? "bad" : "good")
    ]
    for regime in report.bindingRegimes {
      let without = summary.verdicts[regime]?[.noBasis] ?? 0
      let open = summary.verdicts[regime]?[.undetermined] ?? 0
      tiles.append(
        Tile(
          term: "Transfers with no basis, \(regime.lawName)", number: grouped(without),
          detail: "\(grouped(open)) more cannot be decided yet, of \(grouped(summary.transfers))",
          tone: without > 0 ? "bad" : open > 0 ? "open" : "good"))
    }
    tiles.append(
      Tile(
        term: "Places that evidence supports", number: "\(grouped(shown)) of \(grouped(places))",
        detail: contradicted == 0
          ? "none is contradicted; the rest is the suppliers’ word"
          : "\(grouped(contradicted)) contradicted; the rest is the suppliers’ word",
        tone: contradicted > 0 ? "bad" : shown == places ? "good" : "open"))
    if !report.promises.isEmpty {
      tiles.append(
        Tile(
          term: "Promises that hold",
          number: "\(summary.promises[.kept] ?? 0) of \(report.promises.count)",
          detail: "\(broken) do not hold, \(unproven) cannot be shown",
          tone: broken > 0 ? "bad" : unproven > 0 ? "open" : "good"))
    }
    return Decide(
      lead: decideLead(errors), tiles: tiles, owners: owners, hasOwners: !owners.isEmpty)
  }

  private func decideLead(_ errors: Int) -> String {
    guard errors > 0 else {
      return report.findings.isEmpty
        ? "Nothing needs a decision on what is recorded and was seen."
        : "Nothing grave needs a decision; the warnings and notes below should be looked at."
    }
    let owners = owners.filter { $0.errors > 0 }.count
    return "\(counted(errors, "finding")) \(errors == 1 ? "needs" : "need") a decision by "
      + "\(counted(owners, "owner")). Each says what is wrong, why, and the smallest change that "
      + "would clear it."
  }

  var promiseLead: String {
    report.promises.isEmpty
      ? "The inventory holds no promises."
      : "Each sentence of the privacy notice is tested on every service. This is a different test "
        + "from the law: a transfer may have a ground in law and still break a promise."
  }

  var index: Index {
    Index(
      columns: columns,
      rows: report.services.map { service in
        var counts: [PlaceVerdict: Int] = [:]
        for place in service.places { counts[place.verdict, default: 0] += 1 }
        let places = PlaceVerdict.allCases.compactMap { verdict in
          counts[verdict].map { "\($0) \(verdict.words.lowercased())" }
        }
        return Index.Row(
          anchor: HTMLEncoding.anchor("service", service.service.id), name: service.service.name,
          owner: service.service.owner ?? "not recorded",
          worst: report.regimes.map {
            Verdict(words: service.worst[$0]?.words, tone: service.worst[$0]?.tone.rawValue ?? "")
          }, places: places.isEmpty ? "none" : places.joined(separator: ", "),
          findings: service.findings.count)
      })
  }

  func name(_ id: String) -> String { names[id] ?? id }
}

extension Report {
  /// Ids of processors and of the organisation to their names.
  var holderNames: [String: String] {
    var names = Dictionary(
      processors.map { ($0.processor.id, $0.processor.name) }, uniquingKeysWith: { a, _ in a })
    names[organisation.id] = organisation.name
    for disclosure in disclosures { names[disclosure.id] = disclosure.recipient.legalEntity }
    return names
  }

  /// Findings under the post that has to act, owners with the gravest first, then by name.
  var findingsByOwner: [(owner: String, findings: [Finding])] {
    let owners = Dictionary(
      services.map { ($0.service.id, $0.service.owner) }, uniquingKeysWith: { a, _ in a })
    let groups = Dictionary(grouping: findings) { finding in
      finding.remedies.first?.changes.first?.owner ?? finding.service.flatMap { owners[$0] ?? nil }
        ?? organisation.dataProtectionOfficer ?? "Data Protection Officer"
    }
    return groups.map { (owner: $0.key, findings: $0.value.sorted(by: Finding.precedes)) }.sorted {
      let left = $0.findings.first?.severity ?? .note
      let right = $1.findings.first?.severity ?? .note
      return left != right ? left > right : $0.owner < $1.owner
    }
  }
}
