import Testing

@testable import SitusCore

struct LegalParagraphsTests {
  private func words(_ regime: Regime, _ day: String) -> LegalWords {
    LegalWords(regime, on: .of(day))
  }

  @Test(
    "Each kind of document has its paragraph",
    arguments: [
      (MechanismKind.idta, Regime.uk, "2026-11-23", "UK GDPR Art. 46(2)(d); DPA 2018 s.119A"),
      (.addendum, .uk, "2022-03-21", "UK GDPR Art. 46(2)(d); DPA 2018 s.119A"),
      (.ukBCRProcessor, .uk, "2026-11-23", "UK GDPR Art. 46(2)(b); UK GDPR Art. 47"),
      (.publicInstrument, .uk, "2026-11-23", "UK GDPR Art. 46(2)(a), (8)(b)"),
      (.publicInstrument, .uk, "2026-02-04", "UK GDPR Art. 46(2)(a)"),
      (.administrativeArrangement, .eu, "2026-11-23", "Regulation (EU) 2016/679 Art. 46(3)(b)"),
      (.euSCC, .eu, "2026-11-23", "Regulation (EU) 2016/679 Art. 46(2)(c)"),
      (.bespokeClauses, .uk, "2026-11-23", "UK GDPR Art. 46(3)(a)"),
      (.legacySCC, .eu, "2010-01-01", "Directive 95/46/EC Art. 26(2), (4)"),
    ])
  func safeguards(kind: MechanismKind, regime: Regime, day: String, citation: String) {
    #expect(words(regime, day).safeguards(of: kind) == citation)
  }

  @Test(
    "Each exception has its letter, which the Directive counted otherwise",
    arguments: [
      (ClaimedException.Kind.publicInterest, "2026-11-23", "UK GDPR Art. 49(1)(d)"),
      (.legalClaims, "2026-11-23", "UK GDPR Art. 49(1)(e)"),
      (.vitalInterests, "2020-01-01", "Regulation (EU) 2016/679 Art. 49(1)(f)"),
      (.compellingInterests, "2026-11-23", "UK GDPR Art. 49(1), second subparagraph"),
      (.legalClaims, "2010-01-01", "Directive 95/46/EC Art. 26(1)(d)"),
    ])
  func exceptions(kind: ClaimedException.Kind, day: String, citation: String) {
    #expect(words(.uk, day).exceptions(of: kind) == citation)
  }
}
