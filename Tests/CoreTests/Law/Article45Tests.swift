import Testing

@testable import SitusCore

struct Article45Tests {
  @Test("An approval names its instrument and its law of the day")
  func approval() {
    let assessment = Scenario(in: "CH").entity()
    #expect(assessment.instrument == "UK:CH")
    let reason = assessment.reasons.first { $0.rule == "adequacy" }
    #expect(reason?.citation == "UK GDPR Art. 45A; DPA 2018 Sch. 21 paras 4, 5")
    #expect(
      reason?.text == "Instrument (UK:CH) approves CH. The list was read on 2026-10-07.")
    #expect(
      Scenario(in: "CH").entity(on: "2026-10-07").reasons.last?.text
        == "Instrument (UK:CH) approves CH.")
  }

  @Test("A place without an instrument has none, and that is said with the day")
  func none() {
    let assessment = Scenario(in: "IN").entity(on: "2026-10-07")
    #expect(assessment.verdict == .noBasis)
    #expect(assessment.questions.isEmpty)
    #expect(
      assessment.reasons.contains {
        $0.text == "No UK instrument in force on 2026-10-07 covers IN."
      })
  }

  @Test("An instrument whose reach is in doubt is left to a person")
  func doubtfulReach() {
    var scenario = Scenario(in: "PR")
    scenario.vendor.party.dataPrivacyFramework = .make()
    let assessment = scenario.entity()
    #expect(assessment.verdict == .undetermined)
    #expect(assessment.questions.count == 1)
    #expect(assessment.questions[0].contains("A person must decide"))
  }

  @Test("A place that a person must decide on is open although an instrument names it")
  func doubtfulPlace() {
    var scenario = Scenario(in: "NC")
    scenario.register.instruments.append(
      .make("UK:NC", [.place(PlaceCode("NC"))], from: "2020-12-31"))
    #expect(scenario.entity().verdict == .undetermined)
  }

  @Test("A group whose members are not covered alike asks which member it is")
  func group() {
    var register = AdequacyRegister.fixture
    register.instruments.removeAll { $0.id == "UK:EEA" }
    register.instruments += ["DE", "FR", "IE"].map {
      .make("UK:\($0)", [.place(PlaceCode($0))], from: "2020-12-31")
    }
    var scenario = Scenario(in: "EU")
    scenario.register = register
    #expect(scenario.entity().verdict == .approved)
    scenario.vendor.party.country = .of("EEA")
    #expect(scenario.entity().verdict == .undetermined)
    #expect(scenario.entity().questions == ["Which member of the European Economic Area is it?"])
    scenario.register.instruments.removeAll { $0.regime == .uk }
    #expect(scenario.entity().verdict == .noBasis)
  }
}
