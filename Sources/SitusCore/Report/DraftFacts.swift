import SitusGround

/// What inventory, evidence and law say of the transfers of one draft.
struct DraftFacts {
  let input: AnalysisInput
  let report: Report
  let service: ServiceReport
  /// Rows of one chain and destination; never empty.
  let rows: [TransferReport]
  let regime: Regime

  private let hops: [Hop]
  private let names: [String: String]

  init(
    input: AnalysisInput, report: Report, service: ServiceReport, rows: [TransferReport],
    regime: Regime
  ) {
    self.input = input
    self.report = report
    self.service = service
    self.rows = rows
    self.regime = regime
    names = report.holderNames
    hops = rows.flatMap { input.inventory.hops(of: $0.transfer) }.withoutRepeats()
  }

  private var transfer: Transfer { rows[0].transfer }
  private var importer: String { transfer.path.last ?? "" }
  private var party: Party? { hops.first?.party }
  private var processor: Processor? { hops.first?.processor }
  private var destination: String { report.name(of: transfer.destination) }

  func name(_ id: String) -> String { names[id] ?? id }

  var draft: AssessmentDraft {
    let words = AssessmentDraft.words(regime)
    let parts =
      [words.short, service.service.id] + transfer.path.dropFirst() + [transfer.destination.token]
    return AssessmentDraft(
      name: parts.joined(separator: "-").map { Self.isPlain($0) ? String($0) : "-" }.joined(),
      regime: regime, service: service.service.id, transfers: rows.map(\.transfer.id).sorted(),
      title: "\(words.name): draft",
      subject: "\(service.service.name), \(name(exporter)) to \(name(importer)), \(destination)",
      lead: lead, sections: regime == .uk ? ukQuestions : euSteps, colophon: report.colophon)
  }

  private static func isPlain(_ character: Character) -> Bool {
    character.isASCII && (character.isLetter || character.isNumber || "._-".contains(character))
  }

  private var exporter: String { transfer.path.dropLast().last ?? "" }

  private var lead: [String] {
    let open = rows.contains { $0.assessment(regime)?.verdict == .undetermined }
    return [
      "As of \(report.run.asOf.written). What the records and the evidence say is filled in. "
        + "Everything in a box marked “To be written” is for a person to judge, and nothing in it has "
        + "been answered in advance.",
      open
        ? "Something that the law asks about is still open, so it is not certain yet that this "
          + "assessment is needed; the questions are listed under the law of the destination."
        : "A transfer that rests on a document needs this assessment; one that rests on adequacy or "
          + "on an exception does not.",
    ]
  }

  // MARK: Who and what

  var parties: [AssessmentDraft.Item] {
    let isOwn = exporter == report.organisation.id
    let exporterEntity =
      isOwn
      ? "\(report.organisation.name), \(words(report.organisation.country)), controller"
      : "\(input.inventory.processor(exporter)?.party.legalEntity ?? name(exporter)), "
        + "\(input.inventory.processor(exporter)?.party.country.map(words) ?? "country not on record")"
        + ", processor"
    let role =
      switch hops.first?.importer {
      case .disclosure: "recipient for its own purposes"
      case .organisation: "the organisation itself"
      case .processor: transfer.isIndirect ? "sub-processor" : "processor"
      case nil: "role not on record"
      }
    let onward = onwardRecipients
    return [
      .fact("Exporter and its role", [exporterEntity]),
      .fact(
        "Importer and its role",
        [
          "\(party?.legalEntity ?? name(importer)), "
            + "\(party?.country.map(words) ?? "country not on record"), \(role)"
        ]),
      .fact(
        "Importer’s parent",
        party?.parent.map {
          ["\($0.name), \($0.country.map(words) ?? "country not on record")"]
        } ?? []),
      .fact("Path", [transfer.path.map(name).joined(separator: " > ")]),
      .fact("Onward recipients", onward),
    ]
  }

