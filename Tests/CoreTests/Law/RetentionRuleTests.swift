import SitusGround
import Testing

@testable import SitusCore

struct RetentionRuleTests {
  private func gaps(_ retention: Retention?, on asOf: String = "2026-11-23") -> [RecordGap] {
    var service = Service.make()
    service.retention = retention
    return RetentionRule.gaps(of: service, under: RecordSetting(regimes: [.uk], asOf: .of(asOf)))
  }

  private func retention(
    period: String? = "P6Y", rule: String? = nil, reviewed: String? = "2024-02-29"
  ) -> Retention {
    Retention(period: period, rule: rule, reviewed: reviewed.map(Day.of), site: .fixture)
  }

  @Test("A period or a rule is enough, neither is not")
  func missing() {
    #expect(gaps(nil).map(\.code) == [.retentionMissing])
    #expect(gaps(retention(period: nil)).map(\.code) == [.retentionMissing])
    #expect(gaps(retention(period: "P0D")).map(\.code) == [.retentionMissing])
    #expect(gaps(retention(period: nil, rule: "Until the case closes")).isEmpty)
    for rule in ["TBC", "to be confirmed", "n/a", "Unknown", "Kept indefinitely", "Permanent"] {
      #expect(
        gaps(retention(period: nil, rule: rule)).map(\.code) == [.retentionMissing], "\(rule)")
    }
  }

  @Test("A review holds for three years to the day")
  func review() {
    #expect(gaps(retention(reviewed: nil)).map(\.code) == [.retentionNotReviewed])
    #expect(gaps(retention(), on: "2027-02-28").isEmpty)
    #expect(gaps(retention(), on: "2027-03-01").map(\.code) == [.retentionNotReviewed])
    #expect(gaps(retention(), on: "2024-02-29").isEmpty)
    #expect(gaps(retention(), on: "2024-02-28").map(\.code) == [.retentionNotReviewed])
  }
}
