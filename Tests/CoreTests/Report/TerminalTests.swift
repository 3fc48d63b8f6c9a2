import SitusGround
import Testing

@testable import SitusCore

struct TerminalTests {
  @Test("The terminal form has exactly this text")
  func golden() {
    #expect(
      render(Sample.smallReport(), as: .terminal) == """
        Northmere Borough Council, as of 2026-11-23
        2 services, 2 transfers: 1 error, 0 warnings, 1 note, 1 waived; 2 hosts with a
        question that brought no answer.

        Head of Revenues

        error transfer.no-basis tax
          Helpdesk receives data in India.
          > Sign an IDTA with Helpdesk.
          inventory/a.yaml:16:1

        note record.incomplete parks
          Helpdesk receives data in India.
          > Sign an IDTA with Helpdesk.
          inventory/a.yaml:16:1

        Promises

        unproven p
          “We promise.”
          1 shown by evidence, 0 declared only, 1 not known, 0 not so.

        Waived

        error agreement.missing tax
          Accepted by Head of Procurement until 2026-12-31 (Being signed), and it
          stands: Helpdesk receives data in India.

        Not observed
          old.capstone.example: nothing was asked
          revs.capstone.example: AAAA revs.capstone.example: timeout

        """)
  }

  @Test("Colour only repeats the words: without its codes the text is the same")
  func colour() {
    let coloured = render(Sample.smallReport(), as: .terminal, colour: true)
    #expect(coloured.contains("\u{1B}[1;31merror\u{1B}[0m transfer.no-basis tax"))
    let plain = coloured.replacing(/\u{1B}\[[0-9;]*m/, with: "")
    #expect(plain == render(Sample.smallReport(), as: .terminal))
  }

  @Test(
    "Escape sequences from outside are made visible, with colour and without",
    arguments: [true, false])
  func escapes(colour: Bool) {
    var finding = Sample.finding()
    finding.message = "\u{1B}]0;title\u{07}\u{9B}2J\u{202E}gone"
    finding.site = SourceSite(file: "a\u{1B}[2K.yaml", line: 1, column: 2)
    let text = render(
      Sample.report(inventory: Sample.inventory(), findings: [finding]), as: .terminal,
      colour: colour)
    #expect(text.contains(#"\u{1B}]0;title\u{7}\u{9B}2J\u{202E}gone"#))
    #expect(text.contains(#"a\u{1B}[2K.yaml:1:2"#))
    let allowed = colour ? text.replacing(/\u{1B}\[[0-9;]*m/, with: "") : text
    #expect(!allowed.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" })
  }

  @Test("No line is wider than the screen, and a long word is cut")
  func wrapping() {
    #expect(wrapped("aa bb cc", width: 5) == ["aa bb", "cc"])
    #expect(wrapped("aaaaaaa b", width: 3) == ["aaa", "aaa", "a b"])
    #expect(wrapped("", width: 3) == [])
    #expect(wrapped("a\nb", width: 9) == ["a b"])
    #expect(wrapped("see ::b::c", width: 13) == ["see ::b::c"])
    #expect(wrapped("see it ::b::c", width: 12) == ["see it", #":\u{3A}b::c"#])
    let finding = Sample.finding(subject: String(repeating: "x", count: 300))
    let text = render(
      Sample.report(inventory: Sample.inventory(), findings: [finding]), as: .terminal)
    #expect(text.split(separator: "\n").allSatisfy { $0.count <= 80 })
  }
}