  /// The importer's own sub-processors, to any depth, each once.
  private var onwardRecipients: [String] {
    var found: [String] = []
    var seen = Set(transfer.path)
    var waiting = processor?.subProcessors ?? []
    while !waiting.isEmpty, found.count < Chain.maximumPerService {
      let engagement = waiting.removeFirst()
      guard seen.insert(engagement.processor).inserted,
        let next = input.inventory.processor(engagement.processor)
      else { continue }
      found.append(
        "\(next.party.legalEntity), \(next.party.country.map(words) ?? "country not on record")"
          + (engagement.purpose.map { ": \($0)" } ?? ""))
      waiting += next.subProcessors
    }
    return found
  }

  var data: [AssessmentDraft.Item] {
    let service = service.service
    let purposes = service.purposes + hops.compactMap { $0.engagement?.purpose }
    let protected = service.dataCategories.filter { $0.sensitivity != .ordinary }
    func people(_ isSuch: (DataSubjects) -> Bool) -> [String] {
      guard !service.dataSubjects.isEmpty else { return [] }
      let such = service.dataSubjects.filter(isSuch).map(\.name)
      return such.isEmpty ? ["None on record"] : such
    }
    return [
      .fact("Purposes", purposes.withoutRepeats()),
      .fact("Lawful basis", service.lawfulBasis.map { [$0.words] } ?? []),
      .fact("Categories of data", service.dataCategories.map(\.name)),
      .fact(
        "Special category or criminal offence data",
        service.dataCategories.isEmpty
          ? []
          : protected.isEmpty
            ? ["None on record"] : protected.map { "\($0.name) (\($0.sensitivity.words))" }),
      .fact("People", service.dataSubjects.map(\.name)),
      .fact("Children", people(\.areChildren)),
      .fact("Vulnerable people", people(\.areVulnerable)),
      .fact("Number of people", service.volume.map { [grouped($0)] } ?? []),
      .fact("Retention", [service.retention?.words].compactMap { $0 }),
      .blank("How often data is sent, or may be seen, and how much each time", lines: 2),
      .blank("In which format and by which way it is sent or made available", lines: 2),
    ]
  }

  var protection: [AssessmentDraft.Item] {
    let measures = processor?.measures
    return [
      .fact("Encryption", measures?.encryption.map { [$0.words] } ?? []),
      .fact("Who holds the keys", measures?.keyHolder.map { [$0.words] } ?? []),
      .fact(
        "Whether the importer needs plain text",
        measures?.plaintextNeeded.map { [$0 ? "yes" : "no"] } ?? []),
      .fact("Pseudonymised", measures?.pseudonymised.map { [$0 ? "yes" : "no"] } ?? []),
      .fact("Security measures of the service", service.service.securityMeasures),
      .fact("Importer’s certifications", processor?.certifications ?? []),
    ]
  }

  // MARK: Where, and on what ground

  var places: [AssessmentDraft.Item] {
    let aspects = rows.map { row in
      let seen = row.transfer.basis == .observed ? ", seen and not declared" : ""
      return "\(row.transfer.aspect.words): “\(row.transfer.destinationRaw)”\(seen)"
    }
    let kinds = Set(
      rows.compactMap { row -> PlaceKind? in
        if case .place(let kind) = row.transfer.aspect { return kind }
        return nil
      })
    let judged = service.places.filter {
      $0.holder == importer && (kinds.isEmpty || kinds.contains($0.kind))
    }
    let evidence = judged.flatMap(lines)
    return [
      .fact("Destination", [destination]),
      .fact("What happens there", aspects),
      .fact("Evidence of the place", evidence),
    ]
  }

  /// What was declared of a place and how it was judged, then a line for each piece of evidence.
  private func lines(of place: PlaceJudgement) -> [String] {
    let declared: String = place.declared?.raw ?? "nothing"
    let verdict: String = place.verdict.words.lowercased()
    let head = "\(place.kind.words), declared “\(declared)”: \(verdict). \(place.reason)"
    return [head]
      + place.evidence.map { evidence -> String in
        let staged: String = evidence.stagedBySupplier ? "; the supplier could arrange it" : ""
        let seen: String = "seen \(evidence.observedOn.written)"
        let until: String = "holds until \(evidence.staleAfter.written)"
        return "\(evidence.fact.rawValue): \(evidence.value), \(seen), \(until)\(staged)"
      }
  }

