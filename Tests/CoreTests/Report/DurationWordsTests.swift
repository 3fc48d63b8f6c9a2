import Testing

@testable import SitusCore

struct DurationWordsTests {
  @Test(
    "A duration reads as people write it, and what is none stays as it is",
    arguments: [
      ("P6Y", "6 years"), ("P1Y", "1 year"), ("P1Y6M", "1 year and 6 months"),
      ("P18M", "18 months"), ("P2W", "2 weeks"), ("P1Y2M3D", "1 year, 2 months and 3 days"),
      ("P90D", "90 days"), ("P", "P"), ("P6", "P6"), ("PY", "PY"), ("P6M1Y", "P6M1Y"),
      ("P6Y6Y", "P6Y6Y"), ("PT1H", "PT1H"), ("until it ends", "until it ends"),
    ])
  func words(text: String, expected: String) {
    #expect(durationInWords(text) == expected)
  }
}
