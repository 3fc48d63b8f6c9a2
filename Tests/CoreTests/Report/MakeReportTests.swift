import Testing

@testable import SitusCore

struct MakeReportTests {
  @Test("Services, processors, findings and gaps come in their documented order")
  func everythingIsSorted() {
    let report = Sample.smallReport(reversed: true)
    #expect(report.services.map(\.service.id) == ["parks", "tax"])
    #expect(report.processors.map(\.processor.id) == ["capstone", "helpdesk"])
    #expect(report.findings.map(\.severity) == [.error, .note])
    #expect(report.notObserved.map(\.host) == ["old.capstone.example", "revs.capstone.example"])
    #expect(report == Sample.smallReport())
  }

  @Test("The worst verdict of a service is kept for each regime")
  func worstVerdict() {
    let report = Sample.smallReport()
    #expect(report.services[1].worst == [.uk: .noBasis, .eu: .undetermined])
    #expect(report.services[0].worst == [:])
  }

  @Test("A processor lists every service whose data reaches it, through others too")
  func servicesOfProcessors() {
    #expect(Sample.smallReport().processors.map(\.services) == [["tax"], ["tax"]])
  }

  @Test("The summary counts what the report holds")
  func summary() {
    let summary = Sample.smallReport().summary
    #expect(summary.services == 2)
    #expect(summary.transfers == 2)
    #expect(summary.places == [.confirmed: 1, .unverifiable: 2])
    #expect(summary.verdicts[.uk] == [.notRestricted: 1, .noBasis: 1])
    #expect(summary.findings == [.error: 1, .note: 1])
    #expect(summary.waived == 1)
    #expect(summary.hostsNotObserved == 2)
    #expect(summary.promises == [.unproven: 1])
  }

  @Test("A report with a gap is not complete, nor one with a binding verdict left open")
  func completeness() {
    var report = Sample.smallReport()
    #expect(!report.isComplete)
    report.notObserved = []
    #expect(report.isComplete, "the open verdict is one of a regime that does not bind")
    report.bindingRegimes = [.uk, .eu]
    #expect(!report.isComplete)
    report.bindingRegimes = [.uk]
    report.services[1].transfers[0].assessments = []
    #expect(!report.isComplete, "a transfer that was not assessed is open")
  }
}
