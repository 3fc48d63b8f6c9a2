import Testing

@testable import SitusCore

struct GateDecisionTests {
  private func gate(
    _ findings: [Finding], services: Int = 1, failOn: Finding.Severity? = .error,
    requireComplete: Bool = true, isComplete: Bool = true
  ) -> GateDecision {
    decideGate(
      findings: findings, services: services, failOn: failOn, requireComplete: requireComplete,
      isComplete: isComplete)
  }

  @Test("A finding at or above the threshold fails, one below does not")
  func threshold() {
    let warning = Sample.finding(severity: .warning)
    #expect(gate([Sample.finding()]) == .findings)
    #expect(gate([warning]) == .pass)
    #expect(gate([warning], failOn: .warning) == .findings)
    #expect(gate([warning], failOn: .note) == .findings)
    #expect(gate([Sample.finding()], failOn: nil) == .pass)
  }

  @Test("An empty inventory is neither pass nor failure")
  func nothingToCheck() {
    #expect(gate([], services: 0) == .nothingToCheck)
  }

  @Test("A gap matters only when completeness is asked for, and after findings")
  func incomplete() {
    #expect(gate([], isComplete: false) == .incomplete)
    #expect(gate([], requireComplete: false, isComplete: false) == .pass)
    #expect(gate([Sample.finding()], isComplete: false) == .findings)
  }
}
