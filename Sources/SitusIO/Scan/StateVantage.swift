import SitusCore

extension VantagePosition {
  /// A position as it is stated now; `nil` for what names no place on the globe.
  package init?(latitude: Double, longitude: Double, vantage: String) {
    var clock = WallClock()
    self.init(at: clock.now(), vantage: vantage, latitude: latitude, longitude: longitude)
  }

  /// Reads `LAT,LON` in degrees, stated now.
  package init?(coordinates text: String, vantage: String) {
    var clock = WallClock()
    self.init(coordinates: text, at: clock.now(), vantage: vantage)
  }
}
