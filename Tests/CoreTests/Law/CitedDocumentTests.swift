import SitusGround
import Testing

@testable import SitusCore

struct CitedDocumentTests {
  @Test(
    "Nothing is cited for a day on which it did not exist",
    arguments: [
      ("UK GDPR Ch. V; ICO, international transfers, 2026-01-15", "2026-01-15", nil),
      (
        "UK GDPR Ch. V; ICO, international transfers, 2026-01-15", "2021-06-01",
        "UK GDPR Ch. V; ICO, international transfers"
      ),
      (
        "UK GDPR Ch. V; ICO, international transfers, 2026-01-15", "2019-06-01",
        "Regulation (EU) 2016/679 Ch. V"
      ),
      ("UK GDPR Ch. V", "2018-05-24", "Directive 95/46/EC"),
      ("EDPB Guidelines 05/2021, example 3", "2021-11-17", ""),
      (
        "UK GDPR Art. 5(2); Regulation (EU) 2016/679 Art. 5(2)", "2020-01-01",
        "Regulation (EU) 2016/679 Art. 5(2)"
      ),
    ] as [(String, String, String?)])
  func days(text: String, day: String, expected: String?) {
    #expect(CitedDocument.citation(text, on: .of(day)) == expected ?? text)
  }

  @Test("No assessment of any line of the tables cites a document of a later day")
  func assessments() throws {
    for line in ScenarioTable.lines + CalendarTable.lines + WideReadingTable.lines {
      let words = line.split(separator: " ").map(String.init)
      let regime = try #require(Regime(rawValue: words[0]))
      let day = Day.of(words[1])
      let scenario = try ScenarioTableTests.scenario(
        in: words[2], recipient: words[3], documents: words[4], on: words[1])
      let reasons = scenario.entity(regime, on: words[1]).reasons
      for item in reasons.flatMap({ $0.citation.split(separator: "; ") }) {
        let document = CitedDocument.all.first { item.hasPrefix($0.name) }
        #expect(document.map { $0.since <= day } ?? true, "\(line): \(item)")
        #expect(!item.isEmpty)
      }
    }
  }

  @Test(
    "An approval is cited where it stands on the day",
    arguments: [
      (
        "KR", "pipa", "2026-02-05",
        "UK GDPR Art. 45A; Data (Use and Access) Act 2025 Sch. 9 para. 26"
      ),
      ("KR", "pipa", "2026-02-04", "UK GDPR Art. 45; DPA 2018 s. 17A"),
      (
        "US", "dpf", "2026-11-23",
        "UK GDPR Art. 45A; Data (Use and Access) Act 2025 Sch. 9 para. 26"
      ),
      ("CH", "plain", "2026-11-23", "UK GDPR Art. 45A; DPA 2018 Sch. 21 paras 4, 5"),
      ("CH", "plain", "2021-11-23", "UK GDPR Art. 45; DPA 2018 s.17A and Sch. 21 paras 4, 5"),
      ("CH", "plain", "2020-12-30", "Regulation (EU) 2016/679 Art. 45"),
    ])
  func approvals(place: String, recipient: String, day: String, citation: String) throws {
    let scenario = try ScenarioTableTests.scenario(
      in: place, recipient: recipient, documents: "none", on: day)
    let reasons = scenario.entity(.uk, on: day).reasons
    #expect(reasons.first { $0.rule == "adequacy" }?.citation == citation)
  }
}
