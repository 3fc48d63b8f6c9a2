import SitusGround
import Testing

@testable import SitusCore

struct ClueTests {
  @Test(
    "Days later, over months, leap days and years",
    arguments: [
      ("2026-11-23", 35, "2026-12-28"), ("2026-12-28", 35, "2027-02-01"),
      ("2024-02-28", 1, "2024-02-29"), ("2025-02-28", 1, "2025-03-01"),
      ("2026-01-01", 0, "2026-01-01"),
      ("2026-11-23", 400, "2027-12-28"), ("2199-12-31", 400, "2199-12-31"),
    ])
  func addingDays(from: String, days: Int, expected: String) {
    #expect(EvidenceFixture.day(from).adding(days: days).iso == expected)
  }
}
