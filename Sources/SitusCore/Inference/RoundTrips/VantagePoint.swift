import SitusGround

/// A vantage whose place is known, with how far each country is from it.
package struct VantagePoint: Hashable, Sendable {
  /// As it stands in the observations.
  package var name: String
  /// Degrees north.
  package var latitude: Double
  /// Degrees east.
  package var longitude: Double
  /// Kilometres from there within which the vantage really stands.
  package var uncertainty: Double
  /// How the place is known, in words.
  package var basis: String
  /// Kilometres to the nearest land of each country that has an outline.
  private let distances: [PlaceCode: Double]

  init(
    name: String, latitude: Double, longitude: Double, uncertainty: Double, basis: String,
    outlines: CountryOutlines
  ) {
    self.name = name
    self.latitude = latitude
    self.longitude = longitude
    self.uncertainty = uncertainty
    self.basis = basis
    distances = outlines.distances(latitude: latitude, longitude: longitude)
  }

  /// Whether no land of the country lies within so many kilometres; never for a country without an
  /// outline.
  func excludes(_ country: PlaceCode, within radius: Double) -> Bool {
    distances[country.country].map { $0 > radius } ?? false
  }

  /// Countries of which some land may lie within so many kilometres, sorted.
  func countries(within radius: Double) -> [PlaceCode] {
    distances.filter { $0.value <= radius }.keys.sorted()
  }

  /// Whether every member of the group is known and lies further away.
  func excludes(radius: Double, membersBy isMember: (PlaceCode) -> Bool) -> Bool {
    let members = distances.filter { isMember($0.key) }
    return !members.isEmpty && members.allSatisfy { $0.value > radius }
  }

  var point: GlobePoint { GlobePoint(latitude: latitude, longitude: longitude) }

  package static func == (left: VantagePoint, right: VantagePoint) -> Bool {
    left.name == right.name && left.latitude == right.latitude
      && left.longitude == right.longitude && left.uncertainty == right.uncertainty
      && left.basis == right.basis
  }

  /// Takes what tells points apart; the outlines follow from the tables.
  package func hash(into hasher: inout Hasher) {
    hasher.combine(name)
    hasher.combine(latitude)
    hasher.combine(longitude)
  }
}

/// Where the codes of cities and airports lie by which vantages are named.
struct VantageCodes: Sendable {
  struct Entry: Sendable {
    var latitude: Double
    var longitude: Double
    /// Kilometres.
    var uncertainty: Double
    var city: String
  }

  private var entries: [String: Entry] = [:]

  init() {}

  /// Reads the table; `errors` are those of its lines.
  init(_ file: ReferenceFile, errors: inout [InputError]) {
    var table = TSVTable(file, .vantageCodes)
    for row in table.rows {
      guard let latitude = Double(table.requiredText("latitude", row)),
        let longitude = Double(table.requiredText("longitude", row)),
        let uncertainty = Double(table.requiredText("uncertainty_km", row)),
        (-90...90).contains(latitude), (-180...180).contains(longitude), uncertainty >= 0
      else {
        table.add(.badValue, row, "latitude", expected: "a place on the globe", found: nil)
        continue
      }
      entries[table.requiredText("code", row)] = Entry(
        latitude: latitude, longitude: longitude, uncertainty: uncertainty,
        city: table.text("city", row))
    }
    errors += table.errors
  }

  /// The place of a vantage that is named by a code alone, in any case: `lon`, `FRA`.
  func entry(of vantage: String) -> Entry? {
    vantage.utf8.count == 3 ? entries[vantage.uppercased()] : nil
  }
}
