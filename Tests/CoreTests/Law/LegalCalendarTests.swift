import SitusGround
import Testing

@testable import SitusCore

struct LegalCalendarTests {
  @Test(
    "Adequacy has the name of its day",
    arguments: [
      (Regime.uk, "2026-02-05", "UK GDPR Art. 45A; DPA 2018 Sch. 21 paras 4, 5"),
      (.uk, "2026-02-04", "UK GDPR Art. 45; DPA 2018 s.17A and Sch. 21 paras 4, 5"),
      (.uk, "2020-12-31", "UK GDPR Art. 45; DPA 2018 s.17A and Sch. 21 paras 4, 5"),
      (.uk, "2020-12-30", "Regulation (EU) 2016/679 Art. 45"),
      (.eu, "2026-02-05", "Regulation (EU) 2016/679 Art. 45"),
      (.eu, "2018-05-25", "Regulation (EU) 2016/679 Art. 45"),
      (.eu, "2018-05-24", "Directive 95/46/EC Art. 25(6)"),
      (.uk, "2018-05-24", "Directive 95/46/EC Art. 25(6)"),
    ])
  func adequacy(regime: Regime, asOf: String, name: String) {
    #expect(LegalWords(regime, on: .of(asOf)).adequacy == name)
  }

  @Test("The exporter's own assessment is asked for since Schrems II, by its name of the day")
  func assessment() {
    #expect(LegalWords(.eu, on: .of("2020-07-15")).assessment == nil)
    #expect(LegalWords(.uk, on: .of("2020-07-15")).assessment == nil)
    #expect(LegalWords(.eu, on: .of("2020-07-16")).assessment != nil)
    #expect(
      LegalWords(.uk, on: .of("2026-02-05")).assessment == "UK GDPR Art. 46(1A), (6), (7)")
    #expect(LegalWords(.uk, on: .of("2026-02-05")).assessmentName == "transfer risk assessment")
    #expect(LegalWords(.eu, on: .of("2026-02-05")).assessmentName == "transfer impact assessment")
  }

  @Test("The bar for public authorities came with the Regulation")
  func bar() {
    #expect(LegalWords(.uk, on: .of("2018-05-24")).publicAuthorityBar == nil)
    #expect(
      LegalWords(.uk, on: .of("2018-05-25")).publicAuthorityBar
        == "Regulation (EU) 2016/679 Art. 49(3)")
    #expect(LegalWords(.uk, on: .of("2021-01-01")).publicAuthorityBar == "UK GDPR Art. 49(3)")
  }
}
