import Testing

@testable import SitusCore

/// A processor abroad that sends data on to a processor of its own.
struct OnwardExportTests {
  private let row = "service/council>vendor>sub/entity"

  /// A council's supplier in one country, with a sub-processor in another.
  private func chain(
    _ supplier: String?, _ sub: String, under laws: Set<String> = [], notUnder: Set<String> = [],
    _ mechanisms: [TransferMechanism] = []
  ) -> Scenario {
    var scenario = Scenario(in: supplier)
    scenario.vendor.party.subjectTo = laws
    scenario.vendor.party.notSubjectTo = notUnder
    scenario.vendor.subProcessors = [.make("sub", mechanisms: mechanisms)]
    scenario.others = [.make("sub", in: sub, places: .all(in: sub))]
    return scenario
  }

  @Test("Whether UK GDPR applies to the Irish supplier is asked, and its duty is not the council's")
  func irishSupplier() {
    let scenario = chain("IE", "IN", [.make(.euSCC, module: 3)])
    let uk = scenario.assessment(of: row)
    #expect(uk.verdict == .undetermined)
    #expect(
      uk.questions == [
        "Is vendor Limited subject to UK GDPR for this processing? If not, its own law governs what it"
          + " sends to sub Limited, and the duty of Northmere Borough Council is that of Art. 28."
      ])
    #expect(scenario.assessment(of: row, .eu).verdict == .safeguarded)
    #expect(chain("IE", "IN").assessment(of: row).verdict == .undetermined)
  }

  @Test("A supplier under UK law exports under it, wherever it is")
  func underUKLaw() {
    #expect(chain("GB", "IN").assessment(of: row).verdict == .noBasis)
    #expect(chain("IE", "IN", under: ["UK-GDPR"]).assessment(of: row).verdict == .noBasis)
    #expect(
      chain("IE", "IN", [.make(.idta)]).assessment(of: row).verdict == .undetermined)
    #expect(
      chain("IE", "IN", [.make(.addendum, module: 3)]).assessment(of: row).verdict == .safeguarded)
    #expect(chain("IE", "CH").assessment(of: row).verdict == .approved)
  }

  @Test("One that is not, and whose own law lets it send the data on, makes no transfer of UK law")
  func underItsOwnLaw() {
    let carried = chain("IE", "IN", notUnder: ["UK-GDPR"], [.make(.euSCC, module: 3)])
    #expect(carried.assessment(of: row).verdict == .notRestricted)
    let bare = chain("IE", "IN", notUnder: ["UK-GDPR"])
    #expect(bare.assessment(of: row).verdict == .undetermined)
    #expect(bare.assessment(of: row, .eu).verdict == .noBasis)
    let elsewhere = chain("US", "IN", notUnder: ["UK-GDPR"], [.make(.euSCC, module: 3)])
    #expect(elsewhere.assessment(of: row).verdict == .undetermined)
  }

  @Test("A supplier of unknown country, or of whom both is said, is asked about")
  func unknown() {
    #expect(chain(nil, "IN").assessment(of: row).verdict == .undetermined)
    #expect(
      chain("IE", "IN", under: ["UK-GDPR"], notUnder: ["UK-GDPR"]).assessment(of: row).verdict
        == .undetermined)
  }

  @Test("In a regime that is not the organisation's own, who sends is judged as if under it")
  func comparison() {
    #expect(chain("GB", "IN").assessment(of: row, .eu).verdict == .noBasis)
    #expect(chain("US", "IN").assessment(of: row, .eu).verdict == .noBasis)
  }

  @Test("Losing an answer or a document never improves what is sent on")
  func losses() {
    let ranked: [TransferVerdict] = [
      .notRestricted, .approved, .safeguarded, .exception, .undetermined, .noBasis,
    ]
    func rank(_ scenario: Scenario) -> Int {
      ranked.firstIndex(of: scenario.assessment(of: row).verdict) ?? 0
    }
    let known = chain("IE", "IN", notUnder: ["UK-GDPR"], [.make(.euSCC, module: 3)])
    #expect(rank(known) <= rank(chain("IE", "IN", [.make(.euSCC, module: 3)])))
    #expect(rank(known) <= rank(chain("IE", "IN", notUnder: ["UK-GDPR"])))
    #expect(
      rank(known) <= rank(chain(nil, "IN", notUnder: ["UK-GDPR"], [.make(.euSCC, module: 3)])))
  }
}
