import SitusGround
import Testing

@testable import SitusCore

struct RangeIndexTests {
  private func entry(_ source: String, _ date: String) -> RangeIndex.Entry {
    RangeIndex.Entry(
      source: source, file: source + ".json", origin: "https://a.example/x",
      date: EvidenceFixture.day(date), dateFrom: "content", fetched: date + "T10:00:00Z",
      prefixes: 5, bytes: 9, sha256: "00")
  }

  @Test("What is written is read again, sorted, each source once")
  func roundTrip() throws {
    var index = RangeIndex()
    index.replace(entry("gcp", "2026-01-01"))
    index.replace(entry("aws", "2026-01-01"))
    index.replace(entry("gcp", "2026-02-01"))
    #expect(index.lists.map(\.source) == ["aws", "gcp"])
    #expect(index.entry(of: "gcp")?.date?.iso == "2026-02-01")
    #expect(try RangeIndex(Array(index.json.utf8), path: "index.json") == index)
  }

  @Test("Anything else is an error")
  func errors() {
    #expect(throws: InputErrors.self) { _ = try RangeIndex(Array("{}".utf8), path: "index.json") }
  }

  @Test("A copy that version 0.1.0 dated by the day of its taking has unknown age")
  func takenFromAFolder() throws {
    let text = """
      {"schema":"situs.ranges/1","lists":[{"source":"azure","file":"a.json","origin":"copies/a.json",
      "date":"2026-11-30","date_from":"fetch","fetched":"2026-11-30T10:00:00Z","prefixes":1,"bytes":1,
      "sha256":"00"}]}
      """
    let entry = try RangeIndex(Array(text.utf8), path: "index.json").entry(of: "azure")
    #expect(entry?.date == nil)
    #expect(entry?.dateFrom == "nothing")
    let live = text.replacing("copies/a.json", with: "https://operator.example/a.json")
    #expect(
      try RangeIndex(Array(live.utf8), path: "index.json").entry(of: "azure")?.date?.iso
        == "2026-11-30")
  }
}
