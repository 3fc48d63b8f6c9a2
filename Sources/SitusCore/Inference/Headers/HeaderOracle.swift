import SitusGround

/// Reads the region key in front of `opc-request-id`.
///
/// - SeeAlso: Recorded answers of OCI object storage: `iad-1:VDy5x22R…`; most values have no key;
///   read 2026-11-23.
enum HeaderOracle {
  /// Adds the compute region.
  static func examine(_ exchange: Exchange, in investigation: inout Investigation) {
    guard let value = exchange.headers.first("opc-request-id"), let key = key(value),
      let region = investigation.reference.ociKeys[String(key)].flatMap({
        investigation.reference.oci[$0]
      })
    else { return }
    investigation.add(
      .oracleRegion, place: NamedPlace(region),
      value: "opc-request-id: \(value)", reliability: 0.95, from: exchange)
  }

  /// The letters of `iad-1:VDy5x22R`.
  static func key(_ value: Substring) -> Substring? {
    let parts = value.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, parts[1].count >= 8,
      parts[1].allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber || "_-/".contains($0)) })
    else { return nil }
    let words = parts[0].split(separator: "-", omittingEmptySubsequences: false)
    guard words.count == 2, words[0].count == 3, words[0].allSatisfy(\.isSmall), words[1].isDigits
    else { return nil }
    return words[0]
  }
}
