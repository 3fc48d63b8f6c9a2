import SitusGround
import Testing

@testable import SitusCore

struct RecordGapTests {
  @Test("Years are counted by the calendar, and the last day is still inside")
  func years() {
    #expect(!Day.of("2023-11-23").isMoreThan(years: 3, before: .of("2026-11-23")))
    #expect(Day.of("2023-11-22").isMoreThan(years: 3, before: .of("2026-11-23")))
    #expect(!Day.of("2024-02-29").isMoreThan(years: 1, before: .of("2025-02-28")))
    #expect(Day.of("2024-02-29").isMoreThan(years: 1, before: .of("2025-03-01")))
  }

  @Test("Gaps of the organisation come before those of services")
  func order() {
    func gap(_ service: String?, _ code: RecordGap.Code) -> RecordGap {
      RecordGap(
        code: code, service: service, subject: "s", field: nil, text: "",
        demand: Article28.contract, citations: [], owner: nil, site: .fixture)
    }
    let gaps = [
      gap("b", .agreementMissing), gap("a", .recordIncomplete), gap(nil, .certificationStale),
      gap("a", .agreementExpired),
    ]
    #expect(
      gaps.sorted(by: RecordGap.comesFirst).map(\.code) == [
        .certificationStale, .agreementExpired, .recordIncomplete, .agreementMissing,
      ])
  }

  @Test("Gaps of one code stand by subject, then by field, then by text")
  func orderWithinCode() {
    let gaps = [("s", "z", "z"), ("t", "x", "z"), ("t", "y", "a"), ("t", "y", "b")].map {
      RecordGap(
        code: .recordIncomplete, service: "a", subject: $0, field: $1, text: $2,
        demand: Article28.contract, citations: [], owner: nil, site: .fixture)
    }
    #expect(gaps.reversed().sorted(by: RecordGap.comesFirst) == gaps)
  }
}
