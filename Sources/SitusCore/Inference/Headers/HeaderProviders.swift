/// Notes providers that show in headers, by `header-providers.tsv`; never a place.
enum HeaderProviders {
  /// Adds each provider as a claim, for a name of the chain or an address to confirm.
  static func examine(_ exchange: Exchange, in investigation: inout Investigation) {
    for pair in exchange.headers.pairs {
      guard let entries = investigation.reference.headerProviders[pair.name] else { continue }
      let value = pair.value.lowercased()
      for entry in entries where entry.beginning.isEmpty || value.hasPrefix(entry.beginning) {
        investigation.add(entry)
      }
    }
  }
}
