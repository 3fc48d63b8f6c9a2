import Testing

@testable import SitusCore

struct UnderlyingClausesTests {
  private func assessment(_ mechanisms: TransferMechanism...) -> Assessment {
    var scenario = Scenario(in: "IN")
    scenario.vendor.mechanisms = mechanisms
    return scenario.entity(.uk, on: "2026-11-23")
  }

  private var bareAddendum: TransferMechanism {
    var addendum = TransferMechanism.make(.addendum)
    addendum.module = nil
    return addendum
  }

  private func clauses(_ change: (inout TransferMechanism) -> Void = { _ in })
    -> TransferMechanism
  {
    var clauses = TransferMechanism.make(.euSCC)
    change(&clauses)
    return clauses
  }

  @Test("An Addendum takes its module from the clauses on file")
  func module() {
    #expect(assessment(bareAddendum, clauses()).verdict == .safeguarded)
    #expect(assessment(bareAddendum, clauses()).instrument == "UK Addendum (M-9)")
    #expect(assessment(.make(.addendum, module: 2)).verdict == .safeguarded)
    #expect(assessment(.make(.addendum, module: 1), clauses()).verdict == .noBasis)
    let other = assessment(.make(.addendum, module: 2), clauses { $0.module = 3 })
    #expect(other.verdict == .undetermined)
    #expect(other.questions.contains { $0.hasSuffix("Those on file have module 3.") })
  }

  @Test("An Addendum that names no module and has no clauses is attached to nothing")
  func alone() {
    let open = assessment(bareAddendum)
    #expect(open.verdict == .undetermined)
    #expect(
      open.questions == [
        "To which EU standard contractual clauses (Decision (EU) 2021/914) is UK Addendum (M-9)"
          + " attached, and with which module? The transfer is controller to processor, module 2."
      ])
  }

  @Test("Clauses that do not fit carry no Addendum")
  func unfit() {
    let unfit = [
      clauses { $0.module = nil }, clauses { $0.module = 1 }, clauses { $0.module = 3 },
      clauses { $0.version = "2021/915" }, clauses { $0.signed = nil },
      clauses { $0.signed = .of("2026-11-24") }, clauses { $0.signed = .of("2021-06-26") },
      clauses { $0.expires = .of("2026-11-22") }, clauses { $0.covers = [.of("US")] },
      .make(.legacySCC, signed: "2021-09-01"),
    ]
    for other in unfit {
      let open = assessment(bareAddendum, other)
      #expect(open.verdict == .undetermined, "\(other)")
      #expect(open.reasons.contains { $0.text.contains("does not fit") })
    }
    #expect(assessment(bareAddendum, unfit[0], clauses()).verdict == .safeguarded)
  }

  @Test("The UK BCR Addendum needs the EU rules that it is attached to")
  func corporateRules() {
    #expect(assessment(.make(.ukBCRAddendum)).verdict == .undetermined)
    #expect(
      assessment(.make(.ukBCRAddendum), .make(.euBCRProcessor)).verdict == .safeguarded)
    // Rules for controllers hold inside one group, and a council is in none.
    #expect(
      assessment(.make(.ukBCRAddendum), .make(.euBCRController)).verdict == .undetermined)
    #expect(
      assessment(.make(.ukBCRAddendum), .make(.euBCRProcessor, expires: "2026-01-01")).verdict
        == .undetermined)
  }
}
