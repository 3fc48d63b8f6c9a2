import SitusGround
import Testing

@testable import SitusCore

struct JudgeHostTests {
  private func judged(_ inference: LocationInference, _ place: String) -> [PlaceVerdict] {
    judgeHost(
      DeclaredPlace(
        raw: place, meaning: .place(PlaceCode(place)),
        site: SourceSite(file: "x", line: 1, column: 1)), inference: inference,
      asOf: .of("2026-11-23"), isMember: { _, _ in false }
    ).map(\.verdict)
  }

  @Test("Storage and compute speak each for its own kind; nothing speaks for backup and support")
  func kinds() {
    let host = LocationInference.make("a.example", compute: "GB", storage: "US")
    #expect(judged(host, "GB") == [.contradicted, .unverifiable, .confirmed, .unverifiable])
    #expect(judged(host, "US") == [.confirmed, .unverifiable, .contradicted, .unverifiable])
  }

  @Test("A country of the address alone never confirms and never contradicts")
  func network() {
    for place in ["GB", "US"] {
      #expect(
        judged(.make("a.example", network: "GB"), place)
          == [.unverifiable, .unverifiable, .unverifiable, .unverifiable])
    }
  }
}
