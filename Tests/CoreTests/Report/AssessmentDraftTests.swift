import Foundation
import SitusGround
import Testing

@testable import SitusCore

struct AssessmentDraftTests {
  private func drafts(_ selection: DraftSelection = DraftSelection()) throws -> [AssessmentDraft] {
    let input = try Self.input()
    return draftAssessments(input, report: analyse(input), selection: selection)
  }

  static func input() throws -> AnalysisInput {
    let example = try ExampleInventory.judged()
    return AnalysisInput(
      inventory: example.inventory, digest: InventoryDigest(path: "inventory", sha256: nil),
      log: ObservationLog(observations: []), reference: EvidenceFixture.reference,
      register: example.register, waivers: [], placeNames: example.places, asOf: example.asOf)
  }

  @Test("Each transfer that rests or has to rest on a document has one draft, and no other has")
  func whichNeedOne() throws {
    let input = try Self.input()
    let report = analyse(input)
    let drafted = draftAssessments(input, report: report).flatMap(\.transfers)
    #expect(Set(drafted).count == drafted.count)
    for row in report.services.flatMap(\.transfers) {
      let isDrafted = drafted.contains(row.transfer.id)
      switch row.assessment(.uk)?.verdict {
      case .safeguarded, .noBasis: #expect(isDrafted, "\(row.transfer.id)")
      case .approved, .exception, .notRestricted, nil: #expect(!isDrafted, "\(row.transfer.id)")
      case .undetermined:
        let isBounded =
          row.transfer.destination != .unknown && row.transfer.destination != .anywhere
        #expect(isDrafted == isBounded, "\(row.transfer.id)")
      }
    }
  }

  @Test("Names are different, and plain enough for any file system")
  func names() throws {
    let names = try drafts().map(\.name)
    #expect(Set(names).count == names.count)
    #expect(names.contains("tra-adult-learning-vidya-learning-IN"))
    #expect(
      names.allSatisfy { name in
        name.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "._-".contains($0)) }
      })
  }

  @Test("The minimum fields of an assessment are there, with what the record says")
  func minimumFields() throws {
    let draft = try #require(
      try drafts(DraftSelection(service: "adult-learning")).first { $0.name.hasSuffix("-IN") })
    let items = draft.sections.flatMap(\.items)
    var facts: [String: [String]] = [:]
    for case .fact(let term, let values) in items { facts[term] = values }
    for term in [
      "Exporter and its role", "Importer and its role", "Onward recipients", "Purposes",
      "Categories of data", "Special category or criminal offence data", "People", "Children",
      "Number of people", "Retention", "Encryption", "Who holds the keys", "Destination",
      "Evidence of the place", "Documents on file", "Adequacy and how it came out",
    ] {
      #expect(facts[term] != nil, "\(term)")
    }
    #expect(facts["Destination"] == ["India"])
    #expect(facts["Exporter and its role"]?.first?.hasSuffix("controller") == true)
    #expect(facts["What stands between them and the transfer"]?.isEmpty == false)
    #expect(
      draft.sections.map(\.title).prefix(6).map { $0.prefix(1) } == ["1", "2", "3", "4", "5", "6"])
  }

  @Test("What a person has to judge is left blank under either law")
  func blanks() throws {
    for regime in Regime.allCases {
      for draft in try drafts(DraftSelection(service: "parks", regime: regime)) {
        var prompts: [String] = []
        for case .blank(let prompt, let lines) in draft.sections.flatMap(\.items) {
          #expect(lines > 0)
          prompts.append(prompt)
        }
        #expect(prompts.contains { $0.contains("access by public authorities") })
        #expect(prompts.contains("Reasons") && prompts.contains("Next review"))
        #expect(draft.sections.count >= 6)
      }
    }
  }

  @Test("A transfer is drafted with the rows of its destination; one that needs none is not")
  func byTransfer() throws {
    let one = try #require(try drafts().first)
    let again = try drafts(DraftSelection(transfer: one.transfers[0]))
    #expect(again == [one])
    let input = try Self.input()
    let report = analyse(input)
    let approved = try #require(
      report.services.flatMap(\.transfers).first {
        $0.assessment(.uk)?.verdict == .approved
      })
    #expect(try drafts(DraftSelection(transfer: approved.transfer.id)) == [])
  }
}
