import SitusGround
import Testing

@testable import SitusCore

struct ExamineRecordTests {
  @Test("A full record has no gap")
  func full() {
    #expect(
      examineRecord(of: Scenario(in: "GB").inventory, binding: [.uk], asOf: .of("2026-11-23"))
        .isEmpty)
  }

  @Test("Gaps come by service, code, subject and field, whatever the order of the inventory")
  func order() {
    var scenario = Scenario(in: "GB")
    scenario.service.purposes = []
    scenario.service.retention = nil
    scenario.vendor.agreement = nil
    scenario.others = [.make("another")]
    scenario.others[0].agreement = nil
    scenario.service.engagements.append(.make("another"))
    let gaps = examineRecord(of: scenario.inventory, binding: [.uk], asOf: .of("2026-11-23"))
    #expect(
      gaps.map { "\($0.code.rawValue) \($0.subject) \($0.field ?? "-")" } == [
        "agreement_missing another -", "agreement_missing vendor -",
        "retention_missing service retention", "record_incomplete service purposes",
      ])
    #expect(gaps.allSatisfy { $0.service == "service" && $0.owner == "Head of Service" })
    scenario.service.engagements.reverse()
    #expect(examineRecord(of: scenario.inventory, binding: [.uk], asOf: .of("2026-11-23")) == gaps)
  }
}
