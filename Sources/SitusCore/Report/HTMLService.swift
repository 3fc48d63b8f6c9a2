import SitusGround

/// One service, already in words.
struct HTMLService {
  struct Link {
    var anchor: String
    var text: String
  }

  struct Place: Hashable {
    var holder: String
    var kind: String
    var declared: String
    var tone: String
    var verdict: String
    var observed: String
    var reason: String
  }

  struct PlaceEvidence {
    struct Item {
      var fact: String
      var value: String
      var meaning: String
      var provenance: String
    }
    var place: String
    var items: [Item]
    /// A list of none or one sentence.
    var lookedFor: [String]
  }

  struct Law: Hashable {
    struct Step: Hashable {
      var text: String
      var citation: String
    }
    var law: String
    /// `nil` when the transfer was not assessed.
    var words: String?
    var tone: String
    /// What carries it, what is open, what is fragile, and the risk.
    var detail: [String]
    var steps: [Step]
    var hasSteps: Bool
  }

  struct Row: Hashable {
    var heading: String
    var importer: String
    var via: String?
    var aspect: String
    var destination: String
    var laws: [Law]
  }

  var anchor: String
  var name: String
  var sentence: String
  var facts: [HTMLPage.Term]
  var findings: [Link]
  var hasFindings: Bool
  var places: [Place]
  var hasPlaces: Bool
  var evidence: [PlaceEvidence]
  var hasEvidence: Bool
  var transfers: [Row]
  var hasTransfers: Bool
  /// Where each chain first fails, in words.
  var failing: [String]
  var hasFailing: Bool
  var columns: [String]

  init(_ report: ServiceReport, page: HTMLPage) {
    let service = report.service
    anchor = HTMLEncoding.anchor("service", service.id)
    name = service.name
    sentence = report.sentence
    facts = Self.facts(service)
    findings = report.findings.compactMap { id in
      page.findings[id].map {
        Link(
          anchor: HTMLEncoding.anchor("finding", id), text: "\($0.severity.words): \($0.message)")
      }
    }
    hasFindings = !findings.isEmpty
    places = Self.merged(report.places) { place in
      Place(
        holder: Self.holder(place, page: page), kind: "",
        declared: place.declared.map { page.report.words(of: $0) } ?? "not declared",
        tone: place.verdict.tone.rawValue, verdict: place.verdict.words,
        observed: place.observed.map { page.report.name(of: $0) } ?? "nothing that may speak",
        reason: place.reason)
    } kind: {
      $0.kind.words
    } join: {
      $0.kind = $1
    }
    hasPlaces = !places.isEmpty
    evidence = report.places.compactMap { Self.evidence($0, page: page) }
    hasEvidence = !evidence.isEmpty
    transfers = Self.merged(report.transfers) {
      Self.row($0, page: page)
    } kind: {
      $0.transfer.aspect.words
    } join: {
      $0.aspect = $1
    }
    hasTransfers = !transfers.isEmpty
    failing = report.failing.map { page.words(of: $0) }
    hasFailing = !failing.isEmpty
    columns = page.columns
  }

  /// Rows that are alike but for one cell become one row, where the first of them stood.
  private static func merged<Item, Row: Hashable>(
    _ items: [Item], row: (Item) -> Row, kind: (Item) -> String, join: (inout Row, String) -> Void
  ) -> [Row] {
    var order: [Row] = []
    var kinds: [Row: [String]] = [:]
    for item in items {
      let row = row(item)
      if kinds[row] == nil { order.append(row) }
      kinds[row, default: []].append(kind(item))
    }
    return order.map { row in
      var row = row
      join(&row, listed(kinds[row] ?? []))
      return row
    }
  }

  private static func facts(_ service: Service) -> [HTMLPage.Term] {
    let classes = Sensitivity.allCases.filter { sensitivity in
      service.dataCategories.contains { $0.sensitivity == sensitivity }
    }
    let people = service.dataSubjects.map { subjects in
      let flags = [
        subjects.areChildren ? "children" : nil, subjects.areVulnerable ? "vulnerable" : nil,
      ].compactMap { $0 }
      return flags.isEmpty ? subjects.name : "\(subjects.name) (\(flags.joined(separator: ", ")))"
    }
    let retention = service.retention?.words
    func text(_ items: [String]) -> String {
      items.isEmpty ? "not recorded" : items.joined(separator: ", ")
    }
    return [
      HTMLPage.Term(term: "Owner", text: service.owner ?? "not recorded"),
      HTMLPage.Term(term: "Purposes", text: text(service.purposes)),
      HTMLPage.Term(term: "Lawful basis", text: service.lawfulBasis?.words ?? "not recorded"),
      HTMLPage.Term(term: "Exercises public powers", text: service.exercisesPublicPowers.words),
      HTMLPage.Term(term: "Data", text: text(service.dataCategories.map(\.name))),
      HTMLPage.Term(term: "Classes", text: text(classes.map(\.words))),
      HTMLPage.Term(term: "People", text: text(people)),
      HTMLPage.Term(
        term: "Number of people", text: service.volume.map(grouped) ?? "not recorded"),
      HTMLPage.Term(term: "Retention", text: retention ?? "not recorded"),
    ]
  }

