import SitusGround
import Testing

@testable import SitusCore

struct RenderRegisterComparisonTests {
  private func comparison(_ changes: [RegisterChange]) throws -> RegisterComparison {
    RegisterComparison(
      old: try calendarDay("2026-11-23"), new: try calendarDay("2026-11-27"),
      asOf: try calendarDay("2026-12-01"), changes: changes)
  }

  private static let warning = RegisterChange(
    kind: .amended, nature: .reading, regime: .eu, subject: "EU:1", title: "Decision", day: nil,
    until: nil, text: "New warning that it may fall: \u{1B}[2J.")

  private static let member = RegisterChange(
    kind: .membership, nature: .law, regime: nil, subject: "HR", day: nil, until: nil,
    text: "New: HR counts with the EU, from 2013-07-01 on.")

  private func answer(until: Day?) throws -> RegisterChange {
    RegisterChange(
      kind: .answer, nature: .consequence, regime: .uk, subject: "CH",
      day: try calendarDay("2027-01-01"), until: until, text: "not covered.")
  }

  @Test("Law, corrections, reading and consequences are sections, and only those that are there")
  func sections() throws {
    let until = try calendarDay("2027-02-01")
    let text = renderAdequacy(
      try comparison([
        Self.warning, Self.member, try answer(until: until), try answer(until: nil),
      ]), name: { $0 == PlaceCode("CH") ? "Switzerland" : $0.rawValue }, as: .text)
    #expect(
      text == """
        Adequacy register of 2026-11-27, compared with that of 2026-11-23

        The law: what begins, ends, or lasts otherwise
          New: HR counts with the EU, from 2013-07-01 on.

        Our reading: how sure, from where, with which remarks
          EU:1, Decision
            New warning that it may fall: \\u{1B}[2J.

        What follows, on 2026-12-01 and after
          UK list, Switzerland (CH), from 2027-01-01 to 2027-02-01: not covered.
          UK list, Switzerland (CH), from 2027-01-01: not covered.

        """)
  }

  @Test("Changes are one JSON object")
  func json() throws {
    #expect(
      renderAdequacy(try comparison([Self.member]), as: .json) == """
        {
          "as_of": "2026-12-01",
          "changes": [
            {
              "day": null,
              "kind": "membership",
              "nature": "law",
              "regime": null,
              "subject": "HR",
              "text": "New: HR counts with the EU, from 2013-07-01 on.",
              "title": null,
              "until": null
            }
          ],
          "new_version": "2026-11-27",
          "old_version": "2026-11-23",
          "schema": "situs.adequacy-diff/1"
        }

        """)
  }
}
