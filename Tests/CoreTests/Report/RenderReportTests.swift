import Testing

@testable import SitusCore

struct RenderReportTests {
  @Test("The order of the input changes no byte of any format", arguments: ReportFormat.allCases)
  func determinism(format: ReportFormat) {
    #expect(
      render(Sample.smallReport(reversed: true), as: format)
        == render(Sample.smallReport(), as: format))
  }
}
