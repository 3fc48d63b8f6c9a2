import Testing

@testable import SitusCore

struct GlobePointTests {
  private let london = GlobePoint(latitude: 51.5074, longitude: -0.1278)

  @Test("Distances along the surface are those of the map")
  func distances() {
    let paris = GlobePoint(latitude: 48.8566, longitude: 2.3522)
    let sydney = GlobePoint(latitude: -33.8688, longitude: 151.2093)
    #expect(abs(london.distance(to: paris) - 344) < 2)
    #expect(abs(london.distance(to: sydney) - 16_994) < 20)
    #expect(london.distance(to: london) == 0)
  }

  @Test("An arc is nearest between its ends, or at one of them")
  func arcs() {
    let west = GlobePoint(latitude: 0, longitude: -10)
    let east = GlobePoint(latitude: 0, longitude: 10)
    let above = GlobePoint(latitude: 1, longitude: 0)
    #expect(abs(above.distance(toArc: west, east) - 111.2) < 0.2)
    let beyond = GlobePoint(latitude: 0, longitude: 12)
    #expect(abs(beyond.distance(toArc: west, east) - 222.4) < 0.4)
    let behind = GlobePoint(latitude: 0, longitude: 180)
    #expect(behind.distance(toArc: west, east) > 18_000)
    #expect(above.distance(toArc: west, west) == above.distance(to: west))
  }
}
