import SitusGround
import Testing

@testable import SitusCore

struct GitHubTests {
  @Test("Each finding is one command on its line")
  func golden() {
    #expect(
      render(Sample.smallReport(), as: .github) == """
        ::error file=inventory/a.yaml,line=16,col=1,title=transfer.no-basis::\
        Helpdesk receives data in India. To clear it: Sign an IDTA with Helpdesk. (Head of Revenues)
        ::notice file=inventory/a.yaml,line=16,col=1,title=record.incomplete::\
        Helpdesk receives data in India. To clear it: Sign an IDTA with Helpdesk. (Head of Revenues)
        ::notice file=inventory/waivers.yaml,line=2,col=1,title=waived error agreement.missing::\
        Accepted by Head of Procurement until 2026-12-31 (Being signed), and it stands: \
        Helpdesk receives data in India.

        """)
  }

  @Test("Text from outside begins no command and adds no property")
  func injection() {
    var finding = Sample.finding()
    finding.message = "a\n::set-output name=x::y\r%0A\u{1B}##vso[x]"
    finding.remedies = []
    finding.site = SourceSite(file: "a,line=9:b\n.yaml", line: 1, column: 2)
    #expect(
      render(Sample.report(inventory: Sample.inventory(), findings: [finding]), as: .github)
        == "::error file=a%2Cline=9%3Ab%0A.yaml,line=1,col=2,title=transfer.no-basis::"
        + "a%0A::set-output name=x::y%0D%250A\\u{1B}#\\u{23}vso[x]\n")
  }

  @Test("A finding without a place stands on the first line of the inventory")
  func withoutSite() {
    var finding = Sample.finding()
    finding.site = nil
    #expect(
      render(Sample.report(inventory: Sample.inventory(), findings: [finding]), as: .github)
        .hasPrefix("::error file=inventory,line=1,col=1,"))
  }
}
