import Testing

@testable import SitusCore

struct SubProcessorHopTests {
  @Test("UK-T7, EU-T2: the processor is the exporter to its sub-processor, and the row is indirect")
  func indirect() {
    var scenario = Scenario(in: "GB")
    scenario.vendor.subProcessors = [.make("sub")]
    scenario.others = [.make("sub", in: "IN")]
    let row = "service/council>vendor>sub/entity"
    let uk = scenario.assessment(of: row)
    #expect(uk.verdict == .noBasis)
    #expect(uk.confidence == .medium)
    #expect(
      uk.reasons.contains {
        $0.rule == "UK-T7"
          && $0.text
            == "vendor Limited initiates this transfer; Northmere Borough Council must have"
            + " authorised it and checked the guarantees."
      })
    #expect(scenario.assessment(of: row, .eu).reasons.map(\.rule).contains("EU-T2"))
    #expect(scenario.transfers.filter(\.isIndirect).allSatisfy { $0.path.count == 3 })
  }

  @Test("The document of the processor with its sub-processor carries that hop")
  func mechanism() {
    var scenario = Scenario(in: "GB")
    scenario.vendor.subProcessors = [.make("sub", mechanisms: [.make(.addendum, module: 3)])]
    scenario.others = [.make("sub", in: "IN")]
    #expect(scenario.assessment(of: "service/council>vendor>sub/entity").verdict == .safeguarded)
    scenario.vendor.subProcessors = [.make("sub", mechanisms: [.make(.addendum, module: 2)])]
    #expect(scenario.assessment(of: "service/council>vendor>sub/entity").verdict == .noBasis)
  }
}