  var law: [AssessmentDraft.Item] {
    let assessments = rows.compactMap { $0.assessment(regime) }
    let reasons = assessments.flatMap(\.reasons).map { "\($0.text) (\($0.citation))" }
    return [
      .fact(
        "Verdict on the day, \(regime.lawName)",
        assessments.map { "\($0.verdict.words)\($0.instrument.map { ": \($0)" } ?? "")" }
          .withoutRepeats()),
      .fact("Adequacy and how it came out", reasons.withoutRepeats()),
      .fact("Questions still open", assessments.flatMap(\.questions).withoutRepeats()),
    ]
  }

  var mechanisms: [AssessmentDraft.Item] {
    let documents = hops.flatMap(\.mechanisms).map { mechanism in
      var parts = [mechanism.label]
      parts.append(
        mechanism.signed.map { "signed \($0.written)" } ?? "no day of signature on record")
      if let expires = mechanism.expires { parts.append("ends \(expires.written)") }
      if !mechanism.covers.isEmpty {
        parts.append("covers \(listed(mechanism.covers.map(\.raw)))")
      }
      if let linked = mechanism.linkedAgreement { parts.append("linked to \(linked)") }
      if let earlier = mechanism.assessment {
        parts.append(
          "earlier assessment \(earlier.date?.written ?? "without a day")"
            + (earlier.review.map { ", next review \($0.written)" } ?? ", no next review"))
      }
      return parts.joined(separator: "; ")
    }
    let problems = rows.flatMap {
      examineMechanisms(
        of: $0.transfer, in: input.inventory, under: regime, register: input.register,
        asOf: report.run.asOf)
    }.map { "\($0.mechanism): \($0.text)" }
    let agreements = hops.compactMap(\.agreement).map { agreement in
      [
        agreement.reference, agreement.signed.map { "signed \($0.written)" },
        agreement.expires.map { "ends \($0.written)" },
      ].compactMap { $0 }.joined(separator: ", ")
    }
    return [
      .fact("Documents on file", documents.withoutRepeats()),
      .fact(
        "What stands between them and the transfer",
        problems.isEmpty && !documents.isEmpty ? ["Nothing"] : problems.withoutRepeats()),
      .fact("Agreement with the importer", agreements.filter { !$0.isEmpty }.withoutRepeats()),
    ]
  }

  /// None is a good answer: nothing has to be filled in.
  var exceptions: AssessmentDraft.Item {
    let claims = hops.flatMap(\.exceptions).map { claim in
      claim.kind.words + (claim.reference.map { ", \($0)" } ?? "")
        + (claim.domesticLaw.map { ", \($0)" } ?? "")
    }.withoutRepeats()
    return .fact("Exceptions claimed on file", claims.isEmpty ? ["None on record"] : claims)
  }

  var risk: AssessmentDraft.Item {
    .fact(
      "Reading of the published risk table \(RiskTable.version)",
      rows.compactMap { row in
        row.risk(regime).map { "\(row.transfer.aspect.words): \($0.level.words), row \($0.row)" }
      })
  }

  var subProcessorList: AssessmentDraft.Item {
    .fact(
      "Importer’s list of sub-processors",
      processor?.subProcessorList.map { list in
        [list.url + (list.readOn.map { ", read \($0.written)" } ?? ", no day on record")]
      } ?? [])
  }

  private func words(_ place: DeclaredPlace) -> String { report.words(of: place) }
}

extension ProtectiveMeasures.Encryption {
  fileprivate var words: String {
    switch self {
    case .none: "none"
    case .inTransit: "in transit"
    case .atRest: "at rest"
    case .both: "in transit and at rest"
    case .beforeSending: "before it is sent"
    }
  }
}

extension ProtectiveMeasures.KeyHolder {
  fileprivate var words: String {
    switch self {
    case .exporter: "the exporter"
    case .provider: "the provider"
    case .thirdParty: "a third party"
    case .splitKeys: "split between parties"
    }
  }
}
