/// Notes providers that show in headers, by `header-providers.tsv`; never a place.
enum HeaderProviders {
  /// Adds each provider unless the address is known to be another operator's.
  static func examine(_ exchange: Exchange, in investigation: inout Investigation) {
    for pair in exchange.headers.pairs {
      guard let entries = investigation.reference.headerProviders[pair.name] else { continue }
      let value = pair.value.lowercased()
      for entry in entries where entry.beginning.isEmpty || value.hasPrefix(entry.beginning) {
        let fact: FactKind = entry.role == .edge ? .edge : .compute
        switch investigation.standing(of: entry.provider, for: fact, in: exchange) {
        case .confirmed, .unplaced, .unreached, .behind: investigation.add(entry)
        case .foreign: break
        }
      }
    }
  }
}
