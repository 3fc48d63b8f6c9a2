import SitusGround
import Testing

@testable import SitusCore

struct TransferFindingsTests {
  private func decide(_ scenario: Scenario) -> (Decision, [Assessment]) {
    let inventory = scenario.inventory
    let assessments = assess(
      scenario.transfers, in: inventory, under: [.uk], register: scenario.register,
      asOf: Sample.asOf)
    let decision = decideFindings(
      DecisionInput(
        inventory: inventory, register: scenario.register, transfers: scenario.transfers,
        assessments: assessments, places: [], inferences: [], promises: [], waivers: [],
        asOf: Sample.asOf))
    return (decision, assessments)
  }

  @Test("An assessment is looked at again: due is a warning, never set a note, and both pass")
  func reviews() {
    func findings(_ review: String?) -> [String] {
      var scenario = Scenario(in: "IN")
      scenario.vendor.mechanisms = [.make(.idta, assessment: .make(review: review))]
      let (decision, assessments) = decide(scenario)
      #expect(assessments.filter { $0.verdict.isFailing }.isEmpty)
      return decision.findings.filter { $0.subject == "vendor" }.map {
        "\($0.severity.rawValue) \($0.rule.rawValue): \($0.message)"
      }
    }
    #expect(findings("2026-11-24").isEmpty)
    #expect(
      findings("2026-11-22") == [
        "warning mechanism.assessment-missing: The assessment for the IDTA (M-9) with vendor is due for"
          + " review."
      ])
    #expect(
      findings(nil) == [
        "note mechanism.assessment-unreviewed: The assessment for the IDTA (M-9) with vendor has no day"
          + " of review."
      ])
  }

  @Test("That nothing carries a transfer is said once, with what is wrong with each document")
  func saidOnce() {
    var scenario = Scenario(in: "IN")
    scenario.vendor.mechanisms = [.make(.euSCC)]
    scenario.vendor.exceptions = [.make(.consent)]
    let about = decide(scenario).0.findings.filter { $0.subject == "vendor" }
    #expect(about.map(\.rule) == [.transferNoBasis])
    let reasons = about.flatMap(\.reasons).joined(separator: " ")
    #expect(reasons.contains("EU SCC module 2 (M-9): the EU’s clauses alone are no UK safeguard"))
    #expect(reasons.contains("The exception for explicit consent: a public authority"))
  }

  @Test("A public authority is told that its tasks do not rest on legitimate interests")
  func basis() {
    var scenario = Scenario(in: "GB")
    scenario.service.lawfulBasis = .legitimateInterests
    #expect(decide(scenario).0.findings.contains { $0.rule == .basisUnavailable })
  }

  @Test("Clauses of the supplier's own law are not held against what it sends on")
  func onwardClauses() {
    var scenario = Scenario(in: "IE")
    scenario.vendor.subProcessors = [.make("sub", mechanisms: [.make(.euSCC, module: 3)])]
    scenario.others = [.make("sub", in: "IN", places: .all(in: "IN"))]
    let about = decide(scenario).0.findings.filter { $0.subject == "sub" }
    #expect(about.map(\.rule).contains(.transferUndetermined))
    #expect(!about.map(\.rule).contains(.mechanismUnfit))
    let first = about.first { $0.rule == .transferUndetermined }?.remedies.first?.action ?? ""
    #expect(first.contains("Is vendor Limited subject to UK GDPR for this processing?"))
  }
}
