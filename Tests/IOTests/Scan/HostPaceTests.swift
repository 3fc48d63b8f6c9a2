import Testing

@testable import SitusIO

struct HostPaceTests {
  @Test("Four requests go at once, the rest at the rate with jitter, each host for itself")
  func rate() {
    var pace = HostPace(rate: 10)
    let now = ContinuousClock.now
    let waits = (0..<44).map { _ in pace.take("a.example", now: now) }
    #expect(waits.prefix(3).allSatisfy { $0 == .zero })
    #expect(zip(waits, waits.dropFirst()).allSatisfy { $0 <= $1 })
    let last = waits[43] / .milliseconds(1)
    #expect((43 * 75.0 - 300...43 * 125.0 - 300).contains(last))
    let steps = zip(waits.dropFirst(10), waits.dropFirst(11)).map { $1 - $0 }
    #expect(Set(steps).count > 5)
    #expect(pace.take("b.example", now: now) == .zero)
  }

  @Test("A host that asked for rest is left alone that long")
  func rest() {
    var pace = HostPace(rate: 10)
    let now = ContinuousClock.now
    pace.rest("a.example", for: .seconds(5), now: now)
    #expect(pace.take("a.example", now: now) == .seconds(5))
    #expect(pace.take("a.example", now: now + .seconds(6)) == .zero)
    #expect(pace.take("b.example", now: now) == .zero)
  }

  @Test("Without a rate nothing waits")
  func none() {
    var pace = HostPace(rate: nil)
    #expect((0..<100).allSatisfy { _ in pace.take("a.example", now: .now) == .zero })
  }
}
