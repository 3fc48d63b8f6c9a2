import SitusGround

/// One sending, or making available, of a service's personal data by one party to another.
package struct Transfer: Hashable, Sendable {
  /// Why this row exists: the entity that is contracted, or a kind of place it uses.
  package enum Aspect: Hashable, Sendable {
    /// The country in which the importer is established.
    case entity
    case place(PlaceKind)
    /// A disclosure to a party that uses the data for its own purposes.
    case disclosure
  }

  /// Who said that the data goes there.
  package enum Basis: String, Hashable, Sendable, Codable {
    case declared
    /// Established by evidence, and not declared.
    case observed
  }

  /// Stable within an inventory: service, path, aspect and destination.
  package var id: String
  package var service: String
  /// From the organisation to the importer: the organisation's id, then processor ids, or the id of
  /// the disclosure; at least two.
  package var path: [String]
  package var aspect: Aspect
  package var basis: Basis
  package var destination: PlaceMeaning
  /// The words that the destination was read from.
  package var destinationRaw: String
  /// Whether somebody other than the organisation is the exporter.
  package var isIndirect: Bool
  package var site: SourceSite
}
