extension LegalWords {
  /// A paragraph of the provision on safeguards; that provision alone before the GDPR.
  func safeguards(_ paragraph: String) -> String {
    publicAuthorityBar == nil ? safeguards : safeguards + paragraph
  }

  /// Where a kind of document stands.
  ///
  /// - SeeAlso: UK GDPR Art. 46(2), (3), (8), text valid 2026-06-19, read 2026-11-30; DPA 2018 s.119A,
  ///   read 2026-08-24 in a copy; Regulation (EU) 2016/679 Art. 46(2), (3), (5).
  func safeguards(of kind: MechanismKind) -> String {
    let isUK = safeguards.hasPrefix("UK")
    switch kind {
    case .idta, .addendum:
      return isUK ? "\(safeguards("(2)(d)")); DPA 2018 s.119A" : safeguards
    case .ukBCRController, .ukBCRProcessor, .ukBCRAddendum:
      return isUK ? "\(safeguards("(2)(b)")); UK GDPR Art. 47" : safeguards
    case .euSCC: return isUK ? "\(safeguards("(2)(d)")); DPA 2018 s.119A" : safeguards("(2)(c)")
    case .legacySCC:
      return isUK ? "\(safeguards); DPA 2018 Sch. 21 para. 7" : safeguards("(2)(c), (5)")
    case .euBCRController, .euBCRProcessor: return safeguards("(2)(b)")
    case .publicInstrument: return safeguards("(2)(a)") + relevantPersons
    case .administrativeArrangement: return safeguards("(3)(b)") + relevantPersons
    case .codeOfConduct: return safeguards("(2)(e)")
    case .certification: return safeguards("(2)(f)")
    case .bespokeClauses: return safeguards("(3)(a)")
    case .privacyShield: return safeguards
    }
  }

  /// Since the reform the UK says who may be a party beside a public body.
  private var relevantPersons: String { principle == "UK GDPR Art. 44A" ? ", (8)(b)" : "" }

  /// Where an exception stands.
  ///
  /// - SeeAlso: UK GDPR Art. 49(1), text valid 2026-06-19, read 2026-11-30; Regulation (EU) 2016/679
  ///   Art. 49(1); Directive 95/46/EC Art. 26(1)(a) to (f).
  func exceptions(of kind: ClaimedException.Kind) -> String {
    let isDirective = publicAuthorityBar == nil
    let letter =
      switch kind {
      case .consent: "(a)"
      case .contract: "(b)"
      case .contractInInterest: "(c)"
      case .publicInterest: "(d)"
      case .legalClaims: isDirective ? "(d)" : "(e)"
      case .vitalInterests: isDirective ? "(e)" : "(f)"
      case .publicRegister: isDirective ? "(f)" : "(g)"
      case .compellingInterests: isDirective ? "" : ", second subparagraph"
      }
    return isDirective ? exceptions + letter : "\(exceptions)(1)\(letter)"
  }
}
