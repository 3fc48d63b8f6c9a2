import Testing

@testable import SitusCore

/// A remedy of several changes reads as one set in every format, and never as alternatives.
struct RemedySetTests {
  private let report: Report = {
    var finding = Sample.finding()
    finding.remedies = [
      Finding.Remedy(changes: [
        Finding.Remedy.Change(action: "Assess the risk.", owner: "Head of Information"),
        Finding.Remedy.Change(action: "Sign an IDTA.", owner: "Head of Revenues"),
      ]),
      Finding.Remedy(action: "End it.", owner: "Head of Revenues"),
    ]
    return Sample.report(
      inventory: Sample.inventory(services: [Sample.service("tax")]), findings: [finding])
  }()

  private let line =
    "All of: (1) Assess the risk. (2) Sign an IDTA. (Head of Information and Head of Revenues)"

  @Test("One line has every change with its number, and every owner once")
  func lines() {
    #expect(report.findings[0].remedies[0].line == line)
    #expect(report.findings[0].remedies[1].line == "End it. (Head of Revenues)")
    for format in [ReportFormat.markdown, .github, .sarif] {
      #expect(render(report, as: format).contains(line), "\(format)")
    }
  }

  @Test("The page has a numbered list inside the list of alternatives")
  func page() {
    #expect(
      render(report, as: .html).contains(
        """
        <p>To clear it, one of:</p>
        <ul>
        <li><details open=""><summary>All of these 2 together</summary>
        <ol>
        <li>Assess the risk. <span class="quiet">(Head of Information)</span></li>
        <li>Sign an IDTA. <span class="quiet">(Head of Revenues)</span></li>
        </ol></details></li>
        <li>End it. <span class="quiet">(Head of Revenues)</span></li>
        </ul>
        """))
  }

  @Test("A long set is folded")
  func long() {
    var long = report
    long.findings[0].remedies = [
      .init(changes: (1...7).map { .init(action: "Do \($0).", owner: "Head of Revenues") })
    ]
    #expect(
      render(long, as: .html).contains("<li><details><summary>All of these 7 together</summary>"))
  }

  @Test("The screen numbers the changes of the first set")
  func screen() {
    let text = render(report, as: .terminal)
    #expect(text.contains("  > (1) Assess the risk.\n  > (2) Sign an IDTA.\n"))
  }

  @Test("The JSON form has the set and, as before, one action and owner")
  func json() {
    let text = render(report, as: .json)
    #expect(
      text.contains(#""action": "(1) Assess the risk. (2) Sign an IDTA.""#))
    #expect(
      text.contains(#"{"action": "Sign an IDTA.", "owner": "Head of Revenues"}"#))
  }
}
