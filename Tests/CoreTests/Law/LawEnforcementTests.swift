import Testing

@testable import SitusCore

struct LawEnforcementTests {
  private func scenario(
    in country: String, competent: Bool, traits: Set<ServiceTrait>?
  ) -> Scenario {
    var scenario = Scenario(in: country)
    scenario.service.traits = traits
    scenario.organisationChanges = [{ $0.isCompetentAuthority = competent }]
    return scenario
  }

  @Test("UK-T15: a competent authority's law enforcement has its own list")
  func ownList() {
    let jersey = scenario(in: "JE", competent: true, traits: [.lawEnforcement]).entity()
    #expect(jersey.verdict == .approved)
    #expect(jersey.instrument == "UK:JE-LE")
    let germany = scenario(in: "DE", competent: true, traits: [.lawEnforcement]).entity()
    #expect(germany.verdict == .undetermined)
    #expect(germany.reasons.map(\.rule).contains("UK-T15"))
    #expect(
      germany.questions == [
        "On which condition of DPA 2018 ss.73 to 77 does the law-enforcement transfer to DE rest?"
      ])
  }

  @Test("The general list does not carry it to a group of countries either")
  func group() {
    let scenario = scenario(in: "EEA", competent: true, traits: [.lawEnforcement])
    #expect(scenario.entity().verdict == .undetermined)
    #expect(scenario.entity().reasons.map(\.rule).contains("UK-T15"))
    #expect(scenario.entity(.eu).verdict == .notRestricted)
  }

  @Test("Safeguards of the general law do not carry it")
  func safeguards() {
    var scenario = scenario(in: "IN", competent: true, traits: [.lawEnforcement])
    scenario.vendor.mechanisms = [.make(.idta)]
    #expect(scenario.entity().verdict == .undetermined)
  }

  @Test("Nor does the list for law enforcement carry anything else")
  func generalList() {
    let jersey = scenario(in: "JE", competent: true, traits: []).entity()
    #expect(jersey.instrument == "UK:JE")
  }

  @Test("Which of the two it is has to be known")
  func unknown() {
    let question =
      "Is “Service” processing by a competent authority for law-enforcement purposes (DPA 2018 Part"
      + " 3)?"
    #expect(
      scenario(in: "DE", competent: true, traits: nil).entity().questions == [question])
    #expect(
      scenario(in: "DE", competent: false, traits: [.lawEnforcement]).entity().questions
        == [question])
    #expect(scenario(in: "DE", competent: false, traits: nil).entity().verdict == .approved)
    #expect(scenario(in: "GB", competent: true, traits: nil).entity().verdict == .notRestricted)
  }
}
