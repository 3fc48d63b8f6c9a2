/// The contract that binds a processor.
///
/// - SeeAlso: UK GDPR Art. 28(3), (4), (9); Regulation (EU) 2016/679 Art. 28(3), (4), (9).
enum Article28 {
  /// Agreements that the service's processors lack.
  ///
  /// The contract of a processor with its own sub-processor is the processor's to hold; it is looked
  /// at where the inventory has it.
  static func gaps(of service: Service, chains: [Chain], asOf: Day) -> [RecordGap] {
    var gaps: [RecordGap] = []
    var seen: Set<String> = []
    for hop in chains.flatMap(\.hops) {
      guard let processor = hop.processor else { continue }
      let agreement = hop.agreement(isDirect: hop.exporter == nil)
      if agreement == nil, hop.exporter != nil { continue }
      for gap in self.gaps(of: agreement, with: processor, for: service, asOf: asOf)
      where seen.insert("\(gap.code.rawValue) \(gap.subject) \(gap.text)").inserted {
        gaps.append(gap)
      }
    }
    return gaps
  }

  private static func gaps(
    of agreement: Agreement?, with processor: Processor, for service: Service, asOf: Day
  ) -> [RecordGap] {
    let name = processor.party.legalEntity
    func gap(_ code: RecordGap.Code, _ text: String, field: String? = nil) -> RecordGap {
      RecordGap(
        code: code, service: service.id, subject: processor.id, field: field, text: text,
        citation: "UK GDPR Art. 28(3)", owner: service.owner,
        site: agreement?.site ?? processor.site)
    }
    guard let agreement else {
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
          .agreementIncomplete, "\(label) with \(name) has no day of signature.", field: "signed"))
    }
    guard let terms = agreement.terms else {
      gaps.append(
        gap(
          .agreementIncomplete,
          "Nobody recorded which terms of Art. 28(3) are in the agreement with \(name).",
          field: "terms"))
      return gaps
    }
    let missing = AgreementTerm.allCases.filter { !terms.contains($0) }
    if !missing.isEmpty {
      let words = missing.map { "\($0.rawValue.replacingUnderscores()) (\($0.provision))" }
        .joined(separator: ", ")
      gaps.append(
        gap(
          .agreementIncomplete, "\(label) with \(name) lacks terms on \(words).", field: "terms"))
    }
    return gaps
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
