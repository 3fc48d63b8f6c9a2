import func Glibc.asin
import func Glibc.cos
import func Glibc.sin

/// A point of the globe as a unit vector.
struct GlobePoint: Hashable, Sendable {
  /// Kilometres; the mean radius, which is at most 0.6 % off any distance on the ellipsoid.
  static let earthRadius = 6_371.0

  let x: Double
  let y: Double
  let z: Double

  /// Takes degrees north and east.
  init(latitude: Double, longitude: Double) {
    let phi = latitude * .pi / 180
    let lambda = longitude * .pi / 180
    x = cos(phi) * cos(lambda)
    y = cos(phi) * sin(lambda)
    z = sin(phi)
  }

  private init(x: Double, y: Double, z: Double) {
    self.x = x
    self.y = y
    self.z = z
  }

  /// Kilometres along the surface.
  func distance(to other: GlobePoint) -> Double {
    // The chord keeps its digits where the arc is short, as the cosine does not.
    let chord = minus(other).length
    return 2 * asin(min(1, chord / 2)) * GlobePoint.earthRadius
  }

  /// Kilometres to the nearest point of the arc between two points that are not opposite.
  func distance(toArc start: GlobePoint, _ end: GlobePoint) -> Double {
    let normal = start.cross(end)
    let length = normal.length
    guard length > 1e-12 else { return distance(to: start) }
    // The foot of the perpendicular lies on the arc when the point is between the planes that stand
    // upright on its ends.
    if normal.cross(start).dot(self) >= 0, end.cross(normal).dot(self) >= 0 {
      return asin(min(1, abs(dot(normal)) / length)) * GlobePoint.earthRadius
    }
    return min(distance(to: start), distance(to: end))
  }

  private func dot(_ other: GlobePoint) -> Double { x * other.x + y * other.y + z * other.z }

  private func cross(_ other: GlobePoint) -> GlobePoint {
    GlobePoint(
      x: y * other.z - z * other.y, y: z * other.x - x * other.z, z: x * other.y - y * other.x)
  }

  private var length: Double { dot(self).squareRoot() }

  private func minus(_ other: GlobePoint) -> GlobePoint {
    GlobePoint(x: x - other.x, y: y - other.y, z: z - other.z)
  }
}
