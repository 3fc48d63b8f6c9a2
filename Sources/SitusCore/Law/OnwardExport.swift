extension RuleOfLaw {
  /// That what a processor abroad sends on is governed by the law that applies to its own processing.
  static func onwardExport(_ regime: Regime) -> RuleOfLaw {
    switch regime {
    case .uk:
      RuleOfLaw(
        id: "UK-T7",
        citation: "UK GDPR Arts 3, 28(1), (4); ICO, international transfers, 2026-01-15",
        confidence: .medium)
    case .eu:
      RuleOfLaw(
        id: "EU-T2",
        citation: "Regulation (EU) 2016/679 Arts 3, 28(1), (4); EDPB Guidelines 05/2021",
        confidence: .medium)
    }
  }
}

/// An export by a processor that the regime's law may not govern.
struct OnwardExport {
  /// The ruling where it is known that another law governs it and lets it happen.
  var outcome: Ruling?
  var finding: AppliedRule
  var question: String
  /// Whether it is the question which law governs it that is open.
  var isAsked: Bool
}

extension Regime {
  /// The name under which a party is said to be subject to the law of the regime.
  var nameAmongLaws: String {
    switch self {
    case .uk: "UK-GDPR"
    case .eu: "EU-GDPR"
    }
  }
}

extension TransferCase {
  /// What is to be said and asked of an export by a processor abroad that the regime's own rules do not
  /// let pass; `nil` where the regime's law governs it.
  ///
  /// A processor that is established in the territory of the organisation's law is under it. One that
  /// is not may be under its own law alone, and then the organisation owes what Art. 28 asks. In a
  /// regime that is not the organisation's own, whoever sends is judged as if under it.
  ///
  /// - SeeAlso: UK GDPR Arts 3, 28(1), (4), 44A; ICO, are we making a restricted transfer, step one,
  ///   read 2026-11-30; EDPB Guidelines 05/2021, first criterion.
  func onwardExport() -> OnwardExport? {
    guard let exporter = hop.exporter, isDomestic(organisation.country.meaning) == true,
      isDomestic(exporter.party.country?.meaning) != true
    else { return nil }
    let name = regime.nameAmongLaws
    let law = regime == .uk ? "UK GDPR" : "Regulation (EU) 2016/679"
    let isSubject = exporter.party.subjectTo.contains(name)
    let isNotSubject = exporter.party.notSubjectTo.contains(name)
    if isSubject, !isNotSubject { return nil }
    let duty = "the duty of \(organisation.name) is that of Art. 28"
    let rule = RuleOfLaw.onwardExport(regime)
    guard isNotSubject, !isSubject else {
      return OnwardExport(
        outcome: nil,
        finding: AppliedRule(
          rule: rule,
          text:
            "\(exporterName) is established outside the \(regime.rawValue); whether \(law) governs"
            + " what it sends on is not known."),
        question:
          "Is \(exporterName) subject to \(law) for this processing? If not, its own law governs"
          + " what it sends to \(importerName), and \(duty).", isAsked: true)
    }
    let text = "\(exporterName) is not subject to \(law) for this processing; \(duty)."
    var ownLaw = self
    ownLaw.setting = setting.counterpart
    let isCarried =
      ownLaw.isDomestic(exporter.party.country?.meaning) == true && ownLaw.isCarried
    return OnwardExport(
      outcome: isCarried
        ? Ruling(
          .notRestricted, rule,
          "\(text) The law of the \(ownLaw.regime.rawValue), which is its own, lets it send the data on."
        )
        : nil,
      finding: AppliedRule(rule: rule, text: text),
      question: "Under which rules of its own law, or terms of the transfer to it, does"
        + " \(exporterName) send the data on to \(importerName)?", isAsked: false)
  }

  private var isCarried: Bool {
    switch rule().verdict {
    case .notRestricted, .approved, .safeguarded, .exception: true
    case .undetermined, .noBasis: false
    }
  }
}
