import SitusGround
import Testing

@testable import SitusCore

struct RateRiskTests {
  private func rating(_ scenario: Scenario, row: String, places: [PlaceJudgement] = [])
    -> RiskRating
  {
    let inventory = scenario.inventory
    guard let transfer = scenario.transfers.first(where: { $0.id.hasPrefix(row) }) else {
      preconditionFailure("no row \(row)")
    }
    let assessment = assess(
      transfer, in: inventory, under: .uk, register: scenario.register, asOf: .of("2026-11-23"))
    return rateRisk(transfer, assessment: assessment, inventory: inventory, places: places)
  }

  @Test("A domestic transfer of ordinary data is low")
  func domestic() {
    let rating = rating(Scenario(in: "GB"), row: "service/council>vendor/entity")
    #expect(rating.level == .low)
    #expect(rating.row == "R01")
    #expect(rating.transfer == "service/council>vendor/entity/GB")
  }

  @Test("A transfer without a basis is high, and severe for protected data of many people")
  func noBasis() {
    var scenario = Scenario(in: "IN")
    #expect(rating(scenario, row: "service/council>vendor/entity").row == "R19")
    scenario.service.dataCategories = [DataCategory(name: "Health", sensitivity: .specialCategory)]
    scenario.service.volume = 10_000
    let severe = rating(scenario, row: "service/council>vendor/entity")
    #expect(severe.level == .severe)
    #expect(severe.row == "R21")
  }

  @Test("Keys that only the exporter holds take the exposure away")
  func keys() {
    var scenario = Scenario(in: "IN")
    scenario.service.volume = 10_000
    #expect(rating(scenario, row: "service/council>vendor/entity").level == .severe)
    scenario.vendor.measures = ProtectiveMeasures(
      encryption: .beforeSending, keyHolder: .exporter, plaintextNeeded: false,
      pseudonymised: false)
    #expect(rating(scenario, row: "service/council>vendor/entity").row == "R20")
  }

  @Test("A foreign parent is an exposure")
  func parent() {
    var scenario = Scenario(in: "GB")
    scenario.service.volume = nil
    #expect(rating(scenario, row: "service/council>vendor/entity").row == "R02")
    scenario.vendor.party.parent = ParentCompany(name: "Vendor Inc.", country: .of("US"))
    #expect(rating(scenario, row: "service/council>vendor/entity").row == "R04")
  }

  @Test("What the organisation runs itself is exposed abroad and nowhere else")
  func ownSystem() {
    var scenario = Scenario(in: "GB")
    scenario.service.volume = nil
    scenario.service.engagements = []
    scenario.service.systems = [.make("own", places: [.storage: .of("GB"), .backup: .of("IE")])]
    #expect(rating(scenario, row: "service/council>council/storage").row == "R02")
    #expect(rating(scenario, row: "service/council>council/backup").row == "R04")
  }

  @Test(
    "Evidence against a place raises the risk of its row alone",
    arguments: [
      (PlaceVerdict.contradicted, "R05"), (.undeclared, "R05"), (.confirmed, "R01"),
      (.consistent, "R01"), (.unverifiable, "R01"),
    ])
  func support(verdict: PlaceVerdict, row: String) {
    let scenario = Scenario(in: "GB")
    var places = judgePlaces(
      scenario.inventory, inferences: [], asOf: .of("2026-11-23"), isMember: { _, _ in false })
    for index in places.indices where places[index].kind == .storage {
      places[index].verdict = verdict
    }
    #expect(
      rating(scenario, row: "service/council>vendor/storage", places: places).row == row)
    #expect(rating(scenario, row: "service/council>vendor/processing", places: places).row == "R01")
  }

  @Test(
    "Evidence that bears a place out lowers the risk of what has high stakes",
    arguments: [
      (PlaceVerdict.confirmed, "R03"), (.consistent, "R03"), (.unverifiable, "R04"),
    ])
  func evidence(verdict: PlaceVerdict, row: String) {
    var scenario = Scenario(in: "GB")
    scenario.service.dataCategories = [DataCategory(name: "Health", sensitivity: .specialCategory)]
    scenario.service.volume = 10_000
    var places = judgePlaces(
      scenario.inventory, inferences: [], asOf: .of("2026-11-23"), isMember: { _, _ in false })
    for index in places.indices { places[index].verdict = verdict }
    #expect(rating(scenario, row: "service/council>vendor/storage", places: places).row == row)
  }

  @Test("Evidence about a supplier says nothing of another one whose name begins alike")
  func otherSupplier() {
    var scenario = Scenario(in: "GB")
    scenario.others = [.make("vendor-two")]
    scenario.service.engagements.append(.make("vendor-two"))
    var places = judgePlaces(
      scenario.inventory, inferences: [], asOf: .of("2026-11-23"), isMember: { _, _ in false })
    for index in places.indices where places[index].holder == "vendor-two" {
      places[index].verdict = .contradicted
    }
    #expect(rating(scenario, row: "service/council>vendor/entity", places: places).row == "R01")
    #expect(rating(scenario, row: "service/council>vendor-two/entity", places: places).row == "R05")
  }

  @Test("Data, people and numbers that are not declared count as the worst")
  func unknownStakes() {
    var service = Service.make()
    #expect(RiskFactors.Stakes(service) == .ordinary)
    service.volume = nil
    #expect(RiskFactors.Stakes(service) == .elevated)
    service.dataCategories = []
    #expect(RiskFactors.Stakes(service) == .high)
    service.volume = 9_999
    #expect(RiskFactors.Stakes(service) == .elevated)
    service = .make()
    service.dataSubjects = [
      DataSubjects(name: "Pupils", areChildren: true, areVulnerable: false)
    ]
    #expect(RiskFactors.Stakes(service) == .elevated)
    service.volume = 10_000
    #expect(RiskFactors.Stakes(service) == .high)
  }
}
