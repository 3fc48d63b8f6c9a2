import SitusGround

/// The contract that binds a processor.
///
/// - SeeAlso: UK GDPR Art. 28(3), (4), (9); Regulation (EU) 2016/679 Art. 28(3), (4), (9).
enum Article28 {
  static let contract = RecordDemand(articles: "Art. 28(3)")

  /// Who receives data, and whether on the organisation's behalf.
  static let recipient = RecordDemand(articles: "Arts 28(3), 30(1)(d)")

  /// Writing is asked for; a recorded day is what tells whether the contract had begun.
  static let signature = RecordDemand(
    articles: "Art. 28(3), (9)", confidence: .medium,
    doubt: "The law asks for a contract in writing that binds; that its day of signature is"
      + " recorded is a rule of Situs.")

  static let warning = RecordDemand(
    articles: "Art. 28(3), second subparagraph", confidence: .medium,
    doubt: "The law itself puts this duty on the processor; that the contract must repeat it is a"
      + " reading.")

  /// Agreements that the service's processors lack.
  ///
  /// The contract of a processor with its own sub-processor is the processor's to hold; it is looked
  /// at where the inventory has it.
  static func gaps(
    of service: Service, chains: [Chain], under setting: RecordSetting
  ) -> [RecordGap] {
    var gaps: [RecordGap] = []
    var seen: Set<String> = []
    for hop in chains.flatMap(\.hops) {
      guard let processor = hop.processor else { continue }
      let agreement = hop.agreement(isDirect: hop.exporter == nil)
      if agreement == nil, hop.exporter != nil { continue }
      for gap in self.gaps(of: agreement, with: processor, for: service, under: setting)
      where seen.insert("\(gap.code.rawValue) \(gap.subject) \(gap.text)").inserted {
        gaps.append(gap)
      }
    }
    return gaps
  }

  private static func gaps(
    of agreement: Agreement?, with processor: Processor, for service: Service,
    under setting: RecordSetting
  ) -> [RecordGap] {
    let name = processor.party.legalEntity
    let asOf = setting.asOf
    func gap(
      _ code: RecordGap.Code, _ text: String, field: String? = nil,
      _ demand: RecordDemand = contract
    ) -> RecordGap {
      RecordGap(
        code: code, service: service.id, subject: processor.id, field: field, text: text,
        demand: demand, citations: setting.citations(demand), owner: service.owner,
        site: agreement?.site ?? processor.site)
    }
    guard let agreement else {
      guard processor.isIdentified else {
        return [
          gap(
            .recipientUnidentified,
            "The record says neither who “\(processor.name)” is, nor whether it acts for the"
              + " organisation or has purposes of its own.", recipient)
        ]
      }
      return [gap(.agreementMissing, "No agreement with \(name) is on file.")]
    }
    let label = agreement.reference.map { "The agreement \($0)" } ?? "The agreement"
    if let signed = agreement.signed, signed > asOf {
      return [
        gap(
          .agreementMissing, "\(label) with \(name) was signed on \(signed.iso), after \(asOf.iso)."
        )
      ]
    }
    if let expires = agreement.expires, expires < asOf {
      return [gap(.agreementExpired, "\(label) with \(name) expired on \(expires.iso).")]
    }
    var gaps: [RecordGap] = []
    if agreement.signed == nil {
      gaps.append(
        gap(
          .agreementIncomplete, "\(label) with \(name) has no day of signature.", field: "signed",
          signature))
    }
    guard let terms = agreement.terms else {
      gaps.append(
        gap(
          .agreementIncomplete,
          "Nobody recorded which terms of Art. 28(3) are in the agreement with \(name).",
          field: "terms"))
      return gaps
    }
    for (demand, missing) in missingTerms(terms) {
      let words = missing.map { "\($0.rawValue.replacingUnderscores()) (\($0.provision))" }
      gaps.append(
        gap(
          .agreementIncomplete,
          "\(label) with \(name) lacks terms on \(words.joined(separator: ", ")).", field: "terms",
          demand))
    }
    return gaps
  }

  /// What is not among the terms, by what asks for it; nothing where nothing is missing.
  private static func missingTerms(
    _ terms: Set<AgreementTerm>
  ) -> [(demand: RecordDemand, terms: [AgreementTerm])] {
    let missing = AgreementTerm.allCases.filter { !terms.contains($0) }
    let surely = missing.filter { $0 != .unlawfulInstructions }
    let perhaps = missing.filter { $0 == .unlawfulInstructions }
    return [(contract, surely), (warning, perhaps)].filter { !$0.1.isEmpty }
  }
}

extension Hop {
  /// The contract of the organisation with its processor, or of a processor with its own; the entry
  /// of a sub-processor holds the organisation's, not that of the processor above it.
  fileprivate func agreement(isDirect: Bool) -> Agreement? {
    isDirect ? agreement : engagement?.agreement
  }
}

extension String {
  /// A stable word with its underscores as spaces.
  func replacingUnderscores() -> String {
    String(map { $0 == "_" ? " " : $0 })
  }
}
