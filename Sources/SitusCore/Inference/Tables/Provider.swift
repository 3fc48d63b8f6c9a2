/// A header by which a provider shows; never a place.
struct HeaderProvider: Hashable, Sendable {
  /// Beginning of the value in lower case; empty for any value.
  let beginning: String
  /// The provider's short name.
  let provider: String
  let role: ObservedProvider.Role
}

/// A provider as the table of domain suffixes knows it.
struct Provider: Hashable, Sendable {
  /// Short name that joins suffixes, address ranges, headers and region tokens: `cloudflare`.
  let key: String
  let name: String
  let legalEntity: String
  /// Where the legal entity is.
  let country: PlaceCode?
  /// Where its ultimate parent is.
  let parentCountry: PlaceCode?
  let role: ObservedProvider.Role
  let confidence: Confidence
  /// Table and row.
  let source: String
}