  private static func holder(_ place: PlaceJudgement, page: HTMLPage) -> String {
    page.name(place.holder) + (place.system.map { ", \($0)" } ?? "")
  }

  private static func evidence(_ place: PlaceJudgement, page: HTMLPage) -> PlaceEvidence? {
    guard !place.evidence.isEmpty || !place.lookedFor.isEmpty else { return nil }
    let items = place.evidence.map { evidence in
      let country = evidence.country.map { page.report.name(of: $0) } ?? "no country"
      let region = evidence.region.map { " (\($0))" } ?? ""
      return PlaceEvidence.Item(
        fact: evidence.fact.rawValue, value: evidence.value,
        meaning: "means \(country)\(region), right in \(percent(evidence.reliability)).",
        provenance: "\(evidence.kind), by \(evidence.source); seen \(evidence.observedOn.written), "
          + "holds until \(evidence.staleAfter.written); the supplier "
          + "\(evidence.stagedBySupplier ? "could" : "could not") have arranged it.")
    }
    let hosts = place.hosts.isEmpty ? "" : " at \(place.hosts.joined(separator: ", "))"
    return PlaceEvidence(
      place: "\(holder(place, page: page)), \(place.kind.words)", items: items,
      lookedFor: place.lookedFor.isEmpty
        ? [] : ["Looked for and not found\(hosts): \(place.lookedFor.joined(separator: ", "))."])
  }

  private static func row(_ report: TransferReport, page: HTMLPage) -> Row {
    let transfer = report.transfer
    let importer = page.name(transfer.path.last ?? "")
    let via = transfer.path.dropFirst().dropLast().map(page.name)
    let destination = page.report.words(of: transfer)
    return Row(
      heading: "\(importer), \(destination)", importer: importer,
      via: via.isEmpty ? nil : "through \(via.joined(separator: ", then "))",
      aspect: "", destination: destination,
      laws: page.report.regimes.map { regime in
        let assessment = report.assessment(regime)
        return Law(
          law: regime.lawName, words: assessment?.verdict.words,
          tone: assessment?.verdict.tone.rawValue ?? "",
          detail: assessment.map { details($0, risk: report.risk(regime)) } ?? [],
          steps: assessment?.reasons.map { Law.Step(text: $0.text, citation: $0.citation) } ?? [],
          hasSteps: !(assessment?.reasons.isEmpty ?? true))
      })
  }

  private static func details(_ assessment: Assessment, risk: RiskRating?) -> [String] {
    var details: [String] = []
    if let instrument = assessment.instrument { details.append(instrument) }
    details += assessment.questions
    if let fragility = assessment.fragility {
      let fallback = assessment.fallback.map { "on file if it fell: \($0)" }
      details.append("\(fragility) (\(fallback ?? "nothing on file if it fell"))")
    }
    if let risk { details.append("\(risk.level.words), row \(risk.row)") }
    return details
  }

  private static func percent(_ share: Double) -> String {
    "\(Int((share * 100).rounded(.down))) of 100 cases"
  }
}

extension HTMLPage {
  /// `UK law: A > B > C: no basis on file (sent by B, not by the organisation)`.
  func words(of hop: FailingHop) -> String {
    let path = hop.path.map(name).joined(separator: " > ")
    let sender = hop.path.dropLast().last.map(name) ?? ""
    return "\(hop.regime.lawName): \(path): \(hop.verdict.words.lowercased())"
      + (hop.isIndirect ? " (indirect: \(sender) sends it, not the organisation)" : " (direct)")
  }
}

extension Report {
  /// A declared place in the words of the record, with what they were taken to mean.
  func words(of place: DeclaredPlace) -> String { words(place.raw, place.meaning) }

  /// A destination in the words of the record, with what they were taken to mean.
  func words(of transfer: Transfer) -> String {
    guard transfer.basis == .observed else {
      return words(transfer.destinationRaw, transfer.destination)
    }
    return name(of: transfer.destination) + ", seen and not declared"
  }

  private func words(_ raw: String, _ meaning: PlaceMeaning) -> String {
    let name = name(of: meaning)
    return raw == name || raw == meaning.token ? name : "\(raw) (\(name))"
  }
}
