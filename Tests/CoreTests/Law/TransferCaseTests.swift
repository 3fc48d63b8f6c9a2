import SitusGround
import Testing

@testable import SitusCore

struct TransferCaseTests {
  private func cases(_ scenario: Scenario, row: String) -> [TransferCase] {
    guard let transfer = scenario.transfers.first(where: { $0.id.hasPrefix(row) }) else {
      return []
    }
    return TransferCase.all(
      of: transfer, in: scenario.inventory,
      setting: LegalSetting(.uk, register: .fixture, asOf: .of("2026-11-23")))
  }

  @Test("Roles follow from the place in the chain")
  func roles() {
    var scenario = Scenario(in: "GB")
    scenario.vendor.subProcessors = [.make("sub")]
    scenario.others = [.make("sub")]
    #expect(
      cases(scenario, row: "service/council>vendor/entity").map(\.roles)
        == [.controllerToProcessor])
    #expect(
      cases(scenario, row: "service/council>vendor>sub/entity").map(\.roles)
        == [.processorToProcessor])
    #expect(RolePair.allCases.map(\.rawValue) == [1, 2, 3, 4])
  }

  @Test("A row has a case for each engagement that puts data in its place, and no other")
  func engagements() {
    var scenario = Scenario(in: "GB")
    scenario.service.systems = [
      .make("a", engagement: .make("vendor"), places: [.storage: .of("IE")]),
      .make("b", engagement: .make("vendor")),
      .make("c", engagement: .make("vendor"), places: [.storage: .nowhere]),
    ]
    scenario.service.engagements = []
    #expect(
      cases(scenario, row: "service/council>vendor/storage/IE").map(\.hop.system?.id) == ["a"])
    #expect(
      cases(scenario, row: "service/council>vendor/storage/GB").map(\.hop.system?.id) == ["b"])
    #expect(cases(scenario, row: "service/council>vendor/entity").count == 3)
  }

  @Test("Domestic is what the regime's territory holds; no place is neither")
  func domestic() {
    let vendor = cases(Scenario(in: "GB"), row: "service/council>vendor/entity")[0]
    #expect(vendor.isDomestic(.place(PlaceCode("GB"))) == true)
    #expect(vendor.isDomestic(.place(PlaceCode("IE"))) == false)
    #expect(vendor.isDomestic(.group(.europeanUnion)) == false)
    #expect(vendor.isDomestic(.unknown) == nil)
    #expect(vendor.isDomestic(nil) == nil)
  }
}
