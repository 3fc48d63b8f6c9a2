import SitusGround
import Testing

@testable import SitusCore

struct ObservationLinesTests {
  @Test("A line is found by its observation, with its number and its bytes; others are not kept")
  func find() {
    let first = SeenHost(chain: ["a.example", "b.example"]).observations[0]
    let second = SeenHost(chain: ["c.example", "d.example"]).observations[0]
    let log = ["", first.jsonLine, "broken", second.jsonLine, first.jsonLine]
    let lines = ObservationLines(
      jsonLines: Array(log.joined(separator: "\n").utf8), path: "x.jsonl", wanted: [first.id])
    #expect(lines.of(first.id).map(\.site.line) == [2, 5])
    #expect(lines.of(first.id).map(\.text) == [log[1], log[1]])
    #expect(lines.of(second.id).isEmpty)
  }
}
