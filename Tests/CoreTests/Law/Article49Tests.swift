import SitusGround
import Testing

@testable import SitusCore

struct Article49Tests {
  private func scenario(_ exceptions: ClaimedException...) -> Scenario {
    var scenario = Scenario(in: "IN")
    scenario.vendor.exceptions = exceptions
    return scenario
  }

  private static let kinds: [(ClaimedException.Kind, Bool)] = [
    (.consent, true), (.contract, true), (.contractInInterest, true), (.compellingInterests, true),
    (.publicInterest, false), (.legalClaims, false), (.vitalInterests, false),
    (.publicRegister, false),
  ]

  @Test("A public authority exercising public powers has four exceptions closed", arguments: kinds)
  func bar(kind: ClaimedException.Kind, isBarred: Bool) {
    var scenario = scenario(.make(kind))
    for regime in Regime.allCases {
      #expect(scenario.entity(regime).verdict == (isBarred ? .noBasis : .exception))
    }
    scenario.service.exercisesPublicPowers = false
    #expect(scenario.entity().verdict == .exception)
    scenario.service.exercisesPublicPowers = nil
    #expect(scenario.entity().verdict == (isBarred ? .undetermined : .exception))
    #expect(
      scenario.entity().questions == (isBarred ? ["Does “Service” exercise public powers?"] : []))
    scenario.service.exercisesPublicPowers = true
    scenario.organisationChanges = [{ $0.isPublicAuthority = false }]
    #expect(scenario.entity().verdict == .exception)
  }

  @Test("No exception carries a systematic transfer", arguments: kinds)
  func systematic(kind: ClaimedException.Kind, isBarred: Bool) {
    var scenario = scenario(.make(kind, systematic: true))
    scenario.service.exercisesPublicPowers = false
    // Whether public interest carries an exchange that goes on is disputed, and asked.
    #expect(scenario.entity().verdict == (kind == .publicInterest ? .undetermined : .noBasis))
    scenario.vendor.exceptions = [.make(kind, systematic: nil)]
    #expect(scenario.entity().verdict == .undetermined)
    #expect(
      scenario.entity().questions == [
        "Does the transfer to vendor Limited happen again and again, or in single cases?"
      ])
  }

  @Test("What an engaged company stores or backs up is no single case")
  func standing() {
    var scenario = scenario(.make(.legalClaims))
    scenario.vendor.places[.backup] = .of("IN")
    for kind in ["storage", "backup"] {
      let row = scenario.assessment(of: "service/council>vendor/\(kind)/IN")
      #expect(row.verdict == .undetermined)
      #expect(
        row.questions.contains(
          "Which single acts send data to vendor Limited, and what ends its being kept there?"))
    }
    #expect(scenario.assessment(of: "service/council>vendor/processing/IN").verdict == .exception)
  }

  @Test("Public interest rests on domestic law")
  func domesticLaw() {
    let assessment = scenario(.make(.publicInterest, domesticLaw: nil)).entity()
    #expect(assessment.verdict == .undetermined)
    #expect(
      assessment.questions == [
        "Which provision of domestic law recognises the public interest in sending data to vendor"
          + " Limited?"
      ])
  }

  @Test("Compelling interests are recorded")
  func recorded() {
    var scenario = scenario(.make(.compellingInterests, reference: nil))
    scenario.service.exercisesPublicPowers = false
    #expect(
      scenario.entity().questions
        == ["Where is the assessment for the compelling interests recorded?"])
  }

  @Test("The directive had no bar and no compelling interests")
  func directive() {
    #expect(scenario(.make(.consent)).entity(on: "2018-05-24").verdict == .exception)
    #expect(scenario(.make(.consent)).entity(on: "2018-05-25").verdict == .noBasis)
    var compelling = scenario(.make(.compellingInterests))
    compelling.service.exercisesPublicPowers = false
    #expect(compelling.entity(on: "2018-05-24").verdict == .noBasis)
    #expect(compelling.entity(on: "2018-05-25").verdict == .exception)
  }

  @Test("A safeguard stands before an exception, and an exception before an open question")
  func order() {
    var scenario = scenario(.make(.legalClaims))
    #expect(scenario.entity().instrument == "Art. 49: legal claims")
    #expect(scenario.entity().confidence == .medium)
    scenario.vendor.mechanisms = [.make(.idta, assessment: nil)]
    #expect(scenario.entity().verdict == .exception)
    scenario.vendor.mechanisms = [.make(.idta)]
    #expect(scenario.entity().verdict == .safeguarded)
  }

  @Test("Exceptions have one order, in whichever order they are listed")
  func oneOrder() {
    var exceptions: [ClaimedException] = [
      .make(.consent, reference: "Z-9"), .make(.legalClaims, reference: nil),
      .make(.legalClaims, reference: "E-1"), .make(.legalClaims, reference: "E-2"),
      .make(.legalClaims, reference: "E-2"),
    ]
    for (index, line) in [9, 8, 7, 1, 2].enumerated() {
      exceptions[index].site = SourceSite(file: "inventory.yaml", line: line, column: 1)
    }
    #expect(exceptions.sorted(by: ClaimedException.comesFirst) == exceptions)
    #expect(exceptions.reversed().sorted(by: ClaimedException.comesFirst) == exceptions)
  }

  @Test("Barred exceptions are listed for whoever must act")
  func problems() {
    let scenario = scenario(.make(.consent, systematic: true))
    let problems = examineExceptions(
      of: scenario.transfers[0], in: scenario.inventory, under: .uk, register: .fixture,
      asOf: .of("2026-11-23"))
    #expect(problems.map(\.code) == [.barred, .systematic])
    #expect(problems[0].citation == "UK GDPR Art. 49(3)")
    #expect(problems.allSatisfy { $0.isCertain })
  }
}
