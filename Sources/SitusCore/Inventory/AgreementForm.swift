import SitusGround

extension Form where Value == Agreement, Reading == InventoryReading {
  static let agreement = Form(
    "agreement", "A contract with whoever holds the data (UK GDPR Art. 28)."
  ) { form in
    let reference = form.optional("reference", .text, "Where the contract is filed.")
    let signed = form.optional("signed", .day, "The day of the last signature.")
    let expires = form.optional("expires", .day, "The last day on which it binds.")
    let terms =
      form.optional(
        "terms", .set(of: .word),
        "What somebody has found in it of the opening words of Art. 28(3), its points (a) to (h)"
          + " and its second subparagraph.")
      as [AgreementTerm]?
    form.checkOrder(of: signed, "signed", before: expires, "expires")
    return Agreement(
      reference: reference, signed: signed, expires: expires, terms: terms.map { Set($0) },
      site: form.site)
  }
}

extension FormReader<InventoryReading> {
  /// Adds an error when the second date is before the first.
  func checkOrder(of first: Day?, _ firstKey: String, before second: Day?, _ key: String) {
    guard let first, let second, second < first, let mark = mark(of: key) else { return }
    reading?.add(
      .badDate, mark, expected: "a date on or after \(firstKey), which is \(first.iso)",
      found: second.iso)
  }
}

extension FieldType where Value == Engagement, Reading == InventoryReading {
  /// The id of a processor, or a mapping with the terms on which it is used here.
  static let engagement = FieldType(
    schema: { definitions in
      let id = InventoryType<String>.reference(to: .processor).schema(&definitions)
      return .object([
        .init("anyOf", .list([id, definitions.reference(to: .engagement)]))
      ])
    },
    read: { node, reading in
      switch node.content {
      case .mapping: return Form.engagement.read(node, reading)
      case .scalar:
        guard let id = InventoryType<String>.reference(to: .processor).read(node, reading) else {
          return nil
        }
        return Engagement(
          processor: id, places: [:], site: node.mark.site(in: reading.file))
      case .list:
        reading.add(
          .wrongType, node.mark, expected: "the id of one processor, or a mapping",
          found: node.shown)
        return nil
      }
    })
}

extension Form where Value == Engagement, Reading == InventoryReading {
  static let engagement = Form(
    "engagement", "That one party uses another as its processor, and on what terms."
  ) { form in
    let processor = form.required(
      "processor", .reference(to: .processor), "Id of the processor.")
    let purpose = form.optional("purpose", .text, "What it is used for here.")
    let agreement = form.optional(
      "agreement", .form(.agreement), "The contract, if not that of the processor's own entry.")
    let mechanisms = form.optional(
      "mechanisms", .mechanisms, "Safeguards, if not those of the processor's own entry.")
    let exceptions = form.optional(
      "exceptions", .exceptions, "Exceptions, if not those of the processor's own entry.")
    let places = form.optional(
      "places", .form(.placesByKind), "Narrower places than those of the processor's own entry.")
    let attributes = form.optional(
      "attributes", .attributes, "What the processor is in this service, where the law asks for it."
    )
    for word in (attributes ?? [:]).keys.sorted() where !PartyAttribute.roles.contains(word) {
      guard let mark = form.mark(of: "attributes") else { continue }
      form.reading?.add(
        .badValue, mark, expected: "one of \(PartyAttribute.roles.joined(separator: ", "))",
        found: word)
    }
    guard let processor else { return nil }
    return Engagement(
      processor: processor, purpose: purpose, agreement: agreement, mechanisms: mechanisms,
      exceptions: exceptions, places: places ?? [:], site: form.site, attributes: attributes ?? [:])
  }
}

extension Form where Value == TransferMechanism, Reading == InventoryReading {
  static let mechanism = Form(
    "mechanism", "A document on file that is claimed as an Art. 46 safeguard."
  ) { form in
    let kind = form.required("kind", .word, "What kind of safeguard.") as MechanismKind?
    let version = form.optional("version", .text, "As the document names it: A1.0, 2021/914.")
    let module = form.optional(
      "module", .module, "Module of the EU standard contractual clauses, 1 to 4.")
    let signed = form.optional("signed", .day, "The day of the last signature.")
    let expires = form.optional("expires", .day, "The last day on which it binds.")
    let covers = form.optional(
      "covers", .placeList,
      "Places that it covers; if left out, the country in which the importer is established.")
    let linked = form.optional(
      "linked_agreement", .text, "Reference of the agreement with the Art. 28 terms.")
    let reference = form.optional("reference", .text, "Where the document is filed.")
    let assessment = form.optional("tra", .form(.assessment), "The transfer risk assessment.")
    let authorisedBy =
      form.optional(
        "authorised_by", .set(of: .word),
        "Regimes whose regulator approved or authorised a code, a certification, clauses of one's own"
          + " or an arrangement (Art. 46(2)(e), (f), (3)); [] when none did.") as [Regime]?
    let hasCommitments = form.optional(
      "commitments", .flag,
      "Whether the importer is bound to a code or certification by enforceable commitments.")
    let exporter = form.optional(
      "exporter", .text, "Legal entity that signed as exporter; whoever sends if left out.")
    let importer = form.optional(
      "importer", .text, "Legal entity that signed as importer; whoever receives if left out.")
    form.checkOrder(of: signed, "signed", before: expires, "expires")
    guard let kind else { return nil }
    return TransferMechanism(
      kind: kind, version: version, module: module, signed: signed, expires: expires,
      covers: covers ?? [], linkedAgreement: linked, reference: reference,
      assessment: assessment, site: form.site, authorisedBy: authorisedBy.map { Set($0) },
      hasCommitments: hasCommitments, exporter: exporter, importer: importer)
  }
}

extension Form where Value == TransferRiskAssessment, Reading == InventoryReading {
  static let assessment = Form(
    "tra", "A transfer risk assessment, or transfer impact assessment."
  ) { form in
    let date = form.optional("date", .day, "The day on which it was made.")
    let outcome =
      form.optional("outcome", .word, "What it found.") as TransferRiskAssessment.Outcome?
    let review = form.optional("review", .day, "The day by which it is to be reviewed.")
    let reference = form.optional("reference", .text, "Where it is filed.")
    form.checkOrder(of: date, "date", before: review, "review")
    return TransferRiskAssessment(
      date: date, outcome: outcome, review: review, reference: reference, site: form.site)
  }
}

extension Form where Value == ClaimedException, Reading == InventoryReading {
  static let exception = Form(
    "exception", "An Art. 49 exception that is relied on."
  ) { form in
    let kind = form.required("kind", .word, "Which exception.") as ClaimedException.Kind?
    let reference = form.optional(
      "reference", .text, "Where the assessment is recorded (Art. 49(6)).")
    let law = form.optional(
      "domestic_law", .text, "The law that makes the public interest one of domestic law.")
    let isSystematic = form.optional(
      "systematic", .flag, "Whether it happens again and again.")
    guard let kind else { return nil }
    return ClaimedException(
      kind: kind, reference: reference, domesticLaw: law, isSystematic: isSystematic,
      site: form.site)
  }
}

extension FieldType where Value == [Engagement], Reading == InventoryReading {
  static let engagements = FieldType.list(of: .engagement)
}

extension FieldType where Value == [TransferMechanism], Reading == InventoryReading {
  static let mechanisms = FieldType.list(of: .form(.mechanism))
}

extension FieldType where Value == [ClaimedException], Reading == InventoryReading {
  static let exceptions = FieldType.list(of: .form(.exception))
}
