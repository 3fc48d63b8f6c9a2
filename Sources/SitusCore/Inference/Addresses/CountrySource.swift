import SitusGround

/// A database that names countries by address; only ever an indication.
package protocol CountrySource: Sendable {
  /// Stable word for its evidence: `database.tor-geoipdb`.
  var kind: String { get }
  /// How it is cited: its name, and the day it was built where that is known.
  var label: String { get }

  /// What it says of the address; `nil` when it does not know the address.
  func answer(for address: IPAddress) -> CountryAnswer?
}

/// What a database says of one address.
package struct CountryAnswer: Hashable, Sendable {
  /// Where it holds the address to be used.
  package var country: PlaceCode?
  /// Where it says that the block is registered, which is no place of use.
  package var registered: PlaceCode?

  package init(country: PlaceCode?, registered: PlaceCode? = nil) {
    self.country = country
    self.registered = registered
  }
}
