import Foundation
import SitusGround
import Testing

@testable import SitusCore

struct RenderDriftTests {
  private func drift() throws -> Drift {
    func recorded(_ report: Report) throws -> RecordedReport {
      try RecordedReport(json: Array(render(report, as: .json).utf8), path: "r.json")
    }
    var later = Sample.smallReport()
    later.run.asOf = Sample.day("2026-12-23")
    later.findings.removeFirst()
    later.services[1].places[1].verdict = .unverifiable
    later.services[1].places[1].observed = nil
    later.services[1].places[1].evidence = []
    return compareScans(try recorded(Sample.smallReport()), try recorded(later))
  }

  @Test("The text form has exactly this text, in 80 columns")
  func text() throws {
    let text = renderDrift(try drift(), as: .text)
    #expect(text.split(separator: "\n").allSatisfy { $0.count <= 80 })
    #expect(
      text == """
        Northmere Borough Council: 2026-11-23 to 2026-12-23, what changed and why
        Came out differently: 1 place, 0 transfers, 0 promises and 1 finding.

        Inputs that differ
          - day: 2026-11-23 -> 2026-12-23

        Because: evidence went stale (1)
          - place: tax: storage at capstone: the United Kingdom: confirmed, seen in the
            United Kingdom -> the United Kingdom: unverifiable

        Because: a date on file passed (1)
          - finding: transfer.no-basis/tax/helpdesk:IN: Helpdesk receives data in
            India.: error -> not there

        """)
  }

  @Test("The JSON and Markdown forms name causes and inputs")
  func forms() throws {
    let drift = try drift()
    let data = Data(renderDrift(drift, as: .json).utf8)
    let object = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    #expect(object["schema"] as? String == "situs.drift/1")
    #expect((object["changes"] as? [Any])?.count == drift.changes.count)
    #expect((object["causes"] as? [String: Int])?["evidence_stale"] == 1)
    let markdown = renderDrift(drift, as: .markdown)
    #expect(markdown.contains("## Because: evidence went stale"))
  }
}
