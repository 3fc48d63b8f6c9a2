import SitusGround

/// Where a vantage stands, as whoever runs it says: a line of the log of its own kind.
package struct VantagePosition: Hashable, Sendable {
  /// When the run began: RFC 3339, UTC, whole seconds.
  package var at: String
  /// As it stands in the observations.
  package var vantage: String
  /// Degrees north of the equator, -90 to 90.
  package var latitude: Double
  /// Degrees east of Greenwich, -180 to 180.
  package var longitude: Double

  /// Takes a position on the globe; `nil` for numbers that name none.
  package init?(at: String, vantage: String, latitude: Double, longitude: Double) {
    guard (-90...90).contains(latitude), (-180...180).contains(longitude) else { return nil }
    self.at = at
    self.vantage = vantage
    self.latitude = latitude
    self.longitude = longitude
  }

  /// Reads `LAT,LON` in degrees with a decimal point, as in `51.5,-0.12`.
  package init?(coordinates text: some StringProtocol, at: String, vantage: String) {
    let parts = text.split(separator: ",", omittingEmptySubsequences: false)
    guard parts.count == 2, let latitude = Double(parts[0]), let longitude = Double(parts[1]) else {
      return nil
    }
    self.init(at: at, vantage: vantage, latitude: latitude, longitude: longitude)
  }

  /// One line of the log, without a line end.
  package var jsonLine: String {
    "{\"schema\":\"\(Observation.schema)\",\"kind\":\"vantage\",\"at\":\(jsonString(at)),"
      + "\"vantage\":\(jsonString(vantage)),\"latitude\":\(latitude),\"longitude\":\(longitude)}"
  }
}
