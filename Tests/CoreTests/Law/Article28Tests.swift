import SitusGround
import Testing

@testable import SitusCore

struct Article28Tests {
  private func gaps(_ scenario: Scenario, on asOf: String = "2026-11-23") -> [RecordGap] {
    examineRecord(of: scenario.inventory, binding: [.uk], asOf: .of(asOf))
  }

  @Test("A processor without an agreement is a gap of each service that uses it")
  func missing() {
    var scenario = Scenario(in: "GB")
    scenario.vendor.agreement = nil
    let gap = gaps(scenario)
    #expect(gap.map(\.code) == [.agreementMissing])
    #expect(gap[0].subject == "vendor")
    #expect(gap[0].citations == ["UK GDPR Art. 28(3)"])
  }

  @Test(
    "Whoever the record does not identify is asked about, and is no processor without agreement")
  func unidentified() {
    var scenario = Scenario(in: "GB")
    scenario.vendor.agreement = nil
    scenario.vendor.isIdentified = false
    let gap = gaps(scenario)
    #expect(gap.map(\.code) == [.recipientUnidentified])
    #expect(gap.allSatisfy { !$0.isAdvice && !$0.text.contains("agreement") })
  }

  @Test("An agreement counts from its first day to its last, both included")
  func days() {
    var scenario = Scenario(in: "GB")
    scenario.service.retention?.reviewed = .of("2024-01-01")
    scenario.vendor.agreement = .make(signed: "2024-04-01", expires: "2026-03-31")
    #expect(gaps(scenario, on: "2024-03-31").map(\.code) == [.agreementMissing])
    #expect(gaps(scenario, on: "2024-04-01").isEmpty)
    #expect(gaps(scenario, on: "2026-03-31").isEmpty)
    #expect(gaps(scenario, on: "2026-04-01").map(\.code) == [.agreementExpired])
  }

  @Test(
    "Each absent term is named, and so is that nobody looked", arguments: AgreementTerm.allCases)
  func terms(term: AgreementTerm) {
    var scenario = Scenario(in: "GB")
    scenario.vendor.agreement = .make(terms: Set(AgreementTerm.allCases).subtracting([term]))
    let gap = gaps(scenario)
    #expect(gap.map(\.code) == [.agreementIncomplete])
    #expect(
      gap[0].text
        == "The agreement C-1 with vendor Limited lacks terms on"
        + " \(term.rawValue.replacingUnderscores()) (\(term.provision)).")
    scenario.vendor.agreement = .make(terms: nil)
    #expect(gaps(scenario).map(\.field) == ["terms"])
  }

  @Test("Each point of Art. 28(3) has one term, and each matter of its opening words has its own")
  func provisions() {
    let provisions = AgreementTerm.allCases.map(\.provision)
    #expect(provisions.filter { $0 == "opening words" }.count == 7)
    #expect(
      Array(provisions.drop { $0 == "opening words" })
        == ["a", "b", "c", "d", "e", "f", "g", "h"].map { "point (\($0))" }
        + ["second subparagraph"])
  }

  @Test("A contract that names its subject matter has not thereby named its duration")
  func openingWords() {
    var scenario = Scenario(in: "GB")
    let others = AgreementTerm.allCases.filter { $0.provision != "opening words" }
    scenario.vendor.agreement = .make(terms: Set(others + [.subjectMatter]))
    #expect(
      gaps(scenario).map(\.text) == [
        "The agreement C-1 with vendor Limited lacks terms on duration (opening words),"
          + " nature (opening words), purpose (opening words), data types (opening words),"
          + " data subjects (opening words), controller rights (opening words)."
      ])
  }

  @Test("What the law puts on the processor by itself is asked of the contract with a caution")
  func caution() {
    var scenario = Scenario(in: "GB")
    scenario.vendor.agreement = .make(
      terms: Set(AgreementTerm.allCases).subtracting([.audit, .unlawfulInstructions]))
    let found = examineRecord(
      of: scenario.inventory, binding: [.eu], asOf: .of("2026-11-23"))
    #expect(found.map(\.demand.confidence) == [.high, .medium])
    #expect(
      found.flatMap(\.citations) == [
        "Regulation (EU) 2016/679 Art. 28(3)",
        "Regulation (EU) 2016/679 Art. 28(3), second subparagraph",
      ])
  }

  @Test("A day of signature is asked for")
  func signature() {
    var scenario = Scenario(in: "GB")
    scenario.vendor.agreement = .make(signed: nil)
    #expect(gaps(scenario).map(\.field) == ["signed"])
  }

  @Test("The agreement of the engagement stands before that of the processor's entry")
  func engagement() {
    var scenario = Scenario(in: "GB")
    scenario.vendor.agreement = nil
    scenario.service.engagements[0].agreement = .make()
    #expect(gaps(scenario).isEmpty)
  }

  @Test("What a processor agreed with its own sub-processor is looked at where it is on file")
  func subProcessor() {
    var scenario = Scenario(in: "GB")
    scenario.others = [.make("sub")]
    scenario.others[0].agreement = nil
    scenario.vendor.subProcessors = [.make("sub")]
    #expect(gaps(scenario).isEmpty)
    scenario.vendor.subProcessors[0].agreement = .make("C-2", expires: "2025-01-01")
    #expect(gaps(scenario).map(\.code) == [.agreementExpired])
    #expect(gaps(scenario)[0].subject == "sub")
  }
}
