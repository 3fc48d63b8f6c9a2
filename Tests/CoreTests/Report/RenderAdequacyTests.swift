import Foundation
import SitusGround
import Testing

@testable import SitusCore

struct RenderAdequacyTests {
  @Test("An answer is one JSON object with every key, ascending, null where nothing is known")
  func answerJSON() throws {
    let text = renderAdequacy(
      try ShippedRegister.explain("IN", .uk, "2026-11-23"), name: "India", as: .json)
    #expect(
      text == """
        {
          "as_of": "2026-11-23",
          "conditions": [],
          "confidence": "high",
          "domestic": false,
          "domestic_law": null,
          "effective_from": null,
          "effective_until": null,
          "former": [],
          "fragility": null,
          "instrument": null,
          "instruments": [],
          "law": "UK GDPR Art. 45A; DPA 2018 Sch. 21 para. 4",
          "list_read_on": "2026-10-07",
          "name": "India",
          "needs_review": false,
          "notes": [
            "Not on the list: neither in Sch. 21 para. 5 nor in the regulations made since."
          ],
          "place": "IN",
          "provisions": [],
          "regime": "UK",
          "review_by": null,
          "schema": "situs.adequacy-answer/1",
          "source": "https://www.legislation.gov.uk/ukpga/2018/12/schedule/21/paragraph/5",
          "status": "none"
        }

        """)
  }

  @Test("The conditions of the best instrument stand at the top of the object")
  func conditionsJSON() throws {
    let answer = try ShippedRegister.explain("JP", .eu, "2026-11-23")
    let text = renderAdequacy(answer, name: "Japan", as: .json)
    let object = try #require(
      JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    let conditions = try #require(object["conditions"] as? [[String: String]])
    #expect(
      conditions == [
        [
          "test": "recipient.sector", "value": "private",
          "words": "The recipient is in the private sector.",
        ],
        [
          "test": "recipient.subject_to", "value": "APPI",
          "words": "The recipient is subject to the Act on the Protection of Personal Information "
            + "with its Supplementary Rules (APPI).",
        ],
        [
          "test": "service.lacks", "value": "journalism",
          "words": "No data gathered for journalism is sent.",
        ],
        [
          "test": "service.lacks", "value": "academic_study",
          "words": "The transfer does not serve academic study.",
        ],
        [
          "test": "service.lacks", "value": "religious_activity",
          "words": "The transfer does not serve the activities of a religious body.",
        ],
        [
          "test": "service.lacks", "value": "political_activity",
          "words": "The transfer does not serve the activities of a political body.",
        ],
      ])
    #expect(object["instrument"] as? String == "EU:2019/419")
    #expect(object["review_by"] as? String == "2027-04-03")
    #expect(object["effective_from"] as? String == "2019-01-23")
    #expect((object["instruments"] as? [[String: Any]])?.first?["celex"] as? String == "32019D0419")
  }

  @Test("The text of an answer names status, instrument, conditions and fragility")
  func answerText() throws {
    let text = renderAdequacy(
      try ShippedRegister.explain("US", .uk, "2026-11-23"), name: "United States", as: .text)
    let lines = text.split(separator: "\n").map(String.init)
    #expect(
      lines.first
        == "United States (US), UK list, 2026-11-23: partial (only where every condition is met)")
    #expect(lines.filter { $0.hasPrefix("    Only if: ") }.count == 4)
    #expect(
      lines.contains(
        "    Asked for beside that: Sensitive data is marked as sensitive to the recipient when it is"
          + " sent."))
    #expect(lines.contains { $0.hasPrefix("    May fall: Rests on the Data Privacy Framework") })
    #expect(lines.last == "  Confidence: high; list read on 2026-10-07")
  }

  @Test("Control characters in an outside name cannot move the cursor")
  func hostileName() throws {
    let text = renderAdequacy(
      try ShippedRegister.explain("ZZ", .uk, "2026-11-23"), name: "a\u{1B}[2Jb", as: .text)
    #expect(!text.contains("\u{1B}"))
  }

  @Test("A list is a table, CSV or JSON, in the order of the register")
  func lists() throws {
    let register = try ShippedRegister.parsed.get()
    let day = try calendarDay("2026-11-23")
    let instruments = register.instruments.filter { ["EU:TCA/782", "EU:2026/179"].contains($0.id) }
    #expect(
      renderAdequacy(instruments, of: register, in: "shipped", asOf: day, as: .table) == """
        INSTRUMENT   PLACES  FROM        UNTIL       REVIEW BY   CONDITIONS  STATE
        EU:2026/179  BR      2026-01-26  -           2030-01-26  1           in force
        EU:TCA/782   GB      2021-01-01  2021-06-27  -           -           replaced

        Register shipped, version 2026-11-30, UK list read on 2026-10-07, EU list read on 2026-08-05

        """)
    let csv = renderAdequacy(instruments, of: register, in: "shipped", asOf: day, as: .csv)
    let rows = csv.components(separatedBy: "\r\n")
    #expect(rows.count == 4)
    #expect(
      rows[0]
        == "\u{FEFF}id,regime,processing,state,title,destinations,conditions,adopted,effective_from,"
        + "effective_until,ended,review_by,needs_review,confidence,celex,statutory_instrument,"
        + "source,read_on,fragility,notes")
    #expect(rows[1].hasPrefix("EU:2026/179,EU,general,in force,"))
    let object = try #require(
      JSONSerialization.jsonObject(
        with: Data(
          renderAdequacy(instruments, of: register, in: "kept", asOf: day, as: .json).utf8))
        as? [String: Any])
    #expect(object["schema"] as? String == "situs.adequacy-list/1")
    #expect((object["instruments"] as? [Any])?.count == 2)
    #expect(object["origin"] as? String == "kept")
  }

  @Test("The state of an instrument is told for the day")
  func states() throws {
    let instruments = try ShippedRegister.parsed.get().instruments
    let renewed = try #require(instruments.first { $0.id == "EU:2021/1772@2025/2574" })
    #expect(renewed.state(on: try calendarDay("2025-12-18")) == "not yet")
    #expect(renewed.state(on: try calendarDay("2025-12-19")) == "in force")
    #expect(renewed.state(on: try calendarDay("2031-12-28")) == "expired")
    let shield = try #require(instruments.first { $0.id == "EU:2016/1250" })
    #expect(shield.state(on: try calendarDay("2020-07-16")) == "annulled")
  }
}
