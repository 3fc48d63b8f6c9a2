import SitusGround
import Testing

@testable import SitusCore

/// Approvals that rest on the Data Privacy Framework may fall: their rows say so, and say what is on
/// file then.
struct FragilityTests {
  private static let fragile: Set<String> = ["EU:2023/1795", "UK:SI-2023/1028"]

  private func rows() throws -> [Assessment] {
    try ExampleInventory.judged().assessments.filter {
      $0.instrument.map(Self.fragile.contains) ?? false
    }
  }

  @Test("Each row that rests on the framework carries the note, under both laws")
  func notes() throws {
    #expect(Set(try rows().compactMap(\.instrument)) == Self.fragile)
    for row in try rows() {
      #expect(row.fragility?.isEmpty == false, "\(row.transfer)")
    }
  }

  @Test("The fallback is what carries the row once the approval is gone; none where nothing does")
  func fallbacks() throws {
    let example = try ExampleInventory.judged()
    var register = example.register
    register.instruments.removeAll { Self.fragile.contains($0.id) }
    for row in try rows() {
      let transfer = try #require(example.transfers.first { $0.id == row.transfer })
      let after = assess(
        transfer, in: example.inventory, under: row.regime, register: register, asOf: example.asOf)
      switch after.verdict {
      case .safeguarded, .exception: #expect(row.fallback == after.instrument)
      case .noBasis, .undetermined: #expect(row.fallback == nil)
      case .notRestricted, .approved: Issue.record("\(row.transfer) rests on something else")
      }
    }
  }

  @Test("A document on file is named as the fallback, and its absence is named too")
  func fallbackOnFile() throws {
    var scenario = Scenario(in: "US")
    scenario.vendor.party.sector = .private
    scenario.vendor.party.dataPrivacyFramework = .make()
    #expect(scenario.entity().instrument == "UK:US")
    #expect(scenario.entity().fallback == nil)
    #expect(try details(scenario).contains("The framework may fall. (nothing on file if it fell)"))
    scenario.vendor.mechanisms = [.make(.idta, covers: ["US"])]
    #expect(scenario.entity().instrument == "UK:US")
    #expect(scenario.entity().fallback == "IDTA (M-9)")
    #expect(
      try details(scenario).contains("The framework may fall. (on file if it fell: IDTA (M-9))"))
  }

  /// The row of the vendor's entity, as the page and the JSON form show it.
  private func details(_ scenario: Scenario) throws -> String {
    let assessment = scenario.entity()
    let transfer = try #require(scenario.transfers.first { $0.id == assessment.transfer })
    let report = Sample.report(
      inventory: scenario.inventory, transfers: [transfer], assessments: [assessment])
    let json = render(report, as: .json)
    #expect(json.contains(#""fragility": "The framework may fall.""#))
    #expect(
      json.contains(
        assessment.fallback.map { #""fallback": "\#($0)""# } ?? #""fallback": null"#))
    return render(report, as: .html)
  }
}
