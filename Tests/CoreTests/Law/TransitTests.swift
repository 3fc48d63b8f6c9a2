import Testing

@testable import SitusCore

struct TransitTests {
  /// A carrier in India that is said to hold nothing.
  private var carrier: Scenario {
    var scenario = Scenario(in: "IN")
    scenario.vendor.places = [
      .storage: .nowhere, .backup: .nowhere, .supportAccess: .nowhere, .processing: .of("IN"),
    ]
    scenario.vendor.party.attributes[PartyAttribute.transitOnly] = true
    return scenario
  }

  private let processing = "service/council>vendor/processing/IN"

  @Test("UK-T5: who only carries data through receives none; the EU has no such rule")
  func transit() {
    var scenario = carrier
    for assessment in [scenario.entity(), scenario.assessment(of: processing)] {
      #expect(assessment.verdict == .notRestricted)
      #expect(assessment.reasons.map(\.rule) == ["UK-T5"])
    }
    #expect(scenario.entity(.eu).verdict == .noBasis)
    scenario.vendor.party.attributes[PartyAttribute.transitOnly] = false
    #expect(scenario.entity().verdict == .noBasis)
  }

  @Test(
    "A carrier that also keeps the data, or whose people see it, has received it",
    arguments: [PlaceKind.storage, .backup, .supportAccess])
  func keeps(kind: PlaceKind) {
    var scenario = carrier
    scenario.vendor.places[kind] = .of("IN")
    #expect(scenario.entity().verdict == .noBasis)
    #expect(scenario.assessment(of: processing).verdict == .noBasis)
    scenario.vendor.places[kind] = .notDeclared
    let open = scenario.entity()
    #expect(open.verdict == .undetermined)
    #expect(
      open.questions == [
        "Does vendor Limited store or back up the data anywhere, or can its people see it?"
      ])
  }

  @Test("A carrier at home that passes data through another country stores it at home")
  func throughAnotherCountry() {
    var scenario = Scenario(in: "GB")
    scenario.vendor.places[.processing] = .of("US")
    scenario.vendor.party.attributes[PartyAttribute.transitOnly] = true
    let row = "service/council>vendor/processing/US"
    #expect(scenario.assessment(of: row).verdict == .notRestricted)
    scenario.vendor.places[.storage] = .of("US")
    #expect(scenario.assessment(of: row).verdict == .undetermined)
  }

  @Test("What passes through a place that nobody knows is not known to pass through")
  func unknownPlace() {
    var scenario = carrier
    scenario.vendor.party.country = nil
    scenario.vendor.places[.processing] = .of("unknown")
    #expect(scenario.entity().verdict == .undetermined)
  }
}
