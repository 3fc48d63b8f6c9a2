import SitusGround

/// Outlines of countries, for the nearest that any of their land may be.
struct CountryOutlines: Sendable {
  /// Kilometres by which land may be nearer than its outline in the table: ten for the
  /// simplification, fifteen for the scale of the source, three for straight edges on the map, and
  /// two for what is small enough to be left out.
  static let margin = 30.0

  private struct Ring: Sendable {
    var points: [(latitude: Double, longitude: Double)]
  }

  private var rings: [PlaceCode: [Ring]] = [:]

  init() {}

  /// Reads the table; `errors` are those of its lines.
  init(_ file: ReferenceFile, errors: inout [InputError]) {
    var table = TSVTable(file, .countryOutlines)
    for row in table.rows {
      guard let country = table.country("country", row) else { continue }
      let text = table.requiredText("ring", row)
      guard let ring = CountryOutlines.ring(text) else {
        table.add(
          .badValue, row, "ring",
          expected: "three or more pairs longitude,latitude, the last like the first",
          found: String(text.prefix(40)))
        continue
      }
      rings[country, default: []].append(ring)
    }
    errors += table.errors
  }

  /// Whether the table has an outline of the country.
  func has(_ country: PlaceCode) -> Bool { rings[country] != nil }

  /// Kilometres from the point to the nearest land of each country, never too many.
  func distances(latitude: Double, longitude: Double) -> [PlaceCode: Double] {
    let point = GlobePoint(latitude: latitude, longitude: longitude)
    return rings.mapValues { rings in
      var nearest = Double.infinity
      for ring in rings {
        if CountryOutlines.holds(ring, latitude, longitude) { return 0 }
        let points = ring.points.map {
          GlobePoint(latitude: $0.latitude, longitude: $0.longitude)
        }
        for index in points.indices.dropFirst() {
          nearest = min(nearest, point.distance(toArc: points[index - 1], points[index]))
        }
      }
      return max(0, nearest - CountryOutlines.margin)
    }
  }

  /// Whether the point is inside, by how often a line to the east crosses the outline.
  private static func holds(_ ring: Ring, _ latitude: Double, _ longitude: Double) -> Bool {
    var isInside = false
    for index in ring.points.indices.dropFirst() {
      let (a, b) = (ring.points[index - 1], ring.points[index])
      guard (a.latitude > latitude) != (b.latitude > latitude) else { continue }
      let share = (latitude - a.latitude) / (b.latitude - a.latitude)
      if longitude < a.longitude + share * (b.longitude - a.longitude) { isInside.toggle() }
    }
    return isInside
  }

  /// Pairs with spaces between, the first pair again at the end; an islet may have become a line.
  private static func ring(_ text: String) -> Ring? {
    var points: [(latitude: Double, longitude: Double)] = []
    for pair in text.utf8.split(separator: 0x20) {
      let parts = pair.split(separator: 0x2C, omittingEmptySubsequences: false)
      guard parts.count == 2, let longitude = Double(Substring(parts[0])),
        let latitude = Double(Substring(parts[1])), (-90...90).contains(latitude),
        (-180...180).contains(longitude)
      else { return nil }
      points.append((latitude, longitude))
    }
    guard points.count >= 3, let first = points.first, let last = points.last, first == last else {
      return nil
    }
    return Ring(points: points)
  }
}
